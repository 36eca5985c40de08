/// Why calendar data was refused, and what to do about it.
public struct CalendarFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The document, or the date inside it, that is at fault.
    public let place: String
    /// What is wrong there.
    public let what: String
    /// What a person can do.
    public let remedy: String

    /// A failure at `place`.
    public init(place: String, what: String, remedy: String) {
        self.place = place
        self.what = what
        self.remedy = remedy
    }

    /// One line for a log or a terminal.
    public var description: String { "\(place): \(what). \(remedy)" }
}
