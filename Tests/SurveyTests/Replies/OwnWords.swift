/// Answers in the respondent's own lines.
enum OwnWords {
    static let replies: [Reply] = numbered + named + bare + together + english

    static let numbered: [Reply] = [
        Reply("numbered 1、 with labels", "1、优良\n2、非常优良\n3、驰名\n4、没有\n5、浅川供热有限公司\n6、柳方，科长", "90 100 90") {
            $0.unit = "浅川供热有限公司"
            $0.person = "柳方"
        },
        Reply("full width numbers and points", "１．９０\n２．８５\n３．８０", "90 85 80"),
        Reply("circled numbers on one line", "①良②优良③知名④车来前打个电话就好", "85 90 70", "车来前打个电话"),
        Reply("Chinese numerals in brackets", "（一）好\n（二）一般\n（三）知道", "80 70 60"),
        Reply("Q1 style", "Q1: 70\nQ2: 30\nQ3: 50", "70 30 50"),
        Reply("a point that could be a decimal one", "1.90 2.85 3.70 4.无 5.南坞水泥 6.钱主任", "90 85 70") {
            $0.unit = "南坞水泥"
            $0.person = "钱主任"
        },
        Reply("numbers and blanks", "1 90\n2 85\n3 70", "90 85 70"),
        Reply("numbers and blanks on one line", "1 100 2 90 3 85", "100 90 85"),
        Reply("dashes", "1-优良，2-良，3-知名度较高", "90 85 80"),
        Reply("第一项", "第一项：优良；第二项：良；第三项：知名度高", "90 85 85"),
        Reply("1）", "1）90分 2）100分 3）90分 4）暂无", "90 100 90"),
        Reply("labels with values", "一、非常优良（100）\n二、优良（90）\n三、非常驰名（100）\n四、无", "100 90 100"),
        Reply("label and value side by side", "1、优良90\n2、良 85分\n3、90（驰名）", "90 85 90"),
        Reply("worst steps", "1、不合格；2、恶劣；3、知道", "50 0 60") { $0.complaint = nil },
        Reply(
            "steps that hold another one", "1：合格 2：不好 3：不知道 4：夜里送油要人签字，能不能提前说一声", "60 30 50", "提前说一声"
        ) { $0.complaint = nil },
        Reply("equals signs", "1=90;2=85;3=60", "90 85 60"),
        Reply("a blank one in the middle", "1、优良 2、 3、知名", "90 - 70"),
        Reply("a remark beside the answer", "1、良（上个月有一车晚到）\n2、优良，司机很客气\n3、知名。", "85 90 70", "*") {
            $0.complaint = nil
        },
        Reply(
            "suggestion of several lines",
            "1. 90\n2. 90\n3. 85\n4. 希望：\n   a. 对账单每月5号前发；\n   b. 过磅时让我们的人在场。\n5. 岚山制砖厂\n6. 彭",
            "90 90 85", "过磅时让我们的人在场"
        ) { $0.unit = "岚山制砖厂" },
    ]

    static let named: [Reply] = [
        Reply("traditional with names", "1、質量：優良\n2、服務態度：非常優良\n3、產品的知名度：知名度較高\n4、建議：無", "90 100 80"),
        Reply("names without marks", "质量优良，服务良，知名度知名，建议发票寄快一点。\n云台矿业 段工", "90 85 70", "发票寄快一点"),
        Reply("Chinese numbers", "质量：九十分\n服务：八十五\n知名度：七十", "90 85 70"),
        Reply("names in brackets", "【质量】优良【服务态度】优良【产品的知名度】知名", "90 90 70"),
        Reply("other order by name", "知名度：驰名\n服务：一般\n质量：良", "85 70 90"),
        Reply("full width and blanks", "质　量：　９０\n服务态度：　１００\n知　名　度：　７０", "90 100 70"),
        Reply(
            "in talk with other numbers",
            "您好，我是许圩渔港的老邓，今年拉了你们46趟油，一共1380吨。质量嘛给90分，服务态度打85，知名度算知名吧。希望年底前把2026年的对账单寄一下。",
            "90 85 70|?", "对账单寄一下"),
        Reply(
            "address and telephone below",
            "质量：优良\n服务态度：良\n知名度：知名\n\n--\n曹立群\n临港路85号 100号库\n电话 0360-5550 1390", "90 85 70"),
        Reply("phone signature", "质量90 服务90 知名度90\n\n发自我的 vivo", "90 90 90"),
    ]

    static let bare: [Reply] = [
        Reply("three values", "90 85 70", "90 85 70"),
        Reply("three labels", "优良、良、知名", "90 85 70"),
        Reply("six lines", "优良\n非常优良\n驰名\n无\n汀洲船厂\n葛伟 仓管", "90 100 90") {
            $0.unit = "汀洲船厂"
            $0.person = "葛伟"
        },
        Reply("slashes", "85/85/70", "85 85 70"),
        Reply("two values do not say whose they are", "90、85", "-|? -|? -|?"),
        Reply("one value does not either", "90", "?|-|90 ?|-|90 ?|-|90"),
        Reply("a sum is no answer", "给你们打270分吧", "-|?|! -|?|! -|?|!"),
        Reply("four values", "90 85 80 70", "? ? ?|70"),
    ]

    static let together: [Reply] = [
        Reply("all three", "三项都打90分", "90 90 90"),
        Reply("numbers together", "1、2、3都是100分，继续保持", "100 100 100", "*"),
        Reply("the first two", "前两项优良，第三项知名度高", "90 90 85"),
        Reply("a range", "1-2项90，第3项85", "90 90 85"),
        Reply("names together", "质量和服务态度都给90，知名度给70", "90 90 70"),
        Reply("a label that one scale does not have", "全部优良", "90 90 ?|!"),
        Reply("as above", "1、优良\n2、同上\n3、驰名", "90 90|? 90"),
    ]

    static let english: [Reply] = [
        Reply("English labels", "1. Excellent\n2. Good\n3. Widely known\n4. none", "90 85 85"),
        Reply(
            "English sentences",
            "Quality: excellent. Service attitude: good. Product renown: known.\nPlease send the invoices as PDF.",
            "90 85 70", "invoices as PDF"),
        Reply(
            "longest English label",
            "Quality - Fairly good\nService - Very bad\nRenown - Fairly widely known", "80 0 80"
        ) {
            $0.complaint = nil
        },
        Reply("a word that is no label", "1. Very good\n2. Average\n3. Famous", "? 70 90"),
        Reply("points", "1) 90 points\n2) 85 pts\n3) 70/100", "90 85 70|x|?"),
    ]
}
