import ArgumentParser
import Casework
import Foundation
import Gateway
import Settings
import Store

/// Which letters, by whom and why.
struct LetterActOptions: ParsableArguments {
    @OptionGroup var acting: ActingOptions
    @Argument(help: "The letters' numbers in the outbox.")
    var ids: [Int64]
    @Option(help: "Why; the record keeps it.")
    var reason: String

    /// Does it to all of the letters or to none, and shows how they stand; a refusal is told in plain words, with 65.
    func carryOut(_ act: LetterAct) throws {
        let (desk, clerk) = try acting.open()
        let reports = try Sysexits.translating {
            do {
                return try desk.carryOut(
                    act, on: ids.map(LetterID.init(rawValue:)), because: reason, by: clerk)
            } catch let refusal as LetterRefusal {
                Terminal.complain("heed: \(refusal.text(in: Terminal.readingLanguage))")
                throw ExitCode(Sysexits.code(of: refusal))
            }
        }
        if acting.output.json {
            return Terminal.say(
                try Json.text(reports.map { LetterView($0.letter, zone: desk.calendar.zone) }))
        }
        for report in reports {
            let letter = report.letter
            Terminal.say(
                "letter \(letter.id.rawValue) (\(letter.kind) to \(Printable.line(letter.recipient))): "
                    + (report.before == letter.state
                        ? "\(letter.state.rawValue), and is not sent again by itself; heed outbox settle ends the doubt"
                        : "\(report.before.rawValue) -> \(letter.state.rawValue)"))
        }
    }
}

extension OutboxCommand {
    struct Retry: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Try letters again now that wait or were refused.")

        @OptionGroup var options: LetterActOptions
        @Flag(help: "Also one that may have left already; its recipient may get it twice.")
        var anyway = false

        func run() throws { try options.carryOut(.retry(anyway: anyway)) }
    }

    struct Hold: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Keep queued letters back.")

        @OptionGroup var options: LetterActOptions

        func run() throws { try options.carryOut(.hold) }
    }

    struct Release: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Let held letters go.")

        @OptionGroup var options: LetterActOptions

        func run() throws { try options.carryOut(.release) }
    }

    struct Cancel: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Never send queued or held letters; do not send an uncertain one once more.")

        @OptionGroup var options: LetterActOptions

        func run() throws { try options.carryOut(.cancel) }
    }

    struct Settle: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say what became of letters that may or may not have left.")

        /// What became of it.
        enum Fate: String, EnumerableFlag {
            case sent, lost

            static func help(for value: Fate) -> ArgumentHelp? {
                switch value {
                case .sent: "It arrived."
                case .lost: "It did not arrive: it is sent again."
                }
            }
        }

        @OptionGroup var options: LetterActOptions
        @Flag var fate: Fate

        func run() throws { try options.carryOut(.settle(arrived: fate == .sent)) }
    }
}

extension Sysexits {
    /// What is not there, what one may not do; everything else does not fit the letter.
    static func code(of refusal: LetterRefusal) -> Int32 {
        switch refusal {
        case .noSuchLetter: noInput
        case .mayNotAct: noPermission
        case .underWay: tryAgain
        case .hasLeft, .cancelled, .mayHaveLeft, .isHeld, .waits, .wasRefused, .notApproved, .recipientBarred,
            .needsReason:
            data
        }
    }
}
