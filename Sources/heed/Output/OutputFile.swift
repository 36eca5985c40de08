import ArgumentParser
import Foundation

/// A file that a command writes, or standard output. It appears under its name when it is whole.
final class OutputFile {
    private let path: String?
    private let handle: FileHandle

    /// Opens the file to write; nil is standard output. Ends with 74 when it cannot be made.
    init(_ path: String?) throws {
        self.path = path
        guard let path else {
            handle = .standardOutput
            return
        }
        let fresh = path + ".new"
        guard
            FileManager.default.createFile(
                atPath: fresh, contents: nil, attributes: [.posixPermissions: 0o600]),
            let handle = FileHandle(forWritingAtPath: fresh)
        else { throw Self.failure(path) }
        self.handle = handle
    }

    /// Writes further text.
    func write(_ text: String) throws {
        do {
            try handle.write(contentsOf: Data(text.utf8))
        } catch {
            throw Self.failure(path ?? "standard output")
        }
    }

    /// Puts the file under its name.
    func finish() throws {
        guard let path else { return }
        try? handle.close()
        guard unsafe rename(path + ".new", path) == 0 else { throw Self.failure(path) }
    }

    /// Writes a whole file.
    static func write(_ data: Data, to path: String) throws {
        let file = try OutputFile(path)
        do {
            try file.handle.write(contentsOf: data)
        } catch {
            throw failure(path)
        }
        try file.finish()
    }

    private static func failure(_ path: String) -> ExitCode {
        Terminal.complain("heed: \(path) cannot be written; name a file in a folder you may write to")
        return ExitCode(Sysexits.inputOutput)
    }
}
