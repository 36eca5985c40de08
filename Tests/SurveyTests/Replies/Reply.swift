import MIME
import Reading
import Survey
import Testing

/// A reply as a respondent would send it, and what must be read in it.
struct Reply: Sendable, CustomTestStringConvertible {
    let name: String
    let mail: [UInt8]
    /// The three answers: a number is read, `-` missing, `!` out of range, `x` contradictory, `?` unreadable; `|`
    /// parts what may be read as well.
    let answers: [Set<String>]
    /// What the suggestion holds; nil for none, `*` for anything.
    var suggestion: String?
    var unit: String?
    var person: String?
    /// Whether a case is opened; nil where both are right.
    var complaint: Bool? = false
    var optsOut = false
    var isAuto = false
    /// Whether something must be asked; nil for what follows from the answers.
    var asks: Bool??

    var testDescription: String { name }

    /// A reply of plain text.
    init(
        _ name: String, _ text: String, _ answers: String, _ suggestion: String? = nil,
        _ set: (inout Reply) -> Void = { _ in }
    ) {
        self.init(name, mail: Post.plain(text), answers, suggestion, set)
    }

    /// A reply of HTML, with a plain rendition where there is one.
    init(
        _ name: String, html: String, text: String? = nil, _ answers: String, _ suggestion: String? = nil,
        _ set: (inout Reply) -> Void = { _ in }
    ) {
        self.init(name, mail: Post.html(html, text), answers, suggestion, set)
    }

    init(
        _ name: String, mail: [UInt8], _ answers: String, _ suggestion: String? = nil,
        _ set: (inout Reply) -> Void = { _ in }
    ) {
        self.name = name
        self.mail = mail
        self.answers = answers.split(separator: " ").map { Set($0.split(separator: "|").map(String.init)) }
        self.suggestion = suggestion
        set(&self)
    }
}

/// Mails around the texts of replies.
enum Post {
    static func plain(_ text: String, subject: String = "回复：2026年度客户满意度调查") -> [UInt8] {
        Array((head(subject) + "Content-Type: text/plain; charset=utf-8\n\n" + text).utf8)
    }

    static func html(_ html: String, _ text: String?) -> [UInt8] {
        let page = "<html><body>\(html)</body></html>"
        guard let text else {
            return Array((head() + "Content-Type: text/html; charset=utf-8\n\n" + page).utf8)
        }
        return Array(
            (head() + "Content-Type: multipart/alternative; boundary=b\n\n--b\n"
                + "Content-Type: text/plain; charset=utf-8\n\n\(text)\n--b\n"
                + "Content-Type: text/html; charset=utf-8\n\n\(page)\n--b--\n").utf8)
    }

    /// A reply that holds nothing but a file.
    static func file(_ type: String, _ name: String) -> [UInt8] {
        Array(
            (head() + "Content-Type: multipart/mixed; boundary=b\n\n--b\n"
                + "Content-Type: \(type); name=\"\(name)\"\nContent-Disposition: attachment; filename=\"\(name)\"\n"
                + "Content-Transfer-Encoding: base64\n\nUEsDBBQAAAAIAA==\n--b--\n").utf8)
    }

    static func head(_ subject: String = "回复：2026年度客户满意度调查", _ more: String = "") -> String {
        "Return-Path: <liu.fang@qianchuan.example>\nFrom: Liu Fang <liu.fang@qianchuan.example>\n"
            + "To: kefu@youyun.example\nSubject: \(subject)\nDate: Tue, 17 Nov 2026 10:20:00 +0800\n"
            + "Message-ID: <a1@qianchuan.example>\nIn-Reply-To: <s2026-1.x.y@youyun.example>\n\(more)"
            + "MIME-Version: 1.0\n"
    }
}

/// The invitation as a respondent's mail program quotes it, with what he wrote into it.
struct Form: Sendable {
    let opening: [String]
    let items: [String]
    let colon: String
    let closing: [String]

    static let zh = Form(
        opening: ["尊敬的客户：", "", "感谢您一年来的支持，请您用两分钟填写。", "直接回复本邮件，在每一项后面写上您的评价（文字或分值都可以）：", ""],
        items: [
            "1. 质量（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 合格60 / 不合格50）",
            "2. 服务态度（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 不好30 / 恶劣0）",
            "3. 产品的知名度（非常驰名100 / 驰名90 / 知名度高85 / 知名度较高80 / 知名70 / 知道60 / 不知道50）",
            "4. 其它建议", "5. 客户单位名称", "6. 填写人及职务",
        ],
        colon: "：",
        closing: [
            "", "您的答复只用于改进服务。", "", "[HEED-S2026-AAAAAB7Q2M4K6P8R0T2V4X]", "油运分公司 企业发展部",
            "如不愿再收到调查邮件，请回复“退订”。",
        ])

    static let traditional = Form(
        opening: ["尊敬的客戶：", "", "請直接回覆本郵件，在每一項後面寫上您的評價（文字或分數皆可）：", ""],
        items: [
            "1. 質量（非常優良100 / 優良90 / 良85 / 好80 / 一般70 / 合格60 / 不合格50）",
            "2. 服務態度（非常優良100 / 優良90 / 良85 / 好80 / 一般70 / 不好30 / 惡劣0）",
            "3. 產品的知名度（非常馳名100 / 馳名90 / 知名度高85 / 知名度較高80 / 知名70 / 知道60 / 不知道50）",
            "4. 其它建議", "5. 客戶單位名稱", "6. 填寫人及職務",
        ],
        colon: "：",
        closing: ["", "[HEED-S2026-AAAAAB7Q2M4K6P8R0T2V4X]", "油運分公司 企業發展部", "如不願再收到調查郵件，請回覆「退訂」。"])

    static let english = Form(
        opening: [
            "Dear customer,", "",
            "Please answer this mail and write your rating after each item, in words or points:", "",
        ],
        items: [
            "1. Quality (Outstanding 100 / Excellent 90 / Good 85 / Fairly good 80 / Average 70 / Acceptable 60 / Unacceptable 50)",
            "2. Service attitude (Outstanding 100 / Excellent 90 / Good 85 / Fairly good 80 / Average 70 / Poor 30 / Very bad 0)",
            "3. Product renown (Very famous 100 / Famous 90 / Widely known 85 / Fairly widely known 80 / Known 70 / Heard of 60 / Unknown 50)",
            "4. Other suggestions", "5. Name of your company", "6. Your name and position",
        ],
        colon: ":",
        closing: [
            "", "[HEED-S2026-AAAAAB7Q2M4K6P8R0T2V4X]", "Enterprise Development Department",
            "If you do not want survey mails any more, answer \"unsubscribe\".",
        ])

    /// The text with answers behind the colons, in lines below, or with other lists of options.
    func text(_ answers: [Int: String] = [:], below: [Int: String] = [:], items other: [Int: String] = [:])
        -> String
    {
        var lines = opening
        for (index, item) in items.enumerated() {
            lines.append((other[index + 1] ?? item + colon) + (answers[index + 1] ?? ""))
            if let line = below[index + 1] { lines.append(line) }
        }
        return (lines + closing).joined(separator: "\n")
    }

    /// As QQ and its like quote: a rule, a block of fields, nothing marked.
    func unmarked(
        _ answers: [Int: String] = [:], below: [Int: String] = [:], items other: [Int: String] = [:],
        above: String = ""
    ) -> String {
        """
        \(above)

        ------------------ 原始邮件 ------------------
        发件人: "油运客户服务" <kefu@youyun.example>;
        发送时间: 2026年11月16日(星期一) 上午9:12
        收件人: "柳方" <liu.fang@qianchuan.example>;
        主题: 2026年度客户满意度调查 [HEED-S2026-AAAAAB7Q2M4K6P8R0T2V4X]

        \(text(answers, below: below, items: other))
        """
    }

    /// As `>` marks it; lines below stand unmarked.
    func marked(
        _ answers: [Int: String] = [:], below: [Int: String] = [:], items other: [Int: String] = [:],
        above: String = "", under: String = ""
    ) -> String {
        let added = Set(below.values)
        let lines = text(answers, below: below, items: other).split(
            separator: "\n", omittingEmptySubsequences: false
        )
        .map { added.contains(String($0)) ? String($0) : "> \($0)" }
        return
            "\(above)\n\n在 2026/11/16 9:12，油运客户服务 <kefu@youyun.example> 写道：\n\(lines.joined(separator: "\n"))\n\(under)"
    }
}
