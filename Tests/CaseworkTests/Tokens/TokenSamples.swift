import Casework

/// Keys, a house and purposes for the tests of tokens.
enum TokenSamples {
    static func key(_ id: String, _ byte: UInt8) -> KeyRing.Key {
        guard let key = KeyRing.Key(id: id, secret: [UInt8](repeating: byte, count: 32)) else {
            preconditionFailure("the sample key is long enough")
        }
        return key
    }

    static let keys = KeyRing(current: key("b", 2), previous: [key("a", 1)])
    static let house = TokenHouse(
        casePrefixes: ["KS"], campaigns: ["S2026", "S2025"], addresses: ["Kefu@Oil.example.com"],
        returnAddress: "bounce@oil.example.com", messageDomain: "oil.example.com")
    static let mint = Mint(keys: keys, house: house)
    static let number = CaseNumber(rawValue: "KS-2026-000123")
    static let duty = Duty(
        caseNumber: number, kind: .approval, revision: 2, person: "zhao.zhiyuan@oil.example.com")

    static func invitee(_ number: Int, _ campaign: String = "S2026") -> SurveyInvitee {
        guard let invitee = SurveyInvitee(campaign: campaign, number: number) else {
            preconditionFailure("the sample invitee fits")
        }
        return invitee
    }

    /// Every purpose a letter can be written for.
    static let purposes: [TokenPurpose] = [
        .customer(number), .staff(duty, nonce: ""), .staff(duty, nonce: "7"), .survey(invitee(42)),
    ]

    static func find(_ source: CarrierSource, keys: KeyRing = keys) -> [Carrier] {
        Carriers.find(in: source, keys: keys, ours: house) { number in
            number == duty.caseNumber ? [.init(duty), .init(duty, nonce: "7")] : []
        }
    }

    /// A mail that answers a letter of the purpose with every carrier in place.
    static func answer(to purpose: TokenPurpose) -> CarrierSource {
        let tag = mint.tag(purpose) ?? ""
        return CarrierSource(
            subject: "回复: 处理结果 \(tag)",
            addresses: ["someone@example.com", mint.replyAddress(purpose, at: "kefu@oil.example.com")],
            references: ["x@example.com", mint.messageID(purpose, letter: "L17")],
            text: "收到。\n> 您好\n> \(tag)\n")
    }
}
