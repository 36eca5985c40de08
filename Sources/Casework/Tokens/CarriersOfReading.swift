internal import MIME
public import Reading

extension CarrierSource {
    /// What of a mail may hold carriers: the fields in which servers and programs leave the address a mail
    /// was for (RFC 9228 Delivered-To, and the names that came before it), and whatever a report returns.
    public init(_ reading: Reading) {
        let header = reading.message.header
        var addresses = (reading.to + reading.cc).map(\.address)
        for name in CarrierSource.addressFields { addresses += header.mailboxes(name).map(\.address) }
        for field in header.all("Received").prefix(10) {
            if let address = CarrierSource.recipient(ofReceived: field.text) { addresses.append(address) }
        }
        self.init(
            subject: reading.subject ?? "", addresses: addresses,
            references: reading.inReplyTo + reading.references,
            text: reading.text, returned: CarrierSource.returned(reading))
    }

    private static let addressFields = [
        "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "X-Forwarded-To", "X-Delivered-To",
        "Resent-To", "Resent-Cc", "X-RCPT-TO", "Original-Recipient",
    ]

    /// The address of `for <address>` (RFC 5321 §4.4).
    private static func recipient(ofReceived text: String) -> String? {
        let units = text.utf8
        var at = units.startIndex
        while let open = units[at...].firstIndex(of: UInt8(ascii: "<")) {
            at = units.index(after: open)
            guard units[..<open].suffix(4).elementsEqual("for ".utf8) else { continue }
            return units[at...].firstIndex(of: UInt8(ascii: ">")).map { String(text[at..<$0]) }
        }
        return nil
    }

    private static func returned(_ reading: Reading) -> [String] {
        guard let bounce = reading.bounce else {
            return [reading.readReceipt?.originalMessageID, reading.feedbackReport?.originalMessageID]
                .compactMap(\.self) + (reading.feedbackReport?.tokenCandidates ?? [])
        }
        return [bounce.originalMessageID, bounce.envelopeID].compactMap(\.self) + bounce.tokenCandidates
    }
}

extension Carriers {
    /// The carriers of a mail, each place and text once; see
    /// ``find(in:keys:ours:duties:)-(CarrierSource,_,_,_)``.
    public static func find(
        in reading: Reading, keys: KeyRing, ours house: TokenHouse,
        duties: (CaseNumber) -> [KnownDuty] = { _ in [] }
    ) -> [Carrier] {
        find(in: CarrierSource(reading), keys: keys, ours: house, duties: duties)
    }
}
