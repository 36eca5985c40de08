import Foundation
import Testing

@testable import TestSupport

@Suite struct ProcessHandleTests {
    @Test(arguments: [("exit 3", ProcessEnd.exited(3)), ("kill -9 $$", .signal(9)), ("true", .exited(0))])
    func tellsHowAProgramEnded(script: String, status: ProcessEnd) throws {
        let process = try ProcessHandle("sh", ["-c", "echo out; echo err >&2; \(script)"])
        #expect(process.wait(within: 10) == status)
        #expect(process.output == "out\n" && process.errors == "err\n")
    }

    @Test func stopEndsWhatIgnoresSIGTERMAndWhatItStarted() throws {
        let process = try ProcessHandle("sh", ["-c", "trap '' TERM; sleep 99 & echo $!; wait; wait"])
        #expect(eventually { process.output.hasSuffix("\n") })
        let child = try #require(Int32(process.output.dropLast()))
        #expect(process.stop(within: 0.05) == .signal(SIGKILL))
        #expect(eventually { !isAlive(child) })
    }

    @Test func theReaperEndsWhatIsStillNotedAndRemovesItsFolders() throws {
        let noted = try ProcessHandle("sleep", ["99"])
        let forgotten = try ProcessHandle("sleep", ["98"])
        let folder = try PrivateFolder("reaped", keep: true).path
        let notes = try PrivateFolder()
        let lines = "+g \(noted.pid)\n+g \(forgotten.pid)\n+f \(folder)\n-g \(forgotten.pid)\n"
        let input = try notes.write(lines, to: "notes")
        let reaper = try ProcessHandle("sh", ["-c", Reaper.script], input: input)
        #expect(reaper.wait(within: 10) == .exited(0))
        #expect(noted.wait(within: 1) == .signal(SIGTERM))
        #expect(forgotten.isRunning)
        #expect(!FileManager.default.fileExists(atPath: folder))
    }

    private func isAlive(_ pid: Int32) -> Bool {
        let stat = (try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8)) ?? ""
        return !stat.isEmpty && !stat.contains(") Z ")
    }
}
