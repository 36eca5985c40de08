/// A mail to be sent. Whatever text is put in, what comes out is a correct mail: CRLF line ends only, seven
/// bits, no line over 998 octets (78 where a line can be folded), and no field but those asked for.
public struct OutgoingMessage: Sendable, Hashable {
    /// A field beside the usual ones.
    public struct ExtraField: Sendable, Hashable {
        /// The name, as it is written.
        public var name: String
        /// The value; characters outside ASCII become encoded words.
        public var value: String

        /// Makes a field as given.
        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// A file that goes with the mail.
    public struct Attachment: Sendable, Hashable {
        /// The file name; made safe by `FileName.safe` and sent in RFC 2047 and RFC 2231 form.
        public var name: String
        /// "application/pdf"; "application/octet-stream" is sent for what is no content type.
        public var type: String
        /// The file's bytes.
        public var content: [UInt8]
        /// The identifier by which the HTML text shows it (`cid:`), without angle brackets; nil for a plain
        /// attachment.
        public var contentID: String?

        /// Makes an attachment as given.
        public init(name: String, type: String, content: [UInt8], contentID: String? = nil) {
            self.name = name
            self.type = type
            self.content = content
            self.contentID = contentID
        }
    }

    /// The author.
    public var from: Mailbox
    /// The recipients.
    public var to: [Mailbox]
    /// Recipients of a copy.
    public var cc: [Mailbox] = []
    /// Where answers shall go; empty for the author.
    public var replyTo: [Mailbox] = []
    /// The subject.
    public var subject: String
    /// The date.
    public var date: MailDate
    /// The mail's own identifier, with or without angle brackets.
    public var messageID: String
    /// The identifier of the mail that this one answers.
    public var inReplyTo: String?
    /// The identifiers of the mails before this one, oldest first.
    public var references: [String] = []
    /// Other fields, in order: Auto-Submitted, List-Unsubscribe ….
    public var extraFields: [ExtraField] = []
    /// The text.
    public var text: String
    /// The same text as HTML, for readers who prefer it.
    public var html: String?
    /// The attachments, in order.
    public var attachments: [Attachment] = []

    /// Makes a mail of what no mail can be without (RFC 5322 §3.6).
    public init(
        from: Mailbox, to: [Mailbox], subject: String, date: MailDate, messageID: String, text: String
    ) {
        self.from = from
        self.to = to
        self.subject = subject
        self.date = date
        self.messageID = messageID
        self.text = text
    }

    /// The mail's bytes. `boundarySeed` makes the multipart boundaries: the same seed gives the same bytes.
    ///
    /// Throws if an address, identifier or field name cannot be written (RFC 5322 §3.2–3.6).
    public func serialized(boundarySeed: UInt64) throws(BuildFailure) -> [UInt8] {
        var out = HeaderWriter()
        out.write("Date", token: date.rfc5322)
        try out.write("From", mailboxes: [from])
        guard !to.isEmpty else { throw .noRecipient }
        try out.write("To", mailboxes: to)
        if !cc.isEmpty { try out.write("Cc", mailboxes: cc) }
        if !replyTo.isEmpty { try out.write("Reply-To", mailboxes: replyTo) }
        out.write("Subject", text: subject)
        try out.write("Message-ID", identifiers: [messageID])
        if let inReplyTo { try out.write("In-Reply-To", identifiers: [inReplyTo]) }
        if !references.isEmpty { try out.write("References", identifiers: references) }
        for field in extraFields { try write(field, to: &out) }
        out.write("MIME-Version", token: "1.0")
        let body = try BodyTree(self).entity
        return out.bytes + body.serialized(seed: boundarySeed)
    }

    private func write(_ field: ExtraField, to out: inout HeaderWriter) throws(BuildFailure) {
        let name = field.name.utf8
        guard !name.isEmpty, name.count <= 60, name.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != .colon })
        else {
            throw .invalidFieldName(field.name)
        }
        let key = field.name.lowercased()
        guard !OutgoingMessage.own.contains(key), !key.hasPrefix("content-") else {
            throw .reservedField(field.name)
        }
        out.write(field.name, text: field.value)
    }

    /// Fields that have a property of their own, or that only servers write.
    private static let own: Set<String> = [
        "from", "to", "cc", "bcc", "reply-to", "subject", "date", "message-id", "in-reply-to", "references",
        "mime-version", "return-path", "received",
    ]
}
