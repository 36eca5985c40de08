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
        let unknown = label.map { !$0.isEmpty } ?? false
        if let bom = byteOrderMark(bytes) { return decode(bytes.dropFirst(bom.length), as: bom.name) }
        if bytes.isASCII && (stated?.isASCIICompatible ?? true) {
            return ascii(bytes, stated ?? .usASCII, stated == nil && unknown ? [.unknownCharset] : [])
        }
        guard let stated, stated != .usASCII else {
            let name = CharsetEvidence.best(for: bytes)
            var text = decode(bytes, as: name)
            text.defects.insert(stated == nil && unknown ? .unknownCharset : .undeclaredCharset, at: 0)
            return text
        }
        if let other = CharsetEvidence.correction(of: stated, for: bytes) {
            var text = decode(bytes, as: other)
            text.defects.insert(.wrongCharset, at: 0)
            return text
        }
        return decode(bytes, as: stated)
    }

    private static func ascii(_ bytes: Bytes, _ name: CharsetName, _ defects: [Defect]) -> DecodedText {
        DecodedText(string: String(decoding: bytes, as: UTF8.self), charset: name.name, defects: defects)
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
        case "utf-8", "us-ascii": return utf8(bytes, name)
        case "hz-gb-2312": return text(GB18030.decode(HZ.unwrapped(bytes)[...]), name)
        case "gb18030": return text(GB18030.decode(bytes), name)
        case "utf-7": return text(UTF7.decode(bytes), name)
        default:
            guard let converter = Converter(from: name.iconvName, to: "UTF-8") else {
                return DecodedText(
                    string: String(decoding: bytes, as: UTF8.self), charset: name.name,
                    defects: [.unknownCharset])
            }
            return text(converter.convert(bytes), name)
        }
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
