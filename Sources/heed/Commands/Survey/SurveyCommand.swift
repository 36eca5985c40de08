import ArgumentParser

/// `heed survey`: the yearly survey of the customers.
struct SurveyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "survey", abstract: "The yearly survey of the customers.",
        subcommands: [SurveyReadCommand.self, SurveyReportCommand.self, SurveyPlanCommand.self])
}
