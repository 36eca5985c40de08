import Casework
import Foundation
import MIME
import Reading
import Store
import Testing

@testable import Gateway

/// What happens to cases beside their straight way: late answers, changed keys, cases that part and come together.
struct CaseLifeTests {
    private typealias Staff = SimulatedOffice

    private static func clerk(_ office: SimulatedOffice) throws -> Clerk {
        try office.desk.directory.clerk(named: Staff.handler, login: nil)
    }

    private static func numbers(_ office: SimulatedOffice) throws -> [CaseNumber] {
        try office.desk.store.look { try $0.caseNumbers() }.sorted { $0.rawValue < $1.rawValue }
    }

    private static func letters(_ office: SimulatedOffice, _ number: CaseNumber? = nil) throws -> [Letter] {
        try office.desk.store.look { transaction in
            try number.map { try transaction.letters(caseNumber: $0.rawValue, atMost: 999) }
                ?? transaction.letters(atMost: 999)
        }
    }

    /// Handles a case to its end; gives the letter with the result.
    private static func settle(_ number: CaseNumber, _ office: SimulatedOffice) throws -> Letter {
        try office.act(Staff.handler, .draft(text: "今日补送二百升。", opinion: nil, files: []), on: number)
        try office.act(Staff.handler, .submit(to: nil), on: number)
        try office.leaders(say: .approve(.text, revision: nil, hash: nil), on: number)
        for _ in 1...3 { _ = try office.send() }
        #expect(try office.file(number).status == .told)
        try office.act(Staff.handler, .close(reason: "客户已确认"), on: number)
        return try #require(try letters(office, number).first { $0.kind == "resolution" })
    }

    @Test(arguments: [(29.0, true), (31, false)])
    func anObjectionWithinTheGraceReopensAndALaterOneBeginsALinkedCase(days: Double, reopens: Bool) throws {
        let office = try SimulatedOffice(at("2026-03-02 09:00"))
        try office.receive(Mails.complaint(1, isMajor: false))
        let old = try #require(try Self.numbers(office).first)
        let result = try Self.settle(old, office)
        try office.pass(until: office.clock.now + days * 86_400)
        try office.receive(Mails.objection(1, to: result))
        let numbers = try Self.numbers(office)
        guard !reopens else {
            #expect(numbers == [old])
            return #expect(try office.file(old).status == .reopened)
        }
        let new = try #require(numbers.last { $0 != old })
        let (before, after) = (try office.file(old), try office.file(new))
        #expect(before.status == .closed && before.links == [Link(other: new, relation: .continuedBy)])
        #expect(after.links == [Link(other: old, relation: .continues)])
        #expect(after.receipt.form == .lateReply && after.receipt.excerpt.contains("第 1 车仍然少油"))
        #expect(after.handler != nil && after.deadline != nil, "its clock runs and somebody has it")
        #expect(
            try Self.letters(office, new).map(\.kind).sorted() == ["acknowledgement", "draft-request"])
    }

    @Test func thanksLongAfterTheEndBeginNothing() throws {
        let office = try SimulatedOffice(at("2026-03-02 09:00"))
        try office.receive(Mails.complaint(1, isMajor: false))
        let old = try #require(try Self.numbers(office).first)
        let result = try Self.settle(old, office)
        let count = try Self.letters(office).count
        office.clock.now += 60 * 86_400
        let words = "还是没解决，第 1 车仍然少油，请继续处理。"
        try office.receive(Mails.objection(1, to: result).replacing(words, with: "谢谢，油收到了。"))
        #expect(try Self.numbers(office) == [old] && (try office.file(old).status) == .closed)
        #expect(try Self.letters(office).count == count)
    }

    /// A new key signs; letters under the old one are recognised while it stands in the file, and not afterwards.
    @Test func keysAreExchangedByALineOnTop() throws {
        let office = try SimulatedOffice(at("2026-03-02 09:00"))
        for index in 1...2 { try office.receive(Mails.complaint(index, isMajor: false)) }
        let numbers = try Self.numbers(office)
        let path = office.desk.configuration.keysFile
        let old = try String(contentsOfFile: path, encoding: .utf8)
        func answer(_ index: Int, _ keys: String, _ uid: UInt32) throws -> CaseNumber? {
            try keys.write(toFile: path, atomically: true, encoding: .utf8)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
            let desk = try office.desk(relay: "host: localhost")
            let letter = try #require(
                try Self.letters(office, numbers[index - 1]).first { $0.kind == "acknowledgement" })
            // The subject alone carries the tag: the thread would lead to the letter without any key.
            let mail = Mails.objection(index, to: letter).split(
                separator: "\n", omittingEmptySubsequences: false
            )
            .filter { !$0.hasPrefix("In-Reply-To") && !$0.hasPrefix("References") }.joined(separator: "\r\n")
            let key = MailKey(account: "desk", mailbox: "INBOX", place: .uid(validity: 1, uid: uid))
            let raw = RawMail(
                key: key, bytes: Array(mail.utf8), size: mail.utf8.count, isWhole: true,
                receivedAt: office.clock.now)
            try desk.take([raw])
            return try office.desk.store.look { transaction in
                try transaction.mails(atMost: 1).first?.filing?.caseNumber.map(CaseNumber.init(rawValue:))
            }
        }
        let fresh = "k2 " + String(repeating: "5a", count: 32) + "\n"
        #expect(try answer(1, fresh + old, 901) == numbers[0])
        #expect(try answer(2, fresh, 902) != numbers[1], "a key that is gone vouches for nothing")
    }

    @Test func aMergeUndoneLeavesBothCasesAtWorkAndTheirMailsApart() throws {
        let office = try SimulatedOffice(at("2026-03-02 09:00"))
        try office.receive(Mails.complaint(1, isMajor: true))
        office.clock.now += 3_600
        try office.receive(Mails.complaint(2, isMajor: false))
        let numbers = try Self.numbers(office)
        let (one, two) = (numbers[0], numbers[1])
        let deadline = try office.file(one).deadline
        let receipt = try office.file(two).periodStart
        _ = try office.desk.merge(one, into: two, because: "同一件事", by: try Self.clerk(office))
        office.clock.now += 3_600
        _ = try office.desk.unmerge(one, because: "两件事", by: try Self.clerk(office))
        let (first, second) = (try office.file(one), try office.file(two))
        #expect(first.status == .assigned && first.deadline == deadline && first.mergedInto == nil)
        #expect(first.caseClass == .major && first.duties.contains { $0.kind == .draft })
        #expect(first.duties.contains { $0.kind == .meeting }, "a major case still owes its meeting")
        #expect(second.links == [Link(other: one, relation: .related)])
        #expect(second.tasks.isEmpty, "the customer has his own case again")
        #expect(second.status.isOpen && second.caseClass == .major)
        #expect(second.periodStart == receipt && second.ownPeriodStart == nil, "its own clock runs again")
        let open = try Self.letters(office, one).filter { $0.state == .queued }.map(\.kind)
        #expect(Set(open).isSuperset(of: ["draft-request", "meeting-request"]))
        for number in numbers {
            let events = try office.desk.store.look { try $0.events(of: number) }
            #expect(try Workflow.replay(events.map(\.record), office.desk.rules) == office.file(number))
        }
    }

    @Test func aMatterSplitOffKeepsItsReceiptAndSomebodyHearsOfIt() throws {
        let office = try SimulatedOffice(at("2026-03-02 09:00"))
        try office.receive(Mails.complaint(1, isMajor: false))
        let old = try #require(try Self.numbers(office).first)
        office.clock.now += 3_600
        let report = try office.desk.split(
            old, SplitOff(subject: "发票有误", text: "另外发票也错了。"), by: try Self.clerk(office))
        let new = report.file
        #expect(new.periodStart == (try at("2026-03-02 09:00")) && new.deadline != nil)
        #expect(new.links == [Link(other: old, relation: .splitFrom)])
        #expect(try office.file(old).links == [Link(other: new.number, relation: .splitInto)])
        try office.pass(until: try at("2026-03-04 12:00"))
        let told = try Self.letters(office, new.number)
        #expect(told.contains { $0.kind == "overdue" }, "nobody graded it, and that was noticed")
    }

    @Test func theMorningsListSaysNothingNewAndNamesWhatIsOwed() throws {
        let office = try SimulatedOffice(at("2026-03-02 08:00"))
        try office.desk.store.transact { try office.desk.planMornings(in: $0, at: office.clock.now) }
        try office.pass(until: try at("2026-03-02 08:31"))
        let empty = try Self.letters(office).filter { $0.kind == "digest" }
        #expect(!empty.isEmpty)
        for letter in empty { #expect(try Self.text(letter, office).contains("没有")) }
        #expect(try Self.letters(office).contains { $0.kind == "weekly-digest" }, "2 March 2026 is a Monday")

        try office.receive(Mails.complaint(1, isMajor: false))
        let number = try #require(try Self.numbers(office).first)
        try office.pass(until: try at("2026-03-03 08:31"))
        let list = try #require(
            try Self.letters(office).first { $0.kind == "digest" && $0.recipient == Staff.handler })
        #expect(try Self.text(list, office).contains(number.rawValue))
        let count = try Self.letters(office).count { $0.kind == "digest" }
        try office.pass(until: try at("2026-03-03 23:00"))
        #expect(try Self.letters(office).count { $0.kind == "digest" } == count, "one list a morning")
    }

    private static func text(_ letter: Letter, _ office: SimulatedOffice) throws -> String {
        let whole = try #require(try office.desk.store.look { try $0.letter(letter.id) })
        return Reading(Message(whole.bytes)).text
    }
}
