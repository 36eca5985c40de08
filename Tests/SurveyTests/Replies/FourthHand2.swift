/// Further replies, written down without a look at how replies are read.
enum FourthHand2 {
    static let replies: [Reply] = [
        Reply(
            "trad quoted",
            "\n\n-----原始郵件-----\n寄件者: 油運\n主旨: 調查\n\n尊敬的客户：\n\n感谢您一年来的支持，请您用两分钟填写。\n直接回复本邮件，在每一项后面写上您的评价（文字或分值都可以）：\n\n1. 質量（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 合格60 / 不合格50）：優良\n2. 服務態度（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 不好30 / 恶劣0）：良\n3. 產品的知名度（非常驰名100 / 驰名90 / 知名度高85 / 知名度较高80 / 知名70 / 知道60 / 不知道50）：馳名\n4. 其它建议：\n5. 客户单位名称：\n6. 填写人及职务：\n\n[HEED-S2026-AAAAAB7Q2M4K6P8R0T2V4X]\n\n油品调运分公司 企业发展部\n如不愿再收到满意度调查，回复“退订”即可。",
            "90 85 90"),
        Reply("eng on zh form", "Excellent\nGood\nKnown\(Tail.unmarked)", "90 85 70"),
        Reply("eng item zh value", "Quality: 优良, Service: 85, Renown: 知名", "90 85 70"),
        Reply("abbr", "Q:90 S:85 A:70", "90|-|? 85|-|? 70|-|?") {
            $0.asks = .some(nil)
        },
        Reply("en numbers words", "ninety, eighty-five, seventy", "90|?|- 85|?|- 70|?|-") {
            $0.asks = .some(nil)
        },
        Reply(
            "en with reason",
            "1. Good - always on time\n2. Excellent - very kind staff\n3. Known - in our trade at least",
            "85 90 70", "*"),
        Reply("en not good", "1. Not good\n2. Not excellent\n3. Not known", "?|! ?|! ?|!") {
            $0.asks = .some(nil)
        },
        Reply("en unknown", "1. Good 2. Good 3. Unknown", "85 85 50"),
        Reply("en don't know", "1. Good\n2. Good\n3. Don't know", "85 85 ?|-|!") {
            $0.asks = .some(nil)
        },
        Reply("en well known", "1. Good\n2. Good\n3. Well known", "85 85 ?|!") {
            $0.asks = .some(nil)
        },
        Reply("en famous", "Quality good, service good, renown famous", "85 85 90"),
        Reply("en fairly good", "Quality fairly good, service poor, renown heard of", "80 30 60") {
            $0.complaint = nil
        },
        Reply("en pretty good", "Quality pretty good, service excellent, renown known", "? 90 70"),
        Reply("emoji nums", "1️⃣ 90 2️⃣ 85 3️⃣ 70", "90 85 70"),
        Reply("emoji check", "✅质量优良\n✅服务良\n✅知名度知名", "90 85 70"),
        Reply("remark numbers", "1、90（今年3批货，全部合格）\n2、85（2次晚点）\n3、70", "90|x 85 70", "*") {
            $0.complaint = nil
            $0.asks = .some(nil)
        },
        Reply("remark score of others", "1、90，别家我给80\n2、85\n3、70", "90|x|? 85 70", "*") {
            $0.asks = .some(nil)
        },
        Reply("optout wish only", "能否不要再发了？", "- - -", "*") {
            $0.complaint = nil
            $0.asks = .some(nil)
        },
        Reply("optout td dot", "TD。", "- - -") {
            $0.complaint = nil
            $0.optsOut = true
            $0.asks = .some(nil)
        },
        Reply("optout tui", "退订！！！", "- - -") {
            $0.complaint = nil
            $0.optsOut = true
            $0.asks = .some(nil)
        },
        Reply("optout phrase", "我司不再参加此类调查，请将我司邮箱移出名单。", "- - -") {
            $0.complaint = nil
            $0.optsOut = true
            $0.asks = .some(nil)
        },
        Reply("optout mail", "我不想收到满意度调查邮件", "- - -") {
            $0.complaint = nil
            $0.optsOut = true
            $0.asks = .some(nil)
        },
        Reply(
            "not optout", "为什么我没有退订选项？质量90，服务90，知名度90",
            "90|-|?|!|x|0|30|50|60|70|80|85|90|100 90|-|?|!|x|0|30|50|60|70|80|85|90|100 90|-|?|!|x|0|30|50|60|70|80|85|90|100",
            "*"
        ) {
            $0.complaint = nil
            $0.asks = .some(nil)
        },
        Reply("refuse", "不参与", "- - -") {
            $0.complaint = nil
            $0.asks = .some(nil)
        },
        Reply(
            "complaint long",
            "质量：不合格\n服务：恶劣\n知名度：知名\n\n上月20号贵司司机卸油时不戴手套抽烟，我方安全员制止还被骂，油管没接好漏了半桶，地面清理花了我们两天。请严肃处理并书面答复。",
            "50 0 70", "*"
        ) {
            $0.complaint = true
        },
        Reply("complaint trad", "1. 不合格 2. 惡劣 3. 知名 4. 上週三少送了500公升，打電話沒人理，請退款並道歉。", "50 0 70", "*") {
            $0.complaint = true
        },
        Reply("complaint about invoice", "发票开错抬头三次了，到现在没给换，严重影响我们报销，要求本周内解决！", "- - -", "*") {
            $0.complaint = true
            $0.asks = .some(nil)
        },
        Reply("wish not complaint", "希望提高发票开具速度", "- - -", "发票开具速度") {
            $0.complaint = false
            $0.asks = .some(nil)
        },
        Reply("wish not complaint 2", "质量90，服务85，知名度70。建议：司机进厂时戴好安全帽，别抽烟；装油时请注意防漏。", "90 85 70", "安全帽") {
            $0.complaint = false
        },
        Reply("past solved", "质量90，服务85，知名度70。去年漏油的事你们处理得很好，谢谢。", "90 85 70", "*") {
            $0.complaint = false
        },
        Reply("no trouble", "质量90，服务85，知名度70。没有发生过少油、迟到的情况。", "90 85 70", "*") {
            $0.complaint = false
        },
    ]
}
