import Casework
import FoundationEssentials
import MIME
import Reading
import Store
import Survey

/// Reads and records the replies of surveys, in the transaction that files their mails.
struct SurveyIntake {
    let desk: Desk
    let lookup: Lookup
    let rules: IntakeRules

    private var transaction: Transaction { lookup.transaction }
    private var now: Date { lookup.now }

    /// What concerns a survey in a decision on a mail is carried out, and what follows is added to it.
    func take(_ mail: ReadMail, _ decision: inout Decision, _ known: Known) throws {
        if case .returned(let key?) = decision.filing { return try noteReturn(of: key, mail.reading) }
        guard case .survey(let id) = decision.filing else { return }
        var taken = try read(mail, id, known)
        let complaint = taken.complains ? try self.complaint(mail, known, taken.reply) : nil
        if let complaint {
            taken.reply.complaint = complaint.changes.first?.file.number
            decision.changes += complaint.changes
            decision.effects += complaint.effects
            decision.silence = complaint.silence
        }
        decision.reason = taken.reason
        decision.outcome = MailOutcome(why: taken.reason)
        if let letter = taken.clarification { decision.effects.append(.letter(letter)) }
        try keep(taken)
    }

    /// What the mail says and what the campaign's rules make of it. A token whose invitee nobody knows is none.
    private func read(_ mail: ReadMail, _ id: SurveyInvitee?, _ known: Known) throws -> ReplyDecision {
        let subject = mail.reading.subject ?? ""
        var facts = ReplyFacts(
            mail: "\(mail.id.rawValue)", messageID: mail.reading.messageID, from: author(mail),
            author: .other,
            isForged: known.proof == .fail || mail.reading.from.count != 1,
            subjectOptsOut: ReplyReader.optsOut(subject: subject), receivedAt: mail.receivedAt)
        guard let id, let invitee = try transaction.invitee(id),
            let campaign = try transaction.campaign(id.campaign)
        else {
            let questionnaire = try transaction.campaigns().first?.questionnaire ?? desk.survey.questionnaire
            let said = desk.readers.reader("", questionnaire).read(mail.reading)
            return ReplyRules.withoutToken(said, facts)
        }
        facts.author = author(of: mail, to: invitee)
        let ballot = try transaction.ballot(of: id)
        let reader = desk.readers.reader(campaign.name, campaign.questionnaire)
            .besides(try letters(to: invitee, campaign, quotedIn: mail.reading, known))
        let open = ballot.map { ballot in
            Set(campaign.questionnaire.ratings.map(\.id).filter { ballot.values[$0] == nil })
        }
        return ReplyRules(campaign, calendar: desk.calendar).decide(
            reader.read(mail.reading, stillOpen: open ?? []), facts, of: invitee, ballot, at: now)
    }

    /// The texts of our letters to the invitee, when the mail may quote one.
    private func letters(
        to invitee: Invitee, _ campaign: Campaign, quotedIn reading: Reading, _ known: Known
    ) throws -> [String] {
        guard !reading.quotedText.isEmpty || known.carriers.contains(where: { $0.place == .body }) else {
            return []
        }
        let kinds: [SurveyLetterKey.Kind] =
            [.invitation] + (0..<invitee.track.reminders).map { .reminder($0 + 1) }
            + (0..<invitee.track.clarifications).map { .clarification($0 + 1) }
        return try kinds.compactMap { kind in
            let key = SurveyLetterKey(kind, year: campaign.year, customer: invitee.customer)
            return try transaction.letter(key: key.text).flatMap { try transaction.letter($0.id) }
        }.map { Reading(Message($0.bytes)).text }
    }

    private func author(_ mail: ReadMail) -> String { mail.reading.from.first?.address.lowercased() ?? "" }

    /// Who wrote, seen from the invitee: one of his own addresses, one of his customer's or domain, or anybody's.
    private func author(of mail: ReadMail, to invitee: Invitee) -> ReplyAuthor {
        let address = author(mail)
        if AddressKey.of(address) == AddressKey.of(invitee.address) { return .invitee }
        if desk.directory.isOurs(address) { return .staff }
        switch desk.directory.match(address) {
        case .contact(let customer, let contact) where customer.code == invitee.customer:
            let own = contact.addresses.map { AddressKey.of($0) }
            return own.contains(AddressKey.of(invitee.address)) ? .invitee : .colleague
        case .domain(let customer) where customer.code == invitee.customer: return .colleague
        case .contact, .domain, .ambiguous, .unknown: break
        }
        let domain = AddressKey.domain(of: address)
        let isShared = domain == AddressKey.domain(of: invitee.address) && !PublicProvider.owns(domain)
        return isShared ? .colleague : .other
    }

    /// The case for a complaint inside a reply; the open one that an earlier reply of the invitee opened takes it in.
    private func complaint(_ mail: ReadMail, _ known: Known, _ reply: RecordedReply) throws -> Decision {
        var known = known
        known.route = lookup.route(mail, [], knownAs: .complaint)
        let earlier = try reply.invitee.flatMap { try transaction.ballot(of: $0) }?.replies
            .compactMap(\.complaint).last
        return try Intake.complaint(
            Arrival(
                mail: "\(mail.id.rawValue)", account: mail.account, receivedAt: mail.receivedAt,
                form: mail.isWhole ? .mail : .oversized),
            reading: mail.reading, known: known, rules: rules,
            joining: try earlier.flatMap(transaction.caseFile), at: now)
    }

    private func keep(_ taken: ReplyDecision) throws {
        try transaction.record(taken.reply)
        guard let id = taken.reply.invitee, let before = try transaction.invitee(id) else { return }
        if taken.track != before.track { try transaction.keep(taken.track, of: id) }
        switch taken.reply.verdict {
        case .automatic: return
        case .counted, .repeated, .late, .empty, .optOut, .staff, .outranked, .unproven, .withoutToken: break
        }
        try cancelReminders(to: before, because: "the invitee wrote")
        guard taken.optsOut else { return }
        try desk.barFromSurveys(
            before, because: "opted out of surveys (mail \(taken.reply.mail))", in: transaction)
    }

    private func cancelReminders(to invitee: Invitee, because reason: String) throws {
        try desk.cancelReminders(to: invitee, because: reason, in: transaction, at: now)
    }

    /// A letter of a survey came back: its invitee is reminded no more.
    private func noteReturn(of key: String, _ reading: Reading) throws {
        let recipient = reading.bounce?.recipients.first
        let words = [recipient?.status, recipient?.diagnostic].compactMap(\.self).joined(separator: " ")
        try desk.noteSurveyLetter(key, .failed(words), in: transaction, at: now)
    }
}

/// What became of a letter of a survey.
enum SurveyLetterEnd {
    /// The relay took it over.
    case accepted
    /// It was refused for good or came back, with these words.
    case failed(String)
}

extension Desk {
    /// Notes with its invitee what became of a letter; letters of other kinds are passed over.
    func noteSurveyLetter(
        _ key: String, _ end: SurveyLetterEnd, in transaction: Transaction, at now: Date
    ) throws {
        guard let key = SurveyLetterKey(key),
            let invitee = try transaction.invitee(of: Campaign.name(of: key.year), customer: key.customer)
        else { return }
        var track = invitee.track
        switch end {
        case .accepted: track.deliveredAt = track.deliveredAt ?? now
        case .failed(let words):
            track.bouncedAt = track.bouncedAt ?? now
            track.bounceReason = track.bounceReason ?? String(words.prefix(300))
            try cancelReminders(
                to: invitee, because: "letters to the invitee come back", in: transaction, at: now)
        }
        if track != invitee.track { try transaction.keep(track, of: invitee.id) }
    }

    /// Reminders that have not left are taken back.
    func cancelReminders(
        to invitee: Invitee, because reason: String, in transaction: Transaction, at now: Date
    ) throws {
        guard invitee.track.reminders > 0, let campaign = try transaction.campaign(invitee.id.campaign) else {
            return
        }
        for number in 1...invitee.track.reminders {
            let key = SurveyLetterKey(.reminder(number), year: campaign.year, customer: invitee.customer)
            try transaction.cancelLetter(key: key.text, because: reason, at: now)
        }
    }

    /// No survey writes to the invitee's address any more.
    func barFromSurveys(
        _ invitee: Invitee, because reason: String, in transaction: Transaction
    ) throws {
        guard try transaction.recipient(invitee.address).standing == .open else { return }
        let now = world.now()
        _ = try change(
            RecipientChange(.noSurveys, because: reason, by: "heed", at: now), of: invitee.address,
            in: transaction, at: now)
    }
}
