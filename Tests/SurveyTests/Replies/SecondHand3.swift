/// Further replies, written down without a look at how replies are read.
enum SecondHand3 {
    static let replies: [Reply] = [
        Reply("partial qmark", "1、90\n2、？\n3、70", "90 -|? 70") {
            $0.asks = .some(nil)
        },
        Reply("unknown service", "1、90\n2、不清楚\n3、70", "90 ?|- 70") {
            $0.asks = .some(nil)
        },
        Reply("不知道 service", "1、90\n2、不知道\n3、不知道", "90 ?|-|! 50") {
            $0.asks = .some(nil)
        },
        Reply("差", "1、差\n2、很差\n3、知名", "?|! ?|! 70", "*") {
            $0.complaint = nil
            $0.asks = .some(nil)
        },
        Reply("比较好", "1、比较好\n2、较好\n3、比较有名", "?|! ?|! ?|!") {
            $0.asks = .some(nil)
        },
        Reply("中", "1、中\n2、中上\n3、中等", "?|! ?|! ?|!") {
            $0.asks = .some(nil)
        },
        Reply("A等", "1、A\n2、B\n3、A", "?|! ?|! ?|!") {
            $0.asks = .some(nil)
        },
        Reply("OK", "1. OK\n2. OK\n3. OK", "?|! ?|! ?|!") {
            $0.asks = .some(nil)
        },
        Reply("en satisfied", "1. Satisfied\n2. Very satisfied\n3. Known", "?|! ?|! 70") {
            $0.asks = .some(nil)
        },
        Reply("two values", "1、90、85\n2、90\n3、70", "x|? 90 70") {
            $0.asks = .some(nil)
        },
        Reply("two labels", "1、优良或良\n2、良\n3、知名", "x|? 85 70") {
            $0.asks = .some(nil)
        },
        Reply("between", "1、良到优良之间\n2、良\n3、知名", "x|? 85 70") {
            $0.asks = .some(nil)
        },
        Reply("no but", "1、不是优良\n2、良\n3、知名", "?|x 85 70") {
            $0.asks = .some(nil)
        },
        Reply("no longer", "1、谈不上优良\n2、良\n3、知名", "? 85 70"),
        Reply("negated label", "1、不优良\n2、良\n3、知名", "? 85 70"),
        Reply("not yet known", "1、良\n2、良\n3、不太知名", "85 85 ?"),
        Reply("not famous", "1、良\n2、良\n3、不驰名", "85 85 ?"),
        Reply("知名度一般", "质量良，服务良，知名度一般", "85 85 ?|!") {
            $0.asks = .some(nil)
        },
        Reply("知名度高", "质量良，服务良，知名度高", "85 85 85"),
        Reply("知名度较高", "质量良，服务良，知名度较高", "85 85 80"),
        Reply("知名度很高", "质量良，服务良，知名度很高", "85 85 ?|!") {
            $0.asks = .some(nil)
        },
        Reply("知名度知名", "质量：良；服务：良；知名度：知名度高", "85 85 85"),
        Reply("非常优良 longest", "质量非常优良，服务态度非常优良，产品的知名度非常驰名", "100 100 100"),
        Reply("decimals", "1. 90.0\n2. 85.0\n3. 70", "90|! 85|! 70") {
            $0.asks = .some(nil)
        },
        Reply("negative", "1. -90\n2. 85\n3. 70", "90|?|! 85 70") {
            $0.asks = .some(nil)
        },
        Reply("plus", "1. 90+\n2. 85\n3. 70", "90|?|! 85 70") {
            $0.asks = .some(nil)
        },
        Reply("gt", "1. >90\n2. 85\n3. 70", "90|?|! 85 70") {
            $0.asks = .some(nil)
        },
        Reply("below items reversed", "3、知名\n2、良\n1、优良", "90 85 70"),
        Reply("repeated same", "质量优良\n质量优良\n服务良\n知名度知名", "90 85 70"),
        Reply("dup diff", "1、优良\n1、良\n2、良\n3、知名", "x 85 70"),
        Reply("reply below sig", "优良、良、知名\n\n王芳\n财务部", "90 85 70"),
        Reply("many notes numbered", "有三点意见：\n1、发票慢\n2、电话难打\n3、路太堵", "- - -", "*") {
            $0.complaint = nil
            $0.asks = .some(nil)
        },
        Reply("numbered remark list with answers", "质量90，服务90，知名度90。\n意见：\n1、发票慢\n2、电话难打", "90 90 90", "*") {
            $0.complaint = nil
        },
        Reply("phone num", "质量优良，服务良，知名度知名，有问题打16300001111", "90 85 70", "*") {
            $0.complaint = nil
        },
        Reply("order", "订单 DH-2026-0090 的油质量优良，服务良，知名度知名", "90 85 70"),
        Reply("sum", "总体90分", "?|-|90 ?|-|90 ?|-|90") {
            $0.asks = .some(nil)
        },
        Reply("overall", "总体满意，质量90，服务85，知名度70", "90 85 70"),
        Reply("english good on chinese form", "1. Good\n2. Average\n3. Known", "85|? 70|? 70|?") {
            $0.asks = .some(nil)
        },
        Reply("mixed en zh", "Quality 优良; Service 良; Renown 知名", "90 85 70"),
        Reply(
            "quoted twice",
            "> > 尊敬的客户：\n> > \n> > 感谢您一年来的支持，请您用两分钟填写。\n> > 直接回复本邮件，在每一项后面写上您的评价（文字或分值都可以）：\n> > \n> > 1. 质量（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 合格60 / 不合格50）：90\n> > 2. 服务态度（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 不好30 / 恶劣0）：85\n> > 3. 产品的知名度（非常驰名100 / 驰名90 / 知名度高85 / 知名度较高80 / 知名70 / 知道60 / 不知道50）：70\n> > 4. 其它建议：\n> > 5. 客户单位名称：\n> > 6. 填写人及职务：\n> > \n> > [HEED-S2026-AAAAAB7Q2M4K6P8R0T2V4X]\n> > \n> > 油品调运分公司 企业发展部\n> > 如不愿再收到满意度调查，回复“退订”即可。",
            "90 85 70|-|?|!|x|0|30|50|60|70|80|85|90|100"
        ) {
            $0.asks = .some(nil)
        },
        Reply("bare with comments", "优良，油挺好\n良，司机不错\n知名", "90 85 70|-|?|!|x|0|30|50|60|70|80|85|90|100", "*")
        {
            $0.asks = .some(nil)
        },
    ]
}
