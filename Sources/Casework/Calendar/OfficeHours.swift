/// The hours in which the office works, as spans of seconds since midnight. A working day has the same hours
/// whether it is a Tuesday or a make-up Saturday.
public struct OfficeHours: Hashable, Sendable, Codable {
    /// One stretch of work, closed at its right end: work stops at `end`, and what comes at `end` waits.
    public struct Session: Hashable, Sendable, Codable {
        /// Seconds since midnight at which work begins.
        public let start: Int
        /// Seconds since midnight at which work stops.
        public let end: Int

        /// Work from `start` to `end`, in seconds since midnight.
        public init(start: Int, end: Int) {
            self.start = start
            self.end = end
        }
    }

    /// The sessions of a day, in order, not overlapping and not empty.
    public let sessions: [Session]

    /// Hours made of the given sessions, or nil when there are none, one is empty, two overlap or one leaves
    /// the day.
    public init?(_ sessions: [Session]) {
        var last = -1
        for session in sessions {
            guard session.start >= 0, session.start > last, session.end > session.start, session.end <= 86_400
            else { return nil }
            last = session.end
        }
        guard !sessions.isEmpty else { return nil }
        self.sessions = sessions
    }

    private init(known sessions: [Session]) { self.sessions = sessions }

    /// 09:00–12:00 and 13:30–18:00, 450 minutes a day.
    public static let standard = OfficeHours(known: [
        Session(start: 9 * 3_600, end: 12 * 3_600), Session(start: 13 * 3_600 + 1_800, end: 18 * 3_600),
    ])

    /// Seconds of work in a day.
    public var secondsPerDay: Int { sessions.reduce(0) { $0 + $1.end - $1.start } }

    /// The second of the day at which business stops (Civil Code art. 203).
    public var close: Int { sessions.last?.end ?? 86_400 }

    /// The second of the day at which business opens.
    public var open: Int { sessions.first?.start ?? 0 }
}
