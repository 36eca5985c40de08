import ArgumentParser
import Casework
import Foundation
import Gateway
import MIME
import Settings
import Store

/// Who acts, on which configuration, and how the outcome is shown.
struct ActingOptions: ParsableArguments {
    @OptionGroup var config: ConfigOption
    @OptionGroup var output: JsonOption
    @Option(
        name: .customLong("as"),
        help: "Who acts: an address or name of the staff (else $HEED_ACTOR, else the owner of your login).")
    var person: String?

    /// Sets the desk up and finds out who acts.
    /// - Parameter makingStore: whether the store may be made when heed never ran.
    func open(makingStore: Bool = false) throws -> (Desk, Clerk) {
        let desk = try desk(makingStore: makingStore)
        let environment = ProcessInfo.processInfo.environment
        let login = environment["SUDO_USER"] ?? NSUserName()
        return (desk, try clerk(named: person ?? environment["HEED_ACTOR"], login: login, of: desk))
    }

    /// Sets the desk up for an import, with the clerk; nobody need be named for a look at what would change.
    func open(dryRun: Bool) throws -> (Desk, Clerk?) {
        dryRun ? (try desk(makingStore: true), nil) : try open(makingStore: true)
    }

    private func desk(makingStore: Bool) throws -> Desk {
        try Wiring.clerk(try config.read(), makingStore: makingStore)
    }

    /// A person of the staff by address or name; ends with 67 when there is none.
    func employee(_ name: String, of desk: Desk) throws -> Employee {
        try clerk(named: name, login: nil, of: desk).person
    }

    private func clerk(named name: String?, login: String?, of desk: Desk) throws -> Clerk {
        do throws(UnknownClerk) {
            return try desk.directory.clerk(named: name, login: login)
        } catch {
            Terminal.complain("heed: \(error.words)")
            throw ExitCode(error.exitCode)
        }
    }

    /// Acts, and shows what came of it; a refusal is told in plain words, with its exit code.
    func act(_ body: (Desk, Clerk) throws -> ActReport) throws {
        let (desk, clerk) = try open()
        let report = try Sysexits.explaining { try body(desk, clerk) }
        let view = ActView(report, zone: desk.calendar.zone)
        if output.json { return Terminal.say(try Json.text(view)) }
        ActPage(report, zone: desk.calendar.zone).lines.forEach(Terminal.say)
    }
}

/// One case, and who acts on it.
struct CaseOptions: ParsableArguments {
    @OptionGroup var acting: ActingOptions
    @Argument(help: "The case's number, such as KS-2026-000123.")
    var number: String

    /// The number as cases have it.
    var caseNumber: CaseNumber { CaseNumber(rawValue: number.uppercased()) }

    /// Carries an act out on the case.
    func carryOut(_ act: Act) throws {
        try acting.act { desk, clerk in try desk.carryOut(act, on: caseNumber, by: clerk) }
    }
}

/// Text that may be long: an argument, a file, or standard input.
struct TextOptions: ParsableArguments {
    @Argument(help: "A file with the text; - or nothing is standard input.", completion: .file())
    var file: String?
    @Option(help: "The text itself.")
    var text: String?

    /// The text, without white space at its end; ends with 66 when the file cannot be read.
    func read() throws -> String {
        if let text { return text }
        return try InputFile(file ?? "-").text
    }
}

/// A file named on the command line.
struct InputFile {
    private let path: String

    /// The longest text read: longer ones are no opinion and no minutes.
    private static let longest = 1 << 20

    init(_ path: String) { self.path = path }

    /// Its text in UTF-8 or GB18030, line ends as LF, without white space at its end.
    var text: String {
        get throws {
            let text = Charset.decode(try bytes(atMost: Self.longest), label: nil).string
            return text.replacing("\r\n", with: "\n").trimmedEnd
        }
    }

    /// Its bytes; ends with 66 when it cannot be read, with 65 when it is too long.
    func bytes(atMost limit: Int) throws -> [UInt8] {
        let data: Data?
        if path == "-" {
            if isatty(STDIN_FILENO) == 1 {
                Terminal.complain("heed: reading from the terminal; end with Ctrl-D")
            }
            data = try? FileHandle.standardInput.readToEnd() ?? Data()
        } else {
            data = FileManager.default.contents(atPath: path)
        }
        guard let data else {
            Terminal.complain("heed: \(path) cannot be read; name a file that heed may read")
            throw ExitCode(Sysexits.noInput)
        }
        guard data.count <= limit else {
            Terminal.complain("heed: \(path) is larger than \(limit >> 20) MB; make it smaller")
            throw ExitCode(Sysexits.data)
        }
        return [UInt8](data)
    }

    /// The name without folders.
    var name: String { URL(fileURLWithPath: path).lastPathComponent }
}

extension String {
    fileprivate var trimmedEnd: String {
        var text = self[...]
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}

extension UnknownClerk {
    /// What is wrong and what to do.
    var words: String {
        switch self {
        case .nobodyNamed(let login):
            "nobody is said to act: use --as ADDRESS, set HEED_ACTOR, or name the login "
                + "\(login ?? "of this user") below staff: logins"
        case .unknown(let name):
            "the staff of the configuration know no \(name): use an address or name listed there"
        case .ambiguous(let name, let addresses):
            "several people are called \(name): use one of \(addresses.joined(separator: ", "))"
        }
    }

    /// EX_USAGE when nobody is named, EX_NOUSER otherwise.
    var exitCode: Int32 {
        if case .nobodyNamed = self { Sysexits.usage } else { Sysexits.noUser }
    }
}
