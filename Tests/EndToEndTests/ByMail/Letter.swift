import Foundation
import TestSupport

/// A letter heed sent, as its reader sees it.
struct Letter: Sendable {
    let kind: String
    let caseNumber: String?
    let to: String
    let replyTo: String
    let messageID: String
    let subject: String
    let text: String
    let attachments: [String]

    /// The tag in the subject, brackets included.
    var tag: String { subject.lastIndex(of: "[").map { String(subject[$0...]) } ?? "" }

    /// The same letter with one symbol of every code another one.
    var damaged: Letter {
        let code = String(tag.dropLast().suffix(8))
        let other = String(code.dropLast()) + (code.last == "7" ? "8" : "7")
        func flip(_ text: String) -> String {
            text.replacing(code, with: other).replacing(code.lowercased(), with: other.lowercased())
        }
        let identifier = messageID.split(separator: "@")
        let last = identifier[0].last == "7" ? "8" : "7"
        return Letter(
            kind: kind, caseNumber: caseNumber, to: to, replyTo: flip(replyTo),
            messageID: identifier[0].dropLast() + last + "@" + identifier[1], subject: flip(subject),
            text: flip(text),
            attachments: attachments)
    }
}

/// What `heed parse --json` says of a letter.
private struct ParsedLetter: Decodable {
    struct Person: Decodable { let address: String }
    struct File: Decodable { let name: String? }
    let subject: String?
    let reply_to, to: [Person]
    let message_id: String?
    let text: String
    let attachments: [File]
}

/// What `heed outbox list --json` says of a letter.
private struct OutboxLetter: Decodable {
    let message_id, kind, state: String
    let `case`: String?
}

extension HeedDesk {
    /// The letters a relay took, from the `first` on, read as their recipients read them.
    func letters(from sink: SmtpSink, first: Int = 0) throws -> [Letter] {
        let taken = sink.letters.dropFirst(first)
        guard !taken.isEmpty else { return [] }
        let folder = try PrivateFolder("letters")
        for (index, letter) in taken.enumerated() {
            try folder.write(letter.bytes, to: String(format: "%05d.eml", index))
        }
        let lines = try ProcessHandle.run(
            BuiltProduct.path("heed"), ["parse", "--json", folder.path], environment: Self.environment
        ).split(separator: "\n")
        let parsed = try lines.map { try JSONDecoder().decode(ParsedLetter.self, from: Data($0.utf8)) }
        let known = try json([OutboxLetter].self, "outbox", "list", "--limit", "100000")
        let byID = Dictionary(known.map { ($0.message_id, $0) }, uniquingKeysWith: { $1 })
        return parsed.map { letter in
            let row = byID[letter.message_id ?? ""]
            return Letter(
                kind: row?.kind ?? "", caseNumber: row?.case, to: letter.to.first?.address ?? "",
                replyTo: letter.reply_to.first?.address ?? "", messageID: letter.message_id ?? "",
                subject: letter.subject ?? "", text: letter.text,
                attachments: letter.attachments.compactMap(\.name))
        }
    }
}
