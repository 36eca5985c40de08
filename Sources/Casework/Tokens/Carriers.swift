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
        withoutActuallyEscaping(duties) { duties in
            let search = CarrierSearch(keys: keys, house: house, duties: duties)
            var found = search.tags(in: source.subject, at: .subject)
            for address in source.addresses { found += search.token(of: address, at: .address) }
            for identifier in source.references { found += search.message(identifier, at: .messageID) }
            found += search.tags(in: source.text, at: .body)
            for text in source.returned { found += search.returned(text) }
            var seen: Set<Carrier> = []
            return found.filter { seen.insert($0).inserted }
        }
    }
}
