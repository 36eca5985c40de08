/// One fault in a configuration file or in the environment: where it is, what it is, what to do about it.
public struct Problem: Error, Hashable, Sendable {
    /// The file as it was named, or "environment".
    public let file: String
    /// The line, from 1; nil when the fault has no place in the text.
    public let line: Int?
    /// The column, from 1, in characters.
    public let column: Int?
    /// The key, such as `accounts[0].host`, or the environment variable.
    public let path: String
    /// What is wrong.
    public let what: ScreenText
    /// What to do about it.
    public let remedy: ScreenText

    /// Describes a fault.
    public init(
        file: String, line: Int? = nil, column: Int? = nil, path: String, what: ScreenText, remedy: ScreenText
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.path = path
        self.what = what
        self.remedy = remedy
    }

    /// One line: `heed.yaml:12:5: accounts[0].hots: unknown key; did you mean "host"?`
    public func line(in language: ScreenLanguage) -> String {
        let place = [file, line.map(String.init), column.map(String.init)].compactMap(\.self)
        let parts = [place.joined(separator: ":"), path].filter { !$0.isEmpty }
        let (stop, end) = language == .zhHans ? ("；", "") : ("; ", "")
        return (parts + [what(language)]).joined(separator: ": ") + stop + remedy(language) + end
    }
}

extension Problem: CustomStringConvertible {
    /// The English line.
    public var description: String { line(in: .en) }
}

extension Problem: Encodable {
    private enum CodingKeys: String, CodingKey { case file, line, column, path, what, remedy }

    /// Writes the English texts under `file`, `line`, `column`, `path`, `what`, `remedy`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(file, forKey: .file)
        try container.encode(line, forKey: .line)
        try container.encode(column, forKey: .column)
        try container.encode(path, forKey: .path)
        try container.encode(what.en, forKey: .what)
        try container.encode(remedy.en, forKey: .remedy)
    }
}

/// Every fault found in one reading, in the order of the text. Never empty when it is thrown.
public struct Problems: Error, Hashable, Sendable, CustomStringConvertible {
    /// The faults.
    public let problems: [Problem]

    /// Puts the faults in order of file, line and column.
    public init(_ list: [Problem]) {
        problems = list.sorted { first, second in
            (first.file, first.line ?? 0, first.column ?? 0, first.path)
                < (second.file, second.line ?? 0, second.column ?? 0, second.path)
        }
    }

    /// One English line a fault.
    public var description: String { problems.map(\.description).joined(separator: "\n") }
}
