import Casework
import FoundationEssentials
import Logging
import Store

/// A letter and how a try at it ended; without a result it was none.
struct EndedTry {
    let letter: Letter
    let result: SendingResult?
}

extension Desk {
    /// Records how a try ended, and tells the letter's case what it must know.
    func record(_ ended: EndedTry, in transaction: Transaction, at now: Date) throws {
        guard let result = ended.result else { return try transaction.release([ended.letter.id]) }
        try transaction.record(result, at: now)
        if result.state == .sent, ended.letter.resends > 0 {
            try clearDoubt(about: ended.letter, in: transaction, at: now)
        }
        if let end = ended.surveyEnd { try noteSurveyLetter(ended.letter.key, end, in: transaction, at: now) }
        if let outcome = ended.outcome, try !hasComeBack(ended, in: transaction) {
            try tell(outcome, of: ended.letter, in: transaction, at: now)
        }
        if result.state == .sent, LetterKind(rawValue: ended.letter.kind)?.isForCustomer == false {
            try transaction.clear(key: Alarm.unreachable(ended.letter.recipient, "").key, at: now)
        }
        if result.state == .refused {
            let words = result.reply ?? result.reason ?? ""
            try weigh(
                ReturnWeight(refusal: result.enhanced, words), words, of: ended.letter.recipient,
                in: transaction, at: now)
        }
    }

    /// Whether the first copy of a letter that was sent once more has come back meanwhile: that a relay took the second tells
    /// its case nothing new.
    private func hasComeBack(_ ended: EndedTry, in transaction: Transaction) throws -> Bool {
        guard ended.result?.state == .sent, ended.letter.resends > 0 else { return false }
        return try transaction.returnedMails(about: ended.letter.id, atMost: 20).contains {
            $0.report.report == "failed" && $0.report.trace != .address
        }
    }

    /// How a letter ended comes to its case, or, when it has none and was for one of the company's people, to the operators.
    func tell(
        _ outcome: LetterOutcome, of letter: Letter, in transaction: Transaction, at now: Date
    ) throws {
        try tell(
            outcome, to: letter.recipient, of: letter.caseNumber.map(CaseNumber.init(rawValue:)),
            in: transaction, at: now)
    }

    /// The same of a letter that may not exist.
    func tell(
        _ outcome: LetterOutcome, to recipient: String, of number: CaseNumber?, in transaction: Transaction,
        at now: Date
    ) throws {
        guard let number else {
            guard !outcome.kind.isForCustomer, outcome.ending == .refused else { return }
            return try carryOut(
                [.alarm(.unreachable(recipient, outcome.detail ?? ""))], for: nil, mail: nil,
                in: transaction, at: now)
        }
        do {
            try step(
                number, .letterEnded(outcome), by: .system("outbox"), in: transaction,
                at: now)
        } catch let refusal as Refusal {
            log.warning(
                "case takes no news of its letter", metadata: ["case": "\(number)", "reason": "\(refusal)"])
        }
    }

    /// Nobody needs to ask any more whether a letter arrived.
    func clearDoubt(about letter: Letter, in transaction: Transaction, at now: Date) throws {
        guard let number = letter.caseNumber else { return }
        let kind = Alarm.Kind.uncertainLetter.rawValue
        try transaction.clear(key: "\(kind):\(number):\(letter.key)", at: now)
    }
}

extension Desk {
    /// What a crash left of the outbox: letters half sent are sent again, settled, or left to a person.
    func recoverOutbox() throws {
        let now = world.now()
        let ended = try store.interruptedLetters().map { found in
            EndedTry(letter: found.letter, result: result(of: found, at: now))
        }
        let requeued = try store.transact { transaction in
            for each in ended { try record(each, in: transaction, at: now) }
            return try transaction.requeueClaimed()
        }
        guard requeued + ended.count > 0 else { return }
        func count(_ state: LetterState?) -> Int { ended.count { $0.result?.state == state } }
        log.warning(
            "letters of an earlier run",
            metadata: [
                "requeued": "\(requeued + count(nil))", "accepted": "\(count(.sent))",
                "uncertain": "\(count(.uncertain))",
            ])
    }

    /// How the try at a letter that heed ended in is recorded; nil when it counts as none.
    private func result(of found: InterruptedLetter, at now: Date) -> SendingResult? {
        switch found.fate {
        case .notTaken: nil
        case .accepted:
            SendingResult(
                letter: found.letter.id, state: .sent, reason: "accepted just before heed ended")
        case .uncertain:
            outcomePolicy.uncertain(
                found.letter, because: "heed ended while it was being sent", at: now)
        }
    }
}

extension EndedTry {
    /// What the case hears. That an acknowledgement left is in the outbox and needs no word in the case's log.
    var outcome: LetterOutcome? {
        guard let result, let ending = result.state.ending else { return nil }
        if letter.kind == LetterKind.acknowledgement.rawValue, ending == .accepted, letter.resends == 0 {
            return nil
        }
        return letter.outcome(ending, detail: result.reply ?? result.reason)
    }
}

extension EndedTry {
    /// What a survey hears of it; nil while nothing is certain.
    var surveyEnd: SurveyLetterEnd? {
        guard let result else { return nil }
        switch result.state {
        case .sent: return .accepted
        case .refused: return .failed(result.reply ?? result.reason ?? "refused")
        case .queued, .claimed, .sending, .uncertain, .held, .cancelled: return nil
        }
    }
}

extension Letter {
    /// What its case hears of it; nil for a kind this heed does not know.
    func outcome(_ ending: LetterOutcome.Ending, detail: String?) -> LetterOutcome? {
        LetterKind(rawValue: kind).map { kind in
            LetterOutcome(
                key: key, kind: kind, ending: ending, messageID: messageID, detail: detail,
                approvedHash: approvedHash)
        }
    }
}

extension LetterState {
    fileprivate var ending: LetterOutcome.Ending? {
        switch self {
        case .sent: .accepted
        case .refused: .refused
        case .uncertain: .uncertain
        case .queued, .claimed, .sending, .held, .cancelled: nil
        }
    }
}
