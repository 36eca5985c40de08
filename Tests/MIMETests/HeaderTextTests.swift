import Testing

@testable import MIME

@Test(arguments: [
    ("plain text", "plain text"),
    ("=?utf-8?B?5oqV6K+J?=", "投诉"),
    ("=?UTF-8?q?=E6=8A=95_a?= b", "投 a b"),
    ("=?gb2312?B?zbbL?= =?GB2312?B?3w==?=", "投诉"), ("=?gbk?B?zbbL3?= =?gbk?B?w==?=", "投诉"),
    ("=?utf-8?Q?=E6=8A?=\r\n =?utf-8?Q?=95=E8=AF?= =?utf-8?Q?=89?=", "投诉"),
    ("=?utf-8?B?5oqV?= =?utf-8?Q?=E8=AF=89?=", "投诉"),
    ("=?utf-8?B?5oqV?= x =?utf-8?B?6K+J?=", "投 x 诉"),
    ("a =?utf-8?B?5oqV?==?gbk?B?y98=?= b", "a 投诉 b"),
    ("=?utf-8*zh-CN?B?5oqV?=", "投"),
    ("=?utf-8?Q?a b c?= d", "a b c d"),
    ("=?utf-8?B?5oqV6K+J", "投诉"),
    ("=?utf-8?Q?a =?utf-8?Q?b?=", "ab"),
    ("=?big5?B?p9qtzA==?=", "我們"),
    ("=?iso-2022-jp?B?GyRCRnxLXBsoQg==?=", "日本"),
    ("=?iso-8859-1?Q?caf=E9?=", "café"),
    ("=?nonsense?B?5oqV?=", "投"),
    ("=?utf-8?X?abc?=", "=?utf-8?X?abc?="),
    ("=?utf-8?B??= empty", " empty"),
    ("1 = 1 =? 2", "1 = 1 =? 2"),
    ("=?utf-8?B?DQpCY2M6IHhAeQ==?=", "  Bcc: x@y"),
    ("folded\r\n\t over\r\n lines", "folded over lines"),
])
func subjectsAreDecoded(body: String, text: String) {
    #expect(header("Subject", body).text("subject") == text)
}

@Test func rawHeaderBytesAreReadByTheMailsOwnCharsetOrByEvidence() {
    #expect(header("Subject", bytes("投诉：空调质量有问题", "gbk")).text("Subject") == "投诉：空调质量有问题")
    #expect(header("Subject", "投诉").text("Subject") == "投诉")
    #expect(header("Subject", bytes("Größe", "iso-8859-1")).text("Subject") == "Größe")
    let head =
        Array("Subject: ".utf8) + bytes("抱怨產品", "big5")
        + Array("\nContent-Type: multipart/mixed; boundary=b\n\n".utf8)
    let mail = Message(head + Array("--b\nContent-Type: text/plain; charset=big5\n\nx\n--b--\n".utf8))
    #expect(mail.header.text("Subject") == "抱怨產品")
    #expect(mail.defects.contains(.rawHeaderBytes))
}

@Test func fieldsKeepTheirNamesAndBytes() throws {
    let mail = mail("SUBJECT : a", "X-Empty:", "x-two: b", " c", "", "body")
    #expect(mail.header.fields.map(\.name) == ["SUBJECT", "X-Empty", "x-two"])
    #expect(Array(try #require(mail.header.first("X-Two")).body) == Array("b\r\n c".utf8))
    #expect(mail.header.text("X-Empty") == "")
    #expect(mail.header.text("X-None") == nil)
}

@Test(arguments: [
    ("<a@b> <c@d>", ["a@b", "c@d"]),
    ("<a@b><c\r\n @d>", ["a@b", "c@d"]),
    ("Your mail of today <a@b> (x)", ["a@b"]),
    ("a@b, c@d", ["a@b", "c@d"]),
    ("<a@b", ["a@b"]),
    ("<a@b<c@d>", ["a@b", "c@d"]),
    ("", []),
])
func identifiersAreFound(body: String, found: [String]) {
    #expect(header("References", body).identifiers("References") == found)
}

@Test(arguments: [
    (#"attachment; filename="plain.pdf""#, "plain.pdf"),
    ("attachment; filename=two words.pdf; size=3", "two words.pdf"),
    (#"attachment; filename="=?utf-8?B?5Y+R56WoLnBkZg==?=""#, "发票.pdf"),
    (#"attachment; filename="=?gbk?B?t6I=?= =?gbk?B?xrEucGRm?=""#, "发票.pdf"),
    ("attachment; filename*=utf-8''%E5%8F%91%E7%A5%A8.pdf", "发票.pdf"),
    ("attachment; filename*=GB2312''%B7%A2%C6%B1.pdf", "发票.pdf"),
    ("attachment; filename*0*=utf-8''%E5%8F; filename*1*=%91%E7%A5%A8; filename*2=.pdf", "发票.pdf"),
    ("attachment; filename*1=b.pdf; filename*0=a", "ab.pdf"),
    ("attachment; filename*0=a; filename*2=c", "a"),
    ("attachment; filename=x.pdf; filename*=utf-8''y.pdf", "y.pdf"),
    (#"attachment; filename="a\"b\\c""#, #"a"b\c"#),
    (#"attachment; filename="unclosed.pdf"#, "unclosed.pdf"),
    ("attachment;; ;filename = x.pdf ;", "x.pdf"),
    ("attachment; FileName*=''x%2Ey", "x.y"),
    ("attachment; filename*=utf-8'en'bad%zz", "bad%zz"),
    ("attachment; filename*0*=\"utf-8''%E5%8F%91\"; filename*1=\"%41\"", "发%41"),
    ("attachment; filename*1=abc; filename*2=def.pdf", "abcdef.pdf"),
    ("attachment; filename='a b.pdf'", "a b.pdf"), ("attachment, filename=a.pdf", "a.pdf"),
    ("attachment filename=\"a.pdf\"", "a.pdf"), ("attachment (x); filename=a.pdf", "a.pdf"),
    (#"attachment; filename="%E5%8F%91%E7%A5%A8%20(1).pdf""#, "发票 (1).pdf"),
    (#"attachment; filename="UTF-8''%E5%8F%91%E7%A5%A8.pdf""#, "发票.pdf"),
    (#"attachment; filename="100%25 sure.pdf""#, "100%25 sure.pdf"),
    ("attachment; filename=%B7%A2.pdf", "%B7%A2.pdf"),
    (#"attachment; filename="发%E7%A5%A8.pdf""#, "发%E7%A5%A8.pdf"),
    ("attachment; filename=a%E5%8F", "a%E5%8F"),
])
func fileNamesAreDecoded(field: String, name: String) {
    #expect(mail("Content-Disposition: \(field)", "").parts[0].fileName == name)
}

@Test func rawFileNamesAreReadByEvidence() {
    let field =
        Array("Content-Type: application/pdf; name=\"".utf8) + bytes("合同扫描件.pdf", "gbk")
        + Array("\"\n\n".utf8)
    #expect(Message(field).parts[0].fileName == "合同扫描件.pdf")
}

@Test(arguments: [
    ("text/pla\u{0}in; charset=x", "text/plain", "x"),
    ("text/plain; charset=UTF-8", "text/plain", "UTF-8"),
    ("TEXT/HTML;charset=\"gbk\" (comment)", "text/html", "gbk"),
    ("text/plain (really); charset=big5", "text/plain", "big5"),
    ("text/plain charset=us-ascii", "text/plain", nil),
    ("text / plain; charset=x", "text/plain", "x"),
    ("text", "text/plain", nil),
    ("", "text/plain", nil),
    ("application/vnd.ms-excel", "application/vnd.ms-excel", nil),
])
func contentTypesAreRead(field: String, name: String, charset: String?) {
    let type = mail("Content-Type: \(field)", "").parts[0].contentType
    #expect(type.name == name)
    #expect(type["charset"] == charset)
}
