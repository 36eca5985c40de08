import Casework
import FoundationEssentials
import Logging
import Settings
import Store
import Transport

extension Desk {
    /// Tells the operators what is new of alarms: by mail, and by a program for the day on which mail itself is broken.
    /// Each alarm once, again while it stands, and once more when it is over.
    func tellAlarms() throws {
        let watch = configuration.watch
        guard !watch.alarmAddresses.isEmpty || !watch.alarmCommand.isEmpty else { return }
        let now = world.now()
        let news = AlarmNews(
            try store.look { try $0.alarmsToTell() }, repeatAfter: watch.repeatAlarmsAfter.seconds, at: now)
        guard !news.items.isEmpty else { return }
        let isTold = run(watch.alarmCommand, with: news.lines)
        guard isTold || !watch.alarmAddresses.isEmpty else { return }
        try store.transact { transaction in
            let orders = news.orders(to: watch.alarmAddresses, rules.staffLanguage, at: now)
            try carryOut(orders.map(Effect.letter), for: nil, mail: nil, in: transaction, at: now)
            for item in news.items {
                try transaction.told(item.alarm.key, isOver: item.news == .over, at: now)
            }
        }
    }

    /// Runs the program once a line; true when it heard all of them.
    private func run(_ command: [String], with lines: [String]) -> Bool {
        guard !command.isEmpty else { return false }
        for line in lines {
            do throws(TransportFailure) {
                try OutsideProgram.run(
                    command + [line], environment: ["PATH": "/usr/local/bin:/usr/bin:/bin"])
            } catch {
                log.error(
                    "alarm command failed", metadata: ["failure": "\(error)", "remedy": "\(error.remedy)"])
                return false
            }
        }
        return true
    }
}
