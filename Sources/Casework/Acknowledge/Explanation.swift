public import MIME
public import Reading

/// The one letter that tells a sender why his mails get no further automatic answer (RFC 3834 §2 asks for restraint).
///
/// It is written once an address, for ever: its key is the address. What comes back to it is filed like any mail of its
/// case, and never answered by heed.
public enum Explanation {
    /// The key of the letter to an address.
    public static func key(_ address: String) -> String { "explain:\(AddressKey.of(address))" }

    /// Whom an explanation is owed: a person who would have been acknowledged, were it not for the limit of answers to one
    /// address. Limits that many senders share explain nothing to anybody.
    public static func recipient(_ reading: Reading, _ facts: AcknowledgementFacts) -> Mailbox? {
        guard facts.counts.forAddress >= facts.limits.perAddressPerDay else { return nil }
        var unlimited = facts
        unlimited.counts = AcknowledgementCounts(
            forDomain: facts.counts.forDomain, inAll: facts.counts.inAll)
        guard case .answer(let recipient) = AcknowledgementRule.judge(reading, unlimited) else { return nil }
        return recipient
    }

    static func order(
        to recipient: Mailbox, _ language: Language, subject: String, inReplyTo: String?, file: CaseNumber
    ) -> LetterOrder {
        var facts = Facts()
        facts["greeting"] = .string(recipient.name ?? "")
        facts["subject"] = .string(subject)
        facts["reason"] = .string(reason(language))
        return LetterOrder(
            key: key(recipient.address), kind: .explanation, to: recipient, language: language, facts: facts,
            caseNumber: file, inReplyTo: inReplyTo, references: inReplyTo.map { [$0] } ?? [])
    }

    private static func reason(_ language: Language) -> String {
        switch language {
        case .zhHans: "一天之内已向这个地址发出多封自动回复。"
        case .zhHant: "一天之內已向這個地址發出多封自動回覆。"
        case .en, .other: "several automatic answers have gone to this address within a day."
        }
    }
}
