import Casework
import FoundationEssentials
import Store
import Transport

/// What came of letters told to the relay over one connection.
struct Delivery {
    var results: [EndedTry] = []
    /// What ended the connection, if anything did.
    var end: (any Error)?
    /// Whether the relay took a letter, or said no to one by itself.
    private(set) var answered = false
    /// The last word about us, when no letter got past it.
    private(set) var senderRefused: TransportFailure?
    private(set) var isTooFast = false
    /// In which words the relay refused everybody, when it is to blame.
    private(set) var suspicion: String?
    /// Refusals that may be about us, by the place of their result.
    private var suspects: [(place: Int, reply: SMTPReply)] = []
    private var hasOther = false

    /// So many readers of different domains are not refused in the same words by chance.
    static let manyRefusals = 3

    /// Takes the relay's answer to the letter whose result was kept last.
    mutating func hear(_ reply: SMTPReply, _ limit: RateLimit?) {
        if reply.stage == .check { return }
        if limit == .ofRelay {
            isTooFast = true
        } else if reply.isAboutSender {
            senderRefused = reply.senderRefused
        } else {
            answered = true
            if reply.spareWords == nil {
                hasOther = true
            } else {
                suspects.append((results.count - 1, reply))
            }
        }
    }

    /// When every letter was refused in the same words, none of which speak of its reader, it is the relay that wants none
    /// of us: the letters wait.
    ///
    /// - Parameter suspicion: the words of refusals for which the relay was blamed before, and no letter accepted since.
    mutating func blameRelay(
        by policy: OutcomePolicy, suspicion: String?, at now: Date, random: UInt64
    ) {
        let domains = Set(suspects.map { AddressKey.domain(of: results[$0.place].letter.recipient) })
        guard !hasOther, let last = suspects.last, let words = last.reply.spareWords,
            suspects.allSatisfy({ $0.reply.spareWords == words }),
            domains.count >= Self.manyRefusals || words == suspicion
        else { return }
        self.suspicion = words
        for (place, reply) in suspects {
            let letter = results[place].letter
            results[place] = EndedTry(
                letter: letter, result: policy.refusedUs(letter, reply, at: now, random: random))
        }
        answered = false
        senderRefused = last.reply.senderRefused
    }
}

extension SubmissionOutcome {
    /// The relay's answer to the letter, where there was one.
    var reply: SMTPReply? {
        switch self {
        case .accepted(let reply), .refusedForNow(let reply), .refusedForGood(let reply): reply
        case .uncertain, .brokenOff, .notTried: nil
        }
    }
}
