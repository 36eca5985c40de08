import FoundationEssentials
import GRDB

/// The one door to what heed keeps: archive, ledger, cases with their events, outbox, timers, alarms.
///
/// Blocking by design: call it from a thread that may wait. Nothing outside this module knows what lies behind it.
public final class Store: Sendable {
    /// What the opener means to do.
    public enum Role: Sendable {
        /// Works on the folder, alone: the service, one pass, or a command that changes something.
        case service
        /// Reads what is committed, while a service may be at work.
        case reader
        /// Changes something beside a service at work, a transaction at a time.
        case clerk
    }

    /// How long a call waits for another process's transaction before it gives up, in seconds.
    static let patience = 20.0

    /// Pages of the database kept in memory, in KiB: as many as the work of some minutes touches.
    static let cacheKilobytes = 16 * 1024

    /// The folder this store lives in.
    public let folder: DataFolder
    let archive: Archive
    let queue: DatabaseQueue
    let role: Role
    private let lock: FolderLock?

    /// Opens the store, making or migrating it when the role allows.
    ///
    /// - Parameters:
    ///   - folder: the data folder.
    ///   - role: what the opener means to do; a second `.service` is refused.
    ///   - zoneOffset: seconds east of UTC of the company's clock, for the archive's dated folders.
    /// - Throws: `StoreFailure` when the folder is unusable, taken, damaged or made by a newer heed.
    public init(_ folder: DataFolder, as role: Role, zoneOffset: Int = 8 * 3600) throws(StoreFailure) {
        self.folder = folder
        self.role = role
        archive = Archive(root: folder.archive, zoneOffset: Int64(zoneOffset))
        if role == .service {
            try folder.prepare()
            lock = try FolderLock(folder)
        } else {
            lock = nil
        }
        queue = try StoreFailure.translating(folder.database) {
            try Self.openQueue(folder.database, as: role)
        }
    }

    private static func openQueue(_ path: String, as role: Role) throws -> DatabaseQueue {
        guard role == .service || FileManager.default.fileExists(atPath: path) else {
            throw StoreFailure(
                .missing, "there is no heed store at \(path)",
                remedy: "check the data folder's path, or run heed once to make it")
        }
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        configuration.foreignKeysEnabled = true
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA synchronous = FULL")
            try db.execute(sql: "PRAGMA cache_size = -\(cacheKilobytes)")
        }
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        if role == .service {
            try queue.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA journal_mode = \(JournalMode.forThisLibrary.rawValue)")
            }
            chmodPrivate(path)
        }
        try Schema.bring(queue, upToDate: role == .service)
        return queue
    }

    /// Runs `body` in one transaction: all of it is committed, or, when it throws, nothing is.
    public func transact<T>(_ body: (Transaction) throws -> T) throws(StoreFailure) -> T {
        guard role != .reader else {
            throw StoreFailure(
                .refused, "the store was opened for reading", remedy: "report this with the log")
        }
        return try StoreFailure.translating(folder.database) {
            try queue.write { db in try body(Transaction(db: db)) }
        }
    }

    /// Runs `body` on one unchanging view of what is committed.
    public func look<T>(_ body: (Transaction) throws -> T) throws(StoreFailure) -> T {
        try StoreFailure.translating(folder.database) {
            try queue.read { db in try body(Transaction(db: db)) }
        }
    }

    /// A number that differs from the last one when another process has changed something since.
    public func foreignChanges() throws(StoreFailure) -> Int {
        try StoreFailure.translating(folder.database) {
            try queue.read { db in try Int.fetchOne(db, sql: "PRAGMA data_version") ?? 0 }
        }
    }

    /// Whether the database is sound; the faults found, none when it is.
    public func integrityFaults() throws(StoreFailure) -> [String] {
        try StoreFailure.translating(folder.database) {
            try queue.read { db in
                try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
            }
        }
    }
}

/// A view of the store inside one transaction. Must not outlive it.
public struct Transaction {
    let db: Database
}
