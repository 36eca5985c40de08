import Foundation
import TestSupport
import Testing

private let campaignSize = ProcessInfo.processInfo.environment["HEED_LONG_TESTS"]

/// A whole survey on real servers, which takes long: only with HEED_LONG_TESTS, 10,000 customers, or 300 where it is
/// `short`.
@Suite(.serialized, .enabled(if: Postfix.isPossible && campaignSize != nil)) struct CampaignTests {
    private static let isLong = campaignSize != "short"
    private static let (customers, respondents) = isLong ? (10_000, 3_000) : (300, 100)

    @Test func everybodyIsInvitedOnceAndTheFiguresAreTheRespondents() throws {
        let bench = try CampaignBench(Self.customers)
        say("servers and \(Self.customers) customers are there")
        try bench.survey("create")
        try invite(bench)
        say("invitations written")
        try send(bench)
        say("invitations sent")
        let invitations = try bench.letters()
        let uncertain = try checkInvitations(invitations, bench)

        var random = SeededRandom(2026)
        let byAddress = Dictionary(invitations.map { ($0.to, $0) }, uniquingKeysWith: { first, _ in first })
        let numbers = (1...Self.customers).filter { byAddress[CampaignBench.customer($0)] != nil }
            .shuffled(using: &random).prefix(Self.respondents)
        var answers: [Int: SurveyAnswer] = [:]
        var mails: [[UInt8]] = []
        for number in numbers {
            let answer = SurveyAnswer(&random)
            let letter = try #require(byAddress[CampaignBench.customer(number)])
            answers[number] = answer
            mails += Self.mails(answer, of: number, to: letter)
        }
        try bench.dovecot.deliver(mails, to: CampaignBench.address)
        say("\(mails.count) replies lie in the mailbox")
        let began = Date()
        try bench.desk.heed("poll", within: 900)
        let seconds = Date().timeIntervalSince(began)
        say("replies filed in \(seconds) s, \(Double(mails.count) / seconds)/s")
        try checkFigures(answers, bench, uncertain)
        say("figures checked")
        try checkReminders(answers, bench, after: invitations.count)
        say("reminders checked")
        try checkReport(answers, bench)
        say("report checked")
    }

    /// Says on standard error how far the test has come, and after how many seconds.
    private func say(_ words: String) {
        let line = "survey of \(Self.customers): \(Int(Date().timeIntervalSince(Self.start))) s: \(words)\n"
        FileHandle.standardError.write(Data(line.utf8))
    }

    private static let start = Date()

    /// Invites, is killed on the way, and goes on.
    private func invite(_ bench: CampaignBench) throws {
        let process = try bench.desk.start("survey", "invite", "--as", Office.director, "--json")
        _ = eventually(within: 60) { ((try? bench.status().counts.invited) ?? 0) > 0 }
        process.signal(SIGKILL)
        _ = process.wait(within: 5)
        let before = try bench.status().counts.invited
        if Self.isLong { #expect(before < Self.customers, "the kill came on the way: \(before)") }
        try bench.survey("invite")
        try bench.survey("invite")
        #expect(try bench.status().counts.invited == Self.customers)
        #expect(try bench.status().counts.chosen == Self.customers)
    }

    /// Sends, is killed on the way, and goes on.
    private func send(_ bench: CampaignBench) throws {
        let service = try bench.desk.start("run")
        _ = bench.dovecot.waitForMails(Self.customers / 4, of: CampaignBench.mailbox, within: 300)
        service.signal(SIGKILL)
        _ = service.wait(within: 5)
        try drain(bench)
    }

    /// Polls until no letter of the survey waits for its time.
    private func drain(_ bench: CampaignBench) throws {
        repeat {
            try bench.desk.heed("poll", within: 600)
        } while try bench.status().letters["queued"] != nil
    }

    /// Everybody has one invitation; who has none is one of whom heed says that it does not know. Returns the latter.
    private func checkInvitations(_ letters: [Letter], _ bench: CampaignBench) throws -> Set<String> {
        let expected = Set((1...Self.customers).map(CampaignBench.customer))
        let got = letters.map(\.to)
        #expect(Set(got).count == got.count, "nobody is invited twice")
        #expect(Set(got).isSubset(of: expected), "nobody else is invited")
        let missing = expected.subtracting(got)
        let rows = try bench.desk.letters().filter { $0.state != "sent" }
        #expect(rows.allSatisfy { $0.state == "uncertain" })
        #expect(missing.isSubset(of: rows.map(\.recipient)))
        #expect(rows.count <= 4, "one a lane")
        #expect(Set(letters.map(\.replyTo)).count == letters.count, "each has a token of its own")
        return Set(rows.map(\.recipient))
    }

    private static let company = Company(gateway_address: CampaignBench.address, staff: [], departments: [])

    /// The mails of one respondent.
    private static func mails(_ answer: SurveyAnswer, of number: Int, to letter: Letter) -> [[UInt8]] {
        let address = CampaignBench.customer(number)
        let language = CampaignBench.languageIndex(number)
        func reply(_ text: String, from author: String? = nil, _ client: Client? = nil) -> MailDraft {
            var reply = Reply(text: text, client: client ?? answer.client)
            reply.charset = language == 2 ? "utf-8" : answer.charset
            return reply.mail(to: letter, name: "李\(number)", address: author ?? address, company: company)
        }
        let text = answer.text(language)
        switch answer.kind {
        case .whole, .partial: return [reply(text).bytes]
        case .corrected: return [reply(text).bytes, reply(correction[language], .bare).bytes]
        case .complaining: return [reply(text + "\n" + grievance[language]).bytes]
        case .passedOn: return [reply(text, from: "deputy.\(address)").bytes]
        case .leaving: return [reply(language == 2 ? "unsubscribe" : "退订").bytes]
        case .leavingByLink:
            var mail = MailDraft("", address, to: letter.replyTo, "unsubscribe \(letter.tag)", "")
            mail.trace = ["Return-Path: <\(address)>"]
            return [mail.bytes]
        case .away:
            return [
                reply("您好，我正在休假，12月1日返回。").with { $0.fields.append("Auto-Submitted: auto-replied") }.bytes
            ]
        case .returned:
            let report = returnedMail(
                of: letter.messageID, to: letter.to, at: CampaignBench.address, identifier: "\(number)")
            return [Array(report.replacing("\n", with: "\r\n").utf8)]
        }
    }

    private static let correction = ["更正：服务改为一般", "更正：服務改為一般", "Correction: service should be Average"]
    private static let grievance = [
        "4. 上周送来的柴油里有水，三台车都坏了，要求赔偿！", "4. 上週送來的柴油裡有水，三台車都壞了，要求賠償！",
        "4. The diesel delivered last week contained water, three trucks broke down. We demand compensation!",
    ]

    /// The figures are those counted from what the respondents meant.
    private func checkFigures(
        _ answers: [Int: SurveyAnswer], _ bench: CampaignBench, _ uncertain: Set<String>
    ) throws {
        func count(_ kinds: SurveyAnswer.Kind...) -> Int { answers.values.count { kinds.contains($0.kind) } }
        let delivered = (1...Self.customers).count { number in
            switch answers[number]?.kind {
            case .whole, .partial, .corrected, .complaining, .passedOn: true
            case .returned: false
            case .leaving, .leavingByLink, .away, nil: !uncertain.contains(CampaignBench.customer(number))
            }
        }
        let complete = count(.whole, .corrected, .complaining, .passedOn)
        let expected = SurveyStatus.Counts(
            chosen: Self.customers, invited: Self.customers,
            delivered: delivered, bounced: count(.returned),
            opted_out: count(.leaving, .leavingByLink), auto_answered: count(.away), partial: count(.partial),
            complete: complete, answered: complete + count(.partial), late: 0, reminded: 0,
            forwarded: count(.passedOn), complaints: count(.complaining))
        let status = try bench.status()
        #expect(status.counts == expected)
        let rate = try #require(status.response_rate)
        #expect(abs(rate - Double(expected.answered) / Double(expected.delivered)) < 1e-9)

        let rows = Dictionary(uniqueKeysWithValues: try bench.invitees().map { ($0.customer, $0) })
        var wrong: [String] = []
        for (number, answer) in answers {
            let row = try #require(rows[CampaignBench.code(number)])
            let values = answer.isAnswer ? answer.values : [:]
            if row.answers != values {
                wrong.append(
                    "\(answer.kind) \(answer.client) \(answer.charset): \(row.answers), not \(values): "
                        + answer.text(CampaignBench.languageIndex(number)))
            }
        }
        #expect(wrong.isEmpty, "\(wrong.prefix(10).joined(separator: "\n"))")
        #expect(rows.values.filter { !$0.answers.isEmpty }.count == expected.answered)
        #expect(try bench.desk.cases().count == count(.complaining))
    }

    /// Page, table and JSON show the same figures, and they are the test's own.
    private func checkReport(_ answers: [Int: SurveyAnswer], _ bench: CampaignBench) throws {
        let figures = SurveyFigures(answers)
        let counts = try bench.status().counts
        let report = try bench.desk.json(SurveyReport.self, "survey", "report")
        figures.check(report)
        #expect(
            report.counts
                == SurveyReport.Counts(
                    chosen: counts.chosen, invited: counts.invited, delivered: counts.delivered,
                    bounced: counts.bounced, opted_out: counts.opted_out,
                    auto_answered: counts.auto_answered, partial: counts.partial, complete: counts.complete,
                    answered: counts.answered, late: counts.late))
        try figures.check(table: bench.desk.heed("survey", "report", "--csv"), counts)
        try figures.check(page: bench.desk.heed("survey", "report", "--html"), counts)
        let plan = try bench.desk.heed("survey", "plan")
        #expect(plan.contains("送达\(counts.delivered)家，答复\(counts.answered)家"))
    }

    /// Reminders go to those alone of whom nobody has heard.
    private func checkReminders(
        _ answers: [Int: SurveyAnswer], _ bench: CampaignBench, after seen: Int
    ) throws {
        try bench.survey("remind")
        try bench.survey("remind")
        try drain(bench)
        let letters = try bench.letters(from: seen)
        let reminders = letters.filter { letter in
            ["提醒：", "Reminder: "].contains { letter.subject.hasPrefix($0) }
        }.map(\.to)
        let heard = Set(answers.filter { $0.value.kind != .away }.map { CampaignBench.customer($0.key) })
        let silent = Set((1...Self.customers).map(CampaignBench.customer)).subtracting(heard)
        #expect(Set(reminders).count == reminders.count, "nobody is reminded twice")
        #expect(Set(reminders).isSubset(of: silent), "only the silent are reminded")
        let unsure = silent.subtracting(reminders)
        #expect(unsure.isEmpty, "all of the silent are reminded: \(unsure.prefix(5))")
        let asked = Set(letters.map(\.to)).subtracting(reminders)
        let open = answers.filter { $0.value.kind == .partial || $0.value.kind == .complaining }
        #expect(
            asked == Set(open.keys.map(CampaignBench.customer)),
            "questions back and acknowledgements alone beside them")
        try bench.survey("close")
        #expect(try bench.status().survey.status == "closed")
    }
}
