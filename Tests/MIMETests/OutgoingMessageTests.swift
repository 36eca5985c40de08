import Testing

@testable import MIME

private func mail(subject: String = "Hello", text: String = "Text\n") -> OutgoingMessage {
    OutgoingMessage(
        from: Mailbox(name: "投诉中心", address: "desk@example.com"), to: [Mailbox(address: "li@example.org")],
        subject: subject, date: MailDate(seconds: 1_795_000_000, zoneMinutes: 480),
        messageID: "1.abc@example.com", text: text)
}

/// What is wrong with bytes that claim to be a mail fit for any server; empty if nothing is.
private func faults(of bytes: [UInt8]) -> [String] {
    var found: [String] = []
    if bytes.contains(where: { $0 > 0x7E || $0 == 0 || ($0 < 0x20 && ![9, 10, 13].contains($0)) }) {
        found.append("a byte that is no printable ASCII")
    }
    for (at, byte) in bytes.enumerated() {
        if byte == 10 && (at == 0 || bytes[at - 1] != 13) { found.append("bare LF at \(at)") }
        if byte == 13 && (at + 1 == bytes.count || bytes[at + 1] != 10) { found.append("bare CR at \(at)") }
    }
    let lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
    if let long = lines.map(\.count).max(), long > 999 { found.append("a line of \(long)") }
    for word in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    where word.contains("=?UTF-8?") && word.drop(while: { $0 != "=" }).utf8.count > 76 + 2 {
        found.append("an encoded word of \(word.utf8.count)")
    }
    return found
}

@Test func aFullMailReadsBackAsWritten() throws {
    var sent = mail(
        subject: "[KS-2026-000123-ABCDEFGH] 关于贵公司空调质量问题的投诉已经受理，请您放心等待处理结果", text: "尊敬的王先生：\n\n您好。\n")
    sent.cc = [Mailbox(name: "Doe, John", address: "john@example.net")]
    sent.replyTo = [Mailbox(address: "desk+token@example.com")]
    sent.inReplyTo = "<a@b.example>"
    sent.references = (0..<40).map { "reference.\($0)@mail.example.com" }
    sent.extraFields = [.init(name: "Auto-Submitted", value: "auto-replied")]
    sent.html = "<p>尊敬的王先生：</p>"
    sent.attachments = [
        .init(name: "空调维修报告(最终版)-2026年11月23日-北京市朝阳区分公司.pdf", type: "application/pdf", content: [1, 2, 3]),
        .init(name: "plain.txt", type: "text/plain", content: Array("x".utf8)),
    ]
    let bytes = try sent.serialized(boundarySeed: 7)
    #expect(faults(of: bytes) == [])
    let read = Message(bytes)
    #expect(read.defects == [])
    #expect(read.header.text("Subject") == sent.subject)
    #expect(read.header.mailboxes("From") == [sent.from])
    #expect(read.header.mailboxes("Cc") == sent.cc)
    #expect(read.header.identifiers("References") == sent.references)
    #expect(read.header.date("Date") == sent.date)
    #expect(read.header.text("Auto-Submitted") == "auto-replied")
    #expect(
        read.parts.map(\.contentType.name) == [
            "multipart/mixed", "multipart/alternative", "text/plain", "text/html", "application/pdf",
            "text/plain",
        ])
    #expect(read.text(of: read.parts[2]).string == sent.text)
    #expect(read.parts[4].fileName == sent.attachments[0].name)
    #expect(read.parts[4].contentType["name"] == sent.attachments[0].name)
    #expect(read.content(of: read.parts[4]) == [1, 2, 3])
}

@Test(arguments: [
    "a@例子.测试", "\"john doe\"@example.com", "x@[192.0.2.1]", "first.last+tag@sub.example.co",
])
func addressesThatCanBeWrittenAre(address: String) throws {
    var sent = mail()
    sent.to = [Mailbox(address: address)]
    #expect(faults(of: try sent.serialized(boundarySeed: 1)) == [])
}

@Test func aLocalPartBeyondASCIIStandsAsItIs() throws {
    var sent = mail()
    sent.to = [Mailbox(name: "张三", address: "张三@例子.example")]
    let text = String(decoding: try sent.serialized(boundarySeed: 1), as: UTF8.self)
    #expect(text.contains("<张三@xn--fsqu00a.example>"))
}

@Test(arguments: [
    "", "a", "@b", "a@", "a b@c.d", "a@b c", "a@b\r\nBcc: x@y", "张\u{202E}@example.com", "张\u{200B}@x.y",
    "张 三@x.y", "\u{85}@x.y", "a@b>,<c@d", "a@-b.c",
    "a@b..c",
    "\"a\"b\"@c.d", "a\u{0}@b.c",
])
func addressesThatCannotBeWrittenAreRefused(address: String) {
    var sent = mail()
    sent.to = [Mailbox(address: address)]
    #expect(throws: BuildFailure.invalidAddress(address)) { try sent.serialized(boundarySeed: 1) }
}

@Test(arguments: [
    ("bücher", "xn--bcher-kva"), ("例子", "xn--fsqu00a"), ("测试", "xn--0zwm56d"), ("münchen", "xn--mnchen-3ya"),
])
func domainsOutsideASCIIBecomeTheirASCIIForm(label: String, written: String) {
    #expect(Punycode.label(label) == written)
}

@Test func fieldsOfHeedsOwnCannotBeAdded() {
    for name in ["Bcc", "subject", "Content-Type", "Return-Path"] {
        var sent = mail()
        sent.extraFields = [.init(name: name, value: "x")]
        #expect(throws: BuildFailure.reservedField(name)) { try sent.serialized(boundarySeed: 1) }
    }
    var sent = mail()
    sent.extraFields = [.init(name: "X\r\nBcc", value: "x")]
    #expect(throws: BuildFailure.invalidFieldName("X\r\nBcc")) { try sent.serialized(boundarySeed: 1) }
}

/// Random text from alphabets that break naive writers.
private struct TextMaker {
    var random: Seeded
    private static let alphabet = Array(
        "aB0 \t\r\n\u{0}\u{1}=?_.,;:<>@()\"\\'/-中文字𠮷é€👨‍👩‍👧‍👦🇨🇳e\u{301}\u{2028}\u{85}\u{202E}F")

    mutating func text(_ longest: Int) -> String {
        let length = Int(random.next() % UInt64(longest))
        var out = ""
        let span = random.next() % 3 == 0 ? 2 : TextMaker.alphabet.count
        for _ in 0..<length { out.append(TextMaker.alphabet[Int(random.next() % UInt64(span))]) }
        if random.next() % 8 == 0 { out += "=?UTF-8?B?5oqV?= \r\nBcc: evil@example.com\r\n\r\nFrom me" }
        return out
    }
}

struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (state >> 33) ^ (state << 31)
    }
}

@Test(arguments: 0..<300 as Range<UInt64>)
func noTextMakesABadMail(seed: UInt64) throws {
    var maker = TextMaker(random: Seeded(state: seed &* 77 &+ 1))
    var sent = mail(subject: maker.text(300), text: maker.text(3000))
    sent.from.name = maker.text(120)
    sent.cc = (0..<Int(seed % 4)).map { Mailbox(name: maker.text(40), address: "a\($0)@example.com") }
    sent.extraFields = [.init(name: "X-Note", value: maker.text(400))]
    sent.html = seed % 2 == 0 ? nil : maker.text(2000)
    sent.attachments = (0..<Int(seed % 3)).map { number in
        .init(
            name: maker.text(200), type: maker.text(8), content: Array(maker.text(300).utf8),
            contentID: number == 1 ? "x@y" : nil)
    }
    let bytes = try sent.serialized(boundarySeed: seed)
    #expect(faults(of: bytes) == [])
    let read = Message(bytes)
    #expect(read.defects == [])
    let names = ["Date", "From", "To", "Subject", "Message-ID", "X-Note", "MIME-Version"]
    let written = read.header.fields.map(\.name).filter { !$0.hasPrefix("Content-") && $0 != "Cc" }
    #expect(written == names)
    #expect(read.header.text("Subject") == trimmed(sent.subject))
    #expect(
        read.header.mailboxes("From") == [Mailbox(name: named(sent.from.name), address: "desk@example.com")])
    #expect(read.header.mailboxes("Cc") == sent.cc.map { Mailbox(name: named($0.name), address: $0.address) })
    #expect(read.parts.filter { $0.disposition != nil }.count == sent.attachments.count)
    for part in read.parts where part.disposition != nil { #expect(part.fileName?.isEmpty == false) }
}

private func trimmed(_ text: String) -> String {
    var rest = Substring(HeaderText.clean(text))
    while rest.first == " " { rest = rest.dropFirst() }
    while rest.last == " " { rest = rest.dropLast() }
    return String(rest)
}

private func named(_ name: String?) -> String? {
    let text = trimmed(name ?? "")
    return text.isEmpty ? nil : text
}
