/// Text made of a mail's bytes, with the charset that was used and what was odd.
public struct DecodedText: Sendable, Hashable {
    /// The text.
    public var string: String
    /// The charset that was used, in lower case: "utf-8", "gb18030", "windows-1252" ….
    public var charset: String
    /// What was odd: `unknownCharset`, `undeclaredCharset`, `wrongCharset`, `malformedText` and, for a part,
    /// the defects of its transfer encoding.
    public var defects: [Defect]

    /// Makes a text as given.
    public init(string: String, charset: String, defects: [Defect] = []) {
        self.string = string
        self.charset = charset
        self.defects = defects
    }
}

/// Charsets: their names, their decoding, and reading by evidence where the name is missing or wrong.
public enum Charset {
    /// Reads bytes as the charset `label` says, corrected by evidence; never fails.
    public static func decode(_ bytes: some Collection<UInt8>, label: String?) -> DecodedText {
        decode(slice: Array(bytes)[...], label: label)
    }

    /// Writes text in a charset; nil if the charset is unknown or lacks a character of it.
    public static func encode(_ text: String, as label: String) -> [UInt8]? {
        let name = CharsetName(label: label)
        if name == .utf8 { return Array(text.utf8) }
        guard let iconvName = name?.iconvName, let converter = Converter(from: "UTF-8", to: iconvName) else {
            return nil
        }
        let (bytes, replaced) = converter.convert(Array(text.utf8)[...])
        return replaced == 0 ? bytes : nil
    }

    static func decode(slice bytes: Bytes, label: String?) -> DecodedText {
        let stated = label.flatMap { CharsetName(label: $0) }
        let isUnknown = stated == nil && !(label ?? "").isEmpty
        if let bom = byteOrderMark(bytes) { return decode(bytes.dropFirst(bom.length), as: bom.name) }
        if stated?.isASCIICompatible ?? true, bytes.isASCII {
            return ascii(bytes, stated, isUnknown ? [.unknownCharset] : [])
        }
        guard let stated, stated != .usASCII else {
            return decode(bytes, as: CharsetEvidence.best(for: bytes))
                .noting(isUnknown ? .unknownCharset : .undeclaredCharset)
        }
        if stated == .utf8, let exact = String(validating: bytes, as: UTF8.self) {
            return DecodedText(string: exact, charset: stated.name)
        }
        if let other = CharsetEvidence.correction(of: stated, for: bytes) {
            return decode(bytes, as: other).noting(.wrongCharset)
        }
        return decode(bytes, as: stated)
    }

    /// Seven-bit text. Stated as nothing or as ASCII it may yet hold escape sequences, and so may Chinese text.
    private static func ascii(_ bytes: Bytes, _ stated: CharsetName?, _ defects: [Defect]) -> DecodedText {
        if stated == nil || stated == .usASCII, let name = ISO2022.announced(in: bytes) {
            return decode(bytes, as: name).noting(defects.first ?? .undeclaredCharset)
        }
        if stated == nil || stated == .usASCII || stated == .gb18030, HZ.isUsed(in: bytes) {
            return decode(bytes, as: CharsetName(name: "hz-gb-2312"))
                .noting(defects.first ?? (stated == .gb18030 ? .wrongCharset : .undeclaredCharset))
        }
        let name = stated?.name ?? CharsetName.usASCII.name
        return DecodedText(string: String(decoding: bytes, as: UTF8.self), charset: name, defects: defects)
    }

    private static func byteOrderMark(_ bytes: Bytes) -> (name: CharsetName, length: Int)? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return (CharsetName(name: "utf-32le"), 4) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (CharsetName(name: "utf-16le"), 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (CharsetName(name: "utf-16be"), 2) }
        return nil
    }

    static func decode(_ bytes: Bytes, as name: CharsetName) -> DecodedText {
        switch name.name {
        case "utf-8", "us-ascii": utf8(bytes, name)
        case "gb18030": text(GB18030.decode(bytes), name)
        case "hz-gb-2312": text(GB18030.decode(HZ.unwrapped(bytes)[...]), name)
        case "utf-7": text(UTF7.decode(bytes), name)
        case "utf-16": convert(bytes, name, from: UTF16Order.name(of: bytes))
        case "iso-2022-kr": convert(ISO2022.eucKR(bytes)[...], name, from: "CP949")
        case "iso-2022-jp": iso2022JP(bytes, name)
        default: convert(bytes, name, from: name.iconvName)
        }
    }

    private static func iso2022JP(_ bytes: Bytes, _ name: CharsetName) -> DecodedText {
        guard let wide = ISO2022.shiftJIS(bytes) else { return convert(bytes, name, from: "ISO-2022-JP-2") }
        return convert(wide[...], name, from: "CP932")
    }

    private static func convert(_ bytes: Bytes, _ name: CharsetName, from iconvName: String) -> DecodedText {
        guard let converter = Converter(from: iconvName, to: "UTF-8") else {
            return utf8(bytes, name).noting(.unknownCharset)
        }
        let made = converter.convert(bytes)
        return text((made.bytes, made.replaced), name)
    }

    private static func utf8(_ bytes: Bytes, _ name: CharsetName) -> DecodedText {
        if let exact = String(validating: bytes, as: UTF8.self) {
            return DecodedText(string: exact, charset: name.name)
        }
        let string = String(decoding: bytes, as: UTF8.self)
        return DecodedText(string: string, charset: name.name, defects: [.malformedText])
    }

    private static func text(_ made: (utf8: [UInt8], replaced: Int), _ name: CharsetName) -> DecodedText {
        DecodedText(
            string: String(decoding: made.utf8, as: UTF8.self), charset: name.name,
            defects: made.replaced > 0 ? [.malformedText] : [])
    }
}

extension DecodedText {
    /// The same with a defect put first.
    fileprivate func noting(_ defect: Defect) -> DecodedText {
        DecodedText(string: string, charset: charset, defects: [defect] + defects)
    }
}

/// UTF-16 without a byte order mark.
enum UTF16Order {
    /// Little-endian where the zero bytes of ASCII characters say so; RFC 2781 §4.3 has big-endian else.
    static func name(of bytes: Bytes) -> String {
        var zeros = [0, 0]
        for (number, byte) in bytes.prefix(4096).enumerated() where byte == 0 { zeros[number & 1] += 1 }
        return zeros[1] > zeros[0] ? "UTF-16LE" : "UTF-16BE"
    }
}
