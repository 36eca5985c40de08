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
        let log = Logger(label: "heed") { _ in LogLines(configuration.watch) }
        return try Sysexits.translating {
            let store = try Store(
                DataFolder(configuration.data), as: .service, zoneOffset: configuration.zone.offset)
            do {
                return try Desk(
                    configuration, store: store, world: .live,
                    trial: .program("/proc/self/exe", ["parse", "--json"]),
                    credentialsFolder: ProcessInfo.processInfo.environment["CREDENTIALS_DIRECTORY"], log: log)
            } catch let failure as DeskFailure {
                for fault in failure.faults { Terminal.complain("heed: \(fault.what); \(fault.remedy)") }
                throw ExitCode(Sysexits.config)
            }
        }
    }
}
