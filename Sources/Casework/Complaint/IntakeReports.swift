import FoundationEssentials
import MIME
import Reading

extension Intake {
    /// Reports about letters: never a case, never answered (rules D1 to D8 of the mail rules).
    func report(_ reading: Reading) throws(Refusal) -> Decision? {
        let silence = Silence(rule: "A5", reason: "a report about a letter is never answered")
        if let bounce = reading.bounce {
            guard bounce.kind == .failed else {
                return Decision(
                    .report(bounce.kind.rawValue), reason: "I2: \(bounce.kind.rawValue)", silence: silence)
            }
            return try returned(bounce, silence)
        }
        if reading.feedbackReport != nil {
            return Decision(.report("feedback"), reason: "I2: a feedback report", silence: silence)
        }
        if reading.readReceipt != nil {
            return Decision(.report("receipt"), reason: "I2: a read receipt", silence: silence)
        }
        return nil
    }

    /// A letter came back. One of a case becomes a task for a person in the same minute; one without a token of ours may be
    /// forged and only goes on the list of returned mail.
    private func returned(_ bounce: Bounce, _ silence: Silence) throws(Refusal) -> Decision {
        var decision = Decision(
            .returned(letter: known.reported?.key), reason: "I2: a letter came back", silence: silence)
        guard let letter = known.reported, let number = letter.caseNumber, let file = known.files[number]
        else { return decision }
        let recipient = bounce.recipients.first
        let words = [recipient?.address, recipient?.status, recipient?.diagnostic].compactMap(\.self)
        let outcome = LetterOutcome(
            key: letter.key, kind: letter.kind, ending: .bounced, detail: words.joined(separator: " "),
            approvedHash: letter.approvedHash)
        let (change, effects) = try append(
            [.letterEnded(outcome)], to: file, number: number, by: .system("returned mail"))
        decision.changes = [change]
        decision.effects = effects
        return decision
    }
}
