import Foundation

/// How a program ended.
public enum ProcessEnd: Equatable, Sendable {
    /// It returned this code.
    case exited(Int32)
    /// This signal ended it.
    case signal(Int32)
}

/// A running program. It leads a process group of its own, writes its output to a file, and dies with us.
public final class ProcessHandle: Sendable {
    /// The process id, which is the process group's too.
    public let pid: Int32
    private let name: String
    private let outputFile: CapturedFile
    private let errorFile: CapturedFile
    private let ended = Shared<Ending?>(nil)

    private struct Ending: Sendable {
        var status: ProcessEnd
        var cpuSeconds: Double
    }

    /// Starts a program, looked up in PATH when it has no slash.
    /// - Parameters:
    ///   - environment: variables added to ours or replacing ours.
    ///   - folder: where it runs; ours when nil.
    ///   - input: a file it reads from; /dev/null when nil.
    ///   - output: the file its output is appended to; kept by us when nil.
    ///   - errors: the same for its error output; together with the output when nil and `output` is given.
    public init(
        _ executable: String, _ arguments: [String] = [], environment: [String: String] = [:],
        folder: String? = nil, input: String? = nil, output: String? = nil, errors: String? = nil
    ) throws {
        name = executable
        outputFile = try CapturedFile(output)
        errorFile = try errors == nil && output != nil ? outputFile : CapturedFile(errors)
        let reaper = Reaper.shared  // before the first child, so that none can hold its pipe open
        let command = (folder.map { ["env", "-C", $0] } ?? []) + [executable] + arguments
        var spawn = try Spawn(command[0], Array(command.dropFirst()), environment: environment)
        spawn.redirect(0, toFile: input ?? "/dev/null", O_RDONLY)
        spawn.redirect(1, to: outputFile.descriptor)
        spawn.redirect(2, to: errorFile.descriptor)
        pid = try spawn.run()
        reaper.watch(group: pid)
        let (pid, ended) = (pid, ended)
        onOwnThread { ProcessHandle.collect(pid, ended) }
    }

    deinit { if isRunning { signalGroup(SIGKILL) } }

    /// What it has written to its output so far.
    public var output: String { outputFile.text }
    /// What it has written to its error output so far.
    public var errors: String { errorFile.text }
    /// Whether it has not ended yet.
    public var isRunning: Bool { ended.now == nil }
    /// The most memory it has held so far, in KB (VmHWM); nil once it has ended. (The maximum that wait4 tells
    /// would begin with the memory of the process that started it.)
    public var peakKilobytes: Int? { ProcStatus(pid)["VmHWM"] }
    /// User and system time in seconds, known once it has ended.
    public var cpuSeconds: Double { ended.now?.cpuSeconds ?? 0 }

    /// Waits for the end; nil when it still runs after `seconds`.
    public func wait(within seconds: Double) -> ProcessEnd? {
        ended.wait(within: seconds) { $0 != nil } ? ended.now?.status : nil
    }

    /// Sends a signal to the program alone.
    public func signal(_ number: Int32) {
        ended.change { if $0 == nil { kill(pid, number) } }
    }

    /// Sends a signal to the program and all it started.
    public func signalGroup(_ number: Int32) { kill(-pid, number) }

    /// Asks it to end (SIGTERM), and ends it and all it started after `seconds` (SIGKILL).
    @discardableResult
    public func stop(within seconds: Double = 5) -> ProcessEnd {
        signal(SIGTERM)
        let status = wait(within: seconds)
        signalGroup(SIGKILL)
        Reaper.shared.forget(group: pid)
        return status ?? wait(within: 10) ?? .signal(SIGKILL)
    }

    /// Runs a program to its end.
    /// - Throws: `TestFailure` when it does not start, does not end in time, or ends with another code than 0.
    @discardableResult
    public static func run(
        _ executable: String, _ arguments: [String] = [], environment: [String: String] = [:],
        folder: String? = nil, input: String? = nil, within seconds: Double = 60
    ) throws -> String {
        let process = try ProcessHandle(
            executable, arguments, environment: environment, folder: folder, input: input)
        let line = ([executable] + arguments).joined(separator: " ")
        guard let status = process.wait(within: seconds) else {
            process.signalGroup(SIGKILL)
            throw TestFailure("\(line): no end within \(seconds) s\n\(process.errors)")
        }
        guard status == .exited(0) else {
            throw TestFailure("\(line): \(status)\n\(process.output)\(process.errors)")
        }
        return process.output
    }

    /// Waits for the end without taking the process id away, notes it under the lock, and only then lets it go:
    /// so `signal` can never hit a stranger who got the same id.
    private static func collect(_ pid: Int32, _ ended: Shared<Ending?>) {
        var info = siginfo_t()
        while waitid(P_PID, id_t(pid), &info, WEXITED | WNOWAIT) == -1 && errno == EINTR {}
        ended.change { ending in
            var raw: Int32 = 0
            var usage = rusage()
            while wait4(pid, &raw, 0, &usage) == -1 && errno == EINTR {}
            let signal = raw & 0x7f
            ending = Ending(
                status: signal == 0 ? .exited((raw >> 8) & 0xff) : .signal(signal),
                cpuSeconds: seconds(usage.ru_utime) + seconds(usage.ru_stime))
            if kill(-pid, 0) == -1 { Reaper.shared.forget(group: pid) }
        }
    }

    private static func seconds(_ time: timeval) -> Double {
        Double(time.tv_sec) + Double(time.tv_usec) / 1e6
    }
}

/// The figures of /proc/PID/status, by name, in KB where they are sizes.
struct ProcStatus {
    private var figures: [String: Int] = [:]

    init(_ pid: Int32) {
        let text = (try? String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8)) ?? ""
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, let word = parts[1].split(whereSeparator: \.isWhitespace).first else {
                continue
            }
            figures[String(parts[0])] = Int(word)
        }
    }

    subscript(_ name: String) -> Int? { figures[name] }
}

/// A file that takes a program's output; without a path it has no name and goes with us.
final class CapturedFile: Sendable {
    let descriptor: Int32

    init(_ path: String?) throws {
        if let path {
            let flags = O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC
            descriptor = try Errors.check("open", path) { open(path, flags, 0o644) }
        } else {
            var template = Array("\(NSTemporaryDirectory())heed-output-XXXXXX".utf8CString)
            descriptor = try Errors.check("mkstemp") { mkstemp(&template) }
            _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
            unlink(template)
        }
    }

    deinit { close(descriptor) }

    var text: String {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = pread(descriptor, &chunk, chunk.count, off_t(bytes.count))
            if count <= 0 { return String(decoding: bytes, as: UTF8.self) }
            bytes += chunk[..<count]
        }
    }
}
