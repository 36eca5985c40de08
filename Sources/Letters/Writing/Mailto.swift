import Casework
import Reading

/// `mailto:` addresses that begin a mail (RFC 6068): opening one records nothing anywhere.
enum Mailto {
    /// A mail that means "no more surveys"; the tag in its subject says who leaves even where the address bears no token.
    static func leaving(_ address: String, tag: String) -> String {
        make(address, subject: tag.isEmpty ? "unsubscribe" : "unsubscribe \(tag)", body: nil)
    }

    /// A mail with a subject and a body to fill in. Everything but letters, digits and `-._~@` is written in percents,
    /// UTF-8, line ends as CRLF (RFC 6068 §2, §5); the address keeps its plus.
    static func make(_ address: String, subject: String, body: String?) -> String {
        let text = "mailto:\(encoded(address).replacing("%2B", with: "+"))?subject=\(encoded(subject))"
        return body.map { "\(text)&body=\(encoded($0.replacing("\n", with: "\r\n")))" } ?? text
    }

    private static func encoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E, 0x40: bytes.append(byte)
            default: bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// The links of a survey letter's HTML form. The template is written with marks in place of the two addresses, and the
/// marks become links when the whole is escaped.
struct SurveyLinks {
    private let answer: (address: String, link: String)
    private let leave: (address: String, link: String)?

    /// Characters for private use, which no template and no name holds.
    private static let (answerMark, leaveMark) = ("\u{F8F1}", "\u{F8F2}")

    init(_ ink: Ink) {
        let postmark = ink.postmark
        let title = [ink.order.facts.text("campaign") ?? "", postmark.tag].filter { !$0.isEmpty }
        let address = postmark.replyTo ?? postmark.from
        answer = (
            address,
            Mailto.make(
                address, subject: "Re: " + title.joined(separator: " "), body: SurveyLinks.form(ink))
        )
        leave = postmark.unsubscribeAddress.map { ($0, Mailto.leaving($0, tag: postmark.tag)) }
    }

    /// The facts of a template with marks for the addresses.
    func marked(_ object: [String: Any]) -> [String: Any] {
        var object = object
        object["answerAddress"] = Self.answerMark
        if leave != nil { object["unsubscribeAddress"] = Self.leaveMark }
        return object
    }

    /// Puts the links where the marks are.
    func fill(_ html: String) -> String {
        var html = html.replacing(Self.answerMark, with: Self.link(answer))
        if let leave { html = html.replacing(Self.leaveMark, with: Self.link(leave)) }
        return html
    }

    private static func link(_ target: (address: String, link: String)) -> String {
        "<a href=\"\(HTML.text(target.link))\">\(HTML.text(target.address))</a>"
    }

    /// The questions, a line each, to be answered behind the colon.
    private static func form(_ ink: Ink) -> String {
        guard case .list(let questions)? = ink.order.facts["questions"] else { return "" }
        let colon = ink.language.isChinese ? "：" : ": "
        return questions.compactMap { question in
            guard case .nested(let facts) = question, let number = facts.text("number") else { return nil }
            return "\(number). \(facts.text("label") ?? "")\(colon)\n"
        }.joined()
    }
}
