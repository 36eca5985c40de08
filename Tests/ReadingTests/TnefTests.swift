import MIME
import Reading
import Testing

/// winmail.dat gives its words and files, and a broken one gives what it can.
struct TnefTests {
    /// Writes TNEF, the little of it that a test needs.
    struct Writer {
        var bytes: [UInt8] = Self.long(0x223E_9F78) + [1, 0]

        static func long(_ value: UInt32) -> [UInt8] {
            (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
        }

        mutating func attribute(_ level: UInt8, _ id: UInt32, _ data: [UInt8]) {
            bytes += [level] + Self.long(id) + Self.long(UInt32(data.count)) + data + [0, 0]
        }

        static func property(_ type: UInt32, _ id: UInt32, _ data: [UInt8]) -> [UInt8] {
            long(type | id << 16) + long(1) + long(UInt32(data.count)) + data
                + [UInt8](repeating: 0, count: (4 - data.count % 4) % 4)
        }

        mutating func file(_ title: String, _ data: [UInt8], long name: [UInt8] = []) {
            attribute(2, 0x0006_9002, [UInt8](repeating: 0, count: 14))
            attribute(2, 0x0001_8010, Array(title.utf8) + [0])
            attribute(2, 0x0006_800F, data)
            if !name.isEmpty { attribute(2, 0x0006_9005, Self.long(1) + Self.property(0x1F, 0x3707, name)) }
        }
    }

    static func read(_ tnef: [UInt8]) -> Reading {
        let head =
            "From: a@b.c\r\nSubject: 附件\r\nContent-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: binary\r\n\r\n"
        return Reading(Message(Array(head.utf8) + tnef))
    }

    static func wide(_ text: String) -> [UInt8] {
        text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    }

    @Test func wordsAndFilesComeOut() {
        var writer = Writer()
        writer.attribute(1, 0x0006_9003, Writer.long(1) + Writer.property(0x1F, 0x1000, Self.wide("磅单见附件")))
        writer.file("BANGDA~1.JPG", [1, 2, 3], long: Self.wide("磅单照片.jpg"))
        writer.file("a.txt", Array("x".utf8))
        let reading = Self.read(writer.bytes)
        #expect(reading.text == "磅单见附件")
        #expect(reading.attachments.map(\.name) == ["磅单照片.jpg", "a.txt"])
        #expect(reading.attachments.map(\.size) == [3, 1])
        #expect(reading.attachments[0].bytes(in: reading.message) == [1, 2, 3])
        #expect(reading.anomalies.contains("broken-tnef") == false)
    }

    @Test(arguments: [
        ("{\\rtf1\\ansi\\ansicpg936 \\'d3\\'cd\\par\\u27700?x}", "油\n水x"),
        (
            "{\\rtf1\\ansi\\fromhtml1 {\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 hello{\\*\\htmltag72 </p>}}",
            "hello"
        ),
        ("{\\rtf1{\\fonttbl{\\f0\\fcharset134 S;}}\\f0 \\'d3\\'cd\\tab b}", "油\tb"),
    ])
    func richTextIsRead(rtf: String, text: String) {
        var writer = Writer()
        let raw = Array(rtf.utf8)
        let body =
            Writer.long(UInt32(raw.count + 12)) + Writer.long(UInt32(raw.count)) + Writer.long(0x414C_454D)
            + Writer.long(0) + raw
        writer.attribute(1, 0x0006_9003, Writer.long(1) + Writer.property(0x102, 0x1009, body))
        #expect(Self.read(writer.bytes).text == text)
    }

    @Test func compressedTextIsExpanded() {
        var writer = Writer()
        // "{\rtf1\ansi" from the dictionary (reference to place 0, 11 long), then "x}" as it is.
        let coded: [UInt8] = [0b0000_0001, 0x00, 0x09, 0x20, 0x78, 0x7D]
        let body =
            Writer.long(UInt32(coded.count + 12)) + Writer.long(14) + Writer.long(0x7546_5A4C)
            + Writer.long(0) + coded
        writer.attribute(1, 0x0006_9003, Writer.long(1) + Writer.property(0x102, 0x1009, body))
        #expect(Self.read(writer.bytes).text == "x")
    }

    @Test func anyCutOrChangeIsSurvived() {
        var writer = Writer()
        writer.attribute(1, 0x0006_9003, Writer.long(1) + Writer.property(0x1F, 0x1000, Self.wide("字")))
        writer.file("a.txt", [UInt8](repeating: 7, count: 40), long: Self.wide("a.txt"))
        for end in writer.bytes.indices { _ = Self.read(Array(writer.bytes[..<end])) }
        for place in writer.bytes.indices {
            var changed = writer.bytes
            changed[place] ^= 0xFF
            _ = Self.read(changed)
        }
    }
}
