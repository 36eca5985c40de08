/// Further replies, written down without a look at how replies are read.
enum SecondHand {
    static let replies: [Reply] = [
        Reply(
            "outlook top",
            "各位好，\n\n质量：优良\n服务：非常优良\n知名度：驰名\n\n王建军\n\n发件人: 油运客户服务 <kefu@youyun.example>\n发送时间: 2026年11月16日 9:12\n收件人: 王工 <a@b.example>\n主题: 2026年度客户满意度调查 [HEED-S2026-AAAAAB7Q2M4K6P8R0T2V4X]\n\n尊敬的客户：\n\n感谢您一年来的支持，请您用两分钟填写。\n直接回复本邮件，在每一项后面写上您的评价（文字或分值都可以）：\n\n1. 质量（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 合格60 / 不合格50）：\n2. 服务态度（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 不好30 / 恶劣0）：\n3. 产品的知名度（非常驰名100 / 驰名90 / 知名度高85 / 知名度较高80 / 知名70 / 知道60 / 不知道50）：\n4. 其它建议：\n5. 客户单位名称：\n6. 填写人及职务：\n\n[HEED-S2026-AAAAAB7Q2M4K6P8R0T2V4X]\n\n油品调运分公司 企业发展部\n如不愿再收到满意度调查，回复“退订”即可。",
            "90 100 90"),
        Reply(
            "163 inline unmarked",
            "\n\n\n\n在 2026-11-16 09:12:33，\"油运客户服务\" <kefu@youyun.example> 写道：\n\n尊敬的客户：\n\n感谢您一年来的支持，请您用两分钟填写。\n直接回复本邮件，在每一项后面写上您的评价（文字或分值都可以）：\n\n1. 质量（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 合格60 / 不合格50）：优良\n2. 服务态度（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 不好30 / 恶劣0）：良\n3. 产品的知名度（非常驰名100 / 驰名90 / 知名度高85 / 知名度较高80 / 知名70 / 知道60 / 不知道50）：知名\n4. 其它建议：\n5. 客户单位名称：\n6. 填写人及职务：\n\n[HEED-S2026-AAAAAB7Q2M4K6P8R0T2V4X]\n\n油品调运分公司 企业发展部\n如不愿再收到满意度调查，回复“退订”即可。",
            "90 85 70"),
        Reply("163 top numbers", "1、90；2、90；3、85；4、增加夜间值班电话；5、河口电厂；6、李四\(Tail.unmarked)", "90 90 85", "夜间值班"),
        Reply("slash labels", "优良/良/知名\(Tail.unmarked)", "90 85 70"),
        Reply("no sep numbers with dot end", "1.优良。2.良。3.知名。4.无。", "90 85 70"),
        Reply("chinese comma numerals", "一，90；二，85；三，80；四，没有", "90 85 80"),
        Reply("answers with quotes", "质量“优良”，服务“良”，知名度“知名”", "90 85 70"),
        Reply("colons missing", "质量优良\n服务态度非常优良\n产品的知名度驰名", "90 100 90"),
        Reply("first second third", "第一90，第二85，第三70", "90|?|- 85|?|- 70|?|-") {
            $0.asks = .some(nil)
        },
        Reply("ordinal questions", "第1题选优良，第2题选良，第3题选知名度较高", "90 85 80"),
        Reply("A B style", "Q1 优良 Q2 良 Q3 知名", "90 85 70"),
        Reply("Q1:A", "Q1：90；Q2：90；Q3：70；Q4：无", "90 90 70"),
        Reply("brackets numbers", "【1】优良【2】良【3】知名", "90 85 70"),
        Reply("[1]", "[1] 90 [2] 85 [3] 70", "90 85 70"),
        Reply("1: 2: newline", "1:\n优良\n2:\n良\n3:\n知名\n4:\n无", "90 85 70"),
        Reply("label then value lines", "质量\n优良\n服务态度\n良\n产品的知名度\n知名", "90 85 70"),
        Reply("tab columns", "质量\t优良\n服务态度\t良\n知名度\t知名", "90 85 70"),
        Reply("pipe columns", "| 质量 | 优良 |\n| 服务态度 | 90 |\n| 知名度 | 驰名 |", "90 90 90"),
        Reply(
            "value first", "优良：质量；良：服务态度；知名：知名度",
            "-|?|!|x|0|30|50|60|70|80|85|90|100 -|?|!|x|0|30|50|60|70|80|85|90|100 -|?|!|x|0|30|50|60|70|80|85|90|100"
        ) {
            $0.asks = .some(nil)
        },
        Reply("90 for quality", "给质量打90，给服务打85，给知名度打70", "90 85 70"),
        Reply("our view", "我认为质量为优良，服务态度为良，产品的知名度为知名。", "90 85 70"),
        Reply(
            "long polite", "尊敬的领导：\n您好！来信收悉。贵公司油品质量我们评为优良，服务态度评为非常优良，产品的知名度评为驰名。\n此致\n敬礼\n\n海东建材 张三",
            "90 100 90"),
        Reply(
            "quality excellent en",
            "Hi,\n\nQuality: 90\nService attitude: 85\nProduct renown: 70\n\nBest regards,\nTom", "90 85 70"),
        Reply("en one line", "Excellent, Good, Known", "90 85 70"),
        Reply("en slash", "90 / 85 / 70, no other suggestions.", "90 85 70"),
        Reply(
            "en named list",
            "1. Quality - Outstanding\n2. Service attitude - Excellent\n3. Product renown - Very famous\n4. Keep going!",
            "100 90 100", "*"),
        Reply("en lower", "quality outstanding, service very bad, renown heard of", "100 0 60") {
            $0.complaint = false
        },
        Reply(
            "en I would rate", "I would rate quality at 90, service at 85 and renown at 70.", "90|? 85|? 70|?"
        ) {
            $0.asks = .some(nil)
        },
        Reply("trad named", "品質：優良\n服務態度：良\n知名度：知名\n建議：希望送貨準時", "90 85 70", "送貨準時"),
        Reply("trad numbers", "一、優良 二、良 三、馳名", "90 85 90"),
        Reply("trad 惡劣", "1. 不合格 2. 惡劣 3. 不知道", "50 0 50"),
        Reply("hk style", "質量 - 90分\n服務態度 - 85分\n知名度 - 70分\n其它建議 - 無", "90 85 70"),
        Reply("all en", "All three: 90", "90 90 90"),
        Reply("都给满分", "三项都给满分", "100|? 100|? 100|?") {
            $0.asks = .some(nil)
        },
        Reply("全是90", "全是90分", "90|? 90|? 90|?") {
            $0.asks = .some(nil)
        },
        Reply("均为85", "各项均为85分。", "85 85 85"),
        Reply("统一", "统一90", "90 90 90"),
        Reply("都打90除了", "都打90，除了知名度打70", "90 90 x|?|70") {
            $0.asks = .some(nil)
        },
        Reply("知名度90其余85", "知名度90，其余都是85", "85 85 90"),
        Reply("服务一般其他优良", "服务一般，其他都优良", "90 70 ?|!") {
            $0.asks = .some(nil)
        },
        Reply("两项", "前两项都90，后一项70", "90 90 70|?|-") {
            $0.asks = .some(nil)
        },
        Reply("质量和知名度", "质量和知名度90，服务85", "90 85 90"),
        Reply("range dash", "1-3：90", "90 90 90"),
        Reply("1和2", "1和2：优良，3：知名", "90 90 70"),
        Reply("ok with exclam", "1、优良！\n2、优良！！\n3、驰名！！！", "90 90 90"),
        Reply("smiley", "1、优良 :)\n2、良 ^_^\n3、知名", "90|? 85|? 70") {
            $0.asks = .some(nil)
        },
        Reply("吧", "1、优良吧\n2、良吧\n3、知名吧", "90|? 85|? 70|?") {
            $0.asks = .some(nil)
        },
        Reply("应该算", "1、应该算优良\n2、算良\n3、算知名", "90|? 85|? 70|?") {
            $0.asks = .some(nil)
        },
        Reply("给个", "质量给个优良，服务给个良，知名度给个知名", "90 85 70"),
        Reply("分数加单位", "质量：90（优良）\n服务：85（良）\n知名度：70（知名）", "90 85 70"),
        Reply("fullwidth colon numbers", "质量：９０分\n服务态度：８５分\n产品的知名度：８０分", "90 85 80"),
        Reply("value range words", "1、八十五分\n2、九十分\n3、一百分", "85 90 100"),
        Reply("numerals no 分", "1、八十五\n2、九十\n3、一百", "85 90 100"),
        Reply("wrong chinese numerals", "1、九十五\n2、九十\n3、七十", "! 90 70"),
        Reply("95%", "1、95%\n2、90\n3、70", "?|! 90 70") {
            $0.asks = .some(nil)
        },
        Reply("90/100", "1、90/100\n2、85/100\n3、70/100", "90|x|? 85|x|? 70|x|?") {
            $0.asks = .some(nil)
        },
        Reply("hundred", "100 100 100", "100 100 100"),
        Reply("5 of 5", "5/5/5", "!|? !|? !|?") {
            $0.asks = .some(nil)
        },
        Reply("10 10 10", "10分，10分，10分", "!|? !|? !|?") {
            $0.asks = .some(nil)
        },
        Reply("five stars", "五星好评", "-|? -|? -|?") {
            $0.asks = .some(nil)
        },
    ]
}
