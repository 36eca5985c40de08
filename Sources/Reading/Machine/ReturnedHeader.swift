import MIME

/// What the header of a returned mail tells of it: which mail it was, and where our tokens may stand.
enum ReturnedHeader {
    /// The Message-ID of the mail reported on.
    static func messageID(_ mail: MachineMail, _ report: DeliveryReport) -> String? {
        let stated = report.perMessage["x-original-message-id"] ?? report.perMessage["original-message-id"]
        if let stated, let id = identifier(stated) { return id }
        if let id = mail.returnedFields.all("message-id").lazy.compactMap(identifier).first {
            return id
        }
        return FieldBlock(loose: mail.notice).all("message-id").lazy.compactMap(identifier).first
    }

    /// Everything that may hold a token of ours, most trustworthy first.
    static func tokenCandidates(
        _ mail: MachineMail, _ report: DeliveryReport, _ recipients: [BouncedRecipient]
    ) -> [String] {
        var found = mail.header.all("To").map(\.text) + mail.header.all("Delivered-To").map(\.text)
        if let envelope = report.perMessage["original-envelope-id"] { found.append(envelope) }
        found += returnedTokens(mail)
        let spoken = FieldBlock(loose: mail.notice)
        found += spoken.all("subject").prefix(2) + spoken.all("message-id").prefix(2)
        found += spokenSubjects(mail.notice)
        found += mail.header.identifiers("In-Reply-To") + mail.header.identifiers("References").suffix(5)
        var seen: Set<String> = []
        return found.filter { !$0.isEmpty && seen.insert($0).inserted }.prefix(40).map {
            String($0.prefix(1000))
        }
    }

    /// The fields of the returned mail that may hold a token of ours.
    static func returnedTokens(_ mail: MachineMail) -> [String] {
        tokenFields.flatMap { mail.returnedFields.all($0).prefix(3) }
    }

    /// Chinese reports name the returned mail by its subject, in their own words or in book marks.
    private static func spokenSubjects(_ notice: String) -> [String] {
        let lines = textLines(notice, cap: 200, keepsEmpty: false)
        return lines.filter { $0.contains("主题") || $0.contains("标题") || $0.contains("《") }.prefix(4).map(
            trimmed)
    }

    private static let tokenFields = [
        "return-path", "reply-to", "from", "message-id", "subject", "x-original-to", "references",
        "in-reply-to",
    ]

    /// The returned mail's To addresses.
    static func recipients(_ mail: MachineMail) -> [String] {
        for name in ["x-failed-recipients", "envelope-to", "delivered-to", "to"] {
            let found = mail.returnedFields.all(name).prefix(1).flatMap {
                AddressSpotter.addresses(in: $0)
            }
            if !found.isEmpty { return Array(found.prefix(20)) }
        }
        return []
    }

    private static func identifier(_ text: String) -> String? {
        guard let open = text.firstIndex(of: "<"), let close = text[open...].firstIndex(of: ">") else {
            return text.contains("@") && !text.contains(" ") ? text : nil
        }
        let id = text[text.index(after: open)..<close]
        return id.isEmpty ? nil : String(id)
    }
}
