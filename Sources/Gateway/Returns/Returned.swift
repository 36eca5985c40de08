public import Casework
import FoundationEssentials
import Logging
import Settings
import Store

extension Desk {
    /// When returned letters stop further ones.
    var recipientRules: RecipientRules {
        let returns = configuration.returns
        return RecipientRules(
            stopSurveysAt: returns.stopSurveysAt, forgetAfter: returns.forgetAfter.seconds,
            zoneOffset: calendar.zone.offset)
    }

    /// Keeps what a mail reports, and draws from it what it says of the address. What concerns mails of others is only
    /// counted.
    func keep(
        _ report: ReturnedReport, of mail: MailID, in transaction: Transaction, at now: Date
    ) throws {
        guard report.standing != .backscatter else { return _ = try transaction.next(Self.backscatter) }
        try transaction.note(report, of: mail, at: now)
        try noteLetter(of: report, in: mail, transaction, at: now)
        guard report.standing == .matched, let recipient = report.recipient else { return }
        if report.report == "feedback" {
            let (_, change) = recipientRules.applyFeedback(
                report.reason ?? "abuse", to: try transaction.recipient(recipient), at: now)
            if let change { _ = try self.change(change, of: recipient, in: transaction, at: now) }
            return
        }
        let words = [report.status, report.diagnostic ?? report.reason].compactMap(\.self)
        try weigh(report.weight, words.joined(separator: " "), of: recipient, in: transaction, at: now)
    }

    /// The counter of reports on mails that somebody else sent in our name.
    public static let backscatter = "backscatter"

    /// Adds a returned letter to its recipient's score, and stops what must not leave for him any more.
    func weigh(
        _ weight: ReturnWeight, _ words: String, of address: String, in transaction: Transaction, at now: Date
    ) throws {
        guard weight != .none else { return }
        let (after, change) = recipientRules.apply(
            weight, String(words.prefix(300)), to: try transaction.recipient(address), at: now)
        try transaction.keep(after)
        if let change { _ = try self.change(change, of: address, in: transaction, at: now) }
    }

    /// Changes what may leave for an address; letters that wait for it and may not leave any more are held, and their cases
    /// hear of it. Returns those letters.
    func change(
        _ change: RecipientChange, of address: String, in transaction: Transaction, at now: Date
    ) throws -> [Letter] {
        try transaction.change(address, change)
        log.notice(
            "recipient",
            metadata: ["address": "\(AddressKey.of(address))", "standing": "\(change.standing.rawValue)"])
        let held = try transaction.holdLetters(to: try transaction.recipient(address), at: now)
        try tellHeld(held, in: transaction, at: now)
        return held
    }

    /// Of claimed letters those that may leave; one whose recipient may not be written to is held.
    func mayLeave(_ letters: [Letter], in transaction: Transaction, at now: Date) throws -> [Letter] {
        var held: [Letter] = []
        let free = try letters.filter { letter in
            guard let kind = LetterKind(rawValue: letter.kind),
                let bar = try transaction.bar(kind, to: letter.recipient)
            else { return true }
            if try transaction.hold(letter.id, because: bar, at: now) { held.append(letter) }
            return false
        }
        try tellHeld(held.compactMap { try transaction.letter(key: $0.key) }, in: transaction, at: now)
        return free
    }

    /// A letter that is held because of its recipient does not reach him: its case hears what it hears of a refusal, so that
    /// a person finds another way.
    func tellHeld(_ letters: [Letter], in transaction: Transaction, at now: Date) throws {
        for letter in letters {
            guard let kind = LetterKind(rawValue: letter.kind), !kind.isSurvey else { continue }
            let outcome = LetterOutcome(
                key: letter.key, kind: kind, ending: .refused, messageID: letter.messageID,
                detail: letter.reason, approvedHash: letter.approvedHash)
            try tell(outcome, of: letter, in: transaction, at: now)
        }
    }
}

/// What a change of a recipient's standing did.
public struct RecipientReport: Sendable {
    /// The address as it stands now.
    public let recipient: Recipient
    /// How many letters are held because of it.
    public let held: Int
    /// How many letters that were held leave now.
    public let released: Int
}

extension Desk {
    /// A clerk stops letters to an address, or lets them leave again. Letters held for its sake leave when it is open again,
    /// unless they are older than letters of their kind are tried.
    public func set(
        _ standing: RecipientStanding, of address: String, because reason: String, by clerk: Clerk
    ) throws -> RecipientReport {
        guard !reason.allSatisfy(\.isWhitespace) else { throw Refusal.needsReason }
        let now = world.now()
        let change = RecipientChange(
            standing, because: reason, by: clerk.person.address, login: clerk.login, at: now)
        let report = try transacting { transaction in
            let held = try self.change(change, of: address, in: transaction, at: now)
            let oldest = now.addingTimeInterval(-configuration.outbox.giveUpOtherwise.seconds)
            let released =
                standing == .open
                ? try transaction.releaseLetters(to: address, madeSince: oldest, at: now) : 0
            return RecipientReport(
                recipient: try transaction.recipient(address), held: held.count, released: released)
        }
        ring()
        return report
    }
}
