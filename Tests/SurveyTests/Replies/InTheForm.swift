/// Answers written into the quoted invitation.
enum InTheForm {
    static let replies: [Reply] = behind + between + ticked + mixed

    static let behind: [Reply] = [
        Reply(
            "unmarked quote", Form.zh.unmarked([1: "优良", 2: "90", 3: "知名", 4: "无", 5: "青汶医院", 6: "蔡莹 后勤"]),
            "90 90 70"
        ) {
            $0.unit = "青汶医院"
            $0.person = "蔡莹"
        },
        Reply("marked quote", Form.zh.marked([1: "90", 2: "非常优良100", 3: " 85分"]), "90 100 85"),
        Reply(
            "traditional", Form.traditional.unmarked([1: "優良", 2: "良", 3: "馳名", 4: "希望增加夜間送油"]), "90 85 90",
            "夜間送油"),
        Reply("English", Form.english.marked([1: " Excellent", 2: " Poor", 3: " 70"]), "90 30 70") {
            $0.complaint = nil
        },
        Reply(
            "English wrapped", wrapped(Form.english.marked([1: " 90", 2: " 85", 3: " Known"])), "90 85 70"),
    ]

    static let between: [Reply] = [
        Reply(
            "lines below", Form.zh.marked(below: [1: "优良", 2: "良", 3: "知名度高", 4: "周末也能提油就好了"]), "90 85 85",
            "周末也能提油"),
        Reply("arrows", Form.zh.marked(below: [1: "→ 90", 2: "==> 100", 3: "-> 驰名"]), "90 100 90"),
        Reply(
            "lines below with names", Form.zh.marked(below: [1: "[曹立群] 优良", 2: "[曹立群] 好", 3: "[曹立群] 知道"]),
            "90 80 60"),
        Reply("答：", Form.zh.unmarked(below: [1: "答：良", 2: "答：良", 3: "答：知名"]), "85 85 70"),
        Reply("hard wrapped", wrapped(Form.zh.marked(below: [1: "一般", 2: "不好", 3: "不知道"])), "70 30 50") {
            $0.complaint = nil
        },
        Reply("below the quote", Form.zh.marked(under: "\n1. 90\n2. 90\n3. 85\n4. 无"), "90 90 85"),
        Reply("below an unmarked quote", Form.zh.unmarked() + "\n\n优良 优良 知名", "90 90 70"),
        Reply("one step too high", shifted, "-|? -|? -|?"),
    ]

    /// Answers above their questions read like answers below the questions before.
    private static let shifted =
        "优良\n> \(Form.zh.items[0])：\n良\n> \(Form.zh.items[1])：\n驰名\n> \(Form.zh.items[2])：\n> 4. 其它建议：\n"

    static let ticked: [Reply] = [
        Reply(
            "tick before",
            Form.zh.unmarked(items: [
                1: "1. 质量（非常优良100 / √优良90 / 良85 / 好80 / 一般70 / 合格60 / 不合格50）：",
                2: "2. 服务态度（非常优良100 / 优良90 / √良85 / 好80 / 一般70 / 不好30 / 恶劣0）：",
                3: "3. 产品的知名度（非常驰名100 / 驰名90 / 知名度高85 / √ 知名度较高80 / 知名70 / 知道60 / 不知道50）：",
            ]), "90 85 80"),
        Reply(
            "tick behind, in brackets",
            Form.zh.marked(items: [
                1: "1. 质量（非常优良100 / 优良90（√） / 良85 / 好80 / 一般70 / 合格60 / 不合格50）：",
                2: "2. 服务态度（非常优良100✓ / 优良90 / 良85 / 好80 / 一般70 / 不好30 / 恶劣0）：",
                3: "3. 产品的知名度（非常驰名100 / 驰名90 / 知名度高85 / 知名度较高80 / 知名70 / 知道60√ / 不知道50）：",
            ]), "90 100 60"),
        Reply(
            "boxes",
            "质量：□非常优良 ☑优良 □良 □好 □一般 □合格 □不合格\n服务态度：□非常优良□优良□良■好□一般□不好□恶劣\n"
                + "知名度：[ ]非常驰名 [x]驰名 [ ]知名度高 [ ]知名度较高 [ ]知名 [ ]知道 [ ]不知道", "90 80 90"),
        Reply(
            "boxes behind", "质量：非常优良□ 优良□ 良■ 好□ 一般□ 合格□ 不合格□\n服务态度：非常优良○优良●良○好○一般○不好○恶劣○\n知名度：知名", "85 90 70"),
        Reply(
            "brackets around the option",
            Form.zh.unmarked(items: [
                1: "1. 质量（非常优良100 / 【优良90】 / 良85 / 好80 / 一般70 / 合格60 / 不合格50）：",
                2: "2. 服务态度（非常优良100 / 优良90 / **良85** / 好80 / 一般70 / 不好30 / 恶劣0）：",
                3: "3. 产品的知名度（非常驰名100 / 驰名90 / 知名度高85 / 知名度较高80 / 知名70(打勾) / 知道60 / 不知道50）：",
            ]), "90 85 70"),
        Reply(
            "all others deleted",
            Form.zh.unmarked(items: [1: "1. 质量（优良90）：", 2: "2. 服务态度（一般70）：", 3: "3. 产品的知名度（知名70）："]),
            "90 70 70"),
        Reply(
            "two ticks",
            Form.zh.unmarked(
                [2: "良", 3: "知名"], items: [1: "1. 质量（非常优良100 / √优良90 / √良85 / 好80 / 一般70 / 合格60 / 不合格50）："]),
            "x 85 70"),
        Reply(
            "tick and value agree",
            Form.zh.unmarked(
                [1: "90", 2: "85", 3: "70"],
                items: [1: "1. 质量（非常优良100 / √优良90 / 良85 / 好80 / 一般70 / 合格60 / 不合格50）："]),
            "90 85 70"),
        Reply(
            "tick and value differ",
            Form.zh.unmarked(
                [1: "85", 2: "85", 3: "70"],
                items: [1: "1. 质量（非常优良100 / √优良90 / 良85 / 好80 / 一般70 / 合格60 / 不合格50）："]),
            "x 85 70"),
        Reply("in words", "质量选优良，服务态度勾良，知名度打勾在知名", "90 85 70|?|-"),
    ]

    static let mixed: [Reply] = [
        Reply(
            "the same above and inside",
            Form.zh.unmarked([1: "优良", 2: "良", 3: "知名"], above: "1.90 2.85 3.70"), "90 85 70"),
        Reply(
            "another above than inside",
            Form.zh.unmarked([1: "优良", 2: "良", 3: "知名"], above: "1.90 2.90 3.70"), "90 x 70"),
        Reply("half above, half inside", Form.zh.unmarked([3: "知名"], above: "质量90，服务态度85"), "90 85 70"),
        Reply("announced only", Form.zh.unmarked(above: "好的收到，明天填好发您。"), "- - -") { $0.asks = .some(nil) },
        Reply("only a suggestion", Form.zh.unmarked([4: "建议月底前开票"]), "- - -", "月底前开票") {
            $0.asks = .some(nil)
        },
        Reply("nothing filled in", Form.zh.unmarked(), "- - -"),
    ]

    /// Lines cut at forty characters, as old programs do, Latin words kept whole; the marks are not repeated.
    private static func wrapped(_ text: String) -> String {
        var lines: [String] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            var rest = line[...]
            while rest.count > 40 {
                let head = rest.prefix(40)
                let isLatin = head.last?.isASCII == true && rest.dropFirst(40).first?.isLetter == true
                let cut = isLatin ? head.lastIndex(of: " ") ?? head.endIndex : head.endIndex
                lines.append(String(rest[..<cut]))
                rest = rest[cut...].drop { $0 == " " }
            }
            lines.append(String(rest))
        }
        return lines.joined(separator: "\n")
    }
}
