import Casework
import Foundation
import Testing

@testable import Store

@Suite struct StoreTests {
    let folder = TestFolder()

    @Test(
        arguments: [
            (3_040_001, JournalMode.truncate), (3_051_002, .truncate), (3_051_003, .wal),
            (3_052_000, .truncate),
            (3_053_000, .wal), (3_050_006, .truncate), (3_050_007, .wal), (3_044_006, .wal),
            (3_045_000, .truncate),
        ] as [(Int32, JournalMode)])
    func walIsUsedOnlyWhereItIsSafe(version: Int32, mode: JournalMode) {
        #expect(JournalMode.safe(for: version) == mode)
    }

    @Test func aSecondServiceOnTheSameFolderIsRefused() throws {
        let store = try folder.open()
        let failure = #expect(throws: StoreFailure.self) { try folder.open() }
        #expect(failure?.kind == .alreadyRunning)
        #expect(failure?.description.contains("\(getpid())") == true)
        withExtendedLifetime(store) {}
    }

    @Test func aReaderSeesWhatIsCommittedAndChangesNothing() throws {
        let store = try folder.open()
        let reader = try folder.open(as: .reader)
        _ = try store.admit([rawMail(uid: 1)], at: monday)
        #expect(try reader.look { try $0.mailCounts() } == ["admitted": 1])
        #expect(throws: StoreFailure.self) {
            try reader.transact { try $0.raise(key: "k", "t", remedy: "r", at: monday) }
        }
    }

    @Test func aReaderOfNoStoreIsToldSo() {
        let failure = #expect(throws: StoreFailure.self) { try folder.open(as: .reader) }
        #expect(failure?.kind == .missing)
    }

    @Test func aDamagedDatabaseIsRefusedAndKept() throws {
        try folder.data.prepare()
        let bytes = Data(repeating: 0x5A, count: 8192)
        try bytes.write(to: URL(fileURLWithPath: folder.data.database))
        let failure = #expect(throws: StoreFailure.self) { try folder.open() }
        #expect(failure?.kind == .corrupt)
        #expect(FileManager.default.contents(atPath: folder.data.database) == bytes)
    }

    @Test func aTransactionThatThrowsLeavesNothing() throws {
        let store = try folder.open()
        struct Stop: Error {}
        #expect(throws: StoreFailure.self) {
            try store.transact { transaction in
                _ = try transaction.next("number")
                throw Stop()
            }
        }
        #expect(try store.transact { try $0.next("number") } == 1)
        #expect(try store.transact { try $0.next("number") } == 2)
    }

    @Test func aTimerFiresOnceAndAForgottenOneNever() throws {
        let store = try folder.open()
        let timer = TimerOrder(key: "C/overdue/1", kind: .overdue, caseNumber: nil, due: monday)
        let other = TimerOrder(key: "C1/overdue/1", kind: .overdue, caseNumber: nil, due: monday)
        try store.transact { transaction in
            try transaction.set(timer)
            try transaction.set(timer)
            try transaction.set(other)
            try transaction.cancelTimers(prefix: "C1/")
        }
        #expect(try store.look { try $0.dueTimers(at: monday, atMost: 9) } == [timer])
        #expect(try store.transact { try $0.fire(timer, at: monday) })
        #expect(try !store.transact { try $0.fire(timer, at: monday) })
        try store.transact { try $0.set(timer) }
        #expect(try store.look { try $0.dueTimers(at: monday, atMost: 9) } == [])
    }

    @Test func aFailingMailboxRemembersSinceWhen() throws {
        let store = try folder.open()
        func failed(_ seconds: Double) throws {
            try store.transact {
                try $0.passFailed(
                    account: "a", mailbox: "INBOX", failure: "no", remedy: "do",
                    at: monday.addingTimeInterval(seconds))
            }
        }
        try failed(0)
        try failed(60)
        let state = try #require(try store.look { try $0.mailboxes().first })
        #expect(state.failingSince == monday && state.failure == "no" && state.lastSuccessAt == nil)
        try store.transact { try $0.passSucceeded(account: "a", mailbox: "INBOX", at: monday) }
        let mended = try #require(try store.look { try $0.mailboxes().first })
        #expect(mended.failingSince == nil && mended.failure == nil && mended.lastSuccessAt == monday)
    }

    @Test func anAlarmStandsUntilItIsClearedAndMayComeBack() throws {
        let store = try folder.open()
        let later = monday.addingTimeInterval(9)
        let standing = { try store.look { try $0.standingAlarms().map(\.since) } }
        try store.transact { try $0.raise(key: "k", "t", remedy: "r", at: monday) }
        try store.transact { try $0.raise(key: "k", "t2", remedy: "r", at: later) }
        #expect(try standing() == [monday])
        try store.transact { try $0.clear(key: "k", at: later) }
        #expect(try standing() == [])
        try store.transact { try $0.raise(key: "k", "t", remedy: "r", at: later) }
        #expect(try standing() == [later])
    }
}
