/// One response of an IMAP server: its text with every literal's announcement left in place, and the literals.
struct IMAPResponse {
    /// All line pieces joined, without the last CRLF. A literal shows as `{n}`.
    var line: [UInt8] = []
    /// What followed each `{n}`, in order.
    var literals: [[UInt8]] = []

    /// The literal that a line's end announces (RFC 3501 §4.3): its length and where the announcement begins.
    ///
    /// `nil` when there is none. `.max` stands for a number too long to be one.
    static func announcement(at line: [UInt8]) -> (length: Int, start: Int)? {
        guard line.last == .closeBrace, let open = line.lastIndex(of: .openBrace) else { return nil }
        let digits = line[(open + 1)..<(line.count - 1)]
        guard !digits.isEmpty, digits.allSatisfy(\.isDigit) else { return nil }
        return (decimal(digits) ?? .max, open)
    }

    /// Whether this kind of response can hold literals at all. Status responses end in free text (RFC 3501 §7.1),
    /// which may look like an announcement and is none.
    static func mayHoldLiterals(_ line: [UInt8]) -> Bool {
        guard line.count > 2, line[0] == .star, line[1] == .space else { return false }
        let rest = line[2...]
        for word: StaticString in ["OK ", "NO ", "BAD ", "BYE ", "PREAUTH "]
        where rest.startsIgnoringCase(word) {
            return false
        }
        return true
    }
}

/// What the server thinks of a command (RFC 3501 §7.1).
struct IMAPCompletion: Equatable {
    enum Status { case ok, no, bad }

    var status: Status
    var text: ResponseText
}

/// The text of a status response: an optional code in brackets, its arguments, and words for people.
struct ResponseText: Equatable {
    /// The code in upper case, or an empty string.
    var code = ""
    /// What stands between the code and its closing bracket.
    var arguments: [UInt8] = []
    /// Words for people, made printable.
    var words = ""

    init(_ bytes: ArraySlice<UInt8>) {
        guard bytes.first == .openBracket, let end = bytes.firstIndex(of: .closeBracket) else {
            words = printable(bytes)
            return
        }
        let inner = bytes[(bytes.startIndex + 1)..<end]
        let space = inner.firstIndex(of: .space) ?? inner.endIndex
        code = String(decoding: inner[..<space].map(\.uppercased), as: UTF8.self)
        arguments = Array(inner[space...].dropFirst())
        words = printable(bytes[(end + 1)...].drop { $0 == .space })
    }

    /// The argument as a number.
    var number: Int? { decimal(arguments, digits: 10) }

    /// Code and words, for a log line.
    var summary: String { code.isEmpty ? words : "[\(printable(code, limit: 40))] \(words)" }
}

/// A response sorted by its first words.
enum IMAPEvent {
    case completion(tag: ArraySlice<UInt8>, IMAPCompletion)
    case continuation
    /// `* OK`, `* NO` or `* BAD` outside a command, or a part of one.
    case status(IMAPCompletion.Status, ResponseText)
    case bye(ResponseText)
    /// `* 12 EXISTS` and the like; the cursor stands after the word.
    case numbered(UInt32, word: String, IMAPCursor)
    /// `* CAPABILITY …` and the like; the cursor stands after the word.
    case data(word: String, IMAPCursor)

    /// Sorts a response; what follows no form of RFC 3501 §9 throws `protocolViolation`.
    init(_ response: IMAPResponse) throws(TransportFailure) {
        var cursor = IMAPCursor(response)
        if cursor.skip(.plus) {
            guard cursor.isAtEnd || cursor.peek == .space else { throw .violation("odd continuation") }
            self = .continuation
        } else if response.line.first == .star {
            self = try IMAPEvent.untagged(&cursor)
        } else {
            self = try IMAPEvent.tagged(&cursor)
        }
    }

    private static func untagged(_ cursor: inout IMAPCursor) throws(TransportFailure) -> IMAPEvent {
        guard cursor.skip(.star), cursor.skip(.space) else { throw cursor.violation("untagged response") }
        if let peek = cursor.peek, peek.isDigit {
            guard let number = cursor.number32(), cursor.skip(.space), let word = cursor.word() else {
                throw cursor.violation("numbered response")
            }
            return .numbered(number, word: word, cursor)
        }
        guard let word = cursor.word() else { throw cursor.violation("untagged response") }
        switch word {
        case "OK", "PREAUTH": return .status(.ok, cursor.responseText())
        case "NO": return .status(.no, cursor.responseText())
        case "BAD": return .status(.bad, cursor.responseText())
        case "BYE": return .bye(cursor.responseText())
        default: return .data(word: word, cursor)
        }
    }

    private static func tagged(_ cursor: inout IMAPCursor) throws(TransportFailure) -> IMAPEvent {
        guard let tag = cursor.atom(), cursor.skip(.space), let word = cursor.word() else {
            throw cursor.violation("response")
        }
        switch word {
        case "OK": return .completion(tag: tag, IMAPCompletion(status: .ok, text: cursor.responseText()))
        case "NO": return .completion(tag: tag, IMAPCompletion(status: .no, text: cursor.responseText()))
        case "BAD": return .completion(tag: tag, IMAPCompletion(status: .bad, text: cursor.responseText()))
        default: throw cursor.violation("response")
        }
    }
}
