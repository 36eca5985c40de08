public import ArgumentParser
public import Casework
import Foundation
import Gateway
import Settings
import Store

/// The working-day calendar: what it says, what it lacks, what follows from it.
struct CalendarCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar",
        abstract: "Show, check and import the working-day calendar; reckon deadlines.",
        subcommands: [Show.self, Check.self, Due.self, Import.self], defaultSubcommand: Show.self)

    /// One year.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show the days of a year that differ from the ordinary week.")

        @OptionGroup var source: CalendarOption
        @OptionGroup var output: JsonOption
        @Argument(help: "The year; by default the running one.")
        var year: Int?

        func run() throws {
            let calendar = try source.read()
            let year = year ?? calendar.zone.date(at: Date()).year
            guard (1...9999).contains(year) else { throw ValidationError("\(year) is no year.") }
            let report = YearReport(year: year, by: calendar)
            if output.json { return Terminal.say(try Json.text(report)) }
            let standing =
                report.isProvisional ? "no notice yet: provisional" : report.papers.joined(separator: " ")
            Terminal.say("\(year): \(report.workingDays) working days; \(standing)")
            var table = Table(["DATE", "DAY", "", "WHY", "BY"])
            for day in report.days {
                table.add([
                    "\(day.date)", Self.weekdays[day.weekday - 1], day.working ? "work" : "off",
                    day.name ?? "",
                    day.source.rawValue,
                ])
            }
            table.lines.forEach(Terminal.say)
        }

        static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    }

    /// The whole calendar.
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say which years have a notice, which lack one, and what is wrong.",
            discussion: "Ends with 78 when the running year has no notice or one is unsound.")

        @OptionGroup var source: CalendarOption
        @OptionGroup var output: JsonOption

        func run() throws {
            let (calendar, imports) = try source.calendarAndImports()
            let report = CalendarCheckReport(calendar, today: calendar.zone.date(at: Date()))
            let view = CalendarCheckView(report, imports, zone: calendar.zone)
            output.json ? Terminal.say(try Json.text(view)) : view.lines.forEach(Terminal.say)
            if !report.ok { throw ExitCode(Sysexits.config) }
        }
    }

    /// A deadline.
    struct Due: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say when something received at a time is due.",
            discussion: """
                promise is the end of the N-th working day after the day of receipt, target the inner goal by office \
                hours. A year without notice makes both provisional.
                """)

        @OptionGroup var source: CalendarOption
        @OptionGroup var output: JsonOption
        @Option(help: "When it was received, ISO 8601; without an offset it is the company's clock.")
        var received: String
        @Option(name: .customLong("class"), help: "ordinary (1 working day), major (3) or extended (7).")
        var dueClass: DueClass

        func run() throws {
            let calendar = try source.read()
            let received = try Instant.read(received, calendar.zone)
            let report = DueReport(received: received, as: dueClass, by: calendar)
            if output.json { return Terminal.say(try Json.text(report)) }
            Terminal.say("received  \(report.received)")
            Terminal.say("promise   \(report.promise)" + (report.isProvisional ? "  (provisional)" : ""))
            Terminal.say("target    \(report.target)")
            if let earliest = report.earliest {
                Terminal.say("may move to \(earliest) when the notice is out")
            }
        }
    }

    /// A notice.
    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Bring in the State Council's notice for a year.",
            discussion: """
                Takes a holiday-cn JSON file or a table date,kind,name. Shows what changes, then the deadlines of open \
                cases follow, each with an entry in its history. Unless calendar_sign_off is off, a notice counts when \
                a second person brings the same file in, by a command of their own. A dry run of an unsound notice ends \
                with 65.
                """)

        @OptionGroup var acting: ActingOptions
        @Argument(help: "The file.", completion: .file(extensions: ["json", "csv"]))
        var file: String
        @Flag(help: "Only show what would change.")
        var dryRun = false

        func run() throws {
            let notices = try notices()
            let (desk, clerk) = try acting.open(dryRun: dryRun)
            let reports = try Sysexits.explaining {
                try notices.map { notice in
                    do {
                        guard let clerk else { return try desk.preview(notice) }
                        return try desk.bringIn(notice, by: clerk)
                    } catch let failure as CalendarFailure {
                        for problem in NoticeCheck.problems(of: notice) {
                            Terminal.complain("heed: \(problem)")
                        }
                        Terminal.complain("heed: \(failure)")
                        throw ExitCode(Sysexits.data)
                    }
                }
            }
            if acting.output.json {
                Terminal.say(try Json.text(reports))
            } else {
                for report in reports {
                    CalendarImportPage(report, isDryRun: dryRun).lines.forEach(Terminal.say)
                }
            }
            if !reports.allSatisfy(\.ok) { throw ExitCode(Sysexits.data) }
        }

        private func notices() throws -> [YearNotice] {
            let input = InputFile(file)
            let document = CalendarDocument(name: input.name, bytes: try input.bytes(atMost: 1 << 20))
            do {
                return try document.notices()
            } catch {
                Terminal.complain("heed: \(error)")
                throw ExitCode(Sysexits.data)
            }
        }
    }
}

extension DueClass: ExpressibleByArgument {}
