import ArgumentParser
import Casework
import Foundation
import Gateway
import Store

/// The visits to customers (article 10).
struct VisitsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "visits",
        abstract: "List and show visits to customers, hand out and print their form, report on them.",
        discussion: """
            A member of staff mails the filled form 走访客户报告单 (Annex 1), in the mail itself or as .txt, .html, .docx or \
            .xlsx; heed files it, answers what it read, and passes on what the customer said.
            """,
        subcommands: [
            List.self, Show.self, Form.self, Report.self, Export.self, Confirm.self, Assign.self,
        ], defaultSubcommand: List.self)
}

/// Which visits a command is about.
struct VisitSelection: ParsableArguments {
    @OptionGroup var config: ConfigOption
    @Option(help: "Only visits to this customer: code or unit.")
    var customer: String?
    @Option(help: "Only visits on this day or later, such as 2026-11-01.")
    var from: String?
    @Option(help: "Only visits on this day or earlier.")
    var to: String?
    @Option(help: "Only visits of this author: an address.")
    var author: String?

    /// The visits, newest first, and the zone.
    func visits(atMost limit: Int = .max, isUnverified: Bool = false) throws -> ([Visit], Zone) {
        let (configuration, store) = try config.openReader()
        var query = VisitQuery()
        query.from = try from.map(Self.day)
        query.to = try to.map(Self.day)
        query.author = author
        query.isUnverified = isUnverified
        if let customer {
            let known = try OfficeDirectory.read(configuration, store).visited(unit: customer, address: nil)
            query.customer = known?.code ?? customer
        }
        return (
            try Sysexits.translating { try store.look { try $0.visits(query, atMost: limit) } },
            configuration.zone
        )
    }

    private static func day(_ text: String) throws -> LocalDate {
        guard let day = LocalDate(iso: text) else {
            throw ValidationError("\(text) is no day; write it as 2026-11-01.")
        }
        return day
    }
}

extension VisitsCommand {
    /// The visits.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List visits, newest first.")

        @OptionGroup var selection: VisitSelection
        @OptionGroup var output: JsonOption
        @Flag(help: "Only reports from unregistered addresses that nobody has vouched for.")
        var unverified = false
        @Option(help: "At most so many.")
        var limit: RowLimit = 200

        func run() throws {
            let (visits, zone) = try selection.visits(atMost: limit.count, isUnverified: unverified)
            let views = visits.map { VisitView($0, zone: zone) }
            if output.json { return Terminal.say(try Json.text(views)) }
            var table = Table(["VISIT", "DAY", "UNIT", "CODE", "QUAL", "SERV", "RENOWN", "BY", "CASE", ""])
            for view in views {
                table.add([
                    "\(view.id)", view.day, view.unit ?? "-", view.code ?? "-", VisitView.score(view.quality),
                    VisitView.score(view.service), VisitView.score(view.awareness),
                    view.authorName ?? view.author, view.case ?? "-", view.verified ? "" : "unverified",
                ])
            }
            table.lines.forEach(Terminal.say)
        }
    }

    /// One visit.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show one visit: what was reported, what is missing, and its history.")

        @OptionGroup var config: ConfigOption
        @OptionGroup var output: JsonOption
        @Argument(help: "The visit's number.")
        var visit: Int64

        func run() throws {
            let (configuration, store) = try config.openReader()
            let (found, events) = try VisitsCommand.find(visit, in: store)
            let view = VisitView(found, events, zone: configuration.zone)
            output.json ? Terminal.say(try Json.text(view)) : view.lines.forEach(Terminal.say)
        }
    }

    /// Vouches for a report.
    struct Confirm: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Vouch for a report that came from an unregistered address.")

        @OptionGroup var acting: ActingOptions
        @Argument(help: "The visit's number.")
        var visit: Int64

        func run() throws {
            let (desk, clerk) = try acting.open()
            let found = try Sysexits.explaining {
                try desk.confirmVisit(VisitID(rawValue: visit), by: clerk)
            }
            try VisitsCommand.say(found, acting, desk)
        }
    }

    /// Files a visit under a customer.
    struct Assign: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say to which customer on file a visit was.")

        @OptionGroup var acting: ActingOptions
        @Argument(help: "The visit's number.")
        var visit: Int64
        @Argument(help: "The customer's code.")
        var customer: String

        func run() throws {
            let (desk, clerk) = try acting.open()
            let found = try Sysexits.explaining {
                try desk.assignVisit(VisitID(rawValue: visit), to: customer, by: clerk)
            }
            try VisitsCommand.say(found, acting, desk)
        }
    }

    /// A visit with its history; ends with 66 when there is none of that number.
    static func find(_ number: Int64, in store: Store) throws -> (Visit, [KeptVisitEvent]) {
        let id = VisitID(rawValue: number)
        let found = try Sysexits.translating {
            try store.look { transaction in
                try transaction.visit(id).map { ($0, try transaction.events(of: id)) }
            }
        }
        guard let found else {
            Terminal.complain("heed: there is no visit \(number); heed visits list shows all")
            throw ExitCode(Sysexits.noInput)
        }
        return found
    }

    fileprivate static func say(_ visit: Visit?, _ acting: ActingOptions, _ desk: Desk) throws {
        guard let visit else {
            Terminal.complain("heed: there is no such visit; heed visits list shows all")
            throw ExitCode(Sysexits.noInput)
        }
        let view = VisitView(visit, zone: desk.calendar.zone)
        acting.output.json ? Terminal.say(try Json.text(view)) : view.lines.forEach(Terminal.say)
    }
}
