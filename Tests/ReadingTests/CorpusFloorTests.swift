import Foundation
import MIME
import Reading
import Testing

/// Where a corpus of real mails stands beside the checkout, heed must agree with what mail projects assert of them, but
/// for the share that `Tests/Corpus/disputed.md` explains.
struct CorpusFloorTests {
    private static let floors: [String: Double] = [
        "subject": 0.99, "text": 0.94, "attachments": 0.97, "reply": 0.9, "derived": 0.9, "bounce": 0.99,
        "recipients": 0.97, "status": 0.95, "no bounce": 0.93, "auto": 0.95, "tnef": 1,
    ]

    /// Unoptimised, all mails take a minute: every sixth is read, with two misses to spare for each kind, unless
    /// HEED_LONG_TESTS asks for all.
    private static let isLong = ProcessInfo.processInfo.environment["HEED_LONG_TESTS"] == "1"

    @Test(.enabled(if: CorpusScoreTests.corpus != nil)) func theSharesMetHold() throws {
        let root = try #require(CorpusScoreTests.corpus) + "/corpus"
        var met: [String: (right: Int, all: Int)] = [:]
        for name in ["dev.jsonl", "derived_zh_dev.jsonl"] {
            let lines = try String(contentsOfFile: "\(root)/\(name)", encoding: .utf8).split(separator: "\n")
            for (number, line) in lines.enumerated() where Self.isLong || number % 6 == 0 {
                let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
                let row = try #require(object as? [String: Any])
                for (kind, isRight) in try Self.judge(row, root) {
                    let before = met[kind] ?? (0, 0)
                    met[kind] = (before.right + (isRight ? 1 : 0), before.all + 1)
                }
            }
        }
        for (kind, floor) in Self.floors {
            let share = met[kind] ?? (0, 0)
            #expect(!Self.isLong || share.all > 0, "\(kind)")
            let spare = Self.isLong ? 0 : 2
            #expect(
                Double(share.right + spare) >= floor * Double(share.all),
                "\(kind): \(share.right) of \(share.all)")
        }
    }

    private static func judge(_ row: [String: Any], _ root: String) throws -> [(String, Bool)] {
        guard let expect = row["expect"] as? [String: Any], let path = row["path"] as? String else {
            return []
        }
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(root)/\(path)")))
        let reading = Reading(Message(wrapped(bytes, row["input"] as? String ?? "message")))
        let isQuirk = (row["meta"] as? [String: Any])?["quirk"] != nil
        var found: [(String, Bool)] = []
        func compare(_ kind: String, _ key: String, _ got: String?) {
            guard let first = expect[key] as? String else { return }
            let wanted = [first] + (expect[key + "_alt"] as? [String] ?? [])
            let isDiscourse = row["source"] as? String == "discourse"
            let own = fold(got ?? "", isDiscourse)
            found.append((kind, wanted.contains { fold($0, isDiscourse) == own }))
        }
        compare("subject", "subject", reading.subject)
        if !isQuirk { compare("text", "text", reading.text) }
        compare(row["derived"] == nil ? "reply" : "derived", "reply", reading.newText)
        found += files(expect, reading) + machines(expect, reading)
        return found
    }

    private static func files(_ expect: [String: Any], _ reading: Reading) -> [(String, Bool)] {
        var found: [(String, Bool)] = []
        if let wanted = expect["attachments"] as? [[String: Any]] {
            var left = reading.attachments
            let isRight = wanted.allSatisfy { file in
                let match = left.firstIndex { attachment in
                    let name = file["name"] as? String ?? ""
                    let isNamed = name.isEmpty || fold(attachment.name ?? "", false) == fold(name, false)
                    return isNamed && (file["size"] as? Int).map { abs($0 - attachment.size) <= 2 } ?? true
                }
                if let match { left.remove(at: match) }
                return match != nil
            }
            found.append(("attachments", isRight))
        }
        if let wanted = expect["tnef_files"] as? [Any] {
            let names = Set(reading.attachments.map { fold($0.name ?? "", false) })
            let asked = wanted.map { ($0 as? [String: Any])?["name"] as? String ?? $0 as? String ?? "" }
            found.append(("tnef", asked.allSatisfy { names.contains(fold($0, false)) }))
        }
        return found
    }

    private static func machines(_ expect: [String: Any], _ reading: Reading) -> [(String, Bool)] {
        var found: [(String, Bool)] = []
        let recipients = reading.bounce?.recipients ?? []
        if let isBounce = expect["is_bounce"] as? Bool {
            found.append((isBounce ? "bounce" : "no bounce", (reading.bounce != nil) == isBounce))
        }
        let one = (expect["bounce_recipient"] as? String).map { [$0] }
        if let wanted = expect["bounce_recipients"] as? [String] ?? one {
            let known = Set(recipients.map { $0.address.lowercased() })
            found.append(("recipients", known.isSuperset(of: wanted.map { $0.lowercased() })))
        }
        if let status = expect["bounce_status"] as? String {
            found.append(("status", recipients.contains { $0.status == status }))
        }
        if let isAuto = expect["is_auto"] as? Bool { found.append(("auto", reading.auto.isAuto == isAuto)) }
        return found
    }

    /// A text, an HTML text or a winmail.dat as the body of an answer.
    private static func wrapped(_ bytes: [UInt8], _ input: String) -> [UInt8] {
        let types = [
            "text": "text/plain; charset=utf-8", "html": "text/html; charset=utf-8",
            "tnef": "application/ms-tnef; name=\"winmail.dat\"",
        ]
        guard let type = types[input] else { return bytes }
        let head =
            "From: a@example.com\r\nSubject: Re: x\r\nIn-Reply-To: <x@example.com>\r\nContent-Type: \(type)\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\n"
        return Array((head + Data(bytes).base64EncodedString(options: .lineLength76Characters)).utf8)
    }

    /// Without white space and invisible characters, and one form of two characters that charsets disagree about.
    private static func fold(_ text: String, _ isDiscourse: Bool) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x200B...0x200D, 0x2060, 0xFEFF: break
            case 0x2015: scalars.append("\u{2014}")
            case 0x301C: scalars.append("\u{FF5E}")
            case 0x2A where isDiscourse: break
            default: if !scalar.properties.isWhitespace { scalars.append(scalar) }
            }
        }
        return String(scalars)
    }
}
