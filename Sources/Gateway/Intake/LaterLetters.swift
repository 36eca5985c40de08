import Casework
import FoundationEssentials
import Letters
import Store

/// Acknowledgements of a batch of mails whose places in the outbox are taken. They are written at once, on all cores, when
/// every mail of the batch is decided on, and before the transaction ends.
final class LaterLetters {
    private let desk: Desk
    private var drafts: [Reserved] = []

    private struct Reserved: Sendable {
        let id: LetterID
        let draft: LetterDraft
    }

    init(_ desk: Desk) { self.desk = desk }

    /// Takes the place of a letter, unless its duty has a letter already.
    func take(_ draft: LetterDraft, in transaction: Transaction, at now: Date) throws {
        guard let id = try transaction.reserve(draft.letter, at: now) else { return }
        drafts.append(Reserved(id: id, draft: draft))
    }

    /// Writes what was taken. A case hears of a letter that could not be written.
    func write(in transaction: Transaction, at now: Date) throws {
        guard !drafts.isEmpty else { return }
        defer { drafts = [] }
        let pen = Pen(desk: desk, now: now)
        let written = inParallel(drafts) { reserved in Result { try pen.write(reserved.draft) } }
        for (reserved, result) in zip(drafts, written) {
            do {
                let letter = try result.get()
                try transaction.write(reserved.id, subject: letter.subject, bytes: letter.bytes)
            } catch let failure as LetterFailure {
                try transaction.withdraw(reserved.id)
                try desk.tellUnwritten(reserved.draft.order, because: failure, in: transaction, at: now)
            }
        }
    }
}
