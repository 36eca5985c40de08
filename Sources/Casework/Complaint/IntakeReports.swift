import FoundationEssentials
import MIME
import Reading

extension Intake {
    /// Reports about letters: never a case, never answered (rules D1 to D8 of the mail rules).
    func report(_ reading: Reading) throws(Refusal) -> Decision? {
        if let bounce = reading.bounce { return try report(bounce) }
        if let feedback = reading.feedbackReport {
            return noted(
                report("feedback", feedback.recipients.first, reason: feedback.type), "a feedback report")
        }
        if known.isOwnLetter {
            return Decision(
                .report("own-letter"), reason: "I2: a letter of our own",
                silence: Silence(rule: "A8", reason: "it is a letter of our own"))
        }
        if let receipt = reading.readReceipt {
            return noted(
                report("receipt", receipt.recipient, reason: receipt.disposition), "a read receipt")
        }
        return nil
    }

    /// What `failed` does; a delay changes nothing, and what was delivered is a note.
    private func report(_ bounce: Bounce) throws(Refusal) -> Decision {
        let letter = known.reported
        let about =
            bounce.recipients.first { told in
                letter.map { AddressKey.of($0.recipient) == AddressKey.of(told.address) } ?? false
            } ?? bounce.recipients.first
        var report = report(bounce.kind.rawValue, about?.address, reason: about?.reason.rawValue)
        report.status = about?.status
        report.diagnostic = about?.diagnostic
        guard bounce.kind == .failed else { return noted(report, bounce.kind.rawValue) }
        if let letter {
            report.weight = ReturnWeight(of: bounce, letterTo: letter.recipient, by: letter.trace)
        }
        return try returned(report)
    }

    private func report(_ name: String, _ recipient: String?, reason: String?) -> ReturnedReport {
        let letter = known.reported
        return ReturnedReport(
            report: name, standing: letter == nil ? known.strayReport : .matched, trace: letter?.trace,
            letter: letter?.key, recipient: letter?.recipient ?? recipient, reason: reason)
    }

    private func noted(_ report: ReturnedReport, _ why: String) -> Decision {
        var decision = Decision(.report(report.report), reason: "I2: \(why)", silence: reportSilence(report))
        decision.report = report
        return decision
    }

    private func reportSilence(_ report: ReturnedReport) -> Silence {
        switch report.standing {
        case .matched, .unmatched: Silence(rule: "A5", reason: "a report about a letter is never answered")
        case .forged: Silence(rule: "D5", reason: "a report with a forged token of ours")
        case .backscatter: Silence(rule: "D5", reason: "a report on a mail that is not ours: only counted")
        }
    }

    /// A letter came back. One of a case becomes a task for a person in the same minute; one without a token of ours may be
    /// forged and only goes on the list of returned mail.
    private func returned(_ report: ReturnedReport) throws(Refusal) -> Decision {
        let isOurs = report.standing == .matched
        var decision = Decision(
            .returned(letter: report.letter),
            reason: isOurs ? "I2: a letter came back" : "I2: returned mail, \(report.standing.rawValue)",
            silence: reportSilence(report))
        decision.report = report
        guard let letter = known.reported else { return decision }
        let doubt = letter.isProven ? nil : "(found by the address alone)"
        let words = [report.recipient, report.status, report.diagnostic, doubt].compactMap(\.self)
            .joined(separator: " ")
        guard let number = letter.caseNumber, let file = known.files[number] else {
            if !letter.kind.isForCustomer, letter.isProven {
                decision.effects = [.alarm(.unreachable(letter.recipient, words))]
            }
            return decision
        }
        let outcome = LetterOutcome(
            key: letter.key, kind: letter.kind, ending: .bounced, detail: words,
            approvedHash: letter.isProven ? letter.approvedHash : nil)
        let (change, effects) = try append(
            [.letterEnded(outcome)], to: file, number: number, by: .system("returned mail"))
        decision.changes = [change]
        decision.effects = effects
        return decision
    }
}

extension Alarm {
    /// A letter to one of the company's people, of no case, did not arrive.
    public static func unreachable(_ person: String, _ words: String) -> Alarm {
        let key = AddressKey.of(person)
        return Alarm(
            key: "\(Kind.staffUnreachable.rawValue):\(key)", kind: .staffUnreachable,
            detail: "\(key): \(words)")
    }
}
