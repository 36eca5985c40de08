/// A server on loopback that follows a script: what it says, what it expects to hear, and how it misbehaves.
///
/// Each connection takes the next script; connections beyond the last one follow the last again. What was said and
/// heard is in `transcript`; what was heard but not expected is in `surprises`, and ends that connection.
public final class ScriptedServer: Sendable {
    /// One step of a script.
    public indirect enum Step: Sendable {
        /// Sends a line; CRLF is added. `$tag` becomes the first word of the line heard last (IMAP's tag).
        case say(String)
        /// Sends these bytes and nothing else.
        case sayBytes([UInt8])
        /// Sends these bytes one at a time, with that many seconds between them.
        case sayByByte([UInt8], pause: Double)
        /// Reads a line, which must match: `*` stands for anything, letters match in either case.
        case expect(String)
        /// Reads exactly so many bytes.
        case expectBytes(Int)
        /// Reads lines up to one that is a single dot: the text of a mail after DATA.
        case expectText
        /// Reads lines and for each follows the first rule whose pattern matches it, until a rule drops or ends the
        /// script, or the client closes. `.leave` in a rule goes on after this step.
        case serve([Rule])
        /// Ends the innermost `serve`.
        case leave
        /// Follows these steps so many times.
        case again(Int, [Step])
        /// Says nothing for so many seconds.
        case wait(Double)
        /// Says and reads nothing until the client closes or the server stops.
        case hang
        /// Ends the connection in order.
        case drop
        /// Ends the connection with a reset.
        case reset
        /// Ends our direction of the connection, and goes on listening.
        case endOutput
    }

    /// What to do for a line that matches a pattern.
    public struct Rule: Sendable {
        let pattern: String
        let steps: [Step]

        /// A rule that answers with these steps.
        public init(_ pattern: String, _ steps: [Step]) {
            self.pattern = pattern
            self.steps = steps
        }

        /// A rule that answers with lines.
        public init(_ pattern: String, say lines: String...) {
            self.init(pattern, lines.map { .say($0) })
        }
    }

    /// One thing that happened.
    public struct Entry: Sendable, Equatable {
        /// The connection's number, from 0.
        public let connection: Int
        /// Whether the server said it; else the client did.
        public let fromServer: Bool
        /// The text, without its line end.
        public let text: String
    }

    /// Where it listens.
    public var port: UInt16 { listener.port }
    private let listener: Listener
    private let notes: Shared<Notes>

    struct Notes: Sendable {
        var transcript: [Entry] = []
        var surprises: [String] = []
    }

    /// Starts a server with a script for each connection.
    public init(scripts: [[Step]]) throws {
        precondition(!scripts.isEmpty, "a server needs a script")
        let notes = Shared(Notes())
        self.notes = notes
        listener = try Listener { wire, number in
            let steps = scripts[min(number, scripts.count - 1)]
            try Actor(wire, notes).play(steps)
        }
    }

    /// Starts a server that follows the same script on every connection.
    public convenience init(_ steps: [Step]) throws { try self.init(scripts: [steps]) }

    deinit { listener.stop() }

    /// Ends every connection and closes the port.
    public func stop() { listener.stop() }

    /// All that was said and heard so far.
    public var transcript: [Entry] { notes.now.transcript }
    /// The lines heard from clients so far.
    public var heard: [String] { transcript.filter { !$0.fromServer }.map(\.text) }
    /// What did not go by the script.
    public var surprises: [String] { notes.now.surprises }
    /// How many connections there were.
    public var connections: Int { listener.accepted }

    /// Waits until a line was heard that matches the pattern.
    public func waitToHear(_ pattern: String, within seconds: Double = 10) -> Bool {
        notes.wait(within: seconds) { notes in
            notes.transcript.contains { !$0.fromServer && Pattern.matches(pattern, $0.text) }
        }
    }
}

/// Plays one script on one connection.
private struct Actor {
    let wire: Wire
    let notes: Shared<ScriptedServer.Notes>
    private enum Course { case on, left, over }
    private final class Last { var line = "" }
    private let last = Last()

    init(_ wire: Wire, _ notes: Shared<ScriptedServer.Notes>) {
        self.wire = wire
        self.notes = notes
    }

    func play(_ steps: [ScriptedServer.Step]) throws {
        do {
            _ = try follow(steps)
        } catch let failure as TestFailure {
            note(surprise: failure.description)
        }
    }

    private func follow(_ steps: [ScriptedServer.Step]) throws -> Course {
        for step in steps {
            let course = try follow(step)
            if course != .on { return course }
        }
        return .on
    }

    private func follow(_ step: ScriptedServer.Step) throws -> Course {
        switch step {
        case .say(let text): try say(Array((filled(text) + "\r\n").utf8))
        case .sayBytes(let bytes): try say(bytes)
        case .sayByByte(let bytes, let pause):
            for byte in bytes {
                try wire.write([byte])
                pauseThread(pause)
            }
        case .expect(let pattern): return try expect(pattern)
        case .expectBytes(let count): note(false, "<\(try wire.read(count).count) bytes>")
        case .expectText: while let line = try hear(), line != "." {}
        case .serve(let rules): return try serve(rules)
        case .leave: return .left
        case .again(let times, let steps):
            for _ in 0..<times {
                let course = try follow(steps)
                if course != .on { return course }
            }
        case .wait(let seconds): pauseThread(seconds)
        case .hang: wire.hang()
        case .drop: return .over
        case .reset:
            wire.resetAtClose()
            return .over
        case .endOutput: try wire.endOutput()
        }
        return .on
    }

    private func serve(_ rules: [ScriptedServer.Rule]) throws -> Course {
        while let line = try hear() {
            guard let rule = rules.first(where: { Pattern.matches($0.pattern, line) }) else {
                throw TestFailure("no rule for \"\(line)\"")
            }
            switch try follow(rule.steps) {
            case .on: continue
            case .left: return .on
            case .over: return .over
            }
        }
        return .over
    }

    private func expect(_ pattern: String) throws -> Course {
        guard let line = try hear() else { throw TestFailure("expected \"\(pattern)\", heard the end") }
        if !Pattern.matches(pattern, line) { throw TestFailure("expected \"\(pattern)\", heard \"\(line)\"") }
        return .on
    }

    private func hear() throws -> String? {
        guard let line = try wire.readLine() else { return nil }
        last.line = line
        note(false, line)
        return line
    }

    private func say(_ bytes: [UInt8]) throws {
        var text = String(decoding: bytes, as: UTF8.self)
        if text.hasSuffix("\r\n") { text.removeLast() }
        note(true, text)
        try wire.write(bytes)
    }

    private func filled(_ text: String) -> String {
        guard text.contains("$tag") else { return text }
        let tag = last.line.prefix { $0 != " " }
        return text.split(separator: "$tag", omittingEmptySubsequences: false).joined(separator: String(tag))
    }

    private func note(_ fromServer: Bool, _ text: String) {
        notes.change {
            $0.transcript.append(.init(connection: wire.number, fromServer: fromServer, text: text))
        }
    }

    private func note(surprise: String) {
        notes.change { $0.surprises.append("connection \(wire.number): \(surprise)") }
    }
}
