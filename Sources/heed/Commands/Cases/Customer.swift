import ArgumentParser
import Casework
import Foundation
import Gateway
import MIME

extension CasesCommand {
    /// Asks for more time.
    struct Extend: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Ask for more time for a major case.",
            discussion: "The leaders of extension_chain are asked one after the other; all must agree.")

        @OptionGroup var options: CaseOptions
        @Option(help: "Working days in all from the receipt, at most 7 (default).")
        var days: Int?
        @Option(help: "Why.")
        var reason: String

        func run() throws { try options.carryOut(.extend(days: days, reason: reason)) }
    }

    /// Tells the approved result by other means than mail.
    struct Resolve: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Record that the customer was told the approved result by other means than mail.",
            discussion: """
                The letter with the result leaves by itself when a leader approves it; where it is still here it is \
                not sent any more. Without --means nothing is changed and the command says where the result stands.
                """)

        @OptionGroup var options: CaseOptions
        @Option(help: "How: telephone, visit, post, fax.")
        var means: String?
        @Option(help: "Who told it, to whom, what was said.")
        var note: String?

        func run() throws {
            if let means {
                return try options.carryOut(.tell(Telling(means: means, note: note ?? "")))
            }
            try options.acting.act { desk, _ in try desk.standing(of: options.caseNumber) }
        }
    }

    /// Asks the customer something.
    struct Ask: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Ask the customer something. The clock does not stop.")

        @OptionGroup var options: CaseOptions
        @OptionGroup var words: TextOptions

        func run() throws { try options.carryOut(.ask(try words.read())) }
    }

    /// Letters go elsewhere.
    struct Contact: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Send the letters of a case to another address.",
            discussion: "A text approved for the old address must be drafted and approved again.")

        @OptionGroup var options: CaseOptions
        @Argument(help: "The new address.")
        var address: String
        @Option(help: "The person's name.")
        var name: String?
        @Option(help: "Who said so, and how it was verified.")
        var reason: String

        func run() throws {
            guard !AddressKey.of(address).isEmpty, !address.contains(where: \.isWhitespace) else {
                throw ValidationError("\(address) is no mail address.")
            }
            let contact = NewContact(letterTo: Mailbox(name: name, address: address), reason: reason)
            try options.carryOut(.readdress(contact))
        }
    }
}
