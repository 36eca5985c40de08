import Foundation
import TestSupport

/// The blank form as heed hands it out, filled in as a person would: quality 良, service 恶劣, renown 知名度较高.
struct FilledForm {
    let bytes: [UInt8]

    /// What is chosen, by the words of the form.
    private static let chosen = ["良 85", "恶劣 0", "知名度较高 80"]

    init(_ format: String, _ blank: [UInt8]) throws {
        switch format {
        case "txt":
            var text = String(decoding: blank, as: UTF8.self)
            for (old, new) in [
                ("[ ]良85", "[√]良85"), ("[ ]恶劣0", "[√]恶劣0"), ("[ ]知名度较高80", "[√]知名度较高80"),
                ("其它建议：", "其它建议：地磅室夜间照明不足"), ("走访日期：    年  月  日", "走访日期：2026年11月10日"),
            ] { text = text.replacing(old, with: new, maxReplacements: 1) }
            bytes = Array(text.utf8)
        case "html":
            var text = String(decoding: blank, as: UTF8.self)
            for step in Self.chosen {
                text = text.replacing("☐\(step)<", with: "☑\(step)<", maxReplacements: 1)
            }
            text = Self.filling(text, after: "其它建议", "地磅室夜间照明不足", cell: "<td colspan=\"7\">")
            text = Self.filling(text, after: "走访日期", "2026年11月10日", cell: "<td colspan=\"2\">")
            bytes = Array(text.utf8)
        default: bytes = try Self.package(format, blank)
        }
    }

    private static func filling(_ text: String, after name: String, _ value: String, cell: String) -> String {
        guard let place = text.range(of: name),
            let open = text.range(of: cell, range: place.upperBound..<text.endIndex)
        else { return text }
        return text.replacingCharacters(in: open.upperBound..<open.upperBound, with: value)
    }

    /// Office documents are changed by Python's zipfile, which packs them anew as office programs do.
    private static func package(_ format: String, _ blank: [UInt8]) throws -> [UInt8] {
        let folder = try PrivateFolder("form")
        let (old, new) = (folder.path("old." + format), folder.path("new." + format))
        try Data(blank).write(to: URL(filePath: old))
        _ = try ProcessHandle.run("/usr/bin/python3", ["-c", script, old, new, format])
        return Array(try Data(contentsOf: URL(filePath: new)))
    }

    private static let script = """
        import re, sys, zipfile
        old, new, kind = sys.argv[1:]
        source = zipfile.ZipFile(old)
        out = zipfile.ZipFile(new, 'w', zipfile.ZIP_DEFLATED)
        for name in source.namelist():
            text = source.read(name).decode()
            if name == 'word/document.xml':
                for step in ('良 85', '恶劣 0', '知名度较高 80'):
                    text = text.replace('>☐' + step + '<', '>☑' + step + '<', 1)
                for label, value in (('其它建议', '地磅室夜间照明不足'), ('走访日期', '2026年11月10日')):
                    at = text.index('<w:t xml:space="preserve">', text.index(label))
                    at += len('<w:t xml:space="preserve">')
                    text = text[:at] + value + text[at:]
            if name == 'xl/worksheets/sheet1.xml':
                for label, value in (('质量', '良 85'), ('服务态度', '恶劣 0'), ('产品的知名度', '知名度较高 80'),
                        ('其它建议', '地磅室夜间照明不足'), ('走访日期', '2026-11-10')):
                    at = text.index('<c r=', text.index('>' + label + '<'))
                    while '"/>' not in text[at:text.index('>', at) + 1]:
                        at = text.index('<c r=', at + 1)
                    cell = text[at:text.index('/>', at)]
                    text = text.replace(cell + '/>', cell + ' t="inlineStr"><is><t>' + value + '</t></is></c>', 1)
            out.writestr(name, text)
        out.close()
        """
}
