public import FoundationEssentials
import MIME
public import Reading

extension Intake {
    /// The invitee whose token a mail answers. What was answered last says more than what is quoted: a mail that answers
    /// a case's letter belongs to the case, also when the thread began with an invitation.
    var surveyInvitee: SurveyInvitee? {
        let order: [Carrier.Place] = [.address, .messageID, .subject, .body, .returned]
        for place in order {
            let purposes = known.carriers.filter { $0.place == place }.compactMap(\.purpose)
            if purposes.contains(where: { $0.caseNumber != nil }) { return nil }
            for purpose in purposes {
                if case .survey(let invitee) = purpose { return invitee }
            }
        }
        return nil
    }

    func survey(_ invitee: SurveyInvitee?, _ reason: String) -> Decision {
        Decision(
            .survey(invitee), reason: reason,
            silence: Silence(rule: "I3", reason: "answers to a survey are not acknowledged"))
    }

    /// The case for the complaint inside an answer to a survey: one of its own, acknowledged as every complaint, or part of
    /// the open case that an earlier answer of the same person opened.
    public static func complaint(
        _ arrival: Arrival, reading: Reading, known: Known, rules: IntakeRules, joining file: Case?, at: Date
    ) throws(Refusal) -> Decision {
        let intake = Intake(arrival: arrival, reading: reading, known: known, rules: rules, at: at)
        guard let file, file.status.isOpen else { return try intake.newCase(form: arrival.form) }
        return try intake.attach(
            file, .news, "I3: it complains again, in an answer to the survey", .correspondent)
    }
}
