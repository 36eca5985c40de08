import Testing

@testable import Reading

@Suite struct FoldedTests {
    @Test(arguments: [
        ("  Mail\r\n\tDelivery  FAILED ", "mail delivery failed"),
        ("自动回复：您好", "自动回复:您好"),
        ("doesn’t “work”", "doesn't \"work\""),
        ("a\u{200B}b\u{FEFF}c", "abc"),
        ("Échec de la REMISE", "échec de la remise"),
        ("", ""),
    ])
    func makesTextComparable(_ text: String, _ folded: String) {
        #expect(Folded(text).string == folded)
    }
}
