public import Casework
public import FoundationEssentials
import MIME
import Reading
public import Settings
public import Store

/// Tells what mails would become, and changes nothing: the rules, people and keys that routing asks.
public struct RouteDesk: Sendable {
    /// The rules in force.
    public let rules: RuleSet
    private let configuration: Configuration
    private let directory: Directory
    private let keys: KeyRing
    private let house: TokenHouse
    private let zone: Zone

    /// Reads rules and people; customers come from the store when it holds any, else from their file. Throws
    /// `DeskFailure` naming everything that cannot be used.
    ///
    /// Without the file of keys, which only heed's user may read, tags of ours are known by their form alone.
    public init(_ configuration: Configuration, store: Store?, at now: Date) throws(DeskFailure) {
        rules = try Desk.rules(configuration)
        directory = try OfficeFiles.directory(configuration, store)
        keys = (try? KeyFile.read(configuration.keysFile)) ?? KeyRing(current: .ofNobody())
        house = TokenHouse(configuration)
        zone = Zone(named: configuration.company.timeZone, at: now)
        self.configuration = configuration
    }

    /// What a mail would become were it the first of its sender.
    ///
    /// - Parameters:
    ///   - file: how the report names it.
    ///   - account: the account it is taken to have come to; nil for the one whose address it was delivered to.
    ///   - instant: the day on which people are away or not.
    public func report(
        _ file: String, _ bytes: [UInt8], account: String? = nil, at instant: Date
    ) -> RouteReport {
        var limits = MIME.Limits.standard
        limits.parts = configuration.limits.parts
        limits.depth = configuration.limits.depth
        let reading = Reading(Message(bytes, limits: limits))
        let context = RoutingContext(
            directory: directory, account: account ?? self.account(of: reading),
            carriers: Carriers.find(in: reading, keys: keys, ours: house),
            day: zone.date(at: instant))
        return RouteReport(
            file: file, reading, context, by: rules, attached: AttachedForms(reading, directory))
    }

    private func account(of reading: Reading) -> String? {
        let addresses = Set(CarrierSource(reading).addresses.map { AddressKey.of($0) })
        return configuration.accounts.first { account in
            ([account.address] + account.aliases).contains { addresses.contains(AddressKey.of($0)) }
        }?.name
    }
}
