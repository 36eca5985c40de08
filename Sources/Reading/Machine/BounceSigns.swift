import MIME

/// Whether a mail is a report on an earlier mail. Words are never enough from a sender who may be a person.
struct BounceSigns: Sendable {
    let isBounce: Bool
    /// The words of the subject are a report's.
    let subject: Bool
    /// The words of the body are a report's.
    let body: Bool

    init(_ mail: MachineMail, report: DeliveryReport) {
        let isMachine = mail.sender.isSystem || mail.hasNullReturnPath
        subject =
            mail.subjectReports
            || isMachine && !ReplyPrefix.isReply(mail.subject)
                && BouncePhrases.machineSubjects.matches(mail.subject)
        let opening = Folded(mail.notice.prefix(Self.opening))
        body =
            BouncePhrases.bodies.matches(opening) || report.perMessage.has("reporting-mta") && !report.isEmpty
        isBounce = Self.decide(mail, report, subject: subject, body: body)
    }

    private static let opening = 4000

    /// Whether a subject's words are a report's.
    static func reports(_ subject: Folded) -> Bool {
        let line = withoutTags(subject)
        if BouncePhrases.certainSubjects.matches(line) { return true }
        return BouncePhrases.subjects.matches(line) && !ReplyPrefix.isReply(line)
    }

    private static func decide(
        _ mail: MachineMail, _ report: DeliveryReport, subject: Bool, body: Bool
    ) -> Bool {
        if !mail.feedbackTexts.isEmpty { return false }
        let sender = mail.sender
        if sender.isDaemon { return true }
        let isMachine = sender.isSystem || mail.hasNullReturnPath
        if mail.reportType == "delivery-status" { return true }
        if !mail.dispositionTexts.isEmpty { return sender.isPostmaster && subject || subject && body }
        let hasFields = !mail.statusTexts.isEmpty && !report.isEmpty
        if hasFields && (isMachine || subject && !mail.isWritersOwn) { return true }
        if mail.header.first("X-Failed-Recipients") != nil, isMachine || subject || body { return true }
        if mail.header.first("X-Aliyun-Bounce") != nil
            || mail.header.text("X-MS-Exchange-Message-Is-Ndr") != nil
        {
            return true
        }
        let isTold = isMachine ? subject || body : subject && body
        guard isTold, !isMachine || body && subject || !isVacation(mail) else { return false }
        return BounceEvidence(mail, report).suffices
    }

    /// An absence note with a null sender may speak of undelivered mail; its subject gives it away.
    private static func isVacation(_ mail: MachineMail) -> Bool {
        AutoPhrases.subjects.matches(mail.subject) || AutoPhrases.absences.matches(mail.subject)
    }

    /// The subject without mailing list tags such as `[users]` at its beginning.
    private static func withoutTags(_ subject: Folded) -> Folded {
        var text = Substring(subject.string)
        while text.hasPrefix("["), let close = text.firstIndex(of: "]"),
            text.index(after: close) < text.endIndex
        {
            text = text[text.index(after: close)...].drop { $0 == " " }
        }
        return Folded(text)
    }
}

/// The marks of an answer or a forward at the beginning of a subject.
enum ReplyPrefix {
    /// Whether the subject says that it answers or forwards another.
    static func isReply(_ subject: Folded) -> Bool { marks.matches(subject) }

    private static let marks = PhraseBook(
        """
        reply
          ^_re: | ^_re : | ^_re[ | ^_aw: | ^_antw: | ^_sv: | ^_vs: | ^_ref: | ^_rif: | ^_res: | ^_odp:
          ^_fw: | ^_fwd: | ^_wg: | ^_tr: | ^_rv: | ^_回复: | ^_答复: | ^_答覆: | ^_回覆: | ^_轉寄: | ^_转发: | ^_轉發:
          ^_返信: | ^_転送:
        """)
}
