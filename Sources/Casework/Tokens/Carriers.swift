/// Finds and verifies the carriers of a mail.
public enum Carriers {
    /// A duty that a notice was sent for, with the nonce of the notice.
    public struct KnownDuty: Hashable, Sendable {
        /// The duty.
        public let duty: Duty
        /// The nonce its token was made with.
        public let nonce: String

        /// A duty whose tokens are recognised.
        public init(_ duty: Duty, nonce: String = "") {
            self.duty = duty
            self.nonce = nonce
        }
    }

    /// The carriers of a mail, each place and text once.
    ///
    /// `duties` gives the duties of a case for which notices went out, spent ones too: the token of a spent
    /// duty is stale, not forged. It is asked only for case numbers that the mail names.
    public static func find(
        in source: CarrierSource, keys: KeyRing, ours house: TokenHouse,
        duties: (CaseNumber) -> [KnownDuty] = { _ in [] }
    ) -> [Carrier] {
        find(in: CarrierScan(source, ours: house), keys: keys, ours: house, duties: duties)
    }

    /// The carriers of a mail that was looked through before.
    public static func find(
        in scan: CarrierScan, keys: KeyRing, ours house: TokenHouse,
        duties: (CaseNumber) -> [KnownDuty] = { _ in [] }
    ) -> [Carrier] {
        withoutActuallyEscaping(duties) { duties in
            let search = CarrierSearch(keys: keys, house: house, duties: duties)
            let source = scan.source
            var found = search.carriers(scan.subject, at: .subject)
            for address in source.addresses { found += search.token(of: address, at: .address) }
            for identifier in source.references { found += search.message(identifier, at: .messageID) }
            found += search.carriers(scan.text, at: .body)
            for text in source.returned { found += search.returned(text) }
            var seen: Set<Carrier> = []
            return found.filter { seen.insert($0).inserted }
        }
    }
}

/// What looks like a carrier in a mail, found without knowing keys and cases: the costly half of the search.
public struct CarrierScan: Sendable {
    let source: CarrierSource
    let subject: [TagScanner.Find]
    let text: [TagScanner.Find]

    /// Looks through a mail.
    public init(_ source: CarrierSource, ours house: TokenHouse) {
        self.source = source
        subject = TagScanner.finds(in: source.subject, house: house)
        text = TagScanner.finds(in: source.text, house: house)
    }
}
