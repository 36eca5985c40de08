import Casework
import Foundation
import Reading
import Settings
import Survey

/// What was read out of one reply, for programs and for people.
struct SurveyReplyView: Encodable {
    private let file: String
    private let error: String?
    private let reply: SurveyReply?
    private let questionnaire: Questionnaire

    init(file: String, _ reading: Result<Reading, ParseRun.LoadFailure>, _ reader: ReplyReader) {
        self.file = file
        questionnaire = reader.questionnaire
        switch reading {
        case .success(let reading): (reply, error) = (reader.read(reading), nil)
        case .failure(let failure): (reply, error) = (nil, failure.detail)
        }
    }

    /// A key: `file`, a question's id, or an id with `_state`.
    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(_ name: String) { stringValue = name }
        init?(stringValue: String) { self.init(stringValue) }
        init?(intValue: Int) { nil }
    }

    func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: Key.self)
        try box.encode(file, forKey: Key("file"))
        try box.encodeIfPresent(error, forKey: Key("error"))
        guard let reply else { return }
        for question in questionnaire.questions {
            if question.scale != nil {
                let reading = reply.ratings[question.id] ?? .blank
                try box.encode(reading.value, forKey: Key(question.id))
                try box.encode(reading.state, forKey: Key(question.id + "_state"))
            } else {
                try box.encode(reply.texts[question.id], forKey: Key(question.id))
            }
        }
        try box.encode(reply.isAuto, forKey: Key("is_auto"))
        try box.encode(reply.containsComplaint, forKey: Key("contains_complaint"))
        try box.encode(reply.optsOut, forKey: Key("opt_out"))
        try box.encode(reply.isCorrection, forKey: Key("is_correction"))
        try box.encode(reply.needsClarification, forKey: Key("needs_clarification"))
    }

    /// One line of JSON, with its line end.
    func line() -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let data = (try? encoder.encode(self)) ?? Data()
        return Array(data) + [0x0A]
    }

    /// The lines for a person.
    var lines: [String] {
        guard let reply else { return [Printable.line("\(file): \(error ?? "")")] }
        var lines = [Printable.line(file)]
        if reply.isAuto { lines.append("  written by a machine") }
        if reply.optsOut { lines.append("  wants no more survey mails") }
        for question in questionnaire.questions {
            let name = question.name(in: Terminal.language == .zhHans ? .zhHans : .en)
            if let scale = question.scale {
                let reading = reply.ratings[question.id] ?? .blank
                let label = reading.value.flatMap { scale.step($0)?.label(in: .zhHans) }
                lines.append("  \(name): " + (reading.value.map { "\($0) \(label ?? "")" } ?? reading.state))
            } else if let text = reply.texts[question.id] {
                lines.append(Printable.line("  \(name): \(text)"))
            }
        }
        if reply.containsComplaint { lines.append("  complains: a case would be opened") }
        if reply.needsClarification { lines.append("  something must be asked back") }
        return lines
    }
}
