import FoundationEssentials
import Reading
import Testing

@testable import Casework
@testable import Letters

@Suite struct LintTests {
    private func faults(_ text: String, _ kind: LetterKind = .resolution, _ language: Language = .zhHans)
        -> [String]
    {
        Lint(kind: kind, language: language, file: "x.txt").faults(in: text).map {
            "\($0.line ?? 0):\($0.column ?? 0) \($0.kind.rawValue) \($0.name)"
        }
    }

    @Test(
        arguments: [
            ("Subject: {{tag}}\n\n{{text}}\n{{marker}}\n", []),
            ("Subject: {{tag}}\n\n{{txt}}\n{{text}}\n{{marker}}", ["3:1 unknown-name txt"]),
            ("Subject: {{tag}}\n\n{{text}}", ["0:0 missing-name marker"]),
            ("Subject: 结果\n\n{{text}}{{marker}}", ["1:0 missing-name tag"]),
            ("结果\n\n{{text}}{{marker}}{{tag}}", ["1:1 no-subject "]),
            ("Subject: {{tag}}\n\n一{{#files}}{{text}}\n{{marker}}", ["3:2 unbalanced files"]),
            ("Subject: {{tag}}\n\n{{text}}{{/files}}\n{{marker}}", ["3:9 unbalanced files"]),
            (
                "Subject: {{tag}}\n\n{{#files}}{{#text}}{{/files}}{{/text}}{{marker}}",
                [
                    "3:20 unbalanced files", "3:1 unbalanced files",
                ]
            ),
            ("Subject: {{tag}}\n\n{{text}}{{marker}}{{{number}}}", ["3:19 foreign-tag {number"]),
            (
                "Subject: {{tag}}\n\n{{text}}{{marker}}{{>footer}}{{&number}}",
                ["3:19 foreign-tag >footer", "3:30 foreign-tag &number"]
            ),
            ("Subject: {{tag}}\n\n{{text}}{{marker}}{{=<% %>=}}", ["3:19 foreign-tag =<% %>="]),
            (
                "Subject: {{tag}}\n\n{{text}}{{marker}}{{uppercased(number)}}",
                ["3:19 foreign-tag uppercased(number)"]
            ),
            ("Subject: {{tag}}\n\n{{text}}{{marker}}{{number", ["3:19 unbalanced "]),
            ("Subject: {{tag}}\n\n{{text}}{{marker}}{{.}}", ["3:19 unknown-name ."]),
            ("Subject: {{tag}}\n\n{{! a remark }}{{ text }}{{marker}}{{#files}}{{.}}{{/files}}", []),
            ("\u{FEFF}Subject: {{tag}}\r\n\r\n{{text}}\r\n{{marker}}\r\n", []),
        ] as [(String, [String])])
    func aTemplateIsChecked(text: String, expected: [String]) {
        #expect(faults(text) == expected)
    }

    @Test func anAutomaticAnswerMustSaySo() {
        let text = "Subject: {{tag}}\n\n{{number}}{{summary}}{{promise}}{{marker}}"
        #expect(faults(text, .acknowledgement) == ["1:0 no-auto-prefix "])
        #expect(faults(text.replacing("{{tag}}", with: "自动回复: {{tag}}"), .acknowledgement) == [])
        #expect(faults(text.replacing("{{tag}}", with: "Auto: {{tag}}"), .acknowledgement, .en) == [])
    }

    @Test(arguments: [("txt", "text"), ("nubmer", "number"), ("Number", "number"), ("summry", "summary")])
    func theNameThatWasMeantIsOffered(typed: String, meant: String) throws {
        let text = "Subject: {{tag}}\n\n{{\(typed)}}{{text}}{{marker}}"
        let fault = try #require(Lint(kind: .resolution, language: .en, file: "x").faults(in: text).first)
        #expect(fault.hint == meant)
        #expect(fault.description == "x:3:1: {{\(typed)}} is unknown here; did you mean {{\(meant)}}?")
    }

    @Test func aFolderIsCheckedAsAWhole() throws {
        let files = FileManager.default
        let folder = files.temporaryDirectory.appending(
            path: "heed-lint-\(UInt64.random(in: 0...UInt64.max))"
        ).path
        defer { try? files.removeItem(atPath: folder) }
        // The folder itself may be a link: copy what is in it, never the link.
        try files.createDirectory(atPath: folder, withIntermediateDirectories: false)
        for language in try files.contentsOfDirectory(atPath: templates) {
            try files.copyItem(atPath: "\(templates)/\(language)", toPath: "\(folder)/\(language)")
        }
        try files.removeItem(atPath: folder + "/en/opinion.txt")
        try files.createDirectory(atPath: folder + "/de", withIntermediateDirectories: false)
        try Data("x".utf8).write(to: URL(filePath: folder + "/de/opinion.txt"))
        try Data("x".utf8).write(to: URL(filePath: folder + "/en/opinoin.txt"))
        try Data([0xFF, 0xFE]).write(to: URL(filePath: folder + "/en/reminder.txt"))
        let found = Stationery.lint(folder: folder).map { "\($0.file) \($0.kind.rawValue)" }
        #expect(
            found == [
                "de/opinion.txt unknown-language", "en/opinion.txt missing-file",
                "en/opinoin.txt unknown-file",
                "en/reminder.txt missing-file",
            ])
        #expect(throws: LintFailure.self) { try Stationery(folder: folder) }
    }

    @Test func aFolderThatIsNotThereLacksEveryTemplate() {
        let faults = Stationery.lint(folder: "/nowhere")
        #expect(faults.count == LetterKind.allCases.reduce(0) { $0 + $1.languages.count })
        #expect(faults.allSatisfy { $0.kind == .missingFile && !$0.chinese.what.isEmpty })
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func whateverTheLinterAcceptsCanBeRendered(seed: UInt64) throws {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let pieces = [
            "{{text}}", "{{#files}}", "{{/files}}", "{{^files}}", "{{", "}}", "\n", " ", "字", "{{!x}}",
            "{{.}}", "{", "{{ tag }}", "{{#text}}", "{{/text}}",
        ]
        var text = "Subject: {{tag}}\n\n{{text}}{{marker}}"
        for _ in 0..<(1 + next(12)) { text += pieces[next(pieces.count)] }
        guard Lint(kind: .resolution, language: .en, file: "x").faults(in: text).isEmpty else { return }
        let source = try #require(LetterTemplate.Source(text))
        _ = try LetterTemplate(source).body.render(["text": "a", "files": ["b"]])
    }
}
