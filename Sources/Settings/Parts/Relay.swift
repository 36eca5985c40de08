/// A mail provider whose limits heed knows.
public enum RelayProfile: String, Codable, Hashable, Sendable, CaseIterable {
    /// A relay of one's own, without limits known beforehand.
    case generic
    /// QQ Mail: answers 550 when mails come too fast.
    case qq
    /// Tencent exmail.
    case exmail
    /// NetEase 163, 126, yeah and its enterprise mail: few mails a connection.
    case netease
    /// Alibaba enterprise mail.
    case alimail
    /// Gmail and Google Workspace.
    case gmail
    /// Outlook.com and Microsoft 365.
    case outlook
}

/// What stands in MAIL FROM.
public enum EnvelopeSender: String, Codable, Hashable, Sendable, CaseIterable {
    /// The bounce address with a token (local+token@domain), so that a returned letter finds its way.
    case token
    /// The bounce address as it is.
    case address
    /// The login name, as QQ and NetEase demand.
    case login
}

/// The SMTP server that takes heed's letters.
public struct Relay: Hashable, Sendable {
    /// The server and the login.
    public let server: Server
    /// The provider's known limits.
    public let profile: RelayProfile
    /// What stands in MAIL FROM.
    public let envelope: EnvelopeSender
    /// The address returned mail comes back to; it must arrive in one of the accounts.
    public let bounceAddress: String
    /// Connections used at the same time.
    public let lanes: Int
    /// Letters a minute over all lanes; nil means no limit.
    public let ratePerMinute: Int?
    /// Letters over one connection before it is closed.
    public let mailsPerConnection: Int
    /// Whether delivery reports are asked for where the relay offers them (RFC 3461).
    public let requestsReports: Bool
}

/// The limits of one provider that hold unless others are written.
struct RelayLimits {
    let lanes: Int
    let ratePerMinute: Int?
    let mailsPerConnection: Int
    let envelope: EnvelopeSender
}

extension Relay {
    init(_ section: Section, company: String) {
        let profile: RelayProfile = section.value("profile", .choice, default: Defaults.profile)
        self.profile = profile
        let limits = Defaults.limits(of: profile)
        server = section.server(ports: (tls: 465, other: 587), userByDefault: company, mayBeOpen: true)
        let wanted: EnvelopeSender = section.value("envelope", .choice, default: limits.envelope)
        envelope = wanted
        bounceAddress = section.value("bounce_address", .address, default: company)
        lanes = section.value("lanes", .integer(1...32), default: limits.lanes)
        ratePerMinute = section.value("rate_per_minute", .countOrNone, default: limits.ratePerMinute)
        mailsPerConnection = section.value(
            "mails_per_connection", .integer(1...10_000), default: limits.mailsPerConnection)
        requestsReports = section.value("delivery_reports", .yesNo, default: Defaults.deliveryReports)
        if wanted == .login, server.user.map(isAddress) != true {
            section.fault(
                "envelope", .init("the login name is no address", zh: "登录名不是邮件地址"),
                .init(
                    "choose address or token, or log in with an address", zh: "请改用 address 或 token，或以邮件地址登录"))
        }
        section.finish()
    }
}

extension Form where Value == Int? {
    /// A number of letters, or "none" for no limit.
    static var countOrNone: Form {
        Form(.init("write a whole number from 1 to 100000, or none", zh: "请写 1 至 100000 的整数或 none")) { text in
            if text == "none" { return .some(nil) }
            return Int(text).flatMap { (1...100_000).contains($0) ? .some($0) : nil }
        }
    }
}
