/// Bounds an HTML body before the tree builder sees it.
///
/// The HTML5 rules let a small text build a huge or deep tree (unclosed formatting elements are opened again in
/// every block; each tag looks through all open elements; each attribute is compared with all others). The guard
/// follows the tags with a small stack, leaves out start tags beyond the permitted depth, empties monstrous tags
/// and stops before the tree could grow past its budget. What stands after that point is kept as plain text.
struct HtmlGuard {
    /// No mail of the trade nests deeper than about 150; a browser stops at 512.
    static let depth = 200
    /// About 100 bytes a node: some 40 MB at worst.
    static let nodes = 400_000
    /// Bytes of HTML that become a tree; a mail of 4 MB of mark-up is a data dump, its words are still kept.
    static let size = 4 << 20
    /// Bytes of one tag; data: addresses are longer, and nothing in them is for reading.
    static let tag = 8192
    /// Attributes of one tag.
    static let attributes = 64

    private let html: [UInt8]
    private var position = 0
    private var cost = 0
    private var open: [[UInt8]] = []
    private var formatting = 0
    private var unclosed: Set<[UInt8]> = []
    private(set) var output: [UInt8] = []

    /// What may become a tree, and where in `html` the rest begins that may not.
    static func bounded(_ html: [UInt8]) -> (html: [UInt8], rest: Int) {
        var guarding = HtmlGuard(html: html)
        guarding.run()
        return (guarding.output, guarding.position)
    }

    private init(html: [UInt8]) {
        self.html = html
        output.reserveCapacity(min(html.count, Self.size))
    }

    private mutating func run() {
        let end = min(html.count, Self.size)
        while position < end, cost < Self.nodes {
            guard let less = html[position..<end].firstIndex(of: UInt8(ascii: "<")) else {
                output.append(contentsOf: html[position..<end])
                position = end
                return
            }
            output.append(contentsOf: html[position..<less])
            position = less
            step(end)
        }
    }

    private mutating func step(_ end: Int) {
        let rest = html[position..<end]
        if rest.starts(with: "<!--".utf8) { return skipComment(end) }
        guard rest.count > 1,
            Self.isNameStart(rest[position + 1]) || rest[position + 1] == UInt8(ascii: "/")
                || rest[position + 1] == UInt8(ascii: "!") || rest[position + 1] == UInt8(ascii: "?")
        else {
            output.append(html[position])
            position += 1
            return
        }
        tag(end)
    }

    /// HTML5 §13.2.5.43: a comment ends at `-->` or `--!>`, `<!-->` and `<!--->` are empty ones.
    private mutating func skipComment(_ end: Int) {
        var cursor = position + 2
        while cursor + 2 < end {
            guard let dash = html[cursor..<end].firstIndex(of: UInt8(ascii: "-")), dash + 2 < end else {
                break
            }
            if html[dash + 1] == UInt8(ascii: "-") {
                if html[dash + 2] == UInt8(ascii: ">"), dash > position + 1 { return position = dash + 3 }
                if html[dash + 2] == UInt8(ascii: "!"), dash + 3 < end, html[dash + 3] == UInt8(ascii: ">") {
                    return position = dash + 4
                }
            }
            cursor = dash + 1
        }
        position = end
    }

    private mutating func tag(_ end: Int) {
        let start = position
        let (close, attributes) = endOfTag(from: start, end)
        position = close
        let closing = html[start + 1] == UInt8(ascii: "/")
        let name = tagName(at: closing ? start + 2 : start + 1, close)
        cost += 1 + min(formatting, Self.depth)
        let admitted = closing ? leave(name) : enter(name)
        if admitted {
            if close - start <= Self.tag, attributes <= Self.attributes {
                output.append(contentsOf: html[start..<close])
            } else if !name.isEmpty {
                output.append(contentsOf: closing ? Array("</".utf8) : Array("<".utf8))
                output.append(contentsOf: name)
                output.append(UInt8(ascii: ">"))
            }
        }
        if !closing, HtmlNames.isRaw(name) { skipRaw(name, end) }
    }

    /// The end of the tag that begins at `start` and, roughly, how many attributes it has.
    private func endOfTag(from start: Int, _ end: Int) -> (close: Int, attributes: Int) {
        var quote: UInt8 = 0
        var spaces = 0
        var previous: UInt8 = 0
        var cursor = start + 1
        while cursor < end {
            let byte = html[cursor]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: ">") {
                return (cursor + 1, spaces)
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                if previous == UInt8(ascii: "=") { quote = byte }
                spaces += 1
            } else if byte <= 0x20 || byte == UInt8(ascii: "/") {
                spaces += 1
            }
            if byte > 0x20 { previous = byte }
            cursor += 1
        }
        return (end, spaces)
    }

    private func tagName(at start: Int, _ end: Int) -> [UInt8] {
        var name: [UInt8] = []
        for byte in html[start..<max(start, end)].prefix(40) {
            if byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { break }
            name.append(byte >= 0x41 && byte <= 0x5A ? byte + 32 : byte)
        }
        return name
    }

    private mutating func enter(_ name: [UInt8]) -> Bool {
        guard let first = name.first, Self.isNameStart(first), !HtmlNames.isUncounted(name) else {
            return true
        }
        guard open.count < Self.depth else { return HtmlNames.isRaw(name) }
        if HtmlNames.isRaw(name) { return false }
        open.append(name)
        if HtmlNames.isFormatting(name) { formatting += 1 }
        return true
    }

    /// Elements above the closed one go with it, but for formatting ones, which HTML5 opens again afterwards.
    private mutating func leave(_ name: [UInt8]) -> Bool {
        guard !HtmlNames.isUncounted(name), let match = open.lastIndex(of: name) else { return true }
        if HtmlNames.isFormatting(name) {
            open.remove(at: match)
            formatting -= 1
        } else if !open[match...].dropFirst().contains(where: HtmlNames.isBoundary) {
            let kept = open[match...].dropFirst().filter(HtmlNames.isFormatting)
            open.removeSubrange(match...)
            open.append(contentsOf: kept)
        }
        return true
    }

    /// Scripts and styles are no text; a tree builder would keep them. One that never ends hides nothing.
    private mutating func skipRaw(_ name: [UInt8], _ end: Int) {
        guard !unclosed.contains(name) else { return }
        var cursor = position
        while let less = html[cursor..<end].firstIndex(of: UInt8(ascii: "<")) {
            if less + 1 < end, html[less + 1] == UInt8(ascii: "/"), tagName(at: less + 2, end) == name {
                return position = endOfTag(from: less, end).close
            }
            cursor = less + 1
        }
        unclosed.insert(name)
    }

    private static func isNameStart(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}

/// What the guard needs to know of element names.
enum HtmlNames {
    private static let uncounted = Words(
        "p|li|dt|dd|td|th|tr|tbody|thead|tfoot|option|optgroup|html|head|body|br|hr|img|input|meta|link|area|base"
            + "|col|colgroup|embed|param|source|track|wbr|basefont|bgsound|frame|keygen")
    private static let formatting = Words("a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u")
    private static let boundary = Words(
        "table|caption|marquee|object|applet|template|svg|math|select|button|frameset")
    private static let raw = Words("script|style|noframes|iframe|noembed")

    static func isUncounted(_ name: [UInt8]) -> Bool { uncounted.contains(name[...]) }
    static func isFormatting(_ name: [UInt8]) -> Bool { formatting.contains(name[...]) }
    static func isBoundary(_ name: [UInt8]) -> Bool { boundary.contains(name[...]) }
    static func isRaw(_ name: [UInt8]) -> Bool { raw.contains(name[...]) }
}
