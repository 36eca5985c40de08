import Glibc
import SystemShims

/// The one folder that holds everything heed keeps: database, archive of raw mails, keys.
public struct DataFolder: Sendable, Hashable {
    /// Absolute or relative path of the folder, without a trailing slash.
    public let path: String

    /// Names a data folder; nothing is touched yet.
    public init(_ path: String) {
        self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    /// The SQLite database file.
    public var database: String { path + "/heed.sqlite" }
    /// The root of the dated folders of raw mails.
    public var archive: String { path + "/archive" }
    /// The root of the files that go out with results.
    public var files: String { path + "/files" }
    /// The file whose lock says that a heed works on this folder.
    public var lock: String { path + "/lock" }

    /// Makes the folder and its archive, readable by the owner alone.
    /// Throws `StoreFailure` when a folder cannot be made or lies on a network file system, where locks do not hold.
    public func prepare() throws(StoreFailure) {
        for folder in [path, archive] { try Self.makeFolder(folder) }
        try refuseNetworkFileSystem()
    }

    /// Makes a folder of mode 0700 with its parents; an existing one is kept as it is.
    static func makeFolder(_ path: String) throws(StoreFailure) {
        if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
            throw .system("cannot make folder \(path)")
        }
        try makeFolder(String(path[..<slash]))
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .system("cannot make folder \(path)") }
    }

    private func refuseNetworkFileSystem() throws(StoreFailure) {
        let type = heed_file_system_type(path)
        guard type != -1 else { throw .system("cannot look at \(path)") }
        // nfs, smb, cifs, smb2, 9p
        let networked: [Int] = [0x6969, 0x517B, 0xFF53_4D42, 0xFE53_4D42, 0x0102_1997]
        guard !networked.contains(type) else {
            throw StoreFailure(
                .refused, "\(path) lies on a network file system, where locks and syncs do not hold",
                remedy: "put the data folder on a local disk")
        }
    }

    /// Bytes an unprivileged process may still write to the folder's file system; nil when it cannot be told.
    public func freeBytes() -> Int64? {
        var facts = statvfs()
        guard statvfs(path, &facts) == 0 else { return nil }
        return Int64(facts.f_bavail) * Int64(facts.f_frsize)
    }
}

extension StoreFailure {
    /// The failure that `errno` tells of.
    static func system(_ what: String, code: Int32 = errno) -> StoreFailure {
        let reason = String(cString: strerror(code))
        switch code {
        case ENOSPC, EDQUOT:
            return StoreFailure(
                .diskFull, "\(what): \(reason)", remedy: "free space on the disk; heed goes on by itself")
        case EACCES, EPERM, EROFS:
            return StoreFailure(
                .refused, "\(what): \(reason)", remedy: "give heed's user the right to write there")
        case ENOENT, ENOTDIR:
            return StoreFailure(.missing, "\(what): \(reason)", remedy: "check the path of the data folder")
        default:
            return StoreFailure(
                .inputOutput, "\(what): \(reason)", remedy: "look into the system log for disk faults")
        }
    }
}
