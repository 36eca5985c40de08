/// What stands inside a CMS SignedData (RFC 5652 §5.1), the content of opaque S/MIME mail (RFC 8551 §3.5.2). Nobody here
/// verifies the signature.
enum SignedContent {
    private static let signedData: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, 2]
    private static let data: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, 1]

    /// The signed MIME entity; nil if the bytes are no SignedData or hold no such content.
    static func entity(in bytes: [UInt8]) -> [UInt8]? {
        var reader = BERReader(bytes[...])
        guard reader.enter(BERReader.sequence), reader.identifier(signedData),
            reader.enter(BERReader.explicit),
            reader.enter(BERReader.sequence), reader.skip(), reader.skip(),
            reader.enter(BERReader.sequence), reader.identifier(data), reader.enter(BERReader.explicit),
            let content = reader.octets(), !content.isEmpty
        else { return nil }
        return content
    }
}

/// Walks BER (ITU-T X.690 §8) forwards: definite and indefinite lengths, octet strings in pieces. Goes down without
/// a stack, for it never has to come back up.
struct BERReader {
    static let sequence: UInt8 = 0x30
    /// The tag [0] of an explicitly tagged field.
    static let explicit: UInt8 = 0xA0
    private static let octetString: UInt8 = 0x04
    private static let constructed: UInt8 = 0x20

    private let bytes: Bytes
    private var at: Int

    init(_ bytes: Bytes) {
        self.bytes = bytes
        at = bytes.startIndex
    }

    /// A tag and the length of what follows, nil for an indefinite one; nil where no element begins.
    private mutating func header() -> (tag: UInt8, length: Int?)? {
        guard let tag = next(), tag & 0x1F != 0x1F, let first = next() else { return nil }
        guard first > 0x7F else { return fitting(tag, Int(first)) }
        guard first != 0x80 else { return tag & Self.constructed != 0 ? (tag, nil) : nil }
        var length = 0
        for _ in 0..<(first & 0x7F) {
            guard let byte = next(), length < 1 << 40 else { return nil }
            length = length << 8 | Int(byte)
        }
        return fitting(tag, length)
    }

    private mutating func next() -> UInt8? {
        guard at < bytes.endIndex else { return nil }
        defer { at += 1 }
        return bytes[at]
    }

    private func fitting(_ tag: UInt8, _ length: Int) -> (tag: UInt8, length: Int?)? {
        length <= bytes.endIndex - at ? (tag, length) : nil
    }

    /// Steps inside an element of that tag.
    mutating func enter(_ tag: UInt8) -> Bool { header()?.tag == tag }

    /// Steps over the object identifier, if it is this one.
    mutating func identifier(_ wanted: [UInt8]) -> Bool {
        guard let (tag, length) = header(), tag == 0x06, let length else { return false }
        defer { at += length }
        return bytes[at..<(at + length)].elementsEqual(wanted)
    }

    /// Steps over one element, whatever it is.
    mutating func skip() -> Bool {
        var open = 0
        repeat {
            guard let (tag, length) = header() else { return false }
            if let length {
                if tag == 0, length == 0 {
                    guard open > 0 else { return false }
                    open -= 1
                } else {
                    at += length
                }
            } else {
                open += 1
            }
        } while open > 0
        return true
    }

    /// The bytes of an octet string, which may come in pieces (X.690 §8.7); nil if it is broken off.
    mutating func octets() -> [UInt8]? {
        guard let (tag, length) = header(), tag & ~Self.constructed == Self.octetString else { return nil }
        if tag == Self.octetString, let length { return Array(bytes[at..<(at + length)]) }
        let end = length.map { at + $0 } ?? bytes.endIndex
        var open = length == nil ? 1 : 0
        var content: [UInt8] = []
        while at < end {
            guard let (tag, length) = header() else { return nil }
            if tag == 0, length == 0 {
                open -= 1
                if open <= 0 { break }
            } else if tag == Self.octetString, let length {
                content += bytes[at..<(at + length)]
                at += length
            } else if tag == Self.octetString | Self.constructed {
                if length == nil { open += 1 }
            } else {
                return nil
            }
        }
        return open > 0 ? nil : content
    }
}
