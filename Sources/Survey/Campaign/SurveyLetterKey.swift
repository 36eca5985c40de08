/// The duty that a letter of a survey fulfils, as its key in the outbox: one invitation a year and customer, whatever is
/// interrupted and begun again.
public struct SurveyLetterKey: Hashable, Sendable {
    /// Which letter.
    public enum Kind: Hashable, Sendable {
        /// `svy:2026:C001`
        case invitation
        /// `svy-reminder:2026:1:C001`
        case reminder(Int)
        /// `svy-clarification:2026:1:C001`
        case clarification(Int)
    }

    /// Which letter.
    public let kind: Kind
    /// Of which year's survey.
    public let year: Int
    /// To which customer, by code.
    public let customer: String

    /// The key of a letter.
    public init(_ kind: Kind, year: Int, customer: String) {
        self.kind = kind
        self.year = year
        self.customer = customer
    }

    /// Reads a key; nil when it is not a survey's.
    public init?(_ text: String) {
        let head = text.prefix { $0 != ":" }
        let parts = text.split(
            separator: ":", maxSplits: head == "svy" ? 2 : 3, omittingEmptySubsequences: false)
        guard parts.count >= 3, let year = Int(parts[1]), let customer = parts.last else { return nil }
        switch (head, parts.count, Int(parts[2])) {
        case ("svy", 3, _): kind = .invitation
        case ("svy-reminder", 4, let number?): kind = .reminder(number)
        case ("svy-clarification", 4, let number?): kind = .clarification(number)
        default: return nil
        }
        self.year = year
        self.customer = String(customer)
    }

    /// As it stands in the outbox.
    public var text: String {
        switch kind {
        case .invitation: "svy:\(year):\(customer)"
        case .reminder(let number): "svy-reminder:\(year):\(number):\(customer)"
        case .clarification(let number): "svy-clarification:\(year):\(number):\(customer)"
        }
    }

    /// What the keys of all letters of one kind and year begin with.
    public static func prefixes(year: Int) -> [String] {
        ["svy:\(year):", "svy-reminder:\(year):", "svy-clarification:\(year):"]
    }
}
