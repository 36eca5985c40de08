public import Casework
public import FoundationEssentials
import Reading

/// Whom a campaign invites: each customer of the directory becomes an invitee or is left out for a reason that is told.
public struct CampaignSelection: Sendable {
    /// Why a customer is not invited.
    public enum Reason: String, Codable, Hashable, Sendable, CaseIterable {
        /// No longer a customer.
        case former
        /// The customers' file says: no surveys.
        case noSurvey = "no-survey"
        /// The customers' file says that letters do not arrive.
        case unreachable
        /// Named below `without`.
        case excluded
        /// The class is not asked.
        case otherClass = "class"
        /// No mail address on file.
        case noAddress = "no-address"
        /// The address is one of the company's own.
        case own
        /// The address asked for no more surveys, was reported, or letters came back from it.
        case barred
        /// The address had a letter of a survey a short time ago.
        case tooSoon = "too-soon"
        /// The person is invited for another customer.
        case sameAddress = "same-address"
    }

    /// A customer not invited.
    public struct LeftOut: Hashable, Sendable {
        /// The customer's code.
        public let customer: String
        /// The customer's name.
        public let unit: String
        /// Why.
        public let reason: Reason
    }

    /// What is known of addresses; all in the comparable form of ``AddressKey``.
    public struct Known: Sendable {
        /// Addresses that may get no survey letter.
        public var barred: Set<String>
        /// When an address last had, or will have, a letter of any survey.
        public var lastLetters: [String: Date]

        /// What is known.
        public init(barred: Set<String> = [], lastLetters: [String: Date] = [:]) {
            self.barred = barred
            self.lastLetters = lastLetters
        }
    }

    /// Those invited now, numbered on from the ones the campaign has.
    public private(set) var invitees: [Invitee] = []
    /// Those left out.
    public private(set) var leftOut: [LeftOut] = []

    private let campaign: Campaign
    private let directory: Directory
    private let known: Known
    private let at: Date
    private var used: Set<String>
    private var next: Int

    /// Chooses from the directory. `chosen` are the campaign's invitees so far: they stay what they are.
    public init(
        for campaign: Campaign, from directory: Directory, besides chosen: [Invitee], known: Known, at: Date
    ) {
        self.campaign = campaign
        self.directory = directory
        self.known = known
        self.at = at
        used = Set(chosen.map { AddressKey.of($0.address) })
        next = (chosen.map(\.id.number).max() ?? 0) + 1
        let codes = Set(chosen.map(\.customer))
        for customer in directory.customers where !codes.contains(customer.code) { take(customer) }
    }

    private mutating func take(_ customer: Customer) {
        if let reason = reason(customer) { return leave(customer, reason) }
        var why = Reason.noAddress
        for contact in customer.contacts {
            for address in contact.addresses where !AddressKey.of(address).isEmpty {
                if let reason = reason(address: AddressKey.of(address)) {
                    why = why == .noAddress ? reason : why
                    continue
                }
                return invite(customer, contact, address)
            }
        }
        leave(customer, why)
    }

    private func reason(_ customer: Customer) -> Reason? {
        if customer.flags.contains(.former) { return .former }
        if campaign.rules.without.contains(customer.code) { return .excluded }
        if !campaign.rules.classes.contains(customer.customerClass) { return .otherClass }
        if customer.flags.contains(.noSurvey) { return .noSurvey }
        return customer.flags.contains(.unreachable) ? .unreachable : nil
    }

    private func reason(address: String) -> Reason? {
        if directory.isOurs(address) { return .own }
        if known.barred.contains(address) { return .barred }
        if used.contains(address) { return .sameAddress }
        let quiet = Double(campaign.rules.quietDays) * 86_400
        guard let last = known.lastLetters[address] else { return nil }
        return last.addingTimeInterval(quiet) > at ? .tooSoon : nil
    }

    private mutating func invite(_ customer: Customer, _ contact: Contact, _ address: String) {
        guard let id = SurveyInvitee(campaign: campaign.name, number: next) else { return }
        next += 1
        used.insert(AddressKey.of(address))
        invitees.append(
            Invitee(
                id: id, customer: customer.code, unit: customer.unit, customerClass: customer.customerClass,
                plantOffice: customer.plantOffice, person: contact.name.isEmpty ? nil : contact.name,
                address: address, language: customer.language ?? .zhHans))
    }

    private mutating func leave(_ customer: Customer, _ reason: Reason) {
        leftOut.append(LeftOut(customer: customer.code, unit: customer.unit, reason: reason))
    }
}
