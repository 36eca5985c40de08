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
    /// Seconds until a letter of that kind is given up.
    var giveUpAfter: @Sendable (_ kind: String) -> Double
    /// Whether a reply that looks final is only this provider's way of saying "too fast".
    var isRateLimit: @Sendable (SMTPReply) -> Bool

    /// How `outcome` is recorded for `letter`.
    func judge(
        _ outcome: SubmissionOutcome, of letter: Letter, at now: Date, random: UInt64
    ) -> SendingResult {
        switch outcome {
        case .accepted(let reply):
            result(letter, .sent, reply)
        case .refusedForNow(let reply):
            later(letter, reply, because: "refused for now", at: now, random: random)
        case .refusedForGood(let reply) where isRateLimit(reply):
            later(letter, reply, because: "the relay's limit was reached", at: now, random: random)
        case .refusedForGood(let reply):
            result(letter, .refused, reply, because: "refused for good")
        case .uncertain(let reason):
            SendingResult(letter: letter.id, state: .uncertain, reason: reason)
        case .notTried(let failure):
            later(letter, nil, because: failure.description, at: now, random: random)
        }
    }

    private func later(
        _ letter: Letter, _ reply: SMTPReply?, because reason: String, at now: Date, random: UInt64
    ) -> SendingResult {
        let retry = RetryPolicy(gaps: gaps, giveUpAfter: giveUpAfter(letter.kind), jitter: jitter)
        guard let next = retry.next(after: letter.attempts, made: letter.createdAt, now: now, random: random)
        else {
            return result(letter, .refused, reply, because: "given up: \(reason)")
        }
        var result = result(letter, .queued, reply, because: reason)
        result.nextAt = next
        return result
    }

    private func result(
        _ letter: Letter, _ state: LetterState, _ reply: SMTPReply?, because reason: String? = nil
    ) -> SendingResult {
        SendingResult(
            letter: letter.id, state: state, code: reply.map { Int($0.code) }, enhanced: reply?.enhanced,
            reply: reply?.text, reason: reason)
    }
}
