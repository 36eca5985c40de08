/// Reads address lists: RFC 5322 §3.4 and §4.4, and what programs write instead.
struct AddressParser {
    /// Whether more addresses were there than may be read.
    private(set) var isCut = false
    private var entries: [Address] = []
    private let limit: Int
    private var count = 0
    private var hint: String?
    private var entry = AddressEntry()
    private var group: (name: String, members: [Mailbox])?
    /// An entry without an address: "Doe" in "Doe, John <j@example.com>".
    private var loose: AddressEntry?

    init(limit: Int) { self.limit = limit }

    /// What was read. Entries that hold a name alone are left out if others hold an address.
    var addresses: [Address] {
        let found = entries.filter(\.hasDomain)
        return found.isEmpty ? entries : found
    }

    /// Reads one field's body and appends its addresses.
    mutating func read(_ body: Bytes, hint: String?) {
        self.hint = hint
        var lexer = AddressLexer(
            WideMarks.narrowed(AddressParser.text(HeaderText.unfolded(body.trimmed), hint)))
        while count < limit, let token = lexer.next() { take(token) }
        if count >= limit && !lexer.isAtEnd {
            isCut = true
            entry = AddressEntry()
            loose = nil
        }
        endEntry()
        endLoose()
        endGroup()
    }

    /// A raw field as UTF-8: the second bytes of GBK and Big5 may look like marks, such as an at sign.
    private static func text(_ field: Bytes, _ hint: String?) -> Bytes {
        field.isASCII ? field : Array(HeaderText.plain(field, hint).utf8)[...]
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
            endLoose()
            endGroup()
        }
    }

    /// What stands before a colon is a group's name, but for "mailto:" and the like.
    private mutating func beginGroup() {
        let isScheme =
            entry.words.count == 1
            && ["mailto", "smtp"].contains { entry.words[0].bytes[...].isSame(as: $0) }
        if entry.angle == nil && group == nil && !entry.hasAt && !isScheme {
            endLoose()
            group = (entry.phrase(hint) ?? "", [])
        }
        entry = AddressEntry()
    }

    private mutating func endEntry() {
        defer { entry = AddressEntry() }
        guard !entry.isEmpty else { return }
        if entry.isNameAlone {
            endLoose()
            loose = entry
            return
        }
        // QUIRK: a comma in a display name without quotes.
        if let before = loose, entry.angle != nil, !entry.words.isEmpty {
            entry.words = before.words + [AddressLexer.Word(bytes: [UInt8(ascii: ",")])] + entry.words
            loose = nil
        }
        endLoose()
        // QUIRK: addresses parted by blanks or line ends alone.
        let found = entry.bareAddresses ?? [entry]
        if found.count > 1, found.count > limit - count { isCut = true }
        for each in found where count < limit { append(each) }
    }

    private mutating func endLoose() {
        if let entry = loose { append(entry) }
        loose = nil
    }

    private mutating func append(_ entry: AddressEntry) {
        guard let mailbox = entry.mailbox(hint) else { return }
        count += 1
        if group != nil {
            group?.members.append(mailbox)
        } else {
            entries.append(.mailbox(mailbox))
        }
    }

    private mutating func endGroup() {
        if let group { entries.append(.group(name: group.name, members: group.members)) }
        group = nil
    }
}

extension Address {
    /// Groups count as whole: an empty one says that recipients are withheld.
    fileprivate var hasDomain: Bool {
        switch self {
        case .mailbox(let mailbox): mailbox.address.utf8.contains(UInt8(ascii: "@"))
        case .group: true
        }
    }
}
