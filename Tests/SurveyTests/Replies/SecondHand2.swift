/// Further replies, written down without a look at how replies are read.
enum SecondHand2 {
    static let replies: [Reply] = [
        Reply("thumbs", "👍👍👍", "-|? -|? -|?") {
            $0.asks = .some(nil)
        },
        Reply("好评", "好评！", "-|? -|? -|?") {
            $0.asks = .some(nil)
        },
        Reply("一般", "一般", "-|? -|? -|?") {
            $0.asks = .some(nil)
        },
        Reply("都好", "都好", "-|?|80 -|?|80 -|?|!") {
            $0.asks = .some(nil)
        },
        Reply("都挺好的", "都挺好的，没什么意见，谢谢", "-|? -|? -|?") {
            $0.asks = .some(nil)
        },
        Reply("ok no", "好的，谢谢", "-|? -|? -|?") {
            $0.asks = .some(nil)
        },
        Reply("received", "收到，谢谢！\(Tail.unmarked)", "- - -") {
            $0.asks = .some(nil)
        },
        Reply("not competent", "我刚来，不了解情况，没法评价\(Tail.unmarked)", "- - -") {
            $0.asks = .some(nil)
        },
        Reply("successor", "我已调离岗位，请联系新任科长刘某（liu@b.example），手机16800001234。\(Tail.unmarked)", "- - -", "*") {
            $0.complaint = nil
            $0.asks = .some(nil)
        },
        Reply("optout1", "不要再给我发这种邮件了\(Tail.unmarked)", "- - -") {
            $0.complaint = nil
            $0.optsOut = true
            $0.asks = .some(nil)
        },
        Reply("optout2", "Please remove us from your mailing list.\(Tail.unmarked)", "- - -") {
            $0.complaint = nil
            $0.optsOut = true
            $0.asks = .some(nil)
        },
        Reply("optout3", "请将我从调查名单中去掉。\(Tail.unmarked)", "- - -") {
            $0.complaint = nil
            $0.optsOut = true
            $0.asks = .some(nil)
        },
        Reply("optout4", "T\(Tail.unmarked)", "- - -") {
            $0.complaint = nil
            $0.optsOut = true
            $0.asks = .some(nil)
        },
        Reply("optout5", "退訂\(Tail.unmarked)", "- - -") {
            $0.complaint = nil
            $0.optsOut = true
            $0.asks = .some(nil)
        },
        Reply("optout6", "“退订”\(Tail.unmarked)", "- - -") {
            $0.complaint = nil
            $0.optsOut = true
            $0.asks = .some(nil)
        },
        Reply("optout7", "以后不用再发调查给我们了，我们已经不做这行了。\(Tail.unmarked)", "- - -") {
            $0.complaint = nil
            $0.optsOut = true
            $0.asks = .some(nil)
        },
        Reply("optout8", "回复退订。\(Tail.unmarked)", "- - -") {
            $0.complaint = nil
            $0.optsOut = true
            $0.asks = .some(nil)
        },
        Reply(
            "optout in suggestion",
            "\n\n\n\n在 2026-11-16 09:12:33，\"油运客户服务\" <kefu@youyun.example> 写道：\n\n尊敬的客户：\n\n感谢您一年来的支持，请您用两分钟填写。\n直接回复本邮件，在每一项后面写上您的评价（文字或分值都可以）：\n\n1. 质量（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 合格60 / 不合格50）：\n2. 服务态度（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 不好30 / 恶劣0）：\n3. 产品的知名度（非常驰名100 / 驰名90 / 知名度高85 / 知名度较高80 / 知名70 / 知道60 / 不知道50）：\n4. 其它建议：退订\n5. 客户单位名称：\n6. 填写人及职务：\n\n[HEED-S2026-AAAAAB7Q2M4K6P8R0T2V4X]\n\n油品调运分公司 企业发展部\n如不愿再收到满意度调查，回复“退订”即可。",
            "- - -"
        ) {
            $0.complaint = nil
            $0.optsOut = true
            $0.asks = .some(nil)
        },
        Reply(
            "optout with answers", "1、90\n2、90\n3、90\n4、以后别再发了，退订",
            "-|?|!|x|0|30|50|60|70|80|85|90|100 -|?|!|x|0|30|50|60|70|80|85|90|100 -|?|!|x|0|30|50|60|70|80|85|90|100",
            "*"
        ) {
            $0.complaint = nil
            $0.optsOut = true
            $0.asks = .some(nil)
        },
        Reply("reminder tired", "你们一周发三次，烦不烦。90，70，70。别再发提醒了。", "90 70 70", "*") {
            $0.complaint = nil
        },
        Reply("complaint water", "你们15号送的油带水，两台发电机烧了喷油嘴，必须赔偿！\(Tail.unmarked)", "- - -", "*") {
            $0.complaint = true
            $0.asks = .some(nil)
        },
        Reply("complaint short", "质量：一般\n服务：不好\n知名度：知名\n另外，11月3日那车油少了两百公斤，地磅单为证，要求补足。", "70 30 70", "*") {
            $0.complaint = true
        },
        Reply(
            "complaint en",
            "1. Average\n2. Poor\n3. Known\n4. Your truck arrived four hours late on 5 Nov and our crew stood idle. Please compensate us for demurrage.",
            "70 30 70", "demurrage"
        ) {
            $0.complaint = true
        },
        Reply("no complaint wish", "4、建议贵司优化开票流程，缩短开票时间", "- - -", "优化开票流程") {
            $0.complaint = false
            $0.asks = .some(nil)
        },
        Reply("no complaint wish2", "1、良 2、良 3、知名 4、希望贵公司能在节假日安排值班，司机进厂注意安全", "85 85 70", "节假日") {
            $0.complaint = false
        },
        Reply("remark", "质量：优良\n服务态度：一般，有时候电话没人接\n知名度：知名", "90 70 70", "*") {
            $0.complaint = nil
        },
        Reply(
            "signature with nums",
            "1、优良\n2、良\n3、知名\n\n--\n张三 | 设备科\n电话：0360-5550123 手机：16312345678\n地址：海滨大道100号90栋\n邮编：070085",
            "90 85 70"),
        Reply("signature no dashes", "优良\n良\n知名\n\n张三\n港城物流有限公司\n电话0360-5550123\n2026年11月17日", "90 85 70"),
        Reply("date first", "2026年11月17日\n优良\n良\n知名", "90 85 70"),
        Reply("greetings and end", "您好：\n  1. 优良\n  2. 良\n  3. 知名\n  祝工作顺利！", "90 85 70"),
        Reply("note below", "90\n85\n70\n以上，请查收。", "90 85 70"),
        Reply(
            "tick text below",
            "1. 质量：非常优良( ) 优良(√) 良( ) 好( ) 一般( ) 合格( ) 不合格( )\n2. 服务态度：非常优良( ) 优良( ) 良(√) 好( ) 一般( ) 不好( ) 恶劣( )\n3. 产品的知名度：非常驰名( ) 驰名( ) 知名度高( ) 知名度较高( ) 知名(√) 知道( ) 不知道( )",
            "90 85 70"),
        Reply(
            "tick before paren",
            "1. 质量：( )非常优良 (√)优良 ( )良 ( )好 ( )一般 ( )合格 ( )不合格\n2. 服务态度：( )非常优良 ( )优良 (√)良 ( )好\n3. 知名度：( )非常驰名 ( )驰名 ( )知名度高 ( )知名度较高 (√)知名",
            "90 85 70"),
        Reply(
            "x marks",
            "尊敬的客户：\n\n感谢您一年来的支持，请您用两分钟填写。\n直接回复本邮件，在每一项后面写上您的评价（文字或分值都可以）：\n\n1. 质量（非常优良100 / [x]优良90 / 良85 / 好80 / 一般70 / 合格60 / 不合格50）：\n2. 服务态度（非常优良100 / 优良90 / [X]良85 / 好80 / 一般70 / 不好30 / 恶劣0）：\n3. 产品的知名度（非常驰名100 / 驰名90 / 知名度高85 / 知名度较高80 / [x]知名70 / 知道60 / 不知道50）：\n4. 其它建议：\n5. 客户单位名称：\n6. 填写人及职务：\n\n[HEED-S2026-AAAAAB7Q2M4K6P8R0T2V4X]\n\n油品调运分公司 企业发展部\n如不愿再收到满意度调查，回复“退订”即可。",
            "90 85 70"),
        Reply(
            "bullets",
            "尊敬的客户：\n\n感谢您一年来的支持，请您用两分钟填写。\n直接回复本邮件，在每一项后面写上您的评价（文字或分值都可以）：\n\n1. 质量（非常优良100 / ●优良90 / 良85 / 好80 / 一般70 / 合格60 / 不合格50）：\n2. 服务态度（非常优良100 / 优良90 / ●良85 / 好80 / 一般70 / 不好30 / 恶劣0）：\n3. 产品的知名度（非常驰名100 / 驰名90 / 知名度高85 / 知名度较高80 / ●知名70 / 知道60 / 不知道50）：\n4. 其它建议：\n5. 客户单位名称：\n6. 填写人及职务：\n\n[HEED-S2026-AAAAAB7Q2M4K6P8R0T2V4X]\n\n油品调运分公司 企业发展部\n如不愿再收到满意度调查，回复“退订”即可。",
            "90 85 70"),
        Reply(
            "arrow mark",
            "尊敬的客户：\n\n感谢您一年来的支持，请您用两分钟填写。\n直接回复本邮件，在每一项后面写上您的评价（文字或分值都可以）：\n\n1. 质量（非常优良100 / →优良90 / 良85 / 好80 / 一般70 / 合格60 / 不合格50）：\n2. 服务态度（非常优良100 / 优良90 / →良85 / 好80 / 一般70 / 不好30 / 恶劣0）：\n3. 产品的知名度（非常驰名100 / 驰名90 / 知名度高85 / 知名度较高80 / →知名70 / 知道60 / 不知道50）：\n4. 其它建议：\n5. 客户单位名称：\n6. 填写人及职务：\n\n[HEED-S2026-AAAAAB7Q2M4K6P8R0T2V4X]\n\n油品调运分公司 企业发展部\n如不愿再收到满意度调查，回复“退订”即可。",
            "90|?|- 85|?|- 70|?|-"
        ) {
            $0.asks = .some(nil)
        },
        Reply(
            "checked word",
            "尊敬的客户：\n\n感谢您一年来的支持，请您用两分钟填写。\n直接回复本邮件，在每一项后面写上您的评价（文字或分值都可以）：\n\n1. 质量（非常优良100 / 优良90（选这个） / 良85 / 好80 / 一般70 / 合格60 / 不合格50）：\n2. 服务态度（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 不好30 / 恶劣0）：\n3. 产品的知名度（非常驰名100 / 驰名90 / 知名度高85 / 知名度较高80 / 知名70 / 知道60 / 不知道50）：\n4. 其它建议：\n5. 客户单位名称：\n6. 填写人及职务：\n\n[HEED-S2026-AAAAAB7Q2M4K6P8R0T2V4X]\n\n油品调运分公司 企业发展部\n如不愿再收到满意度调查，回复“退订”即可。",
            "90|?|-|x - -"
        ) {
            $0.asks = .some(nil)
        },
        Reply(
            "left only",
            "尊敬的客户：\n\n感谢您一年来的支持，请您用两分钟填写。\n直接回复本邮件，在每一项后面写上您的评价（文字或分值都可以）：\n\n1. 质量（优良90）：\n2. 服务态度（良85）：\n3. 产品的知名度（知名70）：\n4. 其它建议：\n5. 客户单位名称：\n6. 填写人及职务：\n\n[HEED-S2026-AAAAAB7Q2M4K6P8R0T2V4X]\n\n油品调运分公司 企业发展部\n如不愿再收到满意度调查，回复“退订”即可。",
            "90 85 70"),
        Reply(
            "deleted some",
            "尊敬的客户：\n\n感谢您一年来的支持，请您用两分钟填写。\n直接回复本邮件，在每一项后面写上您的评价（文字或分值都可以）：\n\n1. 质量（优良90 / 良85）：\n2. 服务态度（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 不好30 / 恶劣0）：\n3. 产品的知名度（非常驰名100 / 驰名90 / 知名度高85 / 知名度较高80 / 知名70 / 知道60 / 不知道50）：\n4. 其它建议：\n5. 客户单位名称：\n6. 填写人及职务：\n\n[HEED-S2026-AAAAAB7Q2M4K6P8R0T2V4X]\n\n油品调运分公司 企业发展部\n如不愿再收到满意度调查，回复“退订”即可。",
            "x|? - -"
        ) {
            $0.asks = .some(nil)
        },
        Reply(
            "table html",
            html:
                "<table><tr><td>1. 质量（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 合格60 / 不合格50）</td><td>优良</td></tr><tr><td>2. 服务态度（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 不好30 / 恶劣0）</td><td>良85</td></tr><tr><td>3. 产品的知名度（非常驰名100 / 驰名90 / 知名度高85 / 知名度较高80 / 知名70 / 知道60 / 不知道50）</td><td>70</td></tr></table>",
            "90 85 70"),
        Reply(
            "table 3 col html",
            html:
                "<table><tr><th>序号</th><th>项目</th><th>评价</th><th>分值</th></tr><tr><td>1</td><td>质量</td><td>优良</td><td>90</td></tr><tr><td>2</td><td>服务态度</td><td>良</td><td>85</td></tr><tr><td>3</td><td>产品的知名度</td><td>知名</td><td>70</td></tr><tr><td>4</td><td>其它建议</td><td>无</td><td></td></tr></table>",
            "90 85 70"),
        Reply(
            "table transposed",
            html:
                "<table><tr><th>质量</th><th>服务态度</th><th>产品的知名度</th></tr><tr><td>优良</td><td>良</td><td>知名</td></tr></table>",
            "90 85 70"),
        Reply(
            "table label mismatch",
            html:
                "<table><tr><td>质量</td><td>优良</td><td>85</td></tr><tr><td>服务</td><td>90</td></tr><tr><td>知名度</td><td>70</td></tr></table>",
            "x 90 70"),
        Reply(
            "grid circle",
            html:
                "<table><tr><td></td><td>非常优良</td><td>优良</td><td>良</td><td>好</td><td>一般</td></tr><tr><td>质量</td><td></td><td>○</td><td></td><td></td><td></td></tr><tr><td>服务</td><td>●</td><td></td><td></td><td></td><td></td></tr></table>知名度：知名",
            "90|?|- 100 70"
        ) {
            $0.asks = .some(nil)
        },
        Reply("html br", html: "<div>1、优良<br>2、良<br>3、知名<br>4、无</div><div>发自我的iPhone</div>", "90 85 70"),
        Reply(
            "html span lines",
            html:
                "<p><span>质量：</span><b>优良</b></p><p><span>服务：</span><b>良</b></p><p><span>知名度：</span><b>知名</b></p>",
            "90 85 70"),
        Reply(
            "struck lists", html: "<p>质量：<del>85</del>90</p><p>服务：90</p><p>知名度：<strike>驰名</strike>知名</p>",
            "90 90 70"),
        Reply("correction 2", "更正一下：质量改成良，其余不变", "85 - -", "*") {
            $0.complaint = nil
            $0.asks = .some(false)
        },
        Reply("correction 3", "刚才填错了，第三项应为知名（70），其他不变。", "- - 70", "*") {
            $0.complaint = nil
            $0.asks = .some(false)
        },
        Reply("correction 4", "服务态度更正为：好", "- 80 -") {
            $0.complaint = nil
            $0.asks = .some(false)
        },
        Reply("correction 5", "不好意思，上封邮件质量写错，改为85分", "85 - -", "*") {
            $0.complaint = nil
            $0.asks = .some(false)
        },
        Reply("correction full", "更正：\n1、良\n2、良\n3、知名", "85 85 70") {
            $0.complaint = nil
            $0.asks = .some(false)
        },
        Reply("correction from to", "服务由优良改为一般", "- 70 -") {
            $0.complaint = nil
            $0.asks = .some(false)
        },
        Reply("correction en", "Please change my answer for service to Average.", "- 70 -", "*") {
            $0.complaint = nil
            $0.asks = .some(false)
        },
        Reply("correction trad", "更正：服務改為一般", "- 70 -") {
            $0.complaint = nil
            $0.asks = .some(nil)
        },
        Reply("announce", "先回前两项：质量优良，服务良，其余明天补。", "90 85 -|?", "*") {
            $0.asks = .some(nil)
        },
        Reply("partial", "质量：优良\n服务：良", "90 85 -") {
            $0.asks = .some(nil)
        },
        Reply("partial dash", "质量：优良\n服务：——\n知名度：知名", "90 - 70") {
            $0.asks = .some(nil)
        },
        Reply("partial slash", "1、90\n2、/\n3、70", "90 - 70") {
            $0.asks = .some(nil)
        },
        Reply("partial none", "1、90\n2、无\n3、70", "90 -|? 70") {
            $0.asks = .some(nil)
        },
    ]
}
