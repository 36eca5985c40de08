import MIME
import Reading
import Testing

/// Whatever comes, a reading comes back, in time that grows with the mail and not faster.
struct HostileMailTests {
    static let seeds: [String] = [
        "From: a@b.c\r\nSubject: Re: x\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; format=flowed\r\n\r\n好的 \r\n\r\n在 2026/11/9 10:02, X 写道:\r\n> 旧\r\n--b\r\nContent-Type: text/html\r\n\r\n<div>好的<table><tr><td>a<td>b</table><blockquote type=cite>旧</blockquote>\r\n--b--\r\n",
        "From: a@b.c\r\nSubject: Fw: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: c@d.e\r\n\r\n发件人: x\r\n--b\r\nContent-Type: text/calendar\r\n\r\nBEGIN:VEVENT\r\nSUMMARY:x\r\n--b--\r\n",
    ]

    @Test(arguments: 0..<300 as Range<UInt64>)
    func aChangedMailIsStillRead(seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        func next(_ limit: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(max(1, limit)))
        }
        var bytes = Array(Self.seeds[next(Self.seeds.count)].utf8)
        for _ in 0..<(1 + next(8)) {
            let place = next(bytes.count)
            switch next(4) {
            case 0: bytes[place] = UInt8(next(256))
            case 1: bytes.removeSubrange(place..<min(bytes.count, place + next(20)))
            case 2: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + next(60))], at: place)
            default: bytes.insert(contentsOf: [0x3C, 0x3E, 0x00, 0xFF, 0x2D][next(5)..<5], at: place)
            }
        }
        #expect(!ParseReport(file: "x", Reading(Message(bytes))).line().isEmpty)
    }

    /// Millions of short lines would cost a hundred times their size, were each of them told apart.
    @Test func noLineOfVeryManyIsLost() {
        let lines = (0..<120_000).map { "\($0)" }
        let plain = Samples.plain(lines.joined(separator: "\n"), subject: "x", reply: false)
        #expect(plain.text == lines.joined(separator: "\n") && plain.newText == plain.text)
        let html = Samples.html(lines.joined(separator: "<br>"), subject: "x", reply: false)
        #expect(html.text == lines.joined(separator: "\n"))
    }

    /// Texts that make careless rules look at the same lines again and again.
    @Test(arguments: [
        "On 2020 a@b\n", "From: a@b\nfoo\n", "Sent: a\n\n", "-- \nSent from my iPhone\n",
        "-----Original Message-----\n\n\n\n", "From: x\n\n\n\n\n\n\n\n",
        "This message is confidential\n", "> > > >\n", "\n", "- ", "<div>", "<b><p>", "<a><b></a>",
        "<table><tr><td>", "<!--", "<style>", "<",
    ])
    func timeGrowsWithTheMail(unit: String) {
        func seconds(_ count: Int, _ type: String) -> Double {
            let text = String(repeating: unit, count: count)
            let clock = ContinuousClock()
            let time = clock.measure { _ = Samples.plain(text, type: type).newText }
            return Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds)
        }
        let type = unit.hasPrefix("<") ? "text/html" : "text/plain"
        let small = seconds(300, type)
        #expect(seconds(2400, type) < max(1, small * 8 * 6))
    }
}
