import Casework
import Foundation
import MIME
import Reading
import Store

/// A letter with everything that was tried and done with it.
struct LetterStory {
    let letter: Letter
    let attempts: [SendingAttempt]
    let acts: [OutboxAct]
    let mails: [LetterMail]

    /// The letter of that number or Message-ID; nil when there is none.
    init?(_ look: Transaction, named name: String) throws {
        let id =
            try Int64(name).map(LetterID.init(rawValue:))
            ?? look.letter(messageID: name.trimmingCharacters(in: ["<", ">", " "]))?.id
        guard let id, let letter = try look.letter(id) else { return nil }
        self.letter = letter
        attempts = try look.attempts(at: id)
        acts = try look.acts(on: id)
        mails = try look.mails(about: id)
    }
}

/// A letter's story as `heed outbox show --json` prints it. Names are stable: a later heed only adds.
struct LetterStoryView: Encodable {
    private struct Attempt: Encodable {
        let at, outcome: String
        let stage: String?
        let code: Int?
        let enhanced, reply: String?
    }

    private struct Act: Encodable {
        let at, act, before, after, reason, by: String
        let login: String?
    }

    private struct Mail: Encodable {
        let mail: Int64
        let relation, at: String
    }

    private let letter: LetterView
    private let tries: [Attempt]
    private let acts: [Act]
    private let mails: [Mail]
    private let text: String

    private enum CodingKeys: String, CodingKey { case tries, acts, mails, text }

    init(_ story: LetterStory, zone: Zone) {
        letter = LetterView(story.letter, zone: zone)
        tries = story.attempts.map {
            Attempt(
                at: zone.iso8601($0.at), outcome: $0.outcome, stage: $0.stage, code: $0.code,
                enhanced: $0.enhanced, reply: $0.reply)
        }
        acts = story.acts.map {
            Act(
                at: zone.iso8601($0.at), act: $0.name, before: $0.before.rawValue, after: $0.after.rawValue,
                reason: $0.reason, by: $0.actor, login: $0.login)
        }
        mails = story.mails.map {
            Mail(mail: $0.mail.rawValue, relation: $0.relation.rawValue, at: zone.iso8601($0.at))
        }
        text = Reading(Message(story.letter.bytes)).text
    }

    /// The letter's own fields, and beside them its story.
    func encode(to encoder: any Encoder) throws {
        try letter.encode(to: encoder)
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(tries, forKey: .tries)
        try box.encode(acts, forKey: .acts)
        try box.encode(mails, forKey: .mails)
        try box.encode(text, forKey: .text)
    }
}

/// A letter's story for a person.
struct LetterPage {
    private let story: LetterStory
    private let zone: Zone

    init(_ story: LetterStory, zone: Zone) {
        self.story = story
        self.zone = zone
    }

    /// The page's lines.
    var lines: [String] { head + happenings + [""] + Printable.lines(source) }

    private var source: String { String(decoding: story.letter.bytes, as: UTF8.self) }

    private var head: [String] {
        let letter = story.letter
        let next = letter.state == .queued ? zone.display(letter.nextAt) : nil
        let facts: [(String, String?)] = [
            ("Letter", "\(letter.id.rawValue), \(letter.kind)"), ("State", letter.state.rawValue),
            ("Why", letter.reason), ("Case", letter.caseNumber),
            ("Answers mail", letter.mail.map { "\($0.rawValue)" }), ("To", letter.recipient),
            ("Envelope from", letter.envelopeFrom), ("Subject", letter.subject),
            ("Message-ID", letter.messageID), ("Duty", letter.key), ("Made", zone.display(letter.createdAt)),
            ("Next try", next), ("Sent again", letter.resendAt.map { "by itself at \(zone.display($0))" }),
            ("Ended", letter.finishedAt.map(zone.display)), ("Tries", "\(letter.attempts)"),
            ("Relay said", letter.lastWord), ("To do", Self.duty(letter)),
        ]
        return facts.compactMap { name, value in
            value.map { name.padding(toLength: 15, withPad: " ", startingAt: 0) + Printable.line($0) }
        }
    }

    /// What only a person can do about it.
    private static func duty(_ letter: Letter) -> String? {
        switch letter.state {
        case .uncertain: "ask the recipient whether it came, then heed outbox settle --sent or --lost"
        case .held: "heed outbox release, or heed recipients unblock where its recipient is barred"
        case .queued, .claimed, .sending, .sent, .refused, .cancelled: nil
        }
    }

    private var happenings: [String] {
        let tries = story.attempts.map { attempt in
            (attempt.at, "try", [attempt.outcome, attempt.words].compactMap(\.self).joined(separator: ": "))
        }
        let acts = story.acts.map { act in
            (
                act.at, act.name,
                "\(act.before.rawValue) -> \(act.after.rawValue), by \(act.actor): \(act.reason)"
            )
        }
        let mails = story.mails.map { ($0.at, $0.relation.rawValue, "mail \($0.mail.rawValue)") }
        let all = (tries + acts + mails).sorted { $0.0 < $1.0 }
        guard !all.isEmpty else { return [] }
        return [""]
            + all.map { at, what, words in
                let name = what.padding(toLength: max(12, what.count + 1), withPad: " ", startingAt: 0)
                return "\(zone.display(at))  \(name) \(Printable.line(words))"
            }
    }
}

extension Letter {
    /// The relay's last answer, and to which command.
    var lastWord: String? {
        code.map { code in
            let place = stage.map { " (to \($0))" } ?? ""
            return "\(code) \(enhanced.map { "\($0) " } ?? "")\(reply ?? "")\(place)"
        }
    }
}

extension SendingAttempt {
    /// The relay's answer, if it gave one.
    var words: String? {
        code.map { code in
            let place = stage.map { " (to \($0))" } ?? ""
            return "\(code) \(enhanced.map { "\($0) " } ?? "")\(reply ?? "")\(place)"
        }
    }
}
