import FoundationEssentials
import MIME
import Reading

extension Correspondent {
    /// What the directory says holds; the address stays the one that wrote.
    mutating func take(_ customer: CustomerOnFile) {
        unit = customer.unit
        customerClass = customer.customerClass
        isKnown = true
    }
}

extension Advance {
    /// A letter ended. For the approved ones this decides whether the customer has been told.
    mutating func endLetter(_ outcome: LetterOutcome, from: CaseStatus) {
        switch outcome.ending {
        case .accepted:
            file.tasks.removeAll { $0.kind == .checkLetter && $0.subject == outcome.key }
            guard file.isOfApproval(outcome), from == .approved || from == .reopened else { return }
            if !file.toldKinds.contains(outcome.kind) { file.toldKinds.append(outcome.kind) }
            switch file.status {
            case .told where file.isPlan: awaitReviews()
            case .told:
                finishTelling()
                announceTelling()
            case .closed: endReview()
            default: break
            }
        case .uncertain:
            set(.checkLetter, outcome.key)
            alarm(.uncertainLetter, outcome.key, outcome.detail ?? "no answer after the end of the letter")
        case .refused, .bounced:
            guard outcome.kind.isForCustomer else {
                return alarm(.staffUnreachable, outcome.key, outcome.detail ?? outcome.ending.rawValue)
            }
            set(.reachCustomer, outcome.key)
            alarm(.customerUnreachable, outcome.key, outcome.detail ?? outcome.ending.rawValue)
            if file.status == .reopened, from != .reopened { takeBackTelling() }
            tellHandler("returned:\(outcome.key)", "customerUnreachable", outcome.detail ?? "")
        }
    }

    /// The customer has not been told after all: the period that had ended runs on.
    private mutating func takeBackTelling() {
        file.toldAt = nil
        file.endedAt = nil
        file.endReason = nil
        file.toldKinds = []
        callOffPeriod()
        setAllTimers()
    }

    private mutating func finishTelling() {
        file.toldAt = record.at
        file.tasks.removeAll { $0.kind == .reachCustomer }
        closeAllDuties()
        effects.append(.cancelTimers(prefix: "\(file.number)/"))
        setTimer(.close, record.at.addingTimeInterval(rules.objectionTime))
    }

    /// The handler hears that the result has left; answering closes the case before the time for objections is over.
    private mutating func announceTelling() {
        guard let handler = file.handler else { return }
        let closes = dateWords(record.at.addingTimeInterval(rules.objectionTime))
        let words =
            rules.staffLanguage.isChinese
            ? "客户可在\(closes)前提出异议。" : "The customer may object until \(closes)."
        order(
            attention(
                handler, key: "told:\(file.number):\(file.revisions)", what: "customerTold", words: words))
    }

    /// The approved result was told by telephone or in person; the letter, if still here, need not go.
    mutating func tell(_ telling: Telling) throws(Refusal) {
        guard !telling.note.isBlank else { throw .needsReason }
        takeBackApprovedLetters()
        if file.isPlan { awaitReviews() } else { finishTelling() }
    }

    /// A further mail. What needs nobody stays silent; what needs somebody becomes his task.
    mutating func attach(_ mail: FurtherMail) {
        if !file.mails.contains(mail.mail) { file.mails.append(mail.mail) }
        count(mail)
        switch mail.meaning {
        case .nothing, .duplicate: break
        case .news, .answer:
            set(.readMail, mail.mail)
            tellHandler("mail:\(file.number):\(mail.mail)", "customerWrote", mail.excerpt)
        case .held:
            set(.checkSender, mail.mail)
            alarm(.strangerWithToken, mail.mail, "somebody else wrote with the customer's token")
            tellHandler("mail:\(file.number):\(mail.mail)", "strangerWrote", mail.excerpt)
        }
    }

    /// Mails of machines in a row, at most: then a person hears of it, once, and nothing leaves by itself.
    static let mostMachineMails = 3

    private mutating func count(_ mail: FurtherMail) {
        guard mail.isAuto == true else {
            if mail.meaning != .duplicate { file.machineMails = nil }
            return
        }
        let count = (file.machineMails ?? 0) + 1
        file.machineMails = count
        guard count == Self.mostMachineMails else { return }
        alarm(.machineAnswers, "\(file.round)", "\(count) automatic mails in a row, none of a person between")
        tellHandler("machine:\(file.number):\(mail.mail)", "machineAnswers", mail.excerpt)
    }

    /// Writes to whoever has the case; when nobody does, that is an alarm of its own.
    mutating func tellHandler(_ key: String, _ what: String, _ words: String) {
        guard let person = file.handler ?? rules.offices.desk else {
            return alarm(.nobodyResponsible, key, what)
        }
        order(attention(person, key: key, what: what, words: words))
    }

    mutating func ask(_ question: Question) throws(Refusal) {
        guard !question.text.isBlank else { throw .emptyText }
        guard question.number == file.questions + 1 else { throw .outOfOrder }
        file.questions = question.number
        order(informationRequest(question))
    }

    /// Letters go elsewhere: what was addressed to the old contact, approved or not, is void.
    mutating func change(_ contact: NewContact) throws(Refusal) {
        guard !contact.reason.isBlank else { throw .needsReason }
        file.letterTo = contact.letterTo
        file.tasks.removeAll { $0.kind == .reachCustomer }
        recallFromLeader()
        if file.status == .awaitingApproval {
            file.status = .drafting
            setStageTimer()
            askForDraft(because: contact.reason)
        }
    }

    /// A new period begins with the mail that asks for it. Nothing approved before counts in it.
    mutating func reopen(_ reopening: Reopening) throws(Refusal) {
        guard !reopening.reason.isBlank else { throw .needsReason }
        file.round += 1
        file.periodStart = max(file.periodStart, reopening.receivedAt)
        file.ownPeriodStart = nil
        file.approval = nil
        file.minutes = nil
        file.timeExtension = nil
        file.toldKinds = []
        file.askedApprovers = []
        file.reviews = nil
        file.reviewReminders = nil
        file.escalations = 0
        file.toldAt = nil
        file.endedAt = nil
        file.endReason = nil
        closeAllDuties()
        if let mail = reopening.mail, !file.mails.contains(mail) { file.mails.append(mail) }
        setDeadline()
        if !file.isPlan, (file.machineMails ?? 0) < Self.mostMachineMails { order(reopeningNotice()) }
        if let handler = file.handler {
            order(draftRequest(handler, further: reopening.excerpt ?? reopening.reason))
            if file.caseClass == .major { requestMeeting() }
        } else {
            tellHandler(
                "reopened:\(file.number):\(file.round)", "reopened", reopening.excerpt ?? reopening.reason)
        }
    }
}
