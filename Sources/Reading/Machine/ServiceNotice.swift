/// Notices that sending services post as JSON (Amazon SES by way of SNS: bounce, delivery delay, complaint objects).
enum ServiceNotice {
    /// The bounce or delivery delay in such a notice; nil for other mails and other notices.
    static func bounce(in mail: MachineMail) -> Bounce? {
        guard let bytes = bytes(of: mail) else { return nil }
        let keys: [(String, Bounce.Kind)] = [("bouncedRecipients", .failed), ("delayedRecipients", .delayed)]
        for (key, kind) in keys {
            guard let list = array(under: key, in: bytes) else { continue }
            let objects = list.split(separator: 0x7D).prefix(200)
            let recipients = objects.compactMap { entry(Array($0), kind) }
            let candidates = candidates(in: bytes)
            return Bounce(
                kind: kind, recipients: recipients,
                originalMessageID: value(of: "messageId", in: bytes).flatMap(word),
                tokenCandidates: candidates)
        }
        return nil
    }

    /// The recipient's complaint in such a notice; nil for other mails and other notices.
    static func complaint(in mail: MachineMail) -> FeedbackReport? {
        guard let bytes = bytes(of: mail), let list = array(under: "complainedRecipients", in: bytes) else {
            return nil
        }
        let recipients = values(of: "emailAddress", in: Array(list), cap: 200).compactMap(word)
        let type = value(of: "complaintFeedbackType", in: bytes).flatMap(word)?.lowercased()
        return FeedbackReport(
            type: type ?? "abuse", userAgent: value(of: "userAgent", in: bytes), recipients: recipients,
            originalMailFrom: value(of: "source", in: bytes).flatMap(word),
            originalMessageID: value(of: "messageId", in: bytes).flatMap(word),
            tokenCandidates: candidates(in: bytes))
    }

    private static func bytes(of mail: MachineMail) -> [UInt8]? {
        guard mail.notice.utf8.first(where: { $0 > 0x20 }) == 0x7B else { return nil }
        return Array(mail.notice.utf8.prefix(200_000))
    }

    private static func candidates(in bytes: [UInt8]) -> [String] {
        values(of: "source", in: bytes, cap: 2) + values(of: "value", in: bytes, cap: 38)
    }

    private static func entry(_ object: [UInt8], _ kind: Bounce.Kind) -> BouncedRecipient? {
        guard let address = value(of: "emailAddress", in: object).flatMap(word) else { return nil }
        let diagnostic = Diagnostic.text(
            DeliveryReport.untyped(value(of: "diagnosticCode", in: object) ?? ""))
        let status = Diagnostic.status(value(of: "status", in: object), diagnostic, "")
        let action = DeliveryReport.kind(value(of: "action", in: object)) ?? kind
        let clue = Clue(
            recipient: address, diagnostic: diagnostic, context: "", status: status,
            command: Clue.command(in: Folded(diagnostic)), action: action)
        let reason = ReasonFinder.reason(for: clue)
        return BouncedRecipient(
            address: address, status: status ?? Diagnostic.derivedStatus(reason, clue), action: action,
            diagnostic: diagnostic.isEmpty ? nil : diagnostic, reason: reason)
    }

    private static func array(under key: String, in bytes: [UInt8]) -> ArraySlice<UInt8>? {
        guard let start = ByteSearch.first(Array("\"\(key)\"".utf8), in: bytes, from: 0),
            let open = bytes[start...].firstIndex(of: 0x5B),
            let close = ByteSearch.first(Array("}]".utf8), in: bytes, from: open)
        else { return nil }
        return bytes[(open + 1)..<close]
    }

    /// An address or identifier is one word.
    private static func word(_ value: String) -> String? {
        value.isEmpty || value.unicodeScalars.contains { $0.value <= 0x20 } ? nil : value
    }

    private static func value(of key: String, in bytes: [UInt8]) -> String? {
        values(of: key, in: bytes, cap: 1).first
    }

    /// The string values under a key, escapes undone as far as such notices use them.
    private static func values(of key: String, in bytes: [UInt8], cap: Int) -> [String] {
        let needle = Array("\"\(key)\"".utf8)
        var found: [String] = []
        var at = 0
        while found.count < cap, let hit = ByteSearch.first(needle, in: bytes, from: at) {
            at = hit + needle.count
            let isGap = { (byte: UInt8) in byte == 0x20 || byte == 0x3A || byte == 0x0A }
            guard let quote = bytes[at...].firstIndex(where: { !isGap($0) }), bytes[quote] == 0x22 else {
                continue
            }
            if let value = string(bytes[(quote + 1)...].prefix(4000)) { found.append(value) }
        }
        return found
    }

    /// A string up to its closing quotation mark; no line ends inside one (RFC 8259 §7).
    private static func string(_ bytes: ArraySlice<UInt8>) -> String? {
        var value: [UInt8] = []
        var escaped = false
        for byte in bytes {
            guard byte >= 0x20 else { return nil }
            if escaped {
                value.append(byte == 0x6E ? 0x0A : byte)
                escaped = false
            } else if byte == 0x5C {
                escaped = true
            } else if byte == 0x22 {
                return String(decoding: value, as: UTF8.self)
            } else {
                value.append(byte)
            }
        }
        return nil
    }
}
