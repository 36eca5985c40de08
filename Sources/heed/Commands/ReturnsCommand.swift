public import ArgumentParser
public import Casework
import Gateway
import Settings
import Store

/// Lists and shows returned mail.
struct ReturnsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "returns",
        abstract: "List and show mails that report on letters: returned, delayed, complained of.",
        subcommands: [List.self, Show.self], defaultSubcommand: List.self)

    /// The reports, newest first.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List reports on letters, newest first.",
            discussion: """
                matched: about a letter that heed sent. unmatched: about none that heed knows, perhaps a mail written by hand.
                forged: with a wrong token of ours. Reports on mails that others sent in our name are only counted.
                """)

        @OptionGroup var config: ConfigOption
        @OptionGroup var output: JsonOption
        @Option(help: "Only those that are matched, unmatched or forged.")
        var standing: ReportStanding?
        @Option(help: "At most so many.")
        var limit: RowLimit = 200

        func run() throws {
            let (configuration, store) = try config.openReader()
            let (reports, strays) = try Sysexits.translating {
                try store.look {
                    (
                        try $0.returnedMails(standing, atMost: limit.count),
                        try $0.upcoming(Desk.backscatter) - 1
                    )
                }
            }
            let views = reports.map { ReturnView($0, zone: configuration.zone) }
            if output.json { return Terminal.say(try Json.text(views)) }
            var table = Table([
                "MAIL", "AT", "REPORT", "STANDING", "RECIPIENT", "STATUS", "REASON", "LETTER", "CASE",
            ])
            for view in views {
                table.add([
                    "\(view.mail)", view.at, view.report, view.standing, view.recipient ?? "-",
                    view.status ?? "-",
                    view.reason ?? "-", view.letter.map { "\($0) \(view.letterKind ?? "")" } ?? "-",
                    view.caseNumber ?? "-",
                ])
            }
            table.lines.forEach(Terminal.say)
            if strays > 0 { Terminal.say("\nBackscatter, counted and not kept: \(strays)") }
        }
    }

    /// One report.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show one report, and what is known of its recipient. The mail itself: heed mail show.")

        @OptionGroup var config: ConfigOption
        @OptionGroup var output: JsonOption
        @Argument(help: "The number of the mail that reports.")
        var mail: Int64

        func run() throws {
            let (configuration, store) = try config.openReader()
            let found = try Sysexits.translating {
                try store.look { look -> (ReturnedMail, Recipient?)? in
                    guard let report = try look.returnedMail(MailID(rawValue: mail)) else { return nil }
                    return (report, try report.report.recipient.map(look.recipient))
                }
            }
            guard let (report, recipient) = found else {
                Terminal.complain(
                    "heed: mail \(mail) is no report that was kept; heed mail show \(mail) tells what it is")
                throw ExitCode(Sysexits.noInput)
            }
            let page = ReturnPage(report, recipient, zone: configuration.zone)
            output.json ? Terminal.say(try Json.text(page)) : page.lines.forEach(Terminal.say)
        }
    }
}

extension ReportStanding: ExpressibleByArgument {
    /// Backscatter is not kept, so nothing can be listed by it.
    public static var allValueStrings: [String] {
        allCases.filter { $0 != .backscatter }.map(\.rawValue)
    }
}
