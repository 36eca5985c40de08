import Casework

/// Whether an approval by mail counts when the sender's address is not confirmed by the mail server.
public enum UnconfirmedApproval: String, Codable, Hashable, Sendable, CaseIterable {
    /// It does not count; the leader approves with the heed command (RFC 8601 §4.1: off by default).
    case refuse
    /// It counts by address and one-time token alone.
    case accept
}

/// How complaints are handled.
public struct CaseRules: Hashable, Sendable {
    /// What case numbers begin with: "KS" gives KS-2026-000123.
    public let numberPrefix: String
    /// The hours of a working day, in order.
    public let officeHours: [DaySpan]
    /// The folder of the State Council notices (holiday-cn JSON or our CSV).
    public let calendarFolder: String
    /// The company's own closed and working days, or nil.
    public let calendarOverlay: String?
    /// Whether an imported notice counts only when a second person has signed it off.
    public let calendarSignOff: Bool
    /// By which share of the time to the promise the draft should be there, in percent.
    public let draftBy: Int
    /// By which share the approval should be there, in percent.
    public let approveBy: Int
    /// Who must allow an extension, in order: addresses or roles.
    public let extensionChain: [String]
    /// Who hears of an overdue case, in order: addresses or roles.
    public let escalationChain: [String]
    /// The words that approve, alone on the first line of an answer; empty for heed's own.
    public let approveWords: [String]
    /// Words that return a draft, alone or before a reason, beside heed's own.
    public let returnWords: [String]
    /// Whether unconfirmed mail may approve.
    public let unconfirmedApproval: UnconfirmedApproval
    /// For so many days after the result an objection reopens the case; later it opens a linked new one.
    public let graceDays: Int
    /// Departments that hear of changed customer data (articles 3(7) and 9), by name.
    public let customerNotices: [String]

    init(_ section: Section) {
        numberPrefix = section.value("number_prefix", .prefix, default: Defaults.numberPrefix)
        officeHours = Self.officeHours(section)
        let folder = section.findings.folder
        let path = Form.path(in: folder)
        calendarFolder = section.optional("calendar", path) ?? path.parse(Defaults.calendar) ?? ""
        calendarOverlay = section.optional("calendar_overlay", path)
        calendarSignOff = section.value("calendar_sign_off", .yesNo, default: Defaults.calendarSignOff)
        draftBy = section.value("draft_by", .percent, default: Defaults.draftBy)
        approveBy = section.value("approve_by", .percent, default: Defaults.approveBy)
        extensionChain = section.list("extension_chain", .text, default: Defaults.extensionChain)
        escalationChain = section.list("escalation_chain", .text, default: Defaults.escalationChain)
        approveWords = section.list("approve_words", .text, default: [])
        returnWords = section.list("return_words", .text, default: [])
        unconfirmedApproval = section.value("unconfirmed_approval", .choice, default: .refuse)
        graceDays = section.value("grace_days", .integer(0...3650), default: Defaults.graceDays)
        customerNotices = section.list("customer_notices", .text, default: [])
        if draftBy >= approveBy {
            section.fault(
                "draft_by", .init("the draft would come after its approval", zh: "拟稿时限晚于审批时限"),
                .init("keep draft_by below approve_by", zh: "draft_by 须小于 approve_by"))
        }
        checkWords(section)
        section.finish()
    }

    private static func officeHours(_ section: Section) -> [DaySpan] {
        let spans = section.list("office_hours", .daySpan, default: Defaults.officeHours)
        let inOrder = zip(spans, spans.dropFirst()).allSatisfy { $0.end <= $1.start }
        if spans.isEmpty || !inOrder || spans.contains(where: { $0.end <= $0.start }) {
            section.fault(
                "office_hours", .init("the hours overlap or are not in order", zh: "办公时段重叠或次序有误"),
                .init("write the stretches of one day in order", zh: "请按先后写出一天内的各时段"))
            return Defaults.officeHours
        }
        return spans
    }

    private func checkWords(_ section: Section) {
        let own = StaffWords.standard
        let approving = Set(approveWords.isEmpty ? own.approve : approveWords.map { PlainText.fold($0) })
        let returning = Set(own.refuse).union(returnWords.map { PlainText.fold($0) })
        for word in approving.intersection(returning).sorted() {
            section.fault(
                own.refuse.contains(word) ? "approve_words" : "return_words",
                .init("\"\(word)\" would approve and return", zh: "“\(word)”既批准又退回"),
                .init("keep it in one list", zh: "请只放在一个列表里"))
        }
    }
}

extension Form where Value == String {
    /// What a case number begins with.
    static var prefix: Form {
        text(.init("write 1 to 8 capital letters or digits", zh: "请写 1 至 8 个大写字母或数字")) { text in
            (1...8).contains(text.utf8.count) && text.utf8.allSatisfy { isUpper($0) || isDigit($0) }
        }
    }
}
