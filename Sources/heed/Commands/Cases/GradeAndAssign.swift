public import ArgumentParser
public import Casework
import Foundation
import Gateway
import MIME

extension CasesCommand {
    /// Says a case's class.
    struct Grade: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say what class a case has, first or again.",
            discussion:
                "The clock goes on from the receipt. What lay before a leader comes back to the handler.")

        @OptionGroup var options: CaseOptions
        @Argument(help: "ordinary, major or inquiry.")
        var caseClass: CaseClass
        @Option(help: "Why.")
        var reason: String

        func run() throws { try options.carryOut(.grade(caseClass, reason: reason)) }
    }

    /// Gives a case to a handler.
    struct Assign: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give a case to a handler or a department.",
            discussion: "Whoever is away is represented by the deputy of the configuration.")

        @OptionGroup var options: CaseOptions
        @Argument(help: "A person (address or name) or a department (name or alias).")
        var to: String
        @Option(help: "The department concerned, if TO is a person.")
        var department: String?
        @Option(help: "Why.")
        var reason: String?

        func run() throws {
            try options.acting.act { desk, clerk in
                let assignment = try desk.assignment(to: to, department: department, because: reason)
                return try desk.carryOut(.assign(assignment), on: options.caseNumber, by: clerk)
            }
        }
    }

    /// Notes something.
    struct Note: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Note something in a case's file.")

        @OptionGroup var options: CaseOptions
        @OptionGroup var words: TextOptions

        func run() throws { try options.carryOut(.note(try words.read())) }
    }

    /// A task is done.
    struct Done: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Tick off a task of a case.",
            discussion: "The tasks of a case stand in `heed cases show`.")

        @OptionGroup var options: CaseOptions
        @Argument(help: "read-mail, reach-customer, check-sender, open-mailbox, check-letter or tell-also.")
        var task: CaseTask.Kind
        @Argument(help: "The mail or letter it is about; without it all of that kind are done.")
        var subject: String?

        func run() throws { try options.carryOut(.finish(TaskDone(kind: task, subject: subject))) }
    }
}

extension CaseClass: ExpressibleByArgument {}
extension CaseTask.Kind: ExpressibleByArgument {}
