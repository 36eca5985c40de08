import MIME

/// The rule no letter gets around: what goes to the customer is what a leader approved, to the byte.
public enum Approvals {
    /// The gate at the outbox. A resolution or opinion may leave only when the approval in force has its hash and the
    /// letter's own text and recipient, hashed anew, are the approved ones. Other letters need no approval.
    public static func check(_ order: LetterOrder, of file: Case?) throws(Refusal) {
        guard order.kind.needsApproval else { return }
        guard let file, order.caseNumber == file.number, let approval = file.approval, let draft = file.draft,
            approval.revision == draft.revision, order.approvedHash == approval.hash
        else { throw .letterNotApproved }
        var content = draft.content
        let reader = order.to.address.lowercased()
        if file.isPlan {
            guard content.recipients.contains(reader) else { throw .letterNotApproved }
        } else {
            content.recipients = [reader]
        }
        content.files = try files(of: order)
        guard let text = order.facts.text("text") else { throw .letterNotApproved }
        if order.kind == .opinion { content.opinion = text } else { content.text = text }
        guard content.digest == approval.hash else { throw .letterNotApproved }
    }

    /// What a leader's clear answer to a duty becomes: approval or return of exactly the revision asked about, or a word
    /// on an extension. An answer that is neither is asked again; the duty must be that person's and still open.
    public static func decide(
        _ command: StaffCommand, duty: Duty, words: String, file: Case
    ) throws(Refusal) -> CaseEvent {
        guard duty.caseNumber == file.number else { throw .noSuchCase }
        if duty.kind == .approval, let draft = file.draft, draft.revision != duty.revision {
            throw .staleRevision(given: duty.revision, latest: draft.revision)
        }
        guard file.duties.contains(duty) else { throw .notAsked(duty.person) }
        switch (command, duty.kind) {
        case (.approve, .approval):
            guard let hash = file.draftHash else { throw .emptyText }
            return .approved(Approval(revision: duty.revision, hash: hash, approver: duty.person))
        case (.sendBack(let reason), .approval):
            return .returned(ReturnedDraft(revision: duty.revision, approver: duty.person, reason: reason))
        case (.approve, .extensionApproval):
            return .extensionDecided(ExtensionVoice(leader: duty.person, agrees: true))
        case (.sendBack(let reason), .extensionApproval):
            return .extensionDecided(ExtensionVoice(leader: duty.person, agrees: false, reason: reason))
        default:
            return .answeredUnclearly(
                UnclearAnswer(notice: duty.kind, revision: duty.revision, person: duty.person, words: words))
        }
    }

    private static func files(of order: LetterOrder) throws(Refusal) -> [EnclosedFile] {
        guard case .list(let values) = order.facts["files"] else { throw .letterNotApproved }
        var files: [EnclosedFile] = []
        for value in values {
            guard case .nested(let facts) = value, let name = facts.text("name"),
                let digest = facts.text("digest")
            else { throw .letterNotApproved }
            files.append(EnclosedFile(name: name, digest: digest))
        }
        return files
    }
}
