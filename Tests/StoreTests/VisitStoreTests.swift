import Casework
import Foundation
import MIME
import Testing

@testable import Store

@Suite struct VisitStoreTests {
    let folder = TestFolder()

    private func report(_ date: String?, customer: String? = nil, mail: String = "1") throws -> VisitReport {
        let text = "客户单位名称：甲公司\n质量：优良\n服务态度：恶劣\n产品的知名度：知道\n"
        let form = try #require(VisitForm.all(in: text + (date.map { "日期：\($0)\n" } ?? "")).first)
        return VisitReport(
            form, mail: mail, form: 1, author: Mailbox(name: "陆平", address: "Lu@own.example"),
            sender: "lu@private.example", isVerified: false, receivedAt: monday,
            customer: customer.map { VisitedCustomer(Customer(code: $0, unit: "甲公司", customerClass: .b)) },
            complains: false)
    }

    @Test func aVisitIsWhatItsEventsSayAndNoneIsEverLost() throws {
        let store = try folder.open()
        let first = try report("2026-11-10")
        let visit = try store.transact { try $0.file(first, at: monday) }
        #expect(visit.id.rawValue == 1 && !visit.isVerified)
        let second = try report("2026-11-10", customer: "C1", mail: "2")
        let later = try store.transact { transaction in
            let corrected = try transaction.append(.reported(second), to: visit, at: monday)
            return try transaction.append(.confirmed(by: "a@own.example"), to: corrected, at: monday)
        }
        #expect(try store.look { try $0.visit(visit.id) } == later)
        #expect(later.isVerified && later.revision == 2)
        let events = try store.look { try $0.events(of: visit.id) }.map(\.event)
        #expect(events == [.reported(first), .reported(second), .confirmed(by: "a@own.example")])
        for statement in ["UPDATE visit_event SET sequence = 9", "DELETE FROM visit_event"] {
            #expect(throws: StoreFailure.self) { try store.transact { try $0.db.execute(sql: statement) } }
        }
        #expect(throws: StoreFailure.self) {
            try store.transact { _ = try $0.append(.confirmed(by: "b"), to: visit, at: monday) }
        }
    }

    @Test func visitsAreFoundByDayCustomerAndAuthor() throws {
        let store = try folder.open()
        try store.transact { transaction in
            _ = try transaction.file(try report("2026-11-10", customer: "C1"), at: monday)
            _ = try transaction.file(try report("2026-10-01"), at: monday)
            _ = try transaction.file(try report(nil, customer: "C2"), at: monday)
        }
        func found(_ change: (inout VisitQuery) -> Void) throws -> [Int64] {
            var query = VisitQuery()
            change(&query)
            return try store.look { try $0.visits(query, atMost: 9) }.map(\.id.rawValue)
        }
        #expect(try found { _ in } == [1, 3, 2])
        #expect(try found { $0.customer = "C1" } == [1])
        #expect(try found { $0.from = LocalDate(iso: "2026-11-01") } == [1])
        #expect(try found { $0.to = LocalDate(iso: "2026-10-26") } == [3, 2])
        #expect(try found { $0.author = "lu@own.example" }.count == 3)
        #expect(try found { $0.author = "x@own.example" }.isEmpty)
        #expect(try found { $0.isUnverified = true }.count == 3)
    }
}
