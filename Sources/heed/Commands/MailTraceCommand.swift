import ArgumentParser
import Casework
import Foundation
import Gateway
import Settings
import Store

extension MailCommand {
    /// Everything that ever happened to one mail, in or out, in order.
    struct Trace: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show everything that ever happened to one mail, in or out, in order.")

        @OptionGroup var config: ConfigOption
        @OptionGroup var output: JsonOption
        @Argument(
            help: "A Message-ID, a mail's number in the ledger (17), or a letter's in the outbox (letter:12)."
        )
        var name: String

        func run() throws {
            let (configuration, store) = try config.openReader()
            let zone = configuration.zone
            let subject = try Self.subject(name)
            let found = try Sysexits.translating {
                try store.look { look in
                    try MailTrace(subject, in: look, language: Terminal.readingLanguage, zone: zone)
                }
            }
            guard let trace = found else {
                Terminal.complain("heed: nothing is known of \(Printable.line(name))")
                throw ExitCode(Sysexits.noInput)
            }
            if output.json { return Terminal.say(try Json.text(TraceView(trace, zone: zone))) }
            var table = Table(["WHEN", "WHAT", "OF", "WORDS"], widest: 160)
            for entry in trace.entries {
                table.add([zone.display(entry.at), entry.step.rawValue, entry.subject, entry.words])
            }
            table.lines.forEach(Terminal.say)
        }

        private static func subject(_ name: String) throws -> MailTrace.Subject {
            let word = name.trimmingCharacters(in: ["<", ">", " "])
            let parts = word.split(separator: ":", maxSplits: 1)
            if let id = Int64(word) { return .mail(MailID(rawValue: id)) }
            if parts.count == 2, let id = Int64(parts[1]) {
                if parts[0] == "letter" { return .letter(LetterID(rawValue: id)) }
                if parts[0] == "mail" { return .mail(MailID(rawValue: id)) }
            }
            guard word.contains("@") || word.contains(".") else {
                throw ValidationError(
                    "\(name) is no Message-ID and no number; write <id@domain>, 17 or letter:12")
            }
            return .messageID(word)
        }
    }
}

extension MailTrace.Entry {
    /// What of ours it happened to.
    fileprivate var subject: String {
        [
            mail.map { "mail \($0.rawValue)" }, letter.map { "letter \($0.rawValue)" },
            mail == nil && letter == nil ? caseNumber : nil,
        ].compactMap(\.self).joined(separator: ", ")
    }
}

/// A trace as JSON shows it. Names are stable: a later heed only adds.
struct TraceView: Encodable {
    private struct Entry: Encodable {
        let at, step, words: String
        let mail, letter: Int64?
        let caseNumber, actor: String?
        let code: Int?

        enum CodingKeys: String, CodingKey {
            case at, step, words, mail, letter, actor, code
            case caseNumber = "case"
        }
    }

    private let messageID: String?
    private let mails, letters: [Int64]
    private let entries: [Entry]

    enum CodingKeys: String, CodingKey {
        case mails, letters, entries
        case messageID = "message_id"
    }

    init(_ trace: MailTrace, zone: Zone) {
        messageID = trace.messageID
        mails = trace.mails.map(\.rawValue)
        letters = trace.letters.map(\.rawValue)
        entries = trace.entries.map { entry in
            Entry(
                at: zone.iso8601(entry.at), step: entry.step.rawValue, words: entry.words,
                mail: entry.mail?.rawValue, letter: entry.letter?.rawValue, caseNumber: entry.caseNumber,
                actor: entry.actor, code: entry.code)
        }
    }
}
