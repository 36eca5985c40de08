import Foundation
import TestSupport

/// One run of a program: how many things it did, how long it took, what memory it held.
struct Run {
    var count: Int
    var seconds: Double
    var peakKilobytes = 0

    var perSecond: Double { Double(count) / seconds }
}

/// The median of several runs, by speed.
func median(of times: Int, _ run: () throws -> Run) throws -> Run {
    var runs: [Run] = []
    for _ in 0..<times { runs.append(try run()) }
    let sorted = runs.sorted { $0.perSecond < $1.perSecond }
    var middle = sorted[times / 2]
    middle.peakKilobytes = runs.map(\.peakKilobytes).max() ?? 0
    return middle
}

/// Runs a program to its end; its output, the time it took, and its peak memory.
func measure(_ program: String, _ arguments: [String], within seconds: Double = 600) throws -> (
    output: String, seconds: Double, peakKilobytes: Int
) {
    let start = monotonicSeconds()
    let process = try ProcessHandle(program, arguments, environment: ["LC_ALL": "C.UTF-8"])
    var peak = 0
    while process.isRunning {
        peak = max(peak, process.peakKilobytes ?? 0)
        // Not more often: on two cores each look takes time from what is measured.
        if process.wait(within: 0.05) != nil { break }
        if monotonicSeconds() - start > seconds { process.stop(within: 0) }
    }
    let time = monotonicSeconds() - start
    guard process.wait(within: 1) == .exited(0) else {
        throw TestFailure(
            "\(program) \(arguments.joined(separator: " "))\n\(process.output)\n\(process.errors)")
    }
    return (process.output, time, peak)
}

/// One line of the table.
struct Line {
    let what: String
    let heed: Run
    let floor: Run?

    var text: String {
        let columns = [
            what.padding(toLength: 44, withPad: " ", startingAt: 0), right("\(heed.count)", 6),
            right(String(format: "%.0f", heed.perSecond), 9),
            right(floor.map { String(format: "%.0f", $0.perSecond) } ?? "-", 9),
            right(floor.map { String(format: "%.2f", heed.perSecond / $0.perSecond) } ?? "-", 7),
            right(memory(heed), 9),
            right(memory(floor), 9),
        ]
        return columns.joined()
    }

    static let heading =
        "what".padding(toLength: 44, withPad: " ", startingAt: 0)
        + ["n", "heed/s", "floor/s", "ratio", "heed MB", "floor MB"].enumerated()
        .map { right($1, [6, 9, 9, 7, 9, 9][$0]) }.joined()

    private func memory(_ run: Run?) -> String {
        guard let run, run.peakKilobytes > 0 else { return "-" }
        return String(format: "%.0f", Double(run.peakKilobytes) / 1024)
    }
}

func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
}
