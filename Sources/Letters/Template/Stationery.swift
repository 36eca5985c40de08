import Casework
import FoundationEssentials
import Reading

/// Templates that cannot be used; every fault is named.
public struct LintFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The faults, by file and line.
    public let faults: [TemplateFault]

    /// One English line a fault.
    public var description: String { faults.map(\.description).joined(separator: "\n") }
}

/// The templates of every kind of letter in every language it is written in, checked before use.
public struct Stationery: Sendable {
    private let templates: [String: LetterTemplate]

    /// Loads and checks the templates of a folder: `<language>/<kind>.txt`.
    public init(folder: String) throws(LintFailure) {
        let texts = Self.texts(in: folder)
        var faults = Self.lint(texts)
        var templates: [String: LetterTemplate] = [:]
        for (file, text) in texts {
            guard let text, let source = LetterTemplate.Source(text) else { continue }
            do {
                templates[file] = try LetterTemplate(source)
            } catch {
                // The linter accepts less than Mustache does, so its own faults name the place already.
                if faults.isEmpty {
                    faults.append(TemplateFault(file: file, kind: .foreignTag, name: "\(error)"))
                }
            }
        }
        guard faults.isEmpty else { throw LintFailure(faults: faults) }
        self.templates = templates
    }

    /// Every fault of the templates in a folder, by file and line. An empty answer means they can be used.
    public static func lint(folder: String) -> [TemplateFault] { lint(texts(in: folder)) }

    /// The template for a kind of letter in the language of a reader.
    func template(_ name: String, _ kind: LetterKind, for language: Language) -> LetterTemplate? {
        let folder = kind.written(in: language).rawValue
        return templates["\(folder)/\(name).txt"] ?? templates["\(folder)/\(kind.rawValue).txt"]
    }

    private static func lint(_ texts: [String: String?]) -> [TemplateFault] {
        var faults: [TemplateFault] = []
        var expected: Set<String> = []
        for kind in LetterKind.allCases {
            for language in kind.languages {
                let file = "\(language.rawValue)/\(kind.rawValue).txt"
                expected.insert(file)
                if let text = texts[file] ?? nil {
                    faults += Lint(kind: kind, language: language, file: file).faults(in: text)
                } else {
                    faults.append(TemplateFault(file: file, kind: .missingFile))
                }
            }
        }
        for file in texts.keys where !expected.contains(file) {
            let folder = String(file.prefix { $0 != "/" })
            let isLanguage = expected.contains { $0.hasPrefix(folder + "/") }
            faults.append(
                isLanguage
                    ? TemplateFault(file: file, kind: .unknownFile)
                    : TemplateFault(file: file, kind: .unknownLanguage, name: folder))
        }
        return faults.sorted {
            ($0.file, $0.line ?? 0, $0.column ?? 0, $0.name) < (
                $1.file, $1.line ?? 0, $1.column ?? 0, $1.name
            )
        }
    }

    /// The text of every `<folder>/<name>.txt`; nil where it is no UTF-8.
    private static func texts(in folder: String) -> [String: String?] {
        var texts: [String: String?] = [:]
        let files = FileManager.default
        for language in (try? files.contentsOfDirectory(atPath: folder)) ?? [] {
            for name in (try? files.contentsOfDirectory(atPath: "\(folder)/\(language)")) ?? [] {
                guard name.hasSuffix(".txt"), !name.hasPrefix(".") else { continue }
                let data = try? Data(contentsOf: URL(filePath: "\(folder)/\(language)/\(name)"))
                texts["\(language)/\(name)"] = .some(data.flatMap { String(validating: $0, as: UTF8.self) })
            }
        }
        return texts
    }
}
