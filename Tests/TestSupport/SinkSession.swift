/// One connection to an `SmtpSink`.
final class SinkSession {
    private let wire: Wire
    private let state: Shared<SmtpSink.State>
    private let extensions: [String]
    private let keepsLetters: Bool
    private let script: @Sendable (SmtpSink.Moment) -> SmtpSink.Reply
    private var sender: (address: String, parameters: String)?
    private var recipients: [(address: String, parameters: String)] = []

    /// How a moment ended.
    private enum Course { case usual, accepted, refused, over }

    init(
        _ wire: Wire, _ state: Shared<SmtpSink.State>, _ extensions: [String], _ keepsLetters: Bool,
        _ script: @escaping @Sendable (SmtpSink.Moment) -> SmtpSink.Reply
    ) {
        self.wire = wire
        self.state = state
        self.extensions = extensions
        self.keepsLetters = keepsLetters
        self.script = script
    }

    func serve() throws {
        guard try answer(.connect, "", usual: "220 sink.example ESMTP") != .over else { return }
        while let line = try wire.readLine() {
            if try !handle(line) { return }
        }
    }

    /// Answers one command; false when the connection is to end.
    private func handle(_ line: String) throws -> Bool {
        let word = line.prefix { $0 != " " && $0 != ":" }.uppercased()
        let rest = String(line.dropFirst(word.count).drop { $0 == " " })
        switch word {
        case "EHLO", "HELO": return try answer(.ehlo, rest, usual: greeting) != .over
        case "STARTTLS": return try answer(.startTLS, rest, usual: "454 4.7.0 no TLS here") != .over
        case "AUTH": return try authenticate(rest)
        case "MAIL": return try begin(rest)
        case "RCPT": return try add(rest)
        case "DATA": return try take()
        case "RSET":
            forget()
            return try answer(.rset, rest, usual: "250 2.0.0 Ok") != .over
        case "NOOP": return try answer(.noop, rest, usual: "250 2.0.0 Ok") != .over
        case "QUIT":
            _ = try answer(.quit, rest, usual: "221 2.0.0 Bye")
            return false
        default: return try answer(.other, line, usual: "500 5.5.2 not understood") != .over
        }
    }

    private var greeting: String {
        let lines = ["sink.example"] + extensions
        return lines.enumerated().map { "250\($0 == lines.count - 1 ? " " : "-")\($1)" }.joined(
            separator: "\r\n")
    }

    private func authenticate(_ rest: String) throws -> Bool {
        let parts = rest.split(separator: " ")
        let course = try answer(.auth, rest, usual: parts.count == 2 ? "235 2.7.0 Welcome" : "334 ")
        guard course == .usual, parts.count == 1 else { return course != .over }
        _ = try wire.readLine()
        if parts[0].uppercased() == "LOGIN" {
            try wire.write("334 UGFzc3dvcmQ6\r\n")
            _ = try wire.readLine()
        }
        try wire.write("235 2.7.0 Welcome\r\n")
        return true
    }

    private func begin(_ rest: String) throws -> Bool {
        let (address, parameters) = SinkSession.path(rest)
        let course = try answer(.mail, address, usual: "250 2.1.0 Ok")
        if course == .usual || course == .accepted { sender = (address, parameters) }
        return course != .over
    }

    private func add(_ rest: String) throws -> Bool {
        let (address, parameters) = SinkSession.path(rest)
        guard sender != nil else { return try answer(.rcpt, address, usual: "503 5.5.1 need MAIL") != .over }
        let course = try answer(.rcpt, address, usual: "250 2.1.5 Ok")
        if course == .usual || course == .accepted { recipients.append((address, parameters)) }
        return course != .over
    }

    private func take() throws -> Bool {
        guard !recipients.isEmpty else {
            return try answer(.data, "", usual: "554 5.5.1 no valid recipients") != .over
        }
        let reply = ask(.data, "", nil)
        if case .dropWithinText(let limit) = reply {
            try wire.write("354 go on\r\n")
            if limit > 0 { _ = try wire.readText(atMost: limit) }
            return false
        }
        if case .hangWithinText(let limit) = reply {
            try wire.write("354 go on\r\n")
            _ = try wire.readText(atMost: limit)
            wire.hang()
            return false
        }
        let course = try follow(reply, usual: "354 End data with <CR><LF>.<CR><LF>")
        guard course == .usual || course == .accepted else { return course != .over }
        guard let text = try wire.readText() else { return false }
        return try finish(letter(text))
    }

    private func finish(_ letter: SmtpSink.Letter) throws -> Bool {
        forget()
        let reply = ask(.dot, "", letter)
        switch reply {
        case .keepThenDrop, .keepThenHang: keep(letter)
        case .usual: keep(letter)
        case .say(let line) where line.hasPrefix("2"): keep(letter)
        case .after(_, .usual): keep(letter)
        default: break
        }
        return try follow(reply, usual: "250 2.0.0 Ok: kept") != .over
    }

    private func letter(_ text: [UInt8]) -> SmtpSink.Letter {
        SmtpSink.Letter(
            connection: wire.number, sender: sender?.address ?? "",
            senderParameters: sender?.parameters ?? "",
            recipients: recipients.map(\.address), recipientParameters: recipients.map(\.parameters),
            bytes: text, at: monotonicSeconds())
    }

    private func keep(_ letter: SmtpSink.Letter) {
        state.change { state in
            state.count += 1
            if keepsLetters { state.letters.append(letter) }
        }
    }

    private func forget() {
        sender = nil
        recipients = []
    }

    private func answer(_ verb: SmtpSink.Verb, _ argument: String, usual: String) throws -> Course {
        try follow(ask(verb, argument, nil), usual: usual)
    }

    private func ask(_ verb: SmtpSink.Verb, _ argument: String, _ letter: SmtpSink.Letter?) -> SmtpSink.Reply
    {
        let earlier = state.change { state in
            state.verbs[verb, default: 0] += 1
            return (state.verbs[verb] ?? 1) - 1
        }
        return script(
            .init(
                verb: verb, argument: argument, connection: wire.number, earlier: earlier, letter: letter))
    }

    private func follow(_ reply: SmtpSink.Reply, usual: String) throws -> Course {
        switch reply {
        case .usual, .dropWithinText, .hangWithinText:
            wire.put(usual + "\r\n")
            return usual.hasPrefix("2") || usual.hasPrefix("3") ? .usual : .refused
        case .say(let line):
            wire.put(line + "\r\n")
            return line.hasPrefix("2") || line.hasPrefix("3") ? .accepted : .refused
        case .sayThenDrop(let line):
            try wire.write(line + "\r\n")
            return .over
        case .sayBytes(let bytes):
            try wire.write(bytes)
            return .refused
        case .drop, .keepThenDrop: return .over
        case .reset:
            wire.resetAtClose()
            return .over
        case .hang, .keepThenHang:
            try wire.flush()
            wire.hang()
            return .over
        case .after(let seconds, let next):
            try wire.flush()
            pauseThread(seconds)
            return try follow(next, usual: usual)
        }
    }

    /// The address and the parameters of `FROM:<a@b> SIZE=1`.
    private static func path(_ rest: String) -> (address: String, parameters: String) {
        let from = rest.drop { $0 != "<" }.dropFirst()
        let address = from.prefix { $0 != ">" }
        return (String(address), String(from.dropFirst(address.count + 1).drop { $0 == " " }))
    }
}
