import ArgumentParser
import Foundation
import Gateway

/// Looks at everything heed needs.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check configuration, logins, folders, calendar and templates.",
        discussion:
            "Without --forgery it changes nothing; it may run while the service does. Each fault comes with its remedy."
    )

    @OptionGroup var config: ConfigOption
    @OptionGroup var output: JsonOption
    @Flag(help: "Look at this machine only; ask no server.")
    var offline = false

    @Flag(
        help: """
            Send every account with an authserv_id a mail with forged results; when it has come in, check says whether \
            the mail server removes them.
            """)
    var forgery = false

    func validate() throws {
        if offline, forgery { throw ValidationError("--forgery asks servers: leave --offline out.") }
    }

    func run() async throws {
        let configuration = try config.read()
        if forgery {
            let desk = try Wiring.clerk(configuration, makingStore: true)
            return try tell(await desk.sendProbes())
        }
        var items = LocalCheck.items(configuration, at: Date())
        if !offline {
            let folder = ProcessInfo.processInfo.environment["CREDENTIALS_DIRECTORY"]
            items += await ServerCheck(configuration, credentialsFolder: folder).items()
        }
        try tell(items)
    }

    private func tell(_ items: [CheckItem]) throws {
        output.json ? Terminal.say(try Json.text(items)) : items.forEach(Self.show)
        if items.contains(where: { $0.standing == .fault }) { throw ExitCode(Sysexits.config) }
    }

    private static func show(_ item: CheckItem) {
        let mark =
            switch item.standing {
            case .good: "ok     "
            case .warning: "warning"
            case .fault: "FAULT  "
            }
        Terminal.say("\(mark)  \(item.subject): \(Printable.line(item.finding))")
        if let remedy = item.remedy { Terminal.say("           -> \(Printable.line(remedy))") }
    }
}
