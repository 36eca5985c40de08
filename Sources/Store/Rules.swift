public import Casework
public import FoundationEssentials
import GRDB

extension Transaction {
    /// Keeps the rules events are taken under, once.
    public func keep(_ house: KeptHouse, at now: Date) throws {
        let known = try db.cachedStatement(sql: "SELECT 1 FROM rules WHERE name = ?")
        if try Int.fetchOne(known, arguments: [house.rules.name]) != nil { return }
        for part in [house.calendar, house.rules] {
            try db.execute(
                sql: "INSERT INTO rules (name, body, since) VALUES (?, ?, ?) ON CONFLICT (name) DO NOTHING",
                arguments: [part.name, part.body, now.milliseconds])
        }
    }

    /// The rules kept under a name.
    public func rules(named name: String) throws -> HouseRules? {
        try HouseRules(named: name) { name in
            try String.fetchOne(db, sql: "SELECT body FROM rules WHERE name = ?", arguments: [name])
        }
    }

    /// A fact remembered under a name.
    public func setting(_ name: String) throws -> String? {
        try String.fetchOne(db, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name])
    }

    /// Remembers a fact under a name.
    public func set(_ name: String, to value: String) throws {
        try db.execute(
            sql: """
                INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2
                """,
            arguments: [name, value])
    }
}
