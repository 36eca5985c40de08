public import MIME
public import Reading

/// Whether a mail is acknowledged, and to whom: one pure decision, every silence with the rule that commands
/// it.
///
/// heed is a service responder (RFC 3834 §1.1): an automatic answer goes only to a person who wrote to us and
/// to the address the mail really came from. A letter to a machine is a fault.
public enum AcknowledgementRule {
    /// The decision.
    public enum Verdict: Hashable, Sendable {
        /// A letter goes to this one recipient.
        case answer(to: Mailbox)
        /// No letter, by this rule, for this reason.
        case silent(rule: String, why: String)

        /// The decision in the words of the record.
        public var decision: AcknowledgementDecision {
            switch self {
            case .answer(let mailbox): .letter(to: mailbox)
            case .silent(let rule, let why): .silence(rule: rule, reason: why)
            }
        }
    }

    /// Decides on a mail; the first rule that commands silence is named.
    public static func judge(_ reading: Reading, _ facts: AcknowledgementFacts) -> Verdict {
        bySight(reading, facts) ?? judgeSeen(reading, facts)
    }

    /// Silence that the mail itself commands, whatever has left before: rules A1 to A12, which ask for no counts and no
    /// age. Nil where it commands none.
    public static func bySight(_ reading: Reading, _ facts: AcknowledgementFacts) -> Verdict? {
        silence(sightRules, reading, facts)
    }

    /// Decides on a mail that commands no silence by sight.
    public static func judgeSeen(_ reading: Reading, _ facts: AcknowledgementFacts) -> Verdict {
        silence(trafficRules, reading, facts) ?? destination(reading, facts)
    }

    private typealias Check = @Sendable (Reading, AcknowledgementFacts) -> String?
    private typealias Rule = (name: String, check: Check)

    private static let sightRules: [Rule] = [
        ("A1", returnPath), ("A2", autoSubmitted), ("A3", list), ("A4", suppression), ("A5", report),
        ("A6", robot), ("A4", machine), ("A7", ourselves), ("A8", ownMessage), ("A9", hops), ("A4", unwanted),
        ("A10", forged), ("A11", addressee), ("A12", malformed),
    ]
    private static let trafficRules: [Rule] = [("A13", rate), ("A14", backlog)]

    private static func silence(
        _ rules: [Rule], _ reading: Reading, _ facts: AcknowledgementFacts
    ) -> Verdict? {
        for rule in rules {
            if let why = rule.check(reading, facts) { return .silent(rule: rule.name, why: why) }
        }
        return nil
    }

    /// R2: the return path; the From address in its place where both share a domain or the server vouches for
    /// it; Reply-To never.
    private static func destination(_ reading: Reading, _ facts: AcknowledgementFacts) -> Verdict {
        guard let author = reading.from.first, !AddressKey.of(author.address).isEmpty else {
            return .silent(rule: "A12", why: "no sender can be read")
        }
        if facts.authentication.isPass { return .answer(to: author) }
        guard case .address(let path) = reading.returnPath else {
            return .silent(rule: "A1", why: "no return path, and nobody vouches for the sender")
        }
        let shares = AddressKey.domain(of: path) == AddressKey.domain(of: author.address)
        return .answer(to: shares ? author : Mailbox(name: author.name, address: path))
    }
}

extension AcknowledgementRule {
    private static func returnPath(_ reading: Reading, _ facts: AcknowledgementFacts) -> String? {
        switch reading.returnPath {
        case .null: "the return path is empty"
        case .unreadable: "the return path is no address"
        case .missing: facts.addsReturnPath ? "the return path is missing" : nil
        case .address: nil
        }
    }

    private static func autoSubmitted(_ reading: Reading, _ facts: AcknowledgementFacts) -> String? {
        for field in reading.message.header.all("Auto-Submitted") {
            let word = FieldKeyword.of(field.text)
            if word != "no", !word.isEmpty { return "Auto-Submitted: \(word)" }
        }
        return nil
    }

    private static func list(_ reading: Reading, _ facts: AcknowledgementFacts) -> String? {
        let header = reading.message.header
        if let field = header.fields.first(where: { isOfList($0.name) }) { return field.name }
        for field in header.all("Precedence") {
            let word = FieldKeyword.of(field.text)
            if ["bulk", "list", "junk", "auto_reply", "auto-reply"].contains(word) {
                return "Precedence: \(word)"
            }
        }
        return nil
    }

    /// Most names do not begin like that in any case of letters, and need not be folded to tell.
    private static func isOfList(_ name: String) -> Bool {
        zip(name.utf8, "list-".utf8).allSatisfy { $0 | 0x20 == $1 } && name.lowercased().hasPrefix("list-")
    }

    private static func suppression(_ reading: Reading, _ facts: AcknowledgementFacts) -> String? {
        let header = reading.message.header
        for field in header.all("X-Auto-Response-Suppress") {
            let words = field.text.lowercased().split { $0 == "," || $0.isWhitespace }
            if words.contains(where: { ["all", "autoreply", "oof"].contains($0) }) { return field.name }
        }
        let names = [
            "X-Autoreply", "X-Auto-Reply", "X-Autorespond", "X-Autoresponse", "X-Loop", instanceField,
        ]
        for name in names where header.first(name).map({ FieldKeyword.of($0.text) != "no" }) ?? false {
            return name
        }
        return nil
    }

    /// A machine that set none of the headers it should have set counts as if it had.
    private static func machine(_ reading: Reading, _ facts: AcknowledgementFacts) -> String? {
        reading.auto.isAuto ? "a machine's mail (\(reading.auto.reason ?? "by its words"))" : nil
    }

    /// A person wrote it, and by other signs no automatic answer is wanted.
    private static func unwanted(_ reading: Reading, _ facts: AcknowledgementFacts) -> String? {
        reading.auto.silence.map { "no automatic answer is wanted (\($0))" }
    }

    /// The header in which every letter of heed names the instance that wrote it.
    public static let instanceField = "X-Heed-Instance"

    private static func report(_ reading: Reading, _ facts: AcknowledgementFacts) -> String? {
        let types: Set<String> = [
            "multipart/report", "message/delivery-status", "message/disposition-notification",
            "message/feedback-report", "message/global-delivery-status",
        ]
        for part in reading.message.parts where part.depth <= 1 {
            let type = "\(part.contentType.type)/\(part.contentType.subtype)"
            if types.contains(type) { return type }
        }
        if reading.bounce != nil { return "a delivery report" }
        if reading.readReceipt != nil { return "a read receipt" }
        return reading.feedbackReport == nil ? nil : "an abuse report"
    }

    private static func robot(_ reading: Reading, _ facts: AcknowledgementFacts) -> String? {
        var addresses = reading.from.map(\.address)
        if case .address(let path) = reading.returnPath { addresses.append(path) }
        for address in addresses {
            let key = AddressKey.of(address)
            if isRobot(key.prefix { $0 != "@" }) { return "\(key) is no person's address" }
        }
        return nil
    }

    private static func isRobot(_ local: Substring) -> Bool {
        let plain = local.filter { $0 != "-" && $0 != "_" && $0 != "." }
        if ["mailerdaemon", "postmaster", "noreply", "donotreply", "bounce", "bounces"].contains(plain) {
            return true
        }
        return local.hasPrefix("owner-") || local.hasSuffix("-request") || local.hasSuffix("-bounces")
            || ["bounce+", "bounce-", "bounces+", "bounces-"].contains { local.hasPrefix($0) }
            || ["noreply", "donotreply"].contains { plain.hasPrefix($0) }
    }

    private static func ourselves(_ reading: Reading, _ facts: AcknowledgementFacts) -> String? {
        var addresses = reading.from.map(\.address)
        if case .address(let path) = reading.returnPath { addresses.append(path) }
        return addresses.first { address in
            isOwn(address, facts) || facts.directory.isOurs(address)
        }.map { "\(AddressKey.of($0)) is ours" }
    }

    private static func ownMessage(_ reading: Reading, _ facts: AcknowledgementFacts) -> String? {
        guard let identifier = reading.messageID?.lowercased(), !facts.messageDomain.isEmpty,
            identifier.hasSuffix("@" + facts.messageDomain)
        else { return nil }
        return "the Message-ID is of our domain"
    }

    private static func hops(_ reading: Reading, _ facts: AcknowledgementFacts) -> String? {
        let count = reading.message.header.all("Received").count
        return count >= facts.limits.hops ? "\(count) Received fields" : nil
    }

    private static func forged(_ reading: Reading, _ facts: AcknowledgementFacts) -> String? {
        if case .fail(let reason) = facts.authentication { return reason }
        let header = reading.message.header
        for name in ["X-Spam-Flag", "X-Spam-Status", "X-Spam"] {
            if let value = header.text(name), ["yes", "true"].contains(FieldKeyword.of(value)) {
                return "\(name): yes"
            }
        }
        return nil
    }

    private static func addressee(_ reading: Reading, _ facts: AcknowledgementFacts) -> String? {
        let header = reading.message.header
        let named = reading.to + reading.cc + header.mailboxes("Resent-To") + header.mailboxes("Resent-Cc")
        return named.contains { isOwn($0.address, facts) } ? nil : "not addressed to us"
    }

    private static func malformed(_ reading: Reading, _ facts: AcknowledgementFacts) -> String? {
        reading.anomalies.first(where: grave.contains)
    }

    private static let grave = Set(
        [
            Defect.twoFromHeaders, .severalFromAddresses, .missingFrom, .twoSubjectHeaders, .twoDateHeaders,
            .twoToHeaders, .twoMessageIDHeaders, .twoContentTypeHeaders, .nullInHeader, .depthCap, .partCap,
            .headerSizeCap, .headerFieldCap, .addressCap,
        ].map(\.rawValue))

    private static func rate(_ reading: Reading, _ facts: AcknowledgementFacts) -> String? {
        let (counts, limits) = (facts.counts, facts.limits)
        if counts.forCase >= limits.perCase { return "the case has been acknowledged" }
        if counts.forAddress >= limits.perAddressPerDay {
            return "\(counts.forAddress) answers to the address today"
        }
        if counts.forDomain >= limits.perDomainPerHour {
            return "\(counts.forDomain) answers to the domain this hour"
        }
        return counts.inAll >= limits.perHour ? "\(counts.inAll) answers this hour" : nil
    }

    private static func backlog(_ reading: Reading, _ facts: AcknowledgementFacts) -> String? {
        if facts.isRelisted { return "the mailbox was listed anew" }
        return facts.age > facts.limits.maximumAge ? "the mail has been waiting too long" : nil
    }

    /// One of our addresses, with or without a token behind a plus sign.
    private static func isOwn(_ address: String, _ facts: AcknowledgementFacts) -> Bool {
        let key = AddressKey.of(address)
        if facts.ownAddresses.contains(key) { return true }
        guard let plus = key.firstIndex(of: "+"), let at = key.lastIndex(of: "@"), plus < at else {
            return false
        }
        return facts.ownAddresses.contains("\(key[..<plus])\(key[at...])")
    }
}
