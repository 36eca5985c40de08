import FoundationEssentials
import GRDB
import GRDBSQLite

/// A value as SQLite keeps it.
protocol Bindable {
    /// Binds it to a parameter, counted from 1; returns SQLite's verdict.
    func bind(to statement: OpaquePointer, at index: Int32) -> Int32
}

extension Database {
    /// A statement that is prepared once, with its parameters bound in their order and no box made for any of them: a mail
    /// costs some twenty statements.
    func bound<each Value: Bindable>(_ sql: String, _ values: repeat each Value) throws -> Statement {
        let statement = try cachedStatement(sql: sql)
        // Also says that the arguments are bound.
        statement.setUncheckedArguments(StatementArguments())
        var index: Int32 = 0
        for value in repeat each values {
            index += 1
            let code = value.bind(to: statement.sqliteStatement, at: index)
            guard code == SQLITE_OK else {
                throw DatabaseError(
                    resultCode: ResultCode(rawValue: code), message: "parameter \(index) cannot be bound",
                    sql: sql)
            }
        }
        guard index == sqlite3_bind_parameter_count(statement.sqliteStatement) else {
            throw DatabaseError(
                resultCode: .SQLITE_MISUSE, message: "\(index) values for other parameters", sql: sql)
        }
        return statement
    }

    /// Carries a statement out.
    func run<each Value: Bindable>(_ sql: String, _ values: repeat each Value) throws {
        try bound(sql, repeat each values).execute()
    }
}

/// Has SQLite copy what it is given at once.
private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

extension Int64: Bindable {
    func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
        sqlite3_bind_int64(statement, index, self)
    }
}

extension Int: Bindable {
    func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
        Int64(self).bind(to: statement, at: index)
    }
}

extension Bool: Bindable {
    func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
        Int64(self ? 1 : 0).bind(to: statement, at: index)
    }
}

extension String: Bindable {
    func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
        var text = self
        return text.withUTF8 { bytes in
            guard let start = bytes.baseAddress else {
                return sqlite3_bind_text(statement, index, "", 0, nil)
            }
            return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) { start in
                sqlite3_bind_text64(
                    statement, index, start, sqlite3_uint64(bytes.count), copied, UInt8(SQLITE_UTF8))
            }
        }
    }
}

extension [UInt8]: Bindable {
    func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
        withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress, !bytes.isEmpty else {
                return sqlite3_bind_zeroblob(statement, index, 0)
            }
            return sqlite3_bind_blob64(statement, index, start, sqlite3_uint64(bytes.count), copied)
        }
    }
}

extension Optional: Bindable where Wrapped: Bindable {
    func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
        map { $0.bind(to: statement, at: index) } ?? sqlite3_bind_null(statement, index)
    }
}
