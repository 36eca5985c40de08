public import ArgumentParser
public import Casework
import Foundation
import Gateway
import Settings
public import Store

extension CasesCommand {
    /// The cases, newest first.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List cases, newest first.")

        @OptionGroup var config: ConfigOption
        @OptionGroup var output: JsonOption
        @Option(help: "Only cases of this status, such as received or closed.")
        var status: CaseStatus?
        @Flag(help: "Only cases that are still open.")
        var open = false
        @Flag(help: "Only open cases whose promised time has passed.")
        var overdue = false
        @Option(help: "Only cases of this handler: an address or name.")
        var handler: String?
        @Option(help: "Only cases of a customer: part of the unit's name or of the address.")
        var customer: String?
        @Option(help: "Only cases received from this time on, such as 2026-11-01.")
        var since: String?
        @Option(help: "Only cases received before this time.")
        var until: String?
        @Option(help: "received (the newest first), due (the most urgent first) or number.")
        var sort = CaseQuery.Order.received
        @Option(help: "At most so many.")
        var limit: RowLimit = 200

        func run() throws {
            let (configuration, store) = try config.openReader()
            let zone = configuration.zone
            let query = try query(configuration, zone)
            let files = try Sysexits.translating {
                try store.look { try $0.caseFiles(query, atMost: limit.count) }
            }
            if output.json { return Terminal.say(try Json.text(files.map { CaseView($0, zone: zone) })) }
            var table = Table([
                "NUMBER", "RECEIVED", "CLASS", "STATUS", "DUE", "HANDLER", "CUSTOMER", "SUBJECT",
            ])
            for file in files { table.add(Self.row(file, zone)) }
            table.lines.forEach(Terminal.say)
        }

        private func query(_ configuration: Configuration, _ zone: Zone) throws -> CaseQuery {
            var query = CaseQuery()
            query.status = status
            query.openOnly = open
            query.overdueAt = overdue ? Date() : nil
            query.handler = handler.map { name in
                configuration.staff.first { $0.name == name }?.address ?? name
            }
            query.customer = customer
            query.since = try since.map { try Instant.read($0, zone) }
            query.until = try until.map { try Instant.read($0, zone) }
            query.order = sort
            return query
        }

        private static func row(_ file: Case, _ zone: Zone) -> [String] {
            let view = CaseView(file, zone: zone)
            return [
                view.number, zone.display(file.receipt.receivedAt), view.severity ?? view.kind, view.status,
                file.deadline.map { zone.display($0.promise) + ($0.isProvisional ? "?" : "") } ?? "-",
                view.handler.map { $0.name ?? $0.address } ?? "-",
                view.customerUnit ?? view.from.name ?? view.from.address, view.subject,
            ]
        }
    }

    /// One case with its whole story.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show one case: its text, opinion, history, mails, letters and what is due.")

        @OptionGroup var config: ConfigOption
        @OptionGroup var output: JsonOption
        @Argument(help: "The case's number, such as KS-2026-000123.")
        var number: String

        func run() throws {
            let (configuration, store) = try config.openReader()
            let zone = configuration.zone
            let number = CaseNumber(rawValue: number.uppercased())
            let found = try Sysexits.translating {
                try store.look { transaction in
                    try transaction.caseFile(number).map { file in
                        CaseStory(
                            file: file, history: try transaction.events(of: number),
                            letters: try transaction.letters(caseNumber: number.rawValue, atMost: 500)
                                .reversed(),
                            mails: try transaction.mails(of: file),
                            timers: try transaction.timers(of: number))
                    }
                }
            }
            guard let found else { throw noSuchCase(number) }
            if output.json { return Terminal.say(try Json.text(CaseFileView(found, zone: zone))) }
            CasePage(found, zone).lines.forEach(Terminal.say)
        }
    }

    /// The log of one case.
    struct History: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show what happened to a case: when, what, by whom.",
            discussion: """
                --verify checks that no event was changed, left out or put elsewhere (each carries a SHA-256 over all \
                before it), and that the log, replayed under the rules of its days, gives the case as it is kept.
                """)

        @OptionGroup var config: ConfigOption
        @OptionGroup var output: JsonOption
        @Argument(help: "The case's number, such as KS-2026-000123.")
        var number: String
        @Flag(help: "Check the record; ends with 74 when it does not hold.")
        var verify = false

        func run() throws {
            let (configuration, store) = try config.openReader()
            let number = CaseNumber(rawValue: number.uppercased())
            let events = try Sysexits.translating { try store.look { try $0.events(of: number) } }
            guard !events.isEmpty else { throw noSuchCase(number) }
            let finding = verify ? try Audit.opened(configuration, store).check(number) : nil
            let view = HistoryView(number: number, events, finding, zone: configuration.zone)
            output.json ? Terminal.say(try Json.text(view)) : view.lines.forEach(Terminal.say)
            if finding?.fault != nil { throw ExitCode(Sysexits.inputOutput) }
        }
    }

    /// Checks the record of every case.
    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check the record of cases: the chains of hashes, and that each is what its log says.")

        @OptionGroup var config: ConfigOption
        @OptionGroup var output: JsonOption
        @Argument(help: "Numbers of cases; without any all are checked.")
        var numbers: [String] = []

        func run() throws {
            let (configuration, store) = try config.openReader()
            let audit = try Audit.opened(configuration, store)
            var wanted = numbers.map { CaseNumber(rawValue: $0.uppercased()) }
            if wanted.isEmpty {
                wanted = try Sysexits.translating { try store.look { try $0.caseNumbers() } }
            }
            let findings = try wanted.map { number in
                guard let finding = try Sysexits.translating({ try audit.check(number) }) else {
                    throw noSuchCase(number)
                }
                return finding
            }
            let faults = findings.filter { $0.fault != nil }
            if output.json {
                Terminal.say(try Json.text(findings.map(FindingView.init)))
            } else {
                for fault in faults { Terminal.say("\(fault.number): \(fault.fault ?? "")") }
                Terminal.say("\(findings.count) cases checked, \(faults.count) at fault")
            }
            if !faults.isEmpty { throw ExitCode(Sysexits.inputOutput) }
        }
    }
}

extension Transaction {
    /// The mails of a case, oldest first: those filed to it, and whatever else its log names.
    fileprivate func mails(of file: Case) throws -> [MailRecord] {
        let filed = try mails(caseNumber: file.number.rawValue, atMost: 500)
        let known = Set(filed.map(\.id))
        let further = try file.mails.compactMap { Int64($0).map(MailID.init(rawValue:)) }
            .filter { !known.contains($0) }.compactMap { try mail($0) }
        return (filed + further).sorted { $0.id.rawValue < $1.id.rawValue }
    }
}

/// Says that there is no such case.
func noSuchCase(_ number: CaseNumber) -> ExitCode {
    Terminal.complain("heed: there is no case \(number)")
    return ExitCode(Sysexits.noInput)
}

/// An instant on the command line.
enum Instant {
    /// Reads an ISO 8601 date or time; without an offset it is the company's clock.
    static func read(_ text: String, _ zone: Zone) throws -> Date {
        guard let instant = zone.instant(iso: text) else {
            throw ValidationError(
                "\(text) is no time; write 2026-11-23, 2026-11-23T10:00 or 2026-11-23T10:00:00+08:00.")
        }
        return instant
    }
}

extension Audit {
    /// An audit; faults of the configuration's files end the program with 78.
    static func opened(_ configuration: Configuration, _ store: Store) throws -> Audit {
        do {
            return try Audit(configuration, store, at: Date())
        } catch let failure as DeskFailure {
            for fault in failure.faults { Terminal.complain("heed: \(fault.what); \(fault.remedy)") }
            throw ExitCode(Sysexits.config)
        }
    }
}

extension CaseStatus: ExpressibleByArgument {}
extension CaseQuery.Order: ExpressibleByArgument {}
