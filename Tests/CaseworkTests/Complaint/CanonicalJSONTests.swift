import Casework
import FoundationEssentials
import Testing

struct CanonicalJSONTests {
    @Test(arguments: Samples.everyEvent)
    func anEventIsWrittenAsFoundationWritesItToday(event: CaseEvent) throws {
        let record = EventRecord(
            caseNumber: Samples.number, sequence: 7, at: Samples.start, actor: .staff("a@b"), event: event)
        let library = JSONEncoder()
        library.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        library.dateEncodingStrategy = .custom { date, encoder in
            var container = encoder.singleValueContainer()
            try container.encode(Moment.text(date))
        }
        #expect(try CanonicalJSON.encode(record) == Array(library.encode(record)))
    }

    @Test(
        arguments: [
            (Told { _ in }, "{}"),
            (Told { _ = $0.container(keyedBy: Name.self) }, "{}"),
            (Told { _ = $0.unkeyedContainer() }, "[]"),
            (
                Told { encoder in
                    var one = encoder.container(keyedBy: Name.self)
                    try one.encode("2", forKey: .b)
                    try one.encode(1, forKey: .a)
                    try one.encode(true, forKey: .b)
                }, #"{"a":1,"b":true}"#
            ),
            (
                Told { encoder in
                    var one = encoder.container(keyedBy: Name.self)
                    var inner = one.nestedContainer(keyedBy: Name.self, forKey: .c)
                    try inner.encode([1, 2], forKey: .b)
                    try inner.encode("x", forKey: .a)
                    try one.encodeNil(forKey: .a)
                    try "y".encode(to: one.superEncoder(forKey: .b))
                }, #"{"a":null,"b":"y","c":{"a":"x","b":[1,2]}}"#
            ),
            (
                Told { encoder in
                    var list = encoder.unkeyedContainer()
                    var inner = list.nestedUnkeyedContainer()
                    try inner.encode(1.5)
                    try inner.encode(2.0)
                    try list.encodeNil()
                    var object = list.nestedContainer(keyedBy: Name.self)
                    try object.encode(UInt8(7), forKey: .a)
                    try list.encode("z")
                }, #"[[1.5,2],null,{"a":7},"z"]"#
            ),
            (
                Told { encoder in
                    var one = encoder.singleValueContainer()
                    try one.encode("\u{1}\"\\/\n气")
                }, #""\u0001\"\\/\n气""#
            ),
        ])
    func whateverAValueSaysIsPutInOrder(told: Told, text: String) throws {
        #expect(try CanonicalJSON.text(Value(told: told)) == text)
    }

    @Test(
        arguments: [
            Told { encoder in
                var one = encoder.container(keyedBy: Name.self)
                var inner = one.nestedContainer(keyedBy: Name.self, forKey: .a)
                try one.encode(1, forKey: .b)
                try inner.encode(1, forKey: .c)
            },
            Told { encoder in
                _ = encoder.unkeyedContainer()
                _ = encoder.container(keyedBy: Name.self)
            },
            Told { encoder in
                var one = encoder.singleValueContainer()
                try one.encode(1)
                try one.encode(2)
            },
            Told { encoder in
                var one = encoder.container(keyedBy: Name.self)
                try? one.encode(Value(told: Told { _ in throw Refusal.noSuchCase }), forKey: .a)
            },
        ])
    func whatCannotBePutInOrderIsRefused(told: Told) {
        #expect(throws: EncodingError.self) { try CanonicalJSON.encode(Value(told: told)) }
    }

    enum Name: String, CodingKey { case a, b, c }

    /// What a test wants said. Not encodable itself: the test runner would encode it to tell cases apart.
    struct Told: Sendable {
        let say: @Sendable (any Encoder) throws -> Void

        init(_ say: @escaping @Sendable (any Encoder) throws -> Void) { self.say = say }
    }

    struct Value: Encodable {
        let told: Told

        func encode(to encoder: any Encoder) throws { try told.say(encoder) }
    }
}
