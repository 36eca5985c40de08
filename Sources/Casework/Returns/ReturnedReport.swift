public import Reading

/// How a report stands to the letters of the house.
public enum ReportStanding: String, Codable, Hashable, Sendable, CaseIterable {
    /// It is about a letter heed sent.
    case matched
    /// It may be about a mail of the house, though about no letter that heed knows: one written by hand, perhaps.
    case unmatched
    /// It presents a token of ours with a wrong code.
    case forged
    /// It is about a mail somebody else sent in our name: counted, and not listed.
    case backscatter
}

/// By what the letter of a report was found, the surest first.
public enum ReturnTrace: String, Codable, Hashable, Sendable, CaseIterable {
    /// The return token of the envelope address, or the envelope id asked for (RFC 3461 §4.4).
    case token
    /// The Message-ID of the mail reported on.
    case messageID = "message-id"
    /// A right tag of a case or a survey, in the subject of the mail reported on or in the address it came from.
    case tag
    /// The recipient's address alone.
    case address
}

/// What a mail reports about a letter, and what was found out about it: a row of the list of returned mail.
public struct ReturnedReport: Hashable, Sendable {
    /// What is reported: `failed`, `delayed`, `delivered`, `relayed`, `expanded`, `feedback` or `receipt`.
    public var report: String
    /// How it stands to our letters.
    public var standing: ReportStanding
    /// By what the letter was found.
    public var trace: ReturnTrace?
    /// The key of the letter.
    public var letter: String?
    /// The address the report is about.
    public var recipient: String?
    /// Its enhanced status code (RFC 3463).
    public var status: String?
    /// Why, in one word: a reason of a bounce, a type of feedback, a disposition.
    public var reason: String?
    /// The words of the mail system that gave up.
    public var diagnostic: String?
    /// What it says of the address.
    public var weight: ReturnWeight

    /// A report.
    public init(
        report: String, standing: ReportStanding, trace: ReturnTrace? = nil, letter: String? = nil,
        recipient: String? = nil, status: String? = nil, reason: String? = nil, diagnostic: String? = nil,
        weight: ReturnWeight = .none
    ) {
        self.report = report
        self.standing = standing
        self.trace = trace
        self.letter = letter
        self.recipient = recipient
        self.status = status
        self.reason = reason
        self.diagnostic = diagnostic
        self.weight = weight
    }
}

extension ReturnWeight {
    /// What a report says of the address its letter went to.
    ///
    /// The class of the status decides, not the words (RFC 3463), but for the providers that call a passing limit
    /// permanent. An address counts as dead only when the report names it, or nobody, and is surely about our letter.
    public init(of bounce: Bounce, letterTo address: String, by trace: ReturnTrace) {
        let key = AddressKey.of(address)
        let own = bounce.recipients.first { recipient in
            [recipient.address, recipient.finalAddress ?? ""].contains { AddressKey.of($0) == key }
        }
        guard bounce.kind == .failed, let told = own ?? bounce.recipients.first else {
            self = .none
            return
        }
        self.init(of: told)
        if self == .dead, own == nil || trace == .address { self = .hard }
    }

    /// What a report or a relay says of one recipient.
    public init(of recipient: BouncedRecipient) {
        guard recipient.isPermanent, !ProviderLimits.isPassing(recipient.diagnostic ?? ""),
            recipient.reason != .speeding, recipient.reason != .toomanyconn
        else {
            self = .none
            return
        }
        switch recipient.reason {
        case .userunknown, .hostunknown, .hasmoved: self = .dead
        default: self = .hard
        }
    }

    /// What a relay's final refusal says of the recipient: only a status that names the address speaks of it (RFC 3463
    /// §3.2); any other may be about us or about the letter.
    public init(refusal enhanced: String?, _ reply: String) {
        let dead: Set<String> = ["5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10"]
        guard let enhanced, !ProviderLimits.isPassing(reply) else {
            self = .none
            return
        }
        self = dead.contains(enhanced) ? .dead : enhanced.hasPrefix("5.2.") ? .hard : .none
    }
}

/// What Chinese providers say when mails come too fast, with codes meant for good.
public enum ProviderLimits {
    /// Whether a refusal is only a limit that passes: QQ Mail's frequency limits, and its `access denied` for several
    /// letters at once to one mailbox; NetEase's `MI:`, `HL:`, `RP:` and `DT:RBL` quotas for connections and addresses.
    public static func isPassing(_ words: String) -> Bool {
        let folded = words.lowercased()
        return marks.contains { folded.contains($0) }
    }

    private static let marks = [
        "frequency limit", "mailbox unavailable or access denied", "发信频率", "频率限制", "mi:sfq", "mi:cel",
        "mi:dmc",
        "mi:ccl", "hl:rep", "hl:icc", "hl:ifc", "hl:mep", "rp:drc", "rp:ccl", "dt:rbl",
    ]
}
