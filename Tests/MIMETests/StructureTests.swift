import Testing

@testable import MIME

/// "multipart/mixed(text/plain,message/rfc822(text/plain))".
private func shape(_ mail: Message, _ index: Int = 0) -> String {
    let part = mail.parts[index]
    let inside = part.children.map { shape(mail, $0) }.joined(separator: ",")
    return part.contentType.name + (inside.isEmpty ? "" : "(\(inside))")
}

private func texts(_ mail: Message) -> [String] {
    mail.parts.filter(\.isLeaf).map { mail.text(of: $0).string }
}

private let mixed = "Content-Type: multipart/mixed; boundary=b"

@Test func aTreeIsRead() {
    let mail = mail(
        "From: a@b.c", mixed, "", "preamble", "--b", "Content-Type: multipart/alternative; boundary=\"c d\"",
        "",
        "--c d", "", "one", "--c d  ", "Content-Type: text/html", "", "<p>two", "--c d--", "between", "--b",
        "Content-Type: message/rfc822", "", "Subject: inner", mixed.replacing("=b", with: "=i"), "", "--i",
        "", "three", "--i--",
        "--b", "Content-Type: application/pdf; name=x.pdf", "Content-Transfer-Encoding: base64", "",
        "JVBERg==", "--b--", "epilogue")
    #expect(
        shape(mail)
            == "multipart/mixed(multipart/alternative(text/plain,text/html),message/rfc822(multipart/mixed(text/plain)),application/pdf)"
    )
    #expect(texts(mail).prefix(3) == ["one", "<p>two", "three"])
    #expect(mail.content(of: mail.parts[7]) == Array("%PDF".utf8))
    #expect(mail.size(of: mail.parts[7]) == 4)
    #expect(mail.parts[5].header.text("Subject") == "inner")
    #expect(mail.parts.map(\.depth) == [0, 1, 2, 2, 1, 2, 3, 1])
    #expect(mail.defects == [])
    #expect(String(decoding: mail.raw[mail.parts[2].body], as: UTF8.self) == "one")
}

@Test func aMailWithoutMIMEIsText() {
    let mail = mail("Subject: x", "", "hello", "", "world")
    #expect(shape(mail) == "text/plain")
    #expect(texts(mail) == ["hello\n\nworld\n"])
    #expect(Message([]).parts.count == 1)
    #expect(texts(Message([10, 10])) == ["\n"] || texts(Message([10, 10])) == [""])
}

private struct Broken: Sendable {
    var lines: [String]
    var texts: [String]
    var defects: [Defect]

    init(_ lines: [String], _ texts: [String], _ defects: [Defect] = []) {
        (self.lines, self.texts, self.defects) = (lines, texts, defects)
    }
}

private let broken: [Broken] = [
    Broken(
        ["\(mixed)", "", "--b", "", "one", "--b", "", "two"], ["one", "two\n"],
        [Defect.missingClosingBoundary]
    ),
    Broken(
        ["\(mixed)", "", "--b", "", "one", "--b--", "--b", "", "two", "--b--"], ["one", "two"],
        [.partAfterClose]
    ),
    Broken(
        ["Content-Type: multipart/mixed", "", "--x1", "Content-Type: text/plain", "", "one", "--x1--"],
        ["one"], [.missingBoundaryParameter, .guessedBoundary]
    ),
    Broken(
        ["\(mixed)", "", "--other", "Content-Type: text/plain", "", "one", "--other--"], ["one"],
        [.guessedBoundary]
    ),
    Broken(["\(mixed)", "", "no parts"], ["no parts\n"], [.missingClosingBoundary, .boundaryNotFound]),
    Broken(
        ["Content-Type: multipart/mixed; boundary=\"b \"", "", "--b ", "", "one", "--b", "x", "--b --"],
        ["one\n--b\nx"], []
    ),
    Broken(["Content-Type: multipart/mixed; boundary=\"b \"", "", "--b", "", "one", "--b--"], ["one"], []),
    Broken(
        ["\(mixed)", "", "--b", "Content-Type: text/plain", "--b", "", "two", "--b--"], ["", "two"],
        [.missingBlankLine]
    ),
    Broken(
        ["\(mixed)", "", "--b", "text without header", "", "more", "--b--"], ["text without header\n\nmore"],
        [.missingBlankLine]
    ),
    Broken(["\(mixed)", "", "--b", "", "--b--"], [""], []),
    Broken(["\(mixed)", "Content-Transfer-Encoding: base64", "", "--b", "", "one", "--b--"], ["one"], []),
    Broken(["\(mixed)", "", "--bb", "--b", "", "--bc", "--b--"], ["--bc"], []),
]

@Test(arguments: broken.indices)
func brokenMultipartsLoseNoWord(number: Int) {
    let sample = broken[number]
    for end in ["\r\n", "\n", "\r"] {
        let mail = Message(Array((sample.lines.joined(separator: end) + end).utf8))
        #expect(texts(mail) == sample.texts)
        #expect(mail.defects.filter { ![.missingFrom, .bareCarriageReturn].contains($0) } == sample.defects)
    }
}

@Test func oneBoundaryMayServeTwoLevels() {
    let mail = mail(
        mixed, "", "--b", "Content-Type: multipart/alternative; boundary=b", "", "--b", "", "one", "--b", "",
        "two", "--b--",
        "--b", "", "three", "--b--")
    #expect(shape(mail) == "multipart/mixed(multipart/alternative(text/plain,text/plain),text/plain)")
    #expect(texts(mail) == ["one", "two", "three"])
}

/// The outer boundary came before the inner multipart was closed; the inner one goes on all the same.
@Test func aBoundaryOfAMultipartThatWasCutOffStillBeginsAPart() {
    let inner = "Content-Type: multipart/mixed; boundary=i"
    let mail = mail(
        mixed, "", "--b", inner, "", "--i", "Content-Type: text/plain", "", "one", "--b",
        "Content-Type: text/plain",
        "", "two", "--i", "Content-Type: text/html", "", "three", "--i--", "--b--")
    #expect(shape(mail) == "multipart/mixed(multipart/mixed(text/plain),text/plain,text/html)")
    #expect(texts(mail) == ["one", "two", "three\n--i--"])
    #expect(mail.defects.contains(.partAfterClose))
    let prose = MIME.Message(
        Array("\(mixed)\n\n--b\n\(inner)\n\n--i\n\none\n--b\n\ntwo\n--i\nthree\n--b--\n".utf8))
    #expect(texts(prose) == ["one", "two\n--i\nthree"])
}

@Test func wrappedContainersAreOpened() {
    let inner =
        "Subject: inner\r\nContent-Type: multipart/mixed; boundary=i\r\n\r\n--i\r\n\r\ndeep\r\n--i--\r\n"
    let mail = mail(
        mixed, "", "--b", "Content-Type: message/rfc822", "Content-Transfer-Encoding: base64", "",
        String(decoding: Base64.encode(Array(inner.utf8)), as: UTF8.self), "--b", "", "after", "--b--")
    #expect(shape(mail) == "multipart/mixed(message/rfc822(multipart/mixed(text/plain)),text/plain)")
    #expect(texts(mail) == ["deep", "after"])
    #expect(mail.parts.map(\.index) == [0, 1, 2, 3, 4])
    #expect(mail.parts.map(\.parent) == [nil, 0, 1, 2, 0])
    let plain = MIME.Message(
        Array("Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\nSubject: x\n\nhi".utf8))
    #expect(plain.parts.count == 2)
}

@Test func digestsHoldMails() {
    let mail = mail(
        "Content-Type: multipart/digest; boundary=b", "", "--b", "", "Subject: one", "", "1", "--b--")
    #expect(shape(mail) == "multipart/digest(message/rfc822(text/plain))")
    #expect(mail.parts[2].header.text("Subject") == "one")
}

@Test func aContainerMayStateTheCharset() {
    let head = Array("Content-Type: multipart/mixed; boundary=b; charset=koi8-r\n\n--b\n\n".utf8)
    let mail = Message(head + bytes("Привет", "koi8-r") + Array("\n--b--\n".utf8))
    #expect(texts(mail) == ["Привет"])
}

private struct Head: Sendable {
    var raw: String
    var subject: String?
    var text: String
    var defects: [Defect]

    init(_ raw: String, _ subject: String?, _ text: String, _ defects: [Defect]) {
        (self.raw, self.subject, self.text, self.defects) = (raw, subject, text, defects)
    }
}

private let heads: [Head] = [
    Head("From a@b Mon Nov 23\nSubject: x\n\nbody", "x", "body", [Defect.mboxFromLine]),
    Head("\n\nSubject: x\n\nbody", "x", "body", []),
    Head("Subject: x\nno colon here\nTo: y\n\nbody", "x no colon here", "body", [.headerLineWithoutColon]),
    Head("Subject: x\nlast line\n\nbody", "x last line", "body", [.headerLineWithoutColon]),
    Head("Subject: x\nHello,\nthis is text.\n", "x", "Hello,\nthis is text.\n", [.missingBlankLine]),
    Head("---- mail ----\nSubject: x\n\nbody", "x", "body", [.headerLineWithoutColon]),
    Head("Received: a\nby b\nwith c\nSubject: x\n\nbody", "x", "body", [.headerLineWithoutColon]),
    Head("Subject: x\nX-Spam Level: 3\n\nbody", "x", "body", [.invalidFieldName]),
    Head("Subject: x\n \nbody\n", "x", "body\n", [.missingBlankLine]),
    Head("Subject: x\n \nTo: y\n\nbody", "x", "body", []),
    Head("Subject: x", "x", "", []),
    Head("Subject: a\u{0}b\n\nbody\u{0}", "a b", "body", [.nullInHeader]),
    Head("just text\n", nil, "just text\n", [.missingBlankLine]),
]

@Test(arguments: heads.indices)
func headersEndWhereAReaderSeesThemEnd(number: Int) {
    let sample = heads[number]
    let mail = Message(Array(sample.raw.utf8))
    #expect(mail.header.text("Subject") == sample.subject)
    #expect(texts(mail) == [sample.text])
    #expect(mail.defects.filter { $0 != .missingFrom } == sample.defects)
}

@Test func everyCutOfAMailIsRead() {
    let whole = Array(
        "From: =?gbk?B?1cXI/Q==?= <a@b.c>\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain; charset=gbk\r\nContent-Transfer-Encoding: base64\r\n\r\nxOO6ww==\r\n--b--\r\n"
            .utf8)
    for length in 0...whole.count {
        let mail = Message(Array(whole.prefix(length)))
        #expect(mail.raw.count == length)
        _ = (mail.defects, texts(mail), mail.header.mailboxes("From"))
    }
}

@Test func everyDefectHasAnOrdinaryName() {
    for defect in Defect.allCases {
        #expect(defect.rawValue.allSatisfy { $0.isLowercase || $0 == "-" || $0.isNumber })
    }
}
