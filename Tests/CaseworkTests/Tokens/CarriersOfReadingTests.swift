import Casework
import MIME
import Reading
import Testing

@Suite struct CarriersOfReadingTests {
    let purpose = TokenPurpose.customer(TokenSamples.number)

    private func places(_ mail: String) -> [Carrier.Place] {
        let reading = Reading(Message(Array(mail.replacing("\n", with: "\r\n").utf8)))
        return Carriers.find(in: reading, keys: TokenSamples.keys, ours: TokenSamples.house)
            .filter { $0.purpose == purpose }.map(\.place)
    }

    @Test(arguments: ["To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To", "Resent-To", "Received"])
    func tokenAddressesAreFoundInEveryFieldThatKeepsThem(field: String) {
        let address = TokenSamples.mint.replyAddress(purpose, at: "kefu@oil.example.com")
        let value = field == "Received" ? "from a by b for <\(address)>; Mon" : "客服 <\(address)>"
        #expect(places("\(field): \(value)\nFrom: a@c.example\nSubject: x\n\ny\n") == [.address])
    }

    @Test func subjectReferencesAndQuotedTextAreSearched() throws {
        let tag = try #require(TokenSamples.mint.tag(purpose))
        let identifier = TokenSamples.mint.messageID(purpose, letter: "L1")
        let mail = """
            From: a@c.example
            Subject: Re: \(tag.lowercased())
            References: <x@y> <\(identifier)>

            thanks
            On Monday kefu wrote:
            > \(tag.prefix(22))
            > \(tag.dropFirst(22))

            """
        #expect(places(mail) == [.subject, .messageID, .body])
    }

    @Test func aReturnedLetterIsKnownByItsMessageID() {
        let identifier = TokenSamples.mint.messageID(purpose, letter: "L1")
        let mail = """
            Return-Path: <>
            From: MAILER-DAEMON@c.example
            To: kefu@oil.example.com
            Subject: Undelivered Mail Returned to Sender
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary=b

            --b
            Content-Type: text/plain

            550 no such user
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; c.example

            Final-Recipient: rfc822; gone@c.example
            Action: failed
            Status: 5.1.1

            --b
            Content-Type: text/rfc822-headers

            Message-ID: <\(identifier)>
            From: kefu@oil.example.com
            To: gone@c.example
            Subject: x

            --b--
            """
        #expect(places(mail).contains(.returned))
    }
}
