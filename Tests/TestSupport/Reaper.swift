import Glibc
import Synchronization

/// Ends what this process started when this process ends, however it ends: crash, SIGKILL, Ctrl-C.
///
/// A small shell in a process group of its own reads from a pipe that only we can write to. It notes the process
/// groups and folders we name; when the pipe closes, it kills the groups still noted and removes the folders.
/// (PR_SET_PDEATHSIG would not do: it follows the thread that started the child, not the process.)
final class Reaper: Sendable {
    static let shared = Reaper()

    private let pipe: Int32?

    private init() { pipe = try? Reaper.start() }

    func watch(group: Int32) { write("+g \(group)\n") }
    func forget(group: Int32) { write("-g \(group)\n") }
    func watch(folder: String) { write("+f \(folder)\n") }
    func forget(folder: String) { write("-f \(folder)\n") }

    private func write(_ line: String) {
        guard let pipe else { return }
        let bytes = Array(line.utf8)  // short of PIPE_BUF, so lines of two threads never mix
        _ = bytes.withUnsafeBytes { Glibc.write(pipe, $0.baseAddress, $0.count) }
    }

    static let script = """
        trap '' INT TERM HUP QUIT
        groups=' ' folders=' '
        while read -r verb what; do
          case $verb in
            +g) groups="$groups$what " ;;
            -g) case $groups in *" $what "*) groups="${groups%% $what *} ${groups#* $what }" ;; esac ;;
            +f) folders="$folders$what " ;;
            -f) case $folders in *" $what "*) folders="${folders%% $what *} ${folders#* $what }" ;; esac ;;
          esac
        done
        for group in $groups; do kill -TERM "-$group" 2>/dev/null; done
        [ "$groups" = ' ' ] || sleep 0.3
        for group in $groups; do kill -KILL "-$group" 2>/dev/null; done
        for folder in $folders; do
          case $folder in /*/heed-*) rm -rf -- "$folder" ;; esac
        done
        """

    private static func start() throws(TestFailure) -> Int32 {
        var ends: [Int32] = [0, 0]
        try Errors.check("pipe") { Glibc.pipe(&ends) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var spawn = try Spawn("/bin/sh", ["-c", script])
        spawn.redirect(0, to: ends[0])
        spawn.redirect(1, toFile: "/dev/null", O_WRONLY)
        spawn.redirect(2, toFile: "/dev/null", O_WRONLY)
        _ = try spawn.run()
        close(ends[0])
        return ends[1]
    }
}
