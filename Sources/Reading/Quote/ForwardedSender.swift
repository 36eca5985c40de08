internal import MIME

/// Finds who wrote the mail that another one passes on in its text.
enum ForwardedSender {
    /// Marks stand near the top; nobody writes thousands of lines above a forwarded mail.
    private static let reach = 4000

    /// Whether a line says that a forwarded mail begins.
    static func hasForwardMark(_ body: FoldedBody) -> Bool {
        body.folded.prefix(reach).contains { Separators.kind(of: $0) == .forwarded }
    }

    /// The sender in the first header block of the text.
    static func inText(_ lines: [TextLine]) -> Mailbox? {
        let body = FoldedBody(Array(lines.prefix(reach)))
        for line in 0..<body.count where !body.folded[line].isEmpty {
            guard let block = HeaderBlock.at(line, in: body) ?? afterMark(line, in: body) else { continue }
            if let mailbox = mailbox(block.from) { return mailbox }
        }
        return introduced(in: body)
    }

    /// Some programs pass on as they answer: "On Monday X <x@y> wrote:". The address alone is sure there.
    private static func introduced(in body: FoldedBody) -> Mailbox? {
        for line in 0..<body.count where !body.folded[line].isEmpty {
            guard let end = Attribution.end(at: line, in: body) else { continue }
            let words = body.lines[line...end].map(\.content).joined(separator: " ")
            if let mailbox = mailbox(words) { return Mailbox(name: nil, address: mailbox.address) }
        }
        return nil
    }

    /// QQ Mail leaves the characters of HTML in its plain text.
    private static func unescaped(_ value: String) -> String {
        guard value.utf8.contains(UInt8(ascii: "&")) else { return value }
        return [("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", " "), ("&quot;", "\""), ("&gt", ">")].reduce(value) {
            text, pair in
            text.replacing(pair.0, with: pair.1)
        }
    }

    private static func afterMark(_ line: Int, in body: FoldedBody) -> HeaderBlock? {
        guard Separators.kind(of: body.folded[line]) != nil, let next = body.nextVisible(after: line) else {
            return nil
        }
        return HeaderBlock.at(next, in: body, afterSeparator: true)
    }

    /// Reads `"Name" <address>;`, `Name [mailto:address]`, `Name(address)` and a bare address.
    static func mailbox(_ value: String) -> Mailbox? {
        let scalars = Array(unescaped(value).unicodeScalars)
        guard let at = scalars.firstIndex(of: "@") else { return nil }
        var start = at
        while start > 0, isAddress(scalars[start - 1]) { start -= 1 }
        var end = at + 1
        while end < scalars.count, isAddress(scalars[end]) { end += 1 }
        var address = String(String.UnicodeScalarView(scalars[start..<end]))
        while address.hasSuffix(".") { address.removeLast() }
        guard address.utf8.first != UInt8(ascii: "@"), address.utf8.last != UInt8(ascii: "@") else {
            return nil
        }
        var name = String(String.UnicodeScalarView(scalars[..<start]))
        if name.lowercased().hasSuffix("mailto:") { name.removeLast(7) }
        name = String(name.filter { !"<[(\"*（＜".contains($0) }).trimmingSpaces
        return Mailbox(name: name.isEmpty ? nil : name, address: address)
    }

    private static func isAddress(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "<", ">", "[", "]", "(", ")", "\"", ",", ";", ":", "（", "）", "；", "，", "＜", "＞", "|", "*", "'":
            false
        default: scalar.value > 0x20 && scalar.value != 0xA0 && scalar.value < 0x2E80
        }
    }
}
