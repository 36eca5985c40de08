import FoundationEssentials
import MIME
import Reading

extension Advance {
    private func letter(_ key: String, _ kind: LetterKind, to: Mailbox, _ facts: Facts) -> LetterOrder {
        let receipt = file.receipt
        let own = receipt.messageID.map { [$0] } ?? []
        return LetterOrder(
            key: key, kind: kind, to: to, language: customerLanguage, facts: facts, caseNumber: file.number,
            inReplyTo: receipt.messageID, references: receipt.references + own)
    }

    func acknowledgement(to: Mailbox) -> LetterOrder {
        let mail = file.receipt.mail ?? file.number.rawValue
        return letter("ack:\(mail)", .acknowledgement, to: to, customerFacts(clock: true))
    }

    /// Exactly the approved texts, one letter each; the hash travels with them to the outbox.
    func approvedLetters(_ draft: Draft, _ approval: Approval) -> [LetterOrder] {
        file.lettersToTell.map { kind in
            let isOpinion = kind == .opinion
            var facts = customerFacts()
            facts["text"] = .string(isOpinion ? draft.content.opinion ?? "" : draft.content.text)
            facts["revision"] = .string(String(draft.revision))
            facts["files"] = .list(
                draft.content.files.map { .nested(["name": .string($0.name), "digest": .string($0.digest)]) })
            let key = "\(isOpinion ? "op" : "res"):\(file.number):\(draft.revision)"
            var order = letter(key, kind, to: file.letterTo, facts)
            order.approvedHash = approval.hash
            return order
        }
    }

    func informationRequest(_ question: Question) -> LetterOrder {
        var facts = customerFacts()
        facts["question"] = .string(question.text)
        let key = "ask:\(file.number):\(question.number)"
        return letter(key, .requestForInformation, to: file.letterTo, facts)
    }

    func extensionNotice(_ state: ExtensionState) -> LetterOrder {
        var facts = customerFacts(clock: true)
        facts["workingDays"] = .string(String(state.plea.workingDays))
        facts["reason"] = .string(state.plea.reason)
        let key = "extended:\(file.number):\(file.extensionCount)"
        return letter(key, .extensionNotice, to: file.letterTo, facts)
    }

    /// Another date than the customer was told; one that has passed is not promised anew.
    func promiseNotice(insteadOf before: Date) -> LetterOrder {
        var facts = customerFacts(clock: true)
        facts["promiseBefore"] = .string(Moment.china(before))
        facts["isPast"] = .bool(file.deadline.map { $0.promise <= record.at } ?? false)
        return letter("promise:\(file.number):\(record.sequence)", .promiseNotice, to: file.letterTo, facts)
    }

    func reopeningNotice() -> LetterOrder {
        letter(
            "reopen:\(file.number):\(file.round)", .reopening, to: file.letterTo, customerFacts(clock: true))
    }
}
