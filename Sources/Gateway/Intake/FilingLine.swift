import Dispatch
import Settings
import Store
import Transport

/// From a transfer to the ledger, on three threads: while mails are fetched and made ours here, those before them are
/// read, and those before these are filed. So reading, which needs no store, waits for no transaction.
final class FilingLine {
    /// Batches taken and not filed yet: one being admitted, one being read, one being filed. More would only fill memory.
    private static let underWay = 3

    private let desk: Desk
    private let account: MailAccount
    private let reading = DispatchQueue(label: "reading")
    private let filing = DispatchQueue(label: "filing")
    private let room = DispatchSemaphore(value: underWay)
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
            read(try desk.admit(mails))
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

    private func read(_ mails: [AdmittedMail]) {
        reading.async(group: filed) { [desk, failure, filing, filed, room] in
            let read = failure.with({ $0 == nil }) ? desk.read(mails) : []
            filing.async(group: filed) {
                defer { room.signal() }
                guard failure.with({ $0 == nil }) else { return }
                do {
                    try desk.file(read)
                } catch {
                    failure.with { $0 = error }
                }
            }
        }
    }

    /// An earlier batch could not be filed.
    private struct Broken: Error {}
}
