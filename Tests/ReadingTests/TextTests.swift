import Testing

@testable import Reading

@Suite struct TextTests {
    @Test(arguments: [
        ("On  Monday,\tX\u{A0}wrote:  ", "on monday, x wrote:"),
        ("发件人：张三；", "发件人:张三;"),
        ("&nbsp; a&nbsp;&nbsp;b &nbsp；", "a b &nbsp;"),
        ("From\u{200B}: “ÄÖÜ” – İ", "from: \"äöü\" - i\u{307}"),
        ("٣۴๕ ５", "345 5"),
        ("ＡＢＣ、《郵件》", "abc,《郵件》"),
        ("\u{1F600} a\u{1}b\u{7F}c\n", "\u{1F600} abc"),
        ("   ", ""), ("", ""),
    ])
    func linesAreFolded(line: String, folded: String) {
        #expect(String(decoding: Fold.line(line), as: UTF8.self) == folded)
        #expect(Fold.line(("x" + line).dropFirst()) == Fold.line(line))
    }

    @Test(arguments: ["A", "İ", "柴", "\u{1F600}", "Ⱥ"])
    func onlySoManyCharactersOfALineAreFolded(character: String) {
        let line = String(repeating: character, count: Fold.limit + 50)
        let folded = String(decoding: Fold.line(line), as: UTF8.self)
        #expect(folded == String(repeating: character, count: Fold.limit).lowercased())
    }

    @Test(arguments: ["郵", "A", "İ"])
    func foldedTextEndsNearItsCap(character: String) {
        let bytes = Folded(String(repeating: character, count: Folded.cap)).bytes
        #expect((Folded.cap...(Folded.cap + 4)).contains(bytes.count))
        #expect(bytes.first == 0x20 && bytes.last == 0x20)
    }

    @Test(
        arguments: [
            ("sent from my phone", 13, nil, false), ("sent from", 9, 9, true),
            ("he was sent from", nil, 9, false),
            ("sen", nil, nil, false), ("发自", 6, 6, true), ("", nil, nil, false),
        ] as [(String, Int?, Int?, Bool)])
    func wordsAreFoundAtBothEnds(line: String, prefix: Int?, suffix: Int?, isWord: Bool) {
        let words = Words("sent|sent from|发自|sent from my |from my")
        let bytes = Array("..\(line)".utf8)[2...]
        #expect(words.prefixLength(of: bytes) == prefix)
        #expect(words.suffixLength(of: bytes) == suffix)
        #expect(words.contains(bytes) == isWord)
    }

    @Test func theFirstWordInALineIsFound() {
        let words = Words("pump|fuel|fuel pump|油")
        let line = Array("..the fuel pump and 油".utf8)[2...]
        #expect(words.firstRange(in: line) == 6..<15)
        #expect(words.count(in: line) == 3)
        #expect(words.firstRange(in: line.dropFirst(15)) == 20..<23)
        #expect(!words.occurs(in: line.prefix(3)))
    }

    @Test(arguments: [
        ("a\nb\n", ["a", "b"], ["a", "b"]), ("a\n\nb", ["a", "", "b"], ["a", "b"]), ("\n", [""], []),
        ("", [], []), ("油\n\n", ["油", ""], ["油"]),
    ])
    func textsAreCutAtLineFeeds(text: String, lines: [String], filled: [String]) {
        #expect(textLines(text, cap: 9, keepsEmpty: true).map(String.init) == lines)
        #expect(textLines(text, cap: 9, keepsEmpty: false).map(String.init) == filled)
        #expect(textLines(text, cap: 1, keepsEmpty: true).map(String.init) == Array(lines.prefix(1)))
    }

    @Test(arguments: ["aab", "油水", "x", ""])
    func bytesAreFoundWhereTheyFirstStand(word: String) {
        let text = "aaab 油 油水 x"
        let place = text.utf8.span.place(of: word.utf8.span)
        let range = word.isEmpty ? nil : text.firstRange(of: word)
        #expect(place == range.map { text.utf8.distance(from: text.startIndex, to: $0.lowerBound) })
    }
}
