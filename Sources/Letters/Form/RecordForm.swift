public import Casework
import FoundationEssentials
import MIME
import Reading

/// The form "客户投诉记录及处理意见" (Annex 2) as a page for A4, whole in itself: it loads and runs nothing.
public struct RecordForm {
    private let sheet: RecordSheet
    private let house: House
    private let directory: Directory
    private let zone: Zone

    /// The form of a case. Names of people come from the directory.
    public init(_ sheet: RecordSheet, house: House, directory: Directory, zone: Zone) {
        self.sheet = sheet
        self.house = house
        self.directory = directory
        self.zone = zone
    }

    /// The page.
    public var html: String {
        let file = sheet.file
        let title = "客户投诉记录及处理意见"
        return """
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>\(HTML.text(file.number.rawValue)) \(title)</title>
            <style>\(Self.style(size: size))</style></head>
            <body><main>
            <p class="annex">附件2</p>
            <h1>\(title)</h1>
            <p class="head"><span>\(HTML.text(house.simplified.company + " " + house.simplified.office))</span>\
            <span>编号：\(HTML.text(file.number.rawValue))</span></p>
            <table>
            \(row("投诉时间", received))
            \(row("投诉客户", customer))
            \(row("投诉内容", content, "tall"))
            \(row("处理结果", results, "taller"))
            \(row("经办人签字", signature, "signature"))
            \(row("备　注", remarks))
            </table>
            </main></body></html>

            """
    }

    private func row(_ label: String, _ cell: String, _ style: String = "") -> String {
        "<tr\(style.isEmpty ? "" : " class=\"\(style)\"")><th scope=\"row\">\(label)</th><td>\(cell)</td></tr>"
    }

    // MARK: The cells

    private var received: String { HTML.text(time(sheet.file.receipt.receivedAt)) }

    private var customer: String {
        let receipt = sheet.file.receipt
        let customer = receipt.customer
        let person = [customer.mailbox.name, customer.mailbox.address].compactMap(\.self).filter {
            !$0.isEmpty
        }
        let lines = [
            customer.shownUnit(in: .zhHans).map { $0 + (customer.customerClass.map { "（\($0)类客户）" } ?? "") },
            person.isEmpty ? nil : "联系人：" + person.joined(separator: "，"),
            receipt.phone.map { "电话：\($0)" },
        ]
        return HTML.lines(lines.compactMap(\.self))
    }

    private var content: String {
        let receipt = sheet.file.receipt
        var cell = HTML.block(receipt.subject, "subject") + HTML.block(receipt.excerpt)
        if let order = receipt.orderReference { cell += HTML.block("单号：\(order)", "small") }
        let files = receipt.attachments.map(\.name)
        if !files.isEmpty { cell += HTML.block("附件：" + files.joined(separator: "、"), "small") }
        return cell
    }

    private var results: String {
        guard !sheet.results.isEmpty else { return HTML.block(standing, "small") }
        let isOne = sheet.results.count == 1
        return sheet.results.enumerated().map { index, result in
            (isOne ? "" : HTML.block("第 \(index + 1) 次处理", "subject")) + cell(result)
        }.joined()
    }

    private func cell(_ result: RecordSheet.Result) -> String {
        var cell = ""
        if let minutes = result.minutes {
            cell += HTML.block(
                "经理办公会：\(minutes.time)，出席：\(minutes.attendees.joined(separator: "、"))", "small")
            cell += HTML.block("会议决定：\(minutes.decision)", "small")
        }
        if let opinion = result.opinion, opinion != result.minutes?.decision {
            cell += HTML.block("处理意见：\(opinion)")
        }
        cell += HTML.block(result.text)
        if !result.files.isEmpty {
            cell += HTML.block("随附文件：" + result.files.joined(separator: "、"), "small")
        }
        cell += HTML.block("拟稿：\(name(result.drafter))", "small")
        cell += HTML.block(
            result.approval.map { "审批：\(name($0.what))，\(time($0.at)) 批准" } ?? "审批：尚未批准", "small")
        if result.approval != nil {
            cell += HTML.block(
                result.telling.map { "告知客户：\(time($0.at))，\(Self.means($0.what))" } ?? "告知客户：尚未告知", "small")
        }
        return cell
    }

    /// Where a case stands that has no result.
    private var standing: String {
        let file = sheet.file
        let reason = file.endReason.map { "：\($0)" } ?? ""
        return "\(file.status.words(in: .zhHans))\(file.status.isOpen ? "，尚无处理结果" : reason)"
    }

    private var signature: String {
        let handler = sheet.file.handler.map { $0.name ?? $0.address } ?? ""
        let place = sheet.file.department.map { "（\($0)）" } ?? ""
        return """
            <div class="sign"><span>经办人：\(HTML.text(handler + place))</span>\
            <span>签字：<i></i></span><span>日期：<b></b>年<b></b>月<b></b>日</span></div>
            """
    }

    private var remarks: String {
        let file = sheet.file
        var lines: [String] = []
        let reason = file.classReason.map { "（\($0)）" } ?? ""
        lines.append("类别：\((file.caseClass ?? .ordinary).words(in: .zhHans))\(reason)")
        if let deadline = file.deadline { lines.append("办结时限：\(time(deadline.promise))\(outcome(deadline))") }
        lines += sheet.extensions.map { "经各级主管领导批准延期至 \($0.workingDays) 个工作日：\($0.reason)" }
        lines += sheet.reopenings.map { "\(time($0.receivedAt)) 重新受理：\($0.reason)" }
        lines += file.links.map { "相关案件：\($0.other)" }
        lines += sheet.notes.suffix(8).map(\.text)
        lines.append("状态：\(file.status.words(in: .zhHans))\(file.endedAt.map { "，\(time($0))" } ?? "")")
        let mark = sheet.hash.map { HTML.block("记录校验：\($0)", "mark") } ?? ""
        return HTML.block(lines.joined(separator: "\n"), "small") + mark
    }

    private func outcome(_ deadline: Deadline) -> String {
        let provisional = deadline.isProvisional ? "，暂定" : ""
        guard let told = sheet.file.toldAt else { return provisional }
        return provisional + (told <= deadline.promise ? "，按时办结" : "，超时办结")
    }

    // MARK: Words

    private func time(_ instant: Date) -> String {
        DateWords(language: .zhHans).words(zone.display(instant))
    }

    private func name(_ address: String) -> String { directory.employee(for: address)?.name ?? address }

    private static func means(_ means: String) -> String {
        switch means.lowercased() {
        case "mail": "电子邮件"
        case "telephone", "phone": "电话"
        case "visit": "面谈"
        case "post": "信函"
        case "fax": "传真"
        default: means
        }
    }

    // MARK: The look

    /// The type shrinks with the words, so that an ordinary case fits on one page.
    private var size: Double {
        let result = sheet.results.reduce(0) { sum, result in
            sum + result.text.count + (result.opinion?.count ?? 0) + (result.minutes?.decision.count ?? 0)
        }
        let count =
            sheet.file.receipt.excerpt.count + result + sheet.notes.suffix(8).reduce(0) { $0 + $1.text.count }
        return count < 700 ? 11 : count < 1300 ? 10 : count < 2200 ? 9 : 8.5
    }

    private static func style(size: Double) -> String {
        """
        @page { size: A4; margin: 18mm 18mm 16mm 20mm; }
        * { box-sizing: border-box; }
        body { margin: 0; color: #000; background: #fff; font-size: \(size)pt; line-height: 1.55;
          font-family: "SimSun", "NSimSun", "Songti SC", "STSong", "Noto Serif CJK SC", "Source Han Serif SC", serif; }
        main { max-width: 172mm; margin: 0 auto; }
        h1, th { font-family: "SimHei", "Heiti SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; }
        h1 { font-size: 17pt; text-align: center; letter-spacing: .12em; margin: 2mm 0 5mm; font-weight: 600; }
        p { margin: 0; }
        .annex { font-size: 10.5pt; }
        .head { display: flex; justify-content: space-between; font-size: 10.5pt; margin-bottom: 1.5mm; }
        table { width: calc(100% - 2pt); margin: 0 1pt; border-collapse: collapse; table-layout: fixed; border: 1.2pt solid #000; }
        th, td { border: .7pt solid #000; padding: 2.2mm 2.6mm; vertical-align: top; text-align: left; }
        th { width: 29mm; font-weight: 500; text-align: center; vertical-align: middle; font-size: 11pt; }
        td { overflow-wrap: anywhere; }
        td div { white-space: pre-wrap; }
        .tall td { height: 52mm; }
        .taller td { height: 66mm; }
        .subject { font-weight: 600; margin-bottom: 1mm; }
        .small { font-size: .91em; margin-top: 1mm; }
        .mark { font-size: 6.5pt; color: #555; margin-top: 1mm; font-family: monospace; }
        .signature td { vertical-align: middle; height: 16mm; }
        td .sign { display: flex; justify-content: space-between; align-items: flex-end; flex-wrap: wrap;
          gap: 2mm; white-space: normal; }
        td .sign span { white-space: nowrap; }
        .sign i { display: inline-block; width: 30mm; border-bottom: .7pt solid #000; }
        .sign b { display: inline-block; width: 8mm; }
        tr { break-inside: auto; }
        .signature { break-inside: avoid; }
        @media screen { body { background: #e8e8e8; } main { background: #fff; max-width: 210mm; min-height: 297mm;
          margin: 8mm auto; padding: 18mm 18mm 16mm 20mm; box-shadow: 0 0 6px #999; } }
        """
    }
}

/// Text made harmless for a page.
enum HTML {
    /// Escaped, without characters that no reader sees: controls, direction marks, zero-width ones.
    static func text(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out.append(contentsOf: "&amp;".unicodeScalars)
            case "<": out.append(contentsOf: "&lt;".unicodeScalars)
            case ">": out.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": out.append(contentsOf: "&quot;".unicodeScalars)
            case "'": out.append(contentsOf: "&#39;".unicodeScalars)
            case "\n", "\t": out.append(scalar)
            default:
                switch scalar.properties.generalCategory {
                case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator: continue
                default: out.append(scalar)
                }
            }
        }
        return String(out)
    }

    /// A block of text that keeps its lines; nothing for an empty one.
    static func block(_ text: String, _ style: String = "") -> String {
        let shown = self.text(text.replacing("\r\n", with: "\n"))
        if shown.allSatisfy(\.isWhitespace) { return "" }
        return "<div\(style.isEmpty ? "" : " class=\"\(style)\"")>\(shown)</div>"
    }

    /// Several lines, a block each.
    static func lines(_ lines: [String]) -> String { lines.map { block($0) }.joined() }
}
