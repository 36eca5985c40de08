import Casework
import Foundation
import Logging
import Settings
public import Store

/// Writes down how heed fares, every so often, for whatever watches over it.
final class Watchman: Sendable {
    private let desk: Desk
    private let bell: Bell

    init(desk: Desk, bell: Bell) {
        self.desk = desk
        self.bell = bell
    }

    /// Watches without end, until the bell stops.
    func run() {
        let every = desk.configuration.watch.every.seconds
        var ear = Bell.Ear()
        _ = bell.wait(&ear, atMost: 0)
        repeat {
            attempt("letters not watched") { try desk.watchLetters() }
            attempt("alarms not told") { try desk.tellAlarms() }
            attempt("health not written") { try write(try Health(desk)) }
            attempt("metrics not written") { try writeMetrics() }
        } while bell.wait(&ear, atMost: every)
    }

    private func attempt(_ failure: String, _ work: () throws -> Void) {
        do {
            try work()
        } catch {
            desk.log.error("\(failure)", metadata: ["failure": "\(error)"])
        }
    }

    private func writeMetrics() throws {
        guard let path = desk.configuration.watch.metricsFile else { return }
        let now = desk.world.now()
        let figures = try Figures(desk.store, at: now)
        try WholeFile.write(Array(figures.metrics(at: now).utf8), to: path)
    }

    /// Written beside and renamed, so that a reader never sees half of it.
    private func write(_ health: Health) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try encoder.encode(health).write(
            to: URL(fileURLWithPath: desk.configuration.watch.healthFile), options: .atomic)
    }
}

/// How heed fares. Names are stable: a later heed only adds.
public struct Health: Encodable, Sendable {
    /// One mailbox.
    public struct Mailbox: Encodable, Sendable {
        let account, mailbox: String
        let lastSuccess, failingSince, failure, remedy: String?

        enum CodingKeys: String, CodingKey {
            case account, mailbox, failure, remedy
            case lastSuccess = "last_success"
            case failingSince = "failing_since"
        }
    }

    /// One standing alarm.
    public struct Alarm: Encodable, Sendable {
        let key, text, remedy, since: String

        enum CodingKeys: String, CodingKey { case key, text, remedy, since }
    }

    let status: String
    let at: String
    let mailboxes: [Mailbox]
    let mails, letters, cases: [String: Int]
    /// Reports on letters: those kept, by standing, and those of mails that others sent in our name.
    let returns: [String: Int]
    /// When each account last brought a mail.
    let lastMail: [String: String]
    let alarms: [Alarm]

    enum CodingKeys: String, CodingKey {
        case status, at, mailboxes, mails, letters, cases, returns, alarms
        case lastMail = "last_mail"
    }

    /// How heed fares now, by what is committed.
    public init(_ desk: Desk) throws(StoreFailure) {
        let zone = desk.calendar.zone
        let found = try Figures(desk.store, at: desk.world.now())
        at = zone.iso8601(desk.world.now())
        mailboxes = found.mailboxes.map { state in
            Mailbox(
                account: state.account, mailbox: state.mailbox,
                lastSuccess: state.lastSuccessAt.map(zone.iso8601),
                failingSince: state.failingSince.map(zone.iso8601), failure: state.failure,
                remedy: state.remedy)
        }
        mails = found.mails
        letters = Dictionary(uniqueKeysWithValues: found.letters.map { ($0.key.rawValue, $0.value) })
        cases = Dictionary(uniqueKeysWithValues: found.cases.map { ($0.key.rawValue, $0.value) })
        returns = found.returns
        lastMail = found.lastMail.mapValues(zone.iso8601)
        alarms = found.alarms.map {
            Alarm(key: $0.key, text: $0.text, remedy: $0.remedy, since: zone.iso8601($0.since))
        }
        status = mailboxes.contains { $0.failingSince != nil } ? "failing" : alarms.isEmpty ? "good" : "alarm"
    }
}
