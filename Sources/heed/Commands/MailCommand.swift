import ArgumentParser
import Casework
import Foundation
import Reading
import Settings
import Store

/// Lists and shows the mails heed took in.
struct MailCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mail", abstract: "List and show the mails heed took in; trace any mail, in or out.",
        subcommands: [List.self, Show.self, Raw.self, Trace.self], defaultSubcommand: List.self)

    /// The mails, newest first.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List mails, newest first.")

        @OptionGroup var config: ConfigOption
        @OptionGroup var output: JsonOption
        @Option(name: .customLong("case"), help: "Only mails of this case.")
        var caseNumber: String?
        @Option(help: "Only mails in this state: admitted, filed or quarantined.")
        var state: String?
        @Option(help: "At most so many.")
        var limit: RowLimit = 200

        func run() throws {
            let (configuration, store) = try config.openReader()
            let mails = try Sysexits.translating {
                try store.look { try $0.mails(caseNumber: caseNumber, state: state, atMost: limit.count) }
            }.map { MailView($0, zone: configuration.zone) }
            if output.json { return Terminal.say(try Json.text(mails)) }
            var table = Table(["ID", "RECEIVED", "ACCOUNT", "FROM", "BECAME", "CASE", "SUBJECT"])
            for mail in mails {
                let silence = mail.silenceRule.map { " (silent: \($0))" } ?? ""
                table.add([
                    "\(mail.id)", mail.receivedAt, mail.account, mail.from ?? "-",
                    (mail.filing ?? mail.state) + silence, mail.caseNumber ?? "-", mail.subject ?? "",
                ])
            }
            table.lines.forEach(Terminal.say)
        }
    }

    /// One mail: its place in the ledger and what heed reads in it.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show one mail: its place in the ledger and what heed reads in it.")

        @OptionGroup var mail: MailArgument
        @OptionGroup var output: JsonOption

        func run() throws {
            let found = try mail.find()
            let page = try MailPage(
                found.view, found.record.filing, of: found.file, found.survey, bytes: found.bytes)
            output.json ? Terminal.say(try Json.text(page)) : page.lines.forEach(Terminal.say)
        }
    }

    /// One mail's bytes, as they came.
    struct Raw: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write one mail's bytes, as they came, to standard output.")

        @OptionGroup var mail: MailArgument

        func run() throws {
            try FileHandle.standardOutput.write(contentsOf: Data(mail.find().bytes))
        }
    }
}

/// Names one mail of the ledger.
struct MailArgument: ParsableArguments {
    @OptionGroup var config: ConfigOption
    @Argument(help: "The mail's number in the ledger.")
    var id: Int64

    /// A mail of the ledger, its case, and its bytes.
    struct Found {
        let record: MailRecord
        let file: Case?
        let bytes: [UInt8]
        let view: MailView
        let survey: SurveyMailView?
    }

    /// Looks the mail up; ends with 66 when there is none.
    func find() throws -> Found {
        let (configuration, store) = try config.openReader()
        let found = try Sysexits.translating {
            try store.look { look -> (MailRecord, Case?, SurveyMailView?)? in
                guard let record = try look.mail(MailID(rawValue: id)) else { return nil }
                let number = record.filing?.caseNumber.map(CaseNumber.init(rawValue:))
                return (record, try number.flatMap(look.caseFile), try SurveyMailView.of(record.id, look))
            }
            .map { ($0.0, $0.1, $0.2, try store.bytes(of: $0.0)) }
        }
        guard let (record, file, survey, bytes) = found else {
            Terminal.complain("heed: there is no mail \(id)")
            throw ExitCode(Sysexits.noInput)
        }
        return Found(
            record: record, file: file, bytes: bytes, view: MailView(record, zone: configuration.zone),
            survey: survey)
    }
}
