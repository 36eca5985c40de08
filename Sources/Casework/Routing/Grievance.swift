/// Whether somebody complains of something that happened, so that a case must be opened.
public struct Grievance: Sendable {
    /// What happened, by the lists of the routing words.
    private static let events: Set<String> = ["fault", "fuel", "shortage", "delay", "conduct", "damage"]
    /// What is asked for it.
    private static let claims: Set<String> = ["demand", "grievance"]

    /// Beside answers plainer words count than in a first mail.
    private static let moreClaims = [
        "赔偿", "赔付", "退款", "退货", "补足", "补油", "补回", "要求*解决", "要求*赔", "要求*答复", "必须*解决", "限*解决", "给个答复", "给答复",
        "要说法", "compensat~", "refund~", "demand~",
    ]
    private static let moreEvents = ["带水", "油里有水", "油有水", "烧了", "烧坏", "堵塞", "堵了", "漏油", "洒油", "漏了"]

    private let rules: RuleSet

    /// Judges by the words that rules have for complaints, and by plainer ones.
    public init(_ rules: RuleSet) {
        let own = [
            WordList(name: "demand", words: Self.moreClaims), WordList(name: "fuel", words: Self.moreEvents),
        ]
        self.rules = RuleSet(words: rules.words.filter { $0.speaksFor == .complaint } + own, rules: [])
    }

    /// Judges the respondent's own words. An event with a claim is a complaint, also several kinds of events, or an
    /// event told in anger; a wish and a remark beside an answer are none.
    public func isOne(_ text: String) -> Bool {
        guard !text.isEmpty else { return false }
        let findings = Findings(text, rules)
        let happened = Set(
            findings.hits.filter { Self.events.contains($0.list) && $0.mood == .asserted }.map(\.list)
        ).count
        let isClaimed = findings.hits.contains { Self.claims.contains($0.list) && $0.mood != .negated }
        let isAngry = findings.hits.contains { $0.list == "outrage" && $0.mood != .negated }
        let english = findings.hits.count { $0.list == "english-grievance" && $0.mood == .asserted }
        return happened + english >= 1 && isClaimed || happened >= 2 && isAngry || happened >= 3
            || english >= 3
    }
}
