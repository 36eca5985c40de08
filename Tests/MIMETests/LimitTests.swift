import Testing

@testable import MIME

private let head = "From: a@b.c\r\n"

private func repeated(_ text: String, _ times: Int) -> [UInt8] {
    var out: [UInt8] = []
    for _ in 0..<times { out += Array(text.utf8) }
    return out
}

private func parse(_ start: String, _ rest: [UInt8]) -> Message { Message(Array(start.utf8) + rest) }

/// Mails made to exhaust a reader. Each is read whole, in all its parts and fields.
private let bombs: [(name: String, mail: @Sendable () -> Message, defects: [Defect])] = [
    (
        "10,000 parts",
        {
            parse(
                "\(head)Content-Type: multipart/mixed; boundary=b\r\n\r\n",
                repeated("--b\r\n\r\nx\r\n", 10_000))
        },
        [.partCap]
    ),
    (
        "1,000 multiparts inside one another",
        { parse(head, repeated("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n", 1000)) },
        [.depthCap, .partCap]
    ),
    (
        "1,000 mails inside one another",
        { parse(head, repeated("Content-Type: message/rfc822\r\n\r\n", 1000)) }, [.depthCap]
    ),
    ("100,000 fields", { parse(head, repeated("X: y\r\n", 100_000)) }, [.headerFieldCap]),
    (
        "a field of 10 MB", { parse("\(head)Subject: ", [UInt8](repeating: 97, count: 10_000_000)) },
        [.headerSizeCap]
    ),
    (
        "a field of 100,000 lines", { parse("\(head)Subject: ", repeated("a\r\n ", 100_000)) },
        [.headerSizeCap]
    ),
    (
        "a boundary of 10,000 bytes",
        {
            parse(
                "\(head)Content-Type: multipart/mixed; boundary=",
                [UInt8](repeating: 98, count: 10_000) + [13, 10, 13, 10])
        },
        [.boundaryCap]
    ),
    (
        "a boundary of 1 MB",
        {
            parse(
                "\(head)Content-Type: multipart/mixed; boundary=",
                [UInt8](repeating: 98, count: 1_000_000) + [13, 10, 13, 10])
        },
        [.headerSizeCap, .boundaryCap]
    ),
    (
        "1,000,000 addresses", { parse("\(head)To: ", repeated("a@b.c,", 1_000_000)) },
        [.headerSizeCap, .addressCap]
    ),
    (
        "100,000 references", { parse("\(head)References: ", repeated("<a@b>\r\n ", 100_000)) },
        [.headerSizeCap, .referenceCap]
    ),
    (
        "100,000 encoded words", { parse("\(head)Subject: ", repeated("=?utf-8?q?a?=\r\n ", 100_000)) },
        [.headerSizeCap]
    ),
    (
        "100,000 sections", { parse("\(head)Content-Type: text/plain", repeated(";\r\n n*0*=a", 100_000)) },
        [.headerSizeCap]
    ),
    ("40,000 open brackets", { parse("\(head)To: ", repeated("<a ", 40_000)) }, [.addressCap]),
    ("40,000 open quotes", { parse("\(head)To: ", repeated("\"a (", 40_001)) }, []),
    ("20,000 references", { parse("\(head)References: ", repeated("<a@b> ", 20_000)) }, [.referenceCap]),
    ("20,000 encoded words", { parse("\(head)Subject: ", repeated("=?utf-8?q?a?= ", 18_000)) }, []),
    ("20,000 encoded words never closed", { parse("\(head)Subject: ", repeated("=?utf-8?b?a", 20_000)) }, []),
    ("20,000 sections", { parse("\(head)Content-Type: text/plain", repeated("; n*0*=a", 20_000)) }, []),
    (
        "empty boundaries",
        { parse("\(head)Content-Type: multipart/mixed; boundary=\"\"\r\n\r\n", repeated("--\r\n", 100_000)) },
        [.missingBoundaryParameter, .boundaryNotFound]
    ),
    (
        "a base64 line of 1.2 MB",
        { parse("\(head)Content-Transfer-Encoding: base64\r\n\r\n", repeated("YWFh", 300_000)) }, []
    ),
    (
        "quoted-printable of equals signs",
        { parse("\(head)Content-Transfer-Encoding: quoted-printable\r\n\r\n", repeated("= ", 150_000)) }, []
    ),
]

@Test(arguments: bombs.map(\.name))
func bombsAreReadInAMomentAndTold(name: String) throws {
    let bomb = try #require(bombs.first { $0.name == name })
    let clock = ContinuousClock()
    var mail = Message([])
    let took = clock.measure {
        mail = bomb.mail()
        for part in mail.parts where part.isLeaf { _ = mail.text(of: part) }
        for field in ["Subject", "From", "To"] { _ = (mail.header.text(field), mail.header.mailboxes(field)) }
        _ = mail.header.identifiers("References")
    }
    #expect(mail.parts.count <= 1000)
    #expect(mail.parts.allSatisfy { $0.depth <= 51 })
    #expect(mail.header.mailboxes("To").count <= 500)
    #expect(mail.header.identifiers("References").count <= 100)
    let told: Set<Defect> = [
        .partCap, .depthCap, .headerSizeCap, .headerFieldCap, .addressCap, .referenceCap, .boundaryCap,
        .missingBoundaryParameter, .boundaryNotFound,
    ]
    #expect(mail.defects.filter(told.contains) == bomb.defects)
    // Unoptimised and beside other tests; a quadratic reader would take minutes.
    #expect(took < .seconds(30))
}

@Test func whatLiesBeyondALimitIsOneOpaquePart() throws {
    var limits = Limits()
    limits.parts = 3
    let mail = Message(
        Array("Content-Type: multipart/mixed; boundary=b\n\n--b\n\n1\n--b\n\n2\n--b\n\n3\n--b--\n".utf8),
        limits: limits)
    #expect(mail.parts.map(\.isOpaque) == [false, false, true])
    let last = try #require(mail.parts.last)
    #expect(last.contentType.name == "application/octet-stream")
    #expect(mail.content(of: last).suffix(12).elementsEqual("--b\n\n3\n--b--\n".utf8.suffix(12)))
}

@Test func longReferencesKeepTheFirstAndTheNewest() {
    let ids = (0..<300).map { "\($0)@x" }
    let found = header("References", ids.map { "<\($0)>" }.joined(separator: "\r\n ")).identifiers(
        "References")
    #expect(found == [ids[0]] + ids.suffix(99))
}

@Test(arguments: [
    ("发票.pdf", "发票.pdf"), ("../../etc/passwd", "_.._etc_passwd"), ("C:\\Windows\\a.exe", "C__Windows_a.exe"),
    ("cod\u{202E}gpj.exe", "codgpj.exe"), (".hidden", "hidden"), ("a\u{0}\r\nb.txt", "ab.txt"),
    ("  ", "unnamed"), ("", "unnamed"),
    ("...", "unnamed"), ("con.txt", "_con.txt"), ("LPT1", "_LPT1"), ("console.txt", "console.txt"),
    ("a<b>c|d?.doc", "a_b_c_d_.doc"),
    ("x\u{200B}y\u{FEFF}.pdf", "xy.pdf"), ("trailing. ", "trailing"), ("..%2f..%2fx", "%2f..%2fx"),
])
func fileNamesAreMadeSafe(name: String, safe: String) {
    #expect(FileName.safe(name) == safe)
}

@Test(arguments: [
    ("invoice\u{202E}fdp.exe", "invoicefdp.exe"), ("a\u{2067}b\u{200F}c.txt", "abc.txt"),
    ("../../etc/passwd", "../../etc/passwd"),
    ("👨\u{200D}👩.png", "👨\u{200D}👩.png"),
])
func namesAreShownWithoutWhatTurnsThemAbout(name: String, shown: String) {
    #expect(FileName.shown(name) == shown)
}

@Test func longFileNamesKeepTheirEnding() {
    let safe = FileName.safe(String(repeating: "长", count: 200) + ".docx")
    #expect(safe.utf8.count <= 120)
    #expect(safe.hasSuffix("长.docx"))
}
