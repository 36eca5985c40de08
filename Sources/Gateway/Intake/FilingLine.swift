import Dispatch
import Settings
import Store
import Transport

/// From a transfer to the ledger, on three threads: while mails are fetched and kept here, those before them are read,
/// and those before these are filed. So reading, which needs no store, waits for no transaction; and one transaction files
/// the mails read and admits those kept meanwhile.
final class FilingLine: Sendable {
    /// Batches taken and not filed yet: some kept, one being read, one being filed. More would only fill memory.
    private static let underWay = 4

    private let desk: Desk
    private let account: MailAccount
    private let reading = DispatchQueue(label: "reading")
    private let writing = DispatchQueue(label: "filing")
    private let room = DispatchSemaphore(value: underWay)
    private let filed = DispatchGroup()
    private let waiting = Locked(Waiting())
    private let failure = Locked<(any Error)?>(nil)

    /// What the next transaction takes: mails to admit and mails to file, each of so many batches.
    private struct Waiting: Sendable {
        var kept: [KeptMail] = []
        var keptBatches = 0
        var read: [ReadMail] = []
        var readBatches = 0
    }

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

    /// Takes mails on their way, or ends the transfer when the store cannot.
    func take(_ mails: [RawMail]) throws(TransportFailure) {
        guard !mails.isEmpty else { return }
        room.wait()
        do {
            if let failure = failure.with({ $0 }) { throw failure }
            let kept = try desk.store.keep(mails, at: desk.world.now())
            write { waiting in
                waiting.kept += kept
                waiting.keptBatches += 1
            }
        } catch {
            fail(error)
            room.signal()
            throw TransportFailure(.stopped, "the store could not take a mail", remedy: "", retry: .later)
        }
        if isLarge(mails) { filed.wait() }
    }

    /// A large mail is held in memory alone.
    private func isLarge(_ mails: [RawMail]) -> Bool {
        mails.reduce(0) { $0 + $1.bytes.count } > desk.configuration.limits.batchSize
    }

    private func fail(_ error: any Error) { failure.with { $0 = $0 ?? error } }

    /// Has the next transaction take something.
    private func write(_ add: (inout Waiting) -> Void) {
        waiting.with(add)
        writing.async(group: filed) { [self] in commit() }
    }

    private func commit() {
        let next = waiting.with { waiting in
            defer { waiting = Waiting() }
            return waiting
        }
        var admitted: [AdmittedMail] = []
        do {
            if let failure = failure.with({ $0 }) { throw failure }
            admitted = try desk.commit(admitting: next.kept, filing: next.read)
        } catch {
            fail(error)
        }
        for _ in 0..<next.readBatches { room.signal() }
        read(admitted, batches: next.keptBatches)
    }

    private func read(_ mails: [AdmittedMail], batches: Int) {
        guard !mails.isEmpty else {
            for _ in 0..<batches { room.signal() }
            return
        }
        reading.async(group: filed) { [self] in
            let read = desk.read(mails)
            write { waiting in
                waiting.read += read
                waiting.readBatches += batches
            }
        }
    }
}
