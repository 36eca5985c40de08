import Testing

@testable import Casework

@Suite struct BeginningTests {
    @Test(arguments: [
        ("", 3), ("油", 3), ("柴油少", 3), ("柴油少了", 3), ("abcd", 3), ("abc\n", 3), ("ab\r\nc", 3), ("ab\r\n", 3),
        ("柴油e\u{301}了", 3), ("柴油少\u{301}了", 3), ("柴👨‍👩‍👧油少", 2), ("柴油1\u{FE0F}\u{20E3}少", 3), ("柴油，。", 3),
        ("e\u{301}e\u{301}e\u{301}e\u{301}", 3),
    ])
    func aBeginningHasWholeCharacters(text: String, most: Int) {
        let isShort = text.unicodeScalars.count <= most
        #expect(PlainText.beginning(text, most) == (isShort ? text : String(text.prefix(most))))
    }
}
