/// Names for the octets that mail protocols are made of.
extension UInt8 {
    static let nul: UInt8 = 0x00
    static let tab: UInt8 = 0x09
    static let lf: UInt8 = 0x0A
    static let cr: UInt8 = 0x0D
    static let space: UInt8 = 0x20
    static let quote = UInt8(ascii: "\"")
    static let percent = UInt8(ascii: "%")
    static let ampersand = UInt8(ascii: "&")
    static let openParen = UInt8(ascii: "(")
    static let closeParen = UInt8(ascii: ")")
    static let star = UInt8(ascii: "*")
    static let plus = UInt8(ascii: "+")
    static let comma = UInt8(ascii: ",")
    static let minus = UInt8(ascii: "-")
    static let dot = UInt8(ascii: ".")
    static let slash = UInt8(ascii: "/")
    static let zero = UInt8(ascii: "0")
    static let nine = UInt8(ascii: "9")
    static let colon = UInt8(ascii: ":")
    static let less = UInt8(ascii: "<")
    static let equals = UInt8(ascii: "=")
    static let greater = UInt8(ascii: ">")
    static let at = UInt8(ascii: "@")
    static let openBracket = UInt8(ascii: "[")
    static let backslash = UInt8(ascii: "\\")
    static let closeBracket = UInt8(ascii: "]")
    static let openBrace = UInt8(ascii: "{")
    static let closeBrace = UInt8(ascii: "}")

    var isDigit: Bool { self >= .zero && self <= .nine }
    var isLetter: Bool { (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z") }
    var isHexDigit: Bool {
        isDigit || ((self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "f"))
    }
    var isControl: Bool { self < .space || self == 0x7F }
    var uppercased: UInt8 { self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z") ? self - 0x20 : self }
    var lowercased: UInt8 { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") ? self + 0x20 : self }
}

/// Text of a server made fit for a log line: valid UTF-8, no control characters, bounded.
func printable(_ bytes: some Sequence<UInt8>, limit: Int = 300) -> String {
    printable(String(decoding: Array(bytes.prefix(limit)), as: UTF8.self), limit: limit)
}

/// Text made fit for a log line: no control or direction-changing characters, at most `limit` characters.
func printable(_ text: String, limit: Int = 300) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(limit) {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: result.append(" ")
        default: result.append(scalar)
        }
    }
    return String(result)
}

/// Reads a decimal number of at most `digits` digits; anything else, and an empty slice, is `nil`.
func decimal(_ bytes: some Collection<UInt8>, digits: Int = 18) -> Int? {
    guard !bytes.isEmpty, bytes.count <= min(digits, 18) else { return nil }
    var value = 0
    for byte in bytes {
        guard byte.isDigit else { return nil }
        value = value * 10 + Int(byte - .zero)
    }
    return value
}

extension Collection where Element == UInt8 {
    /// Whether these bytes are `word`, letter case aside.
    func equalsIgnoringCase(_ word: StaticString) -> Bool {
        guard count == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { other in zip(self, other).allSatisfy { $0.uppercased == $1.uppercased } }
    }

    /// Whether these bytes begin with `word`, letter case aside.
    func startsIgnoringCase(_ word: StaticString) -> Bool {
        prefix(word.utf8CodeUnitCount).equalsIgnoringCase(word)
    }
}
