/// The multiparts whose parts are being read, outermost first, and those that were closed inside them.
struct FrameStack {
    private struct Frame {
        var part: Int
        var boundary: [UInt8]
        var isClosed = false
    }

    /// A delimiter line found: the multipart it belongs to and whether it closes it.
    struct Match {
        var part: Int
        var closes: Bool
        /// Whether a part begins after the multipart was closed.
        var isReopened: Bool
    }

    private var frames: [Frame] = []
    /// Boundaries of multiparts that an outer delimiter ended before they were closed.
    private var cutOff: [[UInt8]] = []
    /// Broken mails have few of them.
    private static let mostCutOff = 8

    var isOpen: Bool { !frames.isEmpty }

    /// Whether a multipart was never closed.
    var hasUnclosed: Bool { frames.contains { !$0.isClosed } }

    /// Begins a multipart. Closed ones on top of the stack stay only as long as nothing new begins.
    mutating func push(part: Int, boundary: [UInt8]) {
        while frames.last?.isClosed == true { frames.removeLast() }
        frames.append(Frame(part: part, boundary: boundary))
    }

    /// Whether the line from `line` to `next` is a delimiter of an open multipart.
    func isDelimiter(_ bytes: [UInt8], _ line: Int, _ next: Int) -> Bool {
        bytes[line...].starts(with: [.hyphen, .hyphen]) && find(bytes, line, next) != nil
    }

    /// The multipart whose delimiter the line is, the innermost first; closes what lies inside.
    mutating func match(_ bytes: [UInt8], _ line: Int, _ next: Int) -> Match? {
        guard let (level, closes) = find(bytes, line, next) else { return stray(bytes, line, next) }
        for frame in frames[(level + 1)...] where !frame.isClosed && cutOff.count < Self.mostCutOff {
            cutOff.append(frame.boundary)
        }
        frames.removeSubrange((level + 1)...)
        let wasClosed = frames[level].isClosed
        frames[level].isClosed = closes
        return Match(part: frames[level].part, closes: closes, isReopened: wasClosed && !closes)
    }

    /// A delimiter of a multipart that was cut off, with a field of a part below it: the part is the open multipart's.
    private func stray(_ bytes: [UInt8], _ line: Int, _ next: Int) -> Match? {
        guard !cutOff.isEmpty, let open = frames.last(where: { !$0.isClosed }) else { return nil }
        let words = bytes[(line + 2)..<next].trimmed
        guard cutOff.contains(where: { words.elementsEqual($0) }), bytes[next...].hasPrefix("content-") else {
            return nil
        }
        return Match(part: open.part, closes: false, isReopened: true)
    }

    private func find(_ bytes: [UInt8], _ line: Int, _ next: Int) -> (level: Int, closes: Bool)? {
        var high = next
        while high > line && (bytes[high - 1] == .lineFeed || bytes[high - 1] == .carriageReturn) {
            high -= 1
        }
        let start = line + 2
        guard high > start else { return nil }
        var bare = high
        while bare > start && bytes[bare - 1].isWhite { bare -= 1 }
        // A closed multipart comes after the open ones: one boundary may serve two levels.
        for closed in [false, true] {
            for level in frames.indices.reversed() where frames[level].isClosed == closed {
                let tail = start + frames[level].boundary.count
                guard tail <= high, bare <= tail || bare == tail + 2,
                    Kernel.matches(frames[level].boundary, bytes, at: start)
                else { continue }
                if bare <= tail { return (level, false) }
                if bytes[tail] == .hyphen && bytes[tail + 1] == .hyphen { return (level, true) }
            }
        }
        return nil
    }
}

/// Boundaries that do not occur as they are stated.
enum Boundary {
    enum Occurrence: Equatable { case exactly, not }

    /// How far to look for a boundary: a longer preamble is none, and a limit keeps a mail of many broken
    /// multiparts linear.
    private static let window = 128 * 1024

    /// Whether a line is the boundary's delimiter.
    static func occurs(_ boundary: Bytes, in bytes: [UInt8], from start: Int, to end: Int) -> Occurrence {
        guard !boundary.isEmpty else { return .not }
        let stop = min(end, start + window)
        var at = start
        while let line = Kernel.dashedLine(bytes, from: at, to: stop) {
            at = Kernel.lineEnd(bytes, from: line, to: stop)
            if bytes[(line + 2)..<at].starts(with: boundary) { return .exactly }
        }
        return .not
    }

    /// The stated boundary, or, if it does not occur, the one that plainly is used.
    static func chosen(_ stated: Bytes, in bytes: [UInt8], from start: Int, to end: Int) -> (
        boundary: Bytes, isGuess: Bool
    ) {
        if occurs(stated, in: bytes, from: start, to: end) == .exactly { return (stated, false) }
        let bare = stated.trimmed
        if bare.count < stated.count, occurs(bare, in: bytes, from: start, to: end) == .exactly {
            return (bare, false)
        }
        if let guess = guess(in: bytes, from: start, to: end) { return (guess, true) }
        return (stated, false)
    }

    /// The first line that begins with two hyphens and is followed by a content field.
    private static func guess(in bytes: [UInt8], from start: Int, to end: Int) -> Bytes? {
        let stop = min(end, start + window)
        var at = start
        while let line = Kernel.dashedLine(bytes, from: at, to: stop) {
            at = Kernel.lineEnd(bytes, from: line, to: stop)
            let text = bytes[(line + 2)..<at].trimmed
            let isPlausible = (1...200).contains(text.count) && !text.contains(.space)
            if isPlausible, bytes[at..<stop].hasPrefix("content-") { return text }
        }
        return nil
    }
}
