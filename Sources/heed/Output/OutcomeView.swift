import Casework
import Store

/// What heed took a mail for, as `heed mail show --json` says it. Names are stable: a later heed only adds.
struct OutcomeView: Encodable {
    /// Whether it joined a case that was there before.
    let attachToCase: Bool
    /// Whether it waits for a person to say who wrote it.
    let heldForStaff: Bool
    /// Whether it opened its case again.
    let reopens: Bool
    /// The case it went on from, when a late answer opened one of its own.
    let linkedTo: String?
    /// Whether some person has something to do about its case now.
    let needsAction: Bool
    /// The mail's own words.
    let newText: String
    /// Why it was filed so.
    let why: String?
    let staff: StaffReport?

    enum CodingKeys: String, CodingKey {
        case reopens, why, refused
        case attachToCase = "attach_to_case"
        case heldForStaff = "held_for_staff"
        case linkedTo = "linked_to"
        case needsAction = "needs_action"
        case newText = "new_text"
    }

    init(_ filing: FiledAs?, of file: Case?, newText own: String) throws {
        let name = filing?.filing
        let kept: MailOutcome? = try filing?.outcome.map { try CanonicalJSON.decode(from: $0.utf8) }
        attachToCase = name == "attached" || name == "reopened" || name == "held"
        heldForStaff = name == "held"
        reopens = name == "reopened"
        linkedTo = file?.links.first { $0.relation == .continues }?.other.rawValue
        needsAction = file?.needsAction ?? false
        newText = kept?.newText ?? own
        why = kept?.why ?? filing?.silenceReason
        staff = kept?.staff
    }

    /// Writes the fields; those of the first command stand beside them.
    func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(attachToCase, forKey: .attachToCase)
        try box.encode(heldForStaff, forKey: .heldForStaff)
        try box.encode(reopens, forKey: .reopens)
        try box.encodeIfPresent(linkedTo, forKey: .linkedTo)
        try box.encode(needsAction, forKey: .needsAction)
        try box.encode(newText, forKey: .newText)
        try box.encodeIfPresent(why, forKey: .why)
        guard let staff, let first = staff.commands.first else { return }
        try box.encode(staff.refusal != nil, forKey: .refused)
        try first.encode(to: encoder)
        try staff.encode(to: encoder)
    }

    /// What a person is told of it.
    var lines: [(String, String?)] {
        let commands = staff?.commands.map { command in
            let parts = [command.action, command.to, command.days.map { "\($0) days" }, command.reason]
            return parts.compactMap(\.self).joined(separator: " ")
        }
        return [
            ("Why", why), ("Read as", commands?.joined(separator: "; ")),
            ("Refused", staff?.refusalReason),
        ]
    }
}
