import Transport

/// Refusals that are about us and not about the letter, so that no letter may be lost by them.
extension SMTPReply {
    /// Whether the relay says it about this letter: what it says to MAIL and before is the same for every letter.
    var isAboutLetter: Bool { stage == .rcpt || stage == .data || stage == .text }

    /// Whether a refusal for good is about us and not about the letter.
    ///
    /// MAIL names only our own address, which is the same for every letter; but a letter that is too large or whose
    /// address needs SMTPUTF8 is refused there as well. To RCPT and later many relays say what they hold against the
    /// client, its name or its sender, for Postfix puts such refusals off until then (`smtpd_delay_reject`); 530 and 538
    /// ask for a login or for TLS (RFC 4954 §6, RFC 3207 §4).
    var isAboutSender: Bool {
        guard code / 100 == 5, stage != .check else { return false }
        if code == 530 || code == 538 { return true }
        if stage == .mail {
            return code != 552 && enhanced?.hasSuffix(".3.4") != true && enhanced?.hasSuffix(".6.7") != true
        }
        guard isAboutLetter else { return false }
        let words = text.lowercased()
        // What a relay passes on of a recipient's server may hold the same words, and is about the recipient.
        if Self.recipientWords.contains(where: words.contains) { return false }
        return Self.senderWords.contains(where: words.contains)
    }

    private static let recipientWords = ["recipient address rejected", " said: ", "user unknown"]
    private static let senderWords = [
        "relay access denied", "relaying denied", "relay not permitted", "relaying not allowed",
        "unable to relay",
        "sender address rejected", "sender rejected", "not owned by user", "client host rejected",
        "helo command rejected", "authentication required", "must authenticate", "must be authenticated",
        "not authenticated", "login required", "mail from must equal authorized user", "mail from must equal",
    ]

    /// The same, as trouble with the relay.
    var senderRefused: TransportFailure {
        let asksForLogin = code == 530 || text.lowercased().contains("authenticat")
        return TransportFailure(
            .refused, "the relay refuses us: \(self)",
            remedy: asksForLogin
                ? "The relay wants a login: see relay: user, secret and security."
                : "Compare relay: envelope and bounce_address, host and login with what the provider allows; "
                    + "QQ and NetEase take only the login's own address.",
            retry: .later)
    }

    /// Whether a refusal may be one of us though its words do not say so: nothing in it speaks of the recipient.
    var spareWords: String? {
        guard code / 100 == 5, isAboutLetter, code != 552 else { return nil }
        if let enhanced, ["5.1.", "5.2.", "5.3.4", "5.6."].contains(where: enhanced.hasPrefix) { return nil }
        let words = text.lowercased()
        let isPersonal = ["user", "recipient", "mailbox", "account", "address", "收件人", "用户"]
            .contains(where: words.contains)
        return isPersonal ? nil : "\(stage.rawValue) \(code)"
    }
}
