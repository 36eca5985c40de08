/// A reply of an SMTP server (RFC 5321 §4.2), or heed's own refusal before anything was sent.
public struct SMTPReply: Sendable, Hashable {
    /// What the reply answers.
    public enum Stage: String, Sendable, Codable, CaseIterable {
        /// heed's own checks, before anything was sent.
        case check
        case greeting, ehlo, rset, mail, rcpt, data
        /// The letter's text, up to the final dot.
        case text
        case quit
    }

    /// The three digits: 2yz done, 3yz go on, 4yz not now, 5yz never.
    public let code: Int
    /// What the reply answers.
    public let stage: Stage
    private let lines: [[UInt8]]

    /// heed's own refusal of a letter, in the words of a server.
    init(check code: Int, _ enhanced: String, _ text: String) {
        self.code = code
        stage = .check
        lines = [Array("\(enhanced) \(text)".utf8)]
    }

    /// A reply's code and the texts of its lines without their codes.
    init(code: Int, stage: Stage, lines: [[UInt8]]) {
        self.code = code
        self.stage = stage
        self.lines = lines
    }

    /// The enhanced status code (RFC 2034, 3463) such as `5.1.1`; `nil` where there is none or it contradicts `code`.
    public var enhanced: String? {
        guard let word = lines.first?.split(separator: .space, maxSplits: 1).first else { return nil }
        let parts = word.split(separator: .dot, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 1, decimal(parts[0]) == code / 100 else { return nil }
        guard decimal(parts[1], digits: 3) != nil, decimal(parts[2], digits: 3) != nil else { return nil }
        return String(decoding: word, as: UTF8.self)
    }

    /// The server's words in one line, made printable, without the codes.
    public var text: String {
        let code = enhanced
        let words = lines.map { line -> String in
            let text = printable(line, limit: 500)
            guard let code, text.hasPrefix(code + " ") else { return text }
            return String(text.dropFirst(code.utf8.count + 1))
        }
        return String(words.joined(separator: " ").prefix(1000))
    }

    /// The texts of the lines after the first, as EHLO lists its keywords.
    var keywordLines: ArraySlice<[UInt8]> { lines.dropFirst() }

    var isPositive: Bool { code / 100 == 2 }

    /// Reads one line of a reply: `250-text`, `250 text` or `250`. `nil` for anything else.
    static func line(_ bytes: [UInt8]) -> (code: Int, isLast: Bool, text: ArraySlice<UInt8>)? {
        guard let code = decimal(bytes.prefix(3)), (200...599).contains(code), bytes.prefix(3).count == 3
        else { return nil }
        guard bytes.count > 3 else { return (code, true, []) }
        guard bytes[3] == .space || bytes[3] == .minus else { return nil }
        return (code, bytes[3] == .space, bytes[4...])
    }
}

extension SMTPReply: CustomStringConvertible {
    /// The reply as the server wrote it, in one line.
    public var description: String { "\(code) \(enhanced.map { $0 + " " } ?? "")\(text)" }
}

extension SMTPReply {
    /// What a refused command means for the letter: RFC 5321 §4.2.1 says by the first digit who must act.
    static func retry(code: Int) -> Retry {
        switch code {
        case 500..<600: .never
        default: .later
        }
    }
}
