import Foundation
import MIME
import Reading
import Testing

/// A hostile mail of twice the size costs about twice as much, never its square.
@Suite(.serialized)
struct ScalingTests {
    struct Shape: Sendable, CustomTestStringConvertible {
        var testDescription: String { name }
        let name: String
        var head = "Subject: Re: x\r\nIn-Reply-To: <1@example.cn>\r\nContent-Type: text/plain; charset=utf-8"
        /// The body, or the rest of the header and the body, of a size that grows with the number.
        let rest: @Sendable (Int) -> String
    }

    private static let page = "Subject: x\r\nContent-Type: text/html; charset=utf-8"
    private static let daemon =
        "From: MAILER-DAEMON@example.com\r\nReturn-Path: <>\r\nSubject: failure notice"

    static let shapes: [Shape] = [
        Shape(name: "quote marks in one line") { "\r\n\r\n" + String(repeating: ">", count: $0) },
        Shape(name: "deeper and deeper quotes") { size in
            "\r\n\r\n" + String(repeating: "> > > > > > > > > > x\n", count: size / 20)
        },
        Shape(name: "attributions that never end") { size in
            "\r\n\r\n" + String(repeating: "On Mon, Nov 9, 2026 at 10:02 AM Desk <\n", count: size / 40)
        },
        Shape(name: "attributions without address") { size in
            "\r\n\r\n" + String(repeating: "2026-11-09 10:02, Desk wrote:\n\n> x\n", count: size / 36)
        },
        Shape(name: "attributions in blocks", head: page) { size in
            "\r\n\r\n"
                + String(
                    repeating: "<blockquote><p>On 2026-11-09 10:02, Desk wrote:<p>x</blockquote>",
                    count: size / 66)
        },
        Shape(name: "lines that may be broken off") { size in
            "\r\n\r\n" + String(repeating: "Desk <a@b.example> at 10:02 and 10.03 wrote\n", count: size / 44)
        },
        Shape(name: "header labels") { "\r\n\r\n" + String(repeating: "发件人：\n", count: $0 / 12) },
        Shape(name: "dashes") { "\r\n\r\n" + String(repeating: "-- \n", count: $0 / 4) },
        Shape(name: "one long line") { "\r\n\r\n" + String(repeating: "写道：", count: $0 / 9) },
        Shape(name: "blank lines") { "\r\n\r\nx" + String(repeating: "\n", count: $0) + "x" },
        Shape(name: "notices") { "\r\n\r\n" + String(repeating: "本邮件保密\n", count: $0 / 16) },
        Shape(name: "open tags", head: page) { "\r\n\r\n" + String(repeating: "<b><p>", count: $0 / 6) },
        Shape(name: "nested quotes", head: page) { size in
            "\r\n\r\n" + String(repeating: "<blockquote>x", count: size / 13)
        },
        Shape(name: "nested tables", head: page) {
            "\r\n\r\n" + String(repeating: "<table><tr><td>x", count: $0 / 16)
        },
        Shape(name: "attributes", head: page) { size in
            "\r\n\r\n<p " + (0..<size / 8).map { "a\($0)=1" }.joined(separator: " ") + ">x"
        },
        Shape(name: "links", head: page) { size in
            "\r\n\r\n<p>" + String(repeating: "<a href=\"https://example.com/\">x</a>", count: size / 36)
        },
        Shape(name: "addresses in a report", head: daemon) { size in
            "\r\n\r\n" + String(repeating: "<a@example.com>: 550 no such user\n", count: size / 34)
        },
        Shape(name: "introductions in a report", head: daemon) { size in
            "\r\n\r\n" + String(repeating: "could not be delivered to:\n", count: size / 27)
        },
        Shape(name: "addresses in a header", head: "Subject: x") { size in
            "\r\nTo: " + String(repeating: "a <a@b.example>,\r\n ", count: size / 19) + "\r\n\r\nx"
        },
        Shape(name: "encoded words", head: "From: a@example.com") { size in
            "\r\nSubject: " + String(repeating: "=?gb2312?B?1tDOxA==?=\r\n ", count: size / 24) + "\r\n\r\nx"
        },
        Shape(name: "boundaries", head: "Content-Type: multipart/mixed; boundary=b") { size in
            "\r\n\r\n"
                + String(
                    repeating: "--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n", count: size / 50)
        },
        Shape(name: "beginnings of uuencoded files") { size in
            "\r\n\r\n" + String(repeating: "begin 644 a\n#86)C\n(\n", count: size / 20)
        },
        Shape(name: "marks of HZ", head: "Content-Type: text/plain") { size in
            "\r\n\r\n" + String(repeating: "~{M6~}~{\n", count: size / 9)
        },
        Shape(name: "escapes that no field tells of") {
            "\r\n\r\n" + String(repeating: "=E6=9F=B4", count: $0 / 9)
        },
        Shape(name: "base64 that no field tells of") {
            "\r\n\r\n" + String(repeating: "VGhlIHB1bXAg", count: $0 / 12)
        },
        Shape(name: "clear signatures") { size in
            "\r\n\r\n" + String(repeating: "-----BEGIN PGP SIGNED MESSAGE-----\n\n- - x\n", count: size / 42)
        },
        Shape(name: "full-width marks in an address", head: "Subject: x") { size in
            "\r\nTo: " + String(repeating: "a＜", count: size / 4) + "\r\n\r\nx"
        },
        Shape(name: "comments in an address", head: "Subject: x") { size in
            "\r\nFrom: " + String(repeating: "(", count: size) + "\r\n\r\nx"
        },
    ]

    @Test(arguments: shapes)
    func twiceTheSizeIsTwiceTheWork(shape: Shape) {
        let small = Self.work(shape, 20_000)
        let large = Self.work(shape, 80_000)
        #expect(large < 10 * small + 0.05, "\(small) s, then \(large) s")
    }

    /// The least of three measurements, in seconds of this thread's own time.
    private static func work(_ shape: Shape, _ size: Int) -> Double {
        let mail = Array((shape.head + shape.rest(size)).utf8)
        return (0..<3).map { _ in
            let start = time()
            let reading = Reading(Message(mail))
            let end = time()
            return reading.text.utf8.count >= 0 ? end - start : 0
        }.min() ?? 0
    }

    private static func time() -> Double {
        var now = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now)
        return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
    }
}
