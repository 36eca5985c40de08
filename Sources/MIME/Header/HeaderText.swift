/// Header text: unfolding, encoded words (RFC 2047), raw 8-bit text, and no control characters.
enum HeaderText {
    /// Unfolds and decodes a field's body.
    static func decode(_ body: Bytes, hint: String?) -> String {
        let flat = unfolded(body.trimmed)
        return clean(decodeWords(flat, hint: hint))
    }

    /// The body with each fold made one space (RFC 5322 §2.2.3).
    static func unfolded(_ body: Bytes) -> Bytes {
        guard Kernel.contains(.lineFeed, in: body) || Kernel.contains(.carriageReturn, in: body) else {
            return body
        }
        var out: [UInt8] = []
        out.reserveCapacity(body.count)
        var at = body.startIndex
        while at < body.endIndex {
            let byte = body[at]
            at += 1
            if byte != .lineFeed && byte != .carriageReturn {
                out.append(byte)
                continue
            }
            while at < body.endIndex && body[at].isWhite { at += 1 }
            while let last = out.last, last.isBlank { out.removeLast() }
            if at < body.endIndex { out.append(.space) }
        }
        return out[...]
    }

    /// Decodes encoded words wherever they stand in text already unfolded.
    static func decodeWords(_ text: Bytes, hint: String?) -> String {
        guard Kernel.contains(.equals, in: text),
            let first = EncodedWord.next(in: text, from: text.startIndex)
        else { return plain(text, hint) }
        var out = ""
        var run = WordRun()
        var at = text.startIndex
        var next: EncodedWord? = first
        while let word = next {
            let gap = text[at..<word.range.lowerBound]
            if run.isEmpty || !gap.allSatisfy(\.isWhite) {
                out += run.text()
                run = WordRun()
                out += plain(gap, hint)
            }
            if !run.append(word) {
                out += run.text()
                run = WordRun()
                _ = run.append(word)
            }
            at = word.range.upperBound
            next = EncodedWord.next(in: text, from: at)
        }
        out += run.text()
        return out + plain(text[at...], hint)
    }

    /// Text without encoded words: UTF-8 if it is (RFC 6532), else the mail's own charset or evidence.
    static func plain(_ bytes: Bytes, _ hint: String?) -> String {
        if let exact = String(validating: bytes, as: UTF8.self) { return exact }
        return Charset.decode(slice: bytes, label: CharsetEvidence.headerLabel(for: bytes, hint: hint)).string
    }

    /// Control characters and line separators could end a header field when written out again: each becomes
    /// a space.
    static func clean(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 }),
            text.unicodeScalars.contains(where: isControl)
        else { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { scalars.append(isControl(scalar) ? " " : scalar) }
        return String(scalars)
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
        default: false
        }
    }
}
