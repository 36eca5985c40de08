/// The lines a server says while libcurl connects and logs in: bounded, read afterwards to explain a failure.
final class Dialogue {
    private static let mostLines = 100
    private static let longestLine = 1000

    /// Complete lines, oldest first, without their line ends.
    private(set) var lines: [[UInt8]] = []
    private var partial: [UInt8] = []
    private let proto: Endpoint.Proto
    /// Set when the login is over: what comes after belongs to our own client.
    var isClosed = false
    /// A line that no server of this protocol says; libcurl would wait for a better one until its time is over.
    private(set) var foreign: [UInt8]?

    init(_ proto: Endpoint.Proto) { self.proto = proto }

    /// Takes what has come; false when it is not the protocol expected, so that libcurl gives up.
    func append(_ piece: UnsafeRawBufferPointer) -> Bool {
        guard !isClosed else { return true }
        for byte in piece {
            if byte == .lf {
                finishLine()
            } else if byte != .cr, partial.count < Dialogue.longestLine {
                partial.append(byte)
            }
        }
        return foreign == nil
    }

    private func finishLine() {
        if foreign == nil, !belongs(partial) { foreign = partial }
        if lines.count == Dialogue.mostLines { lines.remove(at: 1) }
        lines.append(partial)
        partial = []
    }

    private func belongs(_ line: [UInt8]) -> Bool {
        switch proto {
        case .smtp: SMTPReply.line(line) != nil
        case .imap where lines.isEmpty:
            ["* OK", "* PREAUTH", "* BYE"].contains { (word: StaticString) in line.startsIgnoringCase(word) }
        case .pop3 where lines.isEmpty: line.startsIgnoringCase("+OK") || line.startsIgnoringCase("-ERR")
        case .imap, .pop3: true
        }
    }

    /// The first line: the greeting.
    var greeting: [UInt8]? { lines.first }

    /// The response code of an IMAP server's yes to the login, without its brackets; nil when there is none, and for one
    /// that is not whole.
    var loginCode: ArraySlice<UInt8>? {
        guard proto == .imap, let last, last.count < Dialogue.longestLine else { return nil }
        let words = last.split(separator: .space, maxSplits: 2)
        guard words.count == 3, words[0] != [.star], words[1].equalsIgnoringCase("OK"),
            words[2].first == UInt8(ascii: "["), let end = words[2].firstIndex(of: UInt8(ascii: "]"))
        else { return nil }
        return words[2][words[2].startIndex + 1..<end]
    }

    /// The last line, if any.
    var last: [UInt8]? { lines.last }
}
