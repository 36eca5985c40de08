import MIME

/// Abuse reports (RFC 5965) and disposition notifications (RFC 8098).
enum Receipts {
    /// The abuse or opt-out report a mail is, if any.
    static func feedback(_ mail: MachineMail) -> FeedbackReport? {
        if let text = mail.feedbackTexts.first { return abuse(text, mail) }
        if mail.reportType == "feedback-report" { return abuse(mail.notice + "\n" + mail.returned, mail) }
        if let report = hotmail(mail) ?? ServiceNotice.complaint(in: mail) { return report }
        let apple =
            mail.header.text("X-Apple-Unsubscribe").map { trimmed($0).lowercased() == "true" } ?? false
        guard apple else { return nil }
        return FeedbackReport(
            type: "opt-out", userAgent: nil, recipients: mail.header.mailboxes("From").map(\.address),
            originalMailFrom: nil, originalMessageID: nil,
            tokenCandidates: mail.header.all("To").map(\.text))
    }

    private static func abuse(_ text: String, _ mail: MachineMail) -> FeedbackReport {
        var fields = FieldBlock()
        for block in FieldBlock.blocks(in: text) { block.fields.forEach { fields.add($0.name, $0.value) } }
        let recipients = fields.all("original-rcpt-to") + fields.all("removal-recipient")
        return FeedbackReport(
            type: fields["feedback-type"].map { Folded($0).string } ?? "abuse",
            userAgent: fields["user-agent"],
            recipients: recipients.compactMap { AddressSpotter.addresses(in: $0).first },
            originalMailFrom: fields["original-mail-from"].flatMap { AddressSpotter.addresses(in: $0).first },
            originalMessageID: returnedID(mail), tokenCandidates: ReturnedHeader.returnedTokens(mail))
    }

    /// Outlook.com's junk mail reporting: the mail itself, with the complaining recipient in a field of its own.
    private static func hotmail(_ mail: MachineMail) -> FeedbackReport? {
        let field = "x-hmxmroriginalrecipient"
        let own = mail.header.text(field) ?? mail.returnedFields[field]
        let isStaff = mail.sender.local == "staff" && mail.sender.domain == "hotmail.com"
        let complains = isStaff && mail.subject.string.hasPrefix("complaint about message from")
        guard own != nil || complains else { return nil }
        return FeedbackReport(
            type: "abuse", userAgent: nil, recipients: own.map { AddressSpotter.addresses(in: $0) } ?? [],
            originalMailFrom: nil, originalMessageID: returnedID(mail),
            tokenCandidates: ReturnedHeader.returnedTokens(mail))
    }

    private static func returnedID(_ mail: MachineMail) -> String? {
        let value = mail.returnedFields["message-id"]
        return value.map { $0.filter { $0 != "<" && $0 != ">" } }
    }

    /// The disposition notification a mail is, if any.
    static func readReceipt(_ mail: MachineMail) -> ReadReceipt? {
        if let text = mail.dispositionTexts.first { return notification(text) }
        guard let kind = AutoPhrases.receipts.best(in: mail.subject), isOutlookReceipt(mail) else {
            return nil
        }
        return ReadReceipt(
            disposition: kind, recipient: mail.header.mailboxes("From").first?.address,
            originalMessageID: mail.header.identifiers("In-Reply-To").first)
    }

    /// Outlook wraps its receipts in TNEF, with a null sender.
    private static func isOutlookReceipt(_ mail: MachineMail) -> Bool {
        mail.hasNullReturnPath
            || mail.header.first("X-MS-TNEF-Correlator").map { !trimmed($0.text).isEmpty } == true
            || mail.message.parts.contains { $0.contentType.matches("application/ms-tnef") }
            || mail.readable.utf8.count <= 2000 && saysRead(mail.readable)
    }

    /// A program says that a mail was read. A person says who read it, and what he thinks of it.
    private static func saysRead(_ text: String) -> Bool {
        guard AutoPhrases.receiptTexts.matches(Folded(text)) else { return false }
        let own = textLines(text, cap: 100, keepsEmpty: false).map(Folded.init).filter {
            !BounceTalk.subjects.matches($0)
        }
        return !own.contains { AutoPhrases.opinions.matches($0) || AutoPhrases.protests.matches($0) }
    }

    private static func notification(_ text: String) -> ReadReceipt {
        var fields = FieldBlock()
        for block in FieldBlock.blocks(in: text) { fields.fill(from: block) }
        let disposition = fields["disposition"] ?? ""
        let type = disposition.split(separator: ";").last.map { trimmed($0).lowercased() } ?? ""
        let recipient = DeliveryReport.address(fields["original-recipient"] ?? fields["final-recipient"])
        return ReadReceipt(
            disposition: String(type.prefix { $0.isLetter }), recipient: recipient,
            originalMessageID: fields["original-message-id"].map {
                trimmed($0.filter { $0 != "<" && $0 != ">" })
            })
    }
}
