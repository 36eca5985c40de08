import ArgumentParser
import Foundation
import Gateway
import Settings
import Store

/// Where the configuration is.
struct ConfigOption: ParsableArguments {
    @Option(
        name: .long, help: "The configuration file (else $HEED_CONFIG, else /etc/heed/heed.yaml).",
        completion: .file(extensions: ["yaml", "yml"]))
    var config: String?

    /// The file's path.
    var path: String {
        config ?? ProcessInfo.processInfo.environment["HEED_CONFIG"] ?? "/etc/heed/heed.yaml"
    }

    /// Reads and checks it; on faults prints every one of them and ends with 78.
    func read() throws -> Configuration {
        switch Configuration.read(path: path, environment: ProcessInfo.processInfo.environment) {
        case .success(let configuration): return configuration
        case .failure(let problems):
            for problem in problems.problems { Terminal.complain(problem.line(in: Terminal.language)) }
            throw ExitCode(Sysexits.config)
        }
    }

    /// Opens the store to read what is committed.
    func openReader() throws -> (Configuration, Store) {
        let configuration = try read()
        return (
            configuration, try Sysexits.translating { try Store(DataFolder(configuration.data), as: .reader) }
        )
    }
}

/// Output for programs instead of people.
struct JsonOption: ParsableArguments {
    @Flag(name: .long, help: "Print JSON with stable field names.")
    var json = false
}

/// The exit codes of sysexits.h that heed uses.
enum Sysexits {
    static let data: Int32 = 65
    static let noInput: Int32 = 66
    static let unavailable: Int32 = 69
    static let software: Int32 = 70
    static let inputOutput: Int32 = 74
    static let tryAgain: Int32 = 75
    static let config: Int32 = 78

    /// Runs `body`; a failure of the store is told plainly, with its exit code.
    static func translating<T>(_ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let failure as StoreFailure {
            Terminal.complain("heed: \(failure.description)")
            throw ExitCode(code(of: failure))
        }
    }

    static func code(of failure: StoreFailure) -> Int32 {
        switch failure.kind {
        case .alreadyRunning, .busy, .diskFull: tryAgain
        case .missing: noInput
        case .corrupt, .inputOutput: inputOutput
        case .refused, .schema: software
        }
    }
}
