internal import MIME

/// The text of an RTF body, or the HTML that Outlook has hidden in it ([MS-OXRTFEX]).
struct RtfText {
    /// What the body says: plain text, or HTML when ``isHtml``.
    private(set) var text = ""
    /// Whether the RTF only wraps HTML (`\fromhtml1`).
    private(set) var isHtml = false

    private struct Group {
        var isSkipped = false
        var isHtmlTag = false
        var isSuppressed = false
        var fallback = 1
        var font = 0
        var isFontTable = false
    }

    private static let depth = 500
    private let rtf: [UInt8]
    private var position = 0
    private var groups: [Group] = [Group()]
    private var overflow = 0
    private var pending: [UInt8] = []
    private var codepage: UInt32 = 1252
    private var fonts: [Int: UInt32] = [:]
    private var toSkip = 0
    private var surrogate: UInt16?

    init(_ rtf: [UInt8]) {
        self.rtf = rtf
        while position < rtf.count { step() }
        flush()
    }

    private var group: Group {
        get { groups[groups.count - 1] }
        set { groups[groups.count - 1] = newValue }
    }

    private mutating func step() {
        let byte = rtf[position]
        position += 1
        switch byte {
        case UInt8(ascii: "{"):
            if groups.count < Self.depth { groups.append(group) } else { overflow += 1 }
        case UInt8(ascii: "}"):
            flush()
            if overflow > 0 { overflow -= 1 } else if groups.count > 1 { groups.removeLast() }
        case UInt8(ascii: "\\"): control()
        case 0x0D, 0x0A: break
        default: literal(byte)
        }
    }

    private mutating func control() {
        guard position < rtf.count else { return }
        let byte = rtf[position]
        guard (0x61...0x7A).contains(byte | 0x20) else {
            position += 1
            return symbol(byte)
        }
        var word: [UInt8] = []
        while position < rtf.count, (0x61...0x7A).contains(rtf[position] | 0x20), word.count < 32 {
            word.append(rtf[position])
            position += 1
        }
        var number: Int?
        var isNegative = false
        if position < rtf.count, rtf[position] == UInt8(ascii: "-") {
            isNegative = true
            position += 1
        }
        while position < rtf.count, (0x30...0x39).contains(rtf[position]) {
            number = min((number ?? 0) * 10 + Int(rtf[position] - 0x30), 100_000_000)
            position += 1
        }
        if position < rtf.count, rtf[position] == UInt8(ascii: " ") { position += 1 }
        apply(String(decoding: word, as: UTF8.self), number.map { isNegative ? -$0 : $0 })
    }

    private mutating func symbol(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "'"):
            let digits = rtf[position..<min(position + 2, rtf.count)]
            position += digits.count
            if let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) {
                literal(value, isEscaped: true)
            }
        case UInt8(ascii: "~"): emit("\u{A0}")
        case UInt8(ascii: "_"): emit("-")
        case UInt8(ascii: "*"): if !isHtmlTagNext { group.isSkipped = true }
        case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"): literal(byte, isEscaped: true)
        case 0x0D, 0x0A: emit("\n")
        default: break
        }
    }

    private var isHtmlTagNext: Bool { rtf[position...].prefix(8).elementsEqual("\\htmltag".utf8) }

    private mutating func apply(_ word: String, _ number: Int?) {
        switch word {
        case "ansicpg": if let number, number > 0 { codepage = UInt32(number) }
        case "fromhtml": isHtml = number != 0
        case "htmlrtf":
            flush()
            group.isSuppressed = number != 0
        case "htmltag":
            flush()
            group.isHtmlTag = true
            group.isSkipped = false
        case "fonttbl":
            group.isSkipped = true
            group.isFontTable = true
        case "colortbl", "stylesheet", "info", "pict", "object", "themedata", "listtable", "header", "footer",
            "mhtmltag",
            "colorschememapping", "latentstyles", "datastore", "generator", "xmlnstbl", "listoverridetable":
            group.isSkipped = true
        case "f":
            flush()
            group.font = number ?? 0
        case "fcharset": if group.isFontTable, let page = Self.page(number ?? 0) { fonts[group.font] = page }
        case "uc": group.fallback = max(0, min(number ?? 1, 16))
        case "u": unicode(number ?? 0)
        case "bin": position = min(rtf.count, position + max(0, number ?? 0))
        default: emitWord(word)
        }
    }

    private mutating func emitWord(_ word: String) {
        switch word {
        case "par", "line", "row", "sect", "page": emit("\n")
        case "tab": emit("\t")
        case "cell", "nestcell": emit(" | ")
        case "lquote": emit("\u{2018}")
        case "rquote": emit("\u{2019}")
        case "ldblquote": emit("\u{201C}")
        case "rdblquote": emit("\u{201D}")
        case "emdash": emit("\u{2014}")
        case "endash": emit("\u{2013}")
        case "bullet": emit("\u{2022}")
        case "emspace", "enspace": emit(" ")
        default: break
        }
    }

    /// In wrapped HTML only the tags and what is not marked as RTF's own count.
    private var isHeard: Bool {
        if group.isSkipped { return false }
        return !(isHtml && group.isSuppressed && !group.isHtmlTag)
    }

    private mutating func literal(_ byte: UInt8, isEscaped: Bool = false) {
        if toSkip > 0 { return toSkip -= 1 }
        if isHeard { pending.append(byte) }
    }

    private mutating func emit(_ words: String) {
        flush()
        if toSkip > 0 { return toSkip -= 1 }
        guard isHeard else { return }
        text += isHtml && !group.isHtmlTag && words == "\n" ? "\n" : words
    }

    private mutating func unicode(_ number: Int) {
        flush()
        toSkip = group.fallback
        guard isHeard else { return }
        let unit = UInt16(truncatingIfNeeded: number)
        if let high = surrogate {
            surrogate = nil
            text += String(decoding: [high, unit], as: UTF16.self)
        } else if (0xD800...0xDBFF).contains(unit) {
            surrogate = unit
        } else {
            text += String(decoding: [unit], as: UTF16.self)
        }
    }

    private mutating func flush() {
        guard !pending.isEmpty else { return }
        let page = fonts[group.font] ?? codepage
        let isPlain = pending.allSatisfy { $0 < 0x80 }
        text +=
            isPlain
            ? String(decoding: pending, as: UTF8.self)
            : Charset.decode(pending, label: Codepage.label(page)).string
        pending = []
    }

    /// The code page of a font's character set.
    private static func page(_ charset: Int) -> UInt32? {
        switch charset {
        case 128: 932
        case 129: 949
        case 134: 936
        case 136: 950
        case 161: 1253
        case 162: 1254
        case 163: 1258
        case 177: 1255
        case 178: 1256
        case 186: 1257
        case 204: 1251
        case 222: 874
        case 238: 1250
        default: nil
        }
    }
}
