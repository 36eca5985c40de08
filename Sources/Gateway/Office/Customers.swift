public import Casework
import Foundation
import Logging
import MIME
public import Settings
public import Store

/// The directory for commands.
public enum OfficeDirectory {
    /// The company's people and departments alone, as the configuration says.
    public static func people(_ configuration: Configuration) -> Directory {
        DirectoryFile.directory(configuration, customers: [])
    }

    /// Everybody heed knows: the store's customers, or those of the configured table where the store has none yet. Throws
    /// `DeskFailure` naming each row that cannot be used.
    public static func read(_ configuration: Configuration, _ store: Store?) throws -> Directory {
        try OfficeFiles.directory(configuration, store)
    }
}

/// What a table of customers would change.
public struct CustomersImport: Sendable {
    /// Where the table came from.
    public let source: String
    /// What was found in it.
    public let problems: [DirectoryProblem]
    /// What it changes.
    public let diff: DirectoryDiff
    let scope: DirectoryDiff.Scope
    let customers: [Customer]
    let digest: String

    /// Whether nothing forbids taking it in.
    public var isSound: Bool { !problems.contains { $0.severity == .error } }
}

extension Desk {
    /// Reads a table and says what it would change. Customers that it does not name stay, or go with scope `.replace`.
    public func readCustomers(
        _ bytes: [UInt8], named source: String, scope: DirectoryDiff.Scope
    ) throws -> CustomersImport {
        let digest = Hex.sha256(bytes)
        if digest != configuredDigest { try takeInCustomersFile() }
        let table = DirectoryFile.table(bytes)
        let diff = DirectoryDiff(
            from: try store.look { try $0.customers() }, to: table.customers, scope: scope)
        return CustomersImport(
            source: source, problems: table.problems, diff: diff, scope: scope, customers: table.customers,
            digest: digest)
    }

    /// Takes a table in: the changes are recorded, and finance and the plant offices hear of them, unless `isSilent`. Throws
    /// a `Refusal` when the file has changed since the table was compared with it. Returns the letters.
    public func takeIn(_ table: CustomersImport, by clerk: Clerk, isSilent: Bool) throws -> [Letter] {
        try check(clerk)
        let now = world.now()
        return try transacting { transaction in
            let diff = DirectoryDiff(
                from: try transaction.customers(), to: table.customers, scope: table.scope)
            guard table.isSound, diff == table.diff else { throw Refusal.outOfOrder }
            if table.digest == configuredDigest {
                try transaction.set(Self.customersFile, to: table.digest)
            }
            guard !diff.isEmpty else { return [] }
            let events = diff.events(at: now, by: clerk.person.address, source: table.source)
            let batch = try transaction.apply(events)
            try fileCustomers(by: clerk.actor, login: clerk.login, in: transaction, at: now)
            guard !isSilent else { return [] }
            return try notify(diff.changes, batch: batch, by: clerk, in: transaction, at: now)
        }
    }

    /// Open cases whose customers were not on file take in what the directory says of them now.
    func fileCustomers(
        by actor: Actor, login: String? = nil, in transaction: Transaction, at now: Date
    ) throws {
        let directory = DirectoryFile.directory(configuration, customers: try transaction.customers())
        var query = CaseQuery()
        query.openOnly = true
        for file in try transaction.caseFiles(query, atMost: .max) where !file.receipt.customer.isKnown {
            let address = file.receipt.customer.mailbox.address
            guard let customer = directory.match(address).customer else { continue }
            let onFile = CustomerOnFile(
                code: customer.code, unit: customer.unit, customerClass: customer.customerClass?.rawValue)
            try step(
                file.number, .customerFiled(onFile), by: actor, login: login, in: transaction, at: now)
        }
    }

    private func notify(
        _ changes: [CustomerChange], batch: Int, by clerk: Clerk, in transaction: Transaction, at now: Date
    ) throws -> [Letter] {
        let rules = rules
        let orders = CustomerNotice(changes, batch: batch, by: clerk.person.name).orders(
            directory, departments: configuration.casework.customerNotices, language: rules.staffLanguage,
            on: calendar.zone.date(at: now), notBefore: rules.officeTime(now))
        try carryOut(orders.map(Effect.letter), for: nil, mail: nil, in: transaction, at: now)
        return try orders.compactMap { try transaction.letter(key: $0.key) }
    }

    /// The digest of the configured table as it lies there now.
    private var configuredDigest: String? {
        FileManager.default.contents(atPath: configuration.customersFile).map { Hex.sha256([UInt8]($0)) }
    }
}

extension Transaction {
    /// The senders of mails that speak as customers and are not on file, who wrote last first.
    public func unknownSenders(in directory: Directory) throws -> [UnknownSender] {
        let kinds: [MailKind] = [.complaint, .inquiry, .visitReport, .surveyReply, .customerChange]
        return try senders(ofKinds: kinds.map(\.rawValue)).compactMap { sender in
            UnknownSender(
                sender.address, mails: sender.mails, firstSeen: sender.first, lastSeen: sender.last,
                lastCase: sender.lastCase, in: directory)
        }.sorted { ($1.lastSeen, $0.address) < ($0.lastSeen, $1.address) }
    }
}
