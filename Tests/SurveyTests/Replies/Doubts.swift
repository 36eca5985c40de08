/// Replies in which something is to be doubted.
enum Doubts {
    static let replies: [Reply] = values + words + corrections

    static let values: [Reply] = [
        Reply("no step", "1、95\n2、90\n3、85", "! 90 85"),
        Reply("no step of this column", "1、90\n2、60\n3、85", "90 ! 85"),
        Reply("over the end", "质量：120分\n服务：90\n知名度：90", "! 90 90"),
        Reply("marks of ten", "1、9分\n2、8分\n3、9分", "!|? !|? !|?"),
        Reply("between two steps", "1、85-90\n2、90\n3、70", "x|?|! 90 70"),
        Reply("a fraction", "1、89.5\n2、90\n3、70", "!|? 90 70"),
        Reply("about", "1、85左右\n2、90\n3、70", "85|? 90 70"),
        Reply("label and value differ", "1、优良80\n2、90\n3、70", "x 90 70"),
        Reply("one or the other", "1、90或者85\n2、90\n3、70", "x|? 90 70"),
        Reply("stars", "1、★★★★☆\n2、★★★★★\n3、★★★", "?|! ?|! ?|!"),
        Reply("tenths", "1、0.9\n2、0.9\n3、0.8", "?|! ?|! ?|!"),
        Reply("letters", "1A 2B 3C", "?|-|! ?|-|! ?|-|!"),
        Reply("left out", "1、90\n2、\n3、70", "90 - 70"),
    ]

    static let words: [Reply] = [
        Reply("label of another column", "1、不好\n2、优良\n3、知名", "?|! 90 70"),
        Reply("label of the third column", "1、优良\n2、驰名\n3、知名", "90 ?|! 70"),
        Reply("满意", "1、满意\n2、非常满意\n3、知名", "?|! ?|! 70"),
        Reply("非常好", "1、非常好\n2、很好\n3、知名", "?|! ?|! 70"),
        Reply("良好 is never 良", "1、良好\n2、优良\n3、知名", "80|? 90 70"),
        Reply("优", "1、优\n2、优\n3、知名", "90|? 90|? 70"),
        Reply("满分", "质量满分，服务满分，知名度90", "100|? 100|? 90"),
        Reply("说不好", "1、优良\n2、说不好\n3、知名", "90 ?|- 70"),
        Reply("不好说", "1、优良\n2、这个不好说\n3、知名", "90 ?|- 70"),
        Reply("不太好", "1、优良\n2、不太好\n3、知名", "90 ? 70") { $0.complaint = nil },
        Reply("不知道 is a step of the third column only", "1、不知道\n2、优良\n3、不知道", "?|-|! 90 50"),
        Reply("loose talk", "质量挺好的，服务也不错，没什么意见", "?|-|80 ?|- -|?", "*") { $0.asks = .some(nil) },
        Reply("not asked for steps", "质量比去年好，服务比去年良好", "?|- ?|- -", "*") { $0.asks = .some(nil) },
        Reply("by position", "1. 第二项\n2. 第三项\n3. 第五项", "90|? 85|? 70|?") { $0.asks = .some(nil) },
        Reply("twice and different", "质量：优良\n服务：良\n知名度：知名\n质量：良", "x 85 70"),
        Reply("taken back", "1、优良，不对，应该是良\n2、90\n3、70", "x|? 90 70"),
        Reply("service named as quality", "服务质量：90\n油品质量：85\n知名度：70", "85 90 70"),
        Reply("a remark with another value", "质量90（原来想打85）\n服务90\n知名度70", "x|? 90 70"),
        Reply("quality measured in tons", "质量90，每车70吨没少过\n服务90\n知名度70", "90 90 70", "*"),
    ]

    static let corrections: [Reply] = [
        Reply("one answer changed", "更正：服务改为一般", "- 70 -") { $0.asks = .some(false) },
        Reply(
            "one answer changed above earlier ones",
            Form.zh.unmarked([1: "优良", 2: "良", 3: "知名"], above: "不好意思填错了，第2项更正为70分"),
            "- 70 -|90 70 70"
        ) { $0.asks = .some(nil) },
        Reply("correction in English", "Correction: quality should be 85.", "85 - -") {
            $0.asks = .some(false)
        },
    ]
}
