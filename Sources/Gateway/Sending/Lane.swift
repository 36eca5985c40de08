import Casework
import FoundationEssentials
import Logging
import Settings
import Store
import Transport

/// One lane to the relay, on a thread of its own: claims what is due, sends it over one connection, records each end.
///
/// Several lanes may work on one outbox: the claim gives a letter to one of them.
final class Lane: Sendable {
    /// Letters told to the relay between two commits, at first and at most. After a power cut all of them are uncertain;
    /// after a crash only the one under way, as the lane's notes tell.
    static let window = 8...64
    /// So long, in seconds, letters told to the relay between two commits take: more would wait in one lane while another
    /// has nothing to do.
    static let windowTime = 0.5
    /// Seconds a connection waits for more letters before it is closed.
    static let linger = 2.0

    /// What log and claims call it.
    let name: String
    private let desk: Desk
    private let gate: RelayGate
    private let bell: Bell
    /// Stops what the lane waits for.
    let wakeup: Wakeup

    init(_ name: String, desk: Desk, gate: RelayGate, bell: Bell, wakeup: Wakeup) {
        self.name = name
        self.desk = desk
        self.gate = gate
        self.bell = bell
        self.wakeup = wakeup
    }

    /// Sends without end, until the bell stops.
    func run() {
        var ear = Bell.Ear()
        var pause = 0.0
        while bell.wait(&ear, atMost: pause) {
            pause = cycle(&ear, lingering: true)
        }
    }

    /// Sends what is due now and returns. False when the relay could not be used.
    func drain() -> Bool {
        var ear = Bell.Ear()
        while true {
            if gate.isClosed(at: desk.world.now()) { return false }
            let pause = cycle(&ear, lingering: false)
            if pause > 0 || bell.isStopped { return !gate.isClosed(at: desk.world.now()) }
        }
    }

    /// Uses one connection up; returns the seconds until there may be more to do, 0 to go on at once.
    private func cycle(_ ear: inout Bell.Ear, lingering: Bool) -> Double {
        do {
            guard let due = try nextDue() else { return 60 }
            let early = due.timeIntervalSince(desk.world.now())
            if early > 0 { return min(early, 60) }
            if let wait = gate.enter(at: desk.world.now()) { return min(wait, 60) }
            defer { gate.leave() }
            let client = try desk.connecting.smtp(desk.configuration.relay, wakeup)
            defer { client.quit() }
            return try use(client, &ear, lingering: lingering)
        } catch let failure as TransportFailure {
            relayFailed(failure)
            return 0.2
        } catch {
            desk.log.error("outbox failed", metadata: ["lane": "\(name)", "failure": "\(error)"])
            return 10
        }
    }

    private func use(_ client: SMTPClient, _ ear: inout Bell.Ear, lingering: Bool) throws -> Double {
        var sent = 0
        var window = Self.window.lowerBound
        var results: [EndedTry] = []
        let notes = SendingNotes(of: name, in: desk.store.folder)
        let most = desk.configuration.relay.mailsPerConnection
        while sent < most, !gate.isResting(at: desk.world.now()) {
            let room = bell.isStopped ? 0 : gate.permit(min(window, most - sent), at: desk.world.now())
            let letters = try commit(results, claiming: room, notes)
            results = []
            gate.giveBack(room - letters.count)
            if letters.isEmpty {
                guard lingering, bell.wait(&ear, atMost: room == 0 ? 1 : Self.linger) else { return 1 }
                if room > 0, try nothingIsDue() { return 1 }
                continue
            }
            sent += letters.count
            let began = ContinuousClock.now
            let delivery = deliver(letters, over: client, notes)
            window = Self.window(after: letters.count, of: window, in: ContinuousClock.now - began)
            results = delivery.results
            hear(delivery)
            if let end = delivery.end {
                _ = try commit(results, claiming: 0, notes)
                throw end
            }
        }
        _ = try commit(results, claiming: 0, notes)
        return 0
    }

    /// How many letters may come next, after some were told to the relay in a time. Fewer than there was room for tell of
    /// the pace alone.
    static func window(after told: Int, of window: Int, in time: Duration) -> Int {
        guard told > 0 else { return window }
        if time * window / told > .seconds(windowTime) { return max(window / 2, Self.window.lowerBound) }
        return told == window ? min(2 * window, Self.window.upperBound) : window
    }

    private func nothingIsDue() throws -> Bool {
        try nextDue().map { $0 > desk.world.now() } ?? true
    }

    private func nextDue() throws -> Date? {
        try desk.store.look { try $0.nextLetterDue(resending: gate.mayResend) }
    }

    /// One commit: how the last letters ended, and which are told to the relay next.
    private func commit(
        _ results: [EndedTry], claiming room: Int, _ notes: SendingNotes
    ) throws -> [Letter] {
        if results.isEmpty, room == 0 { return [] }
        let now = desk.world.now()
        let claim = "\(name) \(String(desk.world.random(), radix: 36))"
        return try desk.store.transact { transaction in
            for ended in results { try desk.record(ended, in: transaction, at: now) }
            guard room > 0 else { return [] }
            let letters = try desk.mayLeave(
                try transaction.claim(
                    atMost: room, by: claim, until: now.addingTimeInterval(600), at: now,
                    resending: gate.mayResend, freshFirst: gate.isInTrouble), in: transaction, at: now)
            try transaction.beginSending(letters.map(\.id))
            if !letters.isEmpty { try notes.begin(claim, letters: letters.count) }
            return letters
        }
    }

    /// Sends the letters.
    private func deliver(_ letters: [Letter], over client: SMTPClient, _ notes: SendingNotes) -> Delivery {
        var delivery = Delivery()
        var unnoted: StoreFailure?
        let policy = desk.outcomePolicy
        let asksForReports = desk.configuration.relay.requestsReports
        let end = client.submit(letters.map { $0.submission(asksForReports: asksForReports) }) {
            index throws(TransportFailure) in
            do throws(StoreFailure) {
                try notes.offers(letters[index].id)
            } catch {
                unnoted = error
                throw TransportFailure(.stopped, error.detail, remedy: error.remedy, retry: .later)
            }
        } _: { index, outcome in
            let result = policy.judge(
                outcome, of: letters[index], at: desk.world.now(), random: desk.world.random())
            notes.ended(letters[index].id, accepted: result?.state == .sent)
            delivery.results.append(EndedTry(letter: letters[index], result: result))
            if let reply = outcome.reply { delivery.hear(reply, policy.limit(reply)) }
        }
        delivery.end = unnoted ?? end
        delivery.blameRelay(
            by: policy, suspicion: gate.suspicion, at: desk.world.now(), random: desk.world.random())
        for ended in delivery.results { if let result = ended.result { note(result, of: ended.letter) } }
        return delivery
    }

    /// Tells the gate what the relay's answers say about the relay.
    private func hear(_ delivery: Delivery) {
        let now = desk.world.now()
        if delivery.isTooFast {
            gate.slowed(at: now, random: desk.world.random())
            desk.log.warning("relay wants fewer letters", metadata: ["lane": "\(name)"])
        } else if delivery.answered {
            guard gate.worked(at: now) else { return }
            desk.noting("relay") { try $0.clear(key: "relay", at: now) }
        } else if let failure = delivery.senderRefused, delivery.end == nil {
            if let words = delivery.suspicion { gate.suspect(words) }
            relayFailed(failure)
        }
    }

    private func note(_ result: SendingResult, of letter: Letter) {
        desk.log.info(
            "letter",
            metadata: [
                "letter": "\(letter.id.rawValue)", "kind": "\(letter.kind)",
                "state": "\(result.state.rawValue)", "stage": "\(result.stage ?? "-")",
                "code": "\(result.code ?? 0)", "words": "\(result.reply ?? result.reason ?? "-")",
            ])
    }

    /// Seconds a letter may wait before trouble with the relay is an alarm; what only a person can mend is one at once.
    private static let alarmAfter = 120.0

    private func relayFailed(_ failure: TransportFailure) {
        guard failure.kind != .stopped else { return gate.leave() }
        let now = desk.world.now()
        if failure.kind == .serverBusy,
            desk.configuration.relay.profile.limit(inWords: failure.detail) == .ofRelay
        {
            gate.slowed(at: now, random: desk.world.random())
        }
        let inARow = gate.failed(failure, at: now, random: desk.world.random())
        desk.log.error(
            "relay failed",
            metadata: [
                "lane": "\(name)", "failure": "\(failure)", "remedy": "\(failure.remedy)",
                "in-a-row": "\(inARow)",
            ])
        desk.noting("relay") { transaction in
            let waiting = try transaction.nextLetterDue().map(now.timeIntervalSince) ?? 0
            let isForAPerson = failure.retry == .never || failure.kind == .refused || failure.kind == .tls
            guard isForAPerson || waiting >= Self.alarmAfter else { return }
            try transaction.raise(
                key: "relay", "the relay cannot be used: \(failure)", remedy: failure.remedy, at: now)
        }
    }
}

extension Letter {
    /// As the SMTP client takes it. Its Message-ID is also the envelope id that reports bring back, since it bears a code
    /// nobody else can make. What an approval covers asks to be told of a delay (RFC 3461 §4.1); no report on an
    /// acknowledgement is ever wanted (RFC 3834 §2); what becomes of other letters servers tell unasked.
    func submission(asksForReports: Bool) -> Transport.Submission {
        let wish: Transport.Submission.Notice? =
            switch LetterKind(rawValue: kind) {
            case .acknowledgement?: .never
            case let kind?: kind.needsApproval && asksForReports ? .failureAndDelay : nil
            case nil: nil
            }
        return Transport.Submission(
            id: messageID, envelopeFrom: envelopeFrom, recipient: recipient, bytes: bytes, notice: wish)
    }
}
