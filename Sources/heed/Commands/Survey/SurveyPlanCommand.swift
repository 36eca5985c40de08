import ArgumentParser
import Casework
import Foundation
import Gateway
import Reading
import Settings
import Store
import Survey

/// The service improvement plan.
struct SurveyPlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Draft the service improvement plan (article 13), and put it on its way to the leaders.",
        discussion: """
            Without --open the draft is written, to be completed: weak and falling scores, themes that several customers \
            speak of with their words, room for measure, owner and date. With --open it becomes a case of yours: a leader \
            approves exactly its text, as any result, and only then it goes to the company leaders for review (reviewers in \
            survey.yaml), who are reminded by working days until they answer. Further drafts, returns and approvals go as \
            with every case.
            """)

    @OptionGroup var acting: ActingOptions
    @Argument(help: "The year; by default the last survey.")
    var year: Int?
    @Flag(help: "Open the case and submit the plan.")
    var open = false
    @Option(
        help: "With --open: the completed plan; - is standard input. Without it the draft goes as it is.",
        completion: .file())
    var file: String?
    @Option(help: "The file to write the draft to; by default standard output.", completion: .file())
    var out: String?

    func validate() throws {
        if file != nil, !open { throw ValidationError("--file goes with --open.") }
        if out != nil, open { throw ValidationError("--out writes the draft; leave --open out.") }
    }

    func run() throws {
        let configuration = try acting.config.read()
        let results = try SurveyResults.read(year, configuration)
        guard open else {
            let text = try draft(results, configuration)
            guard let out else { return Terminal.write(text + "\n") }
            return try OutputFile.write(Data((text + "\n").utf8), to: out)
        }
        guard results.campaign.status == .closed else {
            Terminal.complain(
                "heed: the survey of \(results.campaign.year) is not closed yet; heed survey close ends it")
            throw ExitCode(Sysexits.data)
        }
        let text = try file.map { try InputFile($0).text } ?? draft(results, configuration)
        try acting.act { desk, clerk in try desk.openPlan(text, of: results.campaign.year, by: clerk) }
    }

    private func draft(_ results: SurveyResults, _ configuration: Configuration) throws -> String {
        let rules: PlanRules
        switch configuration.readSurvey() {
        case .success(let settings): rules = settings.plan
        case .failure(let problems):
            for problem in problems.problems { Terminal.complain(problem.line(in: Terminal.language)) }
            throw ExitCode(Sysexits.config)
        }
        let language: Language = configuration.company.staffLanguage == .en ? .en : .zhHans
        return ImprovementPlan(results, rules, in: language, due: try due(results, rules, configuration)).text
    }

    /// The end of the survey and so many working days.
    private func due(
        _ results: SurveyResults, _ rules: PlanRules, _ configuration: Configuration
    ) throws -> LocalDate? {
        guard let end = results.campaign.closedAt ?? results.campaign.closesAt else { return nil }
        let calendar = try CalendarOption.read(configuration)
        return calendar.zone.date(at: calendar.due(received: end, workingDays: rules.dueWorkingDays).promise)
    }
}
