import ArgumentParser
import Foundation
import Settings
import Casework
import Gateway

/// Lists and shows cases, and works on them.
struct CasesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cases", abstract: "List and show cases, and work on them.",
        discussion: """
            Whoever changes something is named by --as, $HEED_ACTOR or the login of the configuration, and recorded. \
            Commands work beside a running service, which takes up at once what they ask for.
            """,
        groupedSubcommands: [
            CommandGroup(
                name: "Looking:",
                subcommands: [List.self, Show.self, History.self, Verify.self, Form.self, Export.self]),
            CommandGroup(
                name: "The way of a complaint:",
                subcommands: [
                    Grade.self, Assign.self, Minutes.self, Draft.self, Submit.self, Approve.self, Return.self,
                    Review.self,
                    Extend.self, Resolve.self, Close.self, Reopen.self, Withdraw.self,
                ]),
            CommandGroup(
                name: "Beside it:",
                subcommands: [
                    Note.self, Ask.self, Contact.self, Done.self, Merge.self, Unmerge.self, Split.self,
                    Link.self,
                ]),
        ], defaultSubcommand: List.self)
}

extension Configuration {
    /// The zone in which the command shows instants.
    var zone: Zone { Zone(named: company.timeZone, at: Date()) }
}
