import Foundation
import Logging
import Store
import TestSupport
import Transport

/// The part of the bench that runs in a process of its own, so that its time and memory are its own.
enum Worker {
    /// `fetch PORT USER PASSWORD CA_FILE|- [DATA_FOLDER]`: reads a mailbox with heed's client as a pass does, and with
    /// a folder hands each fifty mails to heed's ledger. Prints mails, bytes and seconds, as imap_floor does.
    static func fetch(_ arguments: [String]) throws {
        guard arguments.count >= 4, let port = UInt16(arguments[0]) else {
            throw TestFailure("fetch: wrong arguments")
        }
        let isTLS = arguments[3] != "-"
        let endpoint = Endpoint(
            .imap, host: "localhost", port: port, security: isTLS ? .tls : .plain,
            caFile: isTLS ? arguments[3] : nil)
        let store = arguments.count > 4 ? try ledger(arguments[4]) : nil
        let start = monotonicSeconds()
        let client = try IMAPClient(
            connecting: endpoint, login: Login(user: arguments[1], secret: .password(arguments[2])),
            wakeup: Wakeup(), log: Logger(label: "bench") { _ in SwiftLogNoOpLogHandler() })
        let (selected, listing) = try client.select("INBOX", readOnly: true, listingFrom: 1)
        var batch: [RawMail] = []
        var (mails, bytes) = (0, 0)
        try client.fetch(listing.map(\.uid), maximumSize: 50 << 20) { mail throws(TransportFailure) in
            mails += 1
            bytes += mail.bytes.count
            guard let store else { return }
            batch.append(raw(mail, selected.uidValidity))
            if batch.count == 50 { try keep(&batch, store) }
        }
        if let store { try keep(&batch, store) }
        print("\(mails) \(bytes) \(monotonicSeconds() - start)")
        client.logout()
    }

    /// `fill DATA_FOLDER COUNT`: puts letters into an outbox.
    static func fill(_ arguments: [String]) throws {
        guard arguments.count == 2, let count = Int(arguments[1]) else {
            throw TestFailure("fill: wrong arguments")
        }
        let store = try ledger(arguments[0])
        let now = Date()
        try store.transact { transaction in
            for number in 1...count { _ = try transaction.enqueue(letter(number, now), at: now) }
        }
    }

    /// `mails FOLDER [MAILS]`: writes the mailbox as files.
    static func mails(_ arguments: [String]) throws {
        guard let folder = arguments.first else { throw TestFailure("mails: which folder?") }
        var generator = MailGenerator(to: "desk@heed.example")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for number in 1...(arguments.count > 1 ? Int(arguments[1]) ?? 2_000 : 2_000) {
            let name = String(format: "%06d.eml", number)
            try Data(generator.next()).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
        }
    }

    private static func ledger(_ path: String) throws -> Store {
        let folder = DataFolder(path)
        try folder.prepare()
        return try Store(folder, as: .service)
    }

    private static func raw(_ mail: FetchedMail, _ validity: UInt32) -> RawMail {
        RawMail(
            key: MailKey(account: "desk", mailbox: "INBOX", place: .uid(validity: validity, uid: mail.uid)),
            bytes: mail.bytes, size: mail.bytes.count, isWhole: true, receivedAt: Date())
    }

    private static func keep(_ batch: inout [RawMail], _ store: Store) throws(TransportFailure) {
        do {
            let now = Date()
            let kept = try store.keep(batch, at: now)
            try store.transact { transaction in
                for mail in kept { _ = try transaction.admit(mail, at: now) }
            }
        } catch {
            throw TransportFailure(.stopped, "\(error)", remedy: "", retry: .never)
        }
        batch.removeAll(keepingCapacity: true)
    }

    private static func letter(_ number: Int, _ now: Date) -> NewLetter {
        let recipient = "c\(number)@customer\(number % 400).example"
        let head =
            "From: <desk@heed.example>\r\nTo: <\(recipient)>\r\nSubject: benchmark letter \(number)\r\n"
        let id = "bench-\(number)@heed.example"
        let body = String(
            repeating: "A line of a letter, sixty-four characters long, more or less.\r\n", count: 20)
        let text =
            head + "Message-ID: <\(id)>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n" + body
        return NewLetter(
            key: "bench:\(number)", kind: "acknowledgement", caseNumber: nil, mail: nil, recipient: recipient,
            envelopeFrom: "desk@heed.example", messageID: id, subject: "benchmark letter \(number)",
            bytes: Array(text.utf8), notBefore: now)
    }
}
