import Settings
import Store

/// Mails on their way into the ledger, gathered so that many cost one sync and one commit.
struct Batch {
    private let mostMails: Int
    private let mostBytes: Int
    private(set) var mails: [RawMail] = []
    private var bytes = 0

    /// Gathers as many mails and bytes as the limits say; a single larger mail goes alone.
    init(_ limits: Limits) {
        mostMails = limits.batchMails
        mostBytes = limits.batchSize
    }

    /// The gathered mails, when one more of that size would be too much; else none.
    mutating func makingRoom(for size: Int) -> [RawMail] {
        guard !mails.isEmpty, mails.count >= mostMails || bytes + size > mostBytes else { return [] }
        return take()
    }

    mutating func append(_ mail: RawMail) {
        mails.append(mail)
        bytes += mail.bytes.count
    }

    /// The gathered mails; the batch is empty afterwards.
    mutating func take() -> [RawMail] {
        defer { (mails, bytes) = ([], 0) }
        return mails
    }
}
