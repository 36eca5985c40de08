import MIME
import Reading

/// Mails made for tests.
enum Samples {
    /// A plain text mail, an answer unless told otherwise.
    static func plain(
        _ text: String, subject: String = "Re: 卸油", reply: Bool = true, type: String = "text/plain"
    ) -> Reading {
        Reading(
            Message(
                Array(
                    (head(subject, reply) + "Content-Type: \(type); charset=utf-8\r\n\r\n" + crlf(text)).utf8)
            ))
    }

    /// An HTML mail, an answer unless told otherwise.
    static func html(_ text: String, subject: String = "Re: 卸油", reply: Bool = true) -> Reading {
        plain(text, subject: subject, reply: reply, type: "text/html")
    }

    /// A multipart mail with the given kind and parts (headers and body each).
    static func multipart(_ kind: String, _ parts: [String], subject: String = "卸油", reply: Bool = false)
        -> Reading
    {
        var text = head(subject, reply) + "Content-Type: multipart/\(kind); boundary=\"=b\"\r\n\r\n"
        for part in parts { text += "--=b\r\n" + crlf(part) + "\r\n" }
        return Reading(Message(Array((text + "--=b--\r\n").utf8)))
    }

    private static func head(_ subject: String, _ reply: Bool) -> String {
        "From: 客户 <kehu@example.com>\r\nTo: desk@example.cn\r\nSubject: \(subject)\r\nMIME-Version: 1.0\r\n"
            + (reply ? "In-Reply-To: <1@example.cn>\r\n" : "")
    }

    private static func crlf(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    }
}
