/// A mail address checked by grammar for use in MAIL and RCPT (RFC 5321 §4.1.2): nothing in it can end the command.
public struct EnvelopeAddress: Sendable, Hashable {
    /// As it goes between the angle brackets: local part quoted where it must be, domain as A-labels.
    public let path: String
    /// Whether the local part is beyond ASCII, so that the relay must offer SMTPUTF8 (RFC 6531 §3.2).
    public let needsSMTPUTF8: Bool

    /// Reads `local@domain`, without angle brackets, comments or spaces. `nil` when it is no address.
    public init?(_ text: String) {
        guard let at = text.utf8.lastIndex(of: .at), text.utf8.count <= 320 else { return nil }
        let domain = String(text[text.utf8.index(after: at)...])
        guard let local = EnvelopeAddress.local(text[..<at]), let host = EnvelopeAddress.domain(domain) else {
            return nil
        }
        let joined = "\(local)@\(host)"
        guard joined.utf8.count <= 254 else { return nil }
        path = joined
        needsSMTPUTF8 = !local.utf8.allSatisfy { $0 < 0x80 }
    }

    private static let atomSigns = Set("!#$%&'*+-/=?^_`{|}~".utf8)

    private static func local(_ text: Substring) -> String? {
        guard !text.isEmpty else { return nil }
        if text.utf8.first == .quote { return isQuotedString(Array(text.utf8)) ? String(text) : nil }
        guard text.unicodeScalars.allSatisfy({ $0 == "." || isAtomScalar($0) }) else { return nil }
        let atoms = text.utf8.split(separator: .dot, omittingEmptySubsequences: false)
        // Some providers give out addresses with dots where no atom is: as a quoted string they are legal.
        return atoms.contains { $0.isEmpty } ? "\"\(text)\"" : String(text)
    }

    private static func isAtomScalar(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            let byte = UInt8(scalar.value)
            return byte.isLetter || byte.isDigit || atomSigns.contains(byte)
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .surrogate, .unassigned,
            .privateUse:
            return false
        default: return true
        }
    }

    /// `"…"` of printable ASCII with `\` before a quote or a backslash.
    private static func isQuotedString(_ bytes: [UInt8]) -> Bool {
        guard bytes.count > 2, bytes.last == .quote else { return false }
        var index = 1
        while index < bytes.count - 1 {
            if bytes[index] == .backslash { index += 1 } else if bytes[index] == .quote { return false }
            guard index < bytes.count - 1, !bytes[index].isControl, bytes[index] < 0x80 else { return false }
            index += 1
        }
        return true
    }

    private static func domain(_ text: String) -> String? {
        guard text.hasPrefix("["), text.hasSuffix("]") else { return DomainName(text)?.ascii }
        let inner = text.utf8.dropFirst().dropLast()
        guard !inner.isEmpty, inner.count <= 64 else { return nil }
        return inner.allSatisfy { $0.isHexDigit || $0.isLetter || $0 == .dot || $0 == .colon } ? text : nil
    }
}
