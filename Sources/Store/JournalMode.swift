import GRDBSQLite

/// How SQLite makes a commit survive a crash.
public enum JournalMode: String, Sendable {
    /// Write-ahead log: readers never wait for the writer.
    case wal
    /// Rollback journal, cut to nothing and synced at each commit: readers wait for a commit's few milliseconds.
    case truncate

    /// WAL where the library has the WAL-reset bug mended, else the rollback journal.
    ///
    /// From 3.7.0 to 3.51.2 two connections to a WAL database can corrupt it or lose a commit; 3.51.3 mends it, with
    /// 3.50.7 and 3.44.6 for the older lines (sqlite.org/changes.html). 3.52.0 was withdrawn.
    public static func safe(for version: Int32) -> JournalMode {
        switch version {
        case 3_052_000: .truncate
        case 3_051_003...: .wal
        case 3_050_007..<3_051_000, 3_044_006..<3_045_000: .wal
        default: .truncate
        }
    }

    /// The mode for the library that is loaded.
    public static var forThisLibrary: JournalMode { safe(for: sqlite3_libversion_number()) }

    /// The loaded library's version, such as "3.40.1".
    public static var libraryVersion: String { String(cString: sqlite3_libversion()) }
}
