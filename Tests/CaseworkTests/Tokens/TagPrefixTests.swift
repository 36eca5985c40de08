import Testing

@testable import Casework

@Suite struct TagPrefixTests {
    @Test(arguments: [
        ("KS-2026-000042", true), ("ks-2026", true), ("Ｋ Ｓ－2026", true), ("K\nS\u{200B}\u{2013}2026", true),
        ("> K\r\n> S\r\n> -2026", true), ("S\u{3000}-", true), ("heed-", true), ("K-2026", false),
        ("S油-2026", false), ("S。-2026", false), ("S", false), ("-S", false), ("", false), ("油站-2026", false),
    ])
    func aDashIsFoundBehindThePrefixesEndsAsTheTextIsFolded(text: String, isHeld: Bool) {
        #expect(FoldedText.holdsDash(in: text, behind: ["S", "D"]) == isHeld)
    }

    @Test(arguments: [
        ("您的编号 KS-2026-000042-ABCDEFGH", 1), ("K S - 2 0 2 6 - 0 0 0 0 4 2", 1), ("没有编号", 0), ("KS 2026", 0),
    ])
    func textsAreScannedForTags(text: String, count: Int) {
        let house = TokenHouse(addresses: [], messageDomain: "heed.example")
        #expect(TagScanner.finds(in: text, house: house).count == count)
    }
}
