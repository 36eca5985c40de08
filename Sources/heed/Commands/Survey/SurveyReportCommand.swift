import ArgumentParser
import Casework
import Foundation
import Gateway
import Letters
import Reading
import Settings
import Store
import Survey

/// The results of a survey.
struct SurveyReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Write the results of a survey: a page with charts, a table, or JSON.",
        discussion: """
            The page is whole in itself and prints on A4; --pdf prints it with Chromium, where that is installed. Results \
            stand beside those of the year before. An anonymous survey names nobody and hides groups below minimum_cell, \
            also where they could be told by subtraction; its results are shown once it is closed.
            """)

    @OptionGroup var config: ConfigOption
    @Argument(help: "The year; by default the last survey.")
    var year: Int?
    @Flag(help: "A page (default).")
    var html = false
    @Flag(help: "A table for spreadsheets.")
    var csv = false
    @Flag(help: "JSON.")
    var json = false
    @Flag(help: "A PDF of the page.")
    var pdf = false
    @Option(
        help: "The file to write; by default standard output, a PDF to survey-YEAR.pdf.", completion: .file())
    var out: String?

    func validate() throws {
        if !csv, !json { try PageToPDF.check(out, isPDF: pdf) }
        if [html || pdf, csv, json].count(where: { $0 }) > 1 {
            throw ValidationError("Name one of --html, --pdf, --csv and --json.")
        }
    }

    func run() throws {
        let configuration = try config.read()
        let results = try SurveyResults.read(year, configuration)
        let language: Language = configuration.company.staffLanguage == .en ? .en : .zhHans
        if json { return try write(try Json.text(SurveyResultsView(results)) + "\n") }
        if csv { return try write(SurveyResultsView(results).table) }
        let page = SurveyPage(results, house: House(of: configuration), language: language).html
        guard pdf else { return try write(page) }
        let path = out ?? "survey-\(results.campaign.year).pdf"
        try PageToPDF.write(page, to: path)
        Terminal.complain("heed: wrote \(path)")
    }

    private func write(_ text: String) throws {
        guard let out else { return Terminal.write(text) }
        try OutputFile.write(Data(text.utf8), to: out)
    }
}

extension SurveyResults {
    /// The results of a year's survey, or of the last; ends with 66 when there is none.
    static func read(_ year: Int?, _ configuration: Configuration) throws -> SurveyResults {
        let store = try Sysexits.translating { try Store(DataFolder(configuration.data), as: .reader) }
        let found = try Sysexits.translating {
            try store.look { transaction -> (SurveyRecord, SurveyRecord?)? in
                let name = year.map { Campaign.name(of: $0) }
                guard
                    let campaign = try name.map(transaction.campaign) ?? transaction.campaigns().first
                else { return nil }
                let before = try transaction.campaign(Campaign.name(of: campaign.year - 1))
                return (try record(campaign, transaction), try before.map { try record($0, transaction) })
            }
        }
        guard let (record, before) = found else {
            Terminal.complain(
                "heed: there is no survey\(year.map { " of \($0)" } ?? ""); heed survey create begins one")
            throw ExitCode(Sysexits.noInput)
        }
        return SurveyResults(record, before: before)
    }

    private static func record(_ campaign: Campaign, _ transaction: Transaction) throws -> SurveyRecord {
        SurveyRecord(
            campaign: campaign, invitees: try transaction.invitees(of: campaign.name),
            ballots: try transaction.ballots(of: campaign.name))
    }
}
