import Foundation
import Logging

/// Reads a suspicious mail in a process of its own, so that a reader it kills is not ours.
///
/// A mail whose reading never came to an end, several times, may be what ended heed, or may only have been there when
/// something else did. The trial tells.
public struct ReadingTrial: Sendable {
    private let run: @Sendable (_ file: String) -> Bool

    /// A trial of one's own making: whether reading the file comes to an end.
    public init(_ run: @escaping @Sendable (_ file: String) -> Bool) { self.run = run }

    /// Whether reading that file comes to an end.
    func survives(_ file: String) -> Bool { run(file) }

    /// Seconds a mail may take; the longest legitimate ones take one or two.
    private static let limit = 60.0

    /// Runs a program that reads the file named by its last argument, such as `heed parse --json FILE`.
    public static func program(_ path: String, _ arguments: [String]) -> ReadingTrial {
        ReadingTrial { file in
            let process = Process()
            process.executableURL = URL(fileURLWithPath: path)
            process.arguments = arguments + [file]
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            let ended = DispatchSemaphore(value: 0)
            process.terminationHandler = { _ in ended.signal() }
            guard (try? process.run()) != nil else { return false }
            if ended.wait(timeout: .now() + limit) == .timedOut {
                process.terminate()
                return false
            }
            return process.terminationReason == .exit
        }
    }
}
