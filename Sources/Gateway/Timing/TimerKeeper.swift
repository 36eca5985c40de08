import Casework
import FoundationEssentials
import Logging
import Store

/// Fires what has fallen due, on a thread of its own. Each timer fires once, whoever fires it.
final class TimerKeeper: Sendable {
    private let desk: Desk
    private let bell: Bell

    /// Timers fired in one transaction.
    private static let batch = 50

    init(desk: Desk, bell: Bell) {
        self.desk = desk
        self.bell = bell
    }

    /// Fires without end, until the bell stops.
    func run() {
        var ear = Bell.Ear()
        var pause = 0.0
        while bell.wait(&ear, atMost: pause) {
            do {
                pause = try fireDue()
            } catch {
                desk.log.error("timers failed", metadata: ["failure": "\(error)"])
                pause = 10
            }
        }
    }

    /// Fires everything due; returns the seconds until the next one, at most a minute.
    func fireDue() throws -> Double {
        while true {
            let now = desk.world.now()
            let fired = try desk.store.transact { transaction in
                let due = try transaction.dueTimers(at: now, atMost: Self.batch)
                for timer in due where try transaction.fire(timer, at: now) {
                    try desk.fire(timer, in: transaction, at: now)
                }
                return due.count
            }
            if fired < Self.batch { break }
        }
        let next = try desk.store.look { try $0.nextTimerDue() }
        return next.map { min(60, max(0.05, $0.timeIntervalSince(desk.world.now()))) } ?? 60
    }
}

extension Desk {
    /// What a timer does: a case's timer comes to its case as an event; a morning's posts the lists.
    func fire(_ timer: TimerOrder, in transaction: Transaction, at now: Date) throws {
        if timer.kind == .digest || timer.kind == .weeklyDigest {
            return try postDigests(timer.kind, due: timer.due, in: transaction, at: now)
        }
        if timer.kind == .surveyReminder || timer.kind == .surveyClose {
            return try fireSurvey(timer, in: transaction, at: now)
        }
        guard let number = timer.caseNumber, timer.kind.isOfCase else { return }
        do {
            try step(
                number, .timerFired(TimerFiring(kind: timer.kind, due: timer.due)), by: .system("timer"),
                in: transaction, at: now)
        } catch let refusal as Refusal {
            log.info(
                "timer had nothing to do",
                metadata: ["case": "\(number)", "timer": "\(timer.kind.rawValue)", "reason": "\(refusal)"])
        }
    }
}
