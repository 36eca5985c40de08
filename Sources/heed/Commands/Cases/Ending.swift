import ArgumentParser
import Casework
import Gateway
import Store

extension CasesCommand {
    /// Ends a case.
    struct Close: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Close a case whose customer has been told, or an inquiry.")

        @OptionGroup var options: CaseOptions
        @Option(help: "Why.")
        var reason = "closed by hand"

        func run() throws { try options.carryOut(.close(reason: reason)) }
    }

    /// Takes a case back.
    struct Withdraw: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "End a case that the customer took back, or that was none.")

        @OptionGroup var options: CaseOptions
        @Option(help: "Why.")
        var reason: String

        func run() throws { try options.carryOut(.withdraw(reason: reason)) }
    }

    /// Takes a case up again.
    struct Reopen: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take a case up again; a new period begins now.")

        @OptionGroup var options: CaseOptions
        @Option(help: "Why.")
        var reason: String

        func run() throws { try options.carryOut(.reopen(reason: reason)) }
    }

    /// Lets a case go on in another.
    struct Merge: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Let a case go on in another open one.",
            discussion:
                "Answers to its letters join the other case. Only the other case's contact is told the result."
        )

        @OptionGroup var options: CaseOptions
        @Option(help: "The case it goes on in.")
        var into: String
        @Option(help: "Why.")
        var reason: String

        func run() throws {
            let other = CaseNumber(rawValue: into.uppercased())
            try options.acting.act { desk, clerk in
                try desk.merge(options.caseNumber, into: other, because: reason, by: clerk)
            }
        }
    }

    /// Undoes a merge.
    struct Unmerge: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Let a merged case go on by itself again.")

        @OptionGroup var options: CaseOptions
        @Option(help: "Why.")
        var reason: String

        func run() throws {
            try options.acting.act { desk, clerk in
                try desk.unmerge(options.caseNumber, because: reason, by: clerk)
            }
        }
    }

    /// Makes a further matter a case of its own.
    struct Split: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a further matter of a case a case of its own.",
            discussion: "Its clock begins with the mail that brought it: the first, or the one of --mail.")

        @OptionGroup var options: CaseOptions
        @Option(help: "The new case's subject.")
        var subject: String
        @Option(help: "The mail that brought it, by its number in the ledger.")
        var mail: Int64?
        @Option(help: "The matter in the customer's words; else those of the mail.")
        var text: String?
        @Flag(help: "Tell the customer the new number.")
        var acknowledge = false

        func run() throws {
            guard subject.contains(where: { !$0.isWhitespace }) else {
                throw ValidationError("the new case needs a subject: --subject \"…\"")
            }
            let matter = SplitOff(
                subject: subject, text: text, mail: mail.map { .init(rawValue: $0) },
                isAcknowledged: acknowledge)
            try options.acting.act { desk, clerk in
                try desk.split(options.caseNumber, matter, by: clerk)
            }
        }
    }

    /// Binds two cases.
    struct Link: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Bind two cases that have to do with each other.")

        @OptionGroup var options: CaseOptions
        @Argument(help: "The other case.")
        var other: String

        func run() throws {
            let other = CaseNumber(rawValue: other.uppercased())
            try options.acting.act { desk, clerk in
                try desk.link(options.caseNumber, to: other, by: clerk)
            }
        }
    }
}
