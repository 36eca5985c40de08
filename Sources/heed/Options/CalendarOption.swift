import ArgumentParser
import Casework
import Foundation
import Gateway
import Settings
import Store

/// Which calendar a command reckons by.
struct CalendarOption: ParsableArguments {
    @OptionGroup var config: ConfigOption
    @Option(
        help: "A folder of notices to reckon by alone, without any configuration.", completion: .directory)
    var calendar: String?

    /// The calendar of the folder named, else of the configuration with what was imported, else, where there is no
    /// configuration, the one that came with the program. Faults end the program with 78.
    func read() throws -> WorkCalendar { try calendarAndImports().calendar }

    /// The calendar, and the notices that were imported.
    func calendarAndImports() throws -> (calendar: WorkCalendar, imports: [KeptNotice]) {
        try Self.complaining {
            if let calendar { return (try OfficeCalendar.read(folder: calendar), []) }
            guard config.isThere || Self.shipped == nil else {
                return (try OfficeCalendar.read(folder: Self.shipped ?? ""), [])
            }
            return try Self.calendarAndImports(try config.read())
        }
    }

    /// The calendar of a configuration with what was imported. Faults end the program with 78.
    static func read(_ configuration: Configuration) throws -> WorkCalendar {
        try complaining { try calendarAndImports(configuration).calendar }
    }

    private static func calendarAndImports(
        _ configuration: Configuration
    ) throws -> (calendar: WorkCalendar, imports: [KeptNotice]) {
        let store = try store(configuration)
        let imports = try Sysexits.translating { try store?.look { try $0.importedNotices() } ?? [] }
        return (try OfficeCalendar.read(configuration, store, at: Date()), imports)
    }

    private static func complaining<Found>(_ read: () throws -> Found) throws -> Found {
        do {
            return try read()
        } catch let failure as DeskFailure {
            for fault in failure.faults { Terminal.complain("heed: \(fault.what); \(fault.remedy)") }
            throw ExitCode(Sysexits.config)
        }
    }

    /// The store, if there is one yet.
    private static func store(_ configuration: Configuration) throws -> Store? {
        let folder = DataFolder(configuration.data)
        guard FileManager.default.fileExists(atPath: folder.database) else { return nil }
        return try Sysexits.translating { try Store(folder, as: .reader) }
    }

    /// The notices beside the program: installed, or in the checkout it was built in.
    private static var shipped: String? {
        let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        var folder = program.deletingLastPathComponent()
        for _ in 0..<6 {
            for place in ["share/heed/Config/calendar", "Config/calendar"] {
                let path = folder.appendingPathComponent(place).path
                if FileManager.default.fileExists(atPath: path + "/company.json") { return path }
            }
            folder = folder.deletingLastPathComponent()
        }
        return nil
    }
}
