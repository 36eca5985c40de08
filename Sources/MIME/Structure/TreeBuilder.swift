/// Builds the tree of parts in one pass over the lines, with a stack of its own instead of recursion.
struct TreeBuilder {
    private(set) var parts: [Part] = []
    private(set) var sources: [[UInt8]]
    private(set) var defects: [Defect] = []
    private let limits: Limits
    private var frames = FrameStack()
    /// Containers that are themselves base64 or quoted-printable, and opaque signatures: read after the rest, as bytes
    /// of their own.
    private var wrapped: [Int] = []
    private var signed = 0
    /// RFC 2634 §1.1 wraps a mail three times; each opened signature is a copy of what it holds.
    private static let mostSigned = 8
    private var bytes: [UInt8]
    private var source = 0
    private var end: Int
    private var isFull = false

    init(_ raw: [UInt8], limits: Limits) {
        let repaired = BareReturns.repaired(raw)
        bytes = repaired ?? raw
        sources = [bytes]
        end = raw.count
        self.limits = limits
        if repaired != nil { defects.append(.bareCarriageReturn) }
    }

    mutating func build() {
        openPart(at: startOfMail(), parent: nil, isMail: true)
        scanParts(from: parts[parts.count - 1].body.lowerBound)
        while let next = wrapped.popLast(), !isFull { readWrapped(next) }
        finish()
    }

    private mutating func note(_ defect: Defect) {
        if !defects.contains(defect) { defects.append(defect) }
    }

    /// Skips empty lines and an mbox "From " line before the header.
    private mutating func startOfMail() -> Int {
        let at = skipEmptyLines(0)
        let head = bytes[at..<min(at + 6, end)]
        guard head.starts(with: Array("From ".utf8)) || head.elementsEqual(">From ".utf8) else { return at }
        note(.mboxFromLine)
        return skipEmptyLines(Kernel.lineEnd(bytes, from: at, to: end))
    }

    private func skipEmptyLines(_ start: Int) -> Int {
        var at = start
        while at < end && (bytes[at] == .lineFeed || bytes[at] == .carriageReturn) { at += 1 }
        return at < end ? at : start
    }

    /// Goes from delimiter to delimiter and opens a part after each.
    private mutating func scanParts(from start: Int) {
        var at = start
        while frames.isOpen, !isFull, let line = Kernel.dashedLine(bytes, from: at, to: end) {
            at = Kernel.lineEnd(bytes, from: line, to: end)
            guard let found = frames.match(bytes, line, at) else { continue }
            if found.isReopened { note(.partAfterClose) }
            endParts(inside: found.part, at: line)
            guard !found.closes else { continue }
            openPart(at: at, parent: found.part, isMail: false)
            at = parts[parts.count - 1].body.lowerBound
        }
        if frames.hasUnclosed { note(.missingClosingBoundary) }
        frames = FrameStack()
    }

    /// Ends all parts inside `container` that reach to the end so far: the line end before a delimiter
    /// belongs to the delimiter (RFC 2046 §5.1.1).
    private mutating func endParts(inside container: Int, at line: Int) {
        var stop = line
        if stop > 0 && bytes[stop - 1] == .lineFeed { stop -= 1 }
        if stop > 0 && bytes[stop - 1] == .carriageReturn { stop -= 1 }
        var at = parts.count - 1
        while at > container && parts[at].source == source && parts[at].range.upperBound == end {
            let bodyStart = min(parts[at].body.lowerBound, line)
            parts[at].body = bodyStart..<max(bodyStart, stop)
            parts[at].range = min(parts[at].range.lowerBound, bodyStart)..<max(bodyStart, stop)
            at -= 1
        }
    }

    /// Reads a part's header at `start`, appends the part, and goes on with the mail it holds, if it does.
    private mutating func openPart(at start: Int, parent: Int?, isMail: Bool) {
        var (start, parent, isMail) = (start, parent, isMail)
        while true {
            var scanner = HeaderScanner(bytes, from: start, to: end, isMail: isMail, limits: limits)
            scanner.scan { at in frames.isDelimiter(bytes, at, Kernel.lineEnd(bytes, from: at, to: end)) }
            scanner.defects.forEach { note($0) }
            let header = Header(bytes: bytes, spans: scanner.spans, hint: nil, limits: limits)
            append(header, start, scanner.bodyStart, parent)
            guard let inner = openContent(of: parts.count - 1) else { return }
            (start, parent, isMail) = (inner, parts.count - 1, true)
        }
    }

    private mutating func append(_ made: Header, _ start: Int, _ bodyStart: Int, _ parent: Int?) {
        let index = parts.count
        let isDigest = parent.map { parts[$0].contentType.matches("multipart/digest") } ?? false
        let stated = made.all("Content-Type").lazy.compactMap { ContentType($0.body, hint: nil) }.first
        if stated == nil && made.body("Content-Type") != nil { note(.invalidContentType) }
        parts.append(
            Part(
                index: index, parent: parent, depth: parent.map { parts[$0].depth + 1 } ?? 0, header: made,
                contentType: stated
                    ?? (isDigest ? ContentType(type: "message", subtype: "rfc822") : .plainText),
                disposition: made.body("Content-Disposition").map { ContentDisposition($0, hint: nil) },
                transferEncoding: TransferEncoding(made.body("Content-Transfer-Encoding")),
                range: start..<end, body: bodyStart..<end, source: source))
        if let parent { parts[parent].children.append(index) }
        guard parts.count >= limits.parts else { return }
        isFull = true
        makeOpaque(index, .partCap)
    }

    private mutating func makeOpaque(_ index: Int, _ reason: Defect) {
        note(reason)
        parts[index].isOpaque = true
        guard parts[index].contentType.type != "message" else { return }
        parts[index].contentType.type = "application"
        parts[index].contentType.subtype = "octet-stream"
    }

    /// Prepares to read what a container holds; for a nested mail, returns where it starts.
    private mutating func openContent(of index: Int) -> Int? {
        let part = parts[index]
        if part.isOpaqueSigned, !isFull, part.depth < limits.depth, signed < Self.mostSigned {
            signed += 1
            wrapped.append(index)
        }
        guard !isFull, part.isNestedMail || part.contentType.type == "multipart" else { return nil }
        guard part.depth < limits.depth else {
            makeOpaque(index, .depthCap)
            return nil
        }
        if isWrapped(part) {
            wrapped.append(index)
            return nil
        }
        if part.isNestedMail { return skipEmptyLines(part.body.lowerBound) }
        openMultipart(index)
        return nil
    }

    /// Whether the container's content is really encoded. RFC 2045 §6.4 forbids it; some programs state an
    /// encoding and do not apply it, some do both.
    private func isWrapped(_ part: Part) -> Bool {
        guard part.transferEncoding == .base64 || part.transferEncoding == .quotedPrintable else {
            return false
        }
        let body = part.body.lowerBound
        if part.isNestedMail {
            let start = skipEmptyLines(body)
            let high = Kernel.lineEnd(bytes, from: start, to: end)
            return FieldName.end(bytes, start, high).map { FieldName.isFamiliar(bytes[start..<$0]) } != true
        }
        let boundary = part.contentType["boundary"] ?? ""
        return Boundary.occurs(Array(boundary.utf8)[...], in: bytes, from: body, to: end) != .exactly
    }

    private mutating func openMultipart(_ index: Int) {
        let stated = parts[index].contentType["boundary"] ?? ""
        if stated.isEmpty { note(.missingBoundaryParameter) }
        guard stated.utf8.count <= limits.boundaryBytes else { return makeOpaque(index, .boundaryCap) }
        let start = parts[index].body.lowerBound
        let chosen = Boundary.chosen(Array(stated.utf8)[...], in: bytes, from: start, to: end)
        if chosen.isGuess { note(.guessedBoundary) }
        if !chosen.boundary.isEmpty { frames.push(part: index, boundary: Array(chosen.boundary)) }
    }

    /// Reads a container whose content is base64 or quoted-printable.
    private mutating func readWrapped(_ index: Int) {
        let part = parts[index]
        var content = part.transferEncoding.decode(sources[part.source][part.body]).bytes
        if part.isOpaqueSigned {
            guard let entity = SignedContent.entity(in: content) else { return }
            content = entity
        }
        sources.append(content)
        (bytes, source, end) = (content, sources.count - 1, content.count)
        if part.isOpaqueSigned {
            openPart(at: 0, parent: index, isMail: false)
            scanParts(from: parts[parts.count - 1].body.lowerBound)
        } else if part.isNestedMail {
            openPart(at: skipEmptyLines(0), parent: index, isMail: true)
            scanParts(from: parts[parts.count - 1].body.lowerBound)
        } else {
            frames.push(part: index, boundary: Array((part.contentType["boundary"] ?? "").utf8))
            scanParts(from: 0)
        }
    }

    private mutating func finish() {
        TreeOrder.sort(&parts, isNeeded: sources.count > 1)
        for index in parts.indices where parts[index].contentType.type == "multipart" && parts[index].isLeaf {
            note(.boundaryNotFound)
            parts[index].contentType.type = "text"
            parts[index].contentType.subtype = "plain"
        }
        TreeOrder.spreadCharsets(&parts)
    }
}
