/// One fault of a template file.
public struct TemplateFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong; the raw value is the name under which a program may know it.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// The file is not there or no UTF-8 text.
        case missingFile = "missing-file"
        /// No template is known by this file's name.
        case unknownFile = "unknown-file"
        /// No letters are written in a language of this folder's name.
        case unknownLanguage = "unknown-language"
        /// The first line is no "Subject: …".
        case noSubject = "no-subject"
        /// A name this kind of letter does not know.
        case unknownName = "unknown-name"
        /// A name this kind of letter must show.
        case missingName = "missing-name"
        /// A section that is not closed, or closed without being opened.
        case unbalanced
        /// A tag letters do not use.
        case foreignTag = "foreign-tag"
        /// An automatic answer whose subject does not say so (RFC 3834 §3.1.5).
        case noAutoPrefix = "no-auto-prefix"
    }

    /// The file, below the templates' folder: "zh-Hans/acknowledgement.txt".
    public let file: String
    /// The line, from 1.
    public let line: Int?
    /// The column, from 1, in characters.
    public let column: Int?
    /// What is wrong.
    public let kind: Kind
    /// The name, tag or file it is about.
    public let name: String
    /// What was meant, or the words to write; empty if nobody knows.
    public let hint: String
    /// The names that may be used, when nothing near was found.
    public let known: [String]

    /// Describes a fault.
    public init(
        file: String, line: Int? = nil, column: Int? = nil, kind: Kind, name: String = "", hint: String = "",
        known: [String] = []
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.kind = kind
        self.name = name
        self.hint = hint
        self.known = known
    }

    /// What is wrong and what to do, in English.
    public var english: (what: String, remedy: String) {
        switch kind {
        case .missingFile:
            ("the template is missing or no UTF-8 text", "restore it from heed's Templates folder")
        case .unknownFile: ("no letter uses this file", "rename or remove it")
        case .unknownLanguage: ("no letters are written in \"\(name)\"", "use zh-Hans, zh-Hant or en")
        case .noSubject: ("the first line is not \"Subject: …\"", "begin the file with the subject")
        case .unknownName:
            (
                "{{\(name)}} is unknown here",
                hint.isEmpty ? "known here: \(known.joined(separator: ", "))" : "did you mean {{\(hint)}}?"
            )
        case .missingName: ("{{\(name)}} is missing", "write it where the letter should show it")
        case .unbalanced:
            ("the section {{#\(name)}} is not opened and closed in pairs", "write {{/\(name)}} once")
        case .foreignTag:
            (
                "{{\(name)}} cannot be used in letters",
                "use {{name}}, {{#name}}…{{/name}}, {{^name}}…{{/name}}"
            )
        case .noAutoPrefix:
            ("the subject does not say that the letter is automatic", "begin it with \"\(hint)\"")
        }
    }

    /// What is wrong and what to do, in Chinese.
    public var chinese: (what: String, remedy: String) {
        switch kind {
        case .missingFile: ("模板不存在或不是 UTF-8 文本", "请从 heed 的 Templates 目录恢复")
        case .unknownFile: ("没有信件使用此文件", "请改名或删除")
        case .unknownLanguage: ("不支持语言“\(name)”", "请用 zh-Hans、zh-Hant 或 en")
        case .noSubject: ("第一行不是“Subject: …”", "请以主题行开头")
        case .unknownName:
            (
                "此处没有 {{\(name)}}",
                hint.isEmpty ? "此处可用：\(known.joined(separator: "、"))" : "是否想写 {{\(hint)}}？"
            )
        case .missingName: ("缺少 {{\(name)}}", "请写在信中应显示之处")
        case .unbalanced: ("{{#\(name)}} 未成对", "请补上或删去 {{/\(name)}}")
        case .foreignTag: ("信件模板不支持 {{\(name)}}", "可用 {{名称}}、{{#名称}}…{{/名称}}、{{^名称}}…{{/名称}}")
        case .noAutoPrefix: ("主题未注明是自动回复", "请以“\(hint)”开头")
        }
    }

    /// One English line: `zh-Hans/resolution.txt:3:5: {{txt}} is unknown here; did you mean {{text}}?`
    public var description: String {
        let place = [file, line.map(String.init), column.map(String.init)].compactMap(\.self)
        return place.joined(separator: ":") + ": \(english.what); \(english.remedy)"
    }
}
