public import MIME

/// Whether the receiving server vouches for the sender's domain.
///
/// Nothing is believed unless an administrator has pinned the server's name (RFC 8601 §4.1): without a pin,
/// with another name or an unreadable field a mail is unauthenticated, never authenticated.
public enum Authentication: Hashable, Sendable {
    /// The server confirms the From domain by the named method.
    case pass(domain: String, method: String)
    /// The server says the From domain is forged, or the sender is ambiguous.
    case fail(reason: String)
    /// Nobody we trust says anything.
    case unauthenticated(reason: String)

    /// The From domain is confirmed.
    public var isPass: Bool {
        if case .pass = self { return true }
        return false
    }

    /// The From domain is known to be forged.
    public var isFail: Bool {
        if case .fail = self { return true }
        return false
    }

    /// What the server of the pinned name says of a mail.
    ///
    /// Looked at are the fields that our own servers have put on top: down to the first Received field, and
    /// behind it as long as only trace fields follow, for many servers write their results there.
    /// `internalHops` says how many Received fields of servers behind the mail exchanger stand above its own.
    /// Of the fields that bear the pinned name the first counts; a sender's forgery can only stand below it.
    public static func verdict(
        of message: Message, pinned server: String?, internalHops: Int = 0
    ) -> Authentication {
        guard let server = server?.trimmed.lowercased(), !server.isEmpty else {
            return .unauthenticated(reason: "no server is pinned")
        }
        let authors = message.header.mailboxes("From")
        guard message.header.all("From").count == 1, authors.count == 1, let author = authors.first else {
            return .fail(reason: "the sender is ambiguous")
        }
        guard !author.domain.isEmpty else { return .fail(reason: "the sender has no domain") }
        for field in trusted(message.header, hops: internalHops + 1) {
            let text = String(decoding: field.body, as: UTF8.self)
            guard let results = AuthenticationResults(text) else {
                return .unauthenticated(reason: "the results cannot be read")
            }
            guard results.server == server else { continue }
            return judge(results, domain: author.domain)
        }
        return .unauthenticated(reason: "no results of \(server)")
    }

    private static func trusted(_ header: Header, hops: Int) -> [Field] {
        var found: [Field] = []
        var received = 0
        for field in header.fields {
            let name = field.name.lowercased()
            if name == "received" { received += 1 }
            if received > hops || (received == hops && !isTrace(name)) { break }
            if name == "authentication-results" { found.append(field) }
        }
        return found
    }

    /// Fields that receiving servers write, and authors do not.
    private static func isTrace(_ name: String) -> Bool {
        [
            "received", "received-spf", "authentication-results", "return-path", "delivered-to",
            "x-original-to",
        ]
        .contains(name) || name.hasPrefix("arc-")
    }

    private static func judge(_ all: AuthenticationResults, domain: String) -> Authentication {
        let results = all.results.filter { !($0.method == "dkim" && $0.isPartial) }
        func first(_ method: String, _ property: String) -> AuthenticationResults.Result? {
            results.first { result in
                guard result.method == method, result.value == "pass" else { return false }
                guard let about = result.properties[property] else { return false }
                return aligned(DomainName.of(about), domain)
            }
        }
        let dmarc = results.filter { $0.method == "dmarc" }
        if dmarc.contains(where: { $0.value == "pass" && $0.properties["header.from"] == domain }) {
            return .pass(domain: domain, method: "dmarc")
        }
        // A server that checked DMARC has already weighed SPF and DKIM.
        if dmarc.contains(where: { $0.value == "fail" || $0.value == "permerror" }) {
            return .fail(reason: "dmarc fails")
        }
        if first("dkim", "header.d") != nil || first("dkim", "header.i") != nil {
            return .pass(domain: domain, method: "dkim")
        }
        if first("spf", "smtp.mailfrom") != nil { return .pass(domain: domain, method: "spf") }
        if results.contains(where: { $0.method == "spf" && $0.value == "fail" }) {
            return .fail(reason: "spf fails")
        }
        return .unauthenticated(reason: "no result speaks for \(domain)")
    }

    /// Relaxed alignment (RFC 7489 §3.1): the same domain, or one below the other.
    private static func aligned(_ one: String, _ other: String) -> Bool {
        if one == other { return !one.isEmpty }
        let (short, long) = one.count < other.count ? (one, other) : (other, one)
        return long.hasSuffix("." + short) && !DomainName.isShared(short)
    }
}

/// Domains as results write them.
enum DomainName {
    /// The domain of an address, of `@domain` or of a domain, lower case.
    static func of(_ text: String) -> String {
        let tail = text.lastIndex(of: "@").map { text[text.index(after: $0)...] } ?? text[...]
        return tail.lowercased()
    }

    /// Whether anybody may register names below it, so that it speaks for nobody.
    static func isShared(_ domain: String) -> Bool {
        let labels = domain.split(separator: ".")
        guard labels.count == 2 else { return labels.count < 2 }
        let kinds: Set<Substring> = [
            "com", "net", "org", "gov", "edu", "ac", "co", "mil", "or", "ne", "go", "idv", "game", "ebiz",
            "club",
            "gob", "gouv", "ltd", "plc", "me", "nom", "sch", "info", "biz",
        ]
        return labels[1].count == 2 && (kinds.contains(labels[0]) || provinces.contains(labels[0]))
    }

    /// The provinces' names below .cn.
    private static let provinces: Set<Substring> = [
        "ah", "bj", "cq", "fj", "gd", "gs", "gx", "gz", "ha", "hb", "he", "hi", "hk", "hl", "hn", "jl", "js",
        "jx",
        "ln", "mo", "nm", "nx", "qh", "sc", "sd", "sh", "sn", "sx", "tj", "tw", "xj", "xz", "yn", "zj",
    ]
}
