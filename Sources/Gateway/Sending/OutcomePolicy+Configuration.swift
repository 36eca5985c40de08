import Settings
import Transport

extension OutcomePolicy {
    /// The policy the configuration asks for.
    init(_ rules: OutboxRules, _ profile: RelayProfile) {
        self.init(
            gaps: rules.gaps.map(\.seconds), jitter: Double(rules.jitter) / 100,
            giveUpAfter: { rules.giveUp(kind: $0).seconds }, resendAfter: rules.resendUncertain.seconds,
            limit: { profile.limit(in: $0) })
    }
}

extension Desk {
    /// How the end of a try at a letter is judged.
    var outcomePolicy: OutcomePolicy {
        OutcomePolicy(configuration.outbox, configuration.relay.profile)
    }
}
