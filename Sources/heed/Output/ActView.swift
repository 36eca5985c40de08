import Casework
import Gateway
import Reading
import Settings
import Store

/// What an act did, as commands that change a case show it with `--json`. Names are stable: a later heed only adds.
struct ActView: Encodable {
    private let file: CaseView
    private let events: [EventView]
    private let letters: [LetterView]

    enum CodingKeys: String, CodingKey {
        case file = "case"
        case events, letters
    }

    init(_ report: ActReport, zone: Zone) {
        file = CaseView(report.file, zone: zone)
        events = report.events.map { EventView($0, zone: zone) }
        letters = report.letters.map { LetterView($0, zone: zone) }
    }
}

/// What an act did, for a person.
struct ActPage {
    private let report: ActReport
    private let zone: Zone

    init(_ report: ActReport, zone: Zone) {
        self.report = report
        self.zone = zone
    }

    /// The page's lines.
    var lines: [String] {
        let language = Terminal.readingLanguage
        let words = EventWords(in: language, zone: zone)
        let file = report.file
        let events = report.events.map { "\(file.number): \(Printable.line(words.line($0.record.event)))" }
        let due = file.deadline.map { ", due \(zone.display($0.promise))" } ?? ""
        let status = "  now \(file.status.words(in: language))\(file.status.isOpen ? due : "")"
        let letters = report.letters.map { letter in
            "  letter \(letter.id.rawValue): \(letter.kind) to \(letter.recipient), \(letter.state.rawValue)"
        }
        return events.map { String($0.prefix(300)) } + [status] + letters
    }
}

extension Terminal {
    /// The language of the screen, as the domain names it.
    static var readingLanguage: Language { language == .zhHans ? .zhHans : .en }
}
