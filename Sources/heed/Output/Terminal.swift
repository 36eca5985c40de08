import Foundation
import Settings

/// What the program writes to and for whom.
enum Terminal {
    /// Whether a person reads standard output.
    static var isPerson: Bool { isatty(STDOUT_FILENO) == 1 }

    /// Whether a person watches standard error, so that progress is worth showing.
    static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

    /// The language of the screen, by the environment.
    static var language: ScreenLanguage {
        ScreenLanguage(environment: ProcessInfo.processInfo.environment)
    }

    /// Writes a line to standard output.
    static func say(_ line: String) { write(line + "\n", to: .standardOutput) }

    /// Writes text to standard output as it is.
    static func write(_ text: String) { write(text, to: .standardOutput) }

    /// Writes a line to standard error.
    static func complain(_ line: String) { write(line + "\n", to: .standardError) }

    /// Asks something on standard error, on a line of its own that is not ended.
    static func ask(_ question: String) { write(question, to: .standardError) }

    /// Shows progress in place, for a person only.
    static func progress(_ text: String) {
        guard isWatched else { return }
        write("\r\u{1B}[K" + text, to: .standardError)
    }

    private static func write(_ text: String, to handle: FileHandle) {
        try? handle.write(contentsOf: Data(text.utf8))
    }
}
