import Testing

@testable import Reading

@Suite struct PhraseBookTests {
    private let book = PhraseBook(
        """
        full
          mailbox full | quota * exceeded
        gone
          no such user | ^_unknown user: | (removed)$
        word
          _fail_
        """)

    @Test(arguments: [
        ("452 Mailbox  FULL, try later", ["full"]),
        ("quota of this account was exceeded", ["full"]),
        ("exceeded the quota", []),
        ("No such user; mailbox full", ["full", "gone"]),
        ("Unknown user: kim@example.com", ["gone"]),
        ("An unknown user: kim", []),
        ("the account (removed)", ["gone"]),
        ("the account (removed) again", []),
        ("it will fail now", ["word"]),
        ("failure", []),
        ("", []),
    ])
    func findsLabelsByWeight(_ text: String, _ labels: [String]) {
        #expect(book.hits(in: Folded(text)).map { book.labels[$0.label] } == labels)
    }

    @Test func partsOfAPhraseMayNotLieFarApart() {
        let far = "quota " + String(repeating: "x", count: 200) + " exceeded"
        #expect(!book.matches(Folded(far)))
    }

    @Test func everyTableNamesKnownReasons() {
        let others = ["nosuchuser"]
        let books = [ReasonPhrases.strong, ReasonPhrases.weak] + HostPhrases.houses.map(\.book)
        for label in books.flatMap(\.labels) {
            #expect(BounceReason(rawValue: label) != nil || others.contains(label), "\(label)")
        }
    }

    @Test func longTextsOfNearMatchesTakeNoLonger() {
        let text = Folded(String(repeating: "mailbox ful ", count: 4000))
        let clock = ContinuousClock()
        let time = clock.measure { _ = ReasonPhrases.strong.matches(text) }
        #expect(time < .seconds(2))
    }
}
