import Foundation
import TestSupport
import Testing

/// A survey held by heed on a real Dovecot and a real Postfix: every customer's mail arrives in one mailbox.
final class CampaignBench {
    static let address = "desk@eastshore.example"
    static let mailbox = "all@customers.example"
    static let language = ["zh-Hans", "zh-Hant", "en"]

    let count: Int
    let dovecot: Dovecot
    let postfix: Postfix
    let desk: HeedDesk

    /// A desk whose directory has so many customers, and a few more that no survey may ask.
    init(_ count: Int) throws {
        self.count = count
        dovecot = try Dovecot([Dovecot.User(Self.address), Dovecot.User(Self.mailbox)])
        var options = Postfix.Options()
        options.extra = "virtual_alias_domains =\nvirtual_alias_maps = static:\(Self.mailbox)"
        postfix = try Postfix(handingTo: dovecot, domains: ["customers.example"], options: options)
        let survey = "campaign: {rate_per_minute: 6000, leave: always, remind_after_days: 0, reminders: 1}\n"
        desk = try HeedDesk(
            mailboxes: [(Self.address, .mailbox(dovecot, dovecot.users[0]))],
            relay: .init("smtp", port: postfix.smtpPort), customers: Self.table(count),
            files: ["survey.yaml": survey], extra: HeedDesk.noCaps + Office.staff)
    }

    private static func table(_ count: Int) -> String {
        var table = "code,unit,class,contact,email,plant_office,language,flags\n"
        for number in 1...count {
            table += "\(code(number)),第\(number)采石场,\(`class`(number)),李\(number),\(customer(number)),"
            table += "\(office(number)),"
            table += "\(language[languageIndex(number)]),\n"
        }
        for (index, flag) in ["former", "no-survey", "unreachable"].enumerated() {
            table += "X\(index),不问\(index),A,王,x\(index)@customers.example,厂1,,\(flag)\n"
        }
        return table + "X9,无地址,A,赵,,厂1,,\n"
    }

    static func code(_ number: Int) -> String { String(format: "C%05d", number) }
    static func customer(_ number: Int) -> String { String(format: "c%05d@customers.example", number) }
    static func `class`(_ number: Int) -> String { ["A", "B", "C"][number % 3] }
    static func office(_ number: Int) -> String { "厂\(number % 5)" }
    static func languageIndex(_ number: Int) -> Int { number % 10 == 8 ? 1 : number % 10 == 9 ? 2 : 0 }

    /// Runs `heed survey …` in the director's name.
    @discardableResult
    func survey(_ arguments: String..., within seconds: Double = 600) throws -> String {
        try ProcessHandle.run(
            BuiltProduct.path("heed"),
            ["survey"] + arguments + ["--as", Office.director, "--json", "--config", desk.configFile],
            environment: HeedDesk.environment, within: seconds)
    }

    func status() throws -> SurveyStatus { try desk.json(SurveyStatus.self, "survey", "status") }
    func invitees() throws -> [InviteeRow] {
        try desk.json([InviteeRow].self, "survey", "list", "\(status().survey.year)")
    }

    /// The letters in the customers' mailbox from the `first` on, as their readers see them.
    func letters(from first: Int = 0) throws -> [Letter] {
        #expect(postfix.waitUntilEmpty(within: 600))
        let mails = try dovecot.mails(of: Self.mailbox).dropFirst(first)
        let folder = try PrivateFolder("invitations")
        for (index, mail) in mails.enumerated() {
            try folder.write(mail.bytes, to: String(format: "%06d.eml", index))
        }
        return try ProcessHandle.run(
            BuiltProduct.path("heed"), ["parse", "--json", folder.path], environment: HeedDesk.environment,
            within: 600
        ).split(separator: "\n").map { line in
            let letter = try JSONDecoder().decode(SurveyLetter.self, from: Data(line.utf8))
            return Letter(
                kind: "", caseNumber: nil, to: letter.to.first?.address ?? "",
                replyTo: letter.reply_to.first?.address ?? "", messageID: letter.message_id,
                subject: letter.subject, text: letter.text, attachments: [])
        }
    }
}

/// What `heed parse --json` says of a letter.
private struct SurveyLetter: Decodable {
    struct Person: Decodable { let address: String }
    let subject, message_id, text: String
    let reply_to, to: [Person]
}

/// What `heed survey status --json` says.
struct SurveyStatus: Decodable {
    struct Counts: Decodable, Equatable {
        var chosen, invited, delivered, bounced, opted_out, auto_answered, partial, complete, answered: Int
        var late, reminded, forwarded, complaints: Int
    }

    struct Survey: Decodable {
        let year: Int
        let status: String
    }

    let survey: Survey
    let counts: Counts
    let response_rate: Double?
    let standings, replies, letters: [String: Int]
}

/// A row of `heed survey list YEAR --json`.
struct InviteeRow: Decodable {
    let customer, address, standing: String
    let answers: [String: Int]
    let reminders, clarifications: Int
    let forwarded: Bool
    let complaints: [String]
}
