public import Casework
public import Documents
import MIME
import Reading

/// 走访客户报告单 (Annex 1 of the regulation), blank or with what the file knows of the customer, as files of four kinds.
public struct VisitBlank: Sendable {
    /// The kinds of files.
    public enum Format: String, CaseIterable, Sendable {
        case docx, xlsx, html, txt
    }

    private let customer: Customer?
    private let house: House

    /// The blank form, for a customer where one is named.
    public init(customer: Customer?, house: House) {
        self.customer = customer
        self.house = house
    }

    /// What the file is called.
    public func fileName(_ format: Format) -> String {
        let unit = customer.map { "-" + ($0.shortNames.first ?? $0.unit) } ?? ""
        return FileName.safe("走访客户报告单\(unit).\(format.rawValue)")
    }

    /// The file's bytes; equal arguments give equal bytes.
    public func bytes(_ format: Format) -> [UInt8] {
        switch format {
        case .docx: page.word
        case .xlsx: page.sheet
        case .html: Array(html.utf8)
        case .txt: Array(("\u{FEFF}" + text.replacing("\n", with: "\r\n")).utf8)
        }
    }

    /// The form as a page to print.
    public var html: String { VisitPage(page, head: house.simplified.company).html }

    /// The form as every kind of file lays it out.
    public var page: FormPage {
        let rows =
            [
                VisitLayout.field("客户单位名称", customer?.unit ?? ""),
                VisitLayout.field("客户地址", customer?.postalAddress ?? ""),
                VisitLayout.field("客户单位法人（负责人）", customer?.representative ?? ""),
            ] + VisitScale.allCases.map { VisitLayout.rating($0) } + [
                VisitLayout.field("其它建议", "", lines: 7), VisitLayout.signature("", date: ""),
                VisitLayout.contactHead,
            ] + people.map { VisitLayout.contact($0, $1) }
        return VisitLayout.page(rows)
    }

    /// The two entries of the form, with who is on file.
    private var people: [(String, [String])] {
        let contacts = customer?.contacts ?? []
        return ["主要负责人", "业务主办"].enumerated().map { index, role in
            guard contacts.indices.contains(index) else { return (role, ["", "", "", ""]) }
            let contact = contacts[index]
            return (role, [contact.name, contact.post ?? "", contact.phone ?? "", contact.mobile ?? ""])
        }
    }

    private var text: String {
        let ratings = VisitScale.allCases.map { scale in
            let options = scale.scale.steps.map { "[ ]\($0.label(in: .zhHans))\($0.value)" }
            return "\(scale.name(in: .zhHans))：\(options.joined(separator: "  "))"
        }
        let contacts = people.map { role, cells in
            "\(role)：姓名：\(cells[0])  职务：\(cells[1])  电话：\(cells[2])  手机：\(cells[3])"
        }
        let lines =
            [
                "走访客户报告单", "", "客户单位名称：\(customer?.unit ?? "")", "客户地址：\(customer?.postalAddress ?? "")",
                "客户单位法人（负责人）：\(customer?.representative ?? "")", "", "用户意见：",
            ] + ratings + ["", "其它建议：", "", "客户单位盖章（签名）：", "走访日期：    年  月  日"] + contacts + [
                "", VisitLayout.notes.joined(separator: "\n"), "",
            ]
        return lines.joined(separator: "\n")
    }
}

/// The layout of Annex 1: nine columns, one of names, one of the three opinions, seven of steps.
enum VisitLayout {
    static let notes = [
        "注：在质量、服务、产品三个栏目自左至右的分值分别为100分、90分、85分、80分、70分、60分、50分，服务栏的“不好”为30分，“恶劣”为0分。"
            + "请在您认可的一栏打“√”或打分，每项只选一栏。"
    ]

    static func page(_ rows: [FormPage.Row], notes: [String] = notes) -> FormPage {
        FormPage(
            annex: "附件1", title: "走访客户报告单", rows: rows, notes: notes,
            widths: [10, 12] + [Int](repeating: 11, count: 7))
    }

    static func field(_ name: String, _ value: String, lines: Int = 2) -> FormPage.Row {
        FormPage.Row(
            [FormPage.Cell(name, span: 2, isLabel: true), FormPage.Cell(value, span: 7)], lines: lines)
    }

    /// A scale to choose from.
    static func rating(_ scale: VisitScale) -> FormPage.Row {
        FormPage.Row(
            heads(of: scale) + [
                FormPage.Cell(
                    "", span: 7, choices: scale.scale.steps.map { "\($0.label(in: .zhHans)) \($0.value)" })
            ], lines: 2)
    }

    /// A scale with what was chosen on it.
    static func rating(_ scale: VisitScale, chosen: VisitRating) -> FormPage.Row {
        let steps = scale.scale.steps.map { step in
            FormPage.Cell(
                (step.value == chosen.value ? "☑" : "☐") + "\(step.label(in: .zhHans)) \(step.value)",
                isLabel: step.value == chosen.value)
        }
        return FormPage.Row(heads(of: scale) + steps, lines: 2)
    }

    private static func heads(of scale: VisitScale) -> [FormPage.Cell] {
        [
            FormPage.Cell(scale == .quality ? "用户意见" : "", isLabel: true),
            FormPage.Cell(scale.name(in: .zhHans), isLabel: true),
        ]
    }

    static func signature(_ name: String, date: String) -> FormPage.Row {
        FormPage.Row(
            [
                FormPage.Cell("客户单位盖章（签名）", span: 2, isLabel: true), FormPage.Cell(name, span: 3),
                FormPage.Cell("走访日期", span: 2, isLabel: true), FormPage.Cell(date, span: 2),
            ], lines: 3)
    }

    static var contactHead: FormPage.Row {
        FormPage.Row(
            [FormPage.Cell("联系方式", span: 2, isLabel: true)]
                + zip(["姓名", "职务", "电话", "手机"], spans).map { FormPage.Cell($0, span: $1, isLabel: true) })
    }

    static func contact(_ role: String, _ cells: [String]) -> FormPage.Row {
        FormPage.Row(
            [FormPage.Cell(role, span: 2, isLabel: true)]
                + zip(cells, spans).map { FormPage.Cell($0, span: $1) }, lines: 2)
    }

    private static let spans = [2, 1, 2, 2]
}
