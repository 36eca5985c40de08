import FoundationEssentials
import MIME
import Reading

extension Advance {
    private func letter(
        _ key: String, _ kind: LetterKind, to: Mailbox, _ facts: Facts, _ duty: Duty?
    ) -> LetterOrder {
        LetterOrder(
            key: key, kind: kind, to: to, language: rules.staffLanguage, facts: facts,
            caseNumber: file.number, duty: duty, notBefore: staffNotBefore)
    }

    mutating func draftRequest(_ handler: Mailbox, further: String? = nil) -> LetterOrder {
        var facts = staffFacts(handler)
        facts["draftBy"] = .string(marks.map { Moment.china($0.draftBy) } ?? "")
        facts["furtherText"] = .string(further ?? "")
        facts["returnedReason"] = ""
        let key = "draft:\(file.number):\(record.sequence)"
        return letter(key, .draftRequest, to: handler, facts, openDraft(handler))
    }

    mutating func assignmentNotice(_ handler: Mailbox) -> LetterOrder {
        var facts = staffFacts(handler)
        facts["draftBy"] = .string(marks.map { Moment.china($0.draftBy) } ?? "")
        facts["furtherText"] = ""
        facts["returnedReason"] = ""
        let key = "assign:\(file.number):\(record.sequence)"
        return letter(key, .assignment, to: handler, facts, openDraft(handler))
    }

    mutating func meetingRequest(_ handler: Mailbox, missing: [String]) -> LetterOrder {
        var facts = staffFacts(handler)
        facts["meetingBy"] = .string(marks.map { Moment.china($0.draftBy) } ?? "")
        facts["missing"] = .list(missing.map { .string($0) })
        let key = "meet:\(file.number):\(record.sequence)"
        return letter(key, .meetingRequest, to: handler, facts, open(.meeting, file.round, handler))
    }

    func approvalRequest(
        _ leader: Mailbox, _ draft: Draft, _ duty: Duty, again: String? = nil
    ) -> LetterOrder {
        var facts = staffFacts(leader)
        facts["drafter"] = .string(file.handler?.name ?? draft.drafter)
        facts["text"] = .string(draft.content.text)
        facts["opinion"] = .string(draft.content.opinion ?? "")
        facts["revision"] = .string(String(draft.revision))
        facts["recipients"] = .string(draft.content.recipients.joined(separator: ", "))
        facts["files"] = .list(
            draft.content.files.map { .nested(["name": .string($0.name), "digest": .string($0.digest)]) })
        facts["approveBy"] = .string(marks.map { Moment.china($0.approveBy) } ?? "")
        facts["asksAgain"] = .bool(again != nil)
        facts["answer"] = .string(again ?? "")
        if let minutes = file.minutes {
            facts["minutes"] = .nested([
                "time": .string(minutes.time), "attendees": .string(minutes.attendees.joined(separator: "、")),
                "decision": .string(minutes.decision),
            ])
        }
        let address = leader.address.lowercased()
        let base = "approve:\(file.number):\(draft.revision):\(address)"
        return letter(
            again == nil ? base : "\(base):\(record.sequence)", .approvalRequest, to: leader, facts, duty)
    }

    /// A leader who was asked, as letters name him.
    func name(of leader: String) -> String {
        file.askedApprovers.first { $0.address.lowercased() == leader }?.name ?? leader
    }

    /// The approved plan to one leader; without a duty nothing is asked of him.
    func planReview(_ reader: Mailbox, _ draft: Draft, _ approval: Approval, _ duty: Duty?) -> LetterOrder {
        var facts = staffFacts(reader)
        facts["text"] = .string(draft.content.text)
        facts["revision"] = .string(String(draft.revision))
        facts["files"] = .list(
            draft.content.files.map { .nested(["name": .string($0.name), "digest": .string($0.digest)]) })
        facts["approver"] = .string(name(of: approval.approver))
        facts["asksReview"] = .bool(duty != nil)
        let key = "plan:\(file.number):\(draft.revision):\(reader.address.lowercased())"
        var order = letter(key, .planReview, to: reader, facts, duty)
        order.approvedHash = approval.hash
        return order
    }

    mutating func approvalReturned(
        _ handler: Mailbox, _ draft: Draft, _ back: ReturnedDraft, by leader: String
    ) -> LetterOrder {
        var facts = staffFacts(handler)
        facts["approver"] = .string(leader)
        facts["reason"] = .string(back.reason)
        facts["revision"] = .string(String(draft.revision))
        facts["text"] = .string(draft.content.text)
        facts["draftBy"] = .string(marks.map { Moment.china($0.draftBy) } ?? "")
        let key = "returned:\(file.number):\(draft.revision)"
        return letter(key, .approvalReturned, to: handler, facts, openDraft(handler))
    }

    mutating func extensionRequest(
        _ leader: Mailbox, _ state: ExtensionState, again: String? = nil
    ) -> LetterOrder {
        var facts = staffFacts(leader)
        facts["applicant"] = .string(file.handler?.name ?? record.actor.name)
        facts["reason"] = .string(state.plea.reason)
        facts["workingDays"] = .string(String(state.plea.workingDays))
        facts["asksAgain"] = .bool(again != nil)
        facts["answer"] = .string(again ?? "")
        let base = "extend:\(file.number):\(file.extensionCount):\(leader.address.lowercased())"
        let duty = open(.extensionApproval, file.extensionCount, leader)
        return letter(
            again == nil ? base : "\(base):\(record.sequence)", .extensionRequest, to: leader, facts, duty)
    }

    mutating func extensionRefused(_ person: Mailbox, _ voice: ExtensionVoice) -> LetterOrder {
        attention(
            person, key: "extension-no:\(file.number):\(file.extensionCount)", what: "extensionRefused",
            words: voice.reason ?? "")
    }

    /// A notice that asks for no particular answer; answering it still works on the case.
    mutating func attention(_ person: Mailbox, key: String, what: String, words: String) -> LetterOrder {
        var facts = staffFacts(person)
        facts["what"] = .string(what)
        facts["action"] = .string(words)
        facts["escalation"] = "0"
        return letter(key, .reminder, to: person, facts, openDuty(of: person))
    }

    /// The duty a reminder stands for: what the person owes now, so that answering it does the thing itself.
    private mutating func openDuty(of person: Mailbox) -> Duty {
        let address = person.address.lowercased()
        let order: [NoticeKind] = [.approval, .extensionApproval, .meeting, .review, .draft]
        for kind in order {
            if let duty = file.duties.last(where: { $0.person == address && $0.kind == kind }) { return duty }
        }
        if waitsForDraft, file.handler?.address.lowercased() == address { return openDraft(person) }
        return open(.attention, file.round, person)
    }

    mutating func reminder(_ kind: LetterKind, _ firing: TimerFiring, to person: Mailbox) -> LetterOrder {
        var facts = staffFacts(person)
        facts["what"] = .string(firing.kind.rawValue)
        facts["action"] = ""
        facts["escalation"] = .string(String(file.escalations))
        let due = Moment.milliseconds(firing.due) / 1000
        let key = "rem:\(file.number):\(firing.kind.rawValue):\(due):\(person.address.lowercased())"
        return letter(key, kind, to: person, facts, openDuty(of: person))
    }
}
