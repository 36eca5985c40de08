import Logging
public import Settings
import Transport

/// Logs in to every configured server and looks at what heed needs there, changing nothing.
public struct ServerCheck: Sendable {
    private let configuration: Configuration
    private let connecting: Connecting

    /// A check of the configured servers. `credentialsFolder` is where systemd puts credentials, if it does.
    public init(_ configuration: Configuration, credentialsFolder: String?) {
        self.configuration = configuration
        var log = Logger(label: "heed.check") { _ in SwiftLogNoOpLogHandler() }
        log.logLevel = .critical
        connecting = Connecting(configuration.network, credentialsFolder: credentialsFolder, log: log)
    }

    /// The findings: accounts in order, then the relay. Servers are asked at the same time.
    public func items() async -> [CheckItem] {
        await withTaskGroup(of: (Int, [CheckItem]).self) { group in
            for (index, account) in configuration.accounts.enumerated() {
                group.addTask { (index, await on("account \(account.name)") { try check(account, $0) }) }
            }
            group.addTask { (Int.max, await on("relay") { try checkRelay($0) }) }
            var found: [(Int, [CheckItem])] = []
            for await items in group { found.append(items) }
            return found.sorted { $0.0 < $1.0 }.flatMap(\.1)
        }
    }

    private func on(_ subject: String, _ look: @escaping @Sendable (Wakeup) throws -> [CheckItem]) async
        -> [CheckItem]
    {
        do {
            return try await onOwnThread(named: subject) { try look(try Wakeup()) }
        } catch {
            let failure = PollFailure(error)
            return [.fault(subject, failure.detail, remedy: failure.remedy)]
        }
    }

    private func check(_ account: MailAccount, _ wakeup: Wakeup) throws -> [CheckItem] {
        let subject = "account \(account.name)"
        switch account.mailProtocol {
        case .pop3:
            let client = try connecting.pop3(account, wakeup)
            let count = try client.list().count
            try client.quit()
            let finding = "\(account.endpoint): logged in, \(count) mails"
            guard client.offersUIDL else {
                return [
                    .warning(
                        subject, finding + ", no UIDL", remedy: "mails are never deleted there; prefer IMAP")
                ]
            }
            return [.good(subject, finding)]
        case .imap:
            let client = try connecting.imap(account, wakeup)
            let items = try account.mailboxes.flatMap { try check($0, of: account, client) }
            client.logout()
            return [
                .good(subject, "\(account.endpoint): logged in" + (client.canIdle ? ", IDLE" : ", polling"))
            ] + items
        }
    }

    private func check(_ mailbox: String, of account: MailAccount, _ client: IMAPClient) throws -> [CheckItem]
    {
        let subject = "account \(account.name)"
        let selected = try client.select(mailbox, readOnly: true)
        var items = [CheckItem.good(subject, "\(mailbox): \(selected.exists) mails")]
        if case .move(let target) = account.afterCommit {
            if !client.capabilities.contains("MOVE"), !client.capabilities.contains("UIDPLUS") {
                items.append(
                    .fault(subject, "the server can move no mails", remedy: "set after_commit: flag instead"))
            }
            _ = try client.select(target, readOnly: true)
            items.append(.good(subject, "\(target): filed mails go there"))
        }
        return items
    }

    private func checkRelay(_ wakeup: Wakeup) throws -> [CheckItem] {
        let relay = configuration.relay
        let client = try connecting.smtp(relay, wakeup)
        client.quit()
        let can = client.capabilities
        let offers = [
            can.pipelining ? "PIPELINING" : nil, can.maximumSize.map { "SIZE \($0)" }, can.dsn ? "DSN" : nil,
            can.smtpUTF8 ? "SMTPUTF8" : nil, can.eightBitMIME ? "8BITMIME" : nil,
        ].compactMap(\.self)
        return [.good("relay", "\(relay.server.endpoint(.smtp)): " + offers.joined(separator: ", "))]
    }
}
