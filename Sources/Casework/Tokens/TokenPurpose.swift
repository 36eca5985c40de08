/// What a check code stands for. A code of one purpose is worthless for every other.
public enum TokenPurpose: Hashable, Sendable {
    /// The correspondence of a case with its customer.
    case customer(CaseNumber)
    /// One duty of one person. The nonce tells two notices of the same duty apart; it may be empty.
    case staff(Duty, nonce: String)
    /// An invitation to a survey.
    case survey(SurveyInvitee)
    /// The envelope sender of a letter, to which reports about it come back.
    case returnPath(letter: String)
    /// Our Message-ID of a letter in the name of another purpose.
    indirect case message(TokenPurpose, letter: String)
    /// A letter that belongs to no case and no survey, such as a digest.
    case house

    /// What is signed: each field with its length before it, so that no two purposes have the same text.
    var signedText: String { fields.map { "\($0.utf8.count):\($0)" }.joined() }

    private var fields: [String] {
        switch self {
        case .customer(let number): ["customer", number.rawValue]
        case .staff(let duty, let nonce): ["staff", duty.signedText, nonce]
        case .survey(let invitee): ["survey", invitee.campaign, String(invitee.number)]
        case .returnPath(let letter): ["return", letter.lowercased()]
        case .message(let purpose, let letter): ["message", letter.lowercased(), purpose.signedText]
        case .house: ["house"]
        }
    }

    /// The case it belongs to, if any.
    public var caseNumber: CaseNumber? {
        switch self {
        case .customer(let number): number
        case .staff(let duty, _): duty.caseNumber
        case .message(let purpose, _): purpose.caseNumber
        case .survey, .returnPath, .house: nil
        }
    }

    /// The purpose a Message-ID speaks for; any other purpose speaks for itself.
    public var spokenFor: TokenPurpose {
        if case .message(let purpose, _) = self { return purpose.spokenFor }
        return self
    }
}

/// One invited person of one survey.
public struct SurveyInvitee: Hashable, Sendable, Codable {
    /// The campaign's short name, letters and digits only: `S2026`.
    public let campaign: String
    /// The invitee's running number in the campaign, 0…1,073,741,823.
    public let number: Int

    /// The largest running number: six symbols of five bits.
    public static let maximum = 1 << 30 - 1

    /// An invitee; nil when the name or the number does not fit.
    public init?(campaign: String, number: Int) {
        guard (0...SurveyInvitee.maximum).contains(number), !campaign.isEmpty,
            campaign.utf8.allSatisfy({ (48...57).contains($0) || (65...90).contains($0) })
        else { return nil }
        self.campaign = campaign
        self.number = number
    }

    /// The running number as six symbols.
    var serial: String {
        var text = String.UnicodeScalarView()
        for shift in stride(from: 25, through: 0, by: -5) { text.append(Base32.symbol(number >> shift)) }
        return String(text)
    }
}
