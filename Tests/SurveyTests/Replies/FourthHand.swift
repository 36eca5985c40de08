/// Further replies, written down without a look at how replies are read.
enum FourthHand {
    static let replies: [Reply] = [
        Reply(
            "qq html top",
            html:
                "<div>1、优良<br>2、良<br>3、知名</div><div><br></div><div style=\"font-size:12px\">------------------&nbsp;原始邮件&nbsp;------------------</div><div style=\"background:#efefef\"><div><b>发件人:</b>&nbsp;\"油运客户服务\"&lt;kefu@youyun.example&gt;;</div><div><b>主题:</b>&nbsp;2026年度客户满意度调查</div></div><div><br></div><div>尊敬的客户：</div><div><br></div><div>感谢您一年来的支持，请您用两分钟填写。</div><div>直接回复本邮件，在每一项后面写上您的评价（文字或分值都可以）：</div><div><br></div><div>1. 质量（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 合格60 / 不合格50）：</div><div>2. 服务态度（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 不好30 / 恶劣0）：</div><div>3. 产品的知名度（非常驰名100 / 驰名90 / 知名度高85 / 知名度较高80 / 知名70 / 知道60 / 不知道50）：</div><div>4. 其它建议：</div><div>5. 客户单位名称：</div><div>6. 填写人及职务：</div><div><br></div><div>[HEED-S2026-AAAAAB7Q2M4K6P8R0T2V4X]</div><div><br></div><div>油品调运分公司 企业发展部</div><div>如不愿再收到满意度调查，回复“退订”即可。</div>",
            "90 85 70"),
        Reply(
            "qq html in",
            html:
                "<div></div><div><br></div><div style=\"font-size:12px\">------------------&nbsp;原始邮件&nbsp;------------------</div><div style=\"background:#efefef\"><div><b>发件人:</b>&nbsp;\"油运客户服务\"&lt;kefu@youyun.example&gt;;</div><div><b>主题:</b>&nbsp;2026年度客户满意度调查</div></div><div><br></div><div>尊敬的客户：</div><div><br></div><div>感谢您一年来的支持，请您用两分钟填写。</div><div>直接回复本邮件，在每一项后面写上您的评价（文字或分值都可以）：</div><div><br></div><div>1. 质量（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 合格60 / 不合格50）：优良</div><div>2. 服务态度（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 不好30 / 恶劣0）：良</div><div>3. 产品的知名度（非常驰名100 / 驰名90 / 知名度高85 / 知名度较高80 / 知名70 / 知道60 / 不知道50）：知名</div><div>4. 其它建议：</div><div>5. 客户单位名称：恒远化工</div><div>6. 填写人及职务：周工</div><div><br></div><div>[HEED-S2026-AAAAAB7Q2M4K6P8R0T2V4X]</div><div><br></div><div>油品调运分公司 企业发展部</div><div>如不愿再收到满意度调查，回复“退订”即可。</div>",
            "90 85 70"),
        Reply(
            "qq html ticks",
            html:
                "<div>见下</div><div><br></div><div style=\"font-size:12px\">------------------&nbsp;原始邮件&nbsp;------------------</div><div style=\"background:#efefef\"><div><b>发件人:</b>&nbsp;\"油运客户服务\"&lt;kefu@youyun.example&gt;;</div><div><b>主题:</b>&nbsp;2026年度客户满意度调查</div></div><div><br></div><div>尊敬的客户：</div><div><br></div><div>感谢您一年来的支持，请您用两分钟填写。</div><div>直接回复本邮件，在每一项后面写上您的评价（文字或分值都可以）：</div><div><br></div><div>1. 质量（非常优良100 / 优良90√ / 良85 / 好80 / 一般70 / 合格60 / 不合格50）：</div><div>2. 服务态度（非常优良100 / 优良90 / 良85 / 好80√ / 一般70 / 不好30 / 恶劣0）：</div><div>3. 产品的知名度（非常驰名100 / 驰名90 / 知名度高85 / 知名度较高80 / 知名70 / 知道60√ / 不知道50）：</div><div>4. 其它建议：</div><div>5. 客户单位名称：</div><div>6. 填写人及职务：</div><div><br></div><div>[HEED-S2026-AAAAAB7Q2M4K6P8R0T2V4X]</div><div><br></div><div>油品调运分公司 企业发展部</div><div>如不愿再收到满意度调查，回复“退订”即可。</div>",
            "90 80 60"),
        Reply(
            "br only html",
            html:
                "<div>尊敬的客户：<br><br>感谢您一年来的支持，请您用两分钟填写。<br>直接回复本邮件，在每一项后面写上您的评价（文字或分值都可以）：<br><br>1. 质量（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 合格60 / 不合格50）：90<br>2. 服务态度（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 不好30 / 恶劣0）：85<br>3. 产品的知名度（非常驰名100 / 驰名90 / 知名度高85 / 知名度较高80 / 知名70 / 知道60 / 不知道50）：70<br>4. 其它建议：<br>5. 客户单位名称：<br>6. 填写人及职务：<br><br>[HEED-S2026-AAAAAB7Q2M4K6P8R0T2V4X]<br><br>油品调运分公司 企业发展部<br>如不愿再收到满意度调查，回复“退订”即可。</div>",
            "90 85 70"),
        Reply(
            "pre html",
            html:
                "<pre>尊敬的客户：\n\n感谢您一年来的支持，请您用两分钟填写。\n直接回复本邮件，在每一项后面写上您的评价（文字或分值都可以）：\n\n1. 质量（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 合格60 / 不合格50）：90\n2. 服务态度（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 不好30 / 恶劣0）：85\n3. 产品的知名度（非常驰名100 / 驰名90 / 知名度高85 / 知名度较高80 / 知名70 / 知道60 / 不知道50）：70\n4. 其它建议：\n5. 客户单位名称：\n6. 填写人及职务：\n\n[HEED-S2026-AAAAAB7Q2M4K6P8R0T2V4X]\n\n油品调运分公司 企业发展部\n如不愿再收到满意度调查，回复“退订”即可。</pre>",
            "90 85 70"),
        Reply(
            "answer own paragraph in html",
            html:
                "<blockquote type=\"cite\"><p>1. 质量（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 合格60 / 不合格50）：</p></blockquote><p>良</p><blockquote type=\"cite\"><p>2. 服务态度（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 不好30 / 恶劣0）：</p></blockquote><p>好</p><blockquote type=\"cite\"><p>3. 产品的知名度（非常驰名100 / 驰名90 / 知名度高85 / 知名度较高80 / 知名70 / 知道60 / 不知道50）：</p></blockquote><p>知名</p>",
            "85 80 70"),
        Reply("ul", html: "<ul><li>质量：优良</li><li>服务态度：良</li><li>产品的知名度：知名</li></ul>", "90 85 70"),
        Reply(
            "dl", html: "<dl><dt>质量</dt><dd>优良</dd><dt>服务态度</dt><dd>良</dd><dt>产品的知名度</dt><dd>知名</dd></dl>",
            "90 85 70"),
        Reply(
            "table with sugg",
            html:
                "<table><tr><td>1. 质量</td><td>好</td></tr><tr><td>2. 服务态度</td><td>一般</td></tr><tr><td>3. 产品的知名度</td><td>知道</td></tr><tr><td>4. 其它建议</td><td>车辆进厂请开双闪</td></tr><tr><td>5. 客户单位名称</td><td>恒远化工</td></tr><tr><td>6. 填写人及职务</td><td>周工</td></tr></table>",
            "80 70 60", "双闪"),
        Reply(
            "table multi tick cells",
            html:
                "<table><tr><td>质量</td><td>√非常优良</td><td>优良</td><td>良</td><td>好</td><td>一般</td></tr></table>服务：良<br>知名度：知名",
            "100 85 70"),
        Reply(
            "table ticks row text",
            html:
                "<table><tr><td>项目</td><td>非常优良</td><td>优良</td><td>良</td><td>好</td><td>一般</td><td>合格/不好</td><td>不合格/恶劣</td></tr><tr><td>质量</td><td></td><td>√</td><td></td><td></td><td></td><td></td><td></td></tr><tr><td>服务态度</td><td></td><td></td><td></td><td></td><td></td><td>√</td><td></td></tr></table><p>知名度 90</p>",
            "90 30 90"
        ) {
            $0.complaint = nil
        },
        Reply(
            "table two ticks row",
            html:
                "<table><tr><td>项目</td><td>非常优良</td><td>优良</td><td>良</td><td>好</td><td>一般</td></tr><tr><td>质量</td><td></td><td>√</td><td>√</td><td></td><td></td></tr><tr><td>服务态度</td><td></td><td></td><td>√</td><td></td><td></td></tr></table><p>知名度 90</p>",
            "x 85 90"),
        Reply(
            "del in quoted",
            "尊敬的客户：\n\n感谢您一年来的支持，请您用两分钟填写。\n直接回复本邮件，在每一项后面写上您的评价（文字或分值都可以）：\n\n1. 质量（非常优良100 / 良85 / 好80 / 一般70 / 合格60 / 不合格50）：\n2. 服务态度（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 不好30 / 恶劣0）：\n3. 产品的知名度（非常驰名100 / 驰名90 / 知名度高85 / 知名度较高80 / 知名70 / 知道60 / 不知道50）：\n4. 其它建议：\n5. 客户单位名称：\n6. 填写人及职务：\n\n[HEED-S2026-AAAAAB7Q2M4K6P8R0T2V4X]\n\n油品调运分公司 企业发展部\n如不愿再收到满意度调查，回复“退订”即可。",
            "- - -"
        ) {
            $0.asks = .some(nil)
        },
        Reply(
            "option brackets 括", "质量（非常优良100 /（优良90）/ 良85 / 好80 / 一般70 / 合格60 / 不合格50）\n服务 良\n知名度 70",
            "90|? 85 70"
        ) {
            $0.asks = .some(nil)
        },
        Reply(
            "tick far",
            "1. 质量（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 合格60 / 不合格50）：√优良\n2. 服务态度：√良\n3. 产品的知名度：√知名",
            "90 85 70"),
        Reply("hand 打", "质量打优良\n服务打良\n知名度打知名", "90 85 70"),
        Reply("勾选", "质量勾选优良\n服务勾选良\n知名度勾选知名", "90 85 70"),
        Reply("prefix reply", "回复如下：\n1、优良\n2、良\n3、知名", "90 85 70"),
        Reply("prefix fill", "填写如下：质量优良、服务态度良、产品的知名度知名、无其他建议", "90 85 70"),
        Reply("prefix 评价", "评价：优良、良、知名度高", "90 85 85"),
        Reply("semi", "质量:优良;服务态度:良;产品的知名度:知名;建议:无;单位:恒远化工;填写人:周工", "90 85 70"),
        Reply("commas in one sentence", "我们给质量优良，服务态度良，产品的知名度知名的评价", "90 85 70|?") {
            $0.asks = .some(nil)
        },
        Reply("then scoring", "质量方面，优良；服务方面，良；知名度方面，知名", "90 85 70"),
        Reply("about", "关于质量：优良。关于服务：良。关于知名度：知名。", "90 85 70"),
        Reply("respected", "质量：优良。\n理由：批批合格。\n服务：良。\n理由：响应快。\n知名度：知名。", "90 85 70", "*"),
        Reply("reason label", "质量：优良，批批合格\n服务：好，电话一打就通\n知名度：知名，同行都在用", "90 80 70", "*"),
        Reply("conflict reason", "质量：优良，但有一次不合格\n服务：良\n知名度：知名", "90|x|? 85 70", "*") {
            $0.complaint = nil
            $0.asks = .some(nil)
        },
        Reply("conflict later", "质量：优良\n服务：良\n知名度：知名\n以上质量一项改为良", "85|x 85|- 70|-", "*") {
            $0.asks = .some(nil)
        },
        Reply("explicit both", "1、优良（90分）\n2、良（85分）\n3、知名（70分）", "90 85 70"),
        Reply("explicit both conflict", "1、优良（85分）\n2、良（85分）\n3、知名（70分）", "x 85 70"),
        Reply("conflict 3", "1、优良90\n2、良80\n3、知名70", "90 x 70"),
        Reply("awareness label for quality", "1、知名\n2、良\n3、知名", "?|! 85 70") {
            $0.asks = .some(nil)
        },
        Reply("service label quality", "1、恶劣\n2、良\n3、知名", "?|! 85 70") {
            $0.asks = .some(nil)
        },
        Reply("all three same line conflict", "1、90/85 2、90 3、70", "x|? 90 70") {
            $0.asks = .some(nil)
        },
        Reply("huge", "1、9000\n2、85\n3、70", "! 85 70"),
        Reply("0 quality", "1、0\n2、0\n3、0", "! 0 !"),
        Reply("50 all", "1、50\n2、50\n3、50", "50 ! 50"),
        Reply("60 70 80", "60，70，80", "60 70 80"),
        Reply("75", "75 75 75", "! ! !"),
        Reply("88", "质量88，服务88，知名度88", "! ! !"),
        Reply("96分", "1.96分2.90分3.85分", "! 90 85"),
        Reply("dot decimals", "1. 9.0\n2. 8.5\n3. 7.0", "!|? !|? !|?") {
            $0.asks = .some(nil)
        },
        Reply("8.5折", "1、8.5折\n2、90\n3、70", "?|! 90 70") {
            $0.asks = .some(nil)
        },
        Reply("级", "1、一级\n2、二级\n3、一级", "?|! ?|! ?|!") {
            $0.asks = .some(nil)
        },
        Reply("名次", "1、第一\n2、第二\n3、第一", "?|!|- ?|!|- ?|!|-") {
            $0.asks = .some(nil)
        },
        Reply("良好 all", "1、良好\n2、良好\n3、知名", "80|? 80|? 70") {
            $0.asks = .some(nil)
        },
        Reply("良好 prose", "质量良好，服务良好，知名度较高", "80|?|- 80|?|- 80|?|-") {
            $0.asks = .some(nil)
        },
        Reply("好 prose", "质量好，服务好，知名度高", "80|?|- 80|?|- 85|?|-") {
            $0.asks = .some(nil)
        },
        Reply("优 prose", "质量优，服务优，知名度知名", "90|? 90|? 70") {
            $0.asks = .some(nil)
        },
        Reply("很高", "质量高，服务好，名气大", "?|-|! ?|-|80 ?|-|!") {
            $0.asks = .some(nil)
        },
        Reply("不错", "质量不错 服务不错 知名度不错", "?|!|- ?|!|- ?|!|-") {
            $0.asks = .some(nil)
        },
        Reply("还可以", "1、还可以\n2、还可以\n3、还可以", "?|! ?|! ?|!") {
            $0.asks = .some(nil)
        },
        Reply("凑合 with number", "1、凑合，70吧\n2、良\n3、知名", "70|? 85 70") {
            $0.asks = .some(nil)
        },
        Reply("number then words", "1、70，凑合\n2、85，还行\n3、70，听过", "70 85 70", "*"),
        Reply("non breaking", "1、优良\u{200B}\n2、\u{A0}良\n3、　知名", "90 85 70"),
        Reply("zero width", "1\u{200B}、优\u{200B}良\n2、良\n3、知名", "90 85 70"),
        Reply("variation", "１．優良\n２．良\n３．馳名", "90 85 90"),
        Reply("compat forms", "質量：⑴優良", "90 -|? -") {
            $0.asks = .some(nil)
        },
        Reply("mixed trad", "1、質量:優 2、服務:優 3、知名度:知名", "90|? 90|? 70") {
            $0.asks = .some(nil)
        },
        Reply("trad sugg", "1. 90\n2. 85\n3. 70\n4. 希望能提供電子發票\n5. 東成貨運\n6. 陳經理", "90 85 70", "電子發票"),
    ]
}
