import Testing

@testable import Transport

struct AddressTests {
    @Test(arguments: [
        ("imap.example.com", "imap.example.com"), ("IMAP.Example.COM.", "imap.example.com"),
        ("localhost", "localhost"),
        ("10.0.0.1", "10.0.0.1"), ("_dmarc.example.com", "_dmarc.example.com"), ("a", "a"),
        ("例子.测试", "xn--fsqu00a.xn--0zwm56d"), ("邮件。例子.公司", "xn--5nq051n.xn--fsqu00a.xn--55qx5d"),
        ("bücher.example", "xn--bcher-kva.example"), ("BÜCHER.example", "xn--bcher-kva.example"),
        ("xn--bcher-kva.example", "xn--bcher-kva.example"), ("ｅｘａｍｐｌｅ．cn", "example.cn"),
        ("münchen-ost.de", "xn--mnchen-ost-9db.de"), ("中国", "xn--fiqs8s"),
    ])
    func domainsBecomeASCII(text: String, ascii: String) {
        #expect(DomainName(text)?.ascii == ascii)
    }

    @Test(arguments: [
        "", ".", "a..b", ".a", "-a.com", "a-.com", "a b.com", "a\r\nQUIT.com", "a\u{0}b", "a/b", "a@b", "a:b",
        "a>b",
        "a\u{200B}b.com", "☃.net", "a\u{202E}b.com", "ex\u{2028}ample.com", "%41.com", "[::1]",
        String(repeating: "a", count: 64) + ".com", String(repeating: "中", count: 60) + ".cn",
        String(repeating: "abcdefg.", count: 32) + "com",
    ])
    func whatIsNoDomainIsRefused(text: String) {
        #expect(DomainName(text) == nil)
    }

    /// Samples of RFC 3492 §7.1, in lower case.
    @Test(arguments: [
        ("ليهمابتكلموشعربي؟", "egbpdaj6bu4bxfgehfvwxn"), ("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye"),
        ("他們爲什麽不說中文", "ihqwctvzc91f659drss3x8bo0yb"), ("3年b組金八先生", "3b-ww4c5e180e575a65lsy2b"),
        ("安室奈美恵-with-super-monkeys", "-with-super-monkeys-pc58ag80a8qai00g7n9n"),
        ("そのスピードで", "d9juau41awczczp"), ("-> $1.00 <-", "-> $1.00 <--"),
    ])
    func punycodeFollowsTheStandardsSamples(text: String, encoded: String) {
        #expect(Punycode.encode(Array(text.unicodeScalars)) == encoded)
    }

    @Test(arguments: [
        ("user@example.com", "user@example.com"), ("User.Name+tag@Example.COM", "User.Name+tag@example.com"),
        ("a!#$%&'*+-/=?^_`{|}~b@x.cn", "a!#$%&'*+-/=?^_`{|}~b@x.cn"), ("\"a b\"@x.cn", "\"a b\"@x.cn"),
        ("\"a\\\"b\"@x.cn", "\"a\\\"b\"@x.cn"), ("\"a@b\"@x.cn", "\"a@b\"@x.cn"),
        ("user@[192.0.2.1]", "user@[192.0.2.1]"),
        ("user@[IPv6:2001:db8::1]", "user@[IPv6:2001:db8::1]"), ("用户@例子.公司", "用户@xn--fsqu00a.xn--55qx5d"),
        ("user@例子.公司", "user@xn--fsqu00a.xn--55qx5d"), ("a..b@docomo.example", "\"a..b\"@docomo.example"),
        ("a.@docomo.example", "\"a.\"@docomo.example"),
    ])
    func addressesAreWrittenForTheEnvelope(text: String, path: String) {
        #expect(EnvelopeAddress(text)?.path == path)
    }

    @Test(arguments: [
        "", "@", "a@", "@b.cn", "a", "a b@c.cn", "a@b@c.cn", "<a@b.cn>", "a>b@c.cn", "a@b.cn>",
        "a@b.cn> NOTIFY=NEVER",
        "a@b.cn\r\nRCPT TO:<evil@x>", "a\r\n@b.cn", "a\u{0}@b.cn", "\"a\r\nb\"@c.cn", "\"a@b.cn",
        "\"a\"b\"@c.cn",
        "\"a\\\"@b.cn", "a@b..cn", "a@[1.2.3.4", "a@[>]", "a@[]", "(c)a@b.cn", "a,b@c.cn", "a;b@c.cn",
        "a:b@c.cn",
        "a\u{2028}b@c.cn", "a\u{202E}@c.cn", "a\t@b.cn", String(repeating: "a", count: 260) + "@b.cn",
    ])
    func whatIsNoAddressIsRefused(text: String) {
        #expect(EnvelopeAddress(text) == nil)
    }

    @Test(arguments: [("user@例子.公司", false), ("用户@example.com", true), ("user@example.com", false)])
    func onlyALocalPartBeyondASCIINeedsSMTPUTF8(text: String, needs: Bool) throws {
        #expect(try #require(EnvelopeAddress(text)).needsSMTPUTF8 == needs)
    }

    @Test(arguments: [
        (Endpoint(.imap, host: "imap.example.com"), "imaps://imap.example.com:993"),
        (Endpoint(.imap, host: "imap.example.com", security: .startTLS), "imap://imap.example.com:143"),
        (Endpoint(.pop3, host: "::1", security: .plain), "pop3://[::1]:110"),
        (Endpoint(.pop3, host: "[fe80::1]"), "pop3s://[fe80::1]:995"),
        (Endpoint(.smtp, host: "邮件.example"), "smtps://xn--5nq051n.example:465"),
        (Endpoint(.smtp, host: "mx", port: 2525, security: .startTLS), "smtp://mx:2525"),
    ])
    func endpointsBecomeURLs(endpoint: Endpoint, url: String) throws {
        #expect(try endpoint.url() == url)
    }

    @Test(arguments: [
        "a/b", "a@b", "a b", "", "x:9", "h#f", "h?q", "h\r\nX: y", "user:pw@host", "[::1", "[g::1]",
    ])
    func aHostCannotCarryAnythingElseIntoTheURL(host: String) {
        let failure = #expect(throws: TransportFailure.self) { try Endpoint(.imap, host: host).url() }
        #expect(failure?.kind == .configuration)
    }

    @Test func theHelloNameIsCheckedToo() throws {
        let endpoint = Endpoint(.smtp, host: "relay", security: .plain)
        #expect(try endpoint.url(helloName: "desk.example") == "smtp://relay:25/desk.example")
        #expect(throws: TransportFailure.self) { try endpoint.url(helloName: "x%0d%0aQUIT") }
    }
}
