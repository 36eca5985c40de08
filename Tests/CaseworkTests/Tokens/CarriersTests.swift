import Casework
import Testing

@Suite struct CarriersTests {
    let mint = TokenSamples.mint

    @Test(arguments: TokenSamples.purposes)
    func everyCarrierIsFoundAndKnowsItsPurpose(purpose: TokenPurpose) {
        let carriers = TokenSamples.find(TokenSamples.answer(to: purpose))
        #expect(carriers.map(\.place) == [.subject, .address, .messageID, .body])
        #expect(carriers.allSatisfy { $0.purpose == purpose }, "\(carriers)")
        #expect(carriers.allSatisfy { $0.caseNumber == purpose.caseNumber })
    }

    @Test(arguments: TokenSamples.purposes, Carrier.Place.allCases.dropLast())
    func eachCarrierAloneIsEnough(purpose: TokenPurpose, place: Carrier.Place) {
        let whole = TokenSamples.answer(to: purpose)
        var source = CarrierSource()
        switch place {
        case .subject: source.subject = whole.subject
        case .address: source.addresses = whole.addresses
        case .messageID: source.references = whole.references
        case .body, .returned: source.text = whole.text
        }
        #expect(TokenSamples.find(source).map(\.purpose) == [purpose])
    }

    @Test(arguments: TokenSamples.purposes)
    func oneWrongSymbolMakesItForged(purpose: TokenPurpose) throws {
        let tag = try #require(mint.tag(purpose))
        let symbols = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
        for place in tag.indices.dropLast().suffix(16) {
            let at = try #require(symbols.firstIndex(of: tag[place]))
            for flip in [1, 2, 4, 8, 16] {
                let other = symbols[at ^ flip]
                let forged = tag.replacingCharacters(at: place, with: other)
                let carriers = TokenSamples.find(CarrierSource(subject: forged))
                #expect(carriers.map(\.verdict) == [.badCode], "\(forged)")
            }
        }
    }

    @Test func theCodeOfOneCaseIsWorthlessForAnother() throws {
        let tag = try #require(mint.tag(.customer(TokenSamples.number)))
        let other = tag.replacing("000123", with: "000124")
        let carriers = TokenSamples.find(CarrierSource(subject: other))
        #expect(carriers.map(\.verdict) == [.badCode])
        #expect(carriers.first?.caseNumber == CaseNumber(rawValue: "KS-2026-000124"))
    }

    /// What becomes of a tag on its way; every form must still be read.
    static let mangled: [(String, @Sendable (String) -> String)] = [
        ("lower case", { $0.lowercased() }),
        ("no brackets", { String($0.dropFirst().dropLast()) }),
        ("wrapped and quoted", { "> > " + $0.prefix(20) + "\n> > " + $0.dropFirst(20) }),
        ("wrapped after the number", { $0.prefix(16) + "\r\n" + $0.dropFirst(16) }),
        (
            "full width",
            { String($0.unicodeScalars.map { Character(Unicode.Scalar($0.value + 0xFEE0) ?? $0) }) }
        ),
        ("Chinese brackets", { "【" + $0.dropFirst().dropLast() + "】" }),
        ("other dashes", { $0.replacing("-", with: "\u{2013}") }),
        ("prose around it", { "关于KS-2026-000999的答复：转发: Re: \($0)的处理" }),
        ("zero-width marks", { $0.map { "\($0)\u{200B}" }.joined() }),
        ("O for 0", { $0.replacing("0", with: "O") }),
        ("l for 1", { $0.replacing("1", with: "l") }),
        ("soft hyphens", { $0.map { "\($0)\u{AD}" }.joined() }),
        ("text runs on", { $0.dropLast() + "A1B2" }),
    ]

    @Test(arguments: mangled.indices)
    func tagsAreReadHoweverTheyAreWritten(index: Int) throws {
        let (name, mangle) = CarriersTests.mangled[index]
        for purpose in TokenSamples.purposes {
            var tag = try #require(mint.tag(purpose))
            if name.hasPrefix("O") || name.hasPrefix("l") {  // only codes are folded, numbers are not
                let head = tag.prefix(16)
                tag = head + mangle(String(tag.dropFirst(16)))
            } else {
                tag = mangle(tag)
            }
            if name == "O for 0", case .survey = purpose { continue }
            if name == "l for 1", case .survey = purpose { continue }
            let carriers = TokenSamples.find(CarrierSource(text: "前文\n\(tag)\n后文"))
            #expect(carriers.contains { $0.purpose == purpose }, "\(name): \(tag) \(carriers)")
        }
    }

    @Test(arguments: [
        ("关于KS-2026-000123的情况", "KS-2026-000123"), ("KS-2026-000123 2台车", "KS-2026-000123"),
        ("ks-2026-000123-谢谢", "KS-2026-000123"), ("[KS-2026-000123]", "KS-2026-000123"),
        ("KS-2026-1234567", "KS-2026-1234567"), ("KS-2026-000\n123", "KS-2026-000123"),
        ("KS-2026-000123-4 日报", "KS-2026-000123"),
    ])
    func aBareNumberProvesNothing(text: String, number: String) {
        let carriers = TokenSamples.find(CarrierSource(subject: text))
        #expect(carriers.map(\.verdict) == [.bareNumber])
        #expect(carriers.first?.caseNumber?.rawValue == number)
        #expect(carriers.first?.purpose == nil)
    }

    @Test(arguments: [
        "KS-2026-00012", "KS-202-000123", "XX-2026-000123", "HEED-S2024-00001A", "订单 KS2026000123", "",
    ])
    func otherTextHoldsNoCarrier(text: String) {
        #expect(TokenSamples.find(CarrierSource(subject: text, text: text)) == [])
    }

    @Test(arguments: [
        "kefu+guess@oil.example.com", "kefu+ks-2026-000123-0000000000000000@oil.example.com",
        "bounce+r-l17-0000000000000000@oil.example.com", "kefu+0000010000000000000000@oil.example.com",
    ])
    func wrongTokenAddressesAreForged(address: String) {
        #expect(TokenSamples.find(CarrierSource(addresses: [address])).map(\.isForged) == [true])
    }

    @Test(arguments: [
        "kefu@oil.example.com", "kefu+@oil.example.com", "other+x@oil.example.com",
        "kefu+x@example.com",
        "kefu+x@evil.oil.example.com", "@", "", "kefu+x",
    ])
    func otherAddressesAreNone(address: String) {
        #expect(TokenSamples.find(CarrierSource(addresses: [address])) == [])
    }

    @Test func returnPathsComeBackWithTheirLetter() throws {
        let path = try #require(mint.returnPath(letter: "L17"))
        let carriers = TokenSamples.find(CarrierSource(addresses: [path.uppercased()]))
        #expect(carriers.map(\.purpose) == [.returnPath(letter: "l17")])
    }

    @Test(arguments: [
        "ks-2026-000123.l18.0000000000000000@oil.example.com", "heed.l1.aaaaaaaaaaaaaaaa@oil.example.com",
        "s2026-00001a.l1.0000000000000000@oil.example.com", "odd.l1.0000000000000000@oil.example.com",
    ])
    func forgedMessageIDsAreForged(identifier: String) {
        #expect(TokenSamples.find(CarrierSource(references: [identifier])).map(\.isForged) == [true])
    }

    @Test(arguments: [
        "a@example.com", "heed.l1.aaaa@oil.example.com", "a.b@oil.example.com", "a.b.c.d@oil.example.com",
        "no-at", "",
    ])
    func otherMessageIDsAreNone(identifier: String) {
        #expect(TokenSamples.find(CarrierSource(references: [identifier])) == [])
    }

    @Test func aMessageIDCannotBeMovedToAnotherLetterOrCase() {
        let right = mint.messageID(.customer(TokenSamples.number), letter: "l17")
        for wrong in [right.replacing("l17", with: "l18"), right.replacing("000123", with: "000124")] {
            #expect(TokenSamples.find(CarrierSource(references: [wrong])).map(\.isForged) == [true])
        }
        #expect(TokenSamples.find(CarrierSource(references: [right.uppercased()])).first?.purpose != nil)
    }

    @Test func lettersReturnedInsideAMailAreKnown() throws {
        let identifier = mint.messageID(.customer(TokenSamples.number), letter: "l17")
        let carriers = TokenSamples.find(CarrierSource(returned: [identifier, "处理结果 x"]))
        #expect(carriers.map(\.place) == [.returned])
        #expect(carriers.first?.purpose == .customer(TokenSamples.number))
    }

    @Test func olderKeysVerifyUntilTheyAreDropped() {
        let old = KeyRing(current: TokenSamples.key("a", 1))
        let source = CarrierSource(
            subject: Mint(keys: old, house: TokenSamples.house).tag(.customer(TokenSamples.number)) ?? "")
        guard case .valid(_, "a")? = TokenSamples.find(source).first?.verdict else {
            Issue.record("the previous key verifies")
            return
        }
        let once = TokenSamples.keys.rotated(to: TokenSamples.key("c", 3))
        #expect(TokenSamples.find(source, keys: once).first?.purpose != nil)
        let twice = once.rotated(to: TokenSamples.key("d", 4))
        #expect(TokenSamples.find(source, keys: twice).first?.isForged == true)
    }

    @Test func aDutyOfAnotherPersonIsNotRecognised() {
        let other = Duty(
            caseNumber: TokenSamples.number, kind: .approval, revision: 2, person: "x@oil.example.com")
        let carriers = TokenSamples.find(TokenSamples.answer(to: .staff(other, nonce: "")))
        #expect(!carriers.isEmpty && carriers.allSatisfy(\.isForged))
    }

    @Test func aTextFullOfTagsIsBounded() {
        let text = (0..<500).map { "KS-2026-\(100_000 + $0) " }.joined()
        #expect(TokenSamples.find(CarrierSource(text: text)).count == 50)
    }
}

extension String {
    /// This text with another character at one place.
    func replacingCharacters(at index: Index, with character: Character) -> String {
        var text = self
        text.replaceSubrange(index...index, with: [character])
        return text
    }
}
