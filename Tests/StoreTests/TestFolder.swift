import Foundation

@testable import Store

/// A data folder of a test, gone when the test is.
final class TestFolder: Sendable {
    let path = NSTemporaryDirectory() + "heed-store-\(UUID().uuidString)"
    var data: DataFolder { DataFolder(path) }

    func open(as role: Store.Role = .service) throws -> Store { try Store(data, as: role) }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

let monday = Date(timeIntervalSince1970: 1_793_000_000)

func rawMail(
    uid: UInt32, validity: UInt32 = 7, text: String? = nil, account: String = "kefu",
    mailbox: String = "INBOX"
) -> RawMail {
    let bytes = Array((text ?? "Subject: mail \(uid)\r\n\r\nbody\r\n").utf8)
    let key = MailKey(account: account, mailbox: mailbox, place: .uid(validity: validity, uid: uid))
    return RawMail(key: key, bytes: bytes, size: bytes.count, isWhole: true, receivedAt: monday)
}

func letter(_ key: String, to recipient: String = "a@b.example", caseNumber: String? = nil) -> NewLetter {
    NewLetter(
        key: key, kind: "acknowledgement", caseNumber: caseNumber, mail: nil, recipient: recipient,
        envelopeFrom: "kefu@own.example", messageID: "\(key)@own.example", subject: "subject",
        bytes: Array("Subject: subject\r\n\r\ntext\r\n".utf8), notBefore: monday)
}

extension Store {
    /// Takes mails for good: bytes synced, rows committed.
    func admit(_ mails: [RawMail], at now: Date) throws -> [Admission] {
        let kept = try keep(mails, at: now)
        return try transact { transaction in try kept.map { try transaction.admit($0, at: now) } }
    }
}
