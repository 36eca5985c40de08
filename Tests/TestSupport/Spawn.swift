import Glibc

/// posix_spawn with its attributes: always a process group of its own, default signals, chosen descriptors.
struct Spawn: ~Copyable {
    private var actions = posix_spawn_file_actions_t()
    private var attributes = posix_spawnattr_t()
    private let executable: String
    private let arguments: [String]
    private var environment: [String]

    init(_ executable: String, _ arguments: [String], environment: [String: String] = [:]) throws(TestFailure)
    {
        self.executable = executable
        self.arguments = arguments
        self.environment = Spawn.environment(with: environment)
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        var all = sigset_t()
        var none = sigset_t()
        sigfillset(&all)
        sigemptyset(&none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setpgroup(&attributes, 0)
        let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
        posix_spawnattr_setflags(&attributes, Int16(flags))
    }

    deinit {
        var (actions, attributes) = (actions, attributes)
        posix_spawn_file_actions_destroy(&actions)
        posix_spawnattr_destroy(&attributes)
    }

    mutating func redirect(_ descriptor: Int32, to other: Int32) {
        posix_spawn_file_actions_adddup2(&actions, other, descriptor)
    }

    mutating func redirect(_ descriptor: Int32, toFile path: String, _ flags: Int32) {
        posix_spawn_file_actions_addopen(&actions, descriptor, path, flags, 0o644)
    }

    /// Starts the program; returns its process id, which is its process group's too.
    mutating func run() throws(TestFailure) -> Int32 {
        var pid: pid_t = 0
        let status = withCStrings([executable] + arguments) { argv in
            withCStrings(environment) { envp in
                posix_spawnp(&pid, executable, &actions, &attributes, argv, envp)
            }
        }
        guard status == 0 else { throw TestFailure.system("start", executable, status) }
        return pid
    }

    /// Our variables and the changes. Variables for heed are inherited from nobody: `HEED_LONG_TESTS` is for the tests, and
    /// heed refuses what it does not know.
    private static func environment(with changes: [String: String]) -> [String] {
        var list: [String] = []
        var entry = environ
        while let text = entry.pointee {
            let line = String(cString: text)
            let name = line.prefix { $0 != "=" }
            if changes[String(name)] == nil, !name.hasPrefix("HEED_") { list.append(line) }
            entry += 1
        }
        return list + changes.map { "\($0.key)=\($0.value)" }
    }
}

private func withCStrings<Result>(
    _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
    var pointers: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) }
    pointers.append(nil)
    defer { for pointer in pointers { free(pointer) } }
    return pointers.withUnsafeMutableBufferPointer { buffer in
        guard let base = buffer.baseAddress else { preconditionFailure("the list holds at least its end") }
        return body(base)
    }
}
