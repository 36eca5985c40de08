import Foundation

/// A new folder under the temporary folder, removed with all it holds when the last user lets go of it.
/// `HEED_KEEP=1` in the environment keeps every folder, to look into after a failure.
public final class PrivateFolder: Sendable {
    /// Where it is.
    public let path: String
    private let keep: Bool

    /// Makes a folder.
    /// - Parameters:
    ///   - name: a word that tells people what it is for.
    ///   - keep: leave it behind.
    ///   - mode: its permissions; servers that change their user need 0755.
    public init(_ name: String = "test", keep: Bool = false, mode: UInt32 = 0o700) throws {
        let base = NSTemporaryDirectory()
        var template = Array("\(base.hasSuffix("/") ? base : base + "/")heed-\(name)-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw TestFailure.system("mkdtemp", base, errno) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        self.keep = keep || ProcessInfo.processInfo.environment["HEED_KEEP"] == "1"
        try Errors.check("chmod", path) { chmod(path, mode) }
        if !self.keep { Reaper.shared.watch(folder: path) }
    }

    deinit {
        guard !keep else { return }
        try? FileManager.default.removeItem(atPath: path)
        Reaper.shared.forget(folder: path)
    }

    /// The path of something in it.
    public func path(_ name: String) -> String { "\(path)/\(name)" }

    /// Writes a file in it, with the folders above it, and returns its path.
    @discardableResult
    public func write(_ text: String, to name: String, mode: UInt32 = 0o644) throws -> String {
        try write(Array(text.utf8), to: name, mode: mode)
    }

    /// Writes a file in it, with the folders above it, and returns its path.
    @discardableResult
    public func write(_ bytes: [UInt8], to name: String, mode: UInt32 = 0o644) throws -> String {
        let file = path(name)
        let above = (file as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(atPath: above, withIntermediateDirectories: true)
        try writeFile(bytes, file, mode: mode)
        return file
    }

    /// Makes a folder in it and returns its path.
    @discardableResult
    public func folder(_ name: String, mode: UInt32 = 0o755) throws -> String {
        let made = path(name)
        try FileManager.default.createDirectory(atPath: made, withIntermediateDirectories: true)
        try Errors.check("chmod", made) { chmod(made, mode) }
        return made
    }
}

/// Writes a new file without a sync; Foundation's write makes one, and that is most of the time for many mails.
func writeFile(_ bytes: [UInt8], _ path: String, mode: UInt32 = 0o644) throws(TestFailure) {
    let file = try Errors.check("open", path) { open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode) }
    defer { close(file) }
    var written = 0
    while written < bytes.count {
        let count = bytes.withUnsafeBytes {
            write(file, $0.baseAddress.map { $0 + written }, $0.count - written)
        }
        guard count >= 0 || errno == EINTR else { throw TestFailure.system("write", path, errno) }
        written += max(0, count)
    }
    try Errors.check("chmod", path) { fchmod(file, mode) }
}
