import Casework
import Foundation
import MIME

/// One case on a terminal.
struct CasePage {
    private let story: CaseStory
    private let view: CaseFileView
    private let file: Case
    private let zone: Zone

    init(_ story: CaseStory, _ zone: Zone) {
        self.story = story
        view = CaseFileView(story, zone: zone)
        file = story.file
        self.zone = zone
    }

    /// The page's lines.
    var lines: [String] { head + text + opinion + history + mails + letters + timers }

    private var head: [String] {
        let shown = view.file
        return Self.facts([
            ("Case", shown.number), ("Status", shown.status), ("Class", shown.severity ?? shown.kind),
            ("Why", shown.severityReason), ("Received", zone.display(file.receipt.receivedAt)),
            (
                "Due",
                file.deadline.map { zone.display($0.promise) + ($0.isProvisional ? " (provisional)" : "") }
            ),
            ("Inner target", file.deadline.map { zone.display($0.target) }), ("From", shown.from.line),
            ("Customer", file.receipt.customer.shownUnit(in: Terminal.readingLanguage)),
            ("Telephone", shown.phone), ("Order", shown.orderReference),
            ("Handler", shown.handler?.line), ("Department", shown.department), ("Subject", shown.subject),
            (
                "Letters to",
                view.opinion.letterTo.address == shown.from.address ? nil : view.opinion.letterTo.line
            ),
            ("Acknowledged", acknowledgement), ("Goes on in", shown.mergedInto),
            ("Bound to", file.links.isEmpty ? nil : links), ("To do", file.tasks.isEmpty ? nil : tasks),
            ("Told", file.toldAt.map(zone.display)), ("Ended", file.endedAt.map(zone.display)),
            ("Because", shown.endReason),
        ])
    }

    private static func facts(_ facts: [(String, String?)]) -> [String] {
        facts.compactMap { name, value in
            value.map { name.padding(toLength: 14, withPad: " ", startingAt: 0) + Printable.line($0) }
        }
    }

    private var acknowledgement: String? {
        view.file.acknowledgement.map { decision in
            decision.to.map { "to \($0.address)" }
                ?? "no (\(decision.silentBy ?? "-")): \(decision.reason ?? "")"
        }
    }

    private var links: String {
        file.links.map { "\($0.other) (\($0.relation.rawValue))" }.joined(separator: ", ")
    }

    private var tasks: String {
        file.tasks.map { "\($0.kind.rawValue) \($0.subject)" }.joined(separator: ", ")
    }

    private var text: [String] {
        let files = view.file.attachments.map { "  [\($0.name), \($0.type), \($0.size) bytes]" }
        return [""] + Self.indented(view.file.excerpt) + files.map(Printable.line)
    }

    private static func indented(_ text: String) -> [String] { Printable.lines(text).map { "  " + $0 } }

    private var opinion: [String] {
        var lines: [String] = []
        if let minutes = file.minutes {
            lines += ["", "Managers' meeting \(minutes.time), \(minutes.attendees.joined(separator: ", "))"]
            lines += Self.indented(minutes.decision)
        }
        if let state = file.timeExtension {
            let decided = state.isPending ? "undecided" : state.isGranted ? "granted" : "refused"
            lines += ["", "Extension to \(state.plea.workingDays) working days: \(decided)"]
            lines += Self.indented(state.plea.reason)
        }
        guard let draft = view.opinion.draft else { return lines }
        lines += ["", "Revision \(draft.revision) by \(draft.drafter), SHA-256 \(draft.sha256)"]
        if let opinion = draft.opinion { lines += ["  Opinion:"] + Self.indented(opinion) + ["  Result:"] }
        lines +=
            Self.indented(draft.text) + draft.files.map { "  [\(Printable.line($0.name)), \($0.digest)]" }
        if !view.opinion.asked.isEmpty {
            lines.append("Put before \(view.opinion.asked.map(\.line).joined(separator: ", "))")
        }
        if let approval = file.approval { lines.append("Approved by \(approval.approver)") }
        for review in file.reviews ?? [] {
            lines.append("Reviewed by \(review.person)")
            lines += Self.indented(review.words)
        }
        return lines
    }

    private var history: [String] {
        var table = Table(["#", "WHEN", "BY", "WHAT"])
        for event in view.history {
            table.add(["\(event.sequence)", event.at, event.actor, Printable.line(event.words)])
        }
        return [""] + table.lines
    }

    private var mails: [String] {
        guard !view.mails.isEmpty else { return [] }
        var table = Table(["MAIL", "RECEIVED", "FROM", "BECAME", "SUBJECT"])
        for mail in view.mails {
            table.add([
                "\(mail.id)", mail.receivedAt, mail.from ?? "-", mail.filing ?? mail.state,
                mail.subject ?? "",
            ])
        }
        return [""] + table.lines
    }

    private var letters: [String] {
        guard !view.letters.isEmpty else { return [] }
        var table = Table(["LETTER", "KIND", "STATE", "TO", "SUBJECT"])
        for letter in view.letters {
            table.add(["\(letter.id)", letter.kind, letter.state, letter.recipient, letter.subject])
        }
        return [""] + table.lines
    }

    private var timers: [String] {
        story.timers.isEmpty
            ? []
            : [
                "",
                "Next: "
                    + story.timers.map { "\($0.kind.rawValue) \(zone.display($0.due))" }.joined(
                        separator: ", "),
            ]
    }
}
