import Casework
import Foundation
import MIME
import Reading
import Store
import Testing

@testable import Gateway

/// A customer who is not on file when he complains, and is later.
struct CustomerFilingTests {
    private static let mail = """
        Return-Path: <shen@qq.example>
        From: =?utf-8?B?5rKI?= <shen@qq.example>
        To: desk@eastshore.example
        Message-ID: <shen-1@qq.example>
        Subject: =?utf-8?B?5oqV6K+J?=
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        昨天送来的柴油少了二百升，请核实并补送。

        客户单位：河西采石场有限公司
        联系人：沈工

        """

    private static func complaint(_ office: SimulatedOffice) throws -> CaseNumber {
        try office.receive(mail)
        return try #require(try office.desk.store.look { try $0.caseNumbers() }.first)
    }

    private static func bringIn(_ office: SimulatedOffice) throws {
        let csv = "客户编号,客户单位名称,客户类别,联系人,电子邮箱\nC001,河西采石场,A,沈工,shen@qq.example\n"
        let table = try office.desk.readCustomers(Array(csv.utf8), named: "t.csv", scope: .merge)
        let clerk = try office.desk.directory.clerk(named: SimulatedOffice.handler, login: "lu")
        _ = try office.desk.takeIn(table, by: clerk, isSilent: true)
    }

    @Test func theUnitThatTheMailNamesIsShownAndMarked() throws {
        let office = try SimulatedOffice(at("2026-03-02 09:00"))
        let number = try Self.complaint(office)
        let customer = try office.file(number).receipt.customer
        #expect(customer.unit == "河西采石场有限公司" && !customer.isKnown && customer.customerClass == nil)
        #expect(customer.shownUnit(in: .zhHans) == "河西采石场有限公司（据来信，未建档）")
        let request = try #require(
            try office.desk.store.look { try $0.letters(atMost: 9) }.first { $0.kind == "draft-request" })
        let letter = try #require(try office.desk.store.look { try $0.letter(request.id) })
        #expect(Reading(Message(letter.bytes)).text.contains("河西采石场有限公司（据来信，未建档）"))
    }

    @Test func anImportFillsTheCustomerIntoHisOpenCases() throws {
        let office = try SimulatedOffice(at("2026-03-02 09:00"))
        let number = try Self.complaint(office)
        try Self.bringIn(office)
        let file = try office.file(number)
        #expect(file.receipt.customer.unit == "河西采石场" && file.receipt.customer.isKnown)
        #expect(file.receipt.customer.customerClass == "A")
        let events = try office.desk.store.look { try $0.events(of: number) }
        let last = try #require(events.last?.record)
        #expect(last.actor == .command(SimulatedOffice.handler) && last.login == "lu")
        #expect(EventWords(in: .zhHans).line(last.event) == "客户已建档：河西采石场（A类）：C001")
        #expect(try Workflow.replay(events.map(\.record), office.desk.rules) == file)
        try Self.bringIn(office)
        #expect(try office.desk.store.look { try $0.events(of: number) }.count == events.count)
    }

    @Test func anEndedCaseStaysAsItWas() throws {
        let office = try SimulatedOffice(at("2026-03-02 09:00"))
        let number = try Self.complaint(office)
        try office.act(SimulatedOffice.handler, .withdraw(reason: "客户撤回"), on: number)
        try Self.bringIn(office)
        #expect(try office.file(number).receipt.customer.isKnown == false)
    }

    @Test func aCopyOfAMailIsListedWithItsCase() throws {
        let office = try SimulatedOffice(at("2026-03-02 09:00"))
        let number = try Self.complaint(office)
        try office.receive(Self.mail)
        let mails = try office.desk.store.look { try $0.mails(caseNumber: number.rawValue, atMost: 9) }
        #expect(mails.map(\.filing?.filing) == ["duplicate", "new-case"])
        #expect(try office.file(number).mails.count == 2)
    }

    @Test func withoutQuietHoursNoticesLeaveAtAnyHour() throws {
        for (extra, kinds) in [
            ("", ["acknowledgement"]),
            ("notices: { quiet_hours: none }\n", ["acknowledgement", "draft-request"]),
        ] {
            let office = try SimulatedOffice(at("2026-03-02 22:00"), extra: extra)
            _ = try Self.complaint(office)
            #expect(try office.send().map(\.kind).sorted() == kinds)
        }
    }

    @Test func lettersToStaffNameTheLeaderAndWriteDatesInWords() throws {
        let office = try SimulatedOffice(at("2026-03-02 09:00"))
        let number = try Self.complaint(office)
        func text(_ kind: String) throws -> String {
            let letters = try office.desk.store.look {
                try $0.letters(caseNumber: number.rawValue, atMost: 99)
            }
            let id = try #require(letters.first { $0.kind == kind }?.id)
            return Reading(Message(try #require(try office.desk.store.look { try $0.letter(id) }).bytes)).text
        }
        for round in 1...2 {
            let draft = Act.draft(text: "今日补送二百升。", opinion: nil, files: [])
            try office.act(SimulatedOffice.handler, draft, on: number)
            try office.act(SimulatedOffice.handler, .submit(to: nil), on: number)
            if round == 1 {
                try office.leaders(say: .sendBack(.text, revision: nil, reason: "措辞"), on: number)
            }
        }
        #expect(try text("approval-returned").contains("已由 谭勇 退回"))
        try office.leaders(say: .approve(.text, revision: nil, hash: nil), on: number)
        for _ in 1...2 { _ = try office.send() }
        let told = try text("reminder")
        #expect(told.contains("客户可在2026年") && told.contains("（星期"))
    }
}
