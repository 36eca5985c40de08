import Settings
import Transport

extension OutcomePolicy {
    /// The policy the configuration asks for.
    init(_ rules: OutboxRules, _ profile: RelayProfile) {
        self.init(
            gaps: rules.gaps.map(\.seconds), jitter: Double(rules.jitter) / 100,
            giveUpAfter: { rules.giveUp(kind: $0).seconds }, isRateLimit: { profile.isRateLimit($0) })
    }
}

extension RelayProfile {
    /// Whether a reply of 5yz means "too fast" with this provider, which says so with codes meant for good.
    ///
    /// QQ Mail: "550 Domain frequency limited", "550 Mailbox unavailable or access denied" when one recipient gets
    /// several letters at once. NetEase says 554 with MI:… or DT:… for quotas that pass.
    func isRateLimit(_ reply: SMTPReply) -> Bool {
        let text = reply.text.lowercased()
        switch self {
        case .qq, .exmail:
            return ["frequency limited", "frequency limit", "access denied"].contains { text.contains($0) }
        case .netease:
            return ["mi:sfq", "mi:cel", "mi:dmc", "mi:ccl", "hl:icc", "hl:ifc", "hl:mep", "rp:drc", "rp:ccl"]
                .contains { text.contains($0) }
        case .generic, .alimail, .gmail, .outlook: return false
        }
    }
}

extension Desk {
    /// How the end of a try at a letter is judged.
    var outcomePolicy: OutcomePolicy {
        OutcomePolicy(configuration.outbox, configuration.relay.profile)
    }
}
