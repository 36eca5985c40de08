import Casework
import FoundationEssentials
import MIME
import Reading
import Testing

struct EventCodingTests {
    @Test func everyEventIsCovered() {
        #expect(Set(Samples.everyEvent.map(\.name)) == Set(CaseEvent.Name.allCases))
    }

    @Test(arguments: Samples.everyEvent)
    func everyEventSurvivesWritingAndReading(event: CaseEvent) throws {
        let record = EventRecord(
            caseNumber: Samples.number, sequence: 7, at: Samples.start, actor: .staff("a@b"), event: event)
        let bytes = try CanonicalJSON.encode(record)
        #expect(try CanonicalJSON.decode(EventRecord.self, from: bytes) == record)
        #expect(!String(decoding: bytes, as: UTF8.self).contains("\"_0\""))
    }

    @Test func theFormOfARecordIsFixed() throws {
        let record = EventRecord(
            caseNumber: Samples.number, sequence: 2, at: Samples.start, actor: .command("wang"),
            event: .graded(Grading(.major, reason: "停产")))
        #expect(
            try CanonicalJSON.text(record)
                == #"{"actor":{"kind":"command","name":"wang"},"at":"2026-11-02T01:00:00.000Z","#
                + #""case":"KS-2026-000123","event":{"data":{"class":"major","reason":"停产"},"#
                + #""event":"graded","version":1},"sequence":2}"#)
    }

    @Test func anEventOfANewerHeedIsRefused() {
        let newer = #"{"data":{"text":"x"},"event":"noted","version":2}"#
        #expect(throws: DecodingError.self) { try CanonicalJSON.decode(CaseEvent.self, from: newer.utf8) }
    }

    @Test func factsAreKeptAsPlainJSON() throws {
        let facts: Facts = [
            "name": "陈立", "urgent": true, "list": .list(["a", .nested(["x": "y"])]),
            "group": .nested(["k": "v"]),
        ]
        let text = try CanonicalJSON.text(facts)
        #expect(text == #"{"group":{"k":"v"},"list":["a",{"x":"y"}],"name":"陈立","urgent":true}"#)
        #expect(try CanonicalJSON.decode(Facts.self, from: text.utf8) == facts)
    }

    @Test func caseNumbersCountWithSixDigitsOrMore() {
        #expect(CaseNumber(prefix: "KS", year: 2026, sequence: 123).rawValue == "KS-2026-000123")
        #expect(CaseNumber(prefix: "KS", year: 2026, sequence: 1_234_567).rawValue == "KS-2026-1234567")
    }
}
