public import ArgumentParser
import Casework
import Settings
public import Store

/// Lists and shows letters.
struct OutboxCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outbox", abstract: "List and show letters.", subcommands: [List.self, Show.self],
        defaultSubcommand: List.self)

    /// The letters, newest first.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List letters, newest first.")

        @OptionGroup var config: ConfigOption
        @OptionGroup var output: JsonOption
        @Option(help: "Only letters in this state, such as queued or uncertain.")
        var state: LetterState?
        @Option(help: "At most so many.")
        var limit = 200

        func run() throws {
            let (configuration, store) = try config.openReader()
            let letters = try Sysexits.translating {
                try store.look { try $0.letters(state: state, atMost: limit) }
            }.map { LetterView($0, zone: configuration.zone) }
            if output.json { return Terminal.say(try Json.text(letters)) }
            var table = Table(["ID", "STATE", "KIND", "CASE", "TO", "TRIES", "MADE", "LAST WORD"])
            for letter in letters {
                table.add([
                    "\(letter.id)", letter.state, letter.kind, letter.caseNumber ?? "-", letter.recipient,
                    "\(letter.attempts)", letter.createdAt, letter.reply ?? letter.reason ?? "",
                ])
            }
            table.lines.forEach(Terminal.say)
        }
    }

    /// One letter, as it leaves.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show one letter and what became of it.")

        @OptionGroup var config: ConfigOption
        @OptionGroup var output: JsonOption
        @Argument(help: "The letter's number in the outbox.")
        var id: Int64

        func run() throws {
            let (configuration, store) = try config.openReader()
            let found = try Sysexits.translating { try store.look { try $0.letter(LetterID(rawValue: id)) } }
            guard let letter = found else {
                Terminal.complain("heed: there is no letter \(id)")
                throw ExitCode(Sysexits.noInput)
            }
            let view = LetterView(letter, zone: configuration.zone)
            Terminal.say(try Json.text(view))
            if !output.json {
                Terminal.say("")
                Printable.lines(String(decoding: letter.bytes, as: UTF8.self)).forEach(Terminal.say)
            }
        }
    }
}

extension LetterState: ExpressibleByArgument {}
