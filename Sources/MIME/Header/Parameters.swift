/// One parameter of Content-Type or Content-Disposition.
public struct Parameter: Sendable, Hashable {
    /// The name in lower case, without RFC 2231's section marks.
    public var name: String
    /// The value, decoded (RFC 2231, RFC 2047, raw 8-bit).
    public var value: String
}

/// The parameters after a Content-Type's or Content-Disposition's first word (RFC 2045 §5.1, RFC 2231).
struct ParameterReader {
    /// A parameter as it stands: `name*1*="…"`.
    struct Piece {
        var name: String
        var section: Int?
        var isExtended: Bool
        var value: Bytes
    }

    /// More than any field has: long Chinese file names take about twenty sections.
    private static let most = 200

    /// All pieces, in order.
    static func pieces(_ text: Bytes) -> [Piece] {
        var pieces: [Piece] = []
        var at = text.startIndex
        while at < text.endIndex && pieces.count < most {
            while at < text.endIndex, text[at].isWhite || text[at] == UInt8(ascii: ";") { at += 1 }
            let nameStart = at
            while at < text.endIndex, text[at] != .equals, text[at] != UInt8(ascii: ";") { at += 1 }
            let name = text[nameStart..<at].trimmed
            guard at < text.endIndex, text[at] == .equals else { continue }
            at += 1
            let value = value(text, &at)
            if !name.isEmpty && name.count <= 100 { pieces.append(piece(name, value)) }
        }
        return pieces
    }

    private static func piece(_ written: Bytes, _ value: Bytes) -> Piece {
        guard written.contains(UInt8(ascii: "*")) else {
            return Piece(name: written.loweredString, section: nil, isExtended: false, value: value)
        }
        var marks = written.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
        let extended = marks.count > 1 && marks.last?.isEmpty == true
        if extended { marks.removeLast() }
        var section: Int?
        if marks.count > 1, let last = marks.last, last.count <= 6, !last.isEmpty, last.allSatisfy(\.isDigit)
        {
            section = last.reduce(0) { $0 * 10 + Int($1 - 0x30) }
            marks.removeLast()
        }
        let name = Array(marks.joined(separator: [UInt8(ascii: "*")]))[...].loweredString
        return Piece(name: name, section: section, isExtended: extended, value: value)
    }

    /// A value: a quoted string, or all up to the next semicolon.
    private static func value(_ text: Bytes, _ at: inout Int) -> Bytes {
        while at < text.endIndex && text[at].isWhite { at += 1 }
        guard at < text.endIndex, text[at] == .quote else {
            let start = at
            while at < text.endIndex, text[at] != UInt8(ascii: ";") { at += 1 }
            return text[start..<at].trimmed
        }
        at += 1
        let start = at
        var hasEscapes = false
        while at < text.endIndex, text[at] != .quote {
            if text[at] == .backslash {
                hasEscapes = true
                at += 1
            }
            at += 1
        }
        let inside = text[start..<min(at, text.endIndex)]
        at = min(at + 1, text.endIndex)
        return hasEscapes ? unescaped(inside) : inside
    }

    /// Without the backslashes of quoted pairs (RFC 5322 §3.2.1). In text of another charset a backslash may
    /// be half of a character: there only those before a quote or backslash go.
    private static func unescaped(_ bytes: Bytes) -> Bytes {
        let isText = String(validating: bytes, as: UTF8.self) != nil
        var out: [UInt8] = []
        var at = bytes.startIndex
        while at < bytes.endIndex {
            let next = at + 1 < bytes.endIndex ? bytes[at + 1] : 0
            if bytes[at] == .backslash, at + 1 < bytes.endIndex,
                isText || next == .quote || next == .backslash
            {
                at += 1
            }
            out.append(bytes[at])
            at += 1
        }
        return out[...]
    }

    /// The parameters of a field's rest, each name once: an extended value wins over a plain one.
    static func read(_ text: Bytes, hint: String?) -> [Parameter] {
        let pieces = pieces(text)
        if pieces.count < 2 || pieces.count == 2 && pieces[0].name != pieces[1].name {
            // Nothing to put together, as nearly always.
            return pieces.map { Parameter(name: $0.name, value: value(of: [$0], hint)) }
        }
        var order: [String] = []
        var byName: [String: [Piece]] = [:]
        for piece in pieces {
            if byName[piece.name] == nil { order.append(piece.name) }
            byName[piece.name, default: []].append(piece)
        }
        return order.map { Parameter(name: $0, value: value(of: byName[$0] ?? [], hint)) }
    }

    private static func value(of pieces: [Piece], _ hint: String?) -> String {
        if let whole = pieces.first(where: { $0.isExtended && $0.section == nil }) {
            return extended([whole], hint)
        }
        let sections = pieces.filter { $0.section != nil }.sorted { ($0.section ?? 0) < ($1.section ?? 0) }
        if !sections.isEmpty {
            // Some programs count from one.
            let first = min(sections.first?.section ?? 0, 1)
            var run: [Piece] = []
            for piece in sections where piece.section == first + run.count { run.append(piece) }
            return extended(run, hint)
        }
        guard let plain = pieces.first else { return "" }
        return HeaderText.clean(HeaderText.decodeWords(plain.value, hint: hint))
    }

    /// RFC 2231 §3–4: the charset stands in the first section; only marked sections are percent-encoded.
    private static func extended(_ sections: [Piece], _ hint: String?) -> String {
        var charset: String?
        var bytes: [UInt8] = []
        for (number, piece) in sections.enumerated() {
            var value = piece.value
            if number == 0 && piece.isExtended {
                let marks = value.split(
                    separator: UInt8(ascii: "'"), maxSplits: 2, omittingEmptySubsequences: false)
                if marks.count == 3 {
                    charset = String(decoding: marks[0], as: UTF8.self)
                    value = marks[2]
                }
            }
            bytes += piece.isExtended ? Percent.decoded(value) : Array(value)
        }
        if charset?.isEmpty != false && !sections.contains(where: \.isExtended) {
            return HeaderText.clean(HeaderText.decodeWords(bytes[...], hint: hint))
        }
        return HeaderText.clean(Charset.decode(slice: bytes[...], label: charset ?? hint).string)
    }
}

/// Percent escapes (RFC 3986 §2.1).
enum Percent {
    /// The bytes with each escape made its byte; a percent sign that begins none stays.
    static func decoded(_ bytes: Bytes) -> [UInt8] {
        var out: [UInt8] = []
        var at = bytes.startIndex
        while at < bytes.endIndex {
            if bytes[at] == UInt8(ascii: "%"), at + 2 < bytes.endIndex, let high = bytes[at + 1].hexValue,
                let low = bytes[at + 2].hexValue
            {
                out.append(high << 4 | low)
                at += 3
            } else {
                out.append(bytes[at])
                at += 1
            }
        }
        return out
    }
}
