/// A mail, read: the tree of its parts over its bytes. Making one cannot fail, and what is odd is told by
/// `defects`.
///
/// Reading takes one pass over the bytes; bodies are decoded only when asked for.
public struct Message: Sendable {
    /// The mail's bytes, as they came.
    public let raw: [UInt8]
    /// All parts in the order they begin; the first is the mail itself.
    public let parts: [Part]
    let sources: [[UInt8]]
    private let structure: [Defect]
    private let limits: Limits

    /// Reads a mail.
    public init(_ raw: [UInt8], limits: Limits = .standard) {
        var builder = TreeBuilder(raw, limits: limits)
        builder.build()
        self.raw = raw
        parts = builder.parts
        sources = builder.sources
        structure = builder.defects
        self.limits = limits
    }

    /// What is odd about structure and the mail's own header, each once. Oddities of a body are told by
    /// `text(of:)` and `decoded(_:)`.
    public var defects: [Defect] { defects(senders: header.mailboxes("From")) }

    /// The same for who has read the mailboxes of From already.
    public func defects(senders: [Mailbox]) -> [Defect] {
        structure + HeaderCheck.defects(of: header, senders: senders, limits: limits)
    }

    /// The mail's header.
    public var header: Header { parts[0].header }

    /// The part's body as it stands in the mail, still wrapped.
    public func bytes(of part: Part) -> ArraySlice<UInt8> { sources[part.source][part.body] }

    /// The part's body without its transfer encoding.
    public func content(of part: Part) -> [UInt8] { decoded(part).bytes }

    /// The part's body without its transfer encoding, and what was odd in it.
    public func decoded(_ part: Part) -> (bytes: [UInt8], defects: [Defect]) {
        if let bytes = unstated(part) { return (bytes, [.unstatedTransferEncoding]) }
        return part.transferEncoding.decode(bytes(of: part))
    }

    /// Whether the body holds anything but blanks and control characters.
    public func isVisible(_ part: Part) -> Bool {
        switch part.transferEncoding {
        case .identity, .unknown, .quotedPrintable:
            // Before the first escape bytes mean themselves, and one beyond base64's alphabet says that it is none.
            let plain = bytes(of: part).prefix { $0 != .equals }
            if plain.contains(where: { $0 > .space && Base64.table[Int($0)] > 63 }) { return true }
        case .base64, .uuencode: break
        }
        return content(of: part).contains { $0 > .space }
    }

    /// A text's content, if it is wrapped though its header says that nothing is.
    private func unstated(_ part: Part) -> [UInt8]? {
        guard part.transferEncoding == .identity, part.isLeaf, part.contentType.type == "text",
            part.disposition?.kind != "attachment", part.fileName == nil
        else { return nil }
        return UnstatedEncoding.decoded(bytes(of: part), label: charset(of: part))
    }

    /// The length of `content(of:)` in bytes.
    public func size(of part: Part) -> Int {
        switch part.transferEncoding {
        case .identity, .unknown: unstated(part)?.count ?? part.body.count
        case .base64: Kernel.base64Length(bytes(of: part)) ?? content(of: part).count
        case .quotedPrintable, .uuencode: content(of: part).count
        }
    }

    /// The part's body as text: without its transfer encoding, read in its charset, lines ended by "\n", no
    /// NUL characters. Flowed text (RFC 3676) stays folded.
    public func text(of part: Part) -> DecodedText {
        let (bytes, defects) = decoded(part)
        var text = text(of: part, bytes: bytes[...])
        text.defects += defects
        return text
    }

    func text(of part: Part, bytes: ArraySlice<UInt8>) -> DecodedText {
        let label =
            charset(of: part) ?? (part.contentType.subtype == "html" ? HTMLCharset.stated(in: bytes) : nil)
        guard let name = label.flatMap({ CharsetName(label: $0) }),
            name.name.hasPrefix("utf-16") || name.name.hasPrefix("utf-32")
        else { return Charset.decode(slice: LineEnds.normalized(bytes), label: label) }
        var text = Charset.decode(slice: bytes, label: label)
        text.string = LineEnds.normalized(text.string)
        return text
    }

    /// The stated charset: the part's, else its container's (some programs state it only there).
    func charset(of part: Part) -> String? {
        var at: Part? = part
        while let here = at {
            if let stated = here.contentType["charset"], !stated.isEmpty { return stated }
            guard let parent = here.parent, parts[parent].contentType.type == "multipart" else { break }
            at = parts[parent]
        }
        return nil
    }
}

/// Line ends of text.
enum LineEnds {
    /// CRLF and CR become LF, and NUL goes. Right for text in every charset that keeps ASCII's bytes.
    static func normalized(_ bytes: Bytes) -> Bytes {
        let isClean = !Kernel.contains(.carriageReturn, in: bytes) && !Kernel.contains(0, in: bytes)
        return isClean ? bytes : Kernel.normalizedLines(bytes)[...]
    }

    /// The same for text already decoded.
    static func normalized(_ text: String) -> String {
        String(decoding: normalized(Array(text.utf8)[...]), as: UTF8.self)
    }
}
