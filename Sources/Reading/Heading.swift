internal import MIME

/// What a mail's header says of its writer and its matter, decoded once for all who ask.
struct Heading: Sendable {
    let header: Header
    let subject: String?
    let from: [Mailbox]
    let replyTo: [Mailbox]
    /// The topmost Return-Path as text.
    let returnPath: String?

    init(_ header: Header) {
        self.header = header
        subject = header.text("Subject")
        from = header.mailboxes("From")
        replyTo = header.mailboxes("Reply-To")
        returnPath = header.text("Return-Path")
    }
}
