/// Finds the fields of one header and where its body begins.
struct HeaderScanner {
    private(set) var spans: [FieldSpan] = []
    private(set) var defects: [Defect] = []
    /// Where the body begins.
    private(set) var bodyStart: Int
    private let bytes: [UInt8]
    private let end: Int
    private let limits: Limits
    private let start: Int

    init(_ bytes: [UInt8], from start: Int, to end: Int, limits: Limits) {
        self.bytes = bytes
        self.start = start
        self.end = end
        self.limits = limits
        bodyStart = start
    }

    /// Reads lines up to the empty one, or to a line for which `isDelimiter` holds.
    mutating func scan(isDelimiter: (Int) -> Bool) {
        var at = start
        while at < end {
            let next = Kernel.lineEnd(bytes, from: at, to: end)
            let contentEnd = trimmedEnd(at, next)
            if contentEnd == at {
                bodyStart = next
                return
            }
            if bytes[at] == .hyphen && isDelimiter(at) {
                note(.missingBlankLine)
                break
            }
            if bytes[at].isBlank {
                extend(to: contentEnd, from: at)
            } else if let colon = nameEnd(at, contentEnd) {
                add(at, colon, contentEnd)
            } else if continues(at, next) {
                note(.headerLineWithoutColon)
                extend(to: contentEnd, from: at)
            } else {
                note(.missingBlankLine)
                break
            }
            at = next
        }
        bodyStart = at
    }

    private mutating func note(_ defect: Defect) {
        if !defects.contains(defect) { defects.append(defect) }
    }

    private func trimmedEnd(_ low: Int, _ next: Int) -> Int {
        var high = next
        while high > low && (bytes[high - 1] == .lineFeed || bytes[high - 1] == .carriageReturn) { high -= 1 }
        return high
    }

    /// Where the field's name ends if the line is `name:` with an optional blank before the colon.
    private func nameEnd(_ low: Int, _ high: Int) -> Int? {
        var at = low
        while at < high && bytes[at] > .space && bytes[at] < 0x7F && bytes[at] != .colon { at += 1 }
        guard at > low else { return nil }
        var colon = at
        while colon < high && bytes[colon].isBlank { colon += 1 }
        return colon < high && bytes[colon] == .colon ? at : nil
    }

    /// Whether a line that is no field belongs to the field before: another field or the empty line follows
    /// (RFC 7103 §7.2).
    private func continues(_ low: Int, _ next: Int) -> Bool {
        guard next < end, !spans.isEmpty else { return false }
        let after = Kernel.lineEnd(bytes, from: next, to: end)
        let high = trimmedEnd(next, after)
        return high == next || nameEnd(next, high) != nil
    }

    private mutating func add(_ low: Int, _ nameEnd: Int, _ high: Int) {
        guard spans.count < limits.fields else { return note(.headerFieldCap) }
        guard high - start <= limits.headerBytes else { return note(.headerSizeCap) }
        var body = nameEnd
        while bytes[body] != .colon { body += 1 }
        body += 1
        while body < high && bytes[body].isBlank { body += 1 }
        spans.append(FieldSpan(start: low, nameEnd: nameEnd, bodyStart: body, bodyEnd: high))
    }

    private mutating func extend(to high: Int, from low: Int) {
        guard !spans.isEmpty else { return }
        guard high - start <= limits.headerBytes else { return note(.headerSizeCap) }
        if !defects.contains(.headerFieldCap) { spans[spans.count - 1].bodyEnd = high }
    }
}
