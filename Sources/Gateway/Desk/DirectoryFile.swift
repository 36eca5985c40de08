import Casework
import Foundation
import MIME
import Settings

/// The customers' table and the staff of the configuration, as one directory.
enum DirectoryFile {
    /// The largest table read: some hundred thousand customers.
    private static let largestFile = 64 << 20

    /// Reads the directory; without a customers' file every sender is unknown. Throws `DeskFailure` naming each
    /// row that cannot be used.
    static func read(_ configuration: Configuration) throws(DeskFailure) -> Directory {
        directory(configuration, customers: try customers(configuration.customersFile))
    }

    /// The directory of the given customers and the configuration's people.
    static func directory(_ configuration: Configuration, customers: [Customer]) -> Directory {
        Directory(
            customers: customers, employees: configuration.staff, divisions: configuration.departments,
            ownDomains: configuration.company.domains)
    }

    private static func customers(_ path: String) throws(DeskFailure) -> [Customer] {
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        return try customers(try bytes(path), named: path)
    }

    /// The bytes of a table of customers.
    static func bytes(_ path: String) throws(DeskFailure) -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path), data.count <= largestFile else {
            throw DeskFailure(
                "customers: \(path) cannot be read or is too large", remedy: "let heed read the file")
        }
        return [UInt8](data)
    }

    /// The customers of a table; throws when it must not be taken in.
    static func customers(_ bytes: [UInt8], named path: String) throws(DeskFailure) -> [Customer] {
        let table = table(bytes)
        guard table.isSound else {
            throw DeskFailure(
                table.problems.filter { $0.severity == .error }.map { problem in
                    DeskFailure.Fault(what: "customers: \(path): \(problem)", remedy: "mend the table")
                })
        }
        return table.customers
    }

    /// A table in UTF-8, UTF-16 or GB18030, as spreadsheet programs write it; another charset is found by evidence.
    static func table(_ bytes: [UInt8]) -> CustomerTable {
        let found = CustomerTable(Charset.decode(bytes, label: nil).string)
        guard !found.hasUnits, String(validating: bytes, as: UTF8.self) == nil else { return found }
        let chinese = CustomerTable(Charset.decode(bytes, label: "gb18030").string)
        return chinese.hasUnits ? chinese : found
    }
}
