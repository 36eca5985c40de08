import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

@testable import MIME

/// A folder of real mails beside the checkout, if there is one.
private func corpusFolder() -> URL? {
    var folder = URL(fileURLWithPath: #filePath)
    while folder.path != "/" {
        folder.deleteLastPathComponent()
        let found = folder.appendingPathComponent("../shared/corpus").standardizedFileURL
        if FileManager.default.fileExists(atPath: found.appendingPathComponent("dev.jsonl").path) {
            return found
        }
    }
    return nil
}

private struct Row: Decodable {
    struct Expectation: Decodable {
        var from: String?
        var to: [String]?
        var cc: [String]?
    }

    var path: String
    var input: String
    var expect: Expectation
}

/// The folder is found by walking up from this file; without it the test has nothing to do.
@Test func realMailsAreReadAsTheirProjectsSay() throws {
    guard let folder = corpusFolder() else { return }
    var asked = 0
    var met = 0
    let lines = try Data(contentsOf: folder.appendingPathComponent("dev.jsonl")).split(separator: 10)
    for line in lines {
        let row = try JSONDecoder().decode(Row.self, from: Data(line))
        guard row.input == "message" else { continue }
        let mail = Message([UInt8](try Data(contentsOf: folder.appendingPathComponent(row.path))))
        for (name, wanted) in [
            ("From", row.expect.from.map { [$0] }), ("To", row.expect.to), ("Cc", row.expect.cc),
        ] {
            guard let wanted else { continue }
            let found = mail.header.mailboxes(name).map { $0.address.lowercased() }
            let kept = name == "From" ? Array(found.prefix(1)) : found.sorted()
            asked += 1
            if kept == wanted.map({ $0.lowercased() }).sorted() { met += 1 }
        }
    }
    #expect(Double(met) >= 0.99 * Double(asked), "\(met) of \(asked)")
}
