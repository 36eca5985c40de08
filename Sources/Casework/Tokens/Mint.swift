/// Makes the carriers that a letter takes along, by which its answer is known again: subject tag, reply
/// address, Message-ID and body marker, each with its own check code of 80 bits.
public struct Mint: Sendable {
    /// The keys that sign.
    public let keys: KeyRing
    /// Whose letters they are.
    public let house: TokenHouse

    /// A mint of the house.
    public init(keys: KeyRing, house: TokenHouse) {
        self.keys = keys
        self.house = house
    }

    /// The check code of a purpose: 16 symbols.
    public func code(for purpose: TokenPurpose) -> String { keys.code(for: purpose) }

    /// The bare token of a survey invitation: running number and check code, 22 symbols.
    public func surveyToken(_ invitee: SurveyInvitee) -> String {
        invitee.serial + code(for: .survey(invitee))
    }

    /// The tag for a subject, brackets included: `[KS-2026-000123-XXXXXXXXXXXXXXXX]` for a customer's or a
    /// staff letter, `[HEED-S2026-XXXXXXXXXXXXXXXXXXXXXX]` for an invitation; nil for other purposes.
    public func tag(_ purpose: TokenPurpose) -> String? {
        switch purpose {
        case .customer(let number): "[\(number.rawValue)-\(code(for: purpose))]"
        case .staff(let duty, _): "[\(duty.caseNumber.rawValue)-\(code(for: purpose))]"
        case .survey(let invitee): "[\(house.surveyPrefix)-\(invitee.campaign)-\(surveyToken(invitee))]"
        case .returnPath, .message, .house: nil
        }
    }

    /// The marker for the body: the tag, on a line of its own.
    public func bodyMarker(_ purpose: TokenPurpose) -> String? { tag(purpose) }

    /// `local+token@domain` to which answers to the letter come; the plain address when the house takes no
    /// token addresses or it would be too long.
    public func replyAddress(_ purpose: TokenPurpose, at address: String) -> String {
        guard house.takesTokenAddresses, let token = addressToken(purpose),
            let full = TokenHouse.plus(address.lowercased(), token)
        else { return address.lowercased() }
        return full
    }

    /// The envelope sender of a letter, or nil when the relay allows none but the login. `letter` is any
    /// short name of letters and digits.
    public func returnPath(letter: String) -> String? {
        guard let address = house.returnAddress else { return nil }
        let name = letter.lowercased()
        return TokenHouse.plus(address, "r-\(name)-\(code(for: .returnPath(letter: name)).lowercased())")
    }

    /// The Message-ID of a letter, without angle brackets: whom it speaks for, the letter's name, and the
    /// code. `letter` is any short name of letters and digits, unique among the letters of that purpose.
    public func messageID(_ purpose: TokenPurpose, letter: String) -> String {
        let name = letter.lowercased()
        let code = code(for: .message(purpose, letter: name)).lowercased()
        return "\(owner(purpose)).\(name).\(code)@\(house.messageDomain)"
    }

    private func addressToken(_ purpose: TokenPurpose) -> String? {
        switch purpose {
        case .customer, .staff: tag(purpose).map { $0.dropFirst().dropLast().lowercased() }
        case .survey(let invitee): surveyToken(invitee)
        case .returnPath, .message, .house: nil
        }
    }

    private func owner(_ purpose: TokenPurpose) -> String {
        switch purpose {
        case .customer(let number): number.rawValue.lowercased()
        case .staff(let duty, _): duty.caseNumber.rawValue.lowercased()
        case .survey(let invitee): "\(invitee.campaign.lowercased())-\(invitee.serial.lowercased())"
        case .returnPath, .message, .house: "heed"
        }
    }
}
