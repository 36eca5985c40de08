/// Gathers the words of a WordprocessingML body. Deleted and struck out words, and fallbacks of drawings, are passed over;
/// check boxes of any kind become ☑ and ☐.
struct WordWalk {
    private(set) var rows: [[String]] = []
    private var line = ""
    /// The open tables: the cells of the row under way, and the paragraphs of the cell under way.
    private var tables: [(cells: [String], paragraphs: [String])] = []
    private var skipped = 0
    private var isStruck = false
    private var inText = false
    /// Whether the content of a check box control is to be replaced, and by what.
    private var box: (depth: Int, mark: String, isShown: Bool)?
    private var controls = 0

    mutating func take(_ event: XmlEvent) {
        switch event {
        case .open(let name, let attributes): open(name, attributes)
        case .close(let name): close(name)
        case .text(let text) where inText && skipped == 0: add(text)
        case .text: break
        }
    }

    private mutating func open(_ name: String, _ attributes: [String: String]) {
        if skipped > 0 || Self.passedOver.contains(name) {
            skipped += 1
            return
        }
        switch name {
        case "t": inText = true
        case "tab": add(" ")
        case "br", "cr": add("\n")
        case "noBreakHyphen": add("-")
        case "sym": add(Self.symbol(attributes))
        case "r": isStruck = false
        case "strike", "dstrike": isStruck = isOn(attributes)
        case "tbl": tables.append(([], []))
        case "tc": if !tables.isEmpty { tables[tables.count - 1].paragraphs = [] }
        case "tr": if !tables.isEmpty { tables[tables.count - 1].cells = [] }
        case "sdt": controls += 1
        case "checkbox": box = (controls, "☐", false)
        case "checked":
            let isTicked = isOn(attributes)
            if box != nil { box?.mark = isTicked ? "☑" : "☐" } else if isTicked { add("☑") }
        default: break
        }
    }

    private mutating func close(_ name: String) {
        if skipped > 0 {
            skipped -= 1
            return
        }
        switch name {
        case "t": inText = false
        case "r": isStruck = false
        case "p": endParagraph()
        case "tc":
            guard !tables.isEmpty, tables[tables.count - 1].cells.count < DocumentText.most.cells else {
                return
            }
            let cell = tables[tables.count - 1].paragraphs.joined(separator: "\n")
            tables[tables.count - 1].cells.append(cell)
        case "tr": endRow()
        case "tbl": _ = tables.popLast()
        case "sdt":
            if box?.depth == controls { box = nil }
            controls = max(0, controls - 1)
        default: break
        }
    }

    private mutating func add(_ text: String) {
        if let box {
            // The control's own character says the same in a font of its own.
            if !box.isShown { line += box.mark }
            self.box?.isShown = true
        } else if isStruck {
            line += " "
        } else {
            line += text
        }
    }

    private mutating func endParagraph() {
        let text = Self.tidy(line)
        line = ""
        if tables.isEmpty {
            keep(text.split(separator: "\n", omittingEmptySubsequences: false).map { [String($0)] })
        } else if !text.isEmpty {
            tables[tables.count - 1].paragraphs.append(text)
        }
    }

    /// A row of a table in a table is words of the cell around it.
    private mutating func endRow() {
        guard let table = tables.last else { return }
        if tables.count > 1 {
            let words = table.cells.filter { !$0.isEmpty }.joined(separator: " ")
            tables[tables.count - 2].paragraphs.append(words)
        } else {
            keep([table.cells])
        }
        tables[tables.count - 1].cells = []
    }

    private mutating func keep(_ more: [[String]]) {
        rows += more.prefix(max(0, DocumentText.most.rows - rows.count))
    }

    private func isOn(_ attributes: [String: String]) -> Bool {
        !["0", "false", "off"].contains(attributes.value("val") ?? "1")
    }

    private static let passedOver: Set<String> = ["Fallback", "del", "moveFrom", "instrText", "delText"]

    /// The marks of the symbol fonts that people tick with; other symbols are no words.
    private static func symbol(_ attributes: [String: String]) -> String {
        let font = attributes.value("font")?.lowercased() ?? ""
        let code = attributes.value("char").flatMap { UInt32($0, radix: 16) }.map { $0 & 0xFF } ?? 0
        switch (font, code) {
        case ("wingdings", 0xFE), ("wingdings 2", 0x52), ("wingdings 2", 0x53), ("wingdings", 0xFD):
            return "☑"
        case ("wingdings", 0xFC), ("wingdings 2", 0x50), ("symbol", 0xD6): return "√"
        case ("wingdings", 0xA8), ("wingdings", 0x6F), ("wingdings 2", 0xA3): return "☐"
        case ("wingdings", 0x6E): return "■"
        case ("wingdings", 0xFB), ("wingdings 2", 0x4F): return "×"
        default: return " "
        }
    }

    /// Without blanks at the ends of its lines, no-break spaces as plain ones.
    static func tidy(_ text: String) -> String {
        text.replacing("\u{A0}", with: " ").split(separator: "\n", omittingEmptySubsequences: false)
            .map { String($0.trimmingBlanks) }.joined(separator: "\n")
    }
}

extension StringProtocol {
    /// Without white space at both ends.
    var trimmingBlanks: SubSequence {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
        while rest.last?.isWhitespace == true { rest = rest.dropLast() }
        return rest
    }
}
