import Casework
import MIME
import Reading
import Testing

/// Mails for the tests of acknowledgement and authentication.
enum AnswerSamples {
    /// A customer's plain mail; `changes` replaces a field, takes it out (nil) or adds one.
    static func reading(_ changes: [(String, String?)] = [], body: String = "柴油少了两百升，请尽快答复。") -> Reading {
        var fields: [(String, String)] = [
            ("Return-Path", "<zhang@customer.example>"), ("Received", "from a by mx.oil.example; 1 Nov 2026"),
            ("From", "=?utf-8?B?5byg?= <zhang@customer.example>"), ("To", "kefu@oil.example"),
            ("Subject", "short delivery"), ("Date", "Mon, 2 Nov 2026 10:00:00 +0800"),
            ("Message-ID", "<1@customer.example>"), ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
        ]
        for (name, value) in changes {
            if name.hasPrefix("+") {
                fields.append((String(name.dropFirst()), value ?? ""))
                continue
            }
            fields.removeAll { $0.0 == name }
            if let value { fields.append((name, value)) }
        }
        let head = fields.map { "\($0.0): \($0.1)\r\n" }.joined()
        return Reading(Message(Array((head + "\r\n" + body + "\r\n").utf8)))
    }

    static let directory = Directory(
        employees: [Employee(name: "柳岚", address: "lin@private.example")], ownDomains: ["oil.example"])

    static func facts() -> AcknowledgementFacts {
        AcknowledgementFacts(
            ownAddresses: ["Kefu@Oil.example", "tousu@oil.example"], messageDomain: "oil.example",
            directory: directory)
    }
}

@Suite struct AcknowledgementTests {
    typealias Change = @Sendable (inout AcknowledgementFacts) -> Void

    @Test func aPersonsMailIsAnswered() {
        let verdict = AcknowledgementRule.judge(AnswerSamples.reading(), AnswerSamples.facts())
        #expect(verdict == .answer(to: Mailbox(name: "张", address: "zhang@customer.example")))
        #expect(verdict.decision.to?.address == "zhang@customer.example")
    }

    static let silences: [(String, [(String, String?)])] = [
        ("A1", [("Return-Path", "<>")]), ("A1", [("Return-Path", nil)]),
        ("A1", [("Return-Path", "<not an address>")]),
        ("A2", [("Auto-Submitted", "auto-replied")]),
        ("A2", [("Auto-Submitted", "(note) auto-generated; x=y")]),
        ("A2", [("Auto-Submitted", "AUTO-NOTIFIED")]), ("A3", [("List-Id", "<x.example>")]),
        ("A3", [("List-Unsubscribe", "<mailto:a@b>")]), ("A3", [("Precedence", "bulk")]),
        ("A3", [("Precedence", "List")]), ("A3", [("Precedence", "auto_reply")]),
        ("A4", [("X-Auto-Response-Suppress", "DR, OOF")]), ("A4", [("X-Auto-Response-Suppress", "All")]),
        ("A4", [("X-Autoreply", "yes")]), ("A4", [("X-Autorespond", "vacation")]),
        ("A4", [("X-Loop", "a@b")]),
        ("A4", [("X-Heed-Instance", "other")]), ("A4", [("Subject", "自动回复: 在吗")]),
        ("A5", [("Content-Type", "multipart/report; report-type=delivery-status; boundary=b")]),
        ("A5", [("Content-Type", "message/disposition-notification")]),
        ("A6", [("From", "no-reply@customer.example")]), ("A6", [("From", "NoReply@customer.example")]),
        ("A6", [("From", "owner-talk@customer.example")]),
        ("A6", [("From", "talk-request@customer.example")]),
        ("A6", [("From", "postmaster@customer.example")]),
        ("A6", [("From", "do-not-reply@customer.example")]),
        ("A6", [("Return-Path", "<bounce+17=x@customer.example>")]),
        ("A6", [("Return-Path", "<news-bounces@customer.example>")]),
        ("A6", [("Return-Path", "<MAILER-DAEMON@customer.example>")]),
        ("A7", [("From", "kefu@oil.example")]), ("A7", [("From", "TOUSU@oil.example")]),
        ("A7", [("From", "lin@private.example")]), ("A7", [("From", "anyone@oil.example")]),
        ("A7", [("Return-Path", "<kefu@oil.example>")]), ("A8", [("Message-ID", "<x.y@OIL.example>")]),
        ("A10", [("X-Spam-Flag", "YES")]), ("A10", [("X-Spam-Status", "Yes, score=9")]),
        ("A11", [("To", "undisclosed-recipients:;")]), ("A11", [("To", "other@customer.example")]),
        ("A11", [("To", nil)]),
        ("A12", [("+From", "second@customer.example")]), ("A12", [("From", "a@c.example, b@c.example")]),
        ("A12", [("+Subject", "again")]), ("A12", [("+Message-ID", "<2@customer.example>")]),
        ("A12", [("From", nil)]),
    ]

    @Test(arguments: silences.indices)
    func eachRuleCommandsSilence(index: Int) {
        let (rule, changes) = AcknowledgementTests.silences[index]
        let verdict = AcknowledgementRule.judge(AnswerSamples.reading(changes), AnswerSamples.facts())
        #expect(verdict.decision.silentBy?.hasPrefix("A") == true, "\(changes)")
        #expect(verdict.decision.silentBy == rule, "\(changes) \(verdict)")
        #expect(verdict.decision.reason?.isEmpty == false)
    }

    static let answered: [[(String, String?)]] = [
        [("Auto-Submitted", "no")], [("Auto-Submitted", "No (a person)")],
        [("X-Auto-Response-Suppress", "DR, NDR, RN")],
        [("Precedence", "first-class")], [("To", "KEFU+ks-2026-000123-x@oil.example")],
        [("To", "other@c.example"), ("Cc", "客服 <tousu@oil.example>")],
        [("To", "other@c.example"), ("Resent-To", "kefu@oil.example")], [("X-Spam-Flag", "NO")],
        [("From", "bouncer@customer.example")], [("From", "requests@customer.example")],
        [("Message-ID", "<x@notoil.example>")], [("Reply-To", "victim@elsewhere.example")],
    ]

    @Test(arguments: answered.indices)
    func whatOnlyLooksLikeAMachineIsAnswered(index: Int) {
        let changes = AcknowledgementTests.answered[index]
        let verdict = AcknowledgementRule.judge(AnswerSamples.reading(changes), AnswerSamples.facts())
        #expect(verdict.decision.to?.address.hasSuffix("@customer.example") == true, "\(changes) \(verdict)")
    }

    static let situations: [(String?, Change)] = [
        ("A13", { $0.counts.forCase = 1 }), ("A13", { $0.counts.forAddress = 3 }),
        ("A13", { $0.counts.forDomain = 20 }),
        ("A13", { $0.counts.inAll = 300 }),
        (nil, { $0.counts = .init(forAddress: 2, forDomain: 19, inAll: 299) }),
        ("A14", { $0.age = 86_401 }), (nil, { $0.age = 86_400 }), ("A14", { $0.isRelisted = true }),
        ("A10", { $0.authentication = .fail(reason: "dmarc fails") }),
        (nil, { $0.authentication = .pass(domain: "customer.example", method: "dmarc") }),
    ]

    @Test(arguments: situations.indices)
    func countersAgeAndAuthenticationDecide(index: Int) {
        let (rule, change) = AcknowledgementTests.situations[index]
        var facts = AnswerSamples.facts()
        change(&facts)
        #expect(AcknowledgementRule.judge(AnswerSamples.reading(), facts).decision.silentBy == rule)
    }

    @Test func fiftyHopsAreACircle() {
        let hops = (0..<49).map { ("+Received", Optional("from h\($0) by h\($0 + 1); 1 Nov 2026")) }
        let facts = AnswerSamples.facts()
        #expect(AcknowledgementRule.judge(AnswerSamples.reading(hops), facts).decision.silentBy == "A9")
        #expect(
            AcknowledgementRule.judge(AnswerSamples.reading(hops.dropLast()), facts).decision.silentBy == nil)
    }

    @Test func theReturnPathIsTheDestinationUnlessTheSenderIsVouchedFor() {
        let elsewhere = AnswerSamples.reading([("Return-Path", "<prvs=1=zhang@relay.example>")])
        var facts = AnswerSamples.facts()
        #expect(
            AcknowledgementRule.judge(elsewhere, facts).decision.to?.address == "prvs=1=zhang@relay.example")
        let wrapped = AnswerSamples.reading([("Return-Path", "<prvs=1=zhang@customer.example>")])
        #expect(AcknowledgementRule.judge(wrapped, facts).decision.to?.address == "zhang@customer.example")
        facts.authentication = .pass(domain: "customer.example", method: "dmarc")
        #expect(AcknowledgementRule.judge(elsewhere, facts).decision.to?.address == "zhang@customer.example")
    }

    @Test func withoutReturnPathsOnlyAVouchedForSenderIsAnswered() {
        let bare = AnswerSamples.reading([("Return-Path", nil)])
        var facts = AnswerSamples.facts()
        facts.addsReturnPath = false
        #expect(AcknowledgementRule.judge(bare, facts).decision.silentBy == "A1")
        facts.authentication = .pass(domain: "customer.example", method: "dmarc")
        #expect(AcknowledgementRule.judge(bare, facts).decision.to?.address == "zhang@customer.example")
    }
}
