/// What of heed's letters is the house's own: prefixes, addresses and domain, by which its carriers are
/// known.
public struct TokenHouse: Hashable, Sendable {
    /// Prefixes of case numbers, the present one first: `KS`.
    public let casePrefixes: [String]
    /// Prefix of survey tags: `HEED`.
    public let surveyPrefix: String
    /// Campaigns whose answers are still recognised, such as `S2026`.
    public let campaigns: [String]
    /// Our service addresses, lower case.
    public let addresses: [String]
    /// Whether `local+token@domain` reaches us at those addresses.
    public let takesTokenAddresses: Bool
    /// The address at which reports come back as `local+token@domain`; nil when the relay allows no such
    /// sender.
    public let returnAddress: String?
    /// The domain of our Message-IDs, lower case.
    public let messageDomain: String

    /// The house; addresses and domain are folded to lower case, prefixes to upper case.
    public init(
        casePrefixes: [String] = ["KS"], surveyPrefix: String = "HEED", campaigns: [String] = [],
        addresses: [String], takesTokenAddresses: Bool = true, returnAddress: String? = nil,
        messageDomain: String
    ) {
        self.casePrefixes = casePrefixes.map { $0.uppercased() }
        self.surveyPrefix = surveyPrefix.uppercased()
        self.campaigns = campaigns.map { $0.uppercased() }
        self.addresses = addresses.map { $0.lowercased() }
        self.takesTokenAddresses = takesTokenAddresses
        self.returnAddress = returnAddress?.lowercased()
        self.messageDomain = messageDomain.lowercased()
    }

    /// The house with these campaigns, whose tokens are recognised.
    public func with(campaigns: [String]) -> TokenHouse {
        TokenHouse(
            casePrefixes: casePrefixes, surveyPrefix: surveyPrefix, campaigns: campaigns,
            addresses: addresses,
            takesTokenAddresses: takesTokenAddresses, returnAddress: returnAddress,
            messageDomain: messageDomain)
    }

    /// The longest local part an address may have (RFC 5321 §4.5.3.1.1).
    static let localPartLimit = 64

    /// `local+token@domain`, or nil when it would be too long or `address` is none.
    static func plus(_ address: String, _ token: String) -> String? {
        guard let at = address.lastIndex(of: "@"), at != address.startIndex else { return nil }
        let local = "\(address[..<at])+\(token)"
        guard local.utf8.count <= localPartLimit else { return nil }
        return local + address[at...]
    }

    /// The token of `local+token@domain` when that is one of our addresses.
    func token(in address: String) -> Substring? {
        guard address.utf8.contains(UInt8(ascii: "+")) else { return nil }
        let address = address.lowercased()
        for base in addresses + (returnAddress.map { [$0] } ?? []) {
            guard let at = base.lastIndex(of: "@"), address.hasSuffix(base[at...]) else { continue }
            let local = "\(base[..<at])+"
            let end = address.index(address.endIndex, offsetBy: -base[at...].count)
            guard address.hasPrefix(local),
                let begin = address.index(
                    address.startIndex, offsetBy: local.count, limitedBy: end)
            else { continue }
            return address[begin..<end]
        }
        return nil
    }
}
