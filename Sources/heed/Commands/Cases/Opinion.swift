import ArgumentParser
import Casework
import Foundation
import Gateway
import MIME
import Store

extension CasesCommand {
    /// Writes a revision of the opinion.
    struct Draft: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write a revision of the handling opinion: the text that the customer is to read.",
            discussion: """
                Every draft is a new revision; an approval given before is void. Of a major case the opinion that goes \
                to the customer beside the result is the decision of the managers' meeting, unless --opinion names \
                another text.
                """)

        @OptionGroup var options: CaseOptions
        @OptionGroup var words: TextOptions
        @Option(help: "A file with the opinion told beside the result (major cases).", completion: .file())
        var opinion: String?
        @Option(help: "A file that goes out with the result; may be repeated.", completion: .file())
        var attach: [String] = []
        @Flag(help: "Put it before the leader at once.")
        var submit = false

        func run() throws {
            let text = try words.read()
            let opinion = try opinion.map { try InputFile($0).text }
            let files = try attach.map { path in
                let file = InputFile(path)
                return (FileName.safe(file.name), try file.bytes(atMost: Store.largestFile))
            }
            guard files.reduce(0, { $0 + $1.1.count }) <= Store.largestFile else {
                Terminal.complain("heed: \(Refusal.filesTooLarge(Store.largestFile >> 20))")
                throw ExitCode(Sysexits.data)
            }
            try options.acting.act { desk, clerk in
                let enclosed = try files.map { name, bytes in
                    EnclosedFile(name: name, digest: try desk.store.keepFile(bytes))
                }
                let draft = Act.draft(text: text, opinion: opinion, files: enclosed)
                let acts = submit ? [draft, .submit(to: nil)] : [draft]
                return try desk.carryOut(acts, on: options.caseNumber, by: clerk)
            }
        }
    }

    /// Puts the last revision before a leader.
    struct Submit: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Put the last revision before a leader.",
            discussion:
                "Without --to it is the first leader who may decide, did not write it and was not asked.")

        @OptionGroup var options: CaseOptions
        @Option(help: "The leader: an address or name.")
        var to: String?

        func run() throws {
            try options.acting.act { desk, clerk in
                let leader = try to.map { try desk.person($0) }
                return try desk.carryOut(.submit(to: leader), on: options.caseNumber, by: clerk)
            }
        }
    }

    /// A leader's yes.
    struct Approve: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Approve the text, or the extension, that you were asked about.",
            discussion: """
                What is approved is exactly the submitted text with its recipients and files, by SHA-256; the letters \
                leave at once. --revision and --sha256 refuse everything else than what you have read.
                """)

        @OptionGroup var options: CaseOptions
        @OptionGroup var asked: AskedOptions
        @Option(help: "Only if the content's SHA-256 begins so.")
        var sha256: String?

        func run() throws {
            try options.carryOut(.approve(try asked.what(), revision: asked.revision, hash: sha256))
        }
    }

    /// A leader's no.
    struct Return: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Send back the text, or refuse the extension, that you were asked about.")

        @OptionGroup var options: CaseOptions
        @OptionGroup var asked: AskedOptions
        @Option(help: "Why.")
        var reason: String

        func run() throws {
            try options.carryOut(
                .sendBack(try asked.what(), revision: asked.revision, reason: reason))
        }
    }

    /// A leader's word on the service improvement plan.
    struct Review: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Say that you have reviewed the service improvement plan (article 13), and what you think of it.",
            discussion: "The handler hears of it; with the last leader's review the case is closed.")

        @OptionGroup var options: CaseOptions
        @Option(help: "Remarks; without them it counts as read.")
        var remark: String?

        func run() throws { try options.carryOut(.review(remark ?? "")) }
    }

    /// Records the managers' meeting.
    struct Minutes: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Record the managers' meeting on a major case.",
            discussion: """
                The minutes name time, people present and decision by the labels of the form (会议时间, 出席人员, 会议决定; \
                time, attendees, decision). The options say what the text does not.
                """)

        @OptionGroup var options: CaseOptions
        @OptionGroup var words: TextOptions
        @Option(help: "When it met.")
        var time: String?
        @Option(help: "Who was there, separated by commas.")
        var attendees: String?
        @Option(help: "What it decided.")
        var decision: String?

        func run() throws { try options.carryOut(.record(try minutes())) }

        private func minutes() throws -> Casework.Minutes {
            let isWhole = time != nil && attendees != nil && decision != nil
            let text = isWhole && words.file == nil ? words.text ?? "" : try words.read()
            var reading = MinutesReading(text)
            reading.time = time ?? reading.time
            reading.decision = decision ?? reading.decision
            if let attendees {
                reading.attendees = attendees.split { ",，、;；".contains($0) }.map { PlainText.trim($0) }
            }
            return Casework.Minutes(
                time: reading.time ?? "", attendees: reading.attendees, decision: reading.decision ?? "",
                text: text)
        }
    }
}

/// What a leader was asked, and which revision of it he means.
struct AskedOptions: ParsableArguments {
    @Flag(help: "The text, if you were asked about both.")
    var result = false
    @Flag(name: .customLong("extension"), help: "The extension, if you were asked about both.")
    var time = false
    @Option(help: "Only if it is this revision.")
    var revision: Int?

    func what() throws -> Act.AskedFor {
        guard !(result && time) else { throw ValidationError("Name --result or --extension, not both.") }
        return result ? .text : time ? .time : .anything
    }
}
