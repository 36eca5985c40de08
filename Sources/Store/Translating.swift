import GRDB

extension StoreFailure {
    /// Runs `body` and turns whatever it throws into a failure with a remedy.
    static func translating<T>(_ database: String, _ body: () throws -> T) throws(StoreFailure) -> T {
        do {
            return try body()
        } catch let failure as StoreFailure {
            throw failure
        } catch let error as DatabaseError {
            throw StoreFailure(error, database: database)
        } catch {
            throw StoreFailure(.refused, "\(error)", remedy: "see the message; nothing was changed")
        }
    }

    init(_ error: DatabaseError, database: String) {
        let detail = "\(database): \(error.message ?? "error \(error.resultCode.rawValue)")"
        switch error.resultCode {
        case .SQLITE_FULL:
            self.init(.diskFull, detail, remedy: "free space on the disk; heed goes on by itself")
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            self.init(.busy, detail, remedy: "another process holds the database; it is tried again")
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            self.init(
                .corrupt, detail, remedy: "keep the file, and restore the last backup of the data folder")
        case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_WRITE:
            self.init(.diskFull, detail, remedy: "check the disk's free space and health")
        case .SQLITE_IOERR:
            self.init(.inputOutput, detail, remedy: "check the disk's free space and health")
        case .SQLITE_CANTOPEN:
            self.init(.missing, detail, remedy: "check the data folder's path and its owner")
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
            self.init(.refused, detail, remedy: "give heed's user the right to write there")
        default:
            self.init(.refused, detail, remedy: "nothing was changed; report this with the log")
        }
    }
}
