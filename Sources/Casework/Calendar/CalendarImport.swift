/// A notice on its way into the calendar: checked, compared, and waiting for a second person.
public struct CalendarImport: Hashable, Sendable, Codable {
    /// The notice to take in.
    public let notice: YearNotice
    /// What the checks found.
    public let problems: [NoticeProblem]
    /// What it would change.
    public let diff: CalendarDiff
    /// Who brought it.
    public let importedBy: String
    /// Who signed it off, nil until then.
    public let signedOffBy: String?

    /// Prepares an import into `calendar` by a person.
    public init(_ notice: YearNotice, into calendar: WorkCalendar, by person: String) {
        self.init(
            notice: notice, problems: NoticeCheck.problems(of: notice),
            diff: CalendarDiff(from: calendar, to: calendar.replacing(notice)), importedBy: person,
            signedOffBy: nil)
    }

    private init(
        notice: YearNotice, problems: [NoticeProblem], diff: CalendarDiff, importedBy: String,
        signedOffBy: String?
    ) {
        self.notice = notice
        self.problems = problems
        self.diff = diff
        self.importedBy = importedBy
        self.signedOffBy = signedOffBy
    }

    /// Whether the checks found nothing that forbids it.
    public var isSound: Bool { !problems.contains { $0.severity == .error } }

    /// The import with the sign-off of a second person; refused to the importer and for an unsound notice.
    public func signedOff(by person: String) throws(CalendarFailure) -> CalendarImport {
        guard isSound else { throw unsound }
        guard person != importedBy, !person.isEmpty else {
            throw CalendarFailure(
                place: "\(notice.year)", what: "\(importedBy) brought this notice in",
                remedy: "Let a second person sign it off.")
        }
        return CalendarImport(
            notice: notice, problems: problems, diff: diff, importedBy: importedBy, signedOffBy: person)
    }

    /// The calendar after the import; refused to an unsound notice, and to one that waits for a second person.
    public func applied(
        to calendar: WorkCalendar, needsSecondPerson: Bool = true
    ) throws(CalendarFailure) -> WorkCalendar {
        guard isSound else { throw unsound }
        guard signedOffBy != nil || !needsSecondPerson else {
            throw CalendarFailure(
                place: "\(notice.year)", what: "not signed off", remedy: "Let a second person sign it off.")
        }
        return calendar.replacing(notice)
    }

    private var unsound: CalendarFailure {
        CalendarFailure(
            place: "\(notice.year)", what: "the notice failed its checks",
            remedy: "Correct the file and import it again.")
    }
}
