import Dispatch
import Settings
import Store
import Transport

/// From a transfer to the ledger: while mails are fetched and read here, those before them are filed on another thread.
final class FilingLine {
    /// Batches read and waiting to be filed; more would only fill memory.
    private static let waiting = 2

    private let desk: Desk
    private let account: MailAccount
    private let queue = DispatchQueue(label: "filing")
    private let room = DispatchSemaphore(value: waiting)
    private let filed = DispatchGroup()
    private let failure = Locked<(any Error)?>(nil)

    private init(_ desk: Desk, _ account: MailAccount) {
        self.desk = desk
        self.account = account
    }

    /// Runs a transfer and returns when all it took is filed; what the store said comes before what the broken transfer
    /// said.
    static func run(
        _ desk: Desk, from account: MailAccount, _ transfer: (FilingLine) throws(TransportFailure) -> Void
    ) throws {
        let line = FilingLine(desk, account)
        let ended = Result { () throws(TransportFailure) in try transfer(line) }
        line.filed.wait()
        if let failure = line.failure.with({ $0 }) { throw failure }
        try ended.get()
    }

    /// Makes mails ours, or ends the transfer when the store cannot.
    func take(_ mails: [RawMail]) throws(TransportFailure) {
        guard !mails.isEmpty else { return }
        room.wait()
        let isBroken = failure.with { $0 != nil }
        do {
            guard !isBroken else { throw Broken() }
            file(try desk.admit(mails, from: account))
            if isLarge(mails) { filed.wait() }
        } catch {
            failure.with { $0 = $0 ?? error }
            room.signal()
            throw TransportFailure(.stopped, "the store could not take a mail", remedy: "", retry: .later)
        }
    }

    /// A large mail is held in memory alone.
    private func isLarge(_ mails: [RawMail]) -> Bool {
        mails.reduce(0) { $0 + $1.bytes.count } > desk.configuration.limits.batchSize
    }

    private func file(_ mails: [ReadMail]) {
        queue.async(group: filed) { [desk, failure, room] in
            defer { room.signal() }
            guard failure.with({ $0 == nil }) else { return }
            do {
                try desk.file(mails)
            } catch {
                failure.with { $0 = error }
            }
        }
    }

    /// An earlier batch could not be filed.
    private struct Broken: Error {}
}
