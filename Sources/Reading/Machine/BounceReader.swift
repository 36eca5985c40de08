import MIME

/// Reads a report on undelivered mail.
enum BounceReader {
    /// The report, or nil when the mail is none.
    static func read(_ mail: MachineMail) -> Bounce? {
        if let bounce = ServiceNotice.bounce(in: mail) { return bounce }
        let report = DeliveryReport(mail)
        let signs = BounceSigns(mail, report: report)
        guard signs.isBounce else { return nil }
        let mentions = RecipientSpotter.mentions(in: mail.notice).filter { isRecipient($0.address, of: mail) }
        var recipients = listed(report, mail, mentions)
        if recipients.isEmpty { recipients = told(mail, mentions) }
        let kind = gravest(recipients) ?? spokenKind(mail)
        return Bounce(
            kind: kind, recipients: recipients,
            originalMessageID: ReturnedHeader.messageID(mail, report),
            envelopeID: report.perMessage["original-envelope-id"],
            tokenCandidates: ReturnedHeader.tokenCandidates(mail, report, recipients))
    }

    /// Who writes under a name of his own has not failed to receive.
    private static func isRecipient(_ address: String, of mail: MachineMail) -> Bool {
        mail.sender.isSystem || mail.hasNullReturnPath || !mail.writers.contains(address.lowercased())
    }

    // MARK: From the machine-readable part

    private static func listed(
        _ report: DeliveryReport, _ mail: MachineMail, _ mentions: [Mention]
    ) -> [BouncedRecipient] {
        let blocks = report.perRecipient.prefix(500)
        return blocks.compactMap { block in
            let final = DeliveryReport.address(block["final-recipient"])
            let original = DeliveryReport.address(block["original-recipient"])
            let spoken = blocks.count == 1 ? named(mentions).first?.address : nil
            guard let address = original ?? final ?? spoken else { return nil }
            let words = said(of: [address, final ?? address], mentions)
            let context = blocks.count == 1 ? mail.notice : words
            return recipient(block, address, final: final, words: words, context: context, mail)
        }
    }

    private static func recipient(
        _ block: FieldBlock, _ address: String, final: String?, words: String, context: String,
        _ mail: MachineMail
    ) -> BouncedRecipient {
        let field = block["diagnostic-code"] ?? ""
        let diagnostic = Diagnostic.text(DeliveryReport.untyped(field))
        let type = field.prefix { $0 != ";" }.lowercased()
        let stated = block["status"].flatMap { StatusCode.all(in: $0.prefix(40)).first }
        let action = DeliveryReport.kind(block["action"])
        let status = Diagnostic.status(stated, diagnostic, words.isEmpty ? context : words)
        let kind = action ?? (status?.first == "2" ? .delivered : .failed)
        let speech = [rejection(mail), spoken(type, diagnostic), comment(block["status"])]
        var clue = Clue(
            recipient: address, diagnostic: speech.filter { !$0.isEmpty }.joined(separator: " "),
            context: preferred(words, context), status: status,
            command: Clue.command(in: Folded(words.isEmpty ? context : words)), action: kind)
        if clue.command == nil { clue.command = Clue.command(in: Folded(diagnostic)) }
        clue.isUnix = type.hasPrefix("x-unix")
        clue.gaveUp =
            stated.map { $0.hasSuffix(".4.7") } ?? false || block["action"]?.lowercased() == "expired"
        clue.host = [block["remote-mta"] ?? "", mail.sender.domain].joined(separator: " ")
        return finish(clue, final: final, shown: diagnostic.isEmpty ? words : diagnostic)
    }

    /// Sieve and LDA programs give their cause in the text alone (RFC 5429 §2.1): `was automatically rejected:`.
    private static func rejection(_ mail: MachineMail) -> String {
        guard let mark = mail.notice.firstRange(of: "was automatically rejected:") else { return "" }
        return Diagnostic.text(String(mail.notice[mark.upperBound...].prefix(300)))
    }

    /// `5.2.1 (mailbox disabled)`: the words in brackets.
    private static func comment(_ status: String?) -> String {
        guard let status, let open = status.firstIndex(of: "(") else { return "" }
        return String(status[open...].prefix(200))
    }

    /// A bare exit code is no speech.
    private static func spoken(_ type: String, _ diagnostic: String) -> String {
        type.hasPrefix("x-unix") && diagnostic.utf8.count <= 4 ? "" : diagnostic
    }

    private static func preferred(_ words: String, _ context: String) -> String {
        words.isEmpty || words == context ? context : words + "\n" + context
    }

    // MARK: From the report's own words

    private static func told(_ mail: MachineMail, _ mentions: [Mention]) -> [BouncedRecipient] {
        var found: [(address: String, words: String)] = []
        for address in failedRecipients(mail) { found.append((address, said(of: [address], mentions))) }
        if found.isEmpty { found = named(mentions).map { ($0.address, $0.words) } }
        if found.isEmpty { found = guessed(mail, mentions).map { ($0, "") } }
        let kind = spokenKind(mail)
        return found.prefix(500).map { address, words in
            let context = found.count == 1 ? mail.notice : words
            let diagnostic = Diagnostic.text(words)
            var clue = Clue(
                recipient: address, diagnostic: diagnostic, context: context,
                status: Diagnostic.status(nil, diagnostic, context),
                command: Clue.command(in: Folded(words)) ?? Clue.command(in: Folded(context)), action: kind)
            clue.gaveUp = kind == .delayed
            clue.host = mail.sender.domain
            return finish(clue, final: nil, shown: diagnostic)
        }
    }

    private static func finish(_ clue: Clue, final: String?, shown: String) -> BouncedRecipient {
        let reason =
            clue.action == .failed || clue.action == .delayed ? ReasonFinder.reason(for: clue) : .undefined
        let words = Diagnostic.text(shown)
        let text = words.isEmpty ? Diagnostic.causeLine(clue.context) : words
        return BouncedRecipient(
            address: clue.recipient, finalAddress: final == clue.recipient ? nil : final,
            status: clue.status ?? Diagnostic.derivedStatus(reason, clue), action: clue.action,
            diagnostic: text.isEmpty ? nil : text, reason: reason)
    }

    /// Exim's and Gmail's header (comma-separated).
    private static func failedRecipients(_ mail: MachineMail) -> [String] {
        var seen: Set<String> = []
        let all = mail.header.all("X-Failed-Recipients").flatMap { AddressSpotter.addresses(in: $0.text) }
        return all.filter { seen.insert($0.lowercased()).inserted }
    }

    /// The surest of what the words name, each address once.
    private static func named(_ mentions: [Mention]) -> [Mention] {
        for floor in [3, 2] {
            var seen: Set<String> = []
            let chosen = mentions.filter { $0.strength >= floor }
            if !chosen.isEmpty { return chosen.filter { seen.insert($0.address.lowercased()).inserted } }
        }
        return []
    }

    /// Nobody is named clearly: an address of the subject, of the text, of the returned mail's To.
    private static func guessed(_ mail: MachineMail, _ mentions: [Mention]) -> [String] {
        let ours = Set(mail.header.mailboxes("To").map { $0.address.lowercased() })
        let theirs = mail.header.mailboxes("From").map { $0.address.lowercased() }
        let strange = { (address: String) in
            let folded = address.lowercased()
            return !ours.contains(folded) && !theirs.contains(folded)
        }
        let subject = AddressSpotter.addresses(in: mail.header.text("Subject") ?? "").filter(strange)
        if let first = subject.first { return [first] }
        let spoken = mentions.filter { $0.strength == 1 && strange($0.address) && !isKeeper($0.address) }
        if let first = spoken.first { return [first.address] }
        return ReturnedHeader.recipients(mail)
    }

    private static func isKeeper(_ address: String) -> Bool {
        let folded = address.lowercased()
        return folded.hasPrefix("postmaster@") || folded.hasPrefix("mailer-daemon@")
            || folded.hasPrefix("support@")
            || folded.hasPrefix("helpdesk@") || folded.hasPrefix("abuse@") || folded.hasPrefix("admin@")
    }

    private static func said(of addresses: [String], _ mentions: [Mention]) -> String {
        let folded = Set(addresses.map { $0.lowercased() })
        let own = mentions.filter { folded.contains($0.address.lowercased()) && $0.strength >= 2 }
        return own.map(\.words).filter { !$0.isEmpty }.joined(separator: "\n")
    }

    // MARK: What happened

    private static func gravest(_ recipients: [BouncedRecipient]) -> Bounce.Kind? {
        let order: [Bounce.Kind] = [.failed, .delayed, .relayed, .expanded, .delivered]
        return order.first { kind in recipients.contains { $0.action == kind } }
    }

    private static func spokenKind(_ mail: MachineMail) -> Bounce.Kind {
        if BouncePhrases.delays.matches(mail.subject) { return .delayed }
        let opening = Folded(mail.notice.prefix(2500))
        return BouncePhrases.delays.matches(opening) && !finals.matches(opening) ? .delayed : .failed
    }

    private static let finals = PhraseBook(
        """
        final
          permanent error | permanently | permanent fatal | giving up | i've given up
          not going to try again | will not continue
        """)
}
