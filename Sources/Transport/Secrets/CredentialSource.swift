/// Where a password or token is kept. The configuration names the place, never the secret itself.
public enum CredentialSource: Sendable, Hashable {
    /// A file that only its owner may read: mode 0600 or 0400, owned by this program's user or root.
    case file(String)
    /// A credential that systemd hands over (systemd.exec(5) LoadCredential), by its name.
    case systemd(String)
    /// The output of a program, run without a shell: a password manager or a token helper. The first word is its path.
    case command([String])

    /// What reading a credential needs from the world.
    public struct Surroundings: Sendable {
        /// The folder that systemd names in CREDENTIALS_DIRECTORY.
        public var credentialsFolder: String?
        /// The environment that a command gets.
        public var environment: [String: String]
        /// How long a command may run.
        public var commandLimit: Duration

        /// Names the surroundings.
        public init(
            credentialsFolder: String? = nil, environment: [String: String] = [:],
            commandLimit: Duration = .seconds(30)
        ) {
            self.credentialsFolder = credentialsFolder
            self.environment = environment
            self.commandLimit = commandLimit
        }
    }

    /// A secret longer than this is some other file.
    static let longest = 64 * 1024

    /// Reads the secret's text: one line without its line end.
    ///
    /// Throws `credential` with a remedy; no message holds any part of what was read.
    public func read(_ surroundings: Surroundings) throws(TransportFailure) -> String {
        switch self {
        case .file(let path):
            return try CredentialSource.line(SecretFile(path, checksMode: true).read(), from: path)
        case .systemd(let name):
            let path = try CredentialSource.systemdPath(name, surroundings.credentialsFolder)
            return try CredentialSource.line(SecretFile(path, checksMode: false).read(), from: path)
        case .command(let words):
            let output = try CommandOutput(words, surroundings).read()
            return try CredentialSource.line(output, from: words.first ?? "the command")
        }
    }

    private static func systemdPath(_ name: String, _ folder: String?) throws(TransportFailure) -> String {
        let isName =
            !name.isEmpty && name != "." && name != ".."
            && !name.utf8.contains { $0 == .slash || $0.isControl }
        guard isName else {
            throw failure(
                "\"\(printable(name, limit: 80))\" is no credential name",
                "Give the name only, without a path.")
        }
        guard let folder else {
            throw failure(
                "systemd handed over no credentials",
                "Start heed by systemd with LoadCredential=\(name):/path/to/file in its unit, or use a file.")
        }
        return "\(folder)/\(name)"
    }

    /// One line of text, its end taken away. A line break inside could smuggle commands into a login.
    private static func line(_ bytes: [UInt8], from place: String) throws(TransportFailure) -> String {
        var line = bytes[...]
        if line.last == .lf { line.removeLast() }
        if line.last == .cr { line.removeLast() }
        guard !line.isEmpty else {
            throw failure("the secret in \(place) is empty", "Put the password or token into it.")
        }
        guard !line.contains(where: \.isControl), let text = String(validating: line, as: UTF8.self) else {
            throw failure(
                "the secret in \(place) is not one line of text",
                "It must hold the password or token and nothing else.")
        }
        return text
    }

    static func failure(_ detail: String, _ remedy: String) -> TransportFailure {
        TransportFailure(.credential, detail, remedy: remedy, retry: .never)
    }
}
