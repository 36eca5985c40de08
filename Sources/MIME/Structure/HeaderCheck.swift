/// What is odd about a mail's header as a whole (RFC 5322 §3.6, RFC 7103 §7.5).
enum HeaderCheck {
    static func defects(of header: Header, senders: [Mailbox], limits: Limits) -> [Defect] {
        var found: [Defect] = []
        for (name, defect) in single where header.count(name) > 1 { found.append(defect) }
        found += senderDefects(header, senders)
        let shown = header.spans.lazy.map { header.bytes[$0.bodyStart..<$0.bodyEnd] }
        if shown.contains(where: { Kernel.contains(0, in: $0) }) { found.append(.nullInHeader) }
        if shown.contains(where: isRaw) { found.append(.rawHeaderBytes) }
        if ["Subject", "From", "To"].contains(where: { hidesControl(header, $0) }) {
            found.append(.controlInHeader)
        }
        for name in ["From", "To", "Cc", "Bcc", "Reply-To"] where isCut(header, name, limits) {
            found.append(.addressCap)
            break
        }
        if hasManyReferences(header, limits) { found.append(.referenceCap) }
        return found
    }

    private static let single: [(String, Defect)] = [
        ("From", .twoFromHeaders), ("Subject", .twoSubjectHeaders), ("Date", .twoDateHeaders),
        ("To", .twoToHeaders), ("Message-ID", .twoMessageIDHeaders), ("Content-Type", .twoContentTypeHeaders),
    ]

    private static func senderDefects(_ header: Header, _ senders: [Mailbox]) -> [Defect] {
        guard let body = header.body("From") else { return [.missingFrom] }
        var found: [Defect] = senders.count > 1 ? [.severalFromAddresses] : []
        let isHidden = !body.contains(UInt8(ascii: "@")) && senders.contains { $0.address.contains("@") }
        if isHidden && header.count("From") == 1 { found.append(.encodedAddress) }
        return found
    }

    private static func isRaw(_ body: Bytes) -> Bool {
        !body.isASCII && String(validating: body, as: UTF8.self) == nil
    }

    /// Whether an encoded word decodes to a line end or the like.
    private static func hidesControl(_ header: Header, _ name: String) -> Bool {
        guard let body = header.body(name), EncodedWord.next(in: body, from: body.startIndex) != nil else {
            return false
        }
        let text = HeaderText.decodeWords(HeaderText.unfolded(body.trimmed), hint: header.hint)
        return text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\t" || $0.value == 0x7F }
    }

    /// Reads the addresses only where there is room for too many of them.
    private static func isCut(_ header: Header, _ name: String, _ limits: Limits) -> Bool {
        let bodies = header.all(name)
        guard bodies.reduce(0, { $0 + $1.body.count }) > limits.addresses * 2 else { return false }
        var parser = AddressParser(limit: limits.addresses)
        for field in bodies { parser.read(field.body, hint: nil) }
        return parser.isCut
    }

    private static func hasManyReferences(_ header: Header, _ limits: Limits) -> Bool {
        let marks = header.all("References").reduce(0) { sum, field in
            sum + field.body.count { $0 == UInt8(ascii: "<") }
        }
        return marks > limits.references
    }
}
