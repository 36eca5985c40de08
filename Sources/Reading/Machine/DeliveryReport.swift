/// The machine-readable part of a report (RFC 3464 §2), also from where mail systems wrongly put it.
struct DeliveryReport: Sendable {
    /// The fields about the mail itself.
    private(set) var perMessage = FieldBlock()
    /// The fields about each recipient.
    private(set) var perRecipient: [FieldBlock] = []

    /// Whether it says anything of anybody.
    var isEmpty: Bool { perRecipient.isEmpty }

    init(_ mail: MachineMail) {
        for text in mail.statusTexts { read(text) }
        if perRecipient.isEmpty { search(mail) }
    }

    /// Broken mails carry the fields in their text, or in the mail they return.
    private mutating func search(_ mail: MachineMail) {
        for text in [mail.notice, mail.returned] where Self.looksMachineReadable(text) {
            read(text)
            if !perRecipient.isEmpty { return }
        }
    }

    private static func looksMachineReadable(_ text: String) -> Bool {
        let folded = Folded(text)
        return marks.matches(folded)
    }

    private static let marks = PhraseBook(
        """
        mark
          final-recipient: rfc822 | final-recipient:rfc822 | original-recipient: rfc822
          original-recipient:rfc822
        """)

    private mutating func read(_ text: String) {
        var orphan = FieldBlock()
        for block in FieldBlock.blocks(in: text) {
            if block.has("final-recipient") || block.has("original-recipient") {
                var whole = block
                if !orphan.isEmpty {
                    whole.fill(from: orphan)
                    orphan = FieldBlock()
                }
                perRecipient.append(whole)
            } else if block.has("action") || block.has("status") || block.has("diagnostic-code") {
                complete(with: block, &orphan)
            } else if block.has("reporting-mta") || block.has("original-envelope-id") || perMessage.isEmpty {
                perMessage.fill(from: block)
            } else if let last = perRecipient.indices.last {
                perRecipient[last].fill(from: block)
            }
        }
    }

    private mutating func complete(with block: FieldBlock, _ orphan: inout FieldBlock) {
        if let last = perRecipient.indices.last, !perRecipient[last].has("action") || !block.has("action") {
            perRecipient[last].fill(from: block)
        } else {
            orphan.fill(from: block)
        }
    }

    /// The value behind the type of a typed field: `rfc822; user@example.org`.
    static func untyped(_ value: String) -> String {
        guard let semicolon = value.firstIndex(of: ";") else { return value }
        let type = value[..<semicolon]
        guard type.utf8.count <= 40, !type.contains("@") else { return value }
        return trimmed(value[value.index(after: semicolon)...])
    }

    /// A recipient field's address; nil when it holds none.
    static func address(_ value: String?) -> String? {
        guard let value else { return nil }
        var text = untyped(value)
        if let open = text.lastIndex(of: "<") {
            text = String(text[text.index(after: open)...].prefix { $0 != ">" })
        }
        text = trimmed(text.filter { $0 != "\"" })
        if text.hasPrefix("@"), let colon = text.firstIndex(of: ":") {
            text = String(text[text.index(after: colon)...])
        }
        if let space = text.firstIndex(where: { $0.isWhitespace || $0 == "(" }) {
            text = String(text[..<space])
        }
        guard let at = text.lastIndex(of: "@"), at != text.startIndex, text.index(after: at) != text.endIndex,
            !text.hasPrefix("/")
        else { return nil }
        return text
    }

    /// The kind an Action field names; nil when it is missing or unknown.
    static func kind(_ action: String?) -> Bounce.Kind? {
        guard let word = action?.lowercased().prefix(while: { $0.isLetter }), !word.isEmpty else {
            return nil
        }
        switch word {
        case "fail", "failure", "error", "expired", "undeliverable", "rejected": return .failed
        case "deliver", "success": return .delivered
        case "delay": return .delayed
        default: return Bounce.Kind(rawValue: String(word))
        }
    }
}
