import Testing

@testable import MIME

@Test func aPlainMailIsRead() throws {
    let mail = Message(
        Array(
            "From: =?gb2312?B?1cXI/Q==?= <zhang@example.com>\r\nSubject: =?utf-8?Q?=E6=8A=95?= =?utf-8?Q?=E8=AF=89?=\r\nDate: Mon, 23 Nov 2026 10:00:00 +0800\r\n\r\nhello\r\n"
                .utf8))
    #expect(mail.header.text("subject") == "投诉")
    #expect(mail.header.mailboxes("From") == [Mailbox(name: "张三", address: "zhang@example.com")])
    #expect(mail.header.date("Date")?.iso8601 == "2026-11-23T10:00:00+08:00")
    #expect(mail.text(of: mail.parts[0]).string == "hello\n")
}
