import Casework
import FoundationEssentials
import Logging
import MIME
import Reading
import Settings
import Store
import Transport

/// Whether the mail server of an account takes forged results out of mails, as the last probe showed.
enum ProbeResult: Equatable {
    /// Nobody has tried, or another server is pinned since.
    case untried
    /// The forged results were gone.
    case passed
    /// They were still there.
    case survived

    /// Reads what is kept of the last probe.
    init(_ kept: String?, of server: String) {
        switch kept {
        case "passed \(server)": self = .passed
        case "survived \(server)": self = .survived
        default: self = .untried
        }
    }

    static func name(of account: String) -> String { "sender-probe/\(account)" }
}

extension Desk {
    /// The server whose results count for an account: the one that is pinned, unless it let a forgery through.
    func pin(of account: String) -> String? {
        guard let server = self.account(account)?.authservID else { return nil }
        return standing.distrusted.with { $0.contains(account) } ? nil : server
    }

    /// Takes over what the last probes have shown.
    func readProbes() {
        let pins = configuration.accounts.compactMap { account in
            account.authservID.map { (account: account.name, server: $0) }
        }
        guard !pins.isEmpty else { return }
        do {
            let failed = try store.look { transaction in
                try pins.filter { account, server in
                    let kept = try transaction.setting(ProbeResult.name(of: account))
                    return ProbeResult(kept, of: server) == .survived
                }.map(\.account)
            }
            standing.distrusted.with { $0 = Set(failed) }
        } catch {
            // What cannot be read is not believed.
            standing.distrusted.with { $0 = Set(pins.map(\.account)) }
            log.error("cannot read the results of probes", metadata: ["failure": "\(error)"])
        }
    }

    /// Notes what a probe shows that has come back. Until another one passes, a server that let the forgery through vouches
    /// for nobody.
    func keepProbe(_ mail: ReadMail, in transaction: Transaction, at now: Date) throws {
        guard let server = account(mail.account)?.authservID,
            let letter = SenderProbe.letter(of: mail.reading, keys: mint.keys, ours: mint.house)
        else { return }
        let name = ProbeResult.name(of: mail.account)
        let survived = SenderProbe.survives(letter, in: mail.reading.message, of: server)
        try transaction.set(name, to: "\(survived ? "survived" : "passed") \(server)")
        standing.distrusted.with { set in
            set.remove(mail.account)
            if survived { set.insert(mail.account) }
        }
        guard survived else { return try transaction.clear(key: name, at: now) }
        try transaction.raise(
            key: name,
            "account \(mail.account): forged Authentication-Results of \(server) reach the mailbox, so it vouches for nobody",
            remedy: "let the server remove them (RFC 8601 §5), then run heed check --forgery again", at: now)
    }

    /// Sends a mail with forged results to every account that pins a server. What becomes of it shows when heed takes the
    /// mail in.
    public func sendProbes() async -> [CheckItem] {
        var items: [CheckItem] = []
        for account in configuration.accounts {
            guard let server = account.authservID else { continue }
            let subject = "account \(account.name)"
            do {
                let probe = try probe(account, of: server)
                try await onOwnThread(named: "probe") { try submit(probe) }
                items.append(
                    .good(
                        subject, "a mail with forged results of \(server) is on its way to \(account.address)"
                    ))
            } catch {
                let failure = PollFailure(error)
                items.append(.fault(subject, failure.detail, remedy: failure.remedy))
            }
        }
        guard items.isEmpty else { return items }
        return [.good("accounts", "none pins an authserv_id: no mail server is believed on senders")]
    }

    private func probe(_ account: MailAccount, of server: String) throws -> Transport.Submission {
        let letter = SenderProbe.letter(random: world.random())
        let identifier = mint.messageID(.house, letter: letter)
        let mailbox = Mailbox(name: nil, address: account.address)
        let domain = account.address.split(separator: "@").last.map { $0.lowercased() } ?? ""
        var mail = OutgoingMessage(
            from: mailbox, to: [mailbox], subject: "heed check --forgery",
            date: MailDate(seconds: Int64(world.now().timeIntervalSince1970), zoneMinutes: 0),
            messageID: identifier,
            text:
                "The header of this mail bears forged Authentication-Results. The mail server must remove them."
        )
        mail.extraFields = [
            .init(name: "Auto-Submitted", value: "auto-generated"),
            .init(
                name: "Authentication-Results",
                value: SenderProbe.forgery(of: server, domain: domain, letter: letter)),
        ]
        let sender = configuration.relay.envelope == .login ? configuration.relay.server.user : nil
        return Transport.Submission(
            id: letter, envelopeFrom: sender ?? configuration.relay.bounceAddress, recipient: account.address,
            bytes: try mail.serialized(boundarySeed: 1))
    }

    private func submit(_ probe: Transport.Submission) throws {
        let client = try connecting.smtp(configuration.relay, try Wakeup())
        var refusal: TransportFailure?
        let failure = client.submit([probe]) { _, outcome in
            if case .accepted = outcome { return }
            refusal = TransportFailure(
                .configuration, "the relay did not take the mail: \(outcome)",
                remedy: "send to the account's own address must be allowed", retry: .never)
        }
        if let failure = failure ?? refusal { throw failure }
        client.quit()
    }
}
