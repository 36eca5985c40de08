import Crypto
import Glibc
import SystemShims

/// Raw mails as plain `.eml` files in one folder a day: `archive/2026/11/23/<sha256>.eml`.
///
/// A file is part of the archive once a ledger row names it; one without a row is an orphan of a crash and is
/// overwritten or swept.
struct Archive: Sendable {
    /// The folder above the dated ones.
    let root: String
    /// Seconds east of UTC of the company's clock, which names the dated folders.
    let zoneOffset: Int64

    /// Where one mail lies, and what its bytes are.
    struct Entry: Sendable, Hashable {
        /// Path below the archive's root.
        let path: String
        /// Lower-case hex SHA-256 of the bytes.
        let sha256: String
    }

    /// Writes the mails of one batch and syncs them all at once: when it returns, they outlive a power cut.
    func keep(_ mails: [[UInt8]], at seconds: Int64) throws(StoreFailure) -> [Entry] {
        let folder = dayFolder(seconds)
        try DataFolder.makeFolder(root + "/" + folder)
        var entries: [Entry] = []
        entries.reserveCapacity(mails.count)
        for mail in mails {
            let digest = Self.sha256(mail)
            let path = folder + "/" + digest + ".eml"
            try write(mail, to: root + "/" + path)
            entries.append(Entry(path: path, sha256: digest))
        }
        try sync()
        return entries
    }

    /// The bytes of a kept mail; throws when the file is gone or no longer what its name says.
    func read(_ entry: Entry) throws(StoreFailure) -> [UInt8] {
        let bytes = try Self.contents(root + "/" + entry.path)
        guard Self.sha256(bytes) == entry.sha256 else {
            throw StoreFailure(
                .corrupt, "archive/\(entry.path) is not the mail it was when it was kept",
                remedy: "restore this file from a backup")
        }
        return bytes
    }

    /// Lower-case hex SHA-256 of bytes.
    static func sha256(_ bytes: [UInt8]) -> String { SHA256.hash(data: bytes).hex }

    private func dayFolder(_ seconds: Int64) -> String {
        var time = time_t(seconds + zoneOffset)
        var parts = tm()
        gmtime_r(&time, &parts)
        return "\(parts.tm_year + 1900)/\(Self.two(parts.tm_mon + 1))/\(Self.two(parts.tm_mday))"
    }

    private static func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// A file of the same name holds the same mail, or is torn by a crash: then it is replaced in one step.
    private func write(_ bytes: [UInt8], to path: String) throws(StoreFailure) {
        var target = path
        var descriptor = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if descriptor < 0, errno == EEXIST {
            if (try? Self.contents(path)) == bytes { return }
            target = path + ".new"
            descriptor = open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        }
        guard descriptor >= 0 else { throw .system("cannot write \(target)") }
        defer { close(descriptor) }
        try Self.writeAll(bytes, to: descriptor, path: target)
        if target != path, rename(target, path) != 0 { throw .system("cannot rename \(target)") }
    }

    static func writeAll(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(StoreFailure) {
        let failure: Int32 = bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let count = Glibc.write(
                    descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count < 0, errno == EINTR { continue }
                if count < 0 { return errno }
                rest = rest.dropFirst(count)
            }
            return 0
        }
        guard failure == 0 else {
            unlink(path)
            throw .system("cannot write \(path)", code: failure)
        }
    }

    /// One sync of the file system for the whole batch, whatever its size: data, new names and their folders.
    func sync() throws(StoreFailure) {
        let descriptor = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system("cannot open \(root)") }
        defer { close(descriptor) }
        guard heed_sync_file_system(descriptor) == 0 else { throw .system("cannot sync \(root)") }
    }

    static func contents(_ path: String) throws(StoreFailure) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system("cannot open \(path)") }
        defer { close(descriptor) }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0 else { throw .system("cannot look at \(path)") }
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: Int(facts.st_size)) { buffer, filled in
            while filled < buffer.count {
                let count = Glibc.read(
                    descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
                if count < 0, errno == EINTR { continue }
                if count <= 0 {
                    failure = count < 0 ? errno : 0
                    break
                }
                filled += count
            }
        }
        guard failure == 0 else { throw .system("cannot read \(path)", code: failure) }
        return bytes
    }
}

extension Sequence<UInt8> {
    /// Lower-case hexadecimal digits, two a byte.
    var hex: String {
        let digits: [UInt8] = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for byte in self {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
