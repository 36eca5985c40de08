import Casework
import Testing

@Suite struct AddressTests {
    @Test(arguments: [
        ("Zhang@Example.COM", "zhang@example.com"), (" a@b.cn ", "a@b.cn"), ("a@b.cn.", "a@b.cn"),
        ("prvs=0123abcdef=zhang@example.com", "zhang@example.com"),
        ("PRVS=zhang/0123=Zhang@example.com", "zhang@example.com"),
        ("btv1==052f1==zhang@example.com", "zhang@example.com"),
        ("SRS0=HHH=TT=example.com=zhang@relay.cn", "zhang@example.com"),
        ("SRS0+HHH=TT=example.com=zhang=x@relay.cn", "zhang=x@example.com"),
        ("SRS1=GGG=first.cn==HHH=TT=example.com=zhang@relay.cn", "zhang@example.com"),
        ("srs0=odd@relay.cn", "srs0=odd@relay.cn"), ("SRS1=odd@relay.cn", "srs1=odd@relay.cn"),
        ("srs0x@relay.cn", "srs0x@relay.cn"), ("prvs=odd@relay.cn", "prvs=odd@relay.cn"),
        ("song@b.cn", "song@b.cn"), ("bao@b.cn", "bao@b.cn"), ("pan@b.cn.", "pan@b.cn"),
        ("srs@b.cn", "srs@b.cn"),
        ("no-at", ""), ("@b.cn", ""), ("a@", ""), ("", ""), ("a@b@c.cn", "a@b@c.cn"),
    ])
    func addressesAreComparedWithoutTheirWrapping(address: String, key: String) {
        #expect(AddressKey.of(address) == key)
    }

    @Test(arguments: [
        "qq.com", "vip.qq.com", "163.com", "vip.163.com", "126.com", "gmail.com", "Yahoo.com.hk",
        "outlook.com",
        "hotmail.co.uk", "sina.cn", "vip.sina.com", "yeah.net", "139.com", "icloud.com", "mail.ru",
        "msa.hinet.net",
        "qq.example", "aliyun.com", "me.com",
    ])
    func publicProvidersAreKnown(domain: String) { #expect(PublicProvider.owns(domain)) }

    @Test(arguments: [
        "example.com", "qq-steel.com", "my163.com", "qinghe-paper.example.com", "com", "",
        "163.com.qinghe.cn",
        "mail.qinghe.com.cn", "home.me.uk",
    ])
    func companiesAreNotTakenForProviders(domain: String) { #expect(!PublicProvider.owns(domain)) }
}
