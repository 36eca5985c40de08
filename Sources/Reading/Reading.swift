public import MIME

/// What a clerk knows of a mail after one look: who wrote, what is new, what is quoted, what is carried, and
/// whether a machine wrote it. Made from any bytes; cannot fail.
public struct Reading: Sendable {
    /// The mail itself.
    public let message: Message
    /// The subject, decoded; nil when there is none.
    public let subject: String?
    /// The authors (RFC 5322 §3.6.2); more than one is ambiguous.
    public let from: [Mailbox]
    /// The Sender field.
    public let sender: Mailbox?
    /// Where answers are asked to go.
    public let replyTo: [Mailbox]
    /// The first recipients.
    public let to: [Mailbox]
    /// The further recipients.
    public let cc: [Mailbox]
    /// When the writer says to have sent it. Deadlines never count from it.
    public let date: MailDate?
    /// The Message-ID without angle brackets.
    public let messageID: String?
    /// The Message-IDs that the mail says to answer.
    public let inReplyTo: [String]
    /// The Message-IDs of the thread.
    public let references: [String]
    /// The envelope sender, as the last mail server noted it.
    public let returnPath: ReturnPath
    /// The whole readable body. Nothing is cut here, ever.
    public let text: String
    /// What this writer newly wrote: without quoted mail, without signature. A view on `text`.
    public let newText: String
    /// The quoted mail.
    public let quotedText: String
    /// Signatures, confidentiality notices, and what phones and programs add.
    public let signature: String
    /// The language of what is new.
    public let language: Language
    /// What the mail carries, pictures inside the text included.
    public let attachments: [Attachment]
    /// Mails that are enclosed whole.
    public let enclosed: [EnclosedMail]
    /// Whether a machine wrote it.
    public let auto: AutoReport
    /// The fate of a mail sent earlier, when this one reports it.
    public let bounce: Bounce?
    /// An abuse report, when this is one.
    public let feedbackReport: FeedbackReport?
    /// A read receipt, when this is one.
    public let readReceipt: ReadReceipt?
    /// Whether the content is hidden from us.
    public let isEncrypted: Bool
    /// Whether the mail bears a signature (nobody has verified it).
    public let isSigned: Bool
    /// The original sender of a mail that somebody passed on.
    public let forwardedFrom: Mailbox?
    /// Named oddities, each once.
    public let anomalies: [String]

    /// Reads `message`.
    public init(_ message: Message) {
        let header = message.header
        let heading = Heading(header)
        self.message = message
        subject = heading.subject
        from = heading.from
        sender = header.mailboxes("Sender").first
        replyTo = heading.replyTo
        to = header.mailboxes("To")
        cc = header.mailboxes("Cc")
        date = header.date("Date")
        messageID = header.identifiers("Message-ID").first
        inReplyTo = header.identifiers("In-Reply-To")
        references = header.identifiers("References")
        returnPath = ReturnPath(heading.returnPath)

        let matter = Matter(message, heading)
        text = matter.text
        newText = matter.newText
        quotedText = matter.quotedText
        signature = matter.signature
        language = matter.language
        isEncrypted = matter.isEncrypted
        isSigned = matter.isSigned
        enclosed = matter.enclosed
        attachments = matter.attachments

        let machine = Machines.examine(message, heading, text: matter.text)
        auto = machine.auto
        bounce = machine.bounce
        feedbackReport = machine.feedbackReport
        readReceipt = machine.readReceipt
        let isReport = bounce != nil || feedbackReport != nil || readReceipt != nil
        forwardedFrom = isReport ? nil : matter.forwardedFrom
        var named: [String] = []
        for name in message.defects(senders: heading.from).map(\.rawValue) + matter.anomalies
        where !named.contains(name) {
            named.append(name)
        }
        anomalies = named
    }
}

/// The envelope sender that the last mail server wrote on top (RFC 5321 §4.4); the topmost field counts (RFC 7103 §7.5.2).
public enum ReturnPath: Sendable, Hashable {
    /// No server noted one.
    case missing
    /// `<>`: no answer may go out.
    case null
    /// Something that is no address.
    case unreadable
    /// An address.
    case address(String)

    init(_ text: String?) {
        guard let text else {
            self = .missing
            return
        }
        if let address = Self.plain(text) {
            self = .address(address)
            return
        }
        let value = text.filter { !$0.isWhitespace }
        if value == "<>" {
            self = .null
            return
        }
        let bare = value.hasPrefix("<") && value.hasSuffix(">") ? String(value.dropFirst().dropLast()) : value
        let parts = bare.split(separator: "@", omittingEmptySubsequences: false)
        let isAddress =
            parts.count >= 2 && !bare.contains { "<>,;".contains($0) } && parts.allSatisfy { !$0.isEmpty }
        self = isAddress ? .address(bare) : .unreadable
    }

    /// The address in a path as servers write it: ASCII, in brackets or bare, one at sign inside, and nothing else.
    private static func plain(_ text: String) -> String? {
        let bytes = text.utf8
        let isBracketed =
            bytes.first == UInt8(ascii: "<") && bytes.last == UInt8(ascii: ">") && bytes.count > 2
        let bare = isBracketed ? text[...].utf8.dropFirst().dropLast() : text[...].utf8
        var signs = 0
        for byte in bare {
            switch byte {
            case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: ","), UInt8(ascii: ";"): return nil
            case UInt8(ascii: "@"): signs += 1
            case 0x21..<0x7F: break
            default: return nil
            }
        }
        guard signs == 1, bare.first != UInt8(ascii: "@"), bare.last != UInt8(ascii: "@") else { return nil }
        return String(Substring(bare))
    }
}

/// A mail that came whole inside another one.
public struct EnclosedMail: Sendable {
    /// Its authors.
    public let from: [Mailbox]
    /// Its subject, decoded.
    public let subject: String?
    /// When its writer says to have sent it.
    public let date: MailDate?
    /// Its whole readable body.
    public let text: String
    /// The message/rfc822 part of `Message.parts` that holds it.
    public let part: Int
}
