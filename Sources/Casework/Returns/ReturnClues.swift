internal import MIME
public import Reading

/// A hint at the letter a report is about.
public enum ReturnClue: Hashable, Sendable {
    /// The letter left from this envelope address, which bears a right token.
    case envelope(String)
    /// The letter bears this Message-ID.
    case messageID(String, ReturnTrace)
    /// The letter belongs to this case's correspondence with its customer.
    case ofCase(CaseNumber)
    /// The letter asked this person for this duty.
    case ofDuty(Duty)
    /// The letter is a survey's, for this invitee.
    case ofSurvey(SurveyInvitee)
    /// The letter went to this address.
    case address(String)

    /// By what a letter is found that this leads to.
    public var trace: ReturnTrace {
        switch self {
        case .envelope: .token
        case .messageID(_, let trace): trace
        case .ofCase, .ofDuty, .ofSurvey: .tag
        case .address: .address
        }
    }
}

/// Leads from a report to the letter it is about, and tells reports on other people's mails apart. Pure: the store follows
/// the clues, in their order.
public struct ReturnClues: Sendable {
    /// The clues, the surest first.
    public let clues: [ReturnClue]
    /// Whether it presents a token of ours with a wrong code.
    public let isForged: Bool
    /// The Message-ID of the mail reported on.
    public let messageID: String?
    /// Whom the report is about.
    public let recipients: [String]

    /// What the report in a mail leads to; nil when the mail is none. `carriers` are the mail's.
    public init?(_ reading: Reading, _ carriers: [Carrier], ours house: TokenHouse) {
        let (identifier, recipients): (String?, [String])
        let mayGoByAddress: Bool
        if let bounce = reading.bounce {
            (identifier, recipients) = (
                bounce.originalMessageID,
                bounce.recipients.flatMap { [$0.address, $0.finalAddress].compactMap(\.self) }
            )
            mayGoByAddress = identifier == nil
        } else if let feedback = reading.feedbackReport {
            (identifier, recipients) = (feedback.originalMessageID, feedback.recipients)
            mayGoByAddress = false
        } else if let receipt = reading.readReceipt {
            (identifier, recipients) = (
                receipt.originalMessageID ?? reading.inReplyTo.first, [receipt.recipient].compactMap(\.self)
            )
            mayGoByAddress = false
        } else {
            return nil
        }
        let envelope = reading.bounce?.envelopeID
        var clues = carriers.flatMap { Self.clues($0, envelope, house) }
        if let identifier { clues.append(.messageID(identifier.lowercased(), .messageID)) }
        isForged = carriers.contains(where: \.isForged)
        if mayGoByAddress, !isForged { clues += recipients.prefix(3).map { .address($0) } }
        let order = ReturnTrace.allCases
        var seen: Set<ReturnClue> = []
        self.clues = order.flatMap { trace in clues.filter { $0.trace == trace } }
            .filter { seen.insert($0).inserted }
        messageID = identifier
        self.recipients = recipients
    }

    private static func clues(_ carrier: Carrier, _ envelope: String?, _ house: TokenHouse) -> [ReturnClue] {
        guard case .valid(let purpose, _) = carrier.verdict else { return [] }
        switch purpose {
        case .returnPath: return house.returnAddress(token: carrier.text).map { [.envelope($0)] } ?? []
        case .message:
            let isEnvelope = envelope?.lowercased() == carrier.text
            return [.messageID(carrier.text, isEnvelope ? .token : .messageID)]
        case .customer(let number): return [.ofCase(number)]
        case .staff(let duty, _): return [.ofDuty(duty)]
        case .survey(let invitee): return [.ofSurvey(invitee)]
        case .house: return []
        }
    }

    /// How the report stands when no clue leads to a letter. `isKnown` tells whether heed or the directory knows an
    /// address: a mail to such a one may have been written by hand.
    public func standing(
        ours house: TokenHouse, isKnown: (String) throws -> Bool
    ) rethrows -> ReportStanding {
        if isForged { return .forged }
        if clues.contains(where: { $0.trace == .token || $0.trace == .tag }) { return .unmatched }
        guard let messageID, !messageID.lowercased().hasSuffix("@" + house.messageDomain) else {
            return .unmatched
        }
        return try recipients.contains(where: isKnown) ? .unmatched : .backscatter
    }
}

extension TokenHouse {
    /// The envelope address that bears a return token; nil when the house has none.
    func returnAddress(token: String) -> String? {
        returnAddress.flatMap { TokenHouse.plus($0, token.lowercased()) }
    }
}

extension SurveyInvitee {
    /// How the Message-IDs of letters to the invitee begin.
    public var messageIDPrefix: String { "\(campaign.lowercased())-\(serial.lowercased())." }
}
