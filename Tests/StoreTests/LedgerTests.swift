import Foundation
import Testing

@testable import Store

@Suite struct LedgerTests {
    let folder = TestFolder()

    @Test func aMailIsOnDiskUnderItsDayAndDigestOnceItIsAdmitted() throws {
        let store = try folder.open()
        let mail = rawMail(uid: 1)
        let id = try #require(try store.admit([mail], at: monday).first).id
        let record = try #require(try store.look { try $0.mail(id) })
        #expect(record.path == "2026/10/26/\(Archive.sha256(mail.bytes)).eml")
        #expect(
            FileManager.default.contents(atPath: folder.data.archive + "/" + record.path) == Data(mail.bytes))
        #expect(try store.bytes(of: record) == mail.bytes)
        #expect(record.state == "admitted" && record.attempts == 1 && record.filing == nil)
    }

    @Test func aMailAdmittedTwiceIsOneRow() throws {
        let store = try folder.open()
        let first = try store.admit([rawMail(uid: 1), rawMail(uid: 2)], at: monday)
        let second = try store.admit([rawMail(uid: 2), rawMail(uid: 1)], at: monday)
        #expect(second == [.known(first[1].id), .known(first[0].id)])
        #expect(try store.look { try $0.mailCounts() } == ["admitted": 2])
    }

    @Test func otherBytesUnderAKnownNameAreNoNewMail() throws {
        let store = try folder.open()
        let id = try store.admit([rawMail(uid: 1)], at: monday)[0].id
        #expect(try store.admit([rawMail(uid: 1, text: "other")], at: monday) == [.contradicted(id)])
    }

    @Test func theSameBytesUnderANewValidityAreANewRowThatKnowsTheOld() throws {
        let store = try folder.open()
        let old = try store.admit([rawMail(uid: 1, text: "same")], at: monday)[0].id
        let new = try store.admit([rawMail(uid: 1, validity: 8, text: "same")], at: monday)[0]
        let digest = Archive.sha256(Array("same".utf8))
        #expect(new == .admitted(new.id, sha256: digest))
        #expect(try store.look { try $0.mails(sha256: digest, otherThan: new.id).map(\.id) } == [old])
    }

    @Test func twoCopiesUnderOneUidlAreOneRowAndOtherBytesAnother() throws {
        let store = try folder.open()
        func popped(_ text: String, uidl: String?) -> RawMail {
            RawMail(
                key: MailKey(account: "p", mailbox: "INBOX", place: .uidl(uidl)), bytes: Array(text.utf8),
                size: text.utf8.count, isWhole: true, receivedAt: monday)
        }
        let mails = [
            popped("one", uidl: "u"), popped("one", uidl: "u"), popped("two", uidl: "u"),
            popped("one", uidl: nil),
        ]
        let admissions = try store.admit(mails, at: monday)
        #expect(admissions[1] == .known(admissions[0].id))
        #expect(Set(admissions.map(\.id)).count == 3)
        #expect(try store.knownUIDLs(account: "p") == ["u"])
    }

    @Test func aTornFileOfACrashIsReplaced() throws {
        let store = try folder.open()
        let mail = rawMail(uid: 1)
        let path = folder.data.archive + "/2026/10/26/" + Archive.sha256(mail.bytes) + ".eml"
        try FileManager.default.createDirectory(
            atPath: folder.data.archive + "/2026/10/26", withIntermediateDirectories: true)
        try Data("Subj".utf8).write(to: URL(fileURLWithPath: path))
        _ = try store.admit([mail], at: monday)
        #expect(FileManager.default.contents(atPath: path) == Data(mail.bytes))
    }

    @Test func aChangedArchiveFileIsNotReadAsTheMail() throws {
        let store = try folder.open()
        let id = try store.admit([rawMail(uid: 1)], at: monday)[0].id
        let record = try #require(try store.look { try $0.mail(id) })
        try Data("forged".utf8).write(to: URL(fileURLWithPath: folder.data.archive + "/" + record.path))
        #expect(throws: StoreFailure.self) { try store.bytes(of: record) }
    }

    @Test func aMailThatThreeTimesWasNeverFiledIsSpent() throws {
        let store = try folder.open()
        _ = try store.admit([rawMail(uid: 1)], at: monday)
        let spent = try (0..<4).map { _ in try store.resume(atMost: 1, attempts: 3)[0].isSpent }
        #expect(spent == [false, false, true, true])
    }

    @Test func onlyFiledMailsAreToldToTheServerAndOnlyOnce() throws {
        let store = try folder.open()
        let ids = try store.admit([rawMail(uid: 1), rawMail(uid: 2)], at: monday).map(\.id)
        try store.transact { try $0.file(ids[0], as: FiledAs("new-case")) }
        let unsettled = { try store.unsettled(account: "kefu", mailbox: "INBOX", validity: 7).map(\.1) }
        #expect(try unsettled() == [1])
        try store.markSettled([ids[0]], at: monday)
        #expect(try unsettled() == [])
        #expect(
            try store.knownUIDs(account: "kefu", mailbox: "INBOX", validity: 7, from: 2).keys.sorted() == [2])
    }

    @Test func everyFileAndFolderIsTheOwnersAlone() throws {
        let store = try folder.open()
        let id = try store.admit([rawMail(uid: 1)], at: monday)[0].id
        let record = try #require(try store.look { try $0.mail(id) })
        let modes = try [folder.path, folder.data.database, folder.data.archive + "/" + record.path].map {
            path in
            try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        }
        #expect(modes == [0o700, 0o600, 0o600])
    }
}
