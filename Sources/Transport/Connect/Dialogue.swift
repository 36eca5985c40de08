/// The lines a server says while libcurl connects and logs in: bounded, read afterwards to explain a failure.
final class Dialogue {
    private static let mostLines = 100
    private static let longestLine = 1000

    /// Complete lines, oldest first, without their line ends.
    private(set) var lines: [[UInt8]] = []
    private var partial: [UInt8] = []
    /// Set when the login is over: what comes after belongs to our own client.
    var isClosed = false

    func append(_ piece: UnsafeRawBufferPointer) {
        guard !isClosed else { return }
        for byte in piece {
            if byte == .lf {
                finishLine()
            } else if byte != .cr, partial.count < Dialogue.longestLine {
                partial.append(byte)
            }
        }
    }

    private func finishLine() {
        if lines.count == Dialogue.mostLines { lines.remove(at: 1) }
        lines.append(partial)
        partial = []
    }

    /// The first line: the greeting.
    var greeting: [UInt8]? { lines.first }

    /// The last line, if any.
    var last: [UInt8]? { lines.last }
}
