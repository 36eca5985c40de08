import ArgumentParser

/// The heed command: the service, and everything a person can ask of it.
@main
struct Heed: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "heed",
        abstract:
            "A mail desk for customer relations: takes mails in, keeps their deadlines, answers each once.",
        discussion: """
            heed reads its configuration from the file that --config names, else from $HEED_CONFIG, else from
            /etc/heed/heed.yaml. Every command that lists or shows something takes --json.

            Exit codes: 0 done; 64 wrong usage; 65 bad input, or it does not fit the case; 66 no such thing;
            67 nobody of that name; 69 a server cannot be reached; 70 a fault of heed's own; 74 trouble with the
            disk; 75 not now, try again; 77 that person may not; 78 the configuration is wrong.
            """,
        version: "heed \(Build.version)",
        subcommands: [
            RunCommand.self, PollCommand.self, CheckCommand.self, CasesCommand.self, CustomersCommand.self,
            CalendarCommand.self, MailCommand.self, OutboxCommand.self, ParseCommand.self, RouteCommand.self,
            ReturnsCommand.self, RecipientsCommand.self, AlarmsCommand.self, SurveyCommand.self,
            VisitsCommand.self,
        ])
}

/// What this build calls itself.
enum Build {
    static let version = "0.1.0"
}
