import Casework
import Foundation
import MIME
import Reading
import Settings

/// One case as a line of JSON.
struct ExportedCase: Encodable {
    private let file: CaseView
    private let opinion: OpinionView

    enum CodingKeys: String, CodingKey {
        case file = "case"
        case opinion
    }

    init(_ file: Case, zone: Zone) {
        self.file = CaseView(file, zone: zone)
        opinion = OpinionView(file, zone: zone)
    }
}

/// One case as a row of a spreadsheet.
struct CaseRow {
    private let sheet: RecordSheet
    private let zone: Zone

    init(_ sheet: RecordSheet, zone: Zone) {
        self.sheet = sheet
        self.zone = zone
    }

    /// The columns, by the names that programs see and those that people see in Chinese.
    private static let columns: [(name: String, chinese: String)] = [
        ("number", "编号"), ("received_at", "投诉时间"), ("customer_unit", "投诉客户"), ("customer_class", "客户类别"),
        ("contact", "联系人"), ("address", "邮箱"), ("phone", "电话"), ("order_reference", "单号"),
        ("subject", "主题"), ("content", "投诉内容"), ("class", "投诉类别"), ("class_reason", "定级理由"),
        ("department", "责任部门"), ("handler", "经办人"), ("status", "状态"), ("promise", "办结时限"),
        ("provisional", "时限暂定"), ("opinion", "处理意见"), ("result", "处理结果"), ("approver", "审批人"),
        ("approved_at", "审批时间"), ("told_at", "告知客户时间"), ("in_time", "是否按时"),
        ("extended_to", "延期至工作日数"), ("reopened", "重新受理次数"), ("ended_at", "办结时间"),
        ("end_reason", "办结说明"), ("customer_on_file", "客户已建档"),
    ]

    /// The first row.
    static var headings: [String] {
        columns.map { Terminal.language == .zhHans ? $0.chinese : $0.name }
    }

    /// The cells, as many as there are headings.
    var cells: [String] { ofReceipt + ofHandling + ofResult }

    private var ofReceipt: [String] {
        let receipt = sheet.file.receipt
        return [
            sheet.file.number.rawValue, zone.display(receipt.receivedAt), receipt.customer.unit ?? "",
            receipt.customer.customerClass ?? "", receipt.customer.mailbox.name ?? "",
            receipt.customer.mailbox.address, receipt.phone ?? "", receipt.orderReference ?? "",
            receipt.subject,
            receipt.excerpt,
        ]
    }

    private var ofHandling: [String] {
        let file = sheet.file
        let language = Terminal.readingLanguage
        return [
            (file.caseClass ?? file.receipt.proposal?.caseClass)?.words(in: language) ?? "",
            file.classReason ?? "", file.department ?? "", file.handler.map { $0.name ?? $0.address } ?? "",
            file.status.words(in: language), file.deadline.map { zone.display($0.promise) } ?? "",
            file.deadline.map { Self.word($0.isProvisional) } ?? "",
        ]
    }

    private var ofResult: [String] {
        let file = sheet.file
        let result = sheet.results.last { $0.approval != nil }
        let told = result?.telling?.at
        return [
            result?.opinion ?? "", result?.text ?? "", result?.approval?.what ?? "",
            result?.approval.map { zone.display($0.at) } ?? "", told.map(zone.display) ?? "",
            file.deadline.flatMap { deadline in told.map { Self.word($0 <= deadline.promise) } } ?? "",
            sheet.extensions.last.map { "\($0.workingDays)" } ?? "", "\(sheet.reopenings.count)",
            file.endedAt.map(zone.display) ?? "", file.endReason ?? "",
            Self.word(file.receipt.customer.isKnown),
        ]
    }

    private static func word(_ yes: Bool) -> String {
        Terminal.language == .zhHans ? (yes ? "是" : "否") : yes ? "yes" : "no"
    }
}
