/// Tells apart what a writer newly wrote, what is quoted, and what is signature. A view: no line is lost.
struct Trimmer {
    /// How much of the old may be recognised as old.
    enum Stance: Sendable {
        /// An answer: old mail is set aside.
        case reply
        /// A first or forwarded mail: what it carries is its matter; only signatures and notices are set aside.
        case first
    }

    enum Role: Sendable { case new, quote, signature }

    /// The parts of a body after trimming.
    struct Split: Sendable {
        var newText = ""
        var quotedText = ""
        var signature = ""
        /// Whether old mail runs unmarked to the end, so that an answer written inside it cannot be told.
        var isCutToEnd = false
        /// Whether anything was found to be old.
        var hasQuote = false
        /// The header block above the quoted mail, if there is one.
        var header: HeaderBlock?
    }

    private let body: FoldedBody
    private var roles: [Role]
    private var isCutToEnd = false
    private var header: HeaderBlock?
    /// Whether any line above was left to the writer.
    private var hasNew = false

    /// Splits `lines` after `stance`.
    static func split(_ lines: [TextLine], _ stance: Stance) -> Split { split(FoldedBody(lines), stance) }

    /// Splits a body after `stance`.
    static func split(_ body: FoldedBody, _ stance: Stance) -> Split {
        var trimmer = Trimmer(body)
        if stance == .reply { trimmer.setQuotesAside() }
        trimmer.setSignaturesAside()
        return trimmer.result()
    }

    /// Whose each line of an answer is.
    static func roles(of lines: [TextLine]) -> [Role] {
        var trimmer = Trimmer(FoldedBody(lines))
        trimmer.setQuotesAside()
        trimmer.setSignaturesAside()
        return trimmer.roles
    }

    private init(_ body: FoldedBody) {
        self.body = body
        roles = [Role](repeating: .new, count: body.count)
    }

    private mutating func setQuotesAside() {
        var line = 0
        while line < body.count {
            if Separators.isArrowed(body.lines[line], body.folded[line]), !body.isQuoted(after: line, than: 0)
            {
                line = cut(from: line, upTo: line)
            } else if body.lines[line].depth > 0 {
                roles[line] = .quote
                line += 1
            } else if let next = quote(from: line) {
                line = next
            } else {
                if !body.folded[line].isEmpty { hasNew = true }
                line += 1
            }
        }
        setOrphansAside()
    }

    /// Where to go on after the quote that an introducing line at `line` opens; nil when it opens none.
    private mutating func quote(from line: Int) -> Int? {
        if body.lines[line].mark == .quoteBegins { return cut(from: line, upTo: line) }
        guard !body.folded[line].isEmpty else { return nil }
        if let kind = Separators.kind(of: body.folded[line]) { return separated(line, kind) }
        if let block = HeaderBlock.at(line, in: body) {
            return headed(from: leadIn(above: line) ?? line, block)
        }
        guard let end = Attribution.end(at: line, in: body) else {
            guard body.lines[line].mark == .attribution else { return nil }
            return introduced(from: line, upTo: line)
        }
        // With neither an address nor quote marks, an answer that would hold nothing else is the writer's.
        let hasAddress = (line...end).contains { body.folded[$0].contains(UInt8(ascii: "@")) }
        guard hasNew || hasAddress || body.isQuoted(after: end) || body.lines[line].mark == .attribution
        else {
            return nil
        }
        return introduced(from: Attribution.nameAbove(line, in: body) ?? line, upTo: end)
    }

    private func leadIn(above line: Int) -> Int? {
        guard let above = body.previousVisible(before: line), line - above <= 3, roles[above] == .new,
            Separators.isLeadIn(body.folded[above])
        else { return nil }
        return above
    }

    private mutating func separated(_ line: Int, _ kind: Separators.Kind) -> Int? {
        var block: HeaderBlock?
        if let next = body.nextVisible(after: line), next - line <= 4 {
            block = HeaderBlock.at(next, in: body, afterSeparator: true)
        }
        if kind == .rule, block == nil { return nil }
        let start = leadIn(above: line) ?? line
        if let block { return headed(from: start, block) }
        return cut(from: start, upTo: line)
    }

    /// After the header of an old mail whose lines are marked, the old mail ends with its marks.
    private mutating func headed(from start: Int, _ block: HeaderBlock) -> Int {
        header = header ?? block
        guard body.isQuoted(after: block.end, than: 0) else { return cut(from: start, upTo: block.end) }
        for line in start...block.end { roles[line] = .quote }
        return block.end + 1
    }

    /// After "X wrote:" a marked quote ends with its marks, one in a block with its block, any other with the mail.
    private mutating func introduced(from start: Int, upTo end: Int) -> Int {
        if body.isQuoted(after: end), let next = body.nextVisible(after: end) {
            for line in start...end { roles[line] = .quote }
            let level = body.lines[end].block
            guard body.lines[next].depth == 0 else { return end + 1 }
            var line = end + 1
            while line < body.count, body.lines[line].block > level || body.folded[line].isEmpty {
                roles[line] = .quote
                line += 1
            }
            return line
        }
        return cut(from: start, upTo: end)
    }

    /// Sets everything from `start` on aside, to the end of the block that the introducing lines stand in.
    private mutating func cut(from start: Int, upTo end: Int) -> Int {
        let level = body.lines[end].block
        var line = start
        while line < body.count,
            line <= end || level == 0 || body.lines[line].block >= level || body.folded[line].isEmpty
        {
            roles[line] = .quote
            line += 1
        }
        if line == body.count { isCutToEnd = true }
        return line
    }

    /// The tail of a quoted line that a program wrapped and forgot to mark stands alone between two marked lines.
    private mutating func setOrphansAside() {
        for line in roles.indices.dropFirst().dropLast() where roles[line] == .new {
            guard body.lines[line - 1].depth > 0, body.lines[line + 1].depth > 0,
                let first = body.lines[line].content.utf8.first,
                (0x61...0x7A).contains(first), body.lines[line - 1].whole.utf8.count >= 60,
                body.lines[line].content.utf8.count <= 80
            else { continue }
            let above = body.folded[line - 1][...]
            if above.last != UInt8(ascii: "?"), above.last != UInt8(ascii: ":") { roles[line] = .quote }
        }
    }

    private mutating func setSignaturesAside() {
        SignatureFinder.mark(&roles, in: body)
    }

    private func result() -> Split {
        var split = Split()
        var previous: Role?
        var (new, quote, signature): ([String], [String], [String]) = ([], [], [])
        for (index, role) in roles.enumerated() {
            if role == .new, previous == .quote, new.last?.isEmpty == false { new.append("") }
            let isBlank = body.folded[index].isEmpty && body.lines[index].depth == 0
            let line = isBlank ? "" : body.lines[index].whole
            switch role {
            case .new: new.append(line)
            case .quote: quote.append(line)
            case .signature: signature.append(line)
            }
            previous = role
        }
        split.newText = Self.joined(new)
        split.quotedText = Self.joined(quote)
        split.signature = Self.joined(signature)
        split.isCutToEnd = isCutToEnd
        split.hasQuote = roles.contains(.quote)
        split.header = header
        return split
    }

    /// The lines without blank ones at both ends, and never more than one blank one on end.
    static func joined(_ lines: [String]) -> String {
        var kept: [String] = []
        var blanks = 0
        for line in lines {
            let isBlank = isBlank(line)
            blanks = isBlank ? blanks + 1 : 0
            if isBlank, blanks > 1 || kept.isEmpty { continue }
            kept.append(isBlank ? "" : line)
        }
        while kept.last?.isEmpty == true { kept.removeLast() }
        return String(lines: kept)
    }

    private static func isBlank(_ line: String) -> Bool {
        // Most lines begin with a letter.
        if let first = line.utf8.first, first > 0x20, first < 0x7F { return false }
        return line.unicodeScalars.allSatisfy {
            $0.properties.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{200B}"
        }
    }
}
