/// The visible sheets of a SpreadsheetML workbook as they are shown: shared texts, numbers, dates.
struct SheetBook {
    /// The words of each visible sheet.
    private(set) var texts: [DocumentText] = []

    /// A form has one sheet; further ones are further forms.
    private static let sheets = 20
    /// A row number beyond this is a trick or no form.
    private static let lastColumn = 255

    init(_ bytes: [UInt8]) throws(DocumentFault) {
        var archive = try ZipReader(bytes)
        guard let workbook = try archive.content(of: "xl/workbook.xml") else {
            throw .broken("no sheet in it")
        }
        let book = try XmlTree.events(workbook)
        let targets = try Self.targets(archive.content(of: "xl/_rels/workbook.xml.rels"))
        let shared = try Self.shared(archive.content(of: "xl/sharedStrings.xml"))
        let styles = try SheetStyles(archive.content(of: "xl/styles.xml"), book)
        for case .open("sheet", let attributes) in book where ["visible", nil].contains(attributes["state"]) {
            guard texts.count < Self.sheets, let id = attributes.value("id"), let path = targets[id],
                let part = try archive.content(of: path)
            else { continue }
            texts.append(try Self.text(part, shared, styles))
        }
        guard !texts.isEmpty else { throw .broken("no sheet in it") }
    }

    private static func targets(_ part: [UInt8]?) throws(DocumentFault) -> [String: String] {
        guard let part else { return [:] }
        var targets: [String: String] = [:]
        for case .open("Relationship", let attributes) in try XmlTree.events(part) {
            guard let id = attributes["Id"], let target = attributes["Target"],
                attributes["TargetMode"] != "External"
            else { continue }
            targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
        }
        return targets
    }

    /// The texts cells refer to; phonetic hints are no words.
    private static func shared(_ part: [UInt8]?) throws(DocumentFault) -> [String] {
        guard let part else { return [] }
        var texts: [String] = []
        var (isText, hints) = (false, 0)
        for event in try XmlTree.events(part) {
            switch event {
            case .open("si", _): texts.append("")
            case .open("rPh", _): hints += 1
            case .close("rPh"): hints -= 1
            case .open("t", _): isText = hints == 0
            case .close("t"): isText = false
            case .text(let words) where isText && !texts.isEmpty: texts[texts.count - 1] += words
            default: break
            }
        }
        return texts
    }

    private static func text(
        _ part: [UInt8], _ shared: [String], _ styles: SheetStyles
    ) throws(DocumentFault) -> DocumentText {
        var rows: [[String]] = []
        var row: [String] = []
        var (cell, value, isValue) = ([String: String](), "", false)
        for event in try XmlTree.events(part) {
            switch event {
            case .open("row", _): row = []
            case .close("row") where rows.count < DocumentText.most.rows: rows.append(row)
            case .open("c", let attributes): (cell, value) = (attributes, "")
            case .open("v", _), .open("t", _): isValue = true
            case .close("v"), .close("t"): isValue = false
            case .text(let words) where isValue: value += words
            case .close("c"):
                let column = column(of: cell["r"]) ?? row.count
                guard column <= lastColumn else { throw .tooLarge("a cell beyond column \(lastColumn)") }
                while row.count <= column { row.append("") }
                row[column] = WordWalk.tidy(shown(value, cell, shared, styles))
            default: break
            }
        }
        return DocumentText(rows: rows)
    }

    private static func shown(
        _ value: String, _ cell: [String: String], _ shared: [String], _ styles: SheetStyles
    ) -> String {
        switch cell["t"] ?? "n" {
        case "s": Int(value).flatMap { shared.indices.contains($0) ? shared[$0] : nil } ?? ""
        case "b": value == "1" ? "√" : ""
        case "e": ""
        case "n": styles.shown(value, style: cell["s"].flatMap { Int($0) } ?? 0)
        default: value
        }
    }

    /// The column of a reference such as `AB12`, from 0.
    private static func column(of reference: String?) -> Int? {
        guard let letters = reference?.prefix(while: \.isLetter), (1...3).contains(letters.utf8.count) else {
            return nil
        }
        return letters.utf8.reduce(0) { $0 * 26 + Int($1 & 0x1F) } - 1
    }
}

/// How numbers are shown, as far as it says whether they are days.
struct SheetStyles {
    private var isDate: [Bool] = []
    private var begins1904 = false

    init(_ part: [UInt8]?, _ book: [XmlEvent]) throws(DocumentFault) {
        for case .open("workbookPr", let attributes) in book {
            begins1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
        }
        guard let part else { return }
        var own: [Int: String] = [:]
        var isInCells = false
        for event in try XmlTree.events(part) {
            switch event {
            case .open("numFmt", let attributes):
                if let id = attributes["numFmtId"].flatMap({ Int($0) }) { own[id] = attributes["formatCode"] }
            case .open("cellXfs", _): isInCells = true
            case .close("cellXfs"): isInCells = false
            case .open("xf", let attributes) where isInCells:
                let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
                isDate.append(own[id].map(Self.namesDay) ?? Self.dates.contains(id))
            default: break
            }
        }
    }

    /// The built-in formats of days (ISO/IEC 29500-1 §18.8.30), those of Chinese programs included.
    private static let dates = Set(Array(14...17) + [22] + Array(27...31) + [36] + Array(50...54) + [57, 58])

    private static func namesDay(_ code: String) -> Bool {
        let bare = code.lowercased()
        return bare.contains("yy") || bare.contains("d") && bare.contains("m")
    }

    /// A number as it is shown: days as `2026-11-10`, others without needless decimals.
    func shown(_ value: String, style: Int) -> String {
        guard let number = Double(value), abs(number) < 1e9 else { return value }
        if isDate.indices.contains(style), isDate[style], number >= 1, number < 2_958_466 {
            return Self.day(Int(number) + (begins1904 ? 1462 : 0))
        }
        return number == number.rounded() ? String(Int(number)) : value
    }

    /// The day of a serial number: 1 is 1 January 1900, and 60 the day that never was.
    private static func day(_ serial: Int) -> String {
        // Days since 1 March 0000, which makes the leap day the last of a year.
        let days = serial + (serial < 60 ? 1 : 0) + 693_899
        let era = days / 146_097
        let ofEra = days - era * 146_097
        let year = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * year + year / 4 - year / 100)
        let month = (5 * ofYear + 2) / 153
        let day = ofYear - (153 * month + 2) / 5 + 1
        let number = month < 10 ? month + 3 : month - 9
        let full = year + era * 400 + (number <= 2 ? 1 : 0)
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return "\(full)-\(two(number))-\(two(day))"
    }
}
