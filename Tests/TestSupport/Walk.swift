import Foundation

/// One complaint from its mail to the closed case, by mails alone: a customer, a handler and a leader write by SMTP to a
/// private Postfix, `heed run` takes the mails out of a private Dovecot, and its letters land in their mailboxes there.
public final class Walk {
    /// Somebody who writes.
    public enum Person: String, CaseIterable, Sendable {
        case customer, handler, leader

        /// The name in From.
        public var name: String {
            switch self {
            case .customer: "郭振海"
            case .handler: "陆平"
            case .leader: "谭勇"
            }
        }

        /// The address, which is also the mailbox.
        public var address: String {
            switch self {
            case .customer: "guo@qingling.example"
            case .handler: "lu.ping@eastshore.example"
            case .leader: "tan.yong@eastshore.example"
            }
        }
    }

    /// One mail of the walk, and whom heed answers.
    public struct Step: Sendable {
        /// Who writes it: the first mail, or an answer to the last letter that came for an answer.
        public let author: Person
        /// What is written.
        public let text: String
        /// Who gets letters then, one for each.
        public let letters: [Person]
    }

    /// A letter of heed as it is read.
    public struct Letter: Decodable, Sendable {
        struct Address: Decodable, Sendable { let address: String }
        /// The subject.
        public let subject: String
        /// The text.
        public let text: String
        /// The Message-ID.
        public let message_id: String
        let reply_to: [Address]
    }

    /// Where the mails go.
    public static let desk = "kefu@eastshore.example"
    /// The subject of the complaint.
    public static let subject = "昨天少送了两百升"
    /// The whole walk.
    public static let steps: [Step] = [
        Step(
            author: .customer, text: "昨天送到青岭采石场的柴油，单子上写 3000 升，罐里只多了 2800 升。单号 DN-2026-88120，请核实。",
            letters: [.customer, .handler]),
        Step(author: .handler, text: "经查流量计失准，少送 200 升，现予补送。", letters: [.handler, .leader]),
        Step(author: .leader, text: "退回：请写明补送日期", letters: [.leader, .handler]),
        Step(author: .handler, text: "经查流量计失准，少送 200 升，明天上午补送，流量计已更换。", letters: [.handler, .leader]),
        Step(author: .leader, text: "同意，但先给客户打个电话", letters: [.leader]),
        Step(author: .leader, text: "同意", letters: [.leader, .customer, .handler]),
        Step(author: .customer, text: "谢谢，油收到了", letters: []),
        Step(author: .handler, text: "办结：客户已确认收到", letters: [.handler]),
    ]

    /// The desk that heed works at.
    public let desk: HeedDesk
    /// The mailboxes.
    public let dovecot: Dovecot
    /// The relay.
    public let postfix: Postfix
    private let service: ProcessHandle
    private var toAnswer: [Person: Letter] = [:]
    private var taken = 0

    /// Starts the servers and heed.
    public init(keep: Bool = false) throws {
        dovecot = try Dovecot(([Self.desk] + Person.allCases.map(\.address)).map { Dovecot.User($0) })
        postfix = try Postfix(handingTo: dovecot, domains: ["eastshore.example", "qingling.example"])
        desk = try HeedDesk(
            mailboxes: [(Self.desk, .mailbox(dovecot, dovecot.users[0], security: "starttls"))],
            relay: .init("smtp", port: postfix.smtpPort, security: "starttls", caFile: postfix.caFile),
            casework: "office_hours: [\"00:00-24:00\"], calendar_overlay: every-day.json, "
                + "unconfirmed_approval: accept",
            files: ["every-day.json": HeedDesk.everyDay],
            extra: "notices: { quiet_hours: none }\n" + Self.staff, keep: keep)
        service = try desk.start("run")
        guard eventually(within: 20, { desk.log.contains("heed begins") || !service.isRunning }),
            service.isRunning
        else { throw TestFailure("heed did not start:\n\(desk.log)") }
    }

    private static var staff: String {
        """
        staff:
          - { name: \(Person.handler.name), address: \(Person.handler.address), roles: [handler] }
          - { name: \(Person.leader.name), address: \(Person.leader.address), roles: [approver, supervising_leader] }

        """
    }

    /// Takes one step: the mail is sent, and what comes back is read, by person.
    public func take(_ step: Step) throws -> [(reader: Person, letter: Letter)] {
        let before = Dictionary(
            uniqueKeysWithValues: Person.allCases.map { ($0, dovecot.count(of: $0.address)) })
        let mail = try mail(of: step)
        try Post.send(mail.bytes, from: step.author.address, to: mail.recipient, port: postfix.smtpPort)
        taken += 1
        let isFiled = try eventually(within: 30) {
            try desk.json([Filed].self, "mail", "list").count { $0.state != "admitted" } == taken
        }
        guard isFiled else {
            throw TestFailure("the mail was not filed: \(step.text)\n\(desk.log)\n\(postfix.log)")
        }
        return try step.letters.map { person in
            let count = (before[person] ?? 0) + 1
            guard dovecot.waitForMails(count, of: person.address, within: 30) else {
                throw TestFailure(
                    "no letter for \(person.name) after: \(step.text)\n\(desk.log)\n\(postfix.log)")
            }
            let letter = try read(try dovecot.mails(of: person.address)[count - 1])
            // A transcript tells and asks for nothing.
            if !letter.subject.hasPrefix("回执") { toAnswer[person] = letter }
            return (person, letter)
        }
    }

    private struct Filed: Decodable { let state: String }

    /// Ends heed in order and the servers with it.
    public func stop() {
        service.stop(within: 10)
        postfix.stop()
        dovecot.stop()
    }

    private func mail(of step: Step) throws -> MailDraft {
        let (name, address) = (step.author.name, step.author.address)
        guard let letter = toAnswer[step.author] else {
            return MailDraft(name, address, to: Self.desk, Self.subject, step.text)
        }
        let quote =
            "\(step.text)\n\n\n------------------ 原始邮件 ------------------\n发件人: \"客户服务\"<\(Self.desk)>; \n"
            + "收件人: \"\(name)\"<\(address)>; \n主题: \(letter.subject)\n\n\n\(letter.text)"
        var mail = MailDraft(
            name, address, to: letter.reply_to.first?.address ?? Self.desk, "回复：" + letter.subject, quote)
        mail.fields = ["In-Reply-To: <\(letter.message_id)>", "References: <\(letter.message_id)>"]
        return mail
    }

    private func read(_ mail: StoredMail) throws -> Letter {
        let folder = try PrivateFolder("letter")
        let file = try folder.write(String(decoding: mail.bytes, as: UTF8.self), to: "letter.eml")
        let line = try ProcessHandle.run(
            BuiltProduct.path("heed"), ["parse", "--json", file], environment: HeedDesk.environment)
        return try JSONDecoder().decode(Letter.self, from: Data(line.utf8))
    }
}
