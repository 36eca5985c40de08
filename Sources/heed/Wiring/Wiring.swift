import ArgumentParser
import Casework
import Foundation
import Gateway
import Logging
import Settings
import Store

/// Puts the parts together by hand.
enum Wiring {
    /// The desk for a process that works on the data folder; ends the program with a plain message when it cannot.
    static func desk(_ configuration: Configuration) throws -> Desk {
        try desk(
            configuration, as: .service, trial: .program("/proc/self/exe", ["parse", "--json"]),
            log: Logger(label: "heed") { _ in LogLines(configuration.watch) })
    }

    /// The desk for a command that changes something, a transaction at a time, beside a service at work.
    /// - Parameter makingStore: whether the store may be made when there is none.
    static func clerk(_ configuration: Configuration, makingStore: Bool = false) throws -> Desk {
        let isMissing = !FileManager.default.fileExists(atPath: DataFolder(configuration.data).database)
        var log = Logger(label: "heed") { _ in LogLines(configuration.watch) }
        log.logLevel = max(log.logLevel, .warning)
        let role = makingStore && isMissing ? Store.Role.service : .clerk
        return try desk(configuration, as: role, trial: ReadingTrial { _ in true }, log: log)
    }

    private static func desk(
        _ configuration: Configuration, as role: Store.Role, trial: ReadingTrial, log: Logger
    ) throws -> Desk {
        try Sysexits.translating {
            let store = try Store(
                DataFolder(configuration.data), as: role, zoneOffset: configuration.zone.offset)
            do {
                return try Desk(
                    configuration, store: store, world: .live, trial: trial,
                    credentialsFolder: ProcessInfo.processInfo.environment["CREDENTIALS_DIRECTORY"], log: log)
            } catch let failure as DeskFailure {
                for fault in failure.faults { Terminal.complain("heed: \(fault.what); \(fault.remedy)") }
                throw ExitCode(Sysexits.config)
            }
        }
    }
}
