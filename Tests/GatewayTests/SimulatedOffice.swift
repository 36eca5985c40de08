import Casework
import Foundation
import Gateway
import Logging
import MIME
import Settings
import Store
import TestSupport

@testable import Gateway

/// A desk with a staff, no network, and a clock that is set by hand: mails are handed in, letters are taken away.
final class SimulatedOffice {
    static let handler = "lu.ping@eastshore.example"
    static let director = "shi.lan@eastshore.example"
    static let leader = "tan.yong@eastshore.example"
    static let second = "bai.he@eastshore.example"
    static let manager = "gao.feng@eastshore.example"
    /// Whoever may say yes to something.
    static let leaders = [director, leader, second, manager]

    let clock: Clock
    let configuration: Configuration
    let desk: Desk
    private let keeper: TimerKeeper
    private let folder: PrivateFolder
    private var uid: UInt32 = 0

    /// - Parameters:
    ///   - relay: the lines of the configuration's `relay`.
    ///   - extra: further YAML at the top level.
    ///   - files: further files beside the configuration, such as `customers.csv` and `survey.yaml`.
    init(
        _ start: Date, relay: String = "host: localhost", extra: String = "", files: [String: String] = [:]
    ) throws {
        clock = Clock(start)
        folder = try PrivateFolder("year")
        for (name, text) in files { try folder.write(text, to: name) }
        try folder.write("secret\n", to: "secret", mode: 0o600)
        configuration = try Self.read(folder, relay, extra)
        let store = try Store(DataFolder(configuration.data), as: .service)
        desk = try Self.desk(configuration, store, clock)
        keeper = TimerKeeper(desk: desk, bell: Bell())
    }

    private static func read(
        _ folder: PrivateFolder, _ relay: String, _ extra: String = ""
    ) throws -> Configuration {
        switch Configuration.read(
            text: yaml(folder.path, relay) + extra, file: folder.path + "/heed.yaml", environment: [:])
        {
        case .success(let read): return read
        case .failure(let problems): throw BadConfiguration(words: "\(problems)")
        }
    }

    private static func desk(_ configuration: Configuration, _ store: Store, _ clock: Clock) throws -> Desk {
        try Desk(
            configuration, store: store, world: clock.world, trial: ReadingTrial { _ in true },
            credentialsFolder: nil, log: Logger(label: "year") { _ in SwiftLogNoOpLogHandler() })
    }

    /// The same office with another relay.
    func desk(relay: String) throws -> Desk {
        try Self.desk(try Self.read(folder, relay), desk.store, clock)
    }

    private static func yaml(_ folder: String, _ relay: String) -> String {
        """
        company:
          name: 东岸油品供应公司
          department: 客户关系部
          service: 东岸油品客户服务
        data: \(folder)/data
        templates: \(HeedDesk.checkout)/Templates
        casework: { calendar: \(HeedDesk.checkout)/Config/calendar }
        accounts:
          - name: desk
            address: desk@eastshore.example
            host: localhost
            password_file: \(folder)/secret
        relay:
          \(relay.replacing("\n", with: "\n  "))
        staff:
          - { name: 陆平, address: \(handler), department: 客户关系部, roles: [handler] }
          - name: 石岚
            address: \(director)
            department: 客户关系部
            roles: [department_director]
            leave:
              - { from: 2026-02-24, to: 2026-02-28, deputy: \(second) }
          - name: 谭勇
            address: \(leader)
            roles: [approver, supervising_leader]
            leave:
              - { from: 2025-10-09, to: 2025-10-17, deputy: \(second) }
          - { name: 白鹤, address: \(second), roles: [handler] }
          - { name: 高峰, address: \(manager), roles: [general_manager] }
        departments:
          - { name: 客户关系部, aliases: [客服] }

        """
    }

    // MARK: Mails

    /// A mail arrives now.
    func receive(_ mail: String) throws { try receive([mail]) }

    /// Mails arrive now, as they are or as text.
    func receive(bytes: [UInt8]) throws { try take([bytes]) }

    func receive(_ mails: [String]) throws {
        try take(mails.map { Array($0.replacing("\n", with: "\r\n").utf8) })
    }

    /// In batches, as a mailbox gives them.
    private func take(_ mails: [[UInt8]]) throws {
        var rest = mails[...]
        while !rest.isEmpty {
            let raw = rest.prefix(50).map { bytes in
                uid += 1
                let key = MailKey(account: "desk", mailbox: "INBOX", place: .uid(validity: 1, uid: uid))
                return RawMail(
                    key: key, bytes: bytes, size: bytes.count, isWhole: true, receivedAt: clock.now)
            }
            rest = rest.dropFirst(50)
            try desk.take(raw)
        }
    }

    // MARK: Time

    /// Lets time pass until then: every timer goes off at its own instant.
    func pass(until end: Date) throws {
        while let due = try desk.store.look({ try $0.nextTimerDue() }), due <= end {
            clock.now = due
            _ = try keeper.fireDue()
        }
        clock.now = end
    }

    /// The relay takes every letter whose time has come; returns them.
    func send() throws -> [Letter] {
        let now = clock.now
        return try desk.store.transact { transaction in
            let letters = try transaction.claim(atMost: 1000, by: "relay", until: now + 60, at: now)
            try transaction.beginSending(letters.map(\.id))
            for letter in letters {
                let result = SendingResult(letter: letter.id, state: .sent, code: 250, reply: "250 ok")
                try desk.record(EndedTry(letter: letter, result: result), in: transaction, at: now)
            }
            return letters
        }
    }

    // MARK: People

    /// Somebody acts on a case; returns whether the casework allowed it.
    @discardableResult
    func act(_ person: String, _ act: Act, on number: CaseNumber) throws -> Bool {
        let clerk = try desk.directory.clerk(named: person, login: nil)
        do {
            _ = try desk.carryOut(act, on: number, by: clerk)
            return true
        } catch is Refusal {
            return false
        }
    }

    /// The first leader who was asked and is not on leave says what he says.
    @discardableResult
    func leaders(say act: Act, on number: CaseNumber) throws -> Bool {
        let today = Zone.china.date(at: clock.now)
        for person in Self.leaders where desk.directory.employee(for: person)?.absence(on: today) == nil {
            if try self.act(person, act, on: number) { return true }
        }
        return false
    }

    /// A case as it stands.
    func file(_ number: CaseNumber) throws -> Case {
        guard let file = try desk.store.look({ try $0.caseFile(number) }) else { throw Refusal.noSuchCase }
        return file
    }
}

struct BadConfiguration: Error { let words: String }

extension Desk {
    /// Mails come, are read and filed.
    func take(_ mails: [RawMail]) throws {
        let admitted = try commit(admitting: try store.keep(mails, at: world.now()), filing: [])
        _ = try commit(admitting: [], filing: read(admitted))
    }
}
