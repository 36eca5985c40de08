import MIME

@testable import Reading

/// Mails for the machine tests, written as mail systems write theirs.
enum Sample {
    static func findings(_ text: String, readable: String? = nil) -> MachineFindings {
        let bytes = Array(text.replacing("\n", with: "\r\n").utf8)
        let message = Message(bytes)
        return Machines.examine(message, text: readable ?? body(of: text))
    }

    private static func body(of text: String) -> String {
        guard let gap = text.firstRange(of: "\n\n") else { return "" }
        return String(text[gap.upperBound...])
    }

    /// A mail of plain text.
    static func plain(
        _ subject: String, _ body: String, from: String = "Li Hua <lihua@customer.example>",
        fields: String = ""
    ) -> MachineFindings {
        findings(
            """
            From: \(from)
            To: kefu@desk.example
            Subject: \(subject)
            \(fields)MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8

            \(body)
            """)
    }

    /// A report with the three parts of RFC 6522.
    static func report(
        _ fields: String, notice: String = "Your mail came back.",
        from: String = "Mail Delivery System <MAILER-DAEMON@relay.example>",
        returned: String = "Message-ID: <letter-7@desk.example>\nFrom: kefu@desk.example\nSubject: Your order"
    ) -> MachineFindings {
        findings(
            """
            Return-Path: <>
            From: \(from)
            To: kefu+token@desk.example
            Subject: Undelivered Mail Returned to Sender
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary=b

            --b
            Content-Type: text/plain; charset=utf-8

            \(notice)

            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; relay.example

            \(fields)

            --b
            Content-Type: text/rfc822-headers

            \(returned)

            --b--
            """)
    }
}
