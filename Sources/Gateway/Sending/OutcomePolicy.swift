import Casework
import FoundationEssentials
import Settings
import Store
import Transport

/// What the end of a try means for a letter: sent, again later, refused, or nobody knows.
struct OutcomePolicy: Sendable {
    /// Seconds to wait between tries, and how far they are moved at random.
    var gaps: [Double]
    /// The random share of a gap.
    var jitter: Double
    /// Seconds until a letter of that kind is given up, from the relay's first answer to it.
    var giveUpAfter: @Sendable (_ kind: String) -> Double
    /// Seconds until a letter whose fate is unknown is sent once more, if its kind is.
    var resendAfter: Double
    /// What a refusal says about the pace, in the words of this provider; nil for a refusal that means what its code says.
    var limit: @Sendable (SMTPReply) -> RateLimit?

    /// A mailbox that is said to get too much may also not exist: a day tells.
    static let patienceWithMailbox = 86_400.0

    /// How `outcome` is recorded for `letter`; nil when it counts as no try, so that the letter is simply given back.
    func judge(
        _ outcome: SubmissionOutcome, of letter: Letter, at now: Date, random: UInt64
    ) -> SendingResult? {
        switch outcome {
        case .accepted(let reply):
            result(letter, .sent, reply, because: letter.resends > 0 ? Self.second : nil)
        case .refusedForNow(let reply), .refusedForGood(let reply):
            refused(letter, reply, at: now, random: random)
        case .uncertain(let reason): uncertain(letter, because: reason, at: now)
        case .brokenOff(let failure, let reply?) where reply.isAboutLetter:
            later(
                letter, reply, until: giveUpAfter(letter.kind), because: failure.description, at: now,
                random: random)
        case .brokenOff(let failure, _):
            later(letter, nil, until: .infinity, because: failure.description, at: now, random: random)
        case .notTried: nil
        }
    }

    /// What is recorded of a letter that the relay may have taken or not.
    func uncertain(_ letter: Letter, because reason: String, at now: Date) -> SendingResult {
        let isResent = LetterKind(rawValue: letter.kind)?.isResentWhenUncertain ?? false
        let resendAt = isResent && letter.resends == 0 ? now.addingTimeInterval(resendAfter) : nil
        return SendingResult(letter: letter.id, state: .uncertain, resendAt: resendAt, reason: reason)
    }

    /// Marks a further try of a letter that may have arrived; the earlier is marked by its own words.
    static let second = "accepted when it was sent once more; an earlier copy may have arrived too"

    private func refused(
        _ letter: Letter, _ reply: SMTPReply, at now: Date, random: UInt64
    ) -> SendingResult {
        let patience = giveUpAfter(letter.kind)
        switch limit(reply) {
        case .ofRelay:
            return later(
                letter, reply, until: patience, because: "the relay's limit was reached", at: now,
                random: random)
        case .ofMailbox:
            return later(
                letter, reply, until: min(patience, Self.patienceWithMailbox),
                because: "the mailbox's limit was reached", at: now, random: random)
        case nil: break
        }
        if reply.isAboutSender { return refusedUs(letter, reply, at: now, random: random) }
        guard reply.code / 100 == 5 else {
            return later(letter, reply, until: patience, because: "refused for now", at: now, random: random)
        }
        return result(letter, .refused, reply, because: "refused for good")
    }

    /// What is recorded of a letter when the relay refuses us: it waits.
    func refusedUs(_ letter: Letter, _ reply: SMTPReply, at now: Date, random: UInt64) -> SendingResult {
        later(
            letter, reply, until: giveUpAfter(letter.kind), because: "the relay refuses us", at: now,
            random: random)
    }

    private func later(
        _ letter: Letter, _ reply: SMTPReply?, until patience: Double, because reason: String, at now: Date,
        random: UInt64
    ) -> SendingResult {
        let retry = RetryPolicy(gaps: gaps, giveUpAfter: patience, jitter: jitter)
        let next = retry.next(
            after: letter.attempts, first: letter.answeredAt ?? now, now: now, random: random)
        guard let next else { return result(letter, .refused, reply, because: "given up: \(reason)") }
        var result = result(letter, .queued, reply, because: reason)
        result.nextAt = next
        return result
    }

    private func result(
        _ letter: Letter, _ state: LetterState, _ reply: SMTPReply?, because reason: String? = nil
    ) -> SendingResult {
        SendingResult(
            letter: letter.id, state: state, stage: reply?.stage.rawValue, code: reply.map { Int($0.code) },
            enhanced: reply?.enhanced, reply: reply?.text, reason: reason)
    }
}
