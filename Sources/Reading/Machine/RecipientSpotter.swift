/// A recipient that a report's own words name.
struct Mention: Sendable {
    /// How sure the words are that this is the recipient: 4 named after an introduction, 3 at a line's beginning
    /// with the cause behind it, 2 in the SMTP dialogue, 1 somewhere.
    let strength: Int
    let address: String
    /// What is said of it.
    var words: String
    /// What was said before it, for reports that put the cause first.
    var before = ""
}

/// Finds whom a free-text report speaks of.
struct RecipientSpotter {
    private var mentions: [Mention] = []
    private var open: [Int] = []
    private var expecting = 0
    /// What was said between an introduction and the address it introduces.
    private var pending = ""
    private static let cap = 400
    private static let wordsCap = 3000
    private static let lineCap = 2000
    private static let spotsCap = 40

    /// Everything named in the report, in order, with what is said of it.
    static func mentions(in notice: String) -> [Mention] {
        var spotter = RecipientSpotter()
        for line in textLines(notice, cap: 1500, keepsEmpty: true) {
            spotter.read(line)
        }
        for index in spotter.mentions.indices where spotter.mentions[index].words.isEmpty {
            spotter.mentions[index].words = spotter.mentions[index].before
        }
        return spotter.mentions
    }

    private mutating func read(_ line: Substring) {
        let text = trimmed(line.prefix(Self.lineCap))
        if text.isEmpty {
            let isTold = { (words: String) in !words.isEmpty && words.last != ":" && words.last != "：" }
            if open.contains(where: { isTold(mentions[$0].words) }) { open = [] }
            return
        }
        if text.hasPrefix(">") && !text.hasPrefix(">>>") && !text.hasPrefix("> ") { return }
        let bytes = Array(text.utf8)
        let spots = Array(AddressSpotter.spots(in: bytes).prefix(Self.spotsCap))
        let intro = BouncePhrases.intros.hits(in: Folded(text)).first
        if spots.isEmpty {
            if intro != nil {
                expecting = 4
                pending = ""
            } else {
                if expecting > 0, pending.utf8.count < Self.wordsCap {
                    pending += (pending.isEmpty ? "" : " ") + text
                }
                expecting = max(0, expecting - 1)
            }
            if open.contains(where: { mentions[$0].words.isEmpty }), Self.farewells.matches(Folded(text)) {
                open = []
            }
            say(text)
        } else {
            name(spots, in: bytes, text: text, intro: intro?.position)
            if intro != nil { expecting = 4 }
        }
    }

    /// Lines below a recipient that are no cause.
    private static let farewells = PhraseBook(
        """
        farewell
          no action is required | you do not need to | please check | please contact
          if your message was also | message will be retried | we will continue to | -- this
        """)

    private mutating func say(_ words: String) {
        for index in open where mentions[index].words.utf8.count < Self.wordsCap {
            mentions[index].words += (mentions[index].words.isEmpty ? "" : " ") + words
        }
    }

    private mutating func name(
        _ spots: [AddressSpotter.Spot], in bytes: [UInt8], text: String, intro: Int?
    ) {
        let strengths = spots.map { strength(of: $0, in: bytes, intro: intro) }
        let best = strengths.max() ?? 0
        let first = spots[0]
        let after = String(decoding: bytes[first.range.upperBound...], as: UTF8.self)
        if best >= 3 && !continues(first, best) {
            open = []
        } else {
            say(text)
        }
        for (spot, strength) in zip(spots, strengths) where mentions.count < Self.cap {
            if strength < best && best >= 3 { continue }
            mentions.append(
                Mention(
                    strength: strength, address: spot.address, words: best == 2 ? text : "", before: pending))
            if best >= 3 { open.append(mentions.count - 1) }
        }
        if best >= 3 { pending = "" }
        if best >= 3 { say(Self.isWithin(first, in: bytes) ? text : Self.cause(after)) }
    }

    /// The address stands within a Chinese or Japanese sentence, which would be cut in two; a label's colon before
    /// it makes it none.
    private static func isWithin(_ spot: AddressSpotter.Spot, in bytes: [UInt8]) -> Bool {
        let isEdge = { (byte: UInt8) in byte == 0x20 || byte == 0x3C || byte == 0x3E || byte == 0x22 }
        let head = bytes[..<spot.range.lowerBound]
        guard let last = head.lastIndex(where: { !isEdge($0) }), head[last] >= 0x80,
            let next = bytes[spot.range.upperBound...].first(where: { !isEdge($0) })
        else { return false }
        return next >= 0xE3 && next < 0xF0 && !head[...last].suffix(3).elementsEqual("：".utf8)
    }

    /// A line that names the open recipient again goes on about it.
    private func continues(_ spot: AddressSpotter.Spot, _ strength: Int) -> Bool {
        strength == 3 && open.contains { mentions[$0].address.lowercased() == spot.address.lowercased() }
    }

    private func strength(of spot: AddressSpotter.Spot, in bytes: [UInt8], intro: Int?) -> Int {
        let before = bytes[..<spot.range.lowerBound]
        if !before.contains(where: Self.isWordByte) {
            if expecting > 0 { return 4 }
            return Self.givesCause(bytes[spot.range.upperBound...]) ? 3 : 1
        }
        if Self.isReply(before) { return 2 }
        let isIntroduced = intro.map { $0 <= spot.range.lowerBound } ?? false
        let scope = isIntroduced ? before.dropFirst(max(0, (intro ?? 0) - 1)) : before
        if BouncePhrases.notRecipient.matches(Folded(String(decoding: scope, as: UTF8.self))) { return 0 }
        if isIntroduced { return 4 }
        let followsColon = before.last { $0 != 0x20 && $0 != 0x3C } == 0x3A
        if expecting > 0, followsColon, before.count < 40 { return 4 }
        return followsColon && !bytes[spot.range.upperBound...].contains(where: Self.isWordByte) ? 2 : 1
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x30 && byte <= 0x39 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x80
    }

    /// `550 5.1.1 <address>... User unknown`, `>>> RCPT To:<address>`.
    private static func isReply(_ before: ArraySlice<UInt8>) -> Bool {
        let text = String(decoding: before, as: UTF8.self).lowercased()
        if text.contains("rcpt to:") || text.contains(">>> rcpt") { return true }
        guard text.hasSuffix("<"), let code = StatusCode.reply(in: text.prefix(12)) else { return false }
        return code >= 400
    }

    /// What follows an address that a cause is given for: a colon, dots, a dash, brackets, a date.
    private static func givesCause(_ after: ArraySlice<UInt8>) -> Bool {
        let text = String(decoding: after.prefix(24), as: UTF8.self).drop {
            $0 == ">" || $0 == "\"" || $0 == "'"
        }
        return text.hasPrefix(":") || text.hasPrefix("...") || text.hasPrefix(" - ") || text.hasPrefix(" [")
            || text.hasPrefix(" (") || text.hasPrefix(" on ") || text.hasPrefix("; ") || text.hasPrefix(" :")
            || text.hasPrefix("：") || text.hasPrefix(" delivery") || text.hasPrefix("  delivery")
    }

    private static func cause(_ after: String) -> String {
        var rest = after.drop { ">\"':;,.- ：".contains($0) }
        if rest.hasPrefix("<mailto:"), let close = rest.firstIndex(of: ">") {
            rest = rest[close...].dropFirst()
        }
        return trimmed(rest)
    }
}
