import Glibc

/// The files that go out with results, each under the SHA-256 of its bytes: `files/ab/<sha256>`.
///
/// What a leader approves names a file by its digest, so the bytes under a name never change.
extension Store {
    /// The largest file that is kept: what fits, encoded, into the 25 MB that most providers take.
    public static let largestFile = 18 << 20

    /// Keeps a file's bytes for good and returns their digest, hex.
    public func keepFile(_ bytes: [UInt8]) throws(StoreFailure) -> String {
        guard role != .reader, bytes.count <= Self.largestFile else {
            throw StoreFailure(
                .refused, "a file of \(bytes.count >> 20) MB is too large to go with a letter",
                remedy: "send at most \(Self.largestFile >> 20) MB, or hand the file over by other means")
        }
        let digest = Archive.sha256(bytes)
        let path = self.path(ofFile: digest)
        if (try? Archive.contents(path)) == bytes { return digest }
        try DataFolder.makeFolder(folder.files + "/" + digest.prefix(2))
        let fresh = path + ".new"
        let descriptor = open(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .system("cannot write \(fresh)") }
        defer { close(descriptor) }
        try Archive.writeAll(bytes, to: descriptor, path: fresh)
        guard fsync(descriptor) == 0, rename(fresh, path) == 0 else { throw .system("cannot keep \(path)") }
        try archive.sync()
        return digest
    }

    /// The bytes of a kept file; throws when it is not here or no longer what its name says.
    public func file(_ digest: String) throws(StoreFailure) -> [UInt8] {
        let isDigest =
            digest.utf8.count == 64
            && digest.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
        guard isDigest else {
            throw StoreFailure(
                .missing, "\(digest) names no file", remedy: "draft the opinion again with its files")
        }
        let bytes = try Archive.contents(path(ofFile: digest))
        guard Archive.sha256(bytes) == digest else {
            throw StoreFailure(
                .corrupt, "files/\(digest) is not what it was when it was kept",
                remedy: "restore this file from a backup")
        }
        return bytes
    }

    private func path(ofFile digest: String) -> String { "\(folder.files)/\(digest.prefix(2))/\(digest)" }
}
