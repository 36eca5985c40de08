/// One header field, as it stands in the mail.
public struct Field: Sendable {
    /// The name as written.
    public let name: String
    /// What follows the colon, folded as it stands, without the line end.
    public let body: ArraySlice<UInt8>
    let hint: String?

    /// The body unfolded and decoded (RFC 2047, RFC 6532); raw 8-bit text is read by evidence, control
    /// characters are spaces.
    public var text: String { HeaderText.decode(body, hint: hint) }
}

/// Where a field stands in the mail's bytes.
struct FieldSpan: Sendable {
    var start: Int
    var nameEnd: Int
    var bodyStart: Int
    var bodyEnd: Int
}

/// The header of a mail or of a part: its fields in order.
public struct Header: Sendable {
    let bytes: [UInt8]
    let spans: [FieldSpan]
    /// The charset the mail states for its text: a hint for raw 8-bit fields.
    var hint: String?
    let limits: Limits

    /// Whether there is no field.
    public var isEmpty: Bool { spans.isEmpty }

    /// All fields in order.
    public var fields: [Field] { spans.map(field) }

    /// The first field of that name, whatever its case.
    public func first(_ name: String) -> Field? { spans.first { isNamed($0, name) }.map(field) }

    /// All fields of that name in order.
    public func all(_ name: String) -> [Field] { spans.filter { isNamed($0, name) }.map(field) }

    /// The fields whose names begin with `prefix`, whatever the case.
    public func all(withPrefix prefix: String) -> [Field] {
        spans.filter { bytes[$0.start..<$0.nameEnd].hasPrefix(prefix) }.map(field)
    }

    /// The first field of that name as text: see `Field.text`.
    public func text(_ name: String) -> String? { first(name)?.text }

    /// The mailboxes of all fields of that name, groups flattened (RFC 5322 §3.4, read leniently).
    public func mailboxes(_ name: String) -> [Mailbox] {
        addresses(name).flatMap { address in
            switch address {
            case .mailbox(let mailbox): [mailbox]
            case .group(_, let members): members
            }
        }
    }

    /// The addresses of all fields of that name, at most `Limits.addresses`.
    public func addresses(_ name: String) -> [Address] {
        var parser = AddressParser(limit: limits.addresses)
        for field in all(name) { parser.read(field.body, hint: hint) }
        return parser.addresses
    }

    /// The date in the first field of that name that holds one.
    public func date(_ name: String) -> MailDate? {
        for span in spans where isNamed(span, name) {
            if let date = MailDate(parsing: bytes[span.bodyStart..<span.bodyEnd]) { return date }
        }
        return nil
    }

    /// The message identifiers of all fields of that name, without angle brackets, at most
    /// `Limits.references`.
    public func identifiers(_ name: String) -> [String] {
        var found: [String] = []
        for span in spans where isNamed(span, name) {
            found += Identifiers.read(bytes[span.bodyStart..<span.bodyEnd])
        }
        guard found.count > limits.references else { return found }
        return [found[0]] + found.suffix(limits.references - 1)
    }

    func body(_ name: String) -> Bytes? {
        spans.first { isNamed($0, name) }.map { bytes[$0.bodyStart..<$0.bodyEnd] }
    }

    func count(_ name: String) -> Int { spans.count { isNamed($0, name) } }

    private func isNamed(_ span: FieldSpan, _ name: String) -> Bool {
        let wanted = name.utf8
        guard span.nameEnd - span.start == wanted.count else { return false }
        var at = span.start
        for byte in wanted {
            if bytes[at].lowered != byte.lowered { return false }
            at += 1
        }
        return true
    }

    private func field(_ span: FieldSpan) -> Field {
        Field(
            name: String(decoding: bytes[span.start..<span.nameEnd], as: UTF8.self),
            body: bytes[span.bodyStart..<span.bodyEnd], hint: hint)
    }
}
