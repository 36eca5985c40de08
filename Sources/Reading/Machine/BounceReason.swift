/// Why a mail did not arrive, in one word. The words are those in common use among bounce readers.
public enum BounceReason: String, Sendable, Codable, CaseIterable {
    case userunknown, hostunknown, hasmoved, mailboxfull, mesgtoobig, exceedlimit, suspend, filtered, rejected
    case blocked, badreputation, requireptr, policyviolation, securityerror, authfailure, spamdetected
    case virusdetected, norelaying, notaccept, notcompliantrfc, syntaxerror, contenterror, onhold, expired
    case networkerror, systemerror, systemfull, mailererror, toomanyconn, speeding, failedstarttls, undefined

    /// The RFC 3463 code that says the same, for reports that carry none.
    var typicalStatus: String {
        switch self {
        case .userunknown, .filtered: "5.1.1"
        case .hostunknown: "5.1.2"
        case .hasmoved: "5.1.6"
        case .mailboxfull: "4.2.2"
        case .mesgtoobig: "5.3.4"
        case .exceedlimit: "5.2.3"
        case .suspend: "5.2.1"
        case .requireptr: "5.7.25"
        case .authfailure: "5.7.26"
        case .notaccept: "5.3.2"
        case .notcompliantrfc, .contenterror: "5.6.0"
        case .syntaxerror: "5.5.2"
        case .expired: "4.4.7"
        case .networkerror: "4.4.2"
        case .systemerror, .mailererror: "5.3.0"
        case .systemfull: "4.3.1"
        case .toomanyconn, .speeding: "4.7.28"
        case .failedstarttls: "4.7.10"
        case .rejected, .blocked, .badreputation, .policyviolation, .securityerror, .spamdetected,
            .virusdetected, .norelaying:
            "5.7.1"
        case .onhold, .undefined: "5.0.0"
        }
    }

    /// A reason that tells little, so that a better one from elsewhere in the report may take its place.
    var isVague: Bool {
        switch self {
        case .onhold, .undefined, .securityerror, .systemerror, .expired, .networkerror: true
        default: false
        }
    }
}
