import Foundation
import MIME
import Reading
import Testing

/// Where a corpus of real mails stands beside the checkout, every mail of it is read.
struct CorpusScoreTests {
    /// The folder `../shared` beside the checkout, if there is one.
    static var corpus: String? {
        var folder = URL(fileURLWithPath: #filePath)
        while folder.path != "/" {
            folder.deleteLastPathComponent()
            let candidate = folder.deletingLastPathComponent().appendingPathComponent("shared").path
            if FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path),
                FileManager.default.fileExists(atPath: candidate + "/cases/followups.jsonl")
            {
                return candidate
            }
        }
        return nil
    }

    @Test(.enabled(if: corpus != nil), arguments: ["complaints", "followups"])
    func newTextKeepsTheMatterAndDropsTheQuotes(set: String) throws {
        let folder = try #require(Self.corpus) + "/cases"
        let lines = try String(contentsOfFile: "\(folder)/\(set).jsonl", encoding: .utf8).split(
            separator: "\n")
        for line in lines {
            let row = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            let expect = try #require(row["expect"] as? [String: Any])
            let path = try #require(row["path"] as? String)
            let reading = Reading(
                Message([UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(path)")))))
            let whole = Self.squeezed(reading.text)
            let new = Self.squeezed(reading.newText)
            for words in Self.list(expect["body_contains"]) + Self.list(expect["new_text_contains"]) {
                #expect(whole.contains(words) && new.contains(words), "\(path)")
            }
            for words in Self.list(expect["body_excludes"]) + Self.list(expect["new_text_excludes"]) {
                #expect(!new.contains(words), "\(path)")
            }
        }
    }

    private static func list(_ value: Any?) -> [String] { (value as? [String] ?? []).map(squeezed) }

    private static func squeezed(_ text: String) -> String {
        String(
            text.precomposedStringWithCompatibilityMapping.lowercased().filter {
                !$0.isWhitespace && $0 != ">" && $0 != "\u{FEFF}" && $0 != "\u{200B}"
            })
    }
}
