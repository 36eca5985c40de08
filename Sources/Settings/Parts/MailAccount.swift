/// A mailbox protocol.
public enum MailProtocol: String, Codable, Hashable, Sendable, CaseIterable {
    /// IMAP4rev1 (RFC 3501).
    case imap
    /// POP3 (RFC 1939).
    case pop3
}

/// What happens to a mail on its server once it is safely filed here.
public enum AfterCommit: Hashable, Sendable {
    /// Nothing.
    case leave
    /// It gets this keyword (IMAP).
    case flag(String)
    /// It moves to this mailbox (IMAP).
    case move(String)
    /// It is deleted (POP3).
    case delete
}

/// What happens to the mails that are there already when an account is read for the first time.
public struct FirstSync: Hashable, Sendable {
    /// Older mails are only listed in the ledger; nil files every mail.
    public let oldest: Duration?
    /// Whether the mails filed then are acknowledged.
    public let acknowledge: Bool
}

/// A mailbox account heed takes mail from.
public struct MailAccount: Hashable, Sendable {
    /// The short name; part of every mail's identity, so it never changes.
    public let name: String
    /// The address customers write to.
    public let address: String
    /// Further addresses whose mail arrives here.
    public let aliases: [String]
    /// IMAP or POP3.
    public let mailProtocol: MailProtocol
    /// The server and the login.
    public let server: Server
    /// The IMAP mailboxes to read; POP3 has one, INBOX.
    public let mailboxes: [String]
    /// What happens on the server after filing.
    public let afterCommit: AfterCommit
    /// How often to look.
    public let poll: Duration
    /// Whether to wait in IDLE (RFC 2177) where the server offers it.
    public let idle: Bool
    /// The authserv-id whose Authentication-Results are believed (RFC 8601 §5); nil believes none.
    public let authservID: String?
    /// Whether this account's server writes Return-Path; if so, a mail without one gets no answer.
    public let addsReturnPath: Bool
    /// Whether mail to local+token@domain arrives here, so that reply addresses may carry a token.
    public let plusAddresses: Bool
    /// The rule for the first reading.
    public let firstSync: FirstSync
    /// Larger mails are filed by their header only, in bytes.
    public let maximumMailSize: Int
}

extension MailAccount {
    init(_ section: Section) {
        name = section.required("name", .name, standIn: "")
        address = section.required("address", .address, standIn: "").lowercased()
        aliases = section.list("aliases", .address, default: []).map { $0.lowercased() }
        let kind: MailProtocol = section.value("protocol", .choice, default: Defaults.mailProtocol)
        mailProtocol = kind
        let ports = kind == .imap ? (tls: 993, other: 143) : (tls: 995, other: 110)
        server = section.server(ports: ports, userByDefault: address, mayBeOpen: false)
        mailboxes = Self.mailboxes(section, kind)
        afterCommit = Self.afterCommit(section, kind)
        poll = section.value("poll", .time(.seconds(1)...Defaults.day), default: Defaults.poll)
        idle = section.value("idle", .yesNo, default: Defaults.idle) && kind == .imap
        authservID = section.optional("authserv_id", .text)
        addsReturnPath = section.value("adds_return_path", .yesNo, default: Defaults.addsReturnPath)
        plusAddresses = section.value("plus_addresses", .yesNo, default: Defaults.plusAddresses)
        let first = section.section("first_sync")
        firstSync = FirstSync(
            oldest: Self.oldest(first, kind),
            acknowledge: first.value("acknowledge", .yesNo, default: Defaults.firstSyncAcknowledge))
        first.finish()
        maximumMailSize = section.value(
            "maximum_mail_size", .size(Defaults.mailSizes), default: Defaults.maximumMailSize)
        section.finish()
    }

    /// POP3 tells no date of a mail before it is fetched, so every mail is filed.
    private static func oldest(_ section: Section, _ kind: MailProtocol) -> Duration? {
        let age = section.value(
            "oldest", .ageOrAll, default: kind == .imap ? Optional(Defaults.firstSyncOldest) : .none)
        if kind == .pop3, age != nil {
            section.fault(
                "oldest", .init("POP3 tells no date before a mail is fetched", zh: "POP3 在取信之前不提供日期"),
                .init("remove this key or use imap", zh: "请删去此项，或改用 imap"))
        }
        return age
    }

    private static func mailboxes(_ section: Section, _ kind: MailProtocol) -> [String] {
        let written = section.list("mailboxes", .text, default: ["INBOX"])
        if kind == .pop3, written != ["INBOX"] {
            section.fault(
                "mailboxes", .init("POP3 has no mailboxes", zh: "POP3 没有文件夹"),
                .init("remove this key or use imap", zh: "请删去此项，或改用 imap"))
        }
        return written.isEmpty ? ["INBOX"] : written
    }

    private enum Act: String, CaseIterable { case leave, flag, move, delete }

    private static func afterCommit(_ section: Section, _ kind: MailProtocol) -> AfterCommit {
        let act: Act = section.value("after_commit", .choice, default: .leave)
        let flag = section.value("flag", .keyword, default: Defaults.flag)
        let target = section.optional("move_to", .text)
        let fits = act == .leave || (kind == .pop3) == (act == .delete)
        if !fits {
            let possible = kind == .pop3 ? "leave, delete" : "leave, flag, move"
            section.fault(
                "after_commit", .init("not possible with \(kind.rawValue)", zh: "\(kind.rawValue) 不支持"),
                .init("choose one of: \(possible)", zh: "请选择：\(possible)"))
        }
        switch act {
        case .leave: return .leave
        case .flag: return .flag(flag)
        case .delete: return .delete
        case .move:
            if target == nil {
                section.missing("move_to", .init("write the mailbox to move filed mails to", zh: "请写归档文件夹"))
            }
            return .move(target ?? "")
        }
    }
}

extension Form where Value == String {
    /// An IMAP keyword (RFC 3501 §9 flag-keyword: an atom).
    static var keyword: Form {
        text(.init("write a keyword such as $Heed", zh: "请写关键字，如 $Heed")) { text in
            let forbidden = Set("(){ %*\"\\]".utf8)
            return !text.isEmpty && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !forbidden.contains($0) }
        }
    }
}

extension Form where Value == Duration? {
    /// An age such as 30d, or "all".
    static var ageOrAll: Form {
        Form(.init("write an age such as 30d, or all", zh: "请写时长（如 30d）或 all")) { text in
            text == "all" ? .some(nil) : readTime(text).map { .some($0) }
        }
    }
}
