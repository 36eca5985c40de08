import Casework
import FoundationEssentials
import MIME
import Reading
import Testing

struct IntakeTests {
    static let rules = IntakeRules(workflow: Bench.rules) { _ in Samples.colleague }
    static let at = Samples.start.addingTimeInterval(300)

    static func mail(
        _ text: String, from: String = "chen.li@hexi-quarry.example.com", subject: String = "柴油少送",
        extra: String = ""
    ) -> Reading {
        let head =
            "From: <\(from)>\r\nTo: <kefu@heed.example.cn>\r\nSubject: \(subject)\r\nMessage-ID: <1@x.example>\r\n"
        let type =
            "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n"
        return Reading(Message(Array((head + extra + type + "\r\n" + text + "\r\n").utf8)))
    }

    static func known(_ kind: MailKind = .complaint, _ caseClass: CaseClass = .ordinary) -> Known {
        Known(
            nextNumber: Samples.number,
            customer: Correspondent(mailbox: Samples.customer, unit: "河西采石场", isKnown: true),
            route: RoutedMail(
                kind: kind,
                proposal: Proposal(
                    caseClass: caseClass, reason: "数量", rule: "quantity", departments: ["调度管理部"],
                    handler: Samples.handler)), acknowledgement: .letter(to: Samples.customer))
    }

    static func decide(_ reading: Reading?, _ known: Known, form: ReceiptForm = .mail) throws -> Decision {
        try Intake.decide(
            Arrival(mail: "m2", account: "kefu", receivedAt: Samples.start, form: form), reading: reading,
            known: known,
            rules: rules, at: at)
    }

    /// What a subject with our tag carries.
    static func carriers(of number: CaseNumber) -> [Carrier] {
        guard let key = KeyRing.Key(id: "k1", secret: [UInt8](repeating: 7, count: 32)) else { return [] }
        let house = TokenHouse(addresses: ["kefu@heed.example.cn"], messageDomain: "heed.example.cn")
        let keys = KeyRing(current: key)
        let tag = Mint(keys: keys, house: house).tag(.customer(number)) ?? ""
        return Carriers.find(in: CarrierSource(subject: "Re: 柴油少送 " + tag), keys: keys, ours: house)
    }

    static func known(_ file: Case, _ bond: SenderBond?) -> Known {
        var known = known()
        known.nextNumber = Samples.other
        known.files = [file.number: file]
        if let bond { known.bonds = [file.number: bond] }
        known.carriers = carriers(of: file.number)
        return known
    }

    @Test func aFirstMailBecomesAGradedCaseWithOneAcknowledgement() throws {
        let decision = try Self.decide(Self.mail("昨天送来的柴油少了二百升。"), Self.known())
        #expect(decision.filing == .newCase(Samples.number, .mail))
        let file = try #require(decision.changes.first?.file)
        #expect(file.status == .assigned)
        #expect(file.caseClass == .ordinary)
        #expect(file.receipt.excerpt == "昨天送来的柴油少了二百升。")
        #expect(file.deadline == Bench.rules.deadline(Samples.start, 1))
        let letters = decision.effects.compactMap {
            if case .letter(let order) = $0 { order.key } else { nil }
        }
        #expect(letters.filter { $0.hasPrefix("ack:") } == ["ack:m2"])
        #expect(decision.silence == nil)
        #expect(try Workflow.replay(decision.changes[0].records, Bench.rules) == file)
    }

    @Test func silenceIsRecordedWithItsRule() throws {
        var known = Self.known()
        known.acknowledgement = .silence(rule: "A1", reason: "null return path")
        let decision = try Self.decide(Self.mail("投诉"), known)
        #expect(decision.silence == Silence(rule: "A1", reason: "null return path"))
        #expect(decision.changes[0].file.acknowledgement?.silentBy == "A1")
        #expect(
            !decision.effects.contains {
                if case .letter(let order) = $0 { order.kind == .acknowledgement } else { false }
            })
    }

    @Test(arguments: [ReceiptForm.quarantined, .oversized])
    func whatCannotBeReadIsACaseWhoseClockRuns(form: ReceiptForm) throws {
        let decision = try Self.decide(form == .quarantined ? nil : Self.mail("头"), Self.known(), form: form)
        let file = decision.changes[0].file
        #expect(file.deadline != nil)
        #expect(file.tasks.map(\.kind) == [.openMailbox])
        #expect(file.status == .received)
        #expect((decision.silence == nil) == (form == .oversized))
    }

    @Test func anInquiryHasNoDeadline() throws {
        let file = try Self.decide(Self.mail("请问夜间能送油吗？"), Self.known(.inquiry)).changes[0].file
        #expect(file.caseClass == .inquiry)
        #expect(file.deadline == nil)
    }

    @Test(arguments: [MailKind.visitReport, .customerChange, .spamlike, .staff])
    func otherKindsAreFiledForTheirOwnRules(kind: MailKind) throws {
        let decision = try Self.decide(Self.mail("……"), Self.known(kind))
        #expect(decision.filing == .filed(kind))
        #expect(decision.changes.isEmpty)
        #expect(decision.effects.isEmpty)
    }

    @Test func aCopyMakesNoSecondCaseAndNoSecondLetter() throws {
        let file = try Bench.file(.assigned, .ordinary)
        var known = Self.known()
        known.nextNumber = Samples.other
        known.files = [file.number: file]
        known.duplicateCase = file.number
        for verdict in [DuplicateVerdict.sameMail(of: "m1"), .sameWords(of: "m1")] {
            known.duplicate = verdict
            let decision = try Self.decide(Self.mail("昨天少了"), known)
            #expect(decision.filing == .duplicate(of: "m1"))
            #expect(decision.effects.isEmpty)
            #expect(decision.changes[0].file.mails == ["m1", "m2"])
        }
        known.duplicate = .reusedMessageID(of: "m1")
        let decision = try Self.decide(Self.mail("另一件事"), known)
        #expect(decision.filing == .newCase(Samples.other, .mail))
    }

    @Test(arguments: [
        ("还是没解决", SenderBond.customer as SenderBond?, "reopened"), ("谢谢", .customer, "attached"),
        ("请寄发票", .correspondent, "attached"), ("还是没解决", nil, "held"),
    ])
    func aFurtherMailIsFiledByWhatItSaysAndWhoWrote(text: String, bond: SenderBond?, becomes: String) throws {
        let file = try Bench.file(.closed, .ordinary)
        let decision = try Self.decide(Self.mail(text), Self.known(file, bond))
        let after = decision.changes[0].file
        switch becomes {
        case "reopened":
            #expect(decision.filing == .reopened(file.number))
            #expect(after.status == .reopened)
            #expect(after.round == 2)
        case "held":
            #expect(decision.filing == .held(file.number))
            #expect(after.tasks.map(\.kind) == [.checkSender])
        default: #expect(after.status == .closed)
        }
        let toCustomer = decision.effects.contains {
            if case .letter(let order) = $0 { order.to == Samples.customer } else { false }
        }
        #expect(toCustomer == (becomes == "reopened"))
    }

    @Test func aLateReplyIsALinkedCaseAndBothKnowIt() throws {
        let file = try Bench.file(.closed, .ordinary)
        var rules = Self.rules
        rules.grace = 60
        let late = Self.at.addingTimeInterval(200_000)
        let decision = try Intake.decide(
            Arrival(mail: "m2", receivedAt: late), reading: Self.mail("还是没解决"),
            known: Self.known(file, .customer),
            rules: rules, at: late)
        #expect(decision.filing == .continued(Samples.other, from: file.number))
        #expect(decision.changes.map(\.file.number) == [Samples.other, file.number])
        #expect(decision.changes[0].file.links == [Link(other: file.number, relation: .continues)])
        #expect(decision.changes[1].file.links == [Link(other: Samples.other, relation: .continuedBy)])
        #expect(decision.changes[1].file.status == .closed)
    }

    @Test func aFloodGathersInOneSilentCase() throws {
        var known = Self.known()
        known.flood = .sender
        let first = try Self.decide(Self.mail("1"), known)
        #expect(first.filing == .newCase(Samples.number, .flood))
        #expect(first.silence?.rule == "A13")
        known.floodCase = Samples.number
        known.files = [Samples.number: first.changes[0].file]
        let second = try Self.decide(Self.mail("2"), known)
        #expect(second.filing == .flooded(Samples.number, .sender))
        #expect(second.effects.isEmpty && second.changes.isEmpty)
    }

    @Test func aReturnedResolutionIsATaskForAPerson() throws {
        let file = try Bench.file(.told, .ordinary)
        var known = Self.known()
        known.files = [file.number: file]
        known.reported = ReportedLetter(
            key: "res:\(file.number):1", kind: .resolution, caseNumber: file.number,
            approvedHash: file.approval?.hash)
        let report = """
            From: MAILER-DAEMON@x.example\r
            Subject: Undelivered Mail Returned to Sender\r
            MIME-Version: 1.0\r
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r
            \r
            --b\r
            Content-Type: text/plain\r
            \r
            failed\r
            --b\r
            Content-Type: message/delivery-status\r
            \r
            Reporting-MTA: dns; x.example\r
            \r
            Final-Recipient: rfc822; chen.li@hexi-quarry.example.com\r
            Action: failed\r
            Status: 5.1.1\r
            \r
            --b--\r

            """
        let decision = try Self.decide(Reading(Message(Array(report.utf8))), known)
        #expect(decision.filing == .returned(letter: "res:\(file.number):1"))
        let after = try #require(decision.changes.first?.file)
        #expect(after.status == .reopened)
        #expect(after.tasks.map(\.kind) == [.reachCustomer])
    }
}
