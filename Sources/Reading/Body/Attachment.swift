public import MIME

/// Something that a mail carries beside its words.
public struct Attachment: Sendable {
    /// Where the bytes are.
    enum Source: Sendable, Equatable {
        case part(Int)
        /// Unpacked from a winmail.dat or from a text.
        case unpacked([UInt8])
    }

    /// The sender's name for it, decoded, without what could turn it about on a screen; untrusted text, which may
    /// look like a path. Nil when it has none.
    public let name: String?
    /// The media type in lower case, such as `image/jpeg`.
    public let type: String
    /// The decoded size in bytes.
    public let size: Int
    /// Whether it is shown inside the text, as pictures are.
    public let isInline: Bool
    /// The identifier that the HTML text refers to it by.
    public let contentID: String?
    /// The part of `Message.parts` that holds the enclosed mail in which it came; nil when the mail itself carries it.
    public let enclosedIn: Int?
    /// Whether it is no matter but the cryptographic signature of the mail (RFC 1847), or one around it whose inside
    /// was read (RFC 8551 §3.5.2).
    public let isSignature: Bool
    let source: Source

    init(
        name: String?, type: String, size: Int, isInline: Bool, contentID: String?, enclosedIn: Int?,
        source: Source, isOpened: Bool = false
    ) {
        self.name = name.map(FileName.shown)
        self.type = type
        self.size = size
        self.isInline = isInline
        self.contentID = contentID
        self.enclosedIn = enclosedIn
        self.source = source
        isSignature =
            isOpened || type == "application/pgp-signature" || type.hasSuffix("pkcs7-signature")
    }

    /// The bytes themselves. `message` is the one the attachment was found in.
    public func bytes(in message: Message) -> [UInt8] {
        switch source {
        case .unpacked(let bytes): bytes
        case .part(let index):
            message.parts.indices.contains(index) ? message.content(of: message.parts[index]) : []
        }
    }
}
