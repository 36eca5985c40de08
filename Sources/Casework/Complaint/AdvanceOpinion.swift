import FoundationEssentials
import MIME

extension Advance {
    /// A new revision. Any approval, and any question put to a leader, is void with it.
    mutating func take(_ draft: Draft) throws(Refusal) {
        guard file.handler != nil else { throw .needsHandler }
        guard draft.revision == file.revisions + 1 else {
            throw .wrongRevision(given: draft.revision, expected: file.revisions + 1)
        }
        guard !draft.content.text.isBlank else { throw .emptyText }
        guard draft.content.recipients == file.recipients else { throw .wrongRecipients }
        if file.caseClass == .major, file.minutes == nil { throw .needsMinutes }
        file.revisions = draft.revision
        file.draft = draft
        file.draftHash = draft.content.digest
        recallFromLeader()
        retire(dutiesWhere: { $0.kind == .draft })
        callOffDraftRequests()
        setStageTimer()
    }

    /// What lay before a leader has to be written anew: the handler hears of it, with a code for the next revision.
    mutating func askForDraft(because reason: String) {
        guard let handler = file.handler else { return }
        order(draftRequest(handler, further: reason))
    }

    /// What lay before a leader lies there no more. An approved letter that is still held back must not leave either.
    mutating func recallFromLeader() {
        if file.approval != nil { takeBackApprovedLetters() }
        file.approval = nil
        guard !file.askedApprovers.isEmpty else { return }
        file.askedApprovers = []
        closeDuties(.approval)
    }

    mutating func takeBackApprovedLetters() {
        for letter in file.isPlan ? ["plan"] : ["res", "op"] {
            effects.append(.cancelLetters(prefix: "\(letter):\(file.number):"))
        }
    }

    /// Puts the present revision before a leader.
    mutating func submit(_ submission: Submission) throws(Refusal) {
        guard let draft = file.draft else { throw .emptyText }
        guard submission.revision == draft.revision else {
            throw .staleRevision(given: submission.revision, latest: draft.revision)
        }
        let leader = submission.approver.address.lowercased()
        guard leader != draft.drafter else { throw .drafterMayNotApprove(leader) }
        guard !file.askedApprovers.contains(where: { $0.address.lowercased() == leader }) else {
            throw .askedAlready(leader)
        }
        guard draft.content.recipients == file.recipients else { throw .wrongRecipients }
        if file.caseClass == .major {
            guard file.minutes != nil else { throw .needsMinutes }
            guard let opinion = draft.content.opinion, !opinion.isBlank else { throw .needsOpinion }
        }
        let isFirst = file.askedApprovers.isEmpty
        askLeader(submission.approver, draft)
        if isFirst { setStageTimer() }
    }

    mutating func askLeader(_ leader: Mailbox, _ draft: Draft) {
        file.askedApprovers.append(leader)
        let duty = open(.approval, draft.revision, leader)
        order(approvalRequest(leader, draft, duty))
    }

    /// Article 11(2): time, people present and decision; only then may a major case go on.
    mutating func record(_ minutes: Minutes, from: CaseStatus) throws(Refusal) {
        guard file.caseClass == .major else { throw .minutesOnlyForMajor }
        var missing: [String] = []
        if minutes.time.isBlank { missing.append("会议时间") }
        if minutes.attendees.allSatisfy(\.isBlank) { missing.append("出席人员") }
        if minutes.decision.isBlank { missing.append("会议决定") }
        guard missing.isEmpty else { throw .minutesIncomplete(missing) }
        file.minutes = minutes
        recallFromLeader()
        closeDuties(.meeting)
        setStageTimer()
        if from == .awaitingApproval { askForDraft(because: minutes.decision) }
    }

    /// The gate of the whole work: a yes counts only from a leader who was asked, who did not write the text, for
    /// exactly the present bytes.
    mutating func approve(_ approval: Approval) throws(Refusal) {
        let draft = try presentDraft(approval.revision, approval.approver)
        guard approval.approver != draft.drafter else { throw .drafterMayNotApprove(approval.approver) }
        guard approval.hash == file.draftHash, approval.hash == draft.content.digest else {
            throw .otherContent
        }
        guard draft.content.recipients == file.recipients else { throw .wrongRecipients }
        if file.caseClass == .major, file.minutes == nil { throw .needsMinutes }
        file.approval = approval
        file.toldKinds = []
        closeDuties(.approval, .draft, .meeting)
        setStageTimer()
        for letter in file.isPlan ? planLetters(draft, approval) : approvedLetters(draft, approval) {
            order(letter)
        }
    }

    mutating func sendBack(_ back: ReturnedDraft) throws(Refusal) {
        let draft = try presentDraft(back.revision, back.approver)
        let leader = name(of: back.approver)
        closeDuties(.approval)
        file.askedApprovers = []
        if let handler = file.handler ?? rules.offices.desk {
            order(approvalReturned(handler, draft, back, by: leader))
        }
        setStageTimer()
    }

    /// Neither yes nor no: the duty stays open, and heed asks again.
    mutating func askAgain(_ answer: UnclearAnswer) throws(Refusal) {
        switch answer.notice {
        case .approval:
            let draft = try presentDraft(answer.revision, answer.person)
            guard file.status == .awaitingApproval,
                let leader = file.askedApprovers.first(where: { $0.address.lowercased() == answer.person })
            else { throw .notAsked(answer.person) }
            let duty = open(.approval, draft.revision, leader)
            order(approvalRequest(leader, draft, duty, again: answer.words))
        case .extensionApproval:
            guard let plea = file.timeExtension, let leader = plea.next,
                leader.address.lowercased() == answer.person
            else { throw .notAsked(answer.person) }
            order(extensionRequest(leader, plea, again: answer.words))
        case .meeting:
            guard file.caseClass == .major, file.minutes == nil else { throw .minutesOnlyForMajor }
            requestMeeting(missing: [answer.words])
        case .draft, .attention, .review: break
        }
    }

    /// The present draft, if it is the revision meant and that leader's answer to it is still open.
    private func presentDraft(_ revision: Int, _ leader: String) throws(Refusal) -> Draft {
        guard let draft = file.draft, file.status != .drafting else { throw .notAsked(leader) }
        guard revision == draft.revision else {
            throw .staleRevision(given: revision, latest: draft.revision)
        }
        guard file.askedApprovers.contains(where: { $0.address.lowercased() == leader }) else {
            throw .notAsked(leader)
        }
        return draft
    }
}

extension String {
    /// Whether nothing but white space is there.
    var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
