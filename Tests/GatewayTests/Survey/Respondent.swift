import Foundation
import MIME
import Reading
import Store
import TestSupport

/// A letter of a survey as its reader has it before him.
struct Invitation {
    let letter: Letter
    let reading: Reading

    init(_ letter: Letter) {
        self.letter = letter
        reading = Reading(Message(letter.bytes))
    }

    /// The address with the token.
    var replyTo: String { reading.replyTo.first?.address ?? "" }
    var subject: String { reading.subject ?? "" }
    /// The field of that name.
    func field(_ name: String) -> String? { reading.message.header.text(name) }

    /// The HTML part.
    var html: String {
        reading.message.parts.first { $0.contentType.subtype == "html" }
            .map { reading.message.text(of: $0).string } ?? ""
    }

    /// An answer as a mail program writes it: own words above, the letter quoted below.
    func answer(
        _ text: String, from address: String? = nil, quoting: Bool = true, fields: [String] = []
    ) -> [UInt8] {
        let quoted = reading.text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { "> \($0)" }.joined(separator: "\n")
        let sender = address ?? letter.recipient
        let head = "在 2026年11月3日，客户服务 <desk@eastshore.example> 写道："
        var draft = MailDraft(
            "", sender, to: replyTo, "Re: \(subject)",
            quoting ? "\(text)\n\n\(head)\n\(quoted)\n" : text + "\n")
        draft.fields = ["In-Reply-To: <\(letter.messageID)>", "References: <\(letter.messageID)>"] + fields
        draft.trace = ["Return-Path: <\(sender)>"]
        return draft.bytes
    }

    /// The letter with answers written behind its questions.
    func filledIn(_ answers: [String]) -> [UInt8] {
        var left = answers[...]
        let lines = reading.text.split(separator: "\n", omittingEmptySubsequences: false).map {
            line -> String in
            guard line.hasSuffix("：") || line.hasSuffix(":"), line.first?.isNumber == true,
                let answer = left.popFirst()
            else { return "> \(line)" }
            return "> \(line)\(answer)"
        }
        return answer(lines.joined(separator: "\n"), quoting: false)
    }

    /// A mail of another subject to the token's address, as a List-Unsubscribe link begins one.
    func mail(subject: String, text: String, from address: String? = nil) -> [UInt8] {
        let sender = address ?? letter.recipient
        var draft = MailDraft("", sender, to: replyTo, subject, text)
        draft.trace = ["Return-Path: <\(sender)>"]
        return draft.bytes
    }
}
