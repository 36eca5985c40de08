/// Finds the fields of one header and where its body begins.
///
/// Lines that are no fields do not end a header if the header plainly goes on after them (RFC 7103 §7.2):
/// they are read as a fold of the field before.
struct HeaderScanner {
    private(set) var spans: [FieldSpan] = []
    private(set) var defects: [Defect] = []
    /// Where the body begins.
    private(set) var bodyStart: Int
    private let bytes: [UInt8]
    private let end: Int
    private let limits: Limits
    private let start: Int
    private let isMail: Bool

    /// `isMail` tells a mail's header from a part's, where text is more likely than a broken field.
    init(_ bytes: [UInt8], from start: Int, to end: Int, isMail: Bool, limits: Limits) {
        self.bytes = bytes
        self.start = start
        self.end = end
        self.isMail = isMail
        self.limits = limits
        bodyStart = start
    }

    /// Reads lines up to the empty one, or to a line for which `isDelimiter` holds.
    mutating func scan(isDelimiter: (Int) -> Bool) {
        var at = start
        while at < end {
            let next = Kernel.lineEnd(bytes, from: at, to: end)
            let contentEnd = trimmedEnd(at, next)
            if contentEnd == at {
                bodyStart = next
                return
            }
            if isBlankLine(at, contentEnd) && !headerGoesOn(next) {
                // QUIRK: an empty line that is not quite empty.
                note(.missingBlankLine)
                bodyStart = next
                return
            }
            guard take(at, contentEnd, next, isDelimiter) else {
                note(.missingBlankLine)
                break
            }
            at = next
        }
        bodyStart = at
    }

    /// Takes one line that is not empty; false if the body begins with it.
    private mutating func take(_ low: Int, _ high: Int, _ next: Int, _ isDelimiter: (Int) -> Bool) -> Bool {
        if bytes[low].isBlank {
            if spans.isEmpty && !isMail { return false }
            extend(to: high)
        } else if bytes[low] == .hyphen && isDelimiter(low) {
            return false
        } else if let nameEnd = FieldName.end(bytes, low, high) {
            add(low, nameEnd, high)
        } else if let nameEnd = FieldName.looseEnd(bytes, low, high) {
            note(.invalidFieldName)
            add(low, nameEnd, high)
        } else {
            guard headerGoesOn(next) else { return false }
            note(.headerLineWithoutColon)
            extend(to: high)
        }
        return true
    }

    private mutating func note(_ defect: Defect) {
        if !defects.contains(defect) { defects.append(defect) }
    }

    private func trimmedEnd(_ low: Int, _ next: Int) -> Int {
        var high = next
        while high > low && (bytes[high - 1] == .lineFeed || bytes[high - 1] == .carriageReturn) { high -= 1 }
        return high
    }

    private func isBlankLine(_ low: Int, _ high: Int) -> Bool { bytes[low..<high].allSatisfy(\.isWhite) }

    /// The longest run of folded lines looked past: a spam report has some thirty.
    private static let mostFolds = 64

    /// Past the folded lines of a field, which do not count as lines of their own.
    private func pastFolds(_ start: Int) -> Int {
        var at = start
        for _ in 0..<Self.mostFolds {
            guard at < end, bytes[at].isBlank else { break }
            at = Kernel.lineEnd(bytes, from: at, to: end)
        }
        return at
    }

    /// Whether after a line that is no field the header goes on: within a few lines another field follows
    /// that mails are known to have, or, in a mail's header, the empty line comes next.
    private func headerGoesOn(_ start: Int) -> Bool {
        var at = start
        for step in 0..<(isMail ? 6 : 1) {
            if step > 0 || isMail { at = pastFolds(at) }
            guard at < end else { return false }
            let next = Kernel.lineEnd(bytes, from: at, to: end)
            let high = trimmedEnd(at, next)
            if high == at { return step == 0 && isMail && !spans.isEmpty }
            if let nameEnd = FieldName.end(bytes, at, high) {
                let name = bytes[at..<nameEnd]
                if isMail ? FieldName.isFamiliar(name) : name.hasPrefix("content-") { return true }
            }
            at = next
        }
        return false
    }

    private mutating func add(_ low: Int, _ nameEnd: Int, _ high: Int) {
        guard spans.count < limits.fields else { return note(.headerFieldCap) }
        let stop = min(high, start + limits.headerBytes)
        guard nameEnd + 1 < stop || high <= stop else { return note(.headerSizeCap) }
        if stop < high { note(.headerSizeCap) }
        var body = nameEnd
        while bytes[body] != .colon { body += 1 }
        body += 1
        while body < stop && bytes[body].isBlank { body += 1 }
        spans.append(
            FieldSpan(
                start: low, nameEnd: nameEnd, bodyStart: min(body, max(stop, body)), bodyEnd: max(stop, body))
        )
    }

    private mutating func extend(to high: Int) {
        guard let last = spans.indices.last else { return }
        let stop = min(high, start + limits.headerBytes)
        if stop < high { note(.headerSizeCap) }
        if stop > spans[last].bodyEnd && !defects.contains(.headerFieldCap) { spans[last].bodyEnd = stop }
    }
}

/// Names of header fields.
enum FieldName {
    /// Where the name ends if the line is `name:`, a blank before the colon being allowed (RFC 5322 §4.5).
    static func end(_ bytes: [UInt8], _ low: Int, _ high: Int) -> Int? {
        var at = low
        while at < high && bytes[at] > .space && bytes[at] < 0x7F && bytes[at] != .colon { at += 1 }
        guard at > low else { return nil }
        var colon = at
        while colon < high && bytes[colon].isBlank { colon += 1 }
        return colon < high && bytes[colon] == .colon ? at : nil
    }

    /// The same for names with blanks inside, if the first word is like "X-Spam" or "Content-Foo".
    static func looseEnd(_ bytes: [UInt8], _ low: Int, _ high: Int) -> Int? {
        let word = bytes[low..<high].prefix {
            $0.isLetter || $0.isDigit || $0 == .hyphen || $0 == UInt8(ascii: "/")
        }
        guard word.hasPrefix("x-") || word.hasPrefix("content-"), word.count > 3, word.endIndex < high,
            bytes[word.endIndex].isBlank
        else { return nil }
        return bytes[low..<min(high, low + 120)].firstIndex(of: .colon)
    }

    /// Whether mails are known to have such a field: a sign that lines before it were meant as header.
    static func isFamiliar(_ name: Bytes) -> Bool {
        let key = name.loweredString
        return familiar.contains(key) || prefixes.contains { key.hasPrefix($0) }
    }

    private static let prefixes = [
        "x-", "content-", "list-", "resent-", "arc-", "thread-", "dkim-", "received", "authentication-",
        "delivered-",
        "disposition-", "auto-", "ms-",
    ]

    private static let familiar: Set<String> = [
        "from", "to", "cc", "bcc", "subject", "date", "message-id", "mime-version", "return-path", "reply-to",
        "references", "in-reply-to", "sender", "user-agent", "organization", "importance", "precedence",
        "priority",
        "status", "envelope-to", "errors-to", "comments", "keywords", "newsgroups", "path", "lines", "xref",
        "sensitivity",
        "feedback-id", "domainkey-signature", "mailing-list", "require-recipient-valid-since",
        "return-receipt-to",
        "accept-language", "old-return-path", "apparently-to", "mailer", "via",
    ]
}
