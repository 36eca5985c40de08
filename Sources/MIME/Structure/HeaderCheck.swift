/// What is odd about a mail's header as a whole (RFC 5322 §3.6, RFC 7103 §7.5).
enum HeaderCheck {
    static func defects(of header: Header, limits: Limits) -> [Defect] {
        var found: [Defect] = []
        for (name, defect) in single where header.count(name) > 1 { found.append(defect) }
        if header.count("From") == 0 { found.append(.missingFrom) }
        if header.mailboxes("From").count > 1 { found.append(.severalFromAddresses) }
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
