import Foundation

/// What the demo prints: headings, lines, and how long things took.
struct Screen {
    private let isTerminal = isatty(1) == 1
    private let start = Date()
    private var step = 0

    /// A numbered heading.
    mutating func heading(_ text: String) {
        step += 1
        put("\n" + bold("\(step)  \(text)"))
    }

    /// A line below a heading.
    func say(_ text: String) { put("   " + text) }

    /// A line, seen at once even through a pipe.
    func put(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

    /// Several lines below a heading, cut to the terminal's width.
    func show(_ text: String, most: Int = .max) {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        while lines.last?.isEmpty == true { lines.removeLast() }
        for line in lines.prefix(most) { say(cut(String(line))) }
        if lines.count > most { say("…") }
    }

    /// Seconds since the beginning.
    var seconds: String { String(format: "%.1f s", Date().timeIntervalSince(start)) }

    /// Text in bold on a terminal.
    func bold(_ text: String) -> String { isTerminal ? "\u{1b}[1m\(text)\u{1b}[0m" : text }

    /// Text in grey on a terminal.
    func faint(_ text: String) -> String { isTerminal ? "\u{1b}[2m\(text)\u{1b}[0m" : text }

    private func cut(_ line: String) -> String {
        guard isTerminal else { return line }
        var size = winsize()
        let width = ioctl(1, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 20 ? Int(size.ws_col) - 3 : 117
        var (used, kept) = (0, "")
        for character in line {
            used += character.unicodeScalars.first.map { $0.value >= 0x1100 ? 2 : 1 } ?? 1
            if used > width { return kept }
            kept.append(character)
        }
        return kept
    }
}
