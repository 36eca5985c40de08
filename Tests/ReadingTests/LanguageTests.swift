import Testing

@testable import Reading

@Suite struct LanguageTests {
    @Test(arguments: [
        ("柴油质量有问题，请尽快处理", Language.zhHans), ("柴油質量有問題，請儘快處理", .zhHant),
        ("The pump at station 4 is broken.", .en), ("PLEASE CALL ME", .en),
        ("Die Lieferung ist nicht angekommen und wir warten noch", .other),
        ("ÜBER die Lieferung für uns: nicht da", .other), ("Fu\u{308}r Sie: nicht die", .other),
        ("お世話になっております", .other), ("Насос сломан", .other), ("12345", .other), ("", .other),
        ("Qwrt zxcv bnmp lkjh gfds", .other),
    ])
    func languagesAreTold(text: String, language: Language) {
        #expect(LanguageGuess.language(of: text) == language)
    }

    @Test(arguments: [
        ("the", WordKinds.english), ("pump", .furtherEnglish), ("not", .english), ("nicht", .foreign),
        ("für", .foreign), ("fu\u{308}r", .foreign), ("don't", .furtherEnglish), ("zebra", WordKinds()),
        ("t", WordKinds()),
        ("abcdefghijklmnop", WordKinds()),
    ])
    func listsKnowTheirWords(text: String, kinds: WordKinds) {
        let lists = WordLists([
            (.english, ["the", "not"]), (.furtherEnglish, ["pump", "don't"]), (.foreign, ["nicht", "für"]),
        ])
        var word = LowerWord()
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                word.append(UInt8(truncatingIfNeeded: scalar.value))
            } else {
                word.append(lowered: scalar.value)
            }
        }
        #expect(lists.kinds(of: word) == kinds)
    }
}
