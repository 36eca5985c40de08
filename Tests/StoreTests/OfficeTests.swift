import Casework
import Foundation
import MIME
import Testing

@testable import Store

@Suite struct OfficeTests {
    let folder = TestFolder()
    static let quarry = Customer(code: "C1", unit: "河西采石场", customerClass: .a)

    private func events(_ changes: CustomerChange...) -> [DirectoryEvent] {
        changes.map { DirectoryEvent(at: monday, by: "a@own.example", source: "t.csv", change: $0) }
    }

    @Test func everyChangeOfACustomerIsKeptForEver() throws {
        let store = try folder.open()
        var later = Self.quarry
        later.customerClass = .b
        #expect(try store.transact { try $0.apply(events(.added(Self.quarry))) } == 1)
        let change = CustomerChange.changed(old: Self.quarry, new: later)
        #expect(try store.transact { try $0.apply(events(change)) } == 2)
        #expect(try store.look { try $0.customers() } == [later])
        let found = try store.look { try $0.customerChanges(of: "C1", atMost: 9) }
        #expect(found.map(\.change) == [change, .added(Self.quarry)])
        #expect(try store.look { try $0.customerChanges(of: "C2", atMost: 9) }.isEmpty)
        #expect(throws: StoreFailure.self) {
            try store.transact { try $0.db.execute(sql: "UPDATE customer_change SET code = 'C2'") }
        }
        #expect(throws: StoreFailure.self) {
            try store.transact { try $0.db.execute(sql: "DELETE FROM customer_change") }
        }
        try store.transact { _ = try $0.apply(events(.removed(later))) }
        #expect(try store.look { try $0.customers() }.isEmpty)
        #expect(try store.look { try $0.customersMark() } == 3)
    }

    @Test func aNoticeWaitsForASecondPersonAndThenCounts() throws {
        let store = try folder.open()
        let day = try #require(LocalDate(year: 2027, month: 1, day: 1))
        let notice = YearNotice(
            year: 2027, papers: ["gov"], days: [.init(name: "元旦", date: day, isOffDay: true)])
        try store.transact { try $0.keep(notice, by: "a", isInForce: false, at: monday) }
        #expect(try store.look { try $0.noticesInForce() }.isEmpty)
        let waiting = try #require(try store.look { try $0.waitingNotice(year: 2027) })
        #expect(waiting.notice == notice && waiting.importedBy == "a" && waiting.inForceSince == nil)
        let before = try store.look { try $0.noticesMark() }
        try store.transact { try $0.signOff(waiting, by: "b", at: monday) }
        #expect(try store.look { try $0.noticesInForce() } == [notice])
        #expect(try store.look { try $0.waitingNotice(year: 2027) } == nil)
        #expect(try store.look { try $0.noticesMark() } > before)
    }

    @Test func rulesAreKeptOnceAndReadBack() throws {
        let store = try folder.open()
        let leader = Mailbox(name: "方远", address: "fang@own.example")
        let rules = HouseRules(
            offices: Offices(approvers: [.major: [leader]], chain: [leader], desk: nil),
            calendar: WorkCalendar(notices: []))
        let kept = try rules.kept()
        for _ in 0..<2 { try store.transact { try $0.keep(kept, at: monday) } }
        #expect(try store.look { try $0.rules(named: kept.rules.name) } == rules)
        #expect(try store.look { try $0.rules(named: "none") } == nil)
    }

    @Test func aChangeByAnotherProcessIsHeardAndOnesOwnIsNot() throws {
        let service = try folder.open()
        let clerk = try folder.open(as: .clerk)
        let first = try service.foreignChanges()
        try service.transact { try $0.set("a", to: "1") }
        #expect(try service.foreignChanges() == first)
        try clerk.transact { try $0.set("a", to: "2") }
        #expect(try service.foreignChanges() != first)
        #expect(try service.look { try $0.setting("a") } == "2")
    }
}
