import ArgumentParser
import Gateway
import Logging
import Store

/// The service.
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Run the service: every account, timers and the outbox, until SIGTERM.",
        discussion: """
            Takes mail as it arrives (IDLE, or polling), files it, answers it and keeps the deadlines. On SIGTERM or
            SIGINT it stops within ten seconds; nothing is lost.
            """)

    @OptionGroup var config: ConfigOption

    func run() async throws {
        let desk = try Wiring.desk(try config.read())
        desk.log.info(
            "heed begins", metadata: ["version": "\(Build.version)", "data": "\(desk.store.folder.path)"])
        do {
            try await Gateway(desk).run()
        } catch {
            desk.log.error("heed ends", metadata: ["failure": "\(error)"])
            throw ExitCode(Sysexits.software)
        }
        desk.log.info("heed ends")
    }
}

/// One pass.
struct PollCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "poll", abstract: "Make one pass over every account, then send what is due, then end.")

    @OptionGroup var config: ConfigOption
    @OptionGroup var output: JsonOption

    func run() async throws {
        let desk = try Wiring.desk(try config.read())
        let progress = Progress(desk.store)
        let report: PassReport
        do {
            report = try await Gateway(desk).pollOnce()
        } catch let failure as StoreFailure {
            Terminal.complain("heed: \(failure.description)")
            throw ExitCode(Sysexits.code(of: failure))
        }
        progress.end()
        let view = PassView(report)
        output.json ? Terminal.say(try Json.text(view)) : view.lines.forEach(Terminal.say)
        if !report.failures.isEmpty || !report.relayWorked { throw ExitCode(Sysexits.unavailable) }
    }
}

/// What one pass came to, as `heed poll --json` shows it.
struct PassView: Encodable {
    struct Account: Encodable {
        let name: String
        let taken: Int
        let failure, remedy: String?

        enum CodingKeys: String, CodingKey { case name, taken, failure, remedy }
    }

    let accounts: [Account]
    let relayWorked: Bool
    let letters: [String: Int]

    enum CodingKeys: String, CodingKey {
        case accounts, letters
        case relayWorked = "relay_worked"
    }

    init(_ report: PassReport) {
        let names = Set(report.taken.keys).union(report.failures.keys)
        accounts = names.sorted().map { name in
            Account(
                name: name, taken: report.taken[name] ?? 0, failure: report.failures[name]?.what,
                remedy: report.failures[name]?.remedy)
        }
        relayWorked = report.relayWorked
        letters = Dictionary(uniqueKeysWithValues: report.letters.map { ($0.key.rawValue, $0.value) })
    }

    var lines: [String] {
        let passes = accounts.map { account in
            account.failure.map { "\(account.name): failed: \($0)\n  \(account.remedy ?? "")" }
                ?? "\(account.name): \(account.taken) new"
        }
        let states = letters.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
        return passes + ["outbox: " + (states.isEmpty ? "empty" : states.joined(separator: ", "))]
    }
}
