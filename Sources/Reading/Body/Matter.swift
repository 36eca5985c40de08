internal import MIME

/// The matter of a mail: its words told apart, and what it carries.
struct Matter {
    /// A forwarded mail in a forwarded mail is read, a hundredth is not.
    private static let enclosedMails = 20

    private(set) var text: String
    private(set) var newText: String
    private(set) var quotedText: String
    private(set) var signature: String
    private(set) var language: Language
    private(set) var attachments: [Attachment]
    private(set) var enclosed: [EnclosedMail] = []
    private(set) var isEncrypted: Bool
    private(set) var isSigned: Bool
    private(set) var forwardedFrom: Mailbox?
    private(set) var anomalies: [String]

    init(_ message: Message, _ heading: Heading) {
        let finder = BodyFinder(message, root: message.parts[0])
        let body = MailBody(finder, in: message)
        attachments = finder.attachments
        isEncrypted = finder.isEncrypted || body.hasLine("-----BEGIN PGP MESSAGE-----")
        isSigned = finder.isSigned || body.isSigned || body.hasLine(ClearSigned.beginning)
        anomalies = body.defects + (finder.hasBrokenTnef ? ["broken-tnef"] : [])

        let subject = heading.subject
        let folded = FoldedBody(body.lines)
        let standing = Standing(message.header, subject, folded)
        var split = Self.split(body, folded, standing)
        if split.newText.isEmpty, Self.isForeign(split.header, message.header) {
            split = Trimmer.split(folded, .first)
        }
        text = body.text
        newText = split.newText
        quotedText = split.quotedText
        signature = split.signature
        let words = newText.isEmpty ? text : newText
        language = LanguageGuess.language(
            of: words.isEmpty ? subject ?? "" : words + "\n" + (words.utf8.count < 60 ? subject ?? "" : ""))
        readEnclosed(finder, in: message)
        if standing.kind == .forward {
            forwardedFrom = ForwardedSender.inText(body.lines) ?? ForwardedSender.inText(body.htmlLines)
        }
        if forwardedFrom == nil, standing.kind != .reply, !Self.isReport(message) {
            forwardedFrom = enclosed.first?.from.first
        }
        describe(finder, message, pictures: body.pictures)
    }

    /// The plain rendition rules; the HTML one is asked where marks in it can tell more.
    private static func split(
        _ body: MailBody, _ folded: FoldedBody, _ standing: Standing
    ) -> Trimmer.Split {
        guard standing.kind == .reply else { return Trimmer.split(folded, .first) }
        let plain = Trimmer.split(folded, .reply)
        guard !body.htmlLines.isEmpty, plain.isCutToEnd || !plain.hasQuote else { return plain }
        let html = Trimmer.split(body.htmlLines, .reply)
        guard html.hasQuote else { return plain }
        let short = Squeezed(html.newText)
        let long = Squeezed(plain.newText)
        if !plain.hasQuote { return short.bytes.count < long.bytes.count && !short.isEmpty ? html : plain }
        return short.bytes.count > long.bytes.count && short.bytes.starts(with: long.bytes)
            && !html.isCutToEnd ? html : plain
    }

    /// Whether an old mail that stands alone in an answer comes from somebody else than those it answers: then it is
    /// what the writer wants to be read.
    private static func isForeign(_ block: HeaderBlock?, _ header: Header) -> Bool {
        guard let block, let author = ForwardedSender.mailbox(block.from) else { return false }
        let known = header.mailboxes("To") + header.mailboxes("Cc")
        return !known.contains { $0.domain == author.domain }
    }

    private static func isReport(_ message: Message) -> Bool {
        message.parts[0].contentType.name == "multipart/report"
    }

    private mutating func readEnclosed(_ finder: BodyFinder, in message: Message) {
        var waiting = Array(finder.enclosed.reversed())
        while let part = waiting.popLast(), enclosed.count < Self.enclosedMails {
            guard let child = part.children.first else { continue }
            let root = message.parts[child]
            let inner = BodyFinder(message, root: root, enclosure: part.index)
            enclosed.append(
                EnclosedMail(
                    from: root.header.mailboxes("From"), subject: root.header.text("Subject"),
                    date: root.header.date("Date"),
                    text: MailBody(inner, in: message).text, part: part.index))
            attachments.append(contentsOf: inner.attachments)
            waiting.append(contentsOf: inner.enclosed.reversed())
        }
    }

    /// Puts a clear line, and what an enclosed mail says, where the mail has no words of its own.
    private mutating func describe(_ finder: BodyFinder, _ message: Message, pictures: Int) {
        guard text.allSatisfy(\.isWhitespace) else { return tellInvitations(finder, message) }
        if language == .other { language = LanguageGuess.language(of: enclosed.first?.text ?? "") }
        let notes = Notes(finder: finder, message: message, language: language)
        var lines = [notes.text(pictures: pictures)]
        for mail in enclosed.prefix(3) { lines += [notes.enclosed(mail), mail.text] }
        text = lines.filter { !$0.isEmpty }.joined(separator: "\n")
        newText = text
    }

    /// An invitation beside the words is a part of what was written.
    private mutating func tellInvitations(_ finder: BodyFinder, _ message: Message) {
        let lines = Notes(finder: finder, message: message, language: language).invitations()
        guard !lines.isEmpty else { return }
        text += "\n\n" + lines.joined(separator: "\n")
        newText += (newText.isEmpty ? "" : "\n\n") + lines.joined(separator: "\n")
    }
}
