/// What a mail may at most contain. Beyond a limit the rest stays unread or is one opaque part, and a
/// defect tells so.
public struct Limits: Sendable {
    /// Parts in all, nested mails included. Newsletters stay under 100.
    public var parts = 1000
    /// Multiparts and nested mails inside one another. Real mail seldom passes 9, Postfix stops at 100.
    public var depth = 50
    /// Bytes of one header. Postfix takes 100 KB; long Received and ARC chains stay under 64 KB.
    public var headerBytes = 256 * 1024
    /// Fields in one header.
    public var fields = 2000
    /// Addresses read from all fields of one name.
    public var addresses = 500
    /// Message identifiers read from all fields of one name: the first and the newest ones are kept.
    public var references = 100
    /// Bytes of a boundary; RFC 2046 §5.1.1 allows 70.
    public var boundaryBytes = 2048

    /// Limits as documented at each of them.
    public static let standard = Limits()

    /// Makes the standard limits, to be changed one by one.
    public init() {}
}
