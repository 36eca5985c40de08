import Glibc
import GRDB

/// Brings a database to the schema this heed knows, and refuses one that a newer heed made.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration(FirstSchema.name, migrate: FirstSchema.migrate)
        migrator.registerMigration(PlannedLetters.name, migrate: PlannedLetters.migrate)
        migrator.registerMigration(LetterBytes.name, migrate: LetterBytes.migrate)
        return migrator
    }

    static func bring(_ queue: DatabaseQueue, upToDate mayMigrate: Bool) throws {
        let (isNewer, isComplete) = try queue.read { db in
            (try migrator.hasBeenSuperseded(db), try migrator.hasCompletedMigrations(db))
        }
        guard !isNewer else {
            throw StoreFailure(
                .schema, "the data folder was made by a newer heed",
                remedy: "run that version, or restore a backup")
        }
        guard !isComplete else { return }
        guard mayMigrate else {
            throw StoreFailure(
                .schema, "the data folder was made by an older heed",
                remedy: "start the service once to bring it up to date")
        }
        try migrator.migrate(queue)
    }
}

/// Makes a file readable by its owner alone, whatever the umask was.
func chmodPrivate(_ path: String) { _ = chmod(path, 0o600) }
