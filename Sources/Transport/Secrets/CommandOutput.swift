import CurlShims
import Glibc

/// What a program writes, run without a shell, with a limit to its time and its output. Its words on stderr are lost:
/// they might hold the secret.
struct CommandOutput {
    private let words: [String]
    private let surroundings: CredentialSource.Surroundings

    init(_ words: [String], _ surroundings: CredentialSource.Surroundings) throws(TransportFailure) {
        guard let program = words.first, program.hasPrefix("/"),
            !words.contains(where: { $0.utf8.contains(.nul) })
        else {
            throw CredentialSource.failure(
                "the command for the secret has no full path",
                "Write the program's full path as the first word.")
        }
        self.words = words
        self.surroundings = surroundings
    }

    private var name: String { words.first ?? "" }

    func read() throws(TransportFailure) -> [UInt8] {
        var ends: [Int32] = [-1, -1]
        guard heed_pipe(&ends) == 0 else { throw failure("no pipe: \(systemError(errno))") }
        let child: pid_t
        do throws(TransportFailure) {
            child = try spawn(output: ends[1])
            close(ends[1])
        } catch {
            close(ends[0])
            close(ends[1])
            throw error
        }
        defer { close(ends[0]) }
        let deadline = ContinuousClock.now + surroundings.commandLimit
        let output = collect(ends[0], until: deadline)
        return try finish(child, output, until: deadline)
    }

    private enum Collected {
        case whole([UInt8]), tooLong, tooSlow
    }

    private func collect(_ descriptor: Int32, until deadline: ContinuousClock.Instant) -> Collected {
        var result: [UInt8] = []
        var room = [UInt8](repeating: 0, count: 4096)
        while true {
            var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let ready = poll(&waiting, 1, milliseconds(until: deadline))
            if ready == 0, ContinuousClock.now >= deadline { return .tooSlow }
            guard ready > 0 else { continue }
            let count = Glibc.read(descriptor, &room, room.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return .whole(result) }
            result += room[..<count]
            if result.count > CredentialSource.longest { return .tooLong }
        }
    }

    /// Waits for the program's verdict. What is late or talks too much is ended, with all it has started.
    private func finish(
        _ child: pid_t, _ output: Collected, until deadline: ContinuousClock.Instant
    ) throws(TransportFailure) -> [UInt8] {
        var status: Int32 = 0
        var ended: pid_t = 0
        if case .whole = output {
            repeat { ended = waitpid(child, &status, WNOHANG) } while ended == 0 && !pause(before: deadline)
        }
        if ended == 0 {
            kill(-child, SIGKILL)
            while waitpid(child, &status, 0) < 0, errno == EINTR {}
        }
        switch output {
        case .tooSlow: throw failure("it takes longer than \(surroundings.commandLimit)")
        case .tooLong: throw failure("it writes too much for a secret")
        case .whole(let bytes):
            guard status == 0 else {
                let how = status & 0x7F == 0 ? "exit code \(status >> 8 & 0xFF)" : "signal \(status & 0x7F)"
                throw failure("it ends with \(how)")
            }
            return bytes
        }
    }

    /// Waits two milliseconds; true when the deadline is over.
    private func pause(before deadline: ContinuousClock.Instant) -> Bool {
        poll(nil, 0, 2)
        return ContinuousClock.now >= deadline
    }

    private func spawn(output: Int32) throws(TransportFailure) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        heed_spawn_close_from(&actions, 3)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // libcurl's start has switched SIGPIPE off for this process; the program gets it as usual.
        var usual = sigset_t()
        sigemptyset(&usual)
        posix_spawnattr_setsigmask(&attributes, &usual)
        sigaddset(&usual, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &usual)
        posix_spawnattr_setpgroup(&attributes, 0)
        let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
        posix_spawnattr_setflags(&attributes, Int16(flags))
        var arguments = words.map { strdup($0) } + [nil]
        var environment = surroundings.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { (arguments + environment).forEach { free($0) } }
        var child: pid_t = 0
        let error = posix_spawn(&child, name, &actions, &attributes, &arguments, &environment)
        guard error == 0 else { throw failure(systemError(error)) }
        return child
    }

    private func failure(_ what: String) -> TransportFailure {
        CredentialSource.failure(
            "\(name): \(what)",
            "Run the command by hand as the user that heed runs as; it must print the secret alone.")
    }
}
