import Glibc

/// Files that hold secrets: readable by their owner alone from the first moment, and synced.
public enum PrivateFile {
    /// Makes a new file of mode 0600 with these bytes; an existing one is refused. Throws `StoreFailure`.
    public static func make(_ path: String, _ bytes: [UInt8]) throws(StoreFailure) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .system("cannot make \(path)") }
        defer { close(descriptor) }
        try Archive.writeAll(bytes, to: descriptor, path: path)
        guard fsync(descriptor) == 0 else { throw .system("cannot sync \(path)") }
    }
}
