import FoundationEssentials
import MIME
import Reading

extension Advance {
    /// The case begins. Its clock runs from the receipt at once, by the proposed class or the strictest.
    mutating func begin() {
        let receipt = file.receipt
        setDeadline()
        if let origin = receipt.origin {
            let relation: Link.Relation = receipt.form == .lateReply ? .continues : .splitFrom
            file.links.append(Link(other: origin, relation: relation))
        }
        switch receipt.form {
        case .oversized, .quarantined:
            let mail = receipt.mail ?? file.number.rawValue
            set(.openMailbox, mail)
            alarm(.unreadableMail, mail, "\(receipt.form.rawValue): open the mail in the mailbox")
        case .flood:
            alarm(.flood, "flood", "more mails come than the limits allow; they gather here, unanswered")
            tellHandler("flood:\(file.number)", "flood", receipt.excerpt)
        case .mail, .split, .lateReply, .manual: break
        }
    }

    /// At most one acknowledgement a case, whatever happens later.
    mutating func acknowledge(_ decision: AcknowledgementDecision) throws(Refusal) {
        guard file.acknowledgement == nil else { throw .acknowledgedAlready }
        file.acknowledgement = decision
        if let to = decision.to { order(acknowledgement(to: to)) }
    }

    /// Grading again keeps the start of the period; what lay before a leader comes back, since another leader or
    /// meeting may have to decide now.
    mutating func grade(_ grading: Grading, from: CaseStatus) throws(Refusal) {
        guard !grading.reason.isBlank else { throw .needsReason }
        guard (grading.caseClass == .plan) == file.isPlan else { throw .notOfAPlan }
        let (before, promise) = (file.caseClass, file.deadline?.promise)
        let hadMore = file.timeExtension?.isGranted == true
        file.caseClass = grading.caseClass
        file.classReason = grading.reason
        if from == .awaitingApproval { recallFromLeader() }
        if grading.caseClass != .major { file.timeExtension = nil }
        if before == .major, grading.caseClass != .major { closeDuties(.meeting, .extensionApproval) }
        setDeadline()
        if before != nil, let promise { tellNewPromise(insteadOf: promise, hadMore: hadMore) }
        if grading.caseClass == .major, before != .major { requestMeeting() }
        if from == .awaitingApproval { askForDraft(because: grading.reason) }
    }

    /// The customer who was told a date hears of a later one, and of the end of more time granted.
    private mutating func tellNewPromise(insteadOf promise: Date, hadMore: Bool) {
        guard let now = file.deadline?.promise, hadMore ? now != promise : now > promise,
            hadMore || file.acknowledgement?.to != nil || file.round > 1, max(now, promise) > record.at
        else { return }
        if hadMore { effects.append(.cancelLetters(prefix: "extended:\(file.number):")) }
        effects.append(.cancelLetters(prefix: "promise:\(file.number):"))
        order(promiseNotice(insteadOf: promise))
    }

    /// Gives the case to a handler and asks for what is needed next.
    mutating func assign(_ assignment: Assignment, from: CaseStatus) {
        let former = file.handler?.address.lowercased()
        if former != nil { callOffRequests([.draft, .meeting]) }
        if let former, former != assignment.handler.address.lowercased() {
            retire(dutiesWhere: {
                $0.person == former && ($0.kind == .draft || $0.kind == .meeting || $0.kind == .attention)
            })
        }
        file.handler = assignment.handler
        file.department = assignment.department ?? file.department
        switch file.status {
        case .drafting, .awaitingApproval: order(assignmentNotice(assignment.handler))
        // Whoever opens a plan brings its text.
        case .assigned where file.isPlan && former == nil: break
        default: order(draftRequest(assignment.handler))
        }
        if file.caseClass == .major { requestMeeting() }
        if from != file.status { setStageTimer() }
    }

    /// Asks the handler of a major case for the minutes of the managers' meeting.
    mutating func requestMeeting(missing: [String] = []) {
        guard file.minutes == nil, let handler = file.handler else { return }
        order(meetingRequest(handler, missing: missing))
    }

    /// Derives the deadline anew from the start of the period, the class and a granted extension, and sets the
    /// timers that go with it. Never more than seven working days, whatever the configuration says.
    mutating func setDeadline() {
        let granted = file.timeExtension.flatMap { $0.isGranted ? $0.plea.workingDays : nil }
        let caseClass = file.caseClass ?? file.receipt.proposal?.caseClass ?? .ordinary
        guard let ordinary = rules.workingDays[caseClass] else {
            file.deadline = nil
            file.workingDays = nil
            effects.append(.cancelTimers(prefix: "\(file.number)/"))
            return
        }
        let days = min(granted ?? ordinary, rules.mostDays, Self.mostDaysEver)
        let deadline = rules.deadline(file.periodStart, days)
        file.deadline = deadline
        file.workingDays = days
        if deadline.isProvisional {
            alarm(
                .provisionalDeadline, "\(Moment.chinaYear(deadline.promise))",
                "the calendar has no notice yet")
        }
        setAllTimers()
    }

    /// Derives the deadline anew under another calendar. Whoever has the case hears of a promise that moves.
    mutating func recalculate(_ change: Recalculation) {
        let before = file.deadline
        setDeadline()
        if let promise = change.promise, let plain = file.deadline {
            file.deadline = Deadline(
                promise: promise, target: min(plain.target, promise), isProvisional: plain.isProvisional)
            setAllTimers()
        }
        guard let before, let now = file.deadline, before.promise != now.promise else { return }
        let key = "moved:\(file.number):\(record.sequence)"
        tellHandler(key, "deadlineMoved", "\(dateWords(before.promise)) → \(dateWords(now.promise))")
    }

    /// Article 11(3): "最多处理时间不超过七个工作日".
    static let mostDaysEver = 7
}
