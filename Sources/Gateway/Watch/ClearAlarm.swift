import Casework
import FoundationEssentials
import Logging
import Store

extension Desk {
    /// A clerk says that what an alarm told of has been seen to. False when no such alarm stands. It is raised again when
    /// its reason lasts.
    public func clearAlarm(_ key: String, by clerk: Clerk) throws -> Bool {
        let now = world.now()
        let stood = try store.transact { try $0.clearStanding(key: key, at: now) }
        if stood {
            log.notice("alarm cleared", metadata: ["alarm": "\(key)", "by": "\(clerk.person.address)"])
        }
        return stood
    }

    /// Notes how the relay fared in a run of its own: the second in a row without it is an alarm.
    func noteRelay(worked: Bool) {
        let now = world.now()
        noting("relay") { transaction in
            let failedBefore = try transaction.setting(Self.relayFailing) == "yes"
            if failedBefore != !worked { try transaction.set(Self.relayFailing, to: worked ? "no" : "yes") }
            guard !worked, failedBefore else { return }
            try transaction.raise(
                key: "relay", "the relay could not be used in two runs one after the other",
                remedy: "see the log, or run heed check", at: now)
        }
    }

    private static let relayFailing = "relay-failing"
}
