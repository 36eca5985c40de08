public import Casework
import Documents
import Reading

/// A form of Annex 1 as a page for A4, whole in itself: it loads and runs nothing.
public struct VisitPage: Sendable {
    private let page: FormPage
    private let head: String
    private let number: String

    init(_ page: FormPage, head: String, number: String = "") {
        self.page = page
        self.head = head
        self.number = number
    }

    /// The form filled in with a visit on file.
    ///
    /// - Parameter history: what else the record says, a line each.
    public init(_ visit: Visit, house: House, history: [String] = []) {
        let report = visit.report
        let fields = [
            VisitLayout.field("客户单位名称", report.unit ?? report.unitName),
            VisitLayout.field("客户地址", report.address ?? ""),
            VisitLayout.field("客户单位法人（负责人）", report.representative ?? ""),
        ]
        let ratings = VisitScale.allCases.map { VisitLayout.rating($0, chosen: report[$0]) }
        let date = report.date.map { "\($0.year)年\($0.month)月\($0.day)日" } ?? ""
        let people = report.contacts.map { ContactColumns($0).cells }
        let rows =
            fields + ratings + [
                VisitLayout.field("其它建议", report.suggestion ?? "", lines: 7),
                VisitLayout.signature(
                    report.contacts.first.map { ContactColumns($0).cells[0] } ?? "", date: date),
                VisitLayout.contactHead,
            ]
            + (people.isEmpty ? [["", "", "", ""]] : people).prefix(6).map { VisitLayout.contact("联系人", $0) }
        let gaps = report.gaps.map { "待补充：" + $0.words(in: .zhHans) }
        page = VisitLayout.page(rows, notes: VisitLayout.notes + gaps + history)
        head = house.simplified.company + " " + house.simplified.office
        number = "走访记录 \(visit.id)"
    }

    /// The page.
    public var html: String {
        let title = HTML.text(page.title)
        let notes = page.notes.map { HTML.block($0, "note") }.joined()
        return """
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>\(title) \(HTML.text(number))</title>
            <style>\(Self.style)</style></head>
            <body><main>
            <p class="annex">\(HTML.text(page.annex))</p>
            <h1>\(title)</h1>
            <p class="head"><span>\(HTML.text(head))</span><span>\(HTML.text(number))</span></p>
            <table><colgroup>\(columns)</colgroup>
            \(page.rows.map(row).joined(separator: "\n"))
            </table>
            \(notes)
            </main></body></html>

            """
    }

    private var columns: String {
        let sum = max(1, page.widths.reduce(0, +))
        return page.widths.map { "<col style=\"width:\(Double($0 * 1000 / sum) / 10)%\">" }.joined()
    }

    private func row(_ row: FormPage.Row) -> String {
        let cells = row.cells.flatMap { cell in
            cell.choices.isEmpty ? [cell] : cell.choices.map { FormPage.Cell("☐" + $0) }
        }
        let body = cells.map { cell in
            let tag = cell.isLabel ? "th" : "td"
            let span = cell.span > 1 ? " colspan=\"\(cell.span)\"" : ""
            let style = cell.span == 1 ? " class=\"step\"" : ""
            return "<\(tag)\(span)\(style)>\(HTML.block(cell.text))</\(tag)>"
        }
        return "<tr style=\"height:\(row.lines * 7)mm\">\(body.joined())</tr>"
    }

    private static let style = """
        @page { size: A4; margin: 16mm 16mm 14mm 18mm; }
        * { box-sizing: border-box; }
        body { margin: 0; color: #000; background: #fff; font-size: 10.5pt; line-height: 1.5;
          font-family: "SimSun", "NSimSun", "Songti SC", "STSong", "Noto Serif CJK SC", "Source Han Serif SC", serif; }
        main { max-width: 176mm; margin: 0 auto; }
        h1, th { font-family: "SimHei", "Heiti SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; }
        h1 { font-size: 17pt; text-align: center; letter-spacing: .12em; margin: 2mm 0 5mm; font-weight: 600; }
        p { margin: 0; }
        .annex, .head { font-size: 10.5pt; }
        .head { display: flex; justify-content: space-between; margin-bottom: 1.5mm; }
        table { width: calc(100% - 2pt); margin: 0 1pt; border-collapse: collapse; table-layout: fixed;
          border: 1.2pt solid #000; }
        th, td { border: .7pt solid #000; padding: 1.4mm 1.6mm; vertical-align: middle; text-align: left;
          overflow-wrap: anywhere; }
        th { font-weight: 500; text-align: center; }
        .step { text-align: center; padding: 1mm .4mm; font-size: 9.5pt; }
        th.step { font-weight: 700; }
        td div, th div { white-space: pre-wrap; }
        .note { font-size: 9.5pt; margin-top: 2mm; white-space: pre-wrap; overflow-wrap: anywhere; }
        tr { break-inside: avoid; }
        @media screen { body { background: #e8e8e8; } main { background: #fff; max-width: 210mm; min-height: 297mm;
          margin: 8mm auto; padding: 16mm 16mm 14mm 18mm; box-shadow: 0 0 6px #999; } }
        """
}

/// The words of a contact put into the form's columns: name, post, telephone, mobile.
struct ContactColumns {
    let cells: [String]

    init(_ contact: String) {
        var cells = ["", "", "", ""]
        for word in contact.split(whereSeparator: \.isWhitespace) {
            let digits = word.filter(\.isNumber).count
            let column = digits < 7 ? (cells[0].isEmpty ? 0 : 1) : digits == 11 && word.first == "1" ? 3 : 2
            cells[column] += (cells[column].isEmpty ? "" : " ") + word
        }
        self.cells = cells
    }
}
