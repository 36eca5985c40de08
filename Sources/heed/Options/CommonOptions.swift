import ArgumentParser
import Casework
import Foundation
import Gateway
import Reading
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

    /// Whether one was named, or lies at the usual place.
    var isThere: Bool {
        config != nil || ProcessInfo.processInfo.environment["HEED_CONFIG"] != nil
            || FileManager.default.fileExists(atPath: path)
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
    static let usage: Int32 = 64
    static let data: Int32 = 65
    static let noInput: Int32 = 66
    static let noUser: Int32 = 67
    static let unavailable: Int32 = 69
    static let software: Int32 = 70
    static let inputOutput: Int32 = 74
    static let tryAgain: Int32 = 75
    static let noPermission: Int32 = 77
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

    /// Runs `body`; a refusal of the casework is told in the words of the screen's language, with its exit code.
    static func explaining<T>(_ body: () throws -> T) throws -> T {
        try translating {
            do {
                return try body()
            } catch let refusal as Refusal {
                Terminal.complain("heed: \(refusal.text(in: Terminal.language == .zhHans ? .zhHans : .en))")
                throw ExitCode(code(of: refusal))
            }
        }
    }

    /// What is not there, what one may not decide, whom nobody knows; everything else is bad input.
    static func code(of refusal: Refusal) -> Int32 {
        switch refusal {
        case .noSuchCase, .noSuchMail, .noSuchTask, .noSurvey: noInput
        case .unknownTarget: noUser
        case .drafterMayNotApprove, .notAsked, .wrongOffice, .notYourTurn, .downgradeNeedsLeader: noPermission
        case .noLeader: config
        case .alreadyReceived, .outOfOrder, .notNow, .mergedElsewhere, .sameCase, .acknowledgedAlready,
            .needsHandler, .needsMinutes, .minutesIncomplete, .meetingAhead, .meetingOfOne,
            .minutesOnlyForMajor, .emptyText, .needsOpinion,
            .staleRevision, .wrongRevision, .wrongRecipients, .otherContent, .askedAlready,
            .extensionOnlyForMajor, .extensionDays, .extensionTooLate, .extensionAlreadyAsked,
            .noExtensionPending, .customerNotTold, .needsReason, .filesTooLarge, .letterNotApproved,
            .notOfAPlan, .surveyExists, .surveyClosed, .surveyNotOpen, .surveyYear, .nobodyToInvite:
            data
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
