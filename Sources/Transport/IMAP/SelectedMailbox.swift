/// An open folder as SELECT or EXAMINE tells of it (RFC 3501 §6.3.1).
public struct SelectedMailbox: Sendable, Hashable {
    /// The folder's name as the configuration writes it.
    public let name: String
    /// While this number stays, a UID always names the same mail (RFC 9051 §2.3.1.1).
    public let uidValidity: UInt32
    /// No mail has this UID or a higher one yet; `nil` where the server does not say.
    public let uidNext: UInt32?
    /// How many mails it holds.
    public let exists: UInt32
    /// Flags that can be set for good; `\*` means that new keywords may be made.
    public let permanentFlags: Set<String>
    /// Whether nothing can be changed in it.
    public let isReadOnly: Bool

    /// Whether `flag` can be set for good.
    public func canStore(_ flag: MailFlag) -> Bool {
        let wanted = flag.rawValue.lowercased()
        if permanentFlags.contains(where: { $0.lowercased() == wanted }) { return !isReadOnly }
        return !isReadOnly && !flag.isSystem && permanentFlags.contains("\\*")
    }
}

/// A flag of a mail: a system flag such as `\Flagged`, or a keyword such as `$HeedDone`.
public struct MailFlag: Sendable, Hashable, RawRepresentable {
    /// The flag as the protocol writes it.
    public let rawValue: String

    /// Takes a system flag or a keyword; anything that is no flag by the grammar (RFC 3501 §9) is `nil`.
    public init?(rawValue: String) {
        let name = rawValue.hasPrefix("\\") ? rawValue.dropFirst() : rawValue[...]
        let bytes = Array(name.utf8)
        guard bytes.count <= 100, bytes.first?.isLetter == true || bytes.first == UInt8(ascii: "$") else {
            return nil
        }
        let inner: [UInt8] = [UInt8(ascii: "$"), .minus, .dot, UInt8(ascii: "_")]
        guard bytes.allSatisfy({ $0.isLetter || $0.isDigit || inner.contains($0) }) else { return nil }
        self.rawValue = rawValue
    }

    private init(known: String) { rawValue = known }

    /// Whether it is one of the server's own flags.
    public var isSystem: Bool { rawValue.hasPrefix("\\") }

    /// Marks a mail that heed has filed.
    public static let heedDone = MailFlag(known: "$HeedDone")
    /// Read by someone.
    public static let seen = MailFlag(known: "\\Seen")
    /// Marked for attention.
    public static let flagged = MailFlag(known: "\\Flagged")
    /// Answered.
    public static let answered = MailFlag(known: "\\Answered")
    /// To be removed by the next EXPUNGE.
    public static let deleted = MailFlag(known: "\\Deleted")
}

/// A folder as LIST tells of it.
public struct MailboxListing: Sendable, Hashable {
    /// The name, decoded.
    public let name: String
    /// What separates the levels of names, or `nil` when there are none.
    public let separator: Character?
    /// Attributes such as `\Noselect` or `\Sent`.
    public let attributes: Set<String>
}

/// One mail as listed before it is fetched.
public struct MailListing: Sendable, Hashable {
    /// The mail's UID.
    public let uid: UInt32
    /// Its length in bytes by the server's word.
    public let size: Int
    /// When the server took it in; `nil` where it does not say.
    public let internalDate: InternalDate?

    /// Describes a mail on the server.
    public init(uid: UInt32, size: Int, internalDate: InternalDate?) {
        self.uid = uid
        self.size = size
        self.internalDate = internalDate
    }
}

/// One mail as fetched.
public struct FetchedMail: Sendable {
    /// The mail's UID.
    public let uid: UInt32
    /// When the server took it in; `nil` where it does not say.
    public let internalDate: InternalDate?
    /// Its length by the server's word (RFC822.SIZE), which may be wrong.
    public let announcedSize: Int?
    /// The whole mail, as the literal framed it.
    public let bytes: [UInt8]

    /// Whether the server's RFC822.SIZE is not the length it sent. The mail is whole all the same.
    public var sizeDiffers: Bool { announcedSize.map { $0 != bytes.count } ?? false }
}
