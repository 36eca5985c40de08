public import ArgumentParser
public import Casework
import Foundation
import Gateway
import Settings
import Store

/// Lists and shows cases.
struct CasesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cases", abstract: "List and show cases.", subcommands: [List.self, Show.self],
        defaultSubcommand: List.self)

    /// The cases, newest first.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List cases, newest first.")

        @OptionGroup var config: ConfigOption
        @OptionGroup var output: JsonOption
        @Option(help: "Only cases of this status, such as received or closed.")
        var status: CaseStatus?
        @Flag(help: "Only cases that are still open.")
        var open = false
        @Option(help: "At most so many.")
        var limit = 200

        func run() throws {
            let (configuration, store) = try config.openReader()
            let zone = configuration.zone
            let files = try Sysexits.translating {
                try store.look { try $0.caseFiles(status: status, openOnly: open, atMost: limit) }
            }
            if output.json { return Terminal.say(try Json.text(files.map { CaseView($0, zone: zone) })) }
            var table = Table(["NUMBER", "RECEIVED", "CLASS", "STATUS", "DUE", "CUSTOMER", "SUBJECT"])
            for file in files { table.add(Self.row(file, zone)) }
            table.lines.forEach(Terminal.say)
        }

        private static func row(_ file: Case, _ zone: Zone) -> [String] {
            let view = CaseView(file, zone: zone)
            return [
                view.number, zone.display(file.receipt.receivedAt), view.severity ?? view.kind, view.status,
                file.deadline.map { zone.display($0.promise) + ($0.isProvisional ? "?" : "") } ?? "-",
                view.customerUnit ?? view.from.name ?? view.from.address, view.subject,
            ]
        }
    }

    /// One case with its history and letters.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show one case with its history and letters.")

        @OptionGroup var config: ConfigOption
        @OptionGroup var output: JsonOption
        @Argument(help: "The case's number, such as KS-2026-000123.")
        var number: String

        func run() throws {
            let (configuration, store) = try config.openReader()
            let zone = configuration.zone
            let found = try Sysexits.translating {
                try store.look { transaction in
                    let number = CaseNumber(rawValue: number.uppercased())
                    return try transaction.caseFile(number).map { file in
                        (
                            file, try transaction.events(of: number),
                            try transaction.letters(caseNumber: number.rawValue, atMost: 500)
                        )
                    }
                }
            }
            guard let (file, events, letters) = found else {
                Terminal.complain("heed: there is no case \(number)")
                throw ExitCode(Sysexits.noInput)
            }
            let view = CaseFileView(
                file: CaseView(file, zone: zone), history: events.map { EventView($0, zone: zone) },
                letters: letters.reversed().map { LetterView($0, zone: zone) })
            if output.json { return Terminal.say(try Json.text(view)) }
            CasePage(view, file, zone).lines.forEach(Terminal.say)
        }
    }
}

extension CaseStatus: ExpressibleByArgument {}

extension Configuration {
    /// The zone in which the command shows instants.
    var zone: Zone { Zone(named: company.timeZone, at: Date()) }
}
