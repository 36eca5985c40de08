import Testing

@testable import MIME

private func box(_ address: String, _ name: String? = nil) -> Mailbox {
    Mailbox(name: name, address: address)
}

@Test(arguments: [
    ("a@b.c", [box("a@b.c")]),
    ("<a@b.c>", [box("a@b.c")]),
    ("Zhang San <a@b.c>", [box("a@b.c", "Zhang San")]),
    ("\"Doe, John\" <a@b.c>, d@e.f", [box("a@b.c", "Doe, John"), box("d@e.f")]),
    ("Doe, John <a@b.c>, d@e.f", [box("a@b.c", "Doe, John"), box("d@e.f")]),
    ("a@b.c (Zhang San)", [box("a@b.c", "Zhang San")]),
    ("=?gbk?B?1cXI/Q==?= <a@b.c>", [box("a@b.c", "张三")]),
    ("\"=?gbk?B?1cXI/Q==?=\" <a@b.c>", [box("a@b.c", "张三")]),
    ("=?utf-8?Q?Doe,_J?= <a@b.c>", [box("a@b.c", "Doe, J")]),
    ("\"a \\\"b\\\" c\" <a@b.c>", [box("a@b.c", "a \"b\" c")]),
    ("john . doe @ example . com", [box("john.doe@example.com")]),
    ("<@r.x,@s.y:a@b.c>", [box("a@b.c")]),
    ("\"john doe\"@b.c", [box("\"john doe\"@b.c")]),
    ("\"john.doe\"@b.c", [box("john.doe@b.c")]),
    ("Pete(A \\) chap) <pete(his)@silly.test(host)>", [box("pete@silly.test", "Pete")]),
    ("a@[192.0.2.1], b@[IPv6:2001:db8::1]", [box("a@[192.0.2.1]"), box("b@[IPv6:2001:db8::1]")]),
    ("a@b.c; d@e.f", [box("a@b.c"), box("d@e.f")]),
    ("Zhang <a@b.c", [box("a@b.c", "Zhang")]),
    ("x <a@b.c, y <d@e.f>", [box("a@b.c", "x"), box("d@e.f", "y")]),
    ("<<a@b.c>>", [box("a@b.c")]),
    ("Zhang San a@b.c", [box("a@b.c", "Zhang San")]),
    ("mailto:a@b.c", [box("a@b.c")]),
    ("<mailto:a@b.c>", [box("a@b.c")]),
    ("'a@b.c'", [box("a@b.c")]),
    ("\"a@b.c\"", [box("a@b.c")]),
    ("\"unclosed <a@b.c>", [box("a@b.c", "unclosed")]),
    ("(unclosed a@b.c", [box("a@b.c", "unclosed")]),
    ("a@b.c.", [box("a@b.c")]),
    ("=?utf-8?Q?=22Li=22_=3Ca=40b=2Ec=3E?=", [box("a@b.c", "Li")]),
    ("[????], Li <a@b.c>", [box("a@b.c", "[????], Li")]),
    ("root", [box("root")]),
    ("undisclosed-recipients:;", []),
    ("Team: a@b.c, Li <d@e.f>;, g@h.i", [box("a@b.c"), box("d@e.f", "Li"), box("g@h.i")]),
    ("A (x)\r\n :B <c@d.e>,\r\n  f@g.h;(end)", [box("c@d.e", "B"), box("f@g.h")]),
    ("用户@例子.测试", [box("用户@例子.测试")]),
    ("=?utf-8?B?DQpCY2M6?= <a@b.c>", [box("a@b.c", "  Bcc:")]),
    ("\"张三\"＜z@x.example＞", [box("z@x.example", "张三")]),
    ("张三＜z@x.example＞，b@c.d", [box("z@x.example", "张三"), box("b@c.d")]),
    ("a@b.c，d@e.f", [box("a@b.c"), box("d@e.f")]),
    ("a@b.c、d@e.f；g@h.i", [box("a@b.c"), box("d@e.f"), box("g@h.i")]),
    ("张三，李四 <a@b.c>, 王五、赵六 <d@e.f>", [box("a@b.c", "张三，李四"), box("d@e.f", "王五、赵六")]),
    ("\"a@b，c\" <d@e.f>", [box("d@e.f", "a@b，c")]), ("＜重要＞ <a@b.c>", [box("a@b.c", "＜重要＞")]),
    ("a@b.c d@e.f", [box("a@b.c"), box("d@e.f")]),
    ("a@b.c\r\n d@e.f,\r\n g@h.i", [box("a@b.c"), box("d@e.f"), box("g@h.i")]),
    ("a@b.c <a@b.c>", [box("a@b.c", "a@b.c")]), ("[mailto:a@b.c]", [box("a@b.c")]),
    ("张三 <z＠x.example>", [box("z@x.example", "张三")]),
    ("=?utf-8?B?5byg5LiJ77ycYUBiLmPvvJ4=?=", [box("a@b.c", "张三")]),
    ("", []), (",", []), ("<>", [box("")]),
])
func addressesAreRead(field: String, found: [Mailbox]) {
    #expect(header("To", field).mailboxes("To") == found)
}

@Test func rawFieldsInGBKAreReadWhole() {
    #expect(
        header("To", bytes("张三＜a@b.c＞，d@e.f", "gbk")).mailboxes("To") == [box("a@b.c", "张三"), box("d@e.f")])
    // The second byte of "丂" is an at sign's, that of "乗" a backslash's.
    let mail = Message(
        Array("Content-Type: text/plain; charset=gbk\nTo: ".utf8) + bytes("王丂乗 <a@b.c>, d@e.f\n\n", "gbk"))
    #expect(mail.header.mailboxes("To") == [box("a@b.c", "王丂乗"), box("d@e.f")])
}

@Test func addressesPartedByBlanksAreCountedToo() {
    var parser = AddressParser(limit: 3)
    parser.read(Array("a@b.c d@e.f g@h.i j@k.l".utf8)[...], hint: nil)
    #expect(parser.addresses.count == 3 && parser.isCut)
}

@Test func groupsAreKept() {
    #expect(header("To", "Team: a@b.c;").addresses("To") == [.group(name: "Team", members: [box("a@b.c")])])
    #expect(header("To", "nobody:;").addresses("To") == [.group(name: "nobody", members: [])])
}

@Test func severalFieldsAreOneList() {
    let mail = mail("To: a@b.c", "to: d@e.f", "")
    #expect(mail.header.mailboxes("To") == [box("a@b.c"), box("d@e.f")])
    #expect(mail.defects.contains(.twoToHeaders))
}

@Test func ambiguousSendersAreTold() {
    #expect(mail("From: a@b.c", "From: d@e.f", "").defects == [.twoFromHeaders, .severalFromAddresses])
    #expect(mail("From: a@b.c, d@e.f", "").defects == [.severalFromAddresses])
    #expect(mail("From: =?utf-8?Q?=3Ca=40b=2Ec=3E?=", "").defects == [.encodedAddress])
    #expect(mail("To: a@b.c", "").defects == [.missingFrom])
    #expect(mail("From: a@b.c", "Subject: =?utf-8?Q?a=0D=0ABcc:_x?=", "").defects == [.controlInHeader])
}

@Test func domainsAreInLowerCase() {
    #expect(box("A@Example.COM").domain == "example.com")
    #expect(box("root").domain == "")
}

@Test func noBytesBreakTheAddressReader() {
    var random = Seeded(state: 5)
    let alphabet = Array("a@.,;:<>()[]\"\\ =?\r\n\u{e9}＜＞，＠".utf8)
    for _ in 0..<3000 {
        let body = (0..<Int(random.next() % 30)).map { _ in
            alphabet[Int(random.next() % UInt64(alphabet.count))]
        }
        var parser = AddressParser(limit: 10)
        parser.read(body[...], hint: nil)
        #expect(parser.addresses.count <= 11)
    }
}
