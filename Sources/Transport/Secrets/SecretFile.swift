import Glibc

/// A file with a secret in it, read whole after a look at who else could read it.
struct SecretFile {
    private let path: String
    private let checksMode: Bool

    init(_ path: String, checksMode: Bool) {
        self.path = path
        self.checksMode = checksMode
    }

    func read() throws(TransportFailure) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw CredentialSource.failure(
                "\(path): \(systemError(errno))", "Make the file readable for the user that heed runs as.")
        }
        defer { close(descriptor) }
        try check(descriptor)
        return try readAll(descriptor)
    }

    /// Looks at the open file, so that nobody can exchange it in between.
    private func check(_ descriptor: Int32) throws(TransportFailure) {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw CredentialSource.failure(
                "\(path) is no plain file", "Name a plain file that holds the secret.")
        }
        guard checksMode else { return }
        guard status.st_mode & 0o077 == 0 else {
            throw CredentialSource.failure("\(path) can be read by others", "chmod 600 \(path)")
        }
        guard status.st_uid == geteuid() || status.st_uid == 0 else {
            throw CredentialSource.failure(
                "\(path) belongs to another user", "chown it to the user that heed runs as, or to root.")
        }
    }

    private func readAll(_ descriptor: Int32) throws(TransportFailure) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: CredentialSource.longest + 1)
        var count = 0
        while count < bytes.count {
            let got = bytes.withUnsafeMutableBytes { room in
                Glibc.read(descriptor, room.baseAddress?.advanced(by: count), room.count - count)
            }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else {
                throw CredentialSource.failure(
                    "\(path): \(systemError(errno))", "Look at the file and its disk.")
            }
            if got == 0 { break }
            count += got
        }
        guard count <= CredentialSource.longest else {
            throw CredentialSource.failure(
                "\(path) is too long for a secret", "Name the file that holds only the secret.")
        }
        return Array(bytes[..<count])
    }
}
