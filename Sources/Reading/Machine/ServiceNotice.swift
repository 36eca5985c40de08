/// Notices that sending services post as JSON (Amazon SES by way of SNS).
enum ServiceNotice {
    /// The bounce or delivery delay in such a notice; nil for other mails and other notices.
    static func bounce(in mail: MachineMail) -> Bounce? {
        let text = mail.notice.utf8.count > 200_000 ? "" : mail.notice
        guard text.contains("\"bouncedRecipients\"") || text.contains("\"delayedRecipients\"") else {
            return nil
        }
        let delayed = text.contains("\"delayedRecipients\"")
        let key = delayed ? "\"delayedRecipients\"" : "\"bouncedRecipients\""
        guard let list = array(after: key, in: text) else { return nil }
        let recipients = objects(in: list).compactMap { entry($0, delayed ? .delayed : .failed) }
        let id = values(of: "messageId", in: text).first
        return Bounce(
            kind: delayed ? .delayed : .failed, recipients: recipients, originalMessageID: id,
            tokenCandidates: Array(
                (values(of: "source", in: text) + values(of: "value", in: text)).prefix(40)))
    }

    private static func entry(_ object: String, _ kind: Bounce.Kind) -> BouncedRecipient? {
        guard let address = values(of: "emailAddress", in: object).first else { return nil }
        let diagnostic = Diagnostic.text(
            DeliveryReport.untyped(values(of: "diagnosticCode", in: object).first ?? ""))
        let status = Diagnostic.status(values(of: "status", in: object).first, diagnostic, "")
        let action = DeliveryReport.kind(values(of: "action", in: object).first) ?? kind
        let clue = Clue(
            recipient: address, diagnostic: diagnostic, context: "", status: status,
            command: Clue.command(in: Folded(diagnostic)), action: action)
        let reason = ReasonFinder.reason(for: clue)
        return BouncedRecipient(
            address: address, status: status ?? Diagnostic.derivedStatus(reason, clue), action: action,
            diagnostic: diagnostic.isEmpty ? nil : diagnostic, reason: reason)
    }

    private static func array(after key: String, in text: String) -> String? {
        guard let start = text.firstRange(of: key)?.upperBound, let open = text[start...].firstIndex(of: "["),
            let close = text[open...].firstRange(of: "}]")
        else { return nil }
        return String(text[text.index(after: open)..<close.lowerBound])
    }

    private static func objects(in list: String) -> [String] {
        list.split(separator: "}").prefix(200).map(String.init)
    }

    /// The string values under a key, escapes undone as far as such notices use them.
    private static func values(of key: String, in text: String) -> [String] {
        var found: [String] = []
        var rest = text[...]
        while found.count < 200, let hit = rest.firstRange(of: "\"\(key)\"") {
            rest = rest[hit.upperBound...]
            let value = rest.drop { $0 == " " || $0 == ":" || $0 == "\n" }
            guard value.first == "\"" else { continue }
            found.append(string(value.dropFirst()))
        }
        return found
    }

    private static func string(_ text: Substring) -> String {
        var value = ""
        var escaped = false
        for character in text.prefix(4000) {
            if escaped {
                value.append(character == "n" ? "\n" : character)
                escaped = false
            } else if character == "\\" {
                escaped = true
            } else if character == "\"" {
                break
            } else {
                value.append(character)
            }
        }
        return value
    }
}
