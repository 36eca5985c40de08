internal import Crypto
internal import FoundationEssentials

/// Which days the office works, and what follows for deadlines.
///
/// A year with a notice follows the notice; a year without one knows only weekends and the days fixed by law,
/// and everything reckoned through it is provisional. The company's overlay goes above both.
public struct WorkCalendar: Sendable, Equatable {
    /// The notices in force, one a year, by year.
    public let notices: [YearNotice]
    /// The company's own exceptions.
    public let overlay: CompanyOverlay
    /// The zone in which dates and office hours are reckoned, whatever the host's zone.
    public let zone: Zone
    /// The office hours of a working day.
    public let hours: OfficeHours
    /// Names this data: equal for equal notices and overlay. Kept with every deadline reckoned by it.
    public let version: String

    private let exceptions: [LocalDate: DayStatus]
    private let noticeYears: Set<Int>

    /// A calendar of the given notices. Of two notices for one year the later in the list holds; of two
    /// notices that speak of one day, that of the later year. A notice without days counts as not published.
    public init(
        notices: [YearNotice], overlay: CompanyOverlay = .none, zone: Zone = .china,
        hours: OfficeHours = .standard
    ) {
        var byYear: [Int: YearNotice] = [:]
        for notice in notices where !notice.days.isEmpty { byYear[notice.year] = notice }
        self.notices = byYear.values.sorted { $0.year < $1.year }
        self.overlay = overlay
        self.zone = zone
        self.hours = hours
        noticeYears = Set(byYear.keys)
        exceptions = WorkCalendar.exceptions(self.notices, overlay)
        version = WorkCalendar.version(self.notices, overlay)
    }

    /// A calendar from the files of a calendar folder, in any order.
    public init(
        documents: [CalendarDocument], zone: Zone = .china, hours: OfficeHours = .standard
    ) throws(CalendarFailure) {
        var notices: [YearNotice] = []
        var overlay = CompanyOverlay.none
        // Two overlays hold together; of two that speak of one day the later named counts.
        for document in documents.sorted(by: { $0.name < $1.name }) {
            switch try document.content() {
            case .notices(let found): notices += found
            case .overlay(let found): overlay = overlay.joined(with: found)
            }
        }
        self.init(notices: notices, overlay: overlay, zone: zone, hours: hours)
    }

    /// This calendar with `notice` in place of the one for the same year.
    public func replacing(_ notice: YearNotice) -> WorkCalendar { replacing([notice]) }

    /// This calendar with other notices in place of those for the same years; of two for one year the later counts.
    public func replacing(_ others: [YearNotice]) -> WorkCalendar {
        others.isEmpty
            ? self : WorkCalendar(notices: notices + others, overlay: overlay, zone: zone, hours: hours)
    }

    /// Whether the office works on a day.
    public func isWorkingDay(_ date: LocalDate) -> Bool { status(of: date).isWorking }

    /// Whether the year's notice is missing, so that its days are only what the law fixes.
    public func isProvisional(year: Int) -> Bool { !noticeYears.contains(year) }

    /// What a day is, and by whose word.
    public func status(of date: LocalDate) -> DayStatus {
        if let exception = exceptions[date] { return exception }
        let year = date.year
        if isProvisional(year: year), let holiday = StatutoryHoliday.name(of: date, in: year) {
            return DayStatus(isWorking: false, name: holiday.rawValue, source: .law)
        }
        return DayStatus(isWorking: !date.isWeekend, name: nil, source: .week)
    }

    /// The number of working days in a year.
    public func workingDays(in year: Int) -> Int {
        LocalDate.days(ofYear: year).reduce(0) { $0 + (isWorkingDay($1) ? 1 : 0) }
    }

    /// Two calendars are equal when they hold the same data and reckon in the same zone and hours.
    public static func == (left: WorkCalendar, right: WorkCalendar) -> Bool {
        left.version == right.version && left.zone == right.zone && left.hours == right.hours
    }
}

/// What a day is, and by whose word.
public struct DayStatus: Hashable, Sendable {
    /// Who says so.
    public enum Source: String, Hashable, Sendable, Codable {
        /// The company's overlay.
        case company
        /// The State Council's notice.
        case notice
        /// The law alone, for want of a notice.
        case law
        /// The ordinary week.
        case week
    }

    /// Whether the office works.
    public let isWorking: Bool
    /// The holiday or reason, nil for an ordinary day.
    public let name: String?
    /// Who says so.
    public let source: Source
}

extension StatutoryHoliday {
    private static let tables: [Int: [LocalDate: StatutoryHoliday]] = {
        var tables: [Int: [LocalDate: StatutoryHoliday]] = [:]
        for year in Festivals.years { tables[year] = days(in: year) }
        return tables
    }()

    /// The statutory holiday on a day, if any.
    static func name(of date: LocalDate, in year: Int) -> StatutoryHoliday? { tables[year]?[date] }
}

extension WorkCalendar {
    private static func exceptions(
        _ notices: [YearNotice], _ overlay: CompanyOverlay
    ) -> [LocalDate: DayStatus] {
        var exceptions: [LocalDate: DayStatus] = [:]
        for day in notices.flatMap(\.days) {
            exceptions[day.date] = DayStatus(isWorking: !day.isOffDay, name: day.name, source: .notice)
        }
        for day in overlay.days {
            exceptions[day.date] = DayStatus(isWorking: !day.isOffDay, name: day.name, source: .company)
        }
        return exceptions
    }

    private static func version(_ notices: [YearNotice], _ overlay: CompanyOverlay) -> String {
        var hash = SHA256()
        for day in notices.flatMap(\.days).sorted(by: { $0.date < $1.date }) {
            hash.update(data: Data("\(day.date)\(day.isOffDay ? "-" : "+")".utf8))
        }
        hash.update(data: Data("|".utf8))
        for day in overlay.days.sorted(by: { $0.date < $1.date }) {
            hash.update(data: Data("\(day.date)\(day.isOffDay ? "-" : "+")".utf8))
        }
        let digest = hash.finalize().prefix(5).map { padded(hex: $0) }.joined()
        let last = notices.last.map { String($0.year) } ?? "law"
        return "\(last)/\(overlay.version)/\(digest)"
    }

    private static func padded(hex byte: UInt8) -> String {
        let digits = String(byte, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
    }
}

extension WorkCalendar: Codable, Hashable {
    private enum CodingKeys: String, CodingKey { case notices, overlay, zone, hours }

    /// Reads the data; what follows from them is made anew.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            notices: try box.decode([YearNotice].self, forKey: .notices),
            overlay: try box.decode(CompanyOverlay.self, forKey: .overlay),
            zone: try box.decode(Zone.self, forKey: .zone),
            hours: try box.decode(OfficeHours.self, forKey: .hours))
    }

    /// Writes the data.
    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(notices, forKey: .notices)
        try box.encode(overlay, forKey: .overlay)
        try box.encode(zone, forKey: .zone)
        try box.encode(hours, forKey: .hours)
    }

    /// As equality: data, zone and hours.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(version)
        hasher.combine(zone)
        hasher.combine(hours)
    }
}
