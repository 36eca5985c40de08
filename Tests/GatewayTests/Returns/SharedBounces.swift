import Foundation
import Store
import TestSupport
import Testing

@testable import Gateway

/// Where a corpus of real reports stands beside the checkout, none of them becomes a case.
@Suite struct SharedBounces {
    private struct Line: Decodable {
        struct Expected: Decodable { let is_bounce: Bool? }
        let path, input: String
        let expect: Expected
    }

    /// A mail by a person with a picture, which its source calls a report and is none by any sign.
    private static let others: Set<String> = ["bounceparser/t/corpus/spam-with-image.msg"]

    private static let corpus = HeedDesk.checkout + "/../shared/corpus"

    @Test(
        .enabled(
            if: FileManager.default.fileExists(atPath: SharedBounces.corpus + "/dev.jsonl"),
            "no corpus beside the checkout"))
    func noReportOpensACase() throws {
        let text = try String(contentsOfFile: Self.corpus + "/dev.jsonl", encoding: .utf8)
        let lines = try text.split(separator: "\n").map {
            try JSONDecoder().decode(Line.self, from: Data($0.utf8))
        }
        .filter { $0.input == "message" && $0.expect.is_bounce == true && !Self.others.contains($0.path) }
        #expect(lines.count > 300)
        let office = try SimulatedOffice(
            try at("2026-06-01 09:00"), extra: "floods: { per_sender_per_hour: none, per_hour: none }\n")
        for line in lines {
            let before = try office.desk.store.look { try $0.caseNumbers() }.count
            try office.receive(
                bytes: [UInt8](try Data(contentsOf: URL(fileURLWithPath: Self.corpus + "/" + line.path))))
            #expect(
                try office.desk.store.look { try $0.caseNumbers() }.count == before,
                "\(line.path) opened a case")
        }
        let answers = try office.desk.store.look { try $0.letters(atMost: 9999) }.filter {
            $0.kind == "acknowledgement"
        }
        #expect(answers.isEmpty)
    }
}
