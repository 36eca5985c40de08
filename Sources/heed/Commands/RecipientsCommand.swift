public import ArgumentParser
public import Casework
import Foundation
import Gateway
import Settings
import Store

/// Shows and changes who may be written to.
struct RecipientsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recipients", abstract: "Addresses that letters came back from, or that get none.",
        subcommands: [List.self, Show.self, Block.self, Unblock.self], defaultSubcommand: List.self)

    /// Addresses with something against them.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List addresses that get no letters, no survey mail, or that letters came back from.")

        @OptionGroup var config: ConfigOption
        @OptionGroup var output: JsonOption
        @Option(help: "Only those that are blocked, no-surveys or open.")
        var standing: RecipientStanding?
        @Option(help: "At most so many.")
        var limit: RowLimit = 200

        func run() throws {
            let (configuration, store) = try config.openReader()
            let views = try Sysexits.translating {
                try store.look { try $0.recipients(standing, atMost: limit.count) }
            }.map { RecipientView($0, zone: configuration.zone) }
            if output.json { return Terminal.say(try Json.text(views)) }
            var table = Table(["ADDRESS", "STANDING", "SINCE", "BY", "SCORE", "REASON"])
            for view in views {
                table.add([
                    view.address, view.standing, view.since ?? "-", view.by ?? "-", "\(view.score)",
                    view.reason ?? "",
                ])
            }
            table.lines.forEach(Terminal.say)
        }
    }

    /// One address and its history.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show one address: how it stands, and who changed it.")

        @OptionGroup var config: ConfigOption
        @OptionGroup var output: JsonOption
        @Argument(help: "The address.")
        var address: String

        func validate() throws { try RecipientChangeOptions.check(address) }

        func run() throws {
            let (configuration, store) = try config.openReader()
            let (recipient, changes) = try Sysexits.translating {
                try store.look { (try $0.recipient(address), try $0.recipientChanges(address)) }
            }
            let page = RecipientPage(recipient, changes, zone: configuration.zone)
            output.json ? Terminal.say(try Json.text(page)) : page.lines.forEach(Terminal.say)
        }
    }

    /// Stops letters to an address.
    struct Block: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Hold every letter to an address, or only stop survey mail.")

        @OptionGroup var change: RecipientChangeOptions
        @Flag(help: "Only mail of surveys; other letters leave.")
        var surveys = false

        func run() throws { try change.carryOut(surveys ? .noSurveys : .blocked) }
    }

    /// Lets letters leave again.
    struct Unblock: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Let letters to an address leave again; those held for its sake leave now.")

        @OptionGroup var change: RecipientChangeOptions

        func run() throws { try change.carryOut(.open) }
    }
}

/// Which address, who acts, and why.
struct RecipientChangeOptions: ParsableArguments {
    @OptionGroup var acting: ActingOptions
    @Argument(help: "The address.")
    var address: String
    @Option(help: "Why; it is recorded with your name.")
    var reason: String

    func validate() throws {
        try Self.check(address)
    }

    /// Refuses what cannot be a mail address.
    static func check(_ address: String) throws {
        guard !AddressKey.of(address).isEmpty, !address.contains(where: \.isWhitespace) else {
            throw ValidationError("\(Printable.line(address)) is no address")
        }
    }

    /// Changes how the address stands, and shows it.
    func carryOut(_ standing: RecipientStanding) throws {
        let (desk, clerk) = try acting.open()
        let report = try Sysexits.explaining {
            try desk.set(standing, of: address, because: reason, by: clerk)
        }
        let view = RecipientChangeView(report, zone: desk.calendar.zone)
        if acting.output.json { return Terminal.say(try Json.text(view)) }
        view.lines.forEach(Terminal.say)
    }
}

extension RecipientStanding: ExpressibleByArgument {}
