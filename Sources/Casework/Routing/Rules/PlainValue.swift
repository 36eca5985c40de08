/// A value of a configuration file, with the line it stands on.
public indirect enum PlainValue: Hashable, Sendable {
    /// Text, a number or a switch, as written.
    case text(String, line: Int?)
    /// Values in order.
    case list([PlainValue], line: Int?)
    /// Names with their values, in order.
    case map([Entry], line: Int?)

    /// One entry of a map.
    public struct Entry: Hashable, Sendable {
        /// The name.
        public let key: String
        /// Its value.
        public let value: PlainValue

        /// A name with its value.
        public init(_ key: String, _ value: PlainValue) {
            self.key = key
            self.value = value
        }
    }

    /// The line it stands on.
    public var line: Int? {
        switch self {
        case .text(_, let line), .list(_, let line), .map(_, let line): line
        }
    }
}

/// Something wrong with a rule file.
public struct RuleProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// The line, where known.
    public let line: Int?
    /// The way to the value: `rules.complaint.when.kind`.
    public let path: String
    /// What is wrong.
    public let what: String
    /// What a person can do.
    public let remedy: String

    /// One line for a terminal.
    public var description: String { "\(line.map { "line \($0): " } ?? "")\(path): \(what). \(remedy)" }

    /// A problem at a path.
    public init(line: Int? = nil, path: String, what: String, remedy: String) {
        self.line = line
        self.path = path
        self.what = what
        self.remedy = remedy
    }
}
