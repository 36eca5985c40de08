/// Everything a report says about one recipient.
struct Clue: Sendable {
    /// At which point of the SMTP dialogue the mail was refused.
    enum Command: Sendable { case connect, helo, mail, rcpt, data }

    var recipient: String
    var diagnostic: String
    var context: String
    var status: String?
    var command: Command?
    var action: Bounce.Kind
    var gaveUp = false
    var isUnix = false
    var host: String?

    /// Finds the command in the words by which mail systems name it; the last that is named counts.
    static func command(in text: Folded) -> Command? {
        guard let label = commands.best(in: text) else { return nil }
        switch label {
        case "rcpt": return .rcpt
        case "data": return .data
        case "mail": return .mail
        case "helo": return .helo
        default: return .connect
        }
    }

    private static let commands = PhraseBook(
        """
        rcpt
          reply to rcpt | rcpt to said | following rcpt | after rcpt | does not like recipient | did not like our rcpt | _rcpt to:<
          >>> rcpt | [rcpt_to] | smtp:rcpt | sent <<< rcpt | error for rcpt
        mail
          reply to mail | after mail from | sender was rejected | did not like our mail | >>> mail
          [mail_from] | smtp:mail
        data
          reply to end of data | reply to data | after data | after end of data | after i sent the message
          failed after i sent | did not like our final data | did not like our data | >>> data
          for text command | smtp command data | [data]
        helo
          reply to ehlo | reply to helo | after ehlo | after helo | name was rejected | >>> helo | >>> ehlo
        connect
          after initial connection | refused to talk to me | while receiving the initial server greeting
        """)
}

/// Decides why, in one word.
enum ReasonFinder {
    static func reason(for clue: Clue) -> BounceReason {
        let diagnostic = Folded(clue.diagnostic)
        let context = Folded(clue.context)
        if let reason = byHost(clue, diagnostic, context) { return reason }
        if let reason = byPhrase(diagnostic, clue), !reason.isVague { return guarded(reason, clue) }
        let told = clue.status.flatMap(StatusCode.meaning(of:))
        if let told, !told.isVague { return told }
        if let reason = byPhrase(diagnostic, clue) { return guarded(reason, clue) }
        if let reason = byPhrase(context, clue) { return guarded(reason, clue) }
        return told ?? fallback(clue, diagnostic, context)
    }

    private static func byHost(_ clue: Clue, _ diagnostic: Folded, _ context: Folded) -> BounceReason? {
        let around = [clue.host ?? "", clue.recipient, clue.diagnostic, clue.context].joined(separator: " ")
        for house in HostPhrases.houses(namedIn: Folded(around)) {
            if let label = house.book.best(in: diagnostic) ?? house.book.best(in: context),
                let reason = settle(label, clue)
            {
                return reason
            }
        }
        return nil
    }

    private static func byPhrase(_ text: Folded, _ clue: Clue) -> BounceReason? {
        for hit in ReasonPhrases.strong.hits(in: text) {
            if let reason = settle(ReasonPhrases.strong.labels[hit.label], clue) { return reason }
        }
        return nil
    }

    /// Turns a label into a reason, weighing it against the status code.
    private static func settle(_ label: String, _ clue: Clue) -> BounceReason? {
        let told = clue.status.flatMap(StatusCode.meaning(of:))
        switch label {
        case "nosuchuser": return .userunknown
        case "userunknown":
            if told == .userunknown || clue.command == .rcpt { return .userunknown }
            if told == .suspend || told == .hasmoved || told == .mailboxfull { return told }
            return clue.command == .mail ? nil : .filtered
        case "mesgtoobig": return told == .exceedlimit ? .exceedlimit : .mesgtoobig
        default: return BounceReason(rawValue: label)
        }
    }

    /// Whoever is turned away at the door is blocked, whatever the words.
    private static func guarded(_ reason: BounceReason, _ clue: Clue) -> BounceReason {
        guard clue.command == .connect || clue.command == .helo else { return reason }
        switch reason {
        case .requireptr, .rejected, .policyviolation, .securityerror, .onhold, .systemerror, .spamdetected:
            return .blocked
        default: return reason
        }
    }

    private static func fallback(_ clue: Clue, _ diagnostic: Folded, _ context: Folded) -> BounceReason {
        if clue.command == .connect || clue.command == .helo { return .blocked }
        if ReasonPhrases.weak.best(in: diagnostic) == "spamdetected" { return .spamdetected }
        if let status = clue.status {
            if status.dropFirst().hasPrefix(".7.") { return .securityerror }
            if status.dropFirst().hasPrefix(".6.") { return .contenterror }
        }
        if clue.isUnix { return .mailererror }
        if let reply = StatusCode.reply(in: clue.diagnostic), reply >= 500, reply <= 507 {
            return .syntaxerror
        }
        if let label = ReasonPhrases.weak.best(in: diagnostic) ?? ReasonPhrases.weak.best(in: context),
            let reason = BounceReason(rawValue: label)
        {
            return reason
        }
        if clue.gaveUp || clue.action == .delayed { return .expired }
        return clue.diagnostic.isEmpty ? .undefined : .onhold
    }
}
