/// Addresses and identifiers as they may be written (RFC 5322 §3.4.1, §3.6.4; RFC 5890 for domains). A local part beyond
/// ASCII stands in UTF-8 (RFC 6532 §3.2): only a relay that offers SMTPUTF8 takes such a letter.
enum OutgoingAddress {
    /// The address with its domain in ASCII.
    static func written(_ address: String) throws(BuildFailure) -> String {
        let bytes = Array(address.utf8)
        guard let at = bytes.lastIndex(of: UInt8(ascii: "@")), at > 0, at <= 64,
            isLocalPart(bytes[..<at]), let domain = domain(bytes[(at + 1)...])
        else { throw .invalidAddress(address) }
        return String(decoding: bytes[..<at], as: UTF8.self) + "@" + domain
    }

    /// The identifier without angle brackets.
    static func identifier(_ text: String) throws(BuildFailure) -> String {
        var bytes = Array(text.utf8)[...]
        if bytes.first == UInt8(ascii: "<") && bytes.last == UInt8(ascii: ">") {
            bytes = bytes.dropFirst().dropLast()
        }
        let isClean = bytes.allSatisfy {
            $0 > .space && $0 < 0x7F && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">")
        }
        guard isClean, !bytes.isEmpty, bytes.count <= 900 else { throw .invalidIdentifier(text) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A dot-atom, or a quoted string of printable ASCII. QUIRK: dots at the ends or in a row are let pass,
    /// for some Japanese providers gave out such addresses.
    private static func isLocalPart(_ bytes: Bytes) -> Bool {
        if bytes.count > 2, bytes.first == .quote, bytes.last == .quote {
            return isQuoted(bytes.dropFirst().dropLast())
        }
        return String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy(isOfLocalPart)
    }

    private static func isOfLocalPart(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return scalar == "." || TextPieces.isAtomCharacter(UInt8(truncatingIfNeeded: scalar.value))
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .surrogate, .unassigned,
            .privateUse:
            return false
        default: return scalar != "\u{FFFD}"
        }
    }

    private static func isQuoted(_ inside: Bytes) -> Bool {
        var escaped = false
        for byte in inside {
            guard byte >= .space && byte < 0x7F else { return false }
            if !escaped && byte == .quote { return false }
            escaped = !escaped && byte == .backslash
        }
        return !escaped
    }

    private static func domain(_ bytes: Bytes) -> String? {
        if bytes.first == UInt8(ascii: "["), bytes.last == UInt8(ascii: "]"), bytes.count > 2,
            bytes.count < 60
        {
            let inside = bytes.dropFirst().dropLast()
            guard inside.allSatisfy({ $0.isDigit || $0.isLetter || $0 == .colon || $0 == UInt8(ascii: ".") })
            else {
                return nil
            }
            return String(decoding: bytes, as: UTF8.self)
        }
        var labels: [String] = []
        let text = String(decoding: bytes, as: UTF8.self)
        let scalars = text.unicodeScalars
        for label in scalars.split(whereSeparator: isDot, omittingEmptySubsequences: false) {
            guard let written = Punycode.label(String(Substring(label))), isLabel(written) else { return nil }
            labels.append(written)
        }
        let whole = labels.joined(separator: ".")
        return whole.utf8.count <= 253 ? whole : nil
    }

    /// The dots that part labels (RFC 3490 §3.1).
    private static func isDot(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2E, 0x3002, 0xFF0E, 0xFF61: true
        default: false
        }
    }

    private static func isLabel(_ label: String) -> Bool {
        let bytes = label.utf8
        guard (1...63).contains(bytes.count), bytes.first != .hyphen, bytes.last != .hyphen else {
            return false
        }
        return bytes.allSatisfy { $0.isDigit || $0.isLetter || $0 == .hyphen || $0 == UInt8(ascii: "_") }
    }
}

extension Collection {
    fileprivate func split(
        whereSeparator isSeparator: (Element) -> Bool, omittingEmptySubsequences: Bool
    ) -> [SubSequence] {
        split(
            maxSplits: .max, omittingEmptySubsequences: omittingEmptySubsequences, whereSeparator: isSeparator
        )
    }
}
