import ArgumentParser

/// `heed survey`: the yearly survey of the customers.
struct SurveyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "survey", abstract: "The yearly survey of the customers.",
        discussion: """
            Once a calendar year: create, preview, invite; heed run reads the replies, asks back and reminds by itself. \
            Without --year the latest survey is meant.
            """,
        subcommands: [
            Create.self, Preview.self, Invite.self, Remind.self, Status.self, Close.self, List.self,
            Export.self,
            SurveyReadCommand.self, SurveyReportCommand.self, SurveyPlanCommand.self,
        ])
}

/// Which year's survey is meant.
struct YearOption: ParsableArguments {
    @Option(help: "The calendar year of the survey; by default that of the latest.")
    var year: Int?
}
