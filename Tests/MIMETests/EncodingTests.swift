import Testing

@testable import MIME

private func base64(_ text: String) -> (String, [Defect]) {
    let (bytes, defects) = Base64.decode(Array(text.utf8)[...])
    return (String(decoding: bytes, as: UTF8.self), defects)
}

@Test(arguments: [
    ("aGVsbG8=", "hello", []),
    ("aGVs\r\nbG8=\r\n", "hello", []),
    ("aGVs\nbG8gd29ybGQh\n", "hello world!", []),
    ("aGVsbG8", "hello", [Defect.truncatedBase64]),
    ("aGVsb", "hel", [.truncatedBase64]),
    ("aGVs bG8=", "hello", []),
    ("aGk=\naGk=\n", "hihi", []),
    ("aGk=aGk=", "hihi", []),
    ("aGVsbG8=\n-- \nThe list's footer\n", "hello", [.textAfterBase64]),
    (
        "aGVsbG8hISEhISEhISEhISEhISEhISEhISEhISEhIS*EhISEh", "hello!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!",
        [.invalidBase64]
    ),
    ("aGVs\n--oops--\nbG8=\n", "hello", [.invalidBase64]),
    ("Not base64 at all, I fear.\n", "Not base64 at all, I fear.\n", [.wrongTransferEncoding]),
    ("", "", []), ("\r\n\r\n", "", []), ("=", "", []), ("====", "", []),
])
func base64IsReadWhateverItsState(raw: String, text: String, defects: [Defect]) {
    #expect(base64(raw).0 == text)
    #expect(base64(raw).1 == defects)
    let mail = Message(Array("Content-Transfer-Encoding: base64\n\n\(raw)".utf8))
    #expect(mail.size(of: mail.parts[0]) == text.utf8.count)
}

@Test(arguments: 0..<120 as Range<UInt64>)
func base64ReadsBackInLinesOfAnyLength(seed: UInt64) {
    var random = Seeded(state: seed)
    let content = (0..<Int(random.next() % 400)).map { _ in UInt8(truncatingIfNeeded: random.next() >> 20) }
    let width = Int(random.next() % 80) + 1
    var lines: [UInt8] = []
    for (number, byte) in Base64.encode(content).enumerated() {
        if number > 0 && number % width == 0 { lines += seed % 2 == 0 ? [10] : [13, 10] }
        lines.append(byte)
    }
    #expect(Base64.decode(lines[...]).bytes == content)
    #expect(Kernel.base64Length(lines[...]) == content.count)
    // A slice that does not begin at 0, and one cut anywhere.
    let shifted = [UInt8](repeating: 65, count: 7) + lines
    #expect(Base64.decode(shifted[7...]).bytes == content)
    let cut = Base64.decode(lines.prefix(lines.count / 2)).bytes
    #expect(content.starts(with: cut.dropLast(cut.count % 3 == 0 ? 0 : 2)))
}

@Test(arguments: [
    ("a=3Db", "a=b", false), ("=e6=8A=95", "投", false), ("a=\r\nb", "ab", false), ("a= \t\nb", "ab", false),
    ("a=", "a", false),
    ("a  \r\nb\t\n", "a\r\nb\n", false), ("a=20\r\n", "a \r\n", false), ("100% = x=y", "100% = x=y", true),
    ("=4", "=4", true), ("=\u{e9}", "=\u{e9}", true), ("a \r b", "a \r b", false), ("", "", false),
    ("\n\n", "\n\n", false),
])
func quotedPrintableIsRead(raw: String, text: String, isInvalid: Bool) {
    let (bytes, defects) = QuotedPrintable.decode(Array(raw.utf8)[...])
    #expect(String(decoding: bytes, as: UTF8.self) == text)
    #expect(defects == (isInvalid ? [.invalidQuotedPrintable] : []))
}

@Test(arguments: 0..<60 as Range<UInt64>)
func quotedPrintableReadsBack(seed: UInt64) {
    var random = Seeded(state: seed)
    let alphabet = Array("aF.=- \t~".utf8) + [0xE6, 0x00]
    var text: [UInt8] = []
    for _ in 0..<300 { text += random.next() % 9 == 0 ? [13, 10] : [alphabet[Int(random.next() % 10)]] }
    text += [13, 10]
    let written = QuotedPrintable.encode(text)
    #expect(QuotedPrintable.decode(written[...]).bytes == text)
    #expect(written.split(separator: 10).allSatisfy { $0.count <= 77 })
}

@Test func uuencodedPartsAndInlineFilesComeOut() throws {
    let data = "begin 644 a.txt\r\n#86)C\r\n`\r\nend\r\n"
    let part = mail("Content-Transfer-Encoding: x-uuencode", "", data)
    #expect(part.content(of: part.parts[0]) == Array("abc".utf8))
    let text = mail(
        "Content-Type: text/plain", "", "before", data + "after", "begin 2026 with a smile", "end")
    let (rest, files) = text.textAndFiles(of: text.parts[0])
    #expect(files == [InlineFile(name: "a.txt", content: Array("abc".utf8))])
    #expect(rest.string == "before\nafter\nbegin 2026 with a smile\nend\n")
    #expect(Uuencode.decode(Array("begin 644 a\n#86)C\n".utf8)[...]).defects == [.invalidUuencode])
}

@Test(arguments: [
    // Spaces that stood for zeros were lost at the ends of lines.
    (
        "begin 644 z.bin\r\n)\r\n#86)C\r\n`\r\nend\r\nafter",
        [UInt8](repeating: 0, count: 9) + Array("abc".utf8), "after\n"
    ),
    // The end was cut off, and words follow.
    ("begin 600 b.txt\r\n#86)C\r\nAND NOW WORDS", Array("abc".utf8), "AND NOW WORDS\n"),
])
func inlineFilesAreReadThoughDamaged(text: String, content: [UInt8], rest: String) throws {
    let mail = mail("Content-Type: text/plain", "", text)
    let (words, files) = mail.textAndFiles(of: mail.parts[0])
    #expect(files.map(\.content) == [content])
    #expect(words.string == rest)
}

@Test(arguments: [
    "begin 644 the pump\r\nThe pump is broken.\r\nend", "begin 644 x\r\nend",
    "begin 644 x\r\n\r\nPLEASE CALL\r\nend",
    "begin\r\n#86)C\r\nend", "> begin 644 a\r\n> #86)C\r\n> end",
])
func wordsAreNoInlineFiles(text: String) {
    let mail = mail("Content-Type: text/plain", "", text)
    #expect(mail.textAndFiles(of: mail.parts[0]).files.isEmpty)
}

@Test(arguments: [
    ("\(String(repeating: "QUJD", count: 200))", 600),
    ("\(String(repeating: "QUJD\r\n", count: 200))==", 600),
    ("\(String(repeating: "QUJD", count: 200))*", nil), ("*\(String(repeating: "QUJD", count: 200))", nil),
    ("\(String(repeating: "a+/9", count: 60))\n\(String(repeating: "Zz09", count: 60))\n", 360),
    ("\(String(repeating: "QUJD", count: 90))é", nil), ("", 0), ("QUI=\n", 2),
])
func theLengthOfCleanBase64IsKnownUnread(text: String, length: Int?) {
    #expect(Kernel.base64Length(Array(text.utf8)[...]) == length)
}

@Test(arguments: [
    ("7bit", " \r\n\t", false), ("7bit", "\r\n.", true), ("quoted-printable", "=20=\r\n=09", false),
    ("quoted-printable", "=20=41", true), ("base64", "ICAg", false), ("base64", "ICFh", true),
    ("7bit", "ICAgICAgICAgICAgICAgICAgICAgICAg", false), ("7bit", "Good day", true), ("x-none", "=", true),
])
func bodiesAreVisibleWhereTheirContentIs(encoding: String, body: String, isVisible: Bool) {
    let mail = mail("Content-Transfer-Encoding: \(encoding)", "", body)
    #expect(mail.isVisible(mail.parts[0]) == isVisible)
    #expect(mail.content(of: mail.parts[0]).contains { $0 > 0x20 } == isVisible)
    #expect(mail.textAndFiles(of: mail.parts[0]).text == mail.text(of: mail.parts[0]))
}

private let longWords = "柴油含有大量的水，请尽快派人来处理，我们的设备已经停机三天了。"

@Test(arguments: [
    ("text/plain; charset=utf-8", longWords, 76), ("text/plain; charset=gb2312", longWords, 60),
    ("text/plain", "The pump is broken, please call me back.", 76),
    ("text/html; charset=utf-8", "<p>Die Pumpe läuft nicht</p>", 400),
])
func base64ThatNoFieldTellsOfIsRead(type: String, words: String, width: Int) throws {
    let charset = type.contains("gb2312") ? "gb18030" : "utf-8"
    let coded = Base64.encode(bytes(words, charset))
    let lines = stride(from: 0, to: coded.count, by: width).map { coded[$0..<min($0 + width, coded.count)] }
    let body = lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\r\n")
    let mail = mail("Content-Type: \(type)", "Content-Transfer-Encoding: 7bit", "", body)
    let text = mail.text(of: mail.parts[0])
    #expect(text.string == words)
    #expect(text.defects == [.unstatedTransferEncoding])
    #expect(mail.size(of: mail.parts[0]) == mail.content(of: mail.parts[0]).count)
}

@Test(arguments: [
    ("utf-8", "=E6=9F=B4=E6=B2=B9=E5=90=AB=E6=B0=B4=EF=BC=8C=\r\n=E8=AF=B7=E5=A4=84=E7=90=86", "柴油含水，请处理\n"),
    ("gbk", "1=3D2: =B2=F1=D3=CD=BA=AC=CB=AE", "1=2: 柴油含水\n"),
])
func quotedPrintableThatNoFieldTellsOfIsRead(charset: String, body: String, words: String) {
    let mail = mail("Content-Type: text/plain; charset=\(charset)", "", body)
    let text = mail.text(of: mail.parts[0])
    #expect(text.string == words)
    #expect(text.defects == [.unstatedTransferEncoding])
}

@Test(arguments: [
    ("", "a=B4=E6=9F=B4=E6=B2=B9=E5=90"), ("", "https://x.example/?a=b&c=E6=9F=B4=E6=B2=B9=E5=90=AB"),
    ("", "=C3=A4 is a-umlaut"), ("", "=e6=9f=b4=e6=b2=b9=e5=90=ab"),
    ("", "Donaudampfschifffahrtsgesellschaftskapitaen"), ("", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"),
    ("", "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKC"), ("", "VGhlIHB1bXA="),
    ("", "VGhlIHB1bXAgaXMgYnJva2VuLCBwbGVhc2U=" + "\r\nThanks"),
    ("", "VGhlIHB1bXAg\r\naXMgYnJva2VuLCBwbGVhc2UgY2FsbA=="), ("", "ZnVlbC1wdW1wLWlzLWJyb2tlbi1hZ2Fpbg=="),
    ("Content-Disposition: attachment; filename=a.b64", "VGhlIHB1bXAgaXMgYnJva2VuLCBwbGVhc2UgY2FsbA=="),
])
func wordsAndKeysAreNotTakenForBase64(field: String, body: String) {
    let mail = mail("Content-Type: text/plain", field.isEmpty ? "X-Y: z" : field, "", body)
    #expect(mail.text(of: mail.parts[0]).string == body.replacing("\r\n", with: "\n") + "\n")
}

@Test(arguments: [
    ("base64", TransferEncoding.base64), ("BASE64", .base64), ("\"base64\"", .base64),
    ("Base64 (x)", .base64),
    ("quoted-printable;", .quotedPrintable), ("7bit", .identity), ("8BIT", .identity), ("binary", .identity),
    ("", .identity),
    ("x-foo", .unknown("x-foo")), ("X-UUEncode", .uuencode),
])
func transferEncodingsAreNamedInManyWays(field: String, encoding: TransferEncoding) {
    #expect(mail("Content-Transfer-Encoding: \(field)", "").parts[0].transferEncoding == encoding)
}

@Test func asciiIsToldFromOtherBytesAtEveryPosition() {
    for length in 0..<40 {
        let plain = [UInt8](repeating: 0x7F, count: length)
        #expect(plain[...].isASCII)
        for at in 0..<length {
            var other = plain
            other[at] = 0x80
            #expect(!other[...].isASCII)
            #expect(other[(at + 1)...].isASCII)
        }
    }
}
