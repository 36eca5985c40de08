/// The own lines of a staff mail: what the writer wrote, not what his program or our notice added.
///
/// The reader of mails has cut quotes already. This is the second line of defence, since a quoted "回复“同意”即批准"
/// taken for an answer would approve what nobody read.
struct OwnText {
    /// The lines as written.
    let lines: [String]

    init(_ text: String, notice: String?) {
        // A label such as "会议时间：" is filled in by the writer, so it may be his own.
        let ours = Set(PlainText.lines(notice ?? "").map { PlainText.fold($0) }.filter { !$0.hasSuffix(":") })
        var kept: [String] = []
        for line in PlainText.lines(text) {
            let folded = PlainText.fold(line)
            if Self.beginsQuote(folded) { break }
            if folded.hasPrefix(">") || ours.contains(folded) || Self.isNoticeLine(folded) { continue }
            let own = Self.withoutPhoneLine(line)
            if !own.isEmpty { kept.append(own) }
        }
        lines = kept
    }

    /// The whole as one text.
    var text: String { lines.joined(separator: "\n") }

    /// A line with which mail programs begin a quote.
    static func beginsQuote(_ line: String) -> Bool {
        let marks = ["原始邮件", "original message", "original", "回复的邮件信息", "转发的邮件", "forwarded message"]
        if line.hasPrefix("--"), PlainText.contains(line, anyOf: marks) { return true }
        if line.hasPrefix("发件人:") || line.hasPrefix("寄件者:") || line.hasPrefix("from:") { return true }
        if line.hasPrefix("寄件人:") || line.hasPrefix("-----邮件原件-----") { return true }
        return line.hasSuffix("写道:") || line.hasSuffix("wrote:")
    }

    /// Sentences that only our own notices contain.
    private static func isNoticeLine(_ line: String) -> Bool {
        let ours = [
            "本邮件由客户关系系统发出", "即批准,处理结果随后发给客户", "\"即批准", "直接回复本邮件写出处理意见", "下面的投诉由您处理",
            "申请延期至n个工作日", "改为重大:理由", "转 部门名称",
        ]
        return ours.contains { line.contains($0) }
    }

    /// Takes "发自我的iPhone" off the end of a line, or the whole line.
    static func withoutPhoneLine(_ line: String) -> String {
        for mark in [
            "发自我的", "發自我的", "发自手机", "發自手機", "【发自", "[发自", "（发自", "(发自", "发送自", "發送自", "从我的", "來自我的", "来自我的",
            "Sent from my", "Sent from", "sent from",
            "Get Outlook", "获取 Outlook",
        ] {
            if let range = line.firstRange(of: mark) { return PlainText.trim(line[..<range.lowerBound]) }
        }
        return line
    }
}
