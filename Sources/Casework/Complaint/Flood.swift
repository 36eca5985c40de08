import FoundationEssentials
import MIME
import Reading

/// Who sends more than the limits allow.
public enum Flood: String, Codable, Hashable, Sendable, CaseIterable {
    /// One sender, whatever he writes.
    case sender
    /// Everybody together, with new matters.
    case everybody

    /// Whether a mail is beyond the limits; the mails before it in the hour are counted.
    public init?(_ counts: FloodCounts, _ limits: FloodLimits) {
        if counts.ofSender >= limits.perSender {
            self = .sender
        } else if counts.inAll >= limits.inAll {
            self = .everybody
        } else {
            return nil
        }
    }

    var words: String {
        switch self {
        case .sender: "one sender writes more in an hour than the limits allow"
        case .everybody: "more new mails come in an hour than the limits allow"
        }
    }
}

/// How much is taken for a flood, in an hour.
public struct FloodLimits: Hashable, Sendable {
    /// Mails of one sender.
    public var perSender: Int
    /// New matters of all senders.
    public var inAll: Int

    /// The given limits; by default 20 and 200.
    public init(perSender: Int = 20, inAll: Int = 200) {
        self.perSender = perSender
        self.inAll = inAll
    }
}

/// What came in the hour before a mail.
public struct FloodCounts: Hashable, Sendable {
    /// Mails of its sender.
    public var ofSender: Int
    /// New matters of all senders.
    public var inAll: Int

    /// The given counts; by default none.
    public init(ofSender: Int = 0, inAll: Int = 0) {
        self.ofSender = ofSender
        self.inAll = inAll
    }
}

extension Intake {
    /// Beyond the limits new matters gather in one case, unanswered; intake goes on.
    ///
    /// Its mails stand in the ledger with the case's number. The case's log hears of them in powers of ten: a log of ten
    /// thousand equal lines serves nobody.
    func flood(_ flood: Flood) throws(Refusal) -> Decision {
        guard let number = known.floodCase, let file = known.files[number], file.status.isOpen else {
            return try newCase(form: .flood)
        }
        var decision = flooded(file, flood)
        let size = known.floodSize + 1
        guard size >= 10, String(size).dropFirst().allSatisfy({ $0 == "0" }), String(size).first == "1" else {
            return decision
        }
        let remark = Remark("\(size) mails so far: \(flood.words)")
        let (change, effects) = try append([.noted(remark)], to: file, number: number, by: .system("intake"))
        decision.changes = [change]
        let alarm = Alarm(
            key: "\(Alarm.Kind.flood.rawValue):\(number):flood", kind: .flood, detail: remark.text,
            caseNumber: number)
        decision.effects = effects + [.alarm(alarm)]
        return decision
    }

    /// A mail of a flood is filed with its case and disturbs nobody.
    func flooded(_ file: Case, _ flood: Flood) -> Decision {
        Decision(
            .flooded(file.number, flood), reason: "A13: \(flood.words)",
            silence: Silence(rule: "A13", reason: flood.words))
    }
}
