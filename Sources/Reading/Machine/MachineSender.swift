import MIME

/// How much a mail's From tells of a machine.
struct MachineSender: Sendable {
    /// The local part in lower case; empty when From cannot be read.
    let local: String
    let domain: String
    /// The display name, folded.
    let name: Folded
    /// A mail system's own address: MAILER-DAEMON and what stands in its place.
    let isDaemon: Bool
    /// A mail system's or its keeper's address: postmaster and the like, or a display name that says so.
    let isPostmaster: Bool
    /// From is `<>` or missing.
    let isNobody: Bool
    /// An address that takes no mail: noreply and its like.
    let isRobot: Bool

    init(_ heading: Heading) {
        let mailbox = heading.from.first
        let raw = heading.header.all("From").map(\.text).joined(separator: " ")
        let address = mailbox?.address.lowercased() ?? ""
        let at = address.lastIndex(of: "@")
        let part = at.map { String(address[..<$0]) } ?? address
        local = part.prefix { $0 != "@" }.filter {
            $0 != "\"" && $0 != "\\" && $0 != "." && $0 != "_" && $0 != "-" && $0 != " "
        }
        domain = at.map { String(address[address.index(after: $0)...]) } ?? ""
        name = Folded(raw)
        let spelled = Self.daemonLocals.contains(local)
        let unaddressed = at == nil && Self.daemonNames.matches(name)
        isDaemon = spelled || unaddressed
        isNobody = address.isEmpty && raw.allSatisfy { $0.isWhitespace || $0 == "<" || $0 == ">" }
        isPostmaster = isDaemon || Self.keeperLocals.contains(local) || Self.daemonNames.matches(name)
        // Bytes tell quickly who is none.
        isRobot =
            local.utf8.span.contains("reply".utf8.span)
            && (local.contains("noreply") || local.contains("donotreply"))
    }

    /// Only programs send so.
    var isSystem: Bool { isPostmaster || isNobody }

    private static let daemonLocals: Set<String> = [
        "mailerdaemon", "maildaemon", "maildeliverysystem", "maildeliverysubsystem",
    ]

    private static let keeperLocals: Set<String> = [
        "postmaster", "poostmaster", "mdaemon", "maildeliveryservice", "mailadministrator",
        "systemadministrator",
        "mailsystem", "mailerror", "bounce", "bounces", "ndr", "dsn", "e500smtpmailservice",
        "smtpmailservice",
        "mailadmin", "maildelivery", "mailrobot", "majordomo", "ntmail", "lmtp",
    ]

    private static let daemonNames = PhraseBook(
        """
        daemon
          mailer-daemon | mailer daemon | mail delivery system | mail deliver system
          mail delivery subsystem | mail delivery service | mail delivery | internet mail delivery
          mail administrator | mail service | delivery subsystem | system administrator <postmaster
          smtp mail service | 系统退信 | 退信通知 | 系统管理员 <postmaster | 邮件系统 | 邮件投递系统 | メール配信システム
          microsoft outlook < | microsoftexchange329e71ec88ae4615bbc36ab6ce41109e
        """)
}
