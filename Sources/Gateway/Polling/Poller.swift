import FoundationEssentials
import Logging
import Settings
import Store
import Transport

/// Looks after one account on a thread of its own: connects, takes what is new, waits for more, and after a failure
/// comes back later. No account waits for another.
final class Poller: Sendable {
    let account: MailAccount
    private let desk: Desk
    private let wakeup: Wakeup
    /// Called once, when the account has been looked into for the first time, or could not be.
    private let looked: @Sendable () -> Void
    private let hasLooked = Locked(false)

    /// A poller that has not begun.
    init(
        _ account: MailAccount, desk: Desk, wakeup: Wakeup, looked: @escaping @Sendable () -> Void = {}
    ) {
        self.account = account
        self.desk = desk
        self.wakeup = wakeup
        self.looked = looked
    }

    /// One pass over every mailbox of the account; returns how many mails became ours.
    func once() throws -> Int {
        do {
            var taken = 0
            switch account.mailProtocol {
            case .pop3:
                taken = try POP3Pass(
                    account: account, desk: desk, client: try desk.connecting.pop3(account, wakeup)
                ).run()
            case .imap:
                let client = try desk.connecting.imap(account, wakeup)
                for mailbox in account.mailboxes { taken += try pass(mailbox, client, from: 1).taken }
                client.logout()
            }
            succeeded(in: account.mailboxes)
            return taken
        } catch {
            report(error, inARow: 1)
            throw error
        }
    }

    /// Passes without end, until the wakeup stops.
    func run() {
        var backoff = PollBackoff()
        while !wakeup.isStopping {
            do {
                switch account.mailProtocol {
                case .imap: try session { backoff.succeeded() }
                case .pop3:
                    _ = try POP3Pass(
                        account: account, desk: desk, client: try desk.connecting.pop3(account, wakeup)
                    ).run()
                    succeeded(in: account.mailboxes)
                    backoff.succeeded()
                    _ = wakeup.wait(for: account.poll)
                }
            } catch {
                if wakeup.isStopping { return }
                let pause = backoff.failed(PollFailure(error).retry)
                report(error, inARow: backoff.inARow)
                _ = wakeup.wait(for: .seconds(pause))
            }
        }
    }

    /// One connection for as long as it lasts: pass, wait for news, pass again.
    private func session(_ succeeded: () -> Void) throws {
        let client = try desk.connecting.imap(account, wakeup)
        var next: [String: UInt32] = [:]
        while !wakeup.isStopping {
            for mailbox in account.mailboxes {
                next[mailbox] = try pass(mailbox, client, from: next[mailbox] ?? 1).next
            }
            self.succeeded(in: account.mailboxes)
            succeeded()
            if account.idle, account.mailboxes.count == 1, client.canIdle {
                _ = try client.idle(for: min(account.poll * 5, .seconds(540)))
            } else {
                _ = wakeup.wait(for: account.poll)
            }
        }
        client.logout()
    }

    private func pass(_ mailbox: String, _ client: IMAPClient, from first: UInt32) throws -> IMAPPass.Outcome
    {
        let outcome = try IMAPPass(account: account, mailbox: mailbox, desk: desk, client: client).run(
            from: first)
        for alert in client.alerts {
            desk.log.warning(
                "alert from server", metadata: ["account": "\(account.name)", "alert": "\(alert)"])
        }
        return outcome
    }

    // MARK: What operators see

    private func noteLook() {
        let isFirst = hasLooked.with { looked in
            defer { looked = true }
            return !looked
        }
        if isFirst { looked() }
    }

    private func succeeded(in mailboxes: [String]) {
        noteLook()
        let now = desk.world.now()
        desk.noting("pass") { transaction in
            for mailbox in mailboxes {
                try transaction.passSucceeded(account: account.name, mailbox: mailbox, at: now)
            }
            try transaction.clear(key: "account/\(account.name)", at: now)
        }
    }

    /// A failure is logged each time, and an alarm from the second in a row on, also when each pass is a run of its own.
    private func report(_ error: any Error, inARow: Int) {
        noteLook()
        let failure = PollFailure(error)
        desk.log.error(
            "account failed",
            metadata: [
                "account": "\(account.name)", "failure": "\(failure.detail)", "remedy": "\(failure.remedy)",
                "in-a-row": "\(inARow)",
            ])
        let now = desk.world.now()
        desk.noting("failure") { transaction in
            let failedBefore = try account.mailboxes.contains { mailbox in
                try transaction.mailbox(account: account.name, mailbox: mailbox)?.failingSince != nil
            }
            for mailbox in account.mailboxes {
                try transaction.passFailed(
                    account: account.name, mailbox: mailbox, failure: failure.detail, remedy: failure.remedy,
                    at: now)
            }
            guard inARow > 1 || failedBefore else { return }
            try transaction.raise(
                key: "account/\(account.name)", "account \(account.name): \(failure.detail)",
                remedy: failure.remedy,
                at: now)
        }
    }
}
