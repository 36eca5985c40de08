import Casework
import Store

/// What `heed calendar check` shows: the report, and who brought which notice in.
struct CalendarCheckView: Encodable {
    /// One notice that was brought in by command.
    struct Import: Encodable {
        let year: Int
        let importedBy, importedAt: String
        let signedOffBy, inForceSince: String?

        enum CodingKeys: String, CodingKey {
            case year
            case importedBy = "imported_by"
            case importedAt = "imported_at"
            case signedOffBy = "signed_off_by"
            case inForceSince = "in_force_since"
        }
    }

    private let report: CalendarCheckReport
    private let imports: [Import]

    enum CodingKeys: String, CodingKey { case imports }

    init(_ report: CalendarCheckReport, _ notices: [KeptNotice], zone: Zone) {
        self.report = report
        imports = notices.map { notice in
            Import(
                year: notice.notice.year, importedBy: notice.importedBy,
                importedAt: zone.iso8601(notice.importedAt), signedOffBy: notice.signedOffBy,
                inForceSince: notice.inForceSince.map(zone.iso8601))
        }
    }

    func encode(to encoder: any Encoder) throws {
        try report.encode(to: encoder)
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(imports, forKey: .imports)
    }

    /// The lines for a person.
    var lines: [String] {
        let years = report.years.map { year in
            "\(year.year): \(year.workingDays) working days"
                + (year.isProvisional ? ", NO NOTICE: provisional" : "")
        }
        let problems = report.problems.map { "\($0)" }
        let alarm =
            report.alarm.map { ["the notice for \($0.year) is missing: heed calendar import FILE"] } ?? []
        let imported = imports.map { notice in
            let second = notice.signedOffBy.map { ", signed off by \($0)" } ?? ""
            let waits = notice.inForceSince == nil ? ", waits for a second person" : ""
            return
                "\(notice.year) brought in by \(notice.importedBy) at \(notice.importedAt)\(second)\(waits)"
        }
        return years + imported + problems + alarm + ["calendar \(report.calendar)"]
    }
}

/// What `heed calendar import` shows of one notice.
struct CalendarImportPage {
    private let report: CalendarImportReport
    private let isDryRun: Bool

    init(_ report: CalendarImportReport, isDryRun: Bool) {
        self.report = report
        self.isDryRun = isDryRun
    }

    /// The page's lines.
    var lines: [String] {
        let changes = report.changes.map { change in
            let day = CalendarCommand.Show.weekdays[change.date.weekday - 1]
            let what = change.isWorking ? "off -> work" : "work -> off"
            return "  \(change.date) \(day)  \(what)  \(change.name ?? "")"
        }
        let deadlines = report.deadlines.map { moved in
            let note =
                moved.needsPerson ? "  SEE TO IT AT ONCE" : moved.isProvisional ? "  (provisional)" : ""
            return "  \(moved.caseNumber): \(moved.before) -> \(moved.now)\(note)"
        }
        return ["\(report.year): \(standing)"] + report.problems.map { "  \($0)" }
            + (changes.isEmpty ? ["  no day changes"] : changes)
            + (deadlines.isEmpty ? ["  no open deadline moves"] : deadlines)
    }

    private var standing: String {
        if isDryRun { return report.ok ? "would change as follows" : "the notice is unsound" }
        if report.isInForce {
            let second = report.signedOffBy.map { ", signed off by \($0)" } ?? ""
            return "in force, brought in by \(report.importedBy ?? "-")\(second)"
        }
        return
            "waits for a second person, who runs the same command with --as; brought in by \(report.importedBy ?? "-")"
    }
}
