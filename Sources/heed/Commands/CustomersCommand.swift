public import ArgumentParser
public import Casework
import Foundation
import Gateway
import Settings
import Store

/// The directory of customers.
struct CustomersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "customers",
        abstract: "Import, list and show customers; list senders who are not on file.",
        subcommands: [List.self, Show.self, Changes.self, Unknown.self, Import.self],
        defaultSubcommand: List.self)

    /// The customers.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the customers on file.")

        @OptionGroup var config: ConfigOption
        @OptionGroup var output: JsonOption
        @Option(name: .customLong("class"), help: "Only customers of this class: A, B or C.")
        var customerClass: CustomerClass?

        func run() throws {
            let (directory, _, _) = try config.openDirectory()
            let customers = directory.customers.filter { customer in
                customerClass.map { $0 == customer.customerClass } ?? true
            }
            if output.json { return Terminal.say(try Json.text(customers)) }
            var table = Table(["CODE", "CLASS", "UNIT", "PLANT OFFICE", "CONTACTS", "ADDRESSES"])
            for customer in customers {
                table.add([
                    customer.code, customer.customerClass?.rawValue ?? "-", customer.unit,
                    customer.plantOffice ?? "-", customer.contacts.map(\.name).joined(separator: ", "),
                    customer.contacts.flatMap(\.addresses).joined(separator: ", "),
                ])
            }
            table.lines.forEach(Terminal.say)
        }
    }

    /// One customer.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show one customer: the file, its changes, and its cases.")

        @OptionGroup var config: ConfigOption
        @OptionGroup var output: JsonOption
        @Argument(help: "The code, the unit, or a mail address.")
        var customer: String

        func run() throws {
            let (directory, store, zone) = try config.openDirectory()
            let named = directory.customers.first { $0.code == customer || $0.names.contains(customer) }
            guard let found = named ?? directory.customer(for: customer) else {
                Terminal.complain("heed: no customer is called \(customer); heed customers list shows all")
                throw ExitCode(Sysexits.noInput)
            }
            var query = CaseQuery()
            query.customer = found.unit
            let (changes, cases) = try Sysexits.translating {
                try store?.look { transaction in
                    (
                        try transaction.customerChanges(of: found.code, atMost: 1000),
                        try transaction.caseFiles(query, atMost: 1000)
                    )
                } ?? ([], [])
            }
            let view = CustomerView(found, changes, cases, zone: zone)
            output.json ? Terminal.say(try Json.text(view)) : view.lines.forEach(Terminal.say)
        }
    }

    /// What changed.
    struct Changes: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the changes of the customers' file: what, when, by whom; newest first.")

        @OptionGroup var config: ConfigOption
        @OptionGroup var output: JsonOption
        @Option(help: "At most so many.")
        var limit: RowLimit = 200

        func run() throws {
            let (_, store, zone) = try config.openDirectory()
            let changes = try Sysexits.translating {
                try store?.look { try $0.customerChanges(atMost: limit.count) } ?? []
            }.map { CustomerChangeView($0, zone: zone) }
            output.json
                ? Terminal.say(try Json.text(changes)) : changes.flatMap(\.lines).forEach(Terminal.say)
        }
    }

    /// Who is not on file.
    struct Unknown: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List senders of complaints, inquiries and the like who are not on file, for filing.")

        @OptionGroup var config: ConfigOption
        @OptionGroup var output: JsonOption

        func run() throws {
            let (directory, store, zone) = try config.openDirectory()
            let senders = try Sysexits.translating {
                try store?.look { try $0.unknownSenders(in: directory) } ?? []
            }.map { UnknownSenderView($0, zone: zone) }
            if output.json { return Terminal.say(try Json.text(senders)) }
            var table = Table(["ADDRESS", "MAILS", "LAST", "CASE", "MAY BELONG TO"])
            for sender in senders {
                table.add([
                    sender.address, "\(sender.mails)", sender.lastSeen, sender.lastCase ?? "-",
                    sender.suggestions.joined(separator: ", "),
                ])
            }
            table.lines.forEach(Terminal.say)
        }
    }

    /// A table.
    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take in a table of customers.",
            discussion: """
                The table is CSV as spreadsheets write it, in UTF-8 or GB18030, one row a person; see heed(1) for the \
                headings. What would change is shown first; at a terminal heed asks before it applies it. Changes are \
                recorded, and finance (customer_notices) and the plant offices are written to.
                """)

        @OptionGroup var acting: ActingOptions
        @Argument(help: "The table; by default the configuration's.", completion: .file(extensions: ["csv"]))
        var file: String?
        @Flag(help: "The table is the whole file: customers it does not name are taken out.")
        var replace = false
        @Flag(help: "Only show what would change.")
        var dryRun = false
        @Flag(help: "Apply without asking.")
        var yes = false
        @Flag(help: "Write to nobody about it.")
        var quiet = false

        func run() throws {
            let (desk, clerk) = try acting.open(dryRun: dryRun)
            let input = InputFile(file ?? desk.configuration.customersFile)
            let bytes = try input.bytes(atMost: 64 << 20)
            guard !bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) else {
                Terminal.complain("heed: \(input.name) is a workbook; save it as CSV first")
                throw ExitCode(Sysexits.data)
            }
            let table = try Sysexits.explaining {
                try desk.readCustomers(bytes, named: input.name, scope: replace ? .replace : .merge)
            }
            if !acting.output.json {
                CustomersImportView(table, applied: false, letters: []).lines.forEach(Terminal.say)
            }
            guard table.isSound else {
                if acting.output.json { try say(table, false, []) }
                Terminal.complain("heed: nothing was taken in: mend the table")
                throw ExitCode(Sysexits.data)
            }
            guard let clerk, table.diff.isEmpty || acting.output.json || isWanted() else {
                if acting.output.json { try say(table, false, []) }
                return
            }
            let letters = try Sysexits.explaining { try desk.takeIn(table, by: clerk, isSilent: quiet) }
            let views = letters.map { LetterView($0, zone: desk.calendar.zone) }
            if acting.output.json { return try say(table, true, views) }
            for letter in views {
                Terminal.say("letter \(letter.id) to \(letter.recipient), \(letter.state)")
            }
            Terminal.say(
                table.diff.isEmpty ? "nothing changes" : "\(table.diff.changes.count) changes recorded")
        }

        private func say(_ table: CustomersImport, _ applied: Bool, _ letters: [LetterView]) throws {
            Terminal.say(try Json.text(CustomersImportView(table, applied: applied, letters: letters)))
        }

        /// Whether to go on; only a person at a terminal is asked.
        private func isWanted() -> Bool {
            guard !yes, isatty(STDIN_FILENO) == 1 else { return true }
            Terminal.ask("Apply these changes? [y/N] ")
            return ["y", "yes", "是"].contains(readLine()?.lowercased() ?? "")
        }
    }
}

extension ConfigOption {
    /// The directory, the store if there is one yet, and the zone; faults of files end the program with 78.
    func openDirectory() throws -> (Directory, Store?, Zone) {
        let configuration = try read()
        let folder = DataFolder(configuration.data)
        let store = try Sysexits.translating {
            FileManager.default.fileExists(atPath: folder.database) ? try Store(folder, as: .reader) : nil
        }
        do {
            return (try OfficeDirectory.read(configuration, store), store, configuration.zone)
        } catch let failure as DeskFailure {
            for fault in failure.faults { Terminal.complain("heed: \(fault.what); \(fault.remedy)") }
            throw ExitCode(Sysexits.config)
        }
    }
}

extension CustomerClass: ExpressibleByArgument {}
