import Casework
import Testing

@Suite struct MintTests {
    let mint = TokenSamples.mint

    @Test func tagsHaveTheirForm() throws {
        let symbols = "[0-9A-HJKMNP-TV-Z]"
        let customer = try #require(mint.tag(.customer(TokenSamples.number)))
        #expect(
            try customer.wholeMatch(of: Regex("\\[KS-2026-000123-\(symbols){16}\\]")) != nil, "\(customer)")
        let survey = try #require(mint.tag(.survey(TokenSamples.invitee(42))))
        #expect(try survey.wholeMatch(of: Regex("\\[HEED-S2026-00001A\(symbols){16}\\]")) != nil, "\(survey)")
        #expect(mint.bodyMarker(.customer(TokenSamples.number)) == customer)
        #expect(mint.tag(.house) == nil)
    }

    @Test func nobodysKeyMakesNoCodeRight() throws {
        let house = TokenSamples.mint.house
        let mint = Mint(keys: KeyRing(current: .ofNobody()), house: house)
        let other = Mint(keys: KeyRing(current: .ofNobody()), house: house)
        let purpose = TokenPurpose.customer(TokenSamples.number)
        #expect(mint.tag(purpose) != other.tag(purpose) && mint.tag(purpose) != self.mint.tag(purpose))
        #expect(KeyRing.Key.freshSecret().count == KeyRing.Key.minimumLength)
    }

    @Test func addressesHaveTheirForm() throws {
        let invitee = TokenSamples.invitee(7)
        let survey = mint.replyAddress(.survey(invitee), at: "kefu@oil.example.com")
        #expect(survey == "kefu+\(mint.surveyToken(invitee))@oil.example.com")
        let reply = mint.replyAddress(.customer(TokenSamples.number), at: "kefu@oil.example.com")
        #expect(reply.hasPrefix("kefu+ks-2026-000123-") && reply == reply.lowercased())
        let path = try #require(mint.returnPath(letter: "L17"))
        #expect(path.hasPrefix("bounce+r-l17-") && path.hasSuffix("@oil.example.com"))
        let identifier = mint.messageID(.customer(TokenSamples.number), letter: "L17")
        #expect(identifier.hasPrefix("ks-2026-000123.l17.") && identifier.hasSuffix("@oil.example.com"))
    }

    @Test func aHouseWithoutTokenAddressesUsesThePlainOne() {
        let house = TokenHouse(addresses: ["a@b.cn"], takesTokenAddresses: false, messageDomain: "b.cn")
        let mint = Mint(keys: TokenSamples.keys, house: house)
        #expect(mint.replyAddress(.customer(TokenSamples.number), at: "a@b.cn") == "a@b.cn")
        #expect(mint.returnPath(letter: "L17") == nil)
    }

    @Test func anAddressThatWouldBeTooLongStaysPlain() {
        let long = String(repeating: "a", count: 40) + "@b.cn"
        #expect(mint.replyAddress(.customer(TokenSamples.number), at: long) == long)
    }

    @Test func everyPurposeHasACodeOfItsOwn() {
        let other = Duty(
            caseNumber: TokenSamples.number, kind: .approval, revision: 3, person: TokenSamples.duty.person)
        let colleague = Duty(
            caseNumber: TokenSamples.number, kind: .approval, revision: 2, person: "song@oil.example.com")
        let customer = TokenPurpose.customer(TokenSamples.number)
        let purposes: [TokenPurpose] =
            TokenSamples.purposes + [
                .staff(other, nonce: ""), .staff(colleague, nonce: ""), .house, .returnPath(letter: "house"),
                .customer(CaseNumber(rawValue: "KS-2026-000124")), .survey(TokenSamples.invitee(42, "S2025")),
                .message(customer, letter: "1"), .message(customer, letter: "2"),
                .message(.house, letter: "1"),
            ]
        #expect(Set(purposes.map(mint.code(for:))).count == purposes.count)
    }

    @Test func keysAreReadFromTheirFileAndNeverShown() throws {
        let hex = String(repeating: "ab", count: 32)
        let ring = try #require(KeyRing(file: "# signing first\n2026-11 \(hex)\n2025-10 \(hex)cd # old\n\n"))
        #expect(ring.current.id == "2026-11" && ring.previous.map(\.id) == ["2025-10"])
        var shown = "\(ring) \(ring.current)"
        dump(ring, to: &shown)
        #expect(!shown.contains("ab") && !shown.contains("171"), "\(shown)")
    }

    @Test(arguments: ["", "a", "a 00ff", "a xyz", "k \(String(repeating: "a", count: 65))"])
    func badKeyFilesAreRefused(text: String) {
        #expect(KeyRing(file: text) == nil)
    }

    @Test func aNameThatComesTwiceIsRefused() {
        let hex = String(repeating: "0f", count: 32)
        #expect(KeyRing(file: "a \(hex)\na \(hex)") == nil)
    }

    @Test func numbersBeyondTheSerialAreRefused() {
        #expect(SurveyInvitee(campaign: "S2026", number: SurveyInvitee.maximum) != nil)
        #expect(SurveyInvitee(campaign: "S2026", number: SurveyInvitee.maximum + 1) == nil)
        #expect(SurveyInvitee(campaign: "S2026", number: -1) == nil)
        #expect(SurveyInvitee(campaign: "s 26", number: 1) == nil)
    }
}
