import Casework
import FoundationEssentials
import Store

/// Finds letters that wait too long for what their cases have left of the working time.
///
/// A letter is late when it has waited a quarter of the office time its case still has: hours where days are left, minutes
/// where an hour is left. How often it was tried says nothing.
struct LateLetters {
    /// What is late, and what is left of its case's time.
    struct Late: Hashable {
        let letter: WaitingLetter
        /// Office seconds to the promise; nil without one.
        let left: Int?
    }

    let calendar: WorkCalendar
    let now: Date

    /// Office seconds that any letter may wait, and seconds by the clock of one whose promise has passed.
    static let (grace, haste) = (15 * 60, 300.0)
    /// The share of the time left, as a divisor.
    static let share = 4

    /// The late ones of `letters`, those with the least time left first.
    func find(in letters: [WaitingLetter]) -> [Late] {
        letters.compactMap(judge).sorted {
            ($0.left ?? .max, $0.letter.letter) < ($1.left ?? .max, $1.letter.letter)
        }
    }

    private func judge(_ letter: WaitingLetter) -> Late? {
        let waited = calendar.workingSeconds(from: letter.since, to: now)
        let left = letter.promise.map { calendar.workingSeconds(from: now, to: $0) }
        // A case without a promise, such as one that has ended: a working day is what its letters have.
        let time = left ?? calendar.hours.secondsPerDay - waited
        if let left, left <= 0 {
            return now.timeIntervalSince(letter.since) >= Self.haste ? Late(letter: letter, left: left) : nil
        }
        return waited >= max(Self.grace, time / Self.share) ? Late(letter: letter, left: left) : nil
    }
}

extension LateLetters.Late {
    /// For the alarm: which letter of which case, how long the case has.
    func words(_ calendar: WorkCalendar) -> String {
        let time =
            left.map { seconds in
                seconds > 0
                    ? "\(seconds / 3600) h \(seconds % 3600 / 60) min of office time left"
                    : "the promised time has passed"
            } ?? "no promise runs"
        let word = letter.word.map { ", last word: \($0)" } ?? ""
        return
            "letter \(letter.letter.rawValue) (\(letter.kind)) of \(letter.caseNumber) is \(letter.state.rawValue) "
            + "since \(calendar.zone.display(letter.since)), \(time)\(word)"
    }
}

extension Desk {
    /// Raises an alarm while letters are late, and takes it back afterwards.
    func watchLetters() throws {
        let now = world.now()
        let waiting = try store.look { try $0.waitingLetters(at: now) }
        let late = LateLetters(calendar: calendar, now: now).find(in: waiting)
        let stands = try store.look { try $0.standingAlarms().contains { $0.key == "letters-late" } }
        guard let first = late.first else {
            if stands { try store.transact { try $0.clear(key: "letters-late", at: now) } }
            return
        }
        let more = late.count > 1 ? " (and \(late.count - 1) more)" : ""
        try store.transact { transaction in
            try transaction.raise(
                key: "letters-late", first.words(calendar) + more,
                remedy:
                    "see heed outbox list --state queued and --state held; tell the customer by telephone if it stays",
                at: now)
        }
    }
}
