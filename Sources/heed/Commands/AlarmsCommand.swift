import ArgumentParser
import Casework
import Gateway
import Settings
import Store

/// Shows alarms, and says that one was seen to.
struct AlarmsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alarms", abstract: "Alarms that stand: what needs a person.",
        subcommands: [List.self, Clear.self], defaultSubcommand: List.self)

    /// The alarms that stand.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the alarms that stand, oldest first.")

        @OptionGroup var config: ConfigOption
        @OptionGroup var output: JsonOption

        func run() throws {
            let (configuration, store) = try config.openReader()
            let alarms = try Sysexits.translating { try store.look { try $0.standingAlarms() } }
                .map { AlarmView($0, zone: configuration.zone) }
            if output.json { return Terminal.say(try Json.text(alarms)) }
            for alarm in alarms {
                Printable.lines("\(alarm.since) \(alarm.key)\n  \(alarm.text)\n  \(alarm.remedy)").forEach(
                    Terminal.say)
            }
        }
    }

    /// One alarm has been seen to.
    struct Clear: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say that what an alarm told of has been seen to; it comes back if its reason lasts.")

        @OptionGroup var acting: ActingOptions
        @Argument(help: "The alarm's key, as heed alarms list shows it.")
        var key: String

        func run() throws {
            let (desk, clerk) = try acting.open()
            guard try Sysexits.translating({ try desk.clearAlarm(key, by: clerk) }) else {
                Terminal.complain("heed: no alarm \(Printable.line(key)) stands")
                throw ExitCode(Sysexits.noInput)
            }
            if acting.output.json { Terminal.say(try Json.text(["cleared": key])) }
        }
    }
}

/// An alarm as `heed alarms list --json` shows it.
struct AlarmView: Encodable {
    let key, text, remedy, since: String

    enum CodingKeys: String, CodingKey { case key, text, remedy, since }

    init(_ alarm: StandingAlarm, zone: Zone) {
        key = alarm.key
        text = alarm.text
        remedy = alarm.remedy
        since = zone.iso8601(alarm.since)
    }
}
