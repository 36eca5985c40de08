internal import FoundationEssentials

/// The State Council's notice on the holidays of one year: which days are off, and which weekend days are
/// worked instead. Plain weekends and plain working days are not listed.
///
/// The JSON form is that of the holiday-cn project: `{year, papers[], days[{name, date, isOffDay}]}`. The
/// notice of a year may speak of the last days of December before it.
public struct YearNotice: Hashable, Sendable, Codable {
    /// One day that differs from the ordinary week.
    public struct Day: Hashable, Sendable, Codable {
        /// The holiday that is the reason, such as `国庆节`.
        public let name: String
        /// The day itself.
        public let date: LocalDate
        /// True for a day off, false for a make-up working day.
        public let isOffDay: Bool

        /// A day off, or a make-up working day, because of `name`.
        public init(name: String, date: LocalDate, isOffDay: Bool) {
            self.name = name
            self.date = date
            self.isOffDay = isOffDay
        }
    }

    /// The year the notice is for.
    public let year: Int
    /// Where the notice was published; empty when nobody said.
    public let papers: [String]
    /// The listed days, in the order of the document.
    public let days: [Day]

    /// The notice of `year`.
    public init(year: Int, papers: [String], days: [Day]) {
        self.year = year
        self.papers = papers
        self.days = days
    }

    /// Reads one holiday-cn document. Unknown members, such as `$schema`, are passed over.
    public init(json bytes: [UInt8], place: String) throws(CalendarFailure) {
        do {
            self = try JSONDecoder().decode(YearNotice.self, from: Data(bytes))
        } catch {
            throw CalendarFailure(
                place: place, what: "not a year notice (\(CalendarFailure.brief(error)))",
                remedy: "Give {\"year\", \"papers\", \"days\": [{\"name\", \"date\", \"isOffDay\"}]}.")
        }
    }
}

extension CalendarFailure {
    /// What a JSON decoder complained of, without its type names.
    static func brief(_ error: any Error) -> String {
        switch error as? DecodingError {
        case .keyNotFound(let key, _): "no \"\(key.stringValue)\""
        case .dataCorrupted(let context): context.debugDescription
        case .typeMismatch(_, let context), .valueNotFound(_, let context): path(context)
        default: "unreadable"
        }
    }

    private static func path(_ context: DecodingError.Context) -> String {
        "wrong kind of value at " + context.codingPath.map(\.stringValue).joined(separator: ".")
    }
}
