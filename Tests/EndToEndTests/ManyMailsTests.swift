import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct ManyMailsTests {
    static let address = "desk@eastshore.example"
    static let count = 2000

    private func served() throws -> (Dovecot, SmtpSink, HeedDesk) {
        let dovecot = try Dovecot([Dovecot.User(Self.address)])
        let long = MailGenerator.mails(Self.count / 10, to: Self.address)
        let short = (1...(Self.count - long.count)).map { complaint($0, to: Self.address) }
        try dovecot.deliver(long + short, to: Self.address)
        let sink = try SmtpSink()
        return (dovecot, sink, try HeedDesk(dovecot, dovecot.users[0], sink: sink))
    }

    @Test func twoThousandMixedMailsAreFiledOnceAndAnsweredOnce() throws {
        let (_, sink, desk) = try served()
        try desk.heed("poll", within: 300)
        let mails = try desk.mails()
        #expect(mails.count == Self.count)
        #expect(mails.allSatisfy { $0.filing == "new-case" && $0.state == "filed" })
        #expect(Set(try desk.cases().map(\.number)).count == Self.count)
        #expect(sink.count == Self.count)
        #expect(try desk.letters().allSatisfy { $0.state == "sent" })
    }

    @Test func killedTwentyTimesOnTheWayNothingIsLostAndNothingIsSentTwice() throws {
        let (_, sink, desk) = try served()
        var random = SeededRandom(20_261_123)
        for _ in 0..<20 {
            let service = try desk.start("run")
            _ = service.wait(within: 0.3 + Double(random.next() % 900) / 1000)
            service.signal(SIGKILL)
            _ = service.wait(within: 5)
        }
        try desk.heed("poll", within: 300)

        let mails = try desk.mails()
        #expect(mails.count == Self.count)
        #expect(mails.allSatisfy { $0.state == "filed" })
        let cases = try desk.cases()
        #expect(cases.count == Self.count)
        #expect(Set(cases.flatMap(\.mails)).count == Self.count)

        let accepted = sink.letters.compactMap { $0.field("Message-ID")?.trimmingCharacters(in: ["<", ">"]) }
        #expect(Set(accepted).count == accepted.count, "no letter twice")
        let letters = try desk.letters()
        #expect(letters.count == Self.count)
        let unsent = Set(letters.map(\.message_id)).subtracting(accepted)
        let uncertain = Set(letters.filter { $0.state == "uncertain" }.map(\.message_id))
        #expect(unsent.subtracting(uncertain).isEmpty, "what was not accepted is uncertain")
        #expect(letters.allSatisfy { $0.state == "sent" || $0.state == "uncertain" })
        #expect(uncertain.count <= 20 * 4, "at most the letter under way in each lane, each time")
    }
}
