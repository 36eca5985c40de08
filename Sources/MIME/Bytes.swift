/// The bytes a mail is made of: a shared view, never a copy.
typealias Bytes = ArraySlice<UInt8>

extension UInt8 {
    static let tab: UInt8 = 0x09
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let space: UInt8 = 0x20
    static let quote: UInt8 = 0x22
    static let hyphen: UInt8 = 0x2D
    static let colon: UInt8 = 0x3A
    static let equals: UInt8 = 0x3D
    static let question: UInt8 = 0x3F
    static let backslash: UInt8 = 0x5C

    /// A space or a tab: RFC 5322's WSP.
    var isBlank: Bool { self == .space || self == .tab }

    /// Blank, or part of a line end.
    var isWhite: Bool { self == .space || (self >= .tab && self <= .carriageReturn) }

    var isDigit: Bool { self >= 0x30 && self <= 0x39 }

    var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }

    /// The byte with A–Z made a–z.
    var lowered: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }

    /// 0…15 for a hexadecimal digit of either case.
    var hexValue: UInt8? {
        if isDigit { return self - 0x30 }
        let low = self | 0x20
        return low >= 0x61 && low <= 0x66 ? low - 0x57 : nil
    }
}

extension ArraySlice<UInt8> {
    /// The bytes without white space at either end.
    var trimmed: Bytes {
        var low = startIndex
        var high = endIndex
        while low < high, self[low].isWhite { low += 1 }
        while high > low, self[high - 1].isWhite { high -= 1 }
        return self[low..<high]
    }

    /// Whether these bytes are `word`, whatever the case of the ASCII letters.
    func isSame(as word: String) -> Bool {
        word.utf8.count == count && zip(self, word.utf8).allSatisfy { $0.lowered == $1.lowered }
    }

    /// Whether these bytes begin with `word`, whatever the case of the ASCII letters.
    func hasPrefix(_ word: String) -> Bool {
        word.utf8.count <= count && zip(self, word.utf8).allSatisfy { $0.lowered == $1.lowered }
    }

    /// The bytes as ASCII in lower case; bytes that are no ASCII become U+FFFD.
    var loweredString: String { String(decoding: map(\.lowered), as: UTF8.self) }

    /// Whether no byte is above 0x7F.
    var isASCII: Bool { Kernel.isASCII(self) }
}
