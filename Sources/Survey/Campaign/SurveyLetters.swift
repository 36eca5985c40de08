public import Casework
public import FoundationEssentials
public import MIME
import Reading

/// The letters of a campaign, as orders: what they show, in the invitee's language.
public struct SurveyLetters: Sendable {
    private let campaign: Campaign
    private let zone: Zone

    /// The letters of a campaign; days are those of the company's clock.
    public init(_ campaign: Campaign, zone: Zone) {
        self.campaign = campaign
        self.zone = zone
    }

    /// The invitation.
    public func invitation(to invitee: Invitee, at leaving: Date) -> LetterOrder {
        order(.invitation, .surveyInvitation, to: invitee, at: leaving, questions(invitee.language))
    }

    /// A reminder; `number` counts from 1.
    public func reminder(_ number: Int, to invitee: Invitee, at leaving: Date) -> LetterOrder {
        order(.reminder(number), .surveyReminder, to: invitee, at: leaving, questions(invitee.language))
    }

    /// The letter that says what was understood and asks for the rest alone.
    ///
    /// - Parameters:
    ///   - readings: what the reply said, by question id.
    ///   - colleague: who filled the form in, when that was a colleague: he is asked, not the invitee.
    ///   - answered: the Message-ID of the reply, when the letter goes to its author.
    public func clarification(
        _ number: Int, to invitee: Invitee, colleague: Mailbox?, _ ballot: Ballot,
        readings: [String: RatingReading], answered: String?, at leaving: Date
    ) -> LetterOrder {
        var open: [FactValue] = []
        var understood: [FactValue] = []
        for (index, question) in campaign.questionnaire.questions.enumerated() {
            let reading = readings[question.id] ?? .blank
            if reading.isSettled, let answer = answer(question, ballot, invitee.language) {
                understood.append(line(index, question, invitee.language, ["answer": .string(answer)]))
            } else if question.scale != nil {
                let why = why(reading == .blank ? ballot.reading(question.id) : reading, invitee.language)
                open.append(line(index, question, invitee.language, why))
            }
        }
        var order = order(
            .clarification(number), .surveyClarification, to: invitee, at: leaving, .list(open))
        order.facts["understood"] = .list(understood)
        order.facts["isUnderstood"] = .bool(!understood.isEmpty)
        if let colleague {
            order.to = colleague
            order.facts["greeting"] = .string(colleague.name ?? "")
        }
        order.inReplyTo = answered
        order.references = answered.map { [$0] } ?? []
        return order
    }

    private func order(
        _ key: SurveyLetterKey.Kind, _ kind: LetterKind, to invitee: Invitee, at leaving: Date,
        _ questions: FactValue
    ) -> LetterOrder {
        var facts = Facts()
        facts["greeting"] = .string(invitee.person ?? "")
        facts["campaign"] = .string(campaign.questionnaire.title(campaign.year, in: invitee.language))
        facts["questions"] = questions
        if let closes = campaign.closesAt {
            facts["by"] = .string("\(zone.date(at: closes.addingTimeInterval(-1)))")
        }
        if let page = campaign.rules.unsubscribePage { facts["unsubscribePage"] = .string(page) }
        let key = SurveyLetterKey(key, year: campaign.year, customer: invitee.customer)
        var order = LetterOrder(
            key: key.text, kind: kind, to: invitee.mailbox, language: invitee.language, facts: facts,
            notBefore: leaving)
        order.invitee = invitee.id
        return order
    }

    private func questions(_ language: Language) -> FactValue {
        .list(
            campaign.questionnaire.questions.enumerated().map { index, question in
                line(index, question, language)
            })
    }

    private func line(
        _ index: Int, _ question: SurveyQuestion, _ language: Language, _ more: Facts = [:]
    ) -> FactValue {
        var facts = more
        facts["number"] = .string("\(index + 1)")
        facts["label"] = .string(question.name(in: language))
        if more["answer"] == nil, let scale = question.scale {
            facts["options"] = .string(scale.printed(in: language))
        }
        return .nested(facts)
    }

    /// What was understood of a question; nil when nothing was.
    private func answer(_ question: SurveyQuestion, _ ballot: Ballot, _ language: Language) -> String? {
        guard let scale = question.scale else { return ballot.texts[question.id] }
        guard let value = ballot.values[question.id] else { return nil }
        return scale.step(value).map { "\($0.label(in: language)) \(value)" } ?? "\(value)"
    }

    /// Why an answer that was given could not be taken.
    private func why(_ reading: RatingReading, _ language: Language) -> Facts {
        let words: (simplified: String, traditional: String, english: String)
        switch reading {
        case .blank, .ok: return [:]
        case .outOfRange:
            words = ("所写分值不在本项的档次之中", "所寫分數不在本項的選項之中", "the number is no step of this scale")
        case .contradictory: words = ("写了不止一个评价", "寫了不止一個評價", "more than one rating was given")
        case .unreadable: words = ("未能看懂所写的评价", "未能看懂所寫的評價", "the rating could not be understood")
        }
        switch language {
        case .zhHans: return ["why": .string(words.simplified)]
        case .zhHant: return ["why": .string(words.traditional)]
        case .en, .other: return ["why": .string(words.english)]
        }
    }
}
