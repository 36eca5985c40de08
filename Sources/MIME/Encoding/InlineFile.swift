/// A file that stands uuencoded in a text, as programs sent them before MIME.
public struct InlineFile: Sendable, Hashable {
    /// The name as written, in the text's charset; untrusted, see `FileName.safe`.
    public var name: String
    /// The file's bytes.
    public var content: [UInt8]
}

extension Message {
    /// The part's text as `text(of:)` reads it, but without the files that stand uuencoded in it, and those files.
    public func textAndFiles(of part: Part) -> (text: DecodedText, files: [InlineFile]) {
        let (bytes, defects) = decoded(part)
        let found = bytes.count < InlineFiles.longest ? InlineFiles.find(in: bytes) : []
        var text = text(
            of: part, bytes: found.isEmpty ? bytes[...] : Self.rest(of: bytes, without: found)[...])
        text.defects += defects
        let label = charset(of: part)
        let files = found.map { file in
            InlineFile(name: HeaderText.clean(HeaderText.plain(file.name, label)), content: file.content)
        }
        return (text, files)
    }

    private static func rest(of bytes: [UInt8], without files: [InlineFiles.Found]) -> [UInt8] {
        var rest: [UInt8] = []
        var at = 0
        for file in files {
            rest += bytes[at..<file.range.lowerBound]
            at = file.range.upperBound
        }
        return rest + bytes[at...]
    }
}

/// Finds uuencoded files in text.
enum InlineFiles {
    /// Longer texts are not searched.
    static let longest = 64 * 1024 * 1024

    struct Found {
        var name: Bytes
        var content: [UInt8]
        var range: Range<Int>
    }

    static func find(in bytes: [UInt8]) -> [Found] {
        var found: [Found] = []
        var at = 0
        while at < bytes.count, found.count < 100 {
            let next = Kernel.lineEnd(bytes, from: at, to: bytes.count)
            if bytes[at] == UInt8(ascii: "b"), let name = begins(bytes[at..<next]),
                let body = file(bytes, from: next)
            {
                found.append(Found(name: name, content: body.content, range: at..<body.end))
                at = body.end
            } else {
                at = next
            }
        }
        return found
    }

    /// The name in "begin 644 name".
    private static func begins(_ line: Bytes) -> Bytes? {
        guard line.starts(with: Array("begin ".utf8)) else { return nil }
        let rest = line.dropFirst(6)
        let mode = rest.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "7") }
        let name = rest[mode.endIndex...]
        guard (3...4).contains(mode.count), name.first == .space else { return nil }
        return name.trimmed.isEmpty ? nil : name.trimmed
    }

    /// The file's lines up to "end"; nil if they are none. Where "end" comes, lines may have lost the spaces that
    /// stood for zeros at their ends; where it does not, only whole lines are taken for data.
    private static func file(_ bytes: [UInt8], from start: Int) -> (content: [UInt8], end: Int)? {
        var content: [UInt8] = []
        var sure: (length: Int, end: Int)?
        var (whole, short) = (0, 0)
        var at = start
        while at < bytes.count {
            let next = Kernel.lineEnd(bytes, from: at, to: bytes.count)
            let line = bytes[at..<next].withoutLineEnd
            if line.trimmed.elementsEqual("end".utf8) {
                return content.isEmpty || short > whole ? nil : (content, next)
            }
            guard isData(line) else { break }
            _ = Uuencode.decodeLine(line, &content, fillsUp: true)
            at = next
            if line.isEmpty { continue }
            if isWhole(line) { whole += 1 } else { short += 1 }
            if short == 0 { sure = (content.count, at) }
        }
        guard let sure, sure.length > 0 else { return nil }
        return (Array(content[..<sure.length]), sure.end)
    }

    /// Whether the line is no longer than its first character says; programs add a checksum.
    private static func isData(_ line: Bytes) -> Bool {
        guard let first = line.first else { return true }
        return first >= .space && first <= 0x60 && line.allSatisfy { $0 >= .space && $0 <= 0x60 }
            && line.count - 1 <= max(characters(first), 1) + 2
    }

    /// Whether the line is as long as its first character says.
    private static func isWhole(_ line: Bytes) -> Bool {
        guard let first = line.first else { return true }
        return first > .space && line.count - 1 >= characters(first) - 3
    }

    /// How many characters follow the one that tells a line's length.
    private static func characters(_ first: UInt8) -> Int { (Int((first &- .space) & 0x3F) + 2) / 3 * 4 }
}
