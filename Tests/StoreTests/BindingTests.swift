import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct BindingTests {
    private static func bound(_ read: (Database) throws -> Row?) throws -> Row {
        try #require(try DatabaseQueue().write(read))
    }

    @Test func valuesAreKeptAsTheyAre() throws {
        let row = try Self.bound { db in
            let statement = try db.bound(
                "SELECT ?, ?, ?, ?, ?, ?, ?, ?", "气象", "", Int64.min, 7, true, [UInt8]([0, 255]),
                [UInt8](), String?.none)
            return try Row.fetchOne(statement)
        }
        #expect((0...1).map { row[$0] as String } == ["气象", ""])
        #expect((2...4).map { row[$0] as Int64 } == [.min, 7, 1])
        #expect((5...6).map { row[$0] as Data } == [Data([0, 255]), Data()])
        #expect(row.hasNull(atIndex: 7))
    }

    @Test func aStatementIsUsedAnewWithOtherValues() throws {
        let values = try DatabaseQueue().write { db in
            try db.run("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT)")
            for text in ["a", nil, "c"] { try db.run("INSERT INTO note (text) VALUES (?)", text) }
            try db.cachedStatement(sql: "INSERT INTO note (text) VALUES (?)").execute(arguments: ["d"])
            try db.run("INSERT INTO note (text) VALUES (?)", "e")
            return try String?.fetchAll(db, sql: "SELECT text FROM note ORDER BY id")
        }
        #expect(values == ["a", nil, "c", "d", "e"])
    }

    @Test func aStatementThatFailedLeavesTheNextAlone() throws {
        try DatabaseQueue().write { db in
            try db.run("CREATE TABLE note (text TEXT UNIQUE)")
            try db.run("INSERT INTO note VALUES (?)", "a")
            #expect(throws: DatabaseError.self) { try db.run("INSERT INTO note VALUES (?)", "a") }
            try db.run("INSERT INTO note VALUES (?)", "b")
            let count = try Int.fetchOne(db.bound("SELECT count(*) FROM note WHERE text > ?", ""))
            #expect(count == 2)
        }
    }

    @Test func asManyValuesAreGivenAsAreAskedFor() throws {
        try DatabaseQueue().write { db in
            #expect(throws: DatabaseError.self) { try db.bound("SELECT ?, ?", 1) }
            #expect(throws: DatabaseError.self) { try db.bound("SELECT ?", 1, 2) }
            let sum = try Int.fetchOne(db.bound("SELECT ?1 + ?1", 3))
            #expect(sum == 6)
        }
    }
}
