import Casework
import FoundationEssentials
import Logging
import Store

/// A letter and how a try at it ended.
struct EndedTry {
    let letter: Letter
    let result: SendingResult
}

extension Desk {
    /// Records how a try ended, and tells the letter's case what it must know.
    func record(_ ended: EndedTry, in transaction: Transaction, at now: Date) throws {
        try transaction.record(ended.result, at: now)
        if let end = ended.surveyEnd { try noteSurveyLetter(ended.letter.key, end, in: transaction, at: now) }
        if let outcome = ended.outcome { try tell(outcome, of: ended.letter, in: transaction, at: now) }
        if ended.result.state == .sent, LetterKind(rawValue: ended.letter.kind)?.isForCustomer == false {
            try transaction.clear(key: Alarm.unreachable(ended.letter.recipient, "").key, at: now)
        }
        if ended.result.state == .refused {
            let words = ended.result.reply ?? ended.result.reason ?? ""
            try weigh(
                ReturnWeight(refusal: ended.result.enhanced, words), words, of: ended.letter.recipient,
                in: transaction, at: now)
        }
    }

    /// How a letter ended comes to its case, or, when it has none and was for one of the company's people, to the operators.
    func tell(
        _ outcome: LetterOutcome, of letter: Letter, in transaction: Transaction, at now: Date
    ) throws {
        guard let number = letter.caseNumber else {
            guard !outcome.kind.isForCustomer, outcome.ending == .refused else { return }
            return try carryOut(
                [.alarm(.unreachable(letter.recipient, outcome.detail ?? ""))], for: nil, mail: nil,
                in: transaction, at: now)
        }
        do {
            try step(
                CaseNumber(rawValue: number), .letterEnded(outcome), by: .system("outbox"), in: transaction,
                at: now)
        } catch let refusal as Refusal {
            log.warning(
                "case takes no news of its letter", metadata: ["case": "\(number)", "reason": "\(refusal)"])
        }
    }
}

extension Desk {
    /// What a crash left of the outbox: letters half sent are sent again, settled, or left to a person.
    func recoverOutbox() throws {
        let now = world.now()
        let interrupted = try store.interruptedLetters()
        let requeued = try store.transact { transaction in
            for found in interrupted {
                guard let result = found.result else {
                    try transaction.release([found.letter.id])
                    continue
                }
                try record(EndedTry(letter: found.letter, result: result), in: transaction, at: now)
            }
            return try transaction.requeueClaimed()
        }
        guard requeued + interrupted.count > 0 else { return }
        let uncertain = interrupted.filter { $0.result?.state == .uncertain }.count
        log.warning(
            "letters of an earlier run",
            metadata: [
                "requeued": "\(requeued + interrupted.filter { $0.result == nil }.count)",
                "accepted": "\(interrupted.filter { $0.result?.state == .sent }.count)",
                "uncertain": "\(uncertain)",
            ])
    }
}

extension InterruptedLetter {
    /// How its try is recorded; nil when it counts as none.
    var result: SendingResult? {
        switch fate {
        case .notTaken: nil
        case .accepted:
            SendingResult(letter: letter.id, state: .sent, reason: "accepted just before heed ended")
        case .uncertain:
            SendingResult(
                letter: letter.id, state: .uncertain, reason: "heed ended while it was being sent")
        }
    }
}

extension EndedTry {
    /// What the case hears. That an acknowledgement left is in the outbox and needs no word in the case's log.
    var outcome: LetterOutcome? {
        guard let kind = LetterKind(rawValue: letter.kind), let ending else { return nil }
        if kind == .acknowledgement, ending == .accepted { return nil }
        return LetterOutcome(
            key: letter.key, kind: kind, ending: ending, messageID: letter.messageID,
            detail: result.reply ?? result.reason, approvedHash: letter.approvedHash)
    }

    /// What a survey hears of it; nil while nothing is certain.
    var surveyEnd: SurveyLetterEnd? {
        switch result.state {
        case .sent: .accepted
        case .refused: .failed(result.reply ?? result.reason ?? "refused")
        case .queued, .claimed, .sending, .uncertain, .held, .cancelled: nil
        }
    }

    private var ending: LetterOutcome.Ending? {
        switch result.state {
        case .sent: .accepted
        case .refused: .refused
        case .uncertain: .uncertain
        case .queued, .claimed, .sending, .held, .cancelled: nil
        }
    }
}
