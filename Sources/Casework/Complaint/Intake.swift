public import FoundationEssentials
import MIME
public import Reading

/// Decides what a mail becomes. Pure: the mail, what is known, the rules, the time; nothing else.
public struct Intake {
    let arrival: Arrival
    let reading: Reading?
    let known: Known
    let rules: IntakeRules
    let at: Date

    /// Decides. `reading` is nil when the mail could not be read at all (quarantine); of an oversized mail it is the reading
    /// of its head. The order of the questions is the order of the checks here: reports first, since they are answered by
    /// nobody, then what carries our tokens, then what is here already, then what is new.
    public static func decide(
        _ arrival: Arrival, reading: Reading?, known: Known, rules: IntakeRules, at: Date
    ) throws(Refusal) -> Decision {
        let intake = Intake(arrival: arrival, reading: reading, known: known, rules: rules, at: at)
        return try intake.decide()
    }

    private func decide() throws(Refusal) -> Decision {
        guard let reading else { return try newCase(form: arrival.form) }
        if case .sameMail(let first) = known.duplicate { return try duplicate(of: first) }
        if let decision = try report(reading) { return decision }
        if let invitee = surveyInvitee {
            return survey(invitee, "I3: it carries a survey's token")
        }
        if let decision = try staffMail(reading) { return decision }
        if known.asksForVisitForm { return visitFormAsked }
        if let file = matchedFile {
            guard known.flood == .sender, !known.beginsFlood else { return try followUp(file, reading) }
            return flooded(file, .sender)
        }
        if case .sameWords(let first) = known.duplicate { return try duplicate(of: first) }
        if reading.auto.isAuto { return automatic(reading) }
        switch known.route.kind {
        case .complaint, .inquiry:
            if let flood = known.flood { return try self.flood(flood) }
            return try newCase(form: arrival.form)
        case .surveyReply: return survey(nil, "I8: a survey answer without a token")
        case .visitReport, .customerChange, .staff, .autoReply, .bounce, .spamlike:
            return filed(known.route.kind)
        }
    }

    /// The case the carriers name: an address or subject of ours says more than a quoted text. A merged case leads on.
    var matchedFile: Case? {
        let order: [Carrier.Place] = [.address, .subject, .messageID, .body]
        for place in order {
            for carrier in known.carriers where carrier.place == place {
                guard let purpose = carrier.purpose, let number = purpose.caseNumber else { continue }
                if case .staff = purpose, known.colleague != nil { continue }
                if let file = leading(number) { return file }
            }
        }
        return nil
    }

    /// The case itself, or the one it was merged into, however often.
    func leading(_ number: CaseNumber) -> Case? {
        var file = known.files[number]
        var steps = 0
        while let next = file?.mergedInto, file?.status == .merged, steps < 20 {
            file = known.files[next]
            steps += 1
        }
        return file
    }

    /// An automatic mail without a token of ours is nobody's complaint; it stays visible and gets no answer.
    private func automatic(_ reading: Reading) -> Decision {
        let why = reading.auto.reason ?? "automatic"
        return Decision(
            .filed(.autoReply), reason: "I5: \(why)", silence: Silence(rule: "A2", reason: why))
    }

    private var visitFormAsked: Decision {
        Decision(
            .filed(.staff), reason: "I4: asks for the form of a visit report",
            silence: Silence(rule: "A7", reason: "staff get the form, no acknowledgement"))
    }

    private func filed(_ kind: MailKind) -> Decision {
        Decision(
            .filed(kind), reason: "I9: routed as \(kind.rawValue)",
            silence: Silence(rule: "I9", reason: "only complaints and inquiries are acknowledged"))
    }

    /// Appends events to a case, one after the other, all or none.
    func append(
        _ events: [CaseEvent], to file: Case?, number: CaseNumber, by actor: Actor
    ) throws(Refusal) -> (CaseChange, [Effect]) {
        var records: [EventRecord] = []
        for event in events {
            let sequence = (file?.lastSequence ?? 0) + records.count + 1
            records.append(
                EventRecord(caseNumber: number, sequence: sequence, at: at, actor: actor, event: event))
        }
        let step = try Workflow.steps(file, records, rules.workflow)
        return (CaseChange(records: records, file: step.file), step.effects)
    }

    /// The mail's own words, and those inside the letter of ours that it quotes.
    func ownParts(_ reading: Reading) -> (newText: String, inserted: [String]) {
        known.answered.map(reading.parts(besides:)) ?? (reading.newText, [])
    }

    /// The mail's own words, those inside our quoted letter included.
    func ownText(_ reading: Reading) -> String {
        known.answered.map(reading.newText(besides:)) ?? reading.newText
    }

    /// The mail's own words, or the whole when it seems to have none.
    func excerpt(_ reading: Reading?) -> String {
        guard let reading else { return "" }
        let own = PlainText.trim(ownText(reading))
        return PlainText.beginning(
            own.isEmpty ? PlainText.trim(reading.text) : own, rules.excerptLength)
    }

    var author: String {
        reading?.from.first?.address.lowercased() ?? known.customer.mailbox.address.lowercased()
    }
}
