import Foundation
import MIME
import Reading
import Synchronization
import Testing

/// The report has all its keys, and a run keeps its order.
struct ReportTests {
    static let keys: Set<String> = [
        "file", "subject", "from", "reply_to", "to", "cc", "date", "message_id", "in_reply_to", "references",
        "text", "new_text", "quoted_text",
        "signature", "language", "attachments", "auto", "bounce", "feedback_report", "read_receipt",
        "encrypted", "signed", "anomalies", "error",
        "forwarded_from",
    ]

    @Test(arguments: [
        "", "From: a@b.c\r\n\r\nx",
        "From: =?utf-8?B?5a6i?= <a@b.c>\r\nDate: Mon, 02 Mar 2026 10:00:00 +0800\r\nSubject: x/y\r\n\r\nz",
    ])
    func everyKeyIsThere(mail: String) throws {
        let line = ParseReport(file: "f", Reading(Message(Array(mail.utf8)))).line()
        let object = try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
        #expect(Set(object.keys) == Self.keys)
        #expect(!line.contains(0x0A))
    }

    @Test func aLostFileHasItsLine() throws {
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(ParseReport(file: "f", error: "gone").line()))
                as? [String: Any])
        #expect(Set(object.keys) == Self.keys)
        #expect(object["error"] as? String == "gone" && object["subject"] is NSNull)
    }

    @Test func manyMailsKeepTheirOrder() async {
        let sources = (0..<300).map { number in
            ParseRun.Source(name: "\(number)") {
                number % 7 == 3 ? .failure(.init("no")) : .success(Array("Subject: \(number)\r\n\r\nx".utf8))
            }
        }
        let run = ParseRun { Array($0.readable().prefix { $0 != 0x0A }) }
        let seen = Mutex<[String]>([])
        await run.read(sources, lanes: 4) { finished in
            seen.withLock { $0.append(String(decoding: finished.output, as: UTF8.self)) }
        }
        #expect(seen.withLock { $0 } == (0..<300).map { "── \($0)" })
    }
}
