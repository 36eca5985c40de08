import Testing

@testable import Reading

@Suite struct StatusCodeTests {
    @Test(arguments: [
        ("550 5.1.1 no such user", ["5.1.1"]),
        ("550-5.7.26 first\n550 5.7.26 last", ["5.7.26", "5.7.26"]),
        ("sorry (#4.4.3)I give up", ["4.4.3"]),
        ("host [4.79.181.168] said 5.2.2", ["5.2.2"]),
        ("Postfix 2.11.3.1, 8.14.2", []),
        ("on 5.10.2009 at noon", []),
        ("error code 5.1.10.", ["5.1.10"]),
        ("v4.1.2", []),
        ("", []),
    ])
    func readsEnhancedCodes(_ text: String, _ codes: [String]) {
        #expect(StatusCode.all(in: text) == codes)
    }

    @Test(
        arguments: [
            ("550 User unknown", 550), ("host mx.example said: 421-4.7.0 wait", 421), ("#550 5.1.1", 550),
            ("ERROR_CODE :552, full", 552), ("'554 refused'", 554), ("reason: 451", 451), ("id 5501", nil),
            ("1.550", 550), ("599 x", nil), ("port 25 closed", nil),
        ] as [(String, Int?)])
    func readsReplyCodes(_ text: String, _ code: Int?) {
        #expect(StatusCode.reply(in: text) == code)
    }

    @Test(arguments: [
        ("5.1.1", BounceReason.userunknown), ("4.2.2", .mailboxfull), ("5.2.3", .exceedlimit),
        ("5.7.25", .requireptr),
        ("5.7.509", .authfailure), ("4.4.7", .expired), ("5.7.13", .suspend), ("5.1.6", .hasmoved),
    ])
    func knowsWhatCodesMean(_ status: String, _ reason: BounceReason) {
        #expect(StatusCode.meaning(of: status) == reason)
    }

    @Test func vagueCodesMeanNothing() {
        #expect(StatusCode.meaning(of: "5.0.0") == nil)
        #expect(StatusCode.isVague("5.0.0") && StatusCode.isVague("4.4.7") && !StatusCode.isVague("5.1.1"))
    }
}
