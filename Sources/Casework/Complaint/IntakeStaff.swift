import FoundationEssentials
import MIME
import Reading

extension Intake {
    /// A mail that carries the token of a duty, or one of the company's people writing about a case. Nil: none of these.
    func staffMail(_ reading: Reading) throws(Refusal) -> Decision? {
        if let duty = carriedDuty { return try answer(to: duty, reading) }
        guard known.colleague != nil else { return nil }
        if known.proof == .fail, known.carriers.contains(where: { $0.caseNumber != nil }) {
            return refused(.forgedSender)
        }
        if known.carriers.contains(where: { $0.isForged && $0.caseNumber != nil }) {
            return refused(.forgedToken)
        }
        guard let file = matchedFile else { return nil }
        return try attach(
            file, reading.auto.isAuto ? .nothing : .news, "I4: a colleague wrote about the case",
            .correspondent)
    }

    private var carriedDuty: Duty? {
        let order: [Carrier.Place] = [.address, .subject, .messageID, .body]
        for place in order {
            for carrier in known.carriers where carrier.place == place {
                if case .staff(let duty, _)? = carrier.purpose { return duty }
            }
        }
        return nil
    }

    private func answer(to duty: Duty, _ reading: Reading) throws(Refusal) -> Decision {
        guard let file = known.files[duty.caseNumber] else { return refused(.spentToken) }
        let facts = StaffMailFacts(
            authors: reading.from.map { known.colleague?.address ?? $0.address },
            registered: known.colleague?.address, proof: known.proof,
            token: TokenState(duty, in: file), isAuto: reading.auto.isAuto, isToUs: known.isToUs)
        let allowed: Duty
        do throws(StaffRefusal) {
            allowed = try StaffAuthority.check(facts, allowsUnpinned: rules.allowsUnpinnedDecisions)
        } catch {
            return refused(error, duty)
        }
        let person = known.colleague ?? Mailbox(name: nil, address: duty.person)
        let own = ownParts(reading)
        let reply = StaffReply.read(
            newText: own.newText, inserted: own.inserted, notice: allowed.kind,
            noticeText: known.answered, names: rules.names, words: rules.words)
        let desk = StaffDesk(rules: rules.workflow, handler: rules.handler)
        let outcome = desk.carryOut(
            reply, duty: allowed,
            mail: StaffDesk.Mail(
                id: arrival.mail, from: person, newText: ownText(reading), subject: reading.subject ?? "",
                messageID: reading.messageID, files: known.enclosed, fileLimit: known.enclosureLimit),
            file: file, at: at)
        var decision = Decision(
            .staff(file.number, action: reply.command.name),
            reason: "I4: an answer to \(allowed.kind.rawValue)",
            silence: Silence(rule: "A7", reason: "staff get a transcript, no acknowledgement"))
        if !outcome.records.isEmpty {
            decision.changes = [CaseChange(records: outcome.records, file: outcome.file)]
        }
        decision.effects = outcome.effects
        decision.outcome = MailOutcome(why: decision.reason, staff: outcome.report)
        return decision
    }

    /// Nothing is changed; what looks like deceit is reported, and nothing goes to its sender.
    private func refused(_ why: StaffRefusal, _ duty: Duty? = nil) -> Decision {
        var decision = Decision(
            .staffRefused(why), reason: "I4: refused, \(why.rawValue)",
            silence: Silence(rule: "A7", reason: "a staff mail that changes nothing"))
        decision.outcome = MailOutcome(why: decision.reason, staff: StaffReport(why, notice: duty?.kind))
        if why.isSuspicious {
            let alarm = Alarm(
                key: "staff:\(arrival.mail)", kind: .forgedStaffMail,
                detail: "\(why.rawValue), from \(author)",
                caseNumber: duty?.caseNumber)
            decision.effects = [.alarm(alarm)]
        } else if let letter = explanation(why, duty) {
            decision.effects = [.letter(letter)]
        }
        return decision
    }

    /// What to do instead, in commands that can be copied.
    private func decisionsOff(_ duty: Duty, _ isEnglish: Bool) -> String {
        let what = duty.kind == .extensionApproval ? " --extension" : ""
        let way = "\(duty.caseNumber) --as \(duty.person)\(what)"
        return isEnglish
            ? "Decisions by mail are switched off here. Use: heed cases approve \(way), "
                + "or: heed cases return \(way) --reason TEXT"
            : "本系统未启用邮件审批。请使用命令：heed cases approve \(way)，或：heed cases return \(way) --reason 理由"
    }

    /// A text that lies before the leader is not changed by a second answer; what to do instead.
    private func spent(_ duty: Duty, _ isEnglish: Bool) -> String {
        let isRead = duty.kind == .draft && known.files[duty.caseNumber]?.status == .awaitingApproval
        let more =
            isEnglish
            ? " The text lies before the leader: have it returned, or use heed cases draft \(duty.caseNumber)."
            : "处理意见已报领导审批，如需修改，请领导退回，或使用命令：heed cases draft \(duty.caseNumber)。"
        let words = isEnglish ? "This notice has been answered or is out of date." : "该通知已经答复或已失效，未作任何更改。"
        return words + (isRead ? more : "")
    }

    /// The person whose duty it was hears why his own mail did nothing; a machine or a stranger hears nothing.
    private func explanation(_ why: StaffRefusal, _ duty: Duty?) -> LetterOrder? {
        guard let duty, why == .spentToken || why == .decisionsByMailOff, known.proof != .fail,
            known.colleague?.address.lowercased() == duty.person, let person = known.colleague
        else { return nil }
        let isEnglish = rules.workflow.staffLanguage == .en || rules.workflow.staffLanguage == .other
        let words =
            why == .spentToken
            ? spent(duty, isEnglish)
            : decisionsOff(duty, isEnglish)
        var facts = Facts()
        facts["greeting"] = .string(person.name ?? person.address)
        facts["number"] = .string(duty.caseNumber.rawValue)
        facts["subject"] = .string(reading?.subject ?? "")
        facts["allDone"] = false
        facts["results"] = .list([.nested(["text": .string(words), "done": false])])
        return LetterOrder(
            key: "transcript:\(arrival.mail)", kind: .transcript, to: person,
            language: rules.workflow.staffLanguage, facts: facts, caseNumber: duty.caseNumber,
            inReplyTo: reading?.messageID, references: reading?.messageID.map { [$0] } ?? [])
    }
}
