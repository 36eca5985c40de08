import Casework
import FoundationEssentials
import Logging
import ServiceLifecycle
import Settings
public import Store
import Transport
import UnixSignals

/// The service: everything that waits for servers, time and letters.
public struct Gateway: Sendable {
    /// What the service works with.
    public let desk: Desk

    /// A gateway of a desk that is set up.
    public init(_ desk: Desk) { self.desk = desk }

    /// Works until SIGTERM or SIGINT: mail intake stops first, between two batches, then timers, then the outbox,
    /// which lets the letters under way finish.
    public func run() async throws {
        try recover()
        let gate = RelayGate(ratePerMinute: desk.configuration.relay.ratePerMinute)
        let lanes = try lanes(gate, desk.bell).map { lane in
            Blocking(lane.name, stop: { lane.wakeup.stop() }, work: lane.run)
        }
        let timerBell = desk.timerBell
        let timers = Blocking(
            "timers", stop: timerBell.stop, work: TimerKeeper(desk: desk, bell: timerBell).run)
        let pollers = try pollers(openingResends: gate)
        let watchBell = Bell()
        let watch = Blocking("watch", stop: watchBell.stop, work: Watchman(desk: desk, bell: watchBell).run)
        let listenBell = Bell()
        let listen = Blocking(
            "listen", stop: listenBell.stop, work: Listener(desk: desk, gate: gate, bell: listenBell).run)
        let group = ServiceGroup(
            services: [
                Together([watch, listen]), Together(lanes, before: desk.bell.stop), Together([timers]),
                Together(pollers),
            ],
            gracefulShutdownSignals: [.sigterm, .sigint], logger: desk.log)
        try await group.run()
    }

    /// The pollers of all accounts; once each has looked into its mailboxes, letters of unknown fate may go once more.
    private func pollers(openingResends gate: RelayGate) throws -> [Blocking] {
        let accounts = desk.configuration.accounts
        gate.letResend(accounts.isEmpty)
        let left = Locked(accounts.count)
        return try accounts.map { account in
            let wakeup = try Wakeup()
            let poller = Poller(account, desk: desk, wakeup: wakeup) { [bell = desk.bell] in
                let isLast = left.with { left in
                    left -= 1
                    return left == 0
                }
                guard isLast else { return }
                gate.letResend(true)
                bell.ring()
            }
            return Blocking("account-\(account.name)", stop: wakeup.stop, work: poller.run)
        }
    }

    /// One pass over every account, then the timers that are due; letters leave meanwhile, and what is left of them
    /// afterwards. Then done.
    public func pollOnce() async throws -> PassReport {
        try recover()
        let gate = RelayGate(ratePerMinute: desk.configuration.relay.ratePerMinute)
        gate.letResend(false)
        let lanes = try lanes(gate, desk.bell)
        var report = try await withThrowingTaskGroup(of: Void.self) { group in
            for lane in lanes { group.addTask { try await onOwnThread(named: lane.name) { lane.run() } } }
            defer { desk.bell.stop() }
            let report = try await takeFromAccounts()
            _ = try TimerKeeper(desk: desk, bell: Bell()).fireDue()
            return report
        }
        gate.letResend(true)
        try desk.tellAlarms()
        report.relayWorked = try await drainOutbox(gate)
        desk.noteRelay(worked: report.relayWorked)
        try desk.watchLetters()
        report.letters = try desk.store.look { try $0.letterCounts() }
        return report
    }

    private func takeFromAccounts() async throws -> PassReport {
        var report = PassReport()
        try await withThrowingTaskGroup(of: (String, Result<Int, PollFailure>).self) { group in
            for account in desk.configuration.accounts {
                let poller = Poller(account, desk: desk, wakeup: try Wakeup())
                group.addTask {
                    let taken = try await onOwnThread(named: account.name) {
                        do { return Result<Int, PollFailure>.success(try poller.once()) } catch {
                            return .failure(PollFailure(error))
                        }
                    }
                    return (account.name, taken)
                }
            }
            for try await (account, taken) in group { report.add(account, taken) }
        }
        return report
    }

    private func drainOutbox(_ gate: RelayGate) async throws -> Bool {
        let lanes = try lanes(gate, Bell())
        return try await withThrowingTaskGroup(of: Bool.self) { group in
            for lane in lanes { group.addTask { try await onOwnThread(named: lane.name) { lane.drain() } } }
            return try await group.reduce(true) { $0 && $1 }
        }
    }

    private func lanes(_ gate: RelayGate, _ bell: Bell) throws -> [Lane] {
        try (1...desk.configuration.relay.lanes).map { number in
            Lane("outbox-\(number)", desk: desk, gate: gate, bell: bell, wakeup: try Wakeup())
        }
    }

    /// What a crash left: letters half sent, mails admitted and not read.
    private func recover() throws {
        let now = desk.world.now()
        try desk.recoverOutbox()
        try desk.store.transact { try desk.planMornings(in: $0, at: now) }
        try desk.takeInCustomersFile()
        try desk.keepCalendar(at: now)
        try desk.resumeUnread()
    }
}

/// What one pass came to.
public struct PassReport: Sendable {
    /// Mails that became ours, by account.
    public private(set) var taken: [String: Int] = [:]
    /// What failed, by account.
    public private(set) var failures: [String: (what: String, remedy: String)] = [:]
    /// Whether the relay could be used, as far as there was a letter to send.
    public internal(set) var relayWorked = true
    /// Letters by state, afterwards.
    public internal(set) var letters: [LetterState: Int] = [:]

    mutating func add(_ account: String, _ result: Result<Int, PollFailure>) {
        switch result {
        case .success(let count): taken[account] = count
        case .failure(let failure): failures[account] = (failure.detail, failure.remedy)
        }
    }
}
