public import ArgumentParser
public import Casework
import Foundation
import Settings
import Store

/// Lists and shows letters, and changes what becomes of them.
struct OutboxCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outbox",
        abstract: "List and show letters; hold, release, retry, cancel and settle them.",
        subcommands: [
            List.self, Show.self, Retry.self, Hold.self, Release.self, Cancel.self, Settle.self,
        ],
        defaultSubcommand: List.self)

    /// The letters, newest first.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List letters, newest first.")

        @OptionGroup var config: ConfigOption
        @OptionGroup var output: JsonOption
        @Option(
            help: "Only letters in this state, such as queued or uncertain; several with commas.",
            transform: LetterStates.init)
        var state: LetterStates?
        @Option(help: "Only letters of this kind, such as resolution.")
        var kind: LetterKind?
        @Option(name: .customLong("case"), help: "Only letters of this case.")
        var caseNumber: String?
        @Option(help: "Only letters to this address, or to everybody @domain.")
        var to: String?
        @Option(help: "Only letters made from this time on, such as 2026-11-01.")
        var since: String?
        @Option(help: "Only letters made before this time.")
        var until: String?
        @Option(help: "At most so many.")
        var limit: RowLimit = 200

        func run() throws {
            let (configuration, store) = try config.openReader()
            let zone = configuration.zone
            var query = LetterQuery()
            query.states = state?.states ?? []
            query.kind = kind?.rawValue
            query.caseNumber = caseNumber?.uppercased()
            query.recipient = to
            query.since = try since.map { try Instant.read($0, zone) }
            query.until = try until.map { try Instant.read($0, zone) }
            let letters = try Sysexits.translating {
                try store.look { try $0.letters(query, atMost: limit.count) }
            }
            .map { LetterView($0, zone: zone) }
            if output.json { return Terminal.say(try Json.text(letters)) }
            var table = Table(["ID", "STATE", "KIND", "CASE", "TO", "TRIES", "MADE", "NEXT", "LAST WORD"])
            for letter in letters {
                table.add([
                    "\(letter.id)", letter.state, letter.kind, letter.caseNumber ?? "-", letter.recipient,
                    "\(letter.attempts)", letter.createdAt, letter.nextAt ?? letter.resendAt ?? "-",
                    letter.reply ?? letter.reason ?? "",
                ])
            }
            table.lines.forEach(Terminal.say)
        }
    }

    /// One letter, as it leaves, and everything that was tried and done with it.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show one letter, every try at it and every act on it.")

        @OptionGroup var config: ConfigOption
        @OptionGroup var output: JsonOption
        @Argument(help: "The letter's number in the outbox, or its Message-ID.")
        var id: String

        func run() throws {
            let (configuration, store) = try config.openReader()
            let found = try Sysexits.translating { try store.look { try LetterStory($0, named: id) } }
            guard let story = found else {
                Terminal.complain("heed: there is no letter \(id)")
                throw ExitCode(Sysexits.noInput)
            }
            if output.json {
                return Terminal.say(try Json.text(LetterStoryView(story, zone: configuration.zone)))
            }
            LetterPage(story, zone: configuration.zone).lines.forEach(Terminal.say)
        }
    }
}

/// States of letters as an option names them: one, or several with commas.
struct LetterStates {
    let states: [LetterState]

    init(_ text: String) throws {
        states = try text.split(separator: ",").map { word in
            let name = word.trimmingCharacters(in: .whitespaces).lowercased()
            guard let state = LetterState(rawValue: name) else {
                let all = LetterState.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("\(name) is no state of a letter; the states are \(all)")
            }
            return state
        }
    }
}

extension LetterKind: ExpressibleByArgument {}
