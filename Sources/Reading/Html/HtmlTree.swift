internal import CGumbo

/// What an element is, as far as its text is concerned.
enum HtmlTag: Sendable {
    case text, block, paragraph, heading, lineBreak, rule, list, item, table, row, cell, quote, preformatted
    case anchor, image, input, hidden
}

/// The attributes that say something about the text.
struct HtmlAttributes: Sendable {
    var id = "", className = "", type = "", style = "", href = "", alternative = "", name = ""
    var title = "", smartmail = "", width = "", height = "", checked = false, isOrdered = false
    /// The number at which an ordered list begins, or which an item has.
    var number: Int?
    var emphasis = Emphasis()

    /// Whether the element has no id, class or name of any kind.
    var isUnnamed: Bool {
        id.isEmpty && className.isEmpty && name.isEmpty && smartmail.isEmpty && title.isEmpty
    }
}

/// One step of a walk through an HTML tree, in document order.
enum HtmlEvent: Sendable {
    case open(HtmlTag, HtmlAttributes)
    case close(HtmlTag)
    case text(Range<Int>)
}

/// An HTML text after the HTML5 rules (WHATWG HTML §13.2), by libgumbo, as a flat list of events.
struct HtmlTree: Sendable {
    private(set) var events: [HtmlEvent] = []
    /// The bytes that `.text` ranges refer to.
    private(set) var characters: [UInt8] = []

    /// Builds the tree of HTML that ``HtmlGuard`` has bounded.
    init(_ html: [UInt8]) {
        unsafe html.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            unsafe base.withMemoryRebound(to: CChar.self, capacity: buffer.count) { text in
                var options = unsafe kGumboDefaultOptions
                unsafe options.max_errors = 0
                guard let output = unsafe gumbo_parse_with_options(&options, text, buffer.count) else {
                    return
                }
                if let root = unsafe output.pointee.root { unsafe walk(root) }
                unsafe gumbo_destroy_output(&options, output)
            }
        }
    }

    /// Depth first with a stack of our own: the depth of a mail is not the depth of our call stack.
    private mutating func walk(_ root: UnsafeMutablePointer<GumboNode>) {
        var stack: [(node: UnsafeMutablePointer<GumboNode>, next: UInt32, tag: HtmlTag)] = unsafe []
        if let tag = unsafe enter(root) { unsafe stack.append((root, 0, tag)) }
        while let (node, next, tag) = unsafe stack.last {
            let children = unsafe node.pointee.v.element.children
            guard unsafe next < children.length, let child = unsafe children.data[Int(next)] else {
                events.append(.close(tag))
                unsafe stack.removeLast()
                continue
            }
            unsafe stack[stack.count - 1].next += 1
            let pointer = unsafe child.assumingMemoryBound(to: GumboNode.self)
            if let tag = unsafe enter(pointer) { unsafe stack.append((pointer, 0, tag)) }
        }
    }

    /// Notes a node; a tag comes back when its children are to be walked.
    private mutating func enter(_ node: UnsafeMutablePointer<GumboNode>) -> HtmlTag? {
        switch unsafe node.pointee.type {
        case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
            let element = unsafe node.pointee.v.element
            let tag = unsafe Self.kind(of: element)
            if tag == .hidden { return nil }
            unsafe events.append(.open(tag, Self.attributes(of: element)))
            return tag
        case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
            guard let text = unsafe node.pointee.v.text.text else { return nil }
            let start = characters.count
            var cursor = unsafe text
            while unsafe cursor.pointee != 0 {
                characters.append(UInt8(bitPattern: unsafe cursor.pointee))
                unsafe cursor += 1
            }
            events.append(.text(start..<characters.count))
            return nil
        default: return nil
        }
    }

    private static func kind(of element: GumboElement) -> HtmlTag {
        switch unsafe element.tag {
        case GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_HEAD, GUMBO_TAG_TITLE, GUMBO_TAG_META,
            GUMBO_TAG_LINK:
            .hidden
        case GUMBO_TAG_BR: .lineBreak
        case GUMBO_TAG_HR: .rule
        case GUMBO_TAG_P: .paragraph
        case GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6: .heading
        case GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_DIR, GUMBO_TAG_MENU, GUMBO_TAG_DL: .list
        case GUMBO_TAG_LI: .item
        case GUMBO_TAG_TABLE: .table
        case GUMBO_TAG_TR: .row
        case GUMBO_TAG_TD, GUMBO_TAG_TH: .cell
        case GUMBO_TAG_BLOCKQUOTE: .quote
        case GUMBO_TAG_PRE, GUMBO_TAG_TEXTAREA, GUMBO_TAG_LISTING, GUMBO_TAG_XMP, GUMBO_TAG_PLAINTEXT:
            .preformatted
        case GUMBO_TAG_A: .anchor
        case GUMBO_TAG_IMG: .image
        case GUMBO_TAG_INPUT: .input
        default: unsafe isBlock(element.tag) ? .block : .text
        }
    }

    private static func isBlock(_ tag: GumboTag) -> Bool {
        switch tag {
        case GUMBO_TAG_DIV, GUMBO_TAG_BODY, GUMBO_TAG_CENTER, GUMBO_TAG_ADDRESS, GUMBO_TAG_ARTICLE,
            GUMBO_TAG_ASIDE,
            GUMBO_TAG_CAPTION, GUMBO_TAG_DD, GUMBO_TAG_DT, GUMBO_TAG_DETAILS, GUMBO_TAG_FIELDSET,
            GUMBO_TAG_FIGURE,
            GUMBO_TAG_FIGCAPTION, GUMBO_TAG_FOOTER, GUMBO_TAG_FORM, GUMBO_TAG_HEADER, GUMBO_TAG_LEGEND,
            GUMBO_TAG_MAIN,
            GUMBO_TAG_NAV, GUMBO_TAG_OPTION, GUMBO_TAG_SECTION, GUMBO_TAG_SUMMARY:
            true
        default: false
        }
    }

    private static func emphasis(of tag: GumboTag) -> Emphasis {
        switch tag {
        case GUMBO_TAG_B, GUMBO_TAG_STRONG: .bold
        case GUMBO_TAG_U, GUMBO_TAG_INS: .underlined
        case GUMBO_TAG_S, GUMBO_TAG_STRIKE, GUMBO_TAG_DEL: .struck
        default: []
        }
    }

    private static func attributes(of element: GumboElement) -> HtmlAttributes {
        var found = HtmlAttributes()
        let tag = unsafe element.tag
        found.isOrdered = tag == GUMBO_TAG_OL
        found.emphasis = emphasis(of: tag)
        let count = unsafe Int(element.attributes.length)
        for index in 0..<count {
            guard let entry = unsafe element.attributes.data[index] else { continue }
            let attribute = unsafe entry.assumingMemoryBound(to: GumboAttribute.self).pointee
            guard let name = unsafe attribute.name, let value = unsafe attribute.value else { continue }
            found.set(unsafe String(cString: name)) { unsafe String(cString: value) }
        }
        return found
    }
}

extension HtmlAttributes {
    /// Takes an attribute; `value` is asked for only where it is of use.
    fileprivate mutating func set(_ attribute: String, value: () -> String) {
        switch attribute {
        case "id": id = value()
        case "class": className = value()
        case "type": type = value().lowercased()
        case "style": style = value().lowercased()
        case "href": href = value()
        case "alt": alternative = value()
        case "name": name = value()
        case "title": title = value()
        case "width": width = value()
        case "height": height = value()
        case "checked": checked = true
        case "start", "value": number = Int(value())
        case "data-smartmail": smartmail = value()
        default: break
        }
    }
}
