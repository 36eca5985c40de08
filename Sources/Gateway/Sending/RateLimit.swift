import Settings
import Transport

/// Whose limit a refusal speaks of.
enum RateLimit: Sendable, Hashable {
    /// The relay's: every letter has to wait.
    case ofRelay
    /// That of the recipient's mailbox: other letters may go.
    case ofMailbox
}

extension RelayProfile {
    /// What a refusal means where a provider says "too fast", mostly with codes meant for good; nil when it means what its
    /// code says.
    ///
    /// The words are those of the providers' own lists of return codes: QQ and exmail ("frequency limited"), NetEase
    /// (help.163.com: MI, HL and RP codes), Alibaba mail ("too frequently sending"), Google Workspace (5.4.5, 5.2.1) and
    /// Exchange Online (5.7.232 and 5.7.233, submission quota). Words about content or reputation are no limits.
    func limit(in reply: SMTPReply) -> RateLimit? {
        reply.code < 400 ? nil : limit(inWords: "\(reply.enhanced ?? "") \(reply.text)")
    }

    /// The same of a server's words alone, such as those with which it ends a session (421).
    func limit(inWords words: String) -> RateLimit? {
        let words = words.lowercased()
        return signs.first { words.contains($0.words) }?.limit
    }

    private typealias Sign = (words: String, limit: RateLimit)

    private var signs: [Sign] {
        switch self {
        case .generic: []
        case .qq, .exmail: Self.tencent
        case .netease: Self.netEase
        case .alimail: Self.alibaba
        case .gmail: Self.google
        case .outlook: Self.microsoft
        }
    }

    private static let tencent: [Sign] = [
        ("frequency limit", .ofRelay), ("too many connections", .ofRelay), ("access denied", .ofMailbox),
    ]
    private static let netEase: [Sign] = [
        "mi:sfq", "mi:cel", "mi:dmc", "mi:ccl", "hl:rep", "hl:icc", "hl:ifc", "hl:mep", "rp:drc", "rp:ccl",
        "rp:cel",
    ].map { ($0, .ofRelay) }
    private static let alibaba: [Sign] = [
        ("too frequently sending", .ofRelay), ("currently unexpected sending", .ofRelay),
    ]
    private static let google: [Sign] = [
        ("5.4.5 ", .ofRelay), ("sending limit exceeded", .ofRelay), ("peak smtp relay limit", .ofRelay),
        ("unusual rate", .ofRelay), ("receiving mail too quickly", .ofMailbox),
        ("receiving mail at a rate", .ofMailbox),
    ]
    private static let microsoft: [Sign] = [
        ("5.7.232", .ofRelay), ("5.7.233", .ofRelay), ("submissionquotaexceeded", .ofRelay),
        ("recipient rate limit", .ofRelay), ("concurrent connections limit exceeded", .ofRelay),
        ("recipient thread limit", .ofMailbox),
    ]
}
