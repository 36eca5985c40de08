import Casework
import Foundation
import MIME

/// One case on a terminal.
struct CasePage {
    private let view: CaseFileView
    private let file: Case
    private let zone: Zone

    init(_ view: CaseFileView, _ file: Case, _ zone: Zone) {
        self.view = view
        self.file = file
        self.zone = zone
    }

    /// The page's lines.
    var lines: [String] { head + text + history + letters }

    private var head: [String] {
        let shown = view.file
        let facts: [(String, String?)] = [
            ("Case", shown.number), ("Status", shown.status), ("Class", shown.severity ?? shown.kind),
            ("Why", shown.severityReason), ("Received", zone.display(file.receipt.receivedAt)),
            (
                "Due",
                file.deadline.map { zone.display($0.promise) + ($0.isProvisional ? " (provisional)" : "") }
            ),
            ("Inner target", file.deadline.map { zone.display($0.target) }), ("From", shown.from.line),
            ("Customer", shown.customerUnit), ("Telephone", shown.phone), ("Order", shown.orderReference),
            ("Handler", shown.handler?.line), ("Department", shown.department), ("Subject", shown.subject),
            ("Acknowledged", acknowledgement), ("Closed", shown.endReason),
        ]
        return facts.compactMap { name, value in
            value.map { name.padding(toLength: 14, withPad: " ", startingAt: 0) + Printable.line($0) }
        }
    }

    private var acknowledgement: String? {
        view.file.acknowledgement.map { decision in
            decision.to.map { "to \($0.address)" }
                ?? "no (\(decision.silentBy ?? "-")): \(decision.reason ?? "")"
        }
    }

    private var text: [String] {
        let files = view.file.attachments.map { "  [\($0.name), \($0.type), \($0.size) bytes]" }
        return [""] + Printable.lines(view.file.excerpt).map { "  " + $0 } + files.map(Printable.line)
    }

    private var history: [String] {
        var table = Table(["#", "WHEN", "WHAT", "BY"])
        for event in view.history { table.add(["\(event.sequence)", event.at, event.event, event.actor]) }
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
}

/// Text from outside, fit for a terminal: nothing in it can move the cursor or colour the screen.
enum Printable {
    /// One line.
    static func line(_ text: String) -> String { lines(text).joined(separator: " ") }

    /// Several lines.
    static func lines(_ text: String) -> [String] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
            String(
                String.UnicodeScalarView(
                    line.unicodeScalars.filter { scalar in
                        switch scalar.properties.generalCategory {
                        case .control, .format, .surrogate: scalar == "\t"
                        default: true
                        }
                    }))
        }
    }
}
