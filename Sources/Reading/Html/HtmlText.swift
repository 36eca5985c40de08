/// Turns HTML into lines that read well: tables as rows, lists as items, links and picture names kept.
struct HtmlText {
    /// The lines of an HTML body, and whether it showed pictures.
    ///
    /// - Parameter keepsEmphasis: Whether ``StyleMark``s stand around what is emphasised; each ends with its line.
    static func lines(of html: [UInt8], keepsEmphasis: Bool = false) -> (lines: [TextLine], pictures: Int) {
        let (bounded, rest) = HtmlGuard.bounded(html)
        let tree = HtmlTree(bounded)
        var text = HtmlText(tree, showsHidden: false, keepsEmphasis: keepsEmphasis)
        text.run()
        if !text.hasWords {
            text = HtmlText(tree, showsHidden: true, keepsEmphasis: keepsEmphasis)
            text.run()
        }
        if rest < html.count { text.appendPlain(html[rest...]) }
        return (text.lines, text.pictures)
    }

    struct Frame {
        var tag: HtmlTag
        var depth = 0
        var block = 0
        var mark = TextLine.Mark.none
        var isPreformatted = false
        var href = ""
        var textStart = 0
        var counter: Int?
        var isDataTable = false
        var emphasis = Emphasis()
    }

    private let tree: HtmlTree
    private let dataTables: Set<Int>
    private let showsHidden: Bool
    private let keepsEmphasis: Bool
    /// The emphasis whose marks stand open in the line or cell.
    private var marked = Emphasis()
    private var lines: [TextLine] = []
    var pictures = 0
    var hasWords = false
    var frames: [Frame] = []
    private var skipping = 0
    var current: [UInt8] = []
    private var lineState = (depth: 0, block: 0, mark: TextLine.Mark.none)
    private var pendingMark: TextLine.Mark?
    var breaks = 0
    var wantsSpace = false
    var links: [String] = []
    var cells: [[UInt8]]?
    var cell: [UInt8]?

    private init(_ tree: HtmlTree, showsHidden: Bool, keepsEmphasis: Bool) {
        self.tree = tree
        self.showsHidden = showsHidden
        self.keepsEmphasis = keepsEmphasis
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
        if keepsEmphasis { frame.emphasis = frame.emphasis.within(attributes) }
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
            append(HtmlMarks.isSignatureRule(attributes) ? "--" : "----------")
            requestBreak(1)
        case .list:
            frame.counter = attributes.isOrdered ? max(0, min(attributes.number ?? 1, 999_999) - 1) : -1
        case .item: item(attributes)
        case .row where frame.isDataTable: cells = []
        case .cell where frame.isDataTable:
            emphasise([])
            cell = []
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
            emphasise([])
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

    mutating func requestBreak(_ count: Int) {
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

    mutating func flushBreaks() {
        guard breaks > 0 else { return }
        let wanted = breaks
        if !current.isEmpty { endLine() }
        if wanted > 1, let last = lines.last, !last.content.isEmpty {
            add(
                TextLine(
                    content: "", depth: min(top.depth, last.depth), block: min(top.block, last.block),
                    mark: .none))
        }
        breaks = 0
        wantsSpace = false
        note()
    }

    /// Remembers what the line that begins now is.
    mutating func note() {
        lineState = (top.depth, top.block, top.mark)
    }

    /// Writes the marks between the emphasis that stands open and the wanted one.
    private mutating func emphasise(_ wanted: Emphasis) {
        guard wanted != marked else { return }
        for kind in Emphasis.kinds where wanted.contains(kind) != marked.contains(kind) {
            let mark = String(StyleMark.mark(kind, begins: wanted.contains(kind))).utf8
            if cell != nil { cell?.append(contentsOf: mark) } else { current.append(contentsOf: mark) }
        }
        marked = wanted
    }

    mutating func endLine() {
        emphasise([])
        var content = current
        for link in links { content.append(contentsOf: " <\(link)>".utf8) }
        links = []
        let isEmpty = content.isEmpty
        var mark = lineState.mark
        if !isEmpty, let pending = pendingMark {
            mark = pending
            pendingMark = nil
        }
        add(
            TextLine(
                content: String(decoding: content, as: UTF8.self), depth: lineState.depth,
                block: lineState.block,
                mark: mark))
        current = []
        wantsSpace = false
        breaks = 0
        note()
    }

    private mutating func add(_ line: TextLine) {
        if lines.count < TextLine.most {
            lines.append(line)
        } else {
            lines[lines.count - 1].append(line)
        }
    }

    mutating func append(_ text: String) { append(Array(text.utf8)[...]) }

    mutating func append(_ bytes: ArraySlice<UInt8>) {
        if top.isPreformatted, cell == nil { return appendPreformatted(bytes) }
        var at = bytes.startIndex
        while at < bytes.endIndex {
            let start = at
            while at < bytes.endIndex, bytes[at] > 0x20 { at += 1 }
            if at > start { appendWord(bytes[start..<at]) }
            if at < bytes.endIndex { wantsSpace = true }
            at += 1
        }
    }

    /// Appends bytes of which none is white.
    private mutating func appendWord(_ word: ArraySlice<UInt8>) {
        if cell != nil {
            if wantsSpace, cell?.isEmpty == false { cell?.append(0x20) }
            emphasise(top.emphasis)
            cell?.append(contentsOf: word)
        } else {
            if breaks > 0 { flushBreaks() }
            if current.isEmpty { note() } else if wantsSpace { current.append(0x20) }
            emphasise(top.emphasis)
            current.append(contentsOf: word)
        }
        wantsSpace = false
        hasWords = true
    }

    private mutating func appendPreformatted(_ bytes: ArraySlice<UInt8>) {
        for byte in bytes {
            switch byte {
            case 0x0A: lineBreak()
            case 0x0D: break
            default:
                if breaks > 0 { flushBreaks() }
                if current.isEmpty { note() }
                emphasise(top.emphasis)
                current.append(byte)
                if byte > 0x20 { hasWords = true }
            }
        }
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
