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
        Directory(
            customers: try customers(configuration.customersFile),
            employees: configuration.staff.map(Employee.init),
            divisions: configuration.departments.map(Division.init),
            ownDomains: configuration.company.domains)
    }

    private static func customers(_ path: String) throws(DeskFailure) -> [Customer] {
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        guard let data = FileManager.default.contents(atPath: path), data.count <= largestFile else {
            throw DeskFailure(
                "customers: \(path) cannot be read or is too large", remedy: "let heed read the file")
        }
        let table = CustomerTable(Charset.decode([UInt8](data), label: nil).string)
        guard table.isSound else {
            throw DeskFailure(
                table.problems.filter { $0.severity == .error }.map { problem in
                    DeskFailure.Fault(what: "customers: \(path): \(problem)", remedy: "mend the table")
                })
        }
        return table.customers
    }
}

extension Employee {
    /// A member of staff, as the configuration says.
    init(_ member: StaffMember) {
        self.init(
            name: member.name, address: member.address, aliases: member.aliases, title: member.title,
            department: member.department,
            roles: member.roles.compactMap { EmployeeRole(rawValue: $0.rawValue) },
            absences: member.leave.map {
                Absence(from: LocalDate($0.from), to: LocalDate($0.to), deputy: $0.deputy)
            })
    }
}

extension Division {
    /// A department, as the configuration says.
    init(_ department: Department) {
        self.init(name: department.name, aliases: department.aliases, address: department.address)
    }
}

extension LocalDate {
    /// A day of the configuration, which has checked that it exists.
    init(_ day: Day) {
        self = LocalDate(year: day.year, month: day.month, day: day.day) ?? LocalDate(dayNumber: 0)
    }
}
