import ArgumentParser
import Casework
import Foundation
import Gateway
import Reading
import Settings
import Store

/// `heed route`: what the rules make of mails, with no effect on anything.
struct RouteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "route",
        abstract: "Tell what the rules make of mails.",
        discussion: """
            Tells what each mail would become were it the first of its sender: its kind, how grave it is and why, \
            who gets it, and what it names. Changes nothing, and may run while the service does. With --replay it \
            routes the mails of the last days once more and compares: try a change of the rules on a copy of the \
            configuration before it counts.
            """)

    @OptionGroup var config: ConfigOption
    @OptionGroup var output: JsonOption
    @Argument(help: "Mail files, folders of mail files, or \"-\".")
    var files: [String] = []
    @Flag(help: "Show every rule that was asked, and what it said.")
    var explain = false
    @Option(help: "The account the mails are taken to have come to (else the one they were delivered to).")
    var account: String?
    @Option(help: ArgumentHelp("Route the mails of this time once more, such as 30d.", valueName: "time"))
    var replay: String?
    @Flag(help: "With --replay: only mails that would become something else.")
    var diff = false
    @Flag(help: "Print the rules and word lists in force, as a rules file has them.")
    var rules = false

    func validate() throws {
        let ways = [!files.isEmpty, replay != nil, rules]
        guard ways.filter(\.self).count == 1 else {
            throw ValidationError("Name mail files, or --replay with a time, or --rules.")
        }
        guard replay != nil || !diff else { throw ValidationError("--diff goes with --replay.") }
        guard replay.map({ Duration(written: $0) != nil }) ?? true else {
            throw ValidationError("--replay takes a time such as 30d, 12h or 2w.")
        }
    }

    func run() throws {
        if let replay, let time = Duration(written: replay) { return try compare(time) }
        let configuration = try config.read()
        let desk = try Self.desk(configuration, try Self.store(configuration))
        if rules { return Terminal.say(desk.rules.yaml) }
        if let account, !configuration.accounts.contains(where: { $0.name == account }) {
            Terminal.complain("heed: there is no account \(account)")
            throw ExitCode(Sysexits.noInput)
        }
        try report(desk)
    }

    private func report(_ desk: RouteDesk) throws {
        var hasFailed = false
        var isFirst = true
        for path in files.flatMap(MailFiles.paths) {
            switch MailFiles.bytes(at: path) {
            case .success(let bytes):
                let report = desk.report(path, bytes, account: account, at: Date())
                if output.json {
                    Terminal.say(try Json.line(report))
                } else {
                    if !isFirst { Terminal.say("") }
                    RoutePage(report, explained: explain).lines.forEach(Terminal.say)
                }
                isFirst = false
            case .failure(let failure):
                Terminal.complain("heed: \(Printable.line(path)): \(failure.detail)")
                hasFailed = true
            }
        }
        if hasFailed { throw ExitCode(Sysexits.noInput) }
    }

    private func compare(_ time: Duration) throws {
        let (configuration, store) = try config.openReader()
        let desk = try Self.desk(configuration, store)
        let since = Date().addingTimeInterval(-Double(time.components.seconds))
        var (all, changed) = (0, 0)
        var table = Table(["ID", "RECEIVED", "SUBJECT", "WAS", "NOW", "RULE"])
        try Sysexits.translating {
            try desk.replay(store, since: since) { replayed in
                all += 1
                changed += replayed.changed.isEmpty ? 0 : 1
                guard !diff || !replayed.changed.isEmpty else { return }
                let view = ReplayView(replayed, zone: configuration.zone)
                if output.json {
                    if let line = try? Json.line(view) { Terminal.say(line) }
                } else {
                    table.add(view.cells)
                }
            }
        }
        guard !output.json else { return }
        if all > 0, !diff || changed > 0 { table.lines.forEach(Terminal.say) }
        Terminal.say("\(changed) of \(all) mails would become something else")
    }

    /// The store, when there is one: customers that were taken in are there.
    private static func store(_ configuration: Configuration) throws -> Store? {
        let folder = DataFolder(configuration.data)
        guard FileManager.default.fileExists(atPath: folder.database) else { return nil }
        return try Sysexits.translating { try Store(folder, as: .reader) }
    }

    private static func desk(_ configuration: Configuration, _ store: Store?) throws -> RouteDesk {
        do {
            return try RouteDesk(configuration, store: store, at: Date())
        } catch {
            for fault in error.faults { Terminal.complain("heed: \(fault.what); \(fault.remedy)") }
            throw ExitCode(Sysexits.config)
        }
    }
}
