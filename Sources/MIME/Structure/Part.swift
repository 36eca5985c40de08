/// A part of a mail: the mail itself, a multipart, a leaf, or the root of a nested mail.
public struct Part: Sendable {
    /// Its place in `Message.parts`.
    public let index: Int
    /// The place of the part that holds it; nil for the mail itself.
    public let parent: Int?
    /// The places of the parts it holds. A message/rfc822 part holds one: the nested mail, whose header is
    /// the nested mail's.
    public internal(set) var children: [Int] = []
    /// How many parts are around it.
    public let depth: Int
    /// Its own header; for the mail itself the mail's header.
    public internal(set) var header: Header
    /// What it is; text/plain if nothing is stated (RFC 2045 §5.2).
    public internal(set) var contentType: ContentType
    /// How it wants to be shown; nil if it does not say.
    public internal(set) var disposition: ContentDisposition?
    /// How its body is wrapped.
    public internal(set) var transferEncoding: TransferEncoding
    /// Whether a limit kept heed from looking inside.
    public internal(set) var isOpaque = false
    /// Header and body. Positions in `Message.raw`, or, inside a container that is itself base64 or
    /// quoted-printable, in that container's decoded bytes: see `Message.bytes(of:)`.
    public internal(set) var range: Range<Int>
    /// The body alone, as `range`.
    public internal(set) var body: Range<Int>
    /// Which bytes `range` and `body` count in: 0 is the mail, others are decoded containers.
    let source: Int

    /// The Content-ID without angle brackets.
    public var contentID: String? { header.identifiers("Content-ID").first }

    /// The file name the sender gave, decoded (RFC 2231, RFC 2047, raw 8-bit); nil if there is none. It is
    /// untrusted text: `FileName.safe` makes it fit to be shown or stored.
    public var fileName: String? {
        let stated =
            disposition?["filename"] ?? disposition?["name"] ?? contentType["name"] ?? contentType["filename"]
        return stated.flatMap { $0.isEmpty ? nil : FileName.bare($0) }
    }

    /// Whether it holds no other part.
    public var isLeaf: Bool { children.isEmpty }
}
