/// What becomes of a mail.
public struct Decision: Sendable {
    /// What the mail is filed as. The raw value stands in the ledger.
    public enum Filing: String, Sendable, Codable, CaseIterable {
        /// It opened a case.
        case newCase = "new-case"
        /// It joined a case.
        case attached
        /// It joined a case and waits there for a person: the token is right, the sender is not.
        case held
        /// It opened a case again.
        case reopened
        /// It is here already.
        case duplicate
        /// A report of the fate of a letter.
        case returned
        /// A machine's mail: an absence note, a newsletter, a receipt.
        case machine
        /// A member of staff wrote.
        case staff
    }

    /// What it is filed as.
    public var filing: Filing
    /// The case it belongs to, when there is one already.
    public var caseNumber: CaseNumber?
    /// What opens a new case; its number is given when it is kept.
    public var receipt: Receipt?
    /// What happens to the case, after the receipt of a new one.
    public var events: [CaseEvent]
    /// Who does it.
    public var actor: Actor
    /// Why no answer goes out, or why the mail became what it did.
    public var silence: Silence?

    /// Why heed says nothing to a sender.
    public struct Silence: Hashable, Sendable {
        /// The rule, such as "A2".
        public var rule: String
        /// In words.
        public var reason: String

        /// Silence by a rule.
        public init(rule: String, reason: String) {
            self.rule = rule
            self.reason = reason
        }
    }

    /// A decision.
    public init(
        _ filing: Filing, caseNumber: CaseNumber? = nil, receipt: Receipt? = nil, events: [CaseEvent] = [],
        actor: Actor = .system("intake"), silence: Silence? = nil
    ) {
        self.filing = filing
        self.caseNumber = caseNumber
        self.receipt = receipt
        self.events = events
        self.actor = actor
        self.silence = silence
    }
}
