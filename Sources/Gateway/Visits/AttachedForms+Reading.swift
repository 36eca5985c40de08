import Casework
import Documents
import MIME
import Reading

extension AttachedForms {
    /// The most files of a mail that are opened.
    private static let most = 20
    /// The largest text or page that is read, in bytes.
    private static let largestText = 1 << 20

    /// Opens the files a mail carries: of the company's people all that can be forms, of others those that are named so.
    init(_ reading: Reading, _ directory: Directory) {
        let isStaff = reading.from.first.map { directory.isOurs($0.address) } ?? false
        let isNamed = Self.isNamed(reading.subject ?? "")
        var (forms, faults, text) = ([VisitForm](), [Fault](), "")
        let files = reading.attachments.filter { !$0.isInline && $0.enclosedIn == nil }
        for file in files.prefix(Self.most) {
            let name = file.name ?? ""
            let isForm = isNamed || Self.isNamed(name)
            guard isStaff || isForm, let kind = Kind(name, file.type) else { continue }
            do throws(DocumentFault) {
                let found = try kind.rows(file.bytes(in: reading.message))
                text += found.map { DocumentText(rows: $0).text }.joined(separator: "\n")
                let read = found.flatMap { VisitForm.all(inRows: $0) }.filter { !$0.isBlank }
                forms += read
                if read.isEmpty, isForm { faults.append(.empty(name)) }
            } catch {
                if isForm { faults.append(Fault(error, name)) }
            }
        }
        self.init(forms: forms, faults: isStaff ? faults : [], text: text)
    }

    /// The kinds of files that are opened.
    private enum Kind {
        case plain, page, word, sheet, old

        init?(_ name: String, _ type: String) {
            switch name.lowercased().split(separator: ".").last ?? "" {
            case "txt": self = .plain
            case "html", "htm": self = .page
            case "docx": self = .word
            case "xlsx": self = .sheet
            case "doc", "xls", "wps", "et": self = .old
            default:
                switch type {
                case "text/html": self = .page
                case "application/vnd.openxmlformats-officedocument.wordprocessingml.document": self = .word
                case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": self = .sheet
                default: return nil
                }
            }
        }

        /// The rows of the file, of a workbook sheet by sheet.
        func rows(_ bytes: [UInt8]) throws(DocumentFault) -> [[[String]]] {
            switch self {
            case .word: return [try DocumentText.word(bytes).rows]
            case .sheet: return try DocumentText.sheets(bytes).map(\.rows)
            case .old: throw .refused("the format of old office programs")
            case .plain, .page:
                guard bytes.count <= AttachedForms.largestText else {
                    throw .tooLarge("more than 1 MB of text")
                }
                return [Self.rows(bytes, self == .page ? "html" : "plain")]
            }
        }

        /// A text or page is read as the body of a mail would be: its charset by declaration or evidence, tables by cells.
        private static func rows(_ bytes: [UInt8], _ subtype: String) -> [[String]] {
            let head = Array("Content-Type: text/\(subtype)\r\nContent-Transfer-Encoding: 8bit\r\n\r\n".utf8)
            let texts = MarkedText.renditions(of: Message(head + bytes))
            return texts.first.map { text in
                text.lines.map { $0.text.components(separatedBy: " | ") }
            } ?? []
        }
    }
}

extension AttachedForms.Fault {
    fileprivate static func empty(_ file: String) -> Self {
        Self(
            file: file, chinese: "文件中没有填好的走访报告单，请用系统发放的空白表填写",
            english: "no filled report stands in it; fill in the blank form that heed hands out")
    }

    fileprivate init(_ fault: DocumentFault, _ file: String) {
        let chinese =
            switch fault {
            case .broken: "文件已损坏，请重新保存后再发"
            case .tooLarge: "文件超出允许的大小，请用系统发放的空白表填写"
            case .refused: "文件含有不被接受的内容（密码、宏实体或旧版格式），请另存为 .docx 或 .xlsx"
            }
        self.init(file: file, chinese: chinese, english: fault.description)
    }
}

extension String {
    /// The parts between a separator, empty ones too.
    fileprivate func components(separatedBy separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map { part in
            String(part.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        }
    }
}
