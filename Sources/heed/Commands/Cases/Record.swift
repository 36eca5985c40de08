import ArgumentParser
import Casework
import Foundation
import Gateway
import Letters
import Settings
import Store

extension CasesCommand {
    /// The paper form of a case.
    struct Form: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write the form 客户投诉记录及处理意见 (Annex 2) of a case, as a page to print.",
            discussion: "The page is whole in itself. --pdf prints it with Chromium, where that is installed."
        )

        @OptionGroup var config: ConfigOption
        @Argument(help: "The case's number, such as KS-2026-000123.")
        var number: String
        @Option(
            help: "The file to write; without it the page goes to standard output, a PDF to NUMBER.pdf.",
            completion: .file())
        var out: String?
        @Flag(help: "Write a PDF.")
        var pdf = false

        func validate() throws { try PageToPDF.check(out, isPDF: pdf) }

        func run() throws {
            let number = CaseNumber(rawValue: number.uppercased())
            let html = try html(number)
            if pdf {
                let path = out ?? "\(number).pdf"
                try PageToPDF.write(html, to: path)
                return Terminal.complain("heed: wrote \(path)")
            }
            guard let out else { return Terminal.write(html) }
            try OutputFile.write(Data(html.utf8), to: out)
        }

        private func html(_ number: CaseNumber) throws -> String {
            let (configuration, store) = try config.openReader()
            let found = try Sysexits.translating {
                try store.look { transaction in
                    try transaction.caseFile(number).map { ($0, try transaction.events(of: number)) }
                }
            }
            guard let (file, events) = found else { throw noSuchCase(number) }
            let sheet = RecordSheet(file, events.map(\.record), hash: events.last?.hash)
            return RecordForm(
                sheet, house: House(of: configuration), directory: OfficeDirectory.people(configuration),
                zone: configuration.zone
            ).html
        }
    }

    /// All cases for other programs.
    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write the cases as a table (CSV) or as JSON, one case a line.",
            discussion: """
                The table is UTF-8 with a mark, for Excel; no cell in it is taken for a formula. Its headings are \
                Chinese where the screen is.
                """)

        @OptionGroup var config: ConfigOption
        @Flag(help: "A table for spreadsheets (default).")
        var csv = false
        @Flag(help: "JSON Lines: one object a line, as `cases show --json` has under case and opinion.")
        var jsonl = false
        @Option(help: "Only cases received from this time on, such as 2026-11-01.")
        var since: String?
        @Option(help: "Only cases received before this time.")
        var until: String?
        @Option(help: "The file to write; by default standard output.", completion: .file())
        var out: String?

        func validate() throws {
            if csv, jsonl { throw ValidationError("Name --csv or --jsonl, not both.") }
        }

        func run() throws {
            let (configuration, store) = try config.openReader()
            let zone = configuration.zone
            var query = CaseQuery()
            query.order = .number
            query.since = try since.map { try Instant.read($0, zone) }
            query.until = try until.map { try Instant.read($0, zone) }
            let sink = try OutputFile(out)
            if !jsonl { try sink.write(SheetLine.byteOrderMark + SheetLine.of(CaseRow.headings)) }
            repeat {
                let found = try Sysexits.translating {
                    try store.look { transaction in
                        try transaction.caseFiles(query, atMost: 200).map { file in
                            (file, try transaction.events(of: file.number).map(\.record))
                        }
                    }
                }
                for (file, records) in found {
                    let line =
                        jsonl
                        ? try Json.line(ExportedCase(file, zone: zone)) + "\n"
                        : SheetLine.of(CaseRow(RecordSheet(file, records, hash: nil), zone: zone).cells)
                    try sink.write(line)
                }
                query.after = found.last?.0.number
            } while query.after != nil
            try sink.finish()
        }
    }
}
