import Casework
import Store
import Testing

/// A letter of ours as it comes back, in the forms of many mail systems.
struct BounceForm: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// By what its letter is to be found.
    let trace: ReturnTrace
    /// What it is to say of the address.
    let weight: ReturnWeight
    private let write: @Sendable (Letter) -> String

    init(
        _ name: String, by trace: ReturnTrace, _ weight: ReturnWeight = .dead,
        _ write: @escaping @Sendable (Letter) -> String
    ) {
        testDescription = name
        self.trace = trace
        self.weight = weight
        self.write = write
    }

    func mail(_ letter: Letter, to address: String = "desk@eastshore.example") -> String {
        write(letter).replacing("{DESK}", with: address)
    }

    private static func head(
        _ subject: String, to address: String = "{DESK}", from: String = "MAILER-DAEMON@mx.station.example",
        type: String = "text/plain; charset=utf-8", more: String = ""
    ) -> String {
        """
        Return-Path: <>
        From: Mail Delivery System <\(from)>
        To: \(address)
        Message-ID: <report-\(subject.utf8.count)@mx.station.example>
        Subject: \(subject)
        \(more)MIME-Version: 1.0
        Content-Type: \(type)
        Content-Transfer-Encoding: 8bit


        """
    }

    /// The machine-readable report (RFC 3464) with what it returns of the letter.
    static func report(
        _ letter: Letter, to address: String = "{DESK}", perMessage: String = "", returned: String = "",
        status: String = "5.1.1", action: String = "failed", words: String = "550 5.1.1 user unknown"
    ) -> String {
        head(
            "Undelivered Mail Returned to Sender", to: address,
            type: "multipart/report; report-type=delivery-status; boundary=\"b\"")
                + """
                --b
                Content-Type: text/plain

                A mail could not be delivered.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.station.example
                \(perMessage)
                Final-Recipient: rfc822; \(letter.recipient)
                Action: \(action)
                Status: \(status)
                Diagnostic-Code: smtp; \(words)
                \(returned)
                --b--

                """
    }

    static func returnedHeader(_ letter: Letter) -> String {
        """

        --b
        Content-Type: text/rfc822-headers

        Message-ID: <\(letter.messageID)>
        From: desk@eastshore.example
        To: \(letter.recipient)
        """
    }

    static let all: [BounceForm] = [
        BounceForm("RFC 3464, the token in its address alone", by: .token) {
            report($0, to: $0.envelopeFrom)
        },
        BounceForm("RFC 3464, the envelope id alone", by: .token) {
            report($0, perMessage: "Original-Envelope-Id: \($0.messageID)\n")
        },
        BounceForm("RFC 3464, the returned header alone", by: .messageID) {
            report($0, returned: returnedHeader($0))
        },
        BounceForm("RFC 3464, a full mailbox", by: .messageID, .hard) {
            report($0, returned: returnedHeader($0), status: "5.2.2", words: "552 5.2.2 mailbox full")
        },
        BounceForm("RFC 3464, given up after days", by: .messageID, .none) {
            report($0, returned: returnedHeader($0), status: "4.4.7", words: "451 4.4.7 try later")
        },
        BounceForm("RFC 3464, only the address", by: .address, .hard) { report($0) },
        BounceForm("qmail", by: .messageID) {
            head("failure notice") + """
                Hi. This is the qmail-send program at mx.station.example.
                I'm afraid I wasn't able to deliver your message to the following addresses.

                <\($0.recipient)>:
                Remote host said: 550 5.1.1 User unknown

                --- Below this line is a copy of the message.

                Return-Path: <desk@eastshore.example>
                Message-ID: <\($0.messageID)>
                To: \($0.recipient)

                """
        },
        BounceForm("Exim", by: .messageID) {
            head(
                "Mail delivery failed: returning message to sender",
                more: "X-Failed-Recipients: \($0.recipient)\n") + """
                    This message was created automatically by mail delivery software.

                    A message that you sent could not be delivered to one or more of its
                    recipients. The following address(es) failed:

                      \($0.recipient)
                        host mx.station.example [192.0.2.7]
                        SMTP error from remote mail server after RCPT TO:
                        550 5.1.1 no such user

                    ------ This is a copy of the message, including all the headers. ------

                    Message-ID: <\($0.messageID)>
                    To: \($0.recipient)

                    """
        },
        BounceForm("Exchange", by: .messageID) {
            head("Undeliverable: your mail", from: "postmaster@station.example") + """
                Delivery has failed to these recipients or groups:

                \($0.recipient)
                The email address you entered couldn't be found.

                Remote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found'

                Original message headers:

                Received: from relay.example by mx.station.example; Mon, 1 Jun 2026 08:00:00 +0800
                Message-ID: <\($0.messageID)>
                To: \($0.recipient)

                """
        },
        BounceForm("QQ Mail, the subject alone", by: .tag) {
            head("系统退信", from: "PostMaster@qq.example") + """
                很抱歉您发送的邮件被退回，以下是该邮件的相关信息：
                发件人 : desk@eastshore.example
                主题 : \($0.subject)
                无法发送到 \($0.recipient)
                退信原因:收件人邮箱不存在。

                """
        },
        BounceForm("QQ Mail, too many letters at once", by: .tag, .none) {
            head("系统退信", from: "PostMaster@qq.example") + """
                很抱歉您发送的邮件被退回，以下是该邮件的相关信息：
                主题 : \($0.subject)
                无法发送到 \($0.recipient)
                退信原因:550 Mailbox unavailable or access denied

                """
        },
        BounceForm("NetEase, the token in its address", by: .token) {
            head("系统退信", to: $0.envelopeFrom, from: "Postmaster@163.example") + """
                尊敬的用户：
                您的邮件没有送达。
                收件人：\($0.recipient)
                退信原因：收件人不存在（550 User not found）

                """
        },
        BounceForm("NetEase, a quota that passes", by: .token, .none) {
            head("系统退信", to: $0.envelopeFrom, from: "Postmaster@163.example") + """
                尊敬的用户：
                您的邮件没有送达。
                收件人：\($0.recipient)
                退信原因：554 MI:SFQ 请稍后再试

                """
        },
    ]
}
