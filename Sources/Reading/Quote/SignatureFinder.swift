/// Finds signatures, notices and program lines among the lines that are not quoted.
enum SignatureFinder {
    /// A signature has few lines; what is longer is matter.
    private static let lines = 15

    /// Marks the lines of signatures in `roles`.
    static func mark(_ roles: inout [Trimmer.Role], in body: FoldedBody) {
        var start = 0
        var hasText = false
        while start < roles.count {
            guard roles[start] == .new else {
                hasText = true
                start += 1
                continue
            }
            var end = start
            while end < roles.count, roles[end] == .new { end += 1 }
            markSegment(start..<end, &roles, &hasText, in: body)
            start = end
        }
    }

    private static func markSegment(
        _ segment: Range<Int>, _ roles: inout [Trimmer.Role], _ hasText: inout Bool, in body: FoldedBody
    ) {
        var line = segment.lowerBound
        while line < segment.upperBound {
            let folded = body.folded[line]
            if body.lines[line].mark == .signature || PhoneSignatures.matches(folded) {
                roles[line] = .signature
            } else if let place = notice(at: line, segment, in: body), place == .top || hasText {
                line = markNotice(from: line, segment, &roles, in: body)
                continue
            } else if hasText, isDelimiter(line, segment, in: body) {
                let end = oldMail(after: line, segment, in: body)
                for rest in line..<end { roles[rest] = .signature }
                line = end
                continue
            } else if !folded.isEmpty {
                hasText = true
            }
            line += 1
        }
        markCard(segment, &roles, in: body)
        trimRuling(segment, &roles, in: body)
    }

    /// Where mail that is carried along begins below a signature: it is no part of it.
    private static func oldMail(after start: Int, _ segment: Range<Int>, in body: FoldedBody) -> Int {
        let rest = (start + 1)..<max(start + 1, segment.upperBound)
        return rest.first { line in
            guard !body.folded[line].isEmpty else { return false }
            if let kind = Separators.kind(of: body.folded[line]), kind != .rule { return true }
            return HeaderBlock.at(line, in: body) != nil || Attribution.end(at: line, in: body) != nil
        } ?? segment.upperBound
    }

    /// The card with name and address that phones set in a table, written out as lines between bars.
    private static func markCard(_ segment: Range<Int>, _ roles: inout [Trimmer.Role], in body: FoldedBody) {
        let visible = segment.filter { roles[$0] == .new && !body.folded[$0].isEmpty }
        guard let last = visible.last, isBars(body.folded[last]) else { return }
        let tail = visible.suffix(8)
        guard let first = tail.first(where: { isBars(body.folded[$0]) }), first < last, first > visible[0],
            (first...last).contains(where: { isContact(body.folded[$0][...]) })
        else { return }
        for line in first...last { roles[line] = .signature }
    }

    private static func isBars(_ line: [UInt8]) -> Bool {
        !line.isEmpty && line.allSatisfy { $0 == UInt8(ascii: "|") || $0 == 0x20 }
    }

    private static func notice(at start: Int, _ segment: Range<Int>, in body: FoldedBody) -> Notices.Place? {
        Notices.place(of: body.folded[start]) {
            var words = body.folded[start]
            for line in (start + 1)..<max(start + 1, min(segment.upperBound, start + 8)) {
                if body.folded[line].isEmpty { break }
                words += [0x20] + body.folded[line]
            }
            return words
        }
    }

    /// A notice runs to the end of its paragraph.
    private static func markNotice(
        from start: Int, _ segment: Range<Int>, _ roles: inout [Trimmer.Role], in body: FoldedBody
    ) -> Int {
        var line = start
        while line < segment.upperBound, !body.folded[line].isEmpty {
            roles[line] = .signature
            line += 1
        }
        return line
    }

    /// "-- " (RFC 3676 §4.3), its sloppy forms, and a long rule above a short rest.
    private static func isDelimiter(_ line: Int, _ segment: Range<Int>, in body: FoldedBody) -> Bool {
        let folded = body.folded[line]
        let isExact = body.lines[line].content == "-- "
        guard
            isExact || folded.elementsEqual("--".utf8) || Separators.isUnderscores(folded) || isDotted(folded)
        else { return false }
        let isRule = folded.first != UInt8(ascii: "-")
        if isRule, let next = body.nextVisible(after: line), HeaderBlock.label(of: body.folded[next]) != nil {
            return false
        }
        let most = isExact ? lines * 2 : lines
        var visible = 0
        var hasContact = !isRule
        for rest in (line + 1)..<max(line + 1, segment.upperBound) where !body.folded[rest].isEmpty {
            visible += 1
            hasContact = hasContact || isContact(body.folded[rest][...])
            if visible > most || (!isExact && body.folded[rest].count > 400) { return false }
        }
        return hasContact
    }

    /// Signatures and footers say how to reach somebody; a rule above anything else parts two matters.
    private static func isContact(_ line: ArraySlice<UInt8>) -> Bool {
        line.contains(UInt8(ascii: "@")) && HeaderBlock.label(of: Array(line)) == nil
            || line.contains(text: "://")
            || line.contains(text: "www.")
    }

    /// ". . . . . ." as houses set it above their footers.
    private static func isDotted(_ line: [UInt8]) -> Bool {
        line.count >= 9 && line.allSatisfy { $0 == 0x2E || $0 == 0x20 || $0 == 0x2A }
            && line.count(where: { $0 == 0x2E }) >= 5
    }

    /// Lines of mere dashes at the end belong to what came after them.
    private static func trimRuling(_ segment: Range<Int>, _ roles: inout [Trimmer.Role], in body: FoldedBody)
    {
        for line in segment.reversed() where roles[line] == .new && !body.folded[line].isEmpty {
            guard Separators.isOnlyRuling(body.folded[line]) || isMailTracker(body.folded[line]) else {
                return
            }
            roles[line] = .signature
        }
    }

    /// The mark U+1427 that a tracking service leaves behind.
    private static func isMailTracker(_ line: [UInt8]) -> Bool { line.elementsEqual("\u{1427}".utf8) }
}
