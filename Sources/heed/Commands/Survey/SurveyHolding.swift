import ArgumentParser
import Casework
import Foundation
import Gateway
import Store
import Survey

extension SurveyCommand {
    /// Begins a year's survey.
    struct Create: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Create the survey of a year, with the questions and rules of survey.yaml.",
            discussion: "A calendar year has one survey. Nobody is written to yet.")

        @OptionGroup var acting: ActingOptions
        @Option(help: "The calendar year; by default this one.")
        var year: Int?

        func run() throws {
            let (desk, clerk) = try acting.open(makingStore: true)
            let campaign = try Sysexits.explaining { try desk.createSurvey(year: year, by: clerk) }
            try acting.output.say(CampaignView(campaign, zone: desk.calendar.zone))
            if !acting.output.json { Terminal.say("Next: heed survey preview, then heed survey invite") }
        }
    }

    /// Whom it would invite.
    struct Preview: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show whom the survey would invite, who is left out and why, and how long it takes.",
            discussion: "Changes nothing. Before a survey is created, the present survey.yaml counts.")

        @OptionGroup var config: ConfigOption
        @OptionGroup var output: JsonOption
        @OptionGroup var year: YearOption
        @Option(help: "Write the invitation this customer would get, as a mail, to standard output.")
        var letter: String?

        func run() throws {
            let desk = try Wiring.clerk(try config.read())
            let preview = try Sysexits.explaining { try desk.previewSurvey(year: year.year) }
            if let letter {
                let all = preview.toInvite + preview.invited
                guard let invitee = all.first(where: { $0.customer == letter }) else {
                    Terminal.complain(
                        "heed: the survey invites no customer \(letter); see heed survey preview")
                    throw ExitCode(Sysexits.noInput)
                }
                let bytes = try Sysexits.explaining {
                    try desk.sampleInvitation(preview.campaign, to: invitee)
                }
                return try FileHandle.standardOutput.write(contentsOf: Data(bytes))
            }
            let view = SurveyPreviewView(preview, zone: desk.calendar.zone)
            try output.say(view)
        }
    }

    /// Writes the invitations.
    struct Invite: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Write the invitations into the outbox; they leave one after the other in office hours.",
            discussion: """
                Repeat it after an interruption: nobody is invited twice. Repeated later it invites customers that came \
                on file since. Answers count for open_days from the first invitation on.
                """)

        @OptionGroup var acting: ActingOptions
        @OptionGroup var year: YearOption

        func run() throws {
            let (desk, clerk) = try acting.open()
            let mailing = try Sysexits.explaining {
                try desk.invite(year: year.year, by: clerk) {
                    Terminal.progress("\($0) of \($1) invitations")
                }
            }
            Terminal.progress("")
            try acting.output.say(SurveyMailingView(mailing, what: "invitations", zone: desk.calendar.zone))
        }
    }

    /// Writes reminders.
    struct Remind: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Remind those who have not answered, as far as it is time.",
            discussion: """
                heed run does so by itself each working morning. Who wrote anything, left, or cannot be reached is not \
                reminded; nor is anybody more often, or sooner, than survey.yaml allows.
                """)

        @OptionGroup var acting: ActingOptions
        @OptionGroup var year: YearOption

        func run() throws {
            let (desk, clerk) = try acting.open()
            let mailing = try Sysexits.explaining {
                try desk.remind(year: year.year, by: clerk) { written, _ in
                    Terminal.progress("\(written) reminders")
                }
            }
            Terminal.progress("")
            try acting.output.say(SurveyMailingView(mailing, what: "reminders", zone: desk.calendar.zone))
        }
    }

    /// Ends it.
    struct Close: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "End the survey before its time: letters that wait are taken back, later answers are late.")

        @OptionGroup var acting: ActingOptions
        @OptionGroup var year: YearOption

        func run() throws {
            let (desk, clerk) = try acting.open()
            let campaign = try Sysexits.explaining { try desk.closeSurvey(year: year.year, by: clerk) }
            try acting.output.say(CampaignView(campaign, zone: desk.calendar.zone))
        }
    }
}

/// Something that is shown as JSON or as lines.
protocol Shown: Encodable {
    /// The lines for a person.
    var lines: [String] { get }
}

extension JsonOption {
    /// Shows a view as was asked.
    func say(_ view: some Shown) throws {
        json ? Terminal.say(try Json.text(view)) : view.lines.forEach(Terminal.say)
    }
}
