/// Further replies, written down without a look at how replies are read.
enum ThirdHand2 {
    static let replies: [Reply] = [
        Reply("不了解", "1、优良 2、良 3、不了解", "90 85 ?|!|-") {
            $0.asks = .some(nil)
        },
        Reply("不知道 with text", "1、优良 2、良 3、不知道怎么评", "90 85 ?|-") {
            $0.asks = .some(nil)
        },
        Reply("不知道", "1、优良 2、良 3、不知道", "90 85 50"),
        Reply("不知名", "1、优良 2、良 3、不知名", "90 85 ?|!") {
            $0.asks = .some(nil)
        },
        Reply("毫无名气", "1、优良 2、良 3、毫无名气", "90 85 ?|!") {
            $0.asks = .some(nil)
        },
        Reply("服务好", "质量90，服务好，知名度70", "90 80|?|- 70") {
            $0.asks = .some(nil)
        },
        Reply("服务不好 number", "质量90，服务不好，只能给30，知名度70", "90 30|x|? 70") {
            $0.complaint = nil
            $0.asks = .some(nil)
        },
        Reply("service bad sentence", "质量还行，给80；服务实在恶劣，给0分；知名度70。", "80 0 70", "*") {
            $0.complaint = nil
        },
        Reply("service zero", "1、80 2、0 3、70", "80 0 70"),
        Reply("零分", "1、80 2、零分 3、70", "80 0 70"),
        Reply("service 60", "质量80，服务60，知名度60", "80 ! 60"),
        Reply("awareness 30", "质量80，服务30，知名度30", "80 30 !"),
        Reply("tick words zh", "质量（优良打√），服务态度（良打√），知名度（知名打√）", "90 85 70"),
        Reply("圈", "质量：圈优良；服务：圈良；知名度：圈知名", "90 85 70"),
        Reply(
            "boxes line",
            "质量 □100 ☑90 □85 □80 □70 □60 □50\n服务 □100 □90 ☑85 □80 □70 □30 □0\n知名度 □100 □90 □85 □80 ☑70 □60 □50",
            "90 85 70"),
        Reply(
            "numbers list tick after",
            "质量：100 90√ 85 80 70 60 50\n服务：100 90 85√ 80 70 30 0\n知名度：100 90 85 80 70√ 60 50", "90 85 70"),
        Reply(
            "two ticks", "质量：100√ 90√ 85 80 70 60 50\n服务：100 90 85√ 80 70 30 0\n知名度：100 90 85 80 70√ 60 50",
            "x 85 70"),
        Reply("tick between ambiguous", "质量：非常优良 优良 √ 良 好 一般\n服务：良\n知名度：知名", "90|85|? 85 70") {
            $0.asks = .some(nil)
        },
        Reply("caret", "质量：90 ↑\n服务：85 ↓\n知名度：70 →", "90|? 85|? 70|?") {
            $0.asks = .some(nil)
        },
        Reply(
            "html table quoted",
            html:
                "<div>已填，见下表</div><blockquote><table border=1><tr><td>质量</td><td>非常优良100</td><td>优良90 ✔</td><td>良85</td><td>好80</td><td>一般70</td><td>合格60</td><td>不合格50</td></tr><tr><td>服务态度</td><td>非常优良100</td><td>优良90</td><td>良85 ✔</td><td>好80</td><td>一般70</td><td>不好30</td><td>恶劣0</td></tr><tr><td>产品的知名度</td><td>非常驰名100</td><td>驰名90</td><td>知名度高85</td><td>知名度较高80</td><td>知名70 ✔</td><td>知道60</td><td>不知道50</td></tr></table></blockquote>",
            "90 85 70"),
        Reply(
            "html highlight",
            html:
                "<p>1. 质量（非常优良100 / <span style=\"background:yellow\">优良90</span> / 良85 / 好80 / 一般70 / 合格60 / 不合格50）：</p><p>2. 服务：良</p><p>3. 知名度：知名</p>",
            "90|-|? 85 70"
        ) {
            $0.asks = .some(nil)
        },
        Reply(
            "html underline mark",
            html:
                "<p>1. 质量（非常优良100 / <u>优良90</u> / 良85 / 好80 / 一般70 / 合格60 / 不合格50）：</p><p>2. 服务：良</p><p>3. 知名度：知名</p>",
            "90|? 85 70"
        ) {
            $0.asks = .some(nil)
        },
        Reply(
            "html all bold question",
            html:
                "<p><b>1. 质量（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 合格60 / 不合格50）：</b>良</p><p>2. 服务：良</p><p>3. 知名度：知名</p>",
            "85 85 70"),
        Reply("crossed out others plain", "1. 质量：~~非常优良~~ 优良\n2. 良\n3. 知名", "90 85 70"),
        Reply(
            "fwd by boss",
            "小陈，你填一下回给他们。\n\n发件人：油运客户服务\n尊敬的客户：\n\n感谢您一年来的支持，请您用两分钟填写。\n直接回复本邮件，在每一项后面写上您的评价（文字或分值都可以）：\n\n1. 质量（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 合格60 / 不合格50）：\n2. 服务态度（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 不好30 / 恶劣0）：\n3. 产品的知名度（非常驰名100 / 驰名90 / 知名度高85 / 知名度较高80 / 知名70 / 知道60 / 不知道50）：\n4. 其它建议：\n5. 客户单位名称：\n6. 填写人及职务：\n\n[HEED-S2026-AAAAAB7Q2M4K6P8R0T2V4X]\n\n油品调运分公司 企业发展部\n如不愿再收到满意度调查，回复“退订”即可。",
            "- - -"
        ) {
            $0.asks = .some(nil)
        },
        Reply("colleague filled", "代填：质量优良，服务良，知名度知名。（采购部 陈）\(Tail.unmarked)", "90 85 70", "*"),
        Reply("unit lines", "质量：优良\n服务态度：良\n知名度：知名\n建议：无\n单位：南港石化\n姓名：赵六 职务：主任", "90 85 70"),
        Reply("answers w/o third reason", "1、优良 2、良 3、（不填）", "90 85 -|?") {
            $0.asks = .some(nil)
        },
        Reply("same line all with units", "1优良 2良 3知名 4无 5南港石化 6赵六", "90 85 70"),
        Reply("compact", "1优良2良3知名", "90 85 70"),
        Reply("compact numbers", "1、90；2、85；3、70；", "90 85 70"),
        Reply("glued", "质量90服务85知名度70", "90 85 70"),
        Reply("question marks", "质量：优良？\n服务：良\n知名度：知名", "90|? 85 70") {
            $0.asks = .some(nil)
        },
        Reply("maybe", "质量大概良吧，服务可能优良，知名度知名", "?|x ?|x 70|?|-") {
            $0.asks = .some(nil)
        },
        Reply("paren fullwidth", "（1）９０（２）８５（３）７０", "90 85 70"),
        Reply("roman", "I. 优良 II. 良 III. 知名", "90|?|- 85|?|- 70|?|-") {
            $0.asks = .some(nil)
        },
        Reply("first newline", "第一项\n优良\n第二项\n良\n第三项\n知名", "90 85 70"),
        Reply("suggest only sentence", "建议夜间增派一名值班员，节假日也能开票。\(Tail.unmarked)", "- - -", "值班员") {
            $0.asks = .some(nil)
        },
        Reply("numbered suggestion only", "4、请提供电子发票\(Tail.unmarked)", "- - -", "电子发票") {
            $0.asks = .some(nil)
        },
        Reply("suggest numbers", "我们今年买了900吨，其中85车是0号，希望明年价格优惠2%。\(Tail.unmarked)", "- - -", "优惠") {
            $0.asks = .some(nil)
        },
        Reply("long suggestions", "1、90 2、90 3、90 4、一是对账慢，建议每月5日前出；二是车况差，建议更换；三是电话占线，建议增设。", "90 90 90", "增设")
        {
            $0.complaint = nil
        },
        Reply("happy", "一切都好，谢谢你们一年来的辛苦！\(Tail.unmarked)", "- - -", "*") {
            $0.asks = .some(nil)
        },
        Reply("auto like", "您的邮件已收到，我会尽快处理。\(Tail.unmarked)", "- - -", "*") {
            $0.complaint = nil
            $0.asks = .some(nil)
        },
    ]
}
