/// Reads address lists: RFC 5322 §3.4 and §4.4, and what programs write instead.
struct AddressParser {
    private(set) var addresses: [Address] = []
    /// Whether more addresses were there than may be read.
    private(set) var isCut = false
    private let limit: Int
    private var count = 0
    private var hint: String?
    private var entry = Entry()
    private var group: (name: String, members: [Mailbox])?

    init(limit: Int) { self.limit = limit }

    /// Reads one field's body and appends its addresses.
    mutating func read(_ body: Bytes, hint: String?) {
        self.hint = hint
        let text = HeaderText.unfolded(body.trimmed)
        var lexer = AddressLexer(text)
        while count < limit, let token = lexer.next(hasPhrase: !entry.words.isEmpty) { take(token) }
        if count >= limit && !lexer.isAtEnd { isCut = true }
        endEntry()
        endGroup()
    }

    private mutating func take(_ token: AddressLexer.Token) {
        switch token {
        case .word(let word): entry.words.append(word)
        case .comment(let bytes): entry.comments.append(bytes)
        case .angle(let bytes):
            if entry.angle != nil { endEntry() }
            entry.angle = bytes
        case .comma: endEntry()
        case .colon: beginGroup()
        case .semicolon:
            endEntry()
            endGroup()
        }
    }

    private mutating func beginGroup() {
        let isScheme =
            entry.words.count == 1
            && ["mailto", "smtp"].contains { entry.words[0].bytes[...].isSame(as: $0) }
        if entry.angle == nil && group == nil && !entry.hasAt && !isScheme {
            group = (entry.phrase(hint) ?? "", [])
        }
        entry = Entry()
    }

    private mutating func endEntry() {
        defer { entry = Entry() }
        guard let mailbox = entry.mailbox(hint) else { return }
        count += 1
        if group != nil {
            group?.members.append(mailbox)
        } else {
            addresses.append(.mailbox(mailbox))
        }
    }

    private mutating func endGroup() {
        if let group { addresses.append(.group(name: group.name, members: group.members)) }
        group = nil
    }
}

/// The pieces of an entry between two commas.
private struct Entry {
    var words: [AddressLexer.Word] = []
    var angle: Bytes?
    var comments: [Bytes] = []

    var hasAt: Bool { words.contains { !$0.isQuoted && $0.bytes.contains(UInt8(ascii: "@")) } }

    func phrase(_ hint: String?) -> String? { Entry.text(words, hint) }

    func mailbox(_ hint: String?) -> Mailbox? {
        if let angle {
            return Mailbox(name: phrase(hint) ?? comment(hint), address: AddressSpec.read(angle))
        }
        guard !words.isEmpty else { return nil }
        let (address, name) = split()
        return Mailbox(name: Entry.text(name, hint) ?? comment(hint), address: AddressSpec.read(address[...]))
    }

    /// Words around an at sign are the address, even with spaces between (RFC 5322 §4.4); others the name.
    private func split() -> (address: [UInt8], name: [AddressLexer.Word]) {
        guard let at = words.firstIndex(where: { !$0.isQuoted && $0.bytes.contains(UInt8(ascii: "@")) })
        else {
            return (Array(words.map(\.written).joined(separator: [UInt8.space])), [])
        }
        var low = at
        var high = at
        while low > 0 && Entry.joins(words[low - 1], words[low]) { low -= 1 }
        while high + 1 < words.count && Entry.joins(words[high], words[high + 1]) { high += 1 }
        let address = words[low...high].flatMap(\.written)
        return (address, Array(words[..<low]) + Array(words[(high + 1)...]))
    }

    private static func joins(_ left: AddressLexer.Word, _ right: AddressLexer.Word) -> Bool {
        let marks: [UInt8] = [UInt8(ascii: "@"), UInt8(ascii: ".")]
        if let last = left.bytes.last, !left.isQuoted, marks.contains(last) { return true }
        if let first = right.bytes.first, !right.isQuoted, marks.contains(first) { return true }
        return false
    }

    private func comment(_ hint: String?) -> String? {
        let texts = comments.map { HeaderText.clean(HeaderText.decodeWords($0, hint: hint)) }
        let text = texts.filter { !$0.isEmpty }.joined(separator: " ")
        return text.isEmpty ? nil : text
    }

    /// Words as text. Encoded words in quotes are decoded too: QQ, Foxmail and Outlook send names so.
    private static func text(_ words: [AddressLexer.Word], _ hint: String?) -> String? {
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
    /// Drops white space, comments, a source route (RFC 5322 §4.4) and brackets or quotes around it.
    static func read(_ bytes: Bytes) -> String {
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
        let text = String(validating: squeezed(rest), as: UTF8.self)
        return HeaderText.clean(text ?? Charset.decode(slice: rest, label: nil).string)
    }

    /// Without the white space outside quotes.
    private static func squeezed(_ bytes: Bytes) -> [UInt8] {
        var out: [UInt8] = []
        var quoted = false
        for byte in bytes {
            if byte == .quote { quoted.toggle() }
            if quoted || !byte.isWhite { out.append(byte) }
        }
        return out
    }
}
