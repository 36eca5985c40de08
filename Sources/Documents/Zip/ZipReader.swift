/// Bounds on an archive. A filled form has some twenty entries and some ten kilobytes; an office document full of
/// pictures stays far below these as well.
public struct ZipLimits: Hashable, Sendable {
    /// The most bytes the archive itself may have.
    public var archive = 8 << 20
    /// The most entries.
    public var entries = 512
    /// The most bytes one entry may unpack to.
    public var entry = 8 << 20
    /// The most bytes all entries that are read may unpack to.
    public var total = 24 << 20
    /// The most an entry of more than 64 KB may unpack to, as a multiple of its packed size. XML seldom passes 30.
    public var ratio = 150

    /// The usual bounds.
    public init() {}
}

/// Reads an archive (PKWARE APPNOTE 6.3): stored and deflated entries, the directory at the end counts.
///
/// Nothing is believed: sizes are bounds, names are compared and never used as paths, and what unpacks to more than it
/// says is refused.
public struct ZipReader {
    private struct Entry {
        let name: String
        let method: Int
        let packed: Int
        let size: Int
        let crc: UInt32
        let offset: Int
    }

    private let bytes: [UInt8]
    private let limits: ZipLimits
    private let entries: [String: Entry]
    private var unpacked = 0

    /// Reads the directory of an archive.
    public init(_ bytes: [UInt8], limits: ZipLimits = ZipLimits()) throws(DocumentFault) {
        guard bytes.count <= limits.archive else { throw .tooLarge("more than \(limits.archive >> 20) MB") }
        self.bytes = bytes
        self.limits = limits
        let (start, count) = try Self.directory(bytes)
        guard count <= limits.entries else { throw .tooLarge("more than \(limits.entries) parts") }
        var entries: [String: Entry] = [:]
        var cursor = start
        for _ in 0..<count {
            let (entry, next) = try Self.entry(bytes, at: cursor)
            guard entries.updateValue(entry, forKey: entry.name) == nil else {
                throw .broken("two parts of one name")
            }
            cursor = next
        }
        self.entries = entries
    }

    /// The names in the archive, sorted.
    public var names: [String] { entries.keys.sorted() }

    /// The bytes of an entry, nil when there is none of that name.
    public mutating func content(of name: String) throws(DocumentFault) -> [UInt8]? {
        guard let entry = entries[name] else { return nil }
        let packed = try packedBytes(of: entry)
        let allowed = min(limits.entry, limits.total - unpacked)
        guard entry.size <= allowed else { throw .tooLarge("a part of \(entry.size >> 10) KB") }
        guard entry.size <= 65_536 || entry.size / max(1, entry.packed) <= limits.ratio else {
            throw .tooLarge("a part packed more than \(limits.ratio) times")
        }
        let content: [UInt8]
        switch entry.method {
        case 0: content = Array(packed)
        case 8: content = try Deflate.inflate(packed, size: entry.size)
        default: throw .refused("parts packed in another way")
        }
        guard content.count == entry.size, Deflate.crc(content) == entry.crc else {
            throw .broken("a part is damaged")
        }
        unpacked += content.count
        return content
    }

    private func packedBytes(of entry: Entry) throws(DocumentFault) -> ArraySlice<UInt8> {
        let header = try Self.fixed(bytes, entry.offset, 30, signature: 0x0403_4B50)
        let start = header + 30 + Self.two(bytes, header + 26) + Self.two(bytes, header + 28)
        let (end, overflows) = start.addingReportingOverflow(entry.packed)
        guard !overflows, start <= end, end <= bytes.count else { throw .broken("a part is cut off") }
        return bytes[start..<end]
    }

    // MARK: The directory

    /// Where the directory begins and how many entries it has. The end record stands in the last 64 KB.
    private static func directory(_ bytes: [UInt8]) throws(DocumentFault) -> (start: Int, count: Int) {
        guard bytes.count >= 22 else { throw .broken("no archive") }
        let lowest = max(0, bytes.count - 22 - 65_535)
        var at = bytes.count - 22
        while at >= lowest, four(bytes, at) != 0x0605_4B50 { at -= 1 }
        guard at >= lowest else { throw .broken("no archive") }
        let (disk, here) = (two(bytes, at + 4), two(bytes, at + 8))
        let (count, size, start) = (
            two(bytes, at + 10), Int(four(bytes, at + 12)), Int(four(bytes, at + 16))
        )
        guard disk == 0, here == count, count != 0xFFFF, start <= at, size <= at - start else {
            throw .broken("its directory is damaged")
        }
        return (start, count)
    }

    private static func entry(_ bytes: [UInt8], at cursor: Int) throws(DocumentFault) -> (Entry, next: Int) {
        let at = try fixed(bytes, cursor, 46, signature: 0x0201_4B50)
        let flags = two(bytes, at + 8)
        guard flags & 0x2041 == 0 else { throw .refused("a password") }
        let (length, extra, comment) = (
            two(bytes, at + 28), two(bytes, at + 30), two(bytes, at + 32)
        )
        let next = at + 46 + length + extra + comment
        guard next <= bytes.count else { throw .broken("its directory is cut off") }
        let (packed, size) = (Int(four(bytes, at + 20)), Int(four(bytes, at + 24)))
        let offset = Int(four(bytes, at + 42))
        guard packed != 0xFFFF_FFFF, size != 0xFFFF_FFFF, packed <= bytes.count else {
            throw .tooLarge("a part of more than 4 GB")
        }
        let name = String(decoding: bytes[(at + 46)..<(at + 46 + length)], as: UTF8.self)
        return (
            Entry(
                name: name, method: two(bytes, at + 10), packed: packed, size: size,
                crc: four(bytes, at + 16), offset: offset), next
        )
    }

    /// The place of a record whose fixed part lies within the archive.
    private static func fixed(
        _ bytes: [UInt8], _ at: Int, _ length: Int, signature: UInt32
    ) throws(DocumentFault) -> Int {
        guard at >= 0, at <= bytes.count - length, four(bytes, at) == signature else {
            throw .broken("its directory is damaged")
        }
        return at
    }

    private static func two(_ bytes: [UInt8], _ at: Int) -> Int { Int(bytes[at]) | Int(bytes[at + 1]) << 8 }

    private static func four(_ bytes: [UInt8], _ at: Int) -> UInt32 {
        UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2]) << 16
            | UInt32(bytes[at + 3]) << 24
    }
}
