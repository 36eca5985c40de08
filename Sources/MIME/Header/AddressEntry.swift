/// The pieces of an address list's entry, between two commas.
struct AddressEntry {
    var words: [AddressLexer.Word] = []
    var angle: Bytes?
    var comments: [Bytes] = []

    var isEmpty: Bool { words.isEmpty && angle == nil }

    var hasAt: Bool { words.contains(where: \.hasAt) }

    /// Whether nothing in it can be an address.
    var isNameAlone: Bool {
        angle == nil && !words.contains { $0.bytes.contains(UInt8(ascii: "@")) || $0.isEncoded }
    }

    /// Entries of one address each, if nothing else stands here and there are several.
    var bareAddresses: [AddressEntry]? {
        guard angle == nil, words.count > 1, words.allSatisfy(AddressEntry.isWhole) else { return nil }
        return words.map { AddressEntry(words: [$0]) }
    }

    private static func isWhole(_ word: AddressLexer.Word) -> Bool {
        guard word.hasAt, let at = word.bytes.firstIndex(of: UInt8(ascii: "@")), at > 0 else { return false }
        let domain = word.bytes[(at + 1)...]
        return domain.contains(UInt8(ascii: ".")) && domain.first != UInt8(ascii: ".")
            && domain.last != UInt8(ascii: ".") && !domain.contains(UInt8(ascii: "@"))
    }

    /// The words as a name; nil if there is no text in them.
    func phrase(_ hint: String?) -> String? { AddressEntry.text(words[...], hint) }

    /// The mailbox; nil if there is nothing in it.
    func mailbox(_ hint: String?) -> Mailbox? {
        if let angle {
            return Mailbox(name: phrase(hint) ?? comment(hint), address: AddressSpec.read(angle))
        }
        guard !words.isEmpty else { return nil }
        if !hasAt, let hidden = hiddenMailbox(hint) { return hidden }
        guard let range = addressRange else {
            let address = Array(words.map(\.written).joined(separator: [UInt8.space]))
            return Mailbox(name: comment(hint), address: AddressSpec.read(address[...], keepsSpaces: true))
        }
        let address = words[range].flatMap(\.written)
        let name = words[..<range.lowerBound] + words[(range.upperBound + 1)...]
        return Mailbox(
            name: AddressEntry.text(name, hint) ?? comment(hint), address: AddressSpec.read(address[...]))
    }

    /// Words around an at sign are the address, even with spaces between (RFC 5322 §4.4).
    private var addressRange: ClosedRange<Int>? {
        guard let at = words.lastIndex(where: \.hasAt) else { return nil }
        var low = at
        var high = at
        while low > 0 && AddressEntry.joins(words[low - 1], words[low]) { low -= 1 }
        while high + 1 < words.count && AddressEntry.joins(words[high], words[high + 1]) { high += 1 }
        return low...high
    }

    private static func joins(_ left: AddressLexer.Word, _ right: AddressLexer.Word) -> Bool {
        let marks: [UInt8] = [UInt8(ascii: "@"), UInt8(ascii: ".")]
        if let last = left.bytes.last, !left.isQuoted, marks.contains(last) { return true }
        if let first = right.bytes.first, !right.isQuoted, marks.contains(first) { return true }
        return false
    }

    /// An address inside quotes or inside an encoded word. RFC 2047 §5 forbids the latter, but programs exist
    /// that encode the whole field; `Defect.encodedAddress` tells of it.
    private func hiddenMailbox(_ hint: String?) -> Mailbox? {
        guard words.contains(where: { $0.isQuoted || $0.isEncoded }), let text = phrase(hint) else {
            return nil
        }
        let bytes = WideMarks.narrowed(Array(text.utf8)[...])
        if let open = bytes.lastIndex(of: UInt8(ascii: "<")),
            let close = bytes[open...].firstIndex(of: UInt8(ascii: ">"))
        {
            let inside = bytes[(open + 1)..<close]
            guard inside.contains(UInt8(ascii: "@")) else { return nil }
            let name = bytes[..<open].trimmed.drop { $0 == .quote }.trimmed
            let bare = name.last == .quote ? name.dropLast() : name
            return Mailbox(
                name: bare.isEmpty ? nil : String(decoding: bare, as: UTF8.self),
                address: AddressSpec.read(inside))
        }
        let isAddress = bytes.contains(UInt8(ascii: "@")) && !bytes.contains { $0.isWhite }
        return isAddress ? Mailbox(address: AddressSpec.read(bytes)) : nil
    }

    private func comment(_ hint: String?) -> String? {
        let texts = comments.map { HeaderText.clean(HeaderText.decodeWords($0, hint: hint)) }
        let text = texts.filter { !$0.isEmpty }.joined(separator: " ")
        return text.isEmpty ? nil : text
    }

    /// Words as text. Encoded words in quotes are decoded too: QQ, Foxmail and Outlook send names so.
    private static func text(_ words: ArraySlice<AddressLexer.Word>, _ hint: String?) -> String? {
        var bytes: [UInt8] = []
        for word in words {
            if word.isSpaced && !bytes.isEmpty { bytes.append(.space) }
            bytes += word.bytes
        }
        let text = HeaderText.clean(HeaderText.decodeWords(bytes[...].trimmed, hint: hint))
        return text.isEmpty ? nil : text
    }
}

/// The address itself: local part, at sign, domain.
enum AddressSpec {
    /// Drops white space, comments, a source route (RFC 5322 §4.4), a dot at the end, and brackets or single
    /// quotes around it.
    static func read(_ bytes: Bytes, keepsSpaces: Bool = false) -> String {
        var rest = bytes.trimmed
        while let first = rest.first, first == UInt8(ascii: "<") || first == UInt8(ascii: "'") {
            rest = rest.dropFirst().trimmed
        }
        while let last = rest.last, last == UInt8(ascii: ">") || last == UInt8(ascii: "'") {
            rest = rest.dropLast().trimmed
        }
        if rest.first == UInt8(ascii: "@"), let colon = rest.firstIndex(of: .colon) {
            rest = rest[(colon + 1)...]
        }
        if rest.hasPrefix("mailto:") { rest = rest.dropFirst(7) }
        var plain = keepsSpaces ? Array(rest) : squeezed(rest)
        if plain.last == UInt8(ascii: "]"), !plain.contains(UInt8(ascii: "[")) { plain.removeLast() }
        if plain.last == UInt8(ascii: "."), plain.contains(UInt8(ascii: "@")) { plain.removeLast() }
        return HeaderText.clean(HeaderText.plain(plain[...], nil))
    }

    /// Without the white space and comments outside quotes, and without quotes that need not be.
    private static func squeezed(_ bytes: Bytes) -> [UInt8] {
        var out: [UInt8] = []
        var isQuoted = false
        var depth = 0
        for byte in bytes {
            if byte == .quote && depth == 0 { isQuoted.toggle() }
            if !isQuoted && byte == UInt8(ascii: "(") { depth += 1 }
            if isQuoted || (depth == 0 && !byte.isWhite) { out.append(byte) }
            if !isQuoted && byte == UInt8(ascii: ")") && depth > 0 { depth -= 1 }
        }
        return unquoted(out)
    }

    /// `"john.doe"@example.com` is `john.doe@example.com` (RFC 5322 §3.4.1).
    private static func unquoted(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.first == .quote, let close = bytes[1...].firstIndex(of: .quote), close > 1 else {
            return bytes
        }
        let inside = bytes[1..<close]
        let isPlain = inside.allSatisfy { TextPieces.isAtomCharacter($0) || $0 == UInt8(ascii: ".") }
        return isPlain ? Array(inside + bytes[(close + 1)...]) : bytes
    }
}
