import Foundation
import TestSupport
import Testing

/// What a person sees and does about letters that came back.
@Suite struct ReturnsCommandTests {
    private struct Returned: Decodable {
        let mail: Int
        let report, standing: String
        let found_by, recipient, `case`, weight: String?
        let letter: Int?
    }

    private struct Shown: Decodable {
        let report: Returned
        let recipient: Address?
    }

    private struct Address: Decodable {
        let address, standing: String
        let by, reason: String?
        let score: Int
    }

    private struct Changed: Decodable {
        let recipient: Address
        let held, released: Int
    }

    private struct AddressPage: Decodable {
        struct Change: Decodable { let standing, by, reason: String }
        let recipient: Address
        let changes: [Change]
    }

    private func bounce(_ letter: SmtpSink.Letter) -> [UInt8] {
        let recipient = letter.recipients.first ?? ""
        return Array(
            """
            Return-Path: <>\r
            From: MAILER-DAEMON@mx.firm1.example\r
            To: <\(letter.sender)>\r
            Subject: Undelivered Mail Returned to Sender\r
            MIME-Version: 1.0\r
            Content-Type: multipart/report; report-type=delivery-status; boundary=b\r
            \r
            --b\r
            Content-Type: message/delivery-status\r
            \r
            Reporting-MTA: dns; mx.firm1.example\r
            \r
            Final-Recipient: rfc822; \(recipient)\r
            Action: failed\r
            Status: 5.1.1\r
            Diagnostic-Code: smtp; 550 5.1.1 no such user\r
            \r
            --b--\r

            """.utf8)
    }

    @Test func aReturnedLetterIsShownAndItsRecipientUnblocked() throws {
        let office = try Office(complaints: 1)
        try office.desk.heed("poll")
        let sent = try #require(office.sink.letters.first { $0.recipients == ["customer1@firm1.example"] })
        try office.dovecot.deliver([bounce(sent)], to: Office.address)
        try office.desk.heed("poll")

        let list = try office.desk.json([Returned].self, "returns", "list")
        let found = try #require(list.first)
        #expect(list.count == 1 && found.standing == "matched" && found.found_by == "token")
        #expect(found.case != nil && found.weight == "dead" && found.report == "failed")
        let shown = try office.desk.json(Shown.self, "returns", "show", "\(found.mail)")
        #expect(shown.recipient?.standing == "blocked" && shown.recipient?.by == "heed")
        #expect(try office.desk.json([Returned].self, "returns", "list", "--standing", "forged").isEmpty)
        #expect(try office.fail("returns", "show", "999").code == .exited(66))
        #expect(try office.desk.heed("returns").contains("customer1@firm1.example"))
        #expect(try office.desk.heed("returns", "show", "\(found.mail)").contains("550 5.1.1 no such user"))

        #expect(
            try office.desk.json([Address].self, "recipients", "list").map(\.address) == [
                "customer1@firm1.example"
            ])
        #expect(
            try office.fail("recipients", "unblock", "customer1@firm1.example", "--reason", "x").code
                == .exited(64))
        let changed = try office.desk.json(
            Changed.self, "recipients", "unblock", "Customer1@firm1.example", "--reason", "he rang", "--as",
            Office.handler)
        #expect(changed.recipient.standing == "open" && changed.recipient.by == Office.handler)
        let blocked = try office.desk.json(
            Changed.self, "recipients", "block", "customer1@firm1.example", "--surveys", "--reason",
            "no surveys please", "--as", Office.handler)
        #expect(blocked.recipient.standing == "no-surveys")
        let page = try office.desk.json(AddressPage.self, "recipients", "show", "customer1@firm1.example")
        #expect(page.changes.map(\.standing) == ["blocked", "open", "no-surveys"])
        #expect(page.changes.map(\.reason).last == "no surveys please")
        #expect(try office.desk.heed("recipients", "show", "customer1@firm1.example").contains("he rang"))
    }
}
