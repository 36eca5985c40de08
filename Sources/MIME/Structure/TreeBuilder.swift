/// Builds the tree of parts in one pass over the lines, with a stack of its own instead of recursion.
struct TreeBuilder {
    /// A multipart whose parts are being read.
    private struct Frame {
        var part: Int
        var boundary: Bytes
    }

    /// A container that is itself wrapped: its content is read as bytes of their own, after the rest.
    private struct Wrapped {
        var part: Int
    }

    private(set) var parts: [Part] = []
    private(set) var sources: [[UInt8]]
    private(set) var defects: [Defect] = []
    private let limits: Limits
    private var frames: [Frame] = []
    private var wrapped: [Wrapped] = []
    private var bytes: [UInt8]
    private var source = 0
    private var end: Int
    private var isFull = false

    init(_ raw: [UInt8], limits: Limits) {
        bytes = BareReturns.repaired(raw) ?? raw
        sources = [bytes]
        end = raw.count
        self.limits = limits
        if BareReturns.repaired(raw) != nil { defects.append(.bareCarriageReturn) }
    }

    mutating func build() {
        openMail(at: startOfMail(), parent: nil)
        scanParts(from: parts[parts.count - 1].body.lowerBound)
        while let next = wrapped.popLast(), !isFull { read(next) }
        order()
    }

    private mutating func note(_ defect: Defect) {
        if !defects.contains(defect) { defects.append(defect) }
    }

    /// Skips an mbox "From " line and empty lines before the header.
    private mutating func startOfMail() -> Int {
        var at = skipEmptyLines(0)
        let head = bytes[at..<min(at + 6, end)]
        if head.starts(with: Array("From ".utf8)) || head.starts(with: Array(">From ".utf8)) {
            note(.mboxFromLine)
            at = Kernel.lineEnd(bytes, from: at, to: end)
        }
        return at
    }

    private func skipEmptyLines(_ start: Int) -> Int {
        var at = start
        while at < end && (bytes[at] == .lineFeed || bytes[at] == .carriageReturn) { at += 1 }
        return at < end ? at : start
    }

    /// Goes from delimiter to delimiter and opens a part after each.
    private mutating func scanParts(from start: Int) {
        var at = start
        while !frames.isEmpty, let line = Kernel.dashedLine(bytes, from: at, to: end) {
            let next = Kernel.lineEnd(bytes, from: line, to: end)
            at = next
            guard let (level, closes) = delimiter(line, next) else { continue }
            endParts(after: frames[level].part, at: line)
            frames.removeSubrange((level + 1)...)
            if closes {
                frames.removeLast()
            } else {
                openPart(at: next, parent: frames[level].part)
                at = parts[parts.count - 1].body.lowerBound
            }
            if isFull { break }
        }
        if !frames.isEmpty { note(.missingClosingBoundary) }
        frames.removeAll()
    }

    /// Which frame's delimiter the line is, the innermost first, and whether it closes.
    private func delimiter(_ line: Int, _ next: Int) -> (level: Int, closes: Bool)? {
        var high = next
        while high > line && bytes[high - 1].isWhite { high -= 1 }
        let text = bytes[(line + 2)..<max(high, line + 2)]
        for level in frames.indices.reversed() {
            let boundary = frames[level].boundary
            guard text.starts(with: boundary) else { continue }
            let rest = text.dropFirst(boundary.count)
            if rest.isEmpty { return (level, false) }
            if rest.count == 2 && rest.allSatisfy({ $0 == .hyphen }) { return (level, true) }
        }
        return nil
    }

    /// Ends all parts inside `container` that reach to the end so far: the line end before a delimiter
    /// belongs to the delimiter (RFC 2046 §5.1.1).
    private mutating func endParts(after container: Int, at line: Int) {
        var stop = line
        if stop > 0 && bytes[stop - 1] == .lineFeed { stop -= 1 }
        if stop > 0 && bytes[stop - 1] == .carriageReturn { stop -= 1 }
        var at = parts.count - 1
        while at > container && parts[at].source == source && parts[at].range.upperBound == end {
            let body = min(parts[at].body.lowerBound, line)
            parts[at].body = body..<max(body, min(stop, parts[at].body.upperBound))
            parts[at].range = min(parts[at].range.lowerBound, body)..<max(body, stop)
            at -= 1
        }
    }

    private mutating func openMail(at start: Int, parent: Int?) {
        openPart(at: start, parent: parent)
    }

    /// Reads a part's header at `start`, appends the part and opens what it holds.
    private mutating func openPart(at start: Int, parent: Int?) {
        var scanner = HeaderScanner(bytes, from: start, to: end, limits: limits)
        scanner.scan { at in
            bytes[at...].starts(with: [.hyphen, .hyphen])
                && delimiter(at, Kernel.lineEnd(bytes, from: at, to: end)) != nil
        }
        scanner.defects.forEach { note($0) }
        append(
            Header(bytes: bytes, spans: scanner.spans, hint: nil, limits: limits), start, scanner.bodyStart,
            parent)
        openContent(of: parts.count - 1)
    }

    private mutating func append(_ made: Header, _ start: Int, _ bodyStart: Int, _ parent: Int?) {
        let index = parts.count
        let isDigest = parent.map { parts[$0].contentType.matches("multipart/digest") } ?? false
        var header = made
        let stated = made.body("Content-Type")
        let type = stated.flatMap { ContentType($0, hint: nil) }
        if stated != nil && type == nil { note(.invalidContentType) }
        header.hint = type?["charset"]
        parts.append(
            Part(
                index: index, parent: parent, depth: parent.map { parts[$0].depth + 1 } ?? 0, header: header,
                contentType: type
                    ?? (isDigest ? ContentType(type: "message", subtype: "rfc822") : .plainText),
                disposition: made.body("Content-Disposition").map {
                    ContentDisposition($0, hint: header.hint)
                },
                transferEncoding: TransferEncoding(made.body("Content-Transfer-Encoding")),
                range: start..<end, body: bodyStart..<end, source: source))
        if let parent { parts[parent].children.append(index) }
        if parts.count >= limits.parts {
            isFull = true
            parts[index].isOpaque = true
            note(.partCap)
        }
    }

    private mutating func openContent(of index: Int) {
        let part = parts[index]
        let isMail = part.contentType.matches("message/rfc822") || part.contentType.matches("message/global")
        guard !isFull, isMail || part.contentType.type == "multipart" else { return }
        guard part.depth < limits.depth else {
            parts[index].isOpaque = true
            return note(.depthCap)
        }
        if part.transferEncoding == .base64 || part.transferEncoding == .quotedPrintable {
            wrapped.append(Wrapped(part: index))
        } else if isMail {
            openMail(at: skipEmptyLines(part.body.lowerBound), parent: index)
        } else {
            openMultipart(index)
        }
    }

    private mutating func openMultipart(_ index: Int) {
        guard let boundary = parts[index].contentType["boundary"], !boundary.isEmpty else {
            return note(.missingBoundaryParameter)
        }
        guard boundary.utf8.count <= limits.boundaryBytes else {
            parts[index].isOpaque = true
            return note(.boundaryCap)
        }
        frames.append(Frame(part: index, boundary: Array(boundary.utf8)[...]))
    }

    /// Reads a container whose content is base64 or quoted-printable.
    private mutating func read(_ next: Wrapped) {
        let part = parts[next.part]
        let content = part.transferEncoding.decode(sources[part.source][part.body]).bytes
        sources.append(content)
        (bytes, source, end) = (content, sources.count - 1, content.count)
        if part.contentType.type == "multipart" {
            openMultipart(next.part)
            scanParts(from: 0)
        } else {
            openMail(at: skipEmptyLines(0), parent: next.part)
            scanParts(from: parts[parts.count - 1].body.lowerBound)
        }
    }

    /// Wrapped containers were read last: puts the parts in the order of the tree.
    private mutating func order() {
        guard sources.count > 1 else { return }
        var sequence: [Int] = []
        var pending = [0]
        while let index = pending.popLast() {
            sequence.append(index)
            pending += parts[index].children.reversed()
        }
        var place = [Int](repeating: 0, count: parts.count)
        for (new, old) in sequence.enumerated() { place[old] = new }
        parts = sequence.map { parts[$0].moved(place) }
    }
}

extension Part {
    fileprivate func moved(_ place: [Int]) -> Part {
        var part = Part(
            index: place[index], parent: parent.map { place[$0] }, depth: depth, header: header,
            contentType: contentType, disposition: disposition, transferEncoding: transferEncoding,
            range: range, body: body, source: source)
        part.children = children.map { place[$0] }
        part.isOpaque = isOpaque
        return part
    }
}

/// Mails whose lines end in a carriage return alone, as old Macintosh programs wrote.
enum BareReturns {
    /// The mail with each carriage return made a line feed, at the same positions; nil if there is a line
    /// feed in it or no carriage return.
    static func repaired(_ raw: [UInt8]) -> [UInt8]? {
        guard !Kernel.contains(.lineFeed, in: raw[...]), Kernel.contains(.carriageReturn, in: raw[...]) else {
            return nil
        }
        return raw.map { $0 == .carriageReturn ? .lineFeed : $0 }
    }
}
