import GRDB

/// A letter that was being sent when heed ended.
public struct InterruptedLetter: Sendable {
    /// The letter, without its bytes.
    public let letter: Letter
    /// What is known of it.
    public let fate: Fate

    /// What is known of such a letter.
    public enum Fate: Sendable {
        /// The relay never heard its text, or answered it with a refusal: it is to be sent again.
        case notTaken
        /// The relay took it.
        case accepted
        /// Nobody knows.
        case uncertain
    }
}

extension Store {
    /// After a crash, when no other process can be sending: the letters that were being sent, oldest first, each with
    /// what the notes of its lane tell of it.
    public func interruptedLetters() throws(StoreFailure) -> [InterruptedLetter] {
        let found = try look { transaction in
            try Row.fetchAll(
                transaction.db,
                sql: "SELECT \(Letter.columns), claimed_by FROM outbox WHERE state = 'sending' ORDER BY id"
            ).map { row in (Letter(row, bytes: []), row["claimed_by"] as String? ?? "") }
        }
        var notes: [String: [LetterID: SendingNotes.Fate]?] = [:]
        return found.map { letter, claim in
            let fates = notes[claim] ?? SendingNotes.fates(of: claim, in: folder)
            notes[claim] = .some(fates)
            return InterruptedLetter(letter: letter, fate: InterruptedLetter.Fate(letter.id, fates))
        }
    }
}

extension InterruptedLetter.Fate {
    init(_ letter: LetterID, _ fates: [LetterID: SendingNotes.Fate]?) {
        guard let fates else {
            self = .uncertain
            return
        }
        switch fates[letter] {
        case nil, .ended: self = .notTaken
        case .offered: self = .uncertain
        case .accepted: self = .accepted
        }
    }
}
