import Glibc

/// The right to work on a data folder: held by one process at a time, given back when it ends however it ends.
final class FolderLock: Sendable {
    private let descriptor: Int32

    /// Takes the lock without waiting; throws `.alreadyRunning` naming the holder.
    init(_ folder: DataFolder) throws(StoreFailure) {
        let descriptor = open(folder.lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .system("cannot open \(folder.lock)") }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let holder = Self.holder(descriptor)
            close(descriptor)
            throw StoreFailure(
                .alreadyRunning, "another heed\(holder) already works on \(folder.path)",
                remedy: "stop it first, or name another data folder")
        }
        self.descriptor = descriptor
        writeOwnNumber()
    }

    deinit { close(descriptor) }

    private static func holder(_ descriptor: Int32) -> String {
        var text = [UInt8](repeating: 0, count: 20)
        let count = pread(descriptor, &text, text.count, 0)
        let digits = text.prefix(max(0, count)).prefix {
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        }
        return digits.isEmpty ? "" : " (process \(String(decoding: digits, as: UTF8.self)))"
    }

    private func writeOwnNumber() {
        let text = Array("\(getpid())\n".utf8)
        _ = ftruncate(descriptor, 0)
        _ = pwrite(descriptor, text, text.count, 0)
    }
}
