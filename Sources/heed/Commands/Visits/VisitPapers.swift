public import ArgumentParser
public import Casework
import Foundation
import Gateway
public import Letters
import Store

extension VisitBlank.Format: ExpressibleByArgument {}
extension VisitGrouping: ExpressibleByArgument {}

extension VisitsCommand {
    /// The paper form.
    struct Form: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write the form 走访客户报告单 (Annex 1): blank, or filled in with a visit on file.",
            discussion: """
                Without a visit the blank form is written, with what is on file of --customer. A visit's form is a page \
                to print. --pdf prints with Chromium, where that is installed. The staff also get the blank form by mail: \
                a mail with the subject 索取走访报告单 (or "visit form") is answered with it.
                """)

        @OptionGroup var config: ConfigOption
        @Argument(help: "The visit's number.")
        var visit: Int64?
        @Option(help: "Of the blank form: html (default), txt, docx or xlsx.")
        var format: VisitBlank.Format = .html
        @Option(help: "The customer the blank form is for: code or unit.")
        var customer: String?
        @Option(
            help:
                "The file to write; by default html and txt go to standard output, others to a file named after the form.",
            completion: .file())
        var out: String?
        @Flag(help: "Write a PDF.")
        var pdf = false

        func validate() throws {
            if visit != nil, format != .html || customer != nil {
                throw ValidationError(
                    "A visit's form is a page; --format and --customer are for the blank form.")
            }
            if pdf, format != .html { throw ValidationError("--pdf prints the page; leave --format out.") }
            if format == .html { try PageToPDF.check(out, isPDF: pdf) }
        }

        func run() throws {
            if let visit { return try write(page(of: visit), to: out, pdf: "visit-\(visit).pdf") }
            let (directory, _, _) = try config.openDirectory()
            let known = try customer.map { name in
                guard let known = directory.visited(unit: name, address: nil) else {
                    Terminal.complain("heed: no customer is called \(name); heed customers list shows all")
                    throw ExitCode(Sysexits.noInput)
                }
                return known
            }
            let blank = VisitBlank(customer: known, house: House(of: try config.read()))
            switch format {
            case .html: try write(blank.html, to: out, pdf: "走访客户报告单.pdf")
            case .txt where out == nil: Terminal.write(String(decoding: blank.bytes(.txt), as: UTF8.self))
            case .docx, .xlsx, .txt:
                let path = out ?? blank.fileName(format)
                try OutputFile.write(Data(blank.bytes(format)), to: path)
                Terminal.complain("heed: wrote \(path)")
            }
        }

        private func page(of number: Int64) throws -> String {
            let (configuration, store) = try config.openReader()
            let (visit, events) = try VisitsCommand.find(number, in: store)
            let history = VisitView(visit, events, zone: configuration.zone).paperLines
            return VisitPage(visit, house: House(of: configuration), history: history).html
        }

        private func write(_ html: String, to out: String?, pdf name: String) throws {
            if pdf {
                let path = out ?? name
                try PageToPDF.write(html, to: path)
                return Terminal.complain("heed: wrote \(path)")
            }
            guard let out else { return Terminal.write(html) }
            try OutputFile.write(Data(html.utf8), to: out)
        }
    }

    /// Figures.
    struct Report: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Report on visits: how many, and the mean score of each scale, in all and by group.")

        @OptionGroup var selection: VisitSelection
        @OptionGroup var output: JsonOption
        @Option(help: "What to group by: class (default), plant-office, month, year or author.")
        var by: VisitGrouping = .customerClass
        @Flag(help: "A table for spreadsheets.")
        var csv = false

        func run() throws {
            let (visits, zone) = try selection.visits()
            let all = VisitFiguresView(VisitFigures(visits))
            let groups = VisitFigures.grouped(visits, by: by, zone: zone).map(VisitFiguresView.init)
            if output.json {
                return Terminal.say(
                    try Json.text(VisitFiguresReport(by: by.rawValue, all: all, groups: groups)))
            }
            if csv {
                Terminal.write(SheetLine.byteOrderMark + SheetLine.of(VisitFiguresView.headings(by.rawValue)))
                for row in groups + [all] { Terminal.write(SheetLine.of(row.cells)) }
                return
            }
            var table = Table(VisitFiguresView.headings(by.rawValue).map { $0.uppercased() })
            for row in groups + [all] { table.add(row.cells) }
            table.lines.forEach(Terminal.say)
        }
    }

    /// Visits for other programs.
    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write the visits as a table (CSV) or as JSON, one visit a line.",
            discussion: "The table is UTF-8 with a mark, for Excel; no cell in it is taken for a formula.")

        @OptionGroup var selection: VisitSelection
        @Flag(help: "JSON Lines instead of a table.")
        var jsonl = false
        @Option(help: "The file to write; by default standard output.", completion: .file())
        var out: String?

        func run() throws {
            let (visits, zone) = try selection.visits()
            let sink = try OutputFile(out)
            if !jsonl { try sink.write(SheetLine.byteOrderMark + SheetLine.of(VisitView.headings)) }
            for visit in visits.reversed() {
                let view = VisitView(visit, zone: zone)
                try sink.write(jsonl ? try Json.line(view) + "\n" : SheetLine.of(view.cells))
            }
            try sink.finish()
        }
    }
}
