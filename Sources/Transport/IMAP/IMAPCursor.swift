/// Reads the grammar elements of one response (RFC 3501 §9). Each method takes its element or says no and stays.
struct IMAPCursor {
    private let response: IMAPResponse
    private var at = 0
    private var nextLiteral = 0

    /// Deeper lists are an attack: envelopes and body structures of real mail stay under twenty.
    private static let mostNesting = 50

    init(_ response: IMAPResponse) { self.response = response }

    private var line: [UInt8] { response.line }

    var isAtEnd: Bool { at == line.count }

    var peek: UInt8? { at < line.count ? line[at] : nil }

    /// A failure that shows the line, cut short.
    func violation(_ what: String) -> TransportFailure {
        .violation("not an IMAP \(what): \"\(printable(line, limit: 100))\"")
    }

    mutating func skip(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        at += 1
        return true
    }

    /// One or more atom characters.
    mutating func atom() -> ArraySlice<UInt8>? {
        run { !$0.isControl && !IMAPCursor.atomSpecials.contains($0) && $0 < 0x80 }
    }

    private static let atomSpecials: [UInt8] = [
        .space, .openParen, .closeParen, .openBrace, .percent, .star, .quote, .backslash, .closeBracket,
    ]

    /// An atom in upper case.
    mutating func word() -> String? {
        atom().map { String(decoding: $0.map(\.uppercased), as: UTF8.self) }
    }

    /// A number below 2^63.
    mutating func number() -> Int? {
        let start = at
        guard let digits = run(\.isDigit), let value = decimal(digits) else {
            at = start
            return nil
        }
        return value
    }

    /// A number of 32 bits, as UIDs and sequence numbers are.
    mutating func number32() -> UInt32? {
        let start = at
        guard let value = number(), let exact = UInt32(exactly: value) else {
            at = start
            return nil
        }
        return exact
    }

    /// A flag: `\Seen`, `\*` or a keyword.
    mutating func flag() -> String? {
        let start = at
        if skip(.backslash) {
            if skip(.star) { return "\\*" }
            guard let name = atom() else {
                at = start
                return nil
            }
            return "\\" + String(decoding: name, as: UTF8.self)
        }
        return atom().map { String(decoding: $0, as: UTF8.self) }
    }

    /// A quoted string or a literal.
    mutating func string() -> [UInt8]? { peek == .quote ? quoted() : literal() }

    /// A string or an atom, as mailbox names may be. `]` may stand in such an atom.
    mutating func astring() -> [UInt8]? {
        if peek == .quote || peek == .openBrace { return string() }
        return run { !$0.isControl && ($0 == .closeBracket || !IMAPCursor.atomSpecials.contains($0)) }.map {
            Array($0)
        }
    }

    private mutating func quoted() -> [UInt8]? {
        var result: [UInt8] = []
        var index = at + 1
        while index < line.count {
            switch line[index] {
            case .quote:
                at = index + 1
                return result
            case .backslash:
                index += 1
                guard index < line.count, line[index] == .quote || line[index] == .backslash else {
                    return nil
                }
                result.append(line[index])
            case let byte: result.append(byte)
            }
            index += 1
        }
        return nil
    }

    private mutating func literal() -> [UInt8]? {
        let start = at
        guard skip(.openBrace), let length = number(), skip(.closeBrace),
            nextLiteral < response.literals.count,
            response.literals[nextLiteral].count == length
        else {
            at = start
            return nil
        }
        nextLiteral += 1
        return response.literals[nextLiteral - 1]
    }

    /// `NIL`, letter case aside.
    mutating func skipNil() -> Bool {
        guard line[at...].startsIgnoringCase("NIL"),
            at + 3 == line.count || line[at + 3] == .space || line[at + 3] == .closeParen
        else { return false }
        at += 3
        return true
    }

    /// Any value: atom, number, string, or a list of values to any depth that is no attack.
    mutating func skipValue() -> Bool {
        var depth = 0
        repeat {
            if skip(.openParen) {
                depth += 1
                guard depth <= IMAPCursor.mostNesting else { return false }
            } else if depth > 0, skip(.closeParen) {
                depth -= 1
            } else if depth > 0, skip(.space) {
                continue
            } else if string() == nil, flag() == nil {
                return false
            }
        } while depth > 0
        return true
    }

    /// A FETCH item's name with its section and origin in upper case: `UID`, `BODY[]`, `BODY[]<0>`.
    mutating func itemName() -> String? {
        let start = at
        var depth = 0
        while let byte = peek, !byte.isControl, byte != .quote, byte < 0x80 {
            if byte == .openBracket { depth += 1 }
            if byte == .closeBracket { depth -= 1 }
            if depth < 0 || (depth == 0 && (byte == .space || byte == .openParen || byte == .closeParen)) {
                break
            }
            at += 1
        }
        guard depth == 0, at > start else {
            at = start
            return nil
        }
        return String(decoding: line[start..<at].map(\.uppercased), as: UTF8.self)
    }

    /// The rest as the text of a status response.
    mutating func responseText() -> ResponseText {
        _ = skip(.space)
        defer { at = line.count }
        return ResponseText(line[at...])
    }

    private mutating func run(_ belongs: (UInt8) -> Bool) -> ArraySlice<UInt8>? {
        var end = at
        while end < line.count, belongs(line[end]) { end += 1 }
        guard end > at else { return nil }
        defer { at = end }
        return line[at..<end]
    }
}
