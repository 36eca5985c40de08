public import ArgumentParser
import Casework
import Foundation
import Gateway
import Store
public import Survey

extension SurveyCommand {
    /// How it goes.
    struct Status: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Tell how the survey goes: invited, delivered, returned, answered, and what comes next."
        )

        @OptionGroup var config: ConfigOption
        @OptionGroup var output: JsonOption
        @OptionGroup var year: YearOption

        func run() throws {
            let (configuration, store) = try config.openReader()
            let view = try Sysexits.explaining {
                try store.reading { transaction in
                    try SurveyStatusView(
                        SurveyReader.campaign(year.year, transaction), transaction, zone: configuration.zone)
                }
            }
            try output.say(view)
        }
    }

    /// Surveys, or the invitees of one.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the surveys; with a year, its invitees and how it stands with each.")

        @OptionGroup var config: ConfigOption
        @OptionGroup var output: JsonOption
        @Argument(help: "The calendar year whose invitees are listed.")
        var year: Int?
        @Option(
            help: ArgumentHelp(
                "Only invitees of this standing: \(Standing.allCases.map(\.rawValue).joined(separator: ", "))."
            ))
        var standing: Standing?

        func run() throws {
            let (configuration, store) = try config.openReader()
            let zone = configuration.zone
            guard let year else {
                let views = try Sysexits.translating { try store.look { try $0.campaigns() } }
                    .map { CampaignView($0, zone: zone) }
                return output.json
                    ? Terminal.say(try Json.text(views)) : CampaignView.table(views).forEach(Terminal.say)
            }
            let views = try Sysexits.explaining {
                try store.reading { transaction in
                    let campaign = try SurveyReader.campaign(year, transaction)
                    let ballots = try transaction.ballots(of: campaign.name)
                    return try transaction.invitees(of: campaign.name).map {
                        InviteeView($0, ballots[$0.id.number], campaign, zone: zone)
                    }
                }
            }.filter { view in standing.map { $0 == view.standing } ?? true }
            output.json ? Terminal.say(try Json.text(views)) : InviteeView.table(views).forEach(Terminal.say)
        }
    }

    /// The ballots for other programs.
    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write the answers as a table (CSV) or as JSON, one invitee a line.",
            discussion: """
                The table is UTF-8 with a mark, for Excel. Of an anonymous survey only ballots that are answered are \
                written, in no order of theirs, without names and plant offices, with the class only where enough others \
                share it (minimum_cell), and texts without what tells whose they are.
                """)

        @OptionGroup var config: ConfigOption
        @OptionGroup var year: YearOption
        @Flag(help: "A table for spreadsheets (default).")
        var csv = false
        @Flag(help: "JSON Lines: one object a line.")
        var jsonl = false
        @Option(help: "The file to write; by default standard output.", completion: .file())
        var out: String?

        func validate() throws {
            if csv, jsonl { throw ValidationError("Name --csv or --jsonl, not both.") }
        }

        func run() throws {
            let (configuration, store) = try config.openReader()
            let (campaign, invitees, ballots) = try Sysexits.explaining {
                try store.reading { transaction in
                    let campaign = try SurveyReader.campaign(year.year, transaction)
                    return (
                        campaign, try transaction.invitees(of: campaign.name),
                        try transaction.ballots(of: campaign.name)
                    )
                }
            }
            let rows = ExportedBallot.rows(campaign, invitees, ballots, zone: configuration.zone)
            let sink = try OutputFile(out)
            if !jsonl {
                let headings = ExportedBallot.headings(campaign, in: Terminal.language)
                try sink.write(SheetLine.byteOrderMark + SheetLine.of(headings))
            }
            for row in rows { try sink.write(jsonl ? try Json.line(row) + "\n" : SheetLine.of(row.cells)) }
            try sink.finish()
        }
    }
}

/// Looks surveys up for commands.
enum SurveyReader {
    /// The survey of a year, or the latest; throws the refusal that there is none.
    static func campaign(_ year: Int?, _ transaction: Transaction) throws -> Campaign {
        let found =
            try year.map { try transaction.campaign(Campaign.name(of: $0)) } ?? transaction.campaigns().first
        guard let found else { throw Refusal.noSurvey(year) }
        return found
    }
}

extension Store {
    /// Looks at the store; a refusal comes out as what it is.
    func reading<T>(_ body: (Transaction) throws -> T) throws -> T {
        var refusal: Refusal?
        do {
            return try look { transaction in
                do {
                    return try body(transaction)
                } catch let refused as Refusal {
                    refusal = refused
                    throw refused
                }
            }
        } catch {
            if let refusal { throw refusal }
            throw error
        }
    }
}

extension Standing: ExpressibleByArgument {}
