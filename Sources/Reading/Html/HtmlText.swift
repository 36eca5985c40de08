/// Turns HTML into lines that read well: tables as rows, lists as items, links and picture names kept.
struct HtmlText {
    /// The lines of an HTML body, and whether it showed pictures.
    static func lines(of html: [UInt8]) -> (lines: [TextLine], pictures: Int) {
        let (bounded, rest) = HtmlGuard.bounded(html)
        let tree = HtmlTree(bounded)
        var text = HtmlText(tree, showsHidden: false)
        text.run()
        if !text.hasWords {
            text = HtmlText(tree, showsHidden: true)
            text.run()
        }
        if rest < html.count { text.appendPlain(html[rest...]) }
        return (text.lines, text.pictures)
    }

    private struct Frame {
        var tag: HtmlTag
        var depth = 0
        var block = 0
        var mark = TextLine.Mark.none
        var isPreformatted = false
        var href = ""
        var textStart = 0
        var counter: Int?
        var isDataTable = false
    }

    private let tree: HtmlTree
    private let dataTables: Set<Int>
    private let showsHidden: Bool
    private var lines: [TextLine] = []
    private var pictures = 0
    private var hasWords = false
    private var frames: [Frame] = []
    private var skipping = 0
    private var current: [UInt8] = []
    private var lineState = (depth: 0, block: 0, mark: TextLine.Mark.none)
    private var pendingMark: TextLine.Mark?
    private var breaks = 0
    private var wantsSpace = false
    private var links: [String] = []
    private var cells: [[UInt8]]?
    private var cell: [UInt8]?

    private init(_ tree: HtmlTree, showsHidden: Bool) {
        self.tree = tree
        self.showsHidden = showsHidden
        dataTables = HtmlTables.data(in: tree.events)
    }

    private mutating func run() {
        frames.append(Frame(tag: .block))
        for (index, event) in tree.events.enumerated() {
            switch event {
            case .open(let tag, let attributes):
                if skipping > 0 || (!showsHidden && HtmlMarks.isHidden(attributes)) {
                    skipping += 1
                } else {
                    open(tag, attributes, isDataTable: dataTables.contains(index))
                }
            case .close:
                if skipping > 0 { skipping -= 1 } else { close() }
            case .text(let range):
                if skipping == 0 { append(tree.characters[range]) }
            }
        }
        endLine()
    }

    private var top: Frame { frames[frames.count - 1] }

    private mutating func open(_ tag: HtmlTag, _ attributes: HtmlAttributes, isDataTable: Bool) {
        var frame = top
        frame.tag = tag
        frame.href = ""
        frame.counter = nil
        if tag == .table { frame.isDataTable = isDataTable && cells == nil }
        before(tag)
        switch HtmlMarks.meaning(of: tag, attributes) {
        case .nothing: break
        case .quoted: frame.depth += 1
        case .perhapsQuoted: frame.block += 1
        case .quoteBegins:
            if !current.isEmpty { endLine() }
            pendingMark = .quoteBegins
        case .attribution: frame.mark = .attribution
        case .signature: frame.mark = .signature
        }
        start(tag, attributes, &frame)
        frames.append(frame)
    }

    private mutating func start(_ tag: HtmlTag, _ attributes: HtmlAttributes, _ frame: inout Frame) {
        switch tag {
        case .lineBreak: lineBreak()
        case .rule:
            requestBreak(1)
            append("----------".utf8)
            requestBreak(1)
        case .list: frame.counter = attributes.isOrdered ? 0 : -1
        case .item: item()
        case .row where frame.isDataTable: cells = []
        case .cell where frame.isDataTable: cell = []
        case .preformatted: frame.isPreformatted = true
        case .anchor:
            frame.href = attributes.href
            frame.textStart = cell?.count ?? current.count
        case .image: image(attributes)
        case .input: input(attributes)
        default: break
        }
    }

    private mutating func close() {
        guard frames.count > 1 else { return }
        let frame = frames.removeLast()
        switch frame.tag {
        case .anchor: link(frame)
        case .cell where frame.isDataTable:
            if var done = cell {
                for link in links { done.append(contentsOf: " <\(link)>".utf8) }
                links = []
                cells?.append(done)
            }
            cell = nil
            wantsSpace = false
        case .row where frame.isDataTable: row()
        default: break
        }
        before(frame.tag)
    }

    /// The break that stands before and after an element of this kind.
    private mutating func before(_ tag: HtmlTag) {
        switch tag {
        case .block, .item, .row, .cell, .preformatted: requestBreak(1)
        case .paragraph, .heading, .list, .table, .quote:
            requestBreak(tag == .paragraph || tag == .heading ? 2 : 1)
        default: break
        }
    }

    private mutating func requestBreak(_ count: Int) {
        if cell != nil {
            wantsSpace = true
        } else if !current.isEmpty || !lines.isEmpty {
            breaks = max(breaks, count)
        }
    }

    private mutating func lineBreak() {
        if cell != nil {
            wantsSpace = true
        } else if breaks > 0 {
            flushBreaks()
            endLine()
        } else {
            if current.isEmpty { note() }
            endLine()
        }
    }

    private mutating func flushBreaks() {
        guard breaks > 0 else { return }
        let wanted = breaks
        if !current.isEmpty { endLine() }
        if wanted > 1, let last = lines.last, !last.content.isEmpty {
            lines.append(
                TextLine(
                    content: "", depth: min(top.depth, last.depth), block: min(top.block, last.block),
                    mark: .none))
        }
        breaks = 0
        wantsSpace = false
        note()
    }

    /// Remembers what the line that begins now is.
    private mutating func note() {
        lineState = (top.depth, top.block, top.mark)
    }

    private mutating func endLine() {
        var content = current
        for link in links { content.append(contentsOf: " <\(link)>".utf8) }
        links = []
        let isEmpty = content.isEmpty
        var mark = lineState.mark
        if !isEmpty, let pending = pendingMark {
            mark = pending
            pendingMark = nil
        }
        lines.append(
            TextLine(
                content: String(decoding: content, as: UTF8.self), depth: lineState.depth,
                block: lineState.block,
                mark: mark))
        current = []
        wantsSpace = false
        breaks = 0
        note()
    }

    private mutating func append(_ bytes: some Sequence<UInt8>) {
        if top.isPreformatted, cell == nil { return appendPreformatted(bytes) }
        for byte in bytes {
            if byte <= 0x20 {
                wantsSpace = true
                continue
            }
            appendVisible(byte)
        }
    }

    private mutating func appendVisible(_ byte: UInt8) {
        if cell != nil {
            if wantsSpace, cell?.isEmpty == false { cell?.append(0x20) }
            cell?.append(byte)
        } else {
            if breaks > 0 { flushBreaks() }
            if current.isEmpty { note() } else if wantsSpace { current.append(0x20) }
            current.append(byte)
        }
        wantsSpace = false
        hasWords = true
    }

    private mutating func appendPreformatted(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            switch byte {
            case 0x0A: lineBreak()
            case 0x0D: break
            default:
                if breaks > 0 { flushBreaks() }
                if current.isEmpty { note() }
                current.append(byte)
                if byte > 0x20 { hasWords = true }
            }
        }
    }

    private mutating func item() {
        guard let list = frames.lastIndex(where: { $0.counter != nil }), let counter = frames[list].counter
        else {
            return append("- ".utf8)
        }
        if counter >= 0 {
            frames[list].counter = counter + 1
            append("\(counter + 1).".utf8)
        } else {
            append("-".utf8)
        }
        wantsSpace = true
    }

    private mutating func row() {
        guard let row = cells else { return }
        cells = nil
        guard row.contains(where: { !$0.isEmpty }) else { return }
        requestBreak(1)
        flushBreaks()
        if current.isEmpty { note() }
        for (index, text) in row.enumerated() {
            if index > 0 { current.append(contentsOf: " | ".utf8) }
            current.append(contentsOf: text)
        }
        hasWords = true
    }

    private mutating func image(_ attributes: HtmlAttributes) {
        if attributes.width == "1" || attributes.height == "1" || attributes.width == "0" { return }
        pictures += 1
        let name = attributes.alternative.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if !name.isEmpty, name.utf8.count <= 300 { append("[\(name)]".utf8) }
    }

    private mutating func input(_ attributes: HtmlAttributes) {
        if attributes.type == "checkbox" || attributes.type == "radio" {
            append((attributes.checked ? "[x]" : "[ ]").utf8)
        }
    }

    /// Keeps the address of a link that its words do not tell: a mailbox beside its name, others at the line's end.
    private mutating func link(_ frame: Frame) {
        let words = (cell ?? current).dropFirst(frame.textStart)
        let href = frame.href.trimmingSpaces
        guard !href.isEmpty, href.utf8.count <= 1000, !words.isEmpty else { return }
        let lower = href.lowercased()
        if lower.hasPrefix("mailto:") {
            let address = href.dropFirst(7).prefix { $0 != "?" }
            if !words.contains(UInt8(ascii: "@")), !address.isEmpty { append(" <\(address)>".utf8) }
        } else if lower.hasPrefix("http://") || lower.hasPrefix("https://") || lower.hasPrefix("tel:") {
            let bare = Array(lower.utf8.drop { $0 != UInt8(ascii: ":") }.drop { $0 == 0x3A || $0 == 0x2F })
            let told = String(decoding: words, as: UTF8.self).lowercased().utf8
            if !Array(told)[...].contains(text: String(decoding: bare.prefix(24), as: UTF8.self)),
                links.count < 20
            {
                links.append(href)
            }
        }
    }

    /// The words of HTML that was too large to be read as a tree.
    private mutating func appendPlain(_ html: ArraySlice<UInt8>) {
        endLine()
        var isTag = false
        for byte in html {
            if byte == UInt8(ascii: "<") {
                isTag = true
            } else if byte == UInt8(ascii: ">"), isTag {
                isTag = false
                requestBreak(1)
            } else if !isTag {
                append(CollectionOfOne(byte))
            }
        }
        endLine()
    }
}

extension String {
    /// The string without white space at both ends.
    var trimmingSpaces: String {
        var view = self[...]
        while let first = view.first, first.isWhitespace { view.removeFirst() }
        while let last = view.last, last.isWhitespace { view.removeLast() }
        return String(view)
    }
}
