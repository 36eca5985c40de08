import Foundation
import TestSupport

/// Runs heed and its yardsticks against the same servers, one after the other.
final class Bench {
    private let floors: String
    private let own: String
    private let heed: String
    private let times: Int
    private let rows: String
    private let user = Dovecot.User("desk@heed.example")
    private let dovecot: Dovecot
    private let work: PrivateFolder
    private var folders = 0

    /// - Parameters:
    ///   - floors: the folder of the C programs.
    ///   - rows: only rows of the table whose name holds this; all when empty.
    init(floors: String, mails: Int, times: Int, rows: String) throws {
        self.floors = floors
        self.times = times
        self.rows = rows
        own = try BuiltProduct.path("heed-bench")
        heed = try BuiltProduct.path("heed")
        work = try PrivateFolder("bench", mode: 0o755)
        let others = ["empty", "many", "large"].map { Dovecot.User("\($0)@heed.example") }
        dovecot = try Dovecot([user] + others)
        var generator = MailGenerator(to: user.name)
        for _ in 0..<mails { try dovecot.deliver([generator.next()], to: user.name) }
        // From here on the server's index and the page cache are warm.
        _ = try fetchFloor(dovecot.imapPort, nil, nil)
    }

    func run() throws {
        print(Line.heading)
        for milliseconds in [0, 20] {
            for isTLS in [false, true] { try mailbox(isTLS: isTLS, milliseconds) }
        }
        for milliseconds in [0, 50] {
            for lanes in [1, 4] { try outbox(lanes: lanes, milliseconds) }
        }
        if rows.isEmpty || "memory".contains(rows) { try memory() }
    }

    /// Fetch only, fetch and file, and the whole way, over one kind of connection.
    private func mailbox(isTLS: Bool, _ milliseconds: Int) throws {
        let target = isTLS ? dovecot.imapsPort : dovecot.imapPort
        let ca = isTLS ? dovecot.caFile : nil
        let road = try Road(to: target, milliseconds, floors)
        let name = "\(isTLS ? "TLS  " : "plain") \(right("\(milliseconds)", 2)) ms"
        try show(
            "\(name)  fetch", { try worker(road.port, ca, nil) }, { try fetchFloor(road.port, ca, nil) })
        try show(
            "\(name)  fetch + file", { try worker(road.port, ca, try fresh("data")) },
            { try fetchFloor(road.port, ca, try fresh("files")) })
        let sink = try Sink(milliseconds, floors)
        try show(
            "\(name)  whole way", { try wholeWay(road.port, ca, sink.port) },
            { try prototype(road.port, ca, sink.port) })
    }

    /// Letters from the outbox to their acceptance, beside Postfix's own smtp-source.
    private func outbox(lanes: Int, _ milliseconds: Int) throws {
        let sink = try Sink(milliseconds, floors)
        // So many that the start of the program, which smtp-source has not, counts for little.
        let count = milliseconds == 0 ? 10_000 : 200 * lanes
        let few = milliseconds == 0 ? 10_000 : 40 * lanes
        try show(
            "outbox \(right("\(milliseconds)", 2)) ms  \(lanes) lane\(lanes == 1 ? "" : "s") (floor: smtp-source)",
            { try letters(count, lanes, sink.port) }, { try smtpSource(few, lanes, sink.port) })
    }

    /// What heed holds when the mailbox is long, and when one mail is as large as the limit lets it be.
    private func memory() throws {
        let sink = try Sink(0, floors)
        let (many, large) = (dovecot.users[2], dovecot.users[3])
        for number in 0..<20_000 {
            let head =
                "From: c\(number)@customer\(number % 400).example\nTo: desk@heed.example\nSubject: n \(number)\n"
            let id =
                "Message-ID: <\(number)@many.example>\nReturn-Path: <c\(number)@customer\(number % 400).example>\n"
            try dovecot.deliver([Array((id + head + "\nThe delivery was late.\n").utf8)], to: many.name)
        }
        try dovecot.deliver([Self.largeMail(48 << 20)], to: large.name)
        for (user, what) in [(many, "a mailbox of 20,000 mails"), (large, "a mail of 48 MB")] {
            let desk = try desk(.mailbox(dovecot, user), sink.port, lanes: 4)
            let run = try measure(heed, ["poll", "--config", desk.configFile])
            let count = dovecot.count(of: user.name)
            show(
                "memory: \(what)", Run(count: count, seconds: run.seconds, peakKilobytes: run.peakKilobytes),
                nil)
        }
    }

    private static func largeMail(_ size: Int) -> [UInt8] {
        let head =
            "Return-Path: <c@customer.example>\nFrom: c@customer.example\nTo: desk@heed.example\nSubject: large\n"
        let type = "MIME-Version: 1.0\nContent-Type: application/zip\nContent-Transfer-Encoding: base64\n\n"
        let line = Array(String(repeating: "QUJD", count: 19).utf8) + [10]
        var mail = Array((head + "Message-ID: <large@customer.example>\n" + type).utf8)
        mail.reserveCapacity(size)
        while mail.count + line.count < size { mail += line }
        return mail
    }

    private func show(_ what: String, _ heed: () throws -> Run, _ floor: () throws -> Run) throws {
        guard rows.isEmpty || what.contains(rows) else { return }
        show(what, try median(of: times, heed), try median(of: times, floor))
    }

    private func show(_ what: String, _ heed: Run, _ floor: Run?) {
        print(Line(what: what, heed: heed, floor: floor).text)
        fflush(nil)
    }

    private func fetchFloor(_ port: UInt16, _ ca: String?, _ folder: String?) throws -> Run {
        let arguments = ["\(port)", user.name, user.password, ca ?? "-"] + (folder.map { [$0] } ?? [])
        return try timed(measure("\(floors)/imap_floor", arguments))
    }

    private func worker(_ port: UInt16, _ ca: String?, _ folder: String?) throws -> Run {
        let arguments =
            ["fetch", "\(port)", user.name, user.password, ca ?? "-"] + (folder.map { [$0] } ?? [])
        return try timed(measure(own, arguments))
    }

    private func prototype(_ port: UInt16, _ ca: String?, _ sink: UInt16) throws -> Run {
        try forgetFlags()
        let database = try fresh("prototype") + "/mail.db"
        let run = try measure(
            "\(floors)/e2e_prototype", ["\(port)", user.name, user.password, ca ?? "-", "\(sink)", database])
        let count = Int(run.output.prefix { $0 != " " }) ?? 0
        return Run(count: count, seconds: run.seconds, peakKilobytes: run.peakKilobytes)
    }

    /// `heed poll` from its start to its end: every mail filed, every acknowledgement accepted, every mail flagged.
    private func wholeWay(_ port: UInt16, _ ca: String?, _ sink: UInt16) throws -> Run {
        try forgetFlags()
        let server = HeedDesk.Server(
            "imap", port: port, security: ca == nil ? "plain" : "tls", caFile: ca, user: user.name,
            password: user.password, keys: ["after_commit": "flag"])
        let desk = try desk(server, sink, lanes: 4)
        let run = try measure(heed, ["poll", "--json", "--config", desk.configFile])
        let pass = try JSONDecoder().decode(Pass.self, from: Data(run.output.utf8))
        let sent = pass.letters["sent"] ?? 0
        guard sent == dovecot.count(of: user.name) else {
            throw TestFailure("only \(sent) sent: \(run.output)")
        }
        return Run(count: sent, seconds: run.seconds, peakKilobytes: run.peakKilobytes)
    }

    private func letters(_ count: Int, _ lanes: Int, _ sink: UInt16) throws -> Run {
        let desk = try desk(.mailbox(dovecot, dovecot.users[1]), sink, lanes: lanes)
        _ = try measure(own, ["fill", desk.dataFolder, "\(count)"])
        let run = try measure(heed, ["poll", "--json", "--config", desk.configFile])
        let pass = try JSONDecoder().decode(Pass.self, from: Data(run.output.utf8))
        guard pass.letters["sent"] == count else { throw TestFailure("not all sent: \(run.output)") }
        return Run(count: count, seconds: run.seconds, peakKilobytes: run.peakKilobytes)
    }

    private func smtpSource(_ count: Int, _ lanes: Int, _ sink: UInt16) throws -> Run {
        let arguments = [
            "-s", "\(lanes)", "-d", "-m", "\(count)", "-l", "1500", "-f", "desk@heed.example",
            "-t", "c@customer.example", "127.0.0.1:\(sink)",
        ]
        let run = try measure("/usr/sbin/smtp-source", arguments)
        return Run(count: count, seconds: run.seconds, peakKilobytes: run.peakKilobytes)
    }

    private func desk(_ server: HeedDesk.Server, _ sink: UInt16, lanes: Int) throws -> HeedDesk {
        let keys = ["lanes": "\(lanes)", "mails_per_connection": "10000"]
        return try HeedDesk(
            mailboxes: [(server.user ?? "", server)], relay: .init("smtp", port: sink, keys: keys),
            extra: """
                acknowledgements:
                  { per_address_per_day: 1000, per_domain_per_hour: 1000000, per_hour: 1000000, maximum_age: 366d }
                floods: { per_sender_per_hour: none, per_hour: none }
                log: { level: error }
                """ + "\n")
    }

    private func forgetFlags() throws {
        let client = try TestClient(dovecot.imapPort)
        for line in [
            "1 LOGIN \(user.name) \"\(user.password)\"", "2 SELECT INBOX", "3 STORE 1:* FLAGS.SILENT ()",
            "4 LOGOUT",
        ] {
            try client.say(line)
        }
        while try client.line() != nil {}
    }

    /// A new folder for each run: a file system that has just forgotten thousands of files is slow to make new ones.
    private func fresh(_ name: String) throws -> String {
        folders += 1
        return try work.folder("\(name)-\(folders)", mode: 0o700)
    }

    private func timed(_ run: (output: String, seconds: Double, peakKilobytes: Int)) throws -> Run {
        let words = run.output.split { $0 == " " || $0 == "\n" }
        guard words.count == 3, let count = Int(words[0]), let seconds = Double(words[2]) else {
            throw TestFailure("no figures: \(run.output)")
        }
        return Run(count: count, seconds: seconds, peakKilobytes: run.peakKilobytes)
    }
}

/// What `heed poll --json` tells of the outbox.
private struct Pass: Decodable {
    let letters: [String: Int]
}

/// A way to a server: straight, or through a proxy that adds half a round trip each way.
final class Road {
    let port: UInt16
    private let proxy: ProcessHandle?

    init(to target: UInt16, _ roundTrip: Int, _ floors: String) throws {
        guard roundTrip > 0 else {
            (port, proxy) = (target, nil)
            return
        }
        let port = try Loopback.freePort()
        self.port = port
        proxy = try ProcessHandle(
            "\(floors)/latency_proxy", ["\(port)", "\(target)", "\(Double(roundTrip) / 2)"])
        guard eventually(within: 5, { Loopback.answers(port) }) else {
            throw TestFailure("the proxy did not start")
        }
    }

    deinit { proxy?.stop() }
}

/// Postfix's smtp-sink, which takes letters and forgets them.
final class Sink {
    var port: UInt16 { road.port }
    private let road: Road
    private let process: ProcessHandle

    init(_ roundTrip: Int, _ floors: String) throws {
        let port = try Loopback.freePort()
        let user = geteuid() == 0 ? ["-u", "nobody"] : []
        process = try ProcessHandle("/usr/sbin/smtp-sink", user + ["127.0.0.1:\(port)", "1000"])
        guard eventually(within: 5, { Loopback.answers(port) }) else {
            throw TestFailure("smtp-sink did not start")
        }
        road = try Road(to: port, roundTrip, floors)
    }

    deinit { process.stop() }
}
