import Foundation
import TestSupport
import Testing

/// Machines that answer machines come to rest.
@Suite(.serialized) struct LoopTests {
    private static let (east, west) = ("desk@eastshore.example", "care@westhill.example")
    private static let floods = "floods: { per_sender_per_hour: 20, per_hour: 200 }\n"

    /// One side: a mailbox, a heed that reads it, and the sink its letters go to.
    private struct Side {
        let address: String
        let sink: SmtpSink
        let desk: HeedDesk
        var passedOn = 0

        init(_ dovecot: Dovecot, _ user: Dovecot.User) throws {
            address = user.name
            sink = try SmtpSink()
            desk = try HeedDesk(
                mailboxes: [(user.name, .mailbox(dovecot, user))], relay: .init("smtp", port: sink.port),
                extra: LoopTests.floods)
        }

        /// Works its mail off; returns the letters that left for somebody outside.
        mutating func work() throws -> [SmtpSink.Letter] {
            try desk.heed("poll")
            let letters = sink.letters
            defer { passedOn = letters.count }
            return Array(letters[passedOn...])
        }
    }

    /// A letter as the other side's server would deliver it; a relay on the way may have stripped what tells machines.
    private func delivered(_ letter: SmtpSink.Letter, isStripped: Bool, round: Int) -> [UInt8] {
        var text = "Return-Path: <\(letter.sender)>\r\n" + letter.text
        guard isStripped, let gap = text.firstRange(of: "\r\n\r\n") else { return Array(text.utf8) }
        let kept = ["return-path", "from", "to", "content-type", "content-transfer-encoding", "mime-version"]
        var head = ""
        var keeps = false
        for line in text[..<gap.lowerBound].split(separator: "\r\n") {
            if !line.hasPrefix(" "), !line.hasPrefix("\t") {
                keeps = kept.contains(line.prefix { $0 != ":" }.lowercased())
            }
            if keeps { head += line + "\r\n" }
        }
        text = head + "Subject: complaint \(round)\r\n\r\n" + text[gap.upperBound...]
        return Array(text.utf8)
    }

    @Test(arguments: [false, true])
    func twoHeedsComeToRest(isStripped: Bool) throws {
        let dovecot = try Dovecot([Dovecot.User(Self.east), Dovecot.User(Self.west)])
        var sides = [try Side(dovecot, dovecot.users[0]), try Side(dovecot, dovecot.users[1])]
        try dovecot.deliver(
            [
                Array(
                    String(decoding: complaint(1, to: Self.east), as: UTF8.self).replacing(
                        "customer1@firm1.example", with: Self.west
                    ).utf8)
            ],
            to: Self.east)
        var total = 0
        var quiet = 0
        for round in 1...24 where quiet < 2 {
            let letters = try sides[(round + 1) % 2].work()
            let other = sides[round % 2].address
            let mails = letters.map { delivered($0, isStripped: isStripped, round: round) }
            if !mails.isEmpty { try dovecot.deliver(mails, to: other) }
            total += letters.count
            quiet = letters.isEmpty ? quiet + 1 : 0
        }
        #expect(quiet == 2, "they still write after \(total) letters")
        #expect((1...8).contains(total), "\(total) letters")
    }

    @Test func aVacationProgramThatStripsEveryHeaderComesToRest() throws {
        let dovecot = try Dovecot([Dovecot.User(Self.east)])
        var side = try Side(dovecot, dovecot.users[0])
        let customer = "li@station1.example"
        func vacation(_ number: Int) -> [UInt8] {
            Array(
                """
                Return-Path: <\(customer)>\r
                From: <\(customer)>\r
                To: <\(Self.east)>\r
                Subject: complaint \(number)\r
                Content-Type: text/plain; charset=utf-8\r
                Content-Transfer-Encoding: 8bit\r
                \r
                我要投诉，第 \(number) 次：加油机少油，请处理。\r

                """.utf8)
        }
        try dovecot.deliver([vacation(0)], to: Self.east)
        var total = 0
        var number = 0
        for _ in 1...16 {
            let letters = try side.work().filter { $0.recipients == [customer] }
            total += letters.count
            guard !letters.isEmpty else { break }
            try dovecot.deliver(
                letters.map { _ in
                    number += 1
                    return vacation(number)
                }, to: Self.east)
        }
        #expect(try side.work().isEmpty)
        #expect(total == 4, "three acknowledgements and one explanation, not \(total)")
        #expect(try side.desk.cases().count == number + 1, "every mail is on record")
        let silent = try side.desk.mails().filter { $0.silence_rule == "A13" }
        #expect(!silent.isEmpty)
    }
}
