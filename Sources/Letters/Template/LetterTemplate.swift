import Mustache

/// One template file: the first line `Subject: …`, an empty line, then the body; both in Mustache.
struct LetterTemplate: Sendable {
    let subject: MustacheTemplate
    let body: MustacheTemplate

    /// The two halves of a template file. `bodyLine` is the number of the body's first line.
    struct Source: Hashable, Sendable {
        var subject: String
        var body: String
        var bodyLine: Int

        /// Splits a file; nil if it does not begin with "Subject:". Line ends become LF, a byte-order mark goes.
        init?(_ text: String) {
            let plain =
                text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
            var lines = plain.split(omittingEmptySubsequences: false) { $0.isNewline }[...]
            guard let first = lines.popFirst(), first.lowercased().hasPrefix("subject:") else { return nil }
            subject = trimmed(String(first.dropFirst("subject:".count)))
            bodyLine = 2
            while let line = lines.first, trimmed(String(line)).isEmpty {
                lines = lines.dropFirst()
                bodyLine += 1
            }
            while let line = lines.last, trimmed(String(line)).isEmpty { lines = lines.dropLast() }
            body = lines.joined(separator: "\n") + "\n"
        }
    }

    /// Text is shown as it is: letters are plain text, and the HTML copy is escaped as a whole.
    private static let asText = "{{% CONTENT_TYPE:TEXT}}"

    init(_ source: Source) throws {
        subject = try MustacheTemplate(string: Self.asText + source.subject)
        body = try MustacheTemplate(string: Self.asText + "\n" + source.body)
    }
}
