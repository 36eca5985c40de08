import Casework
import Foundation
import Store
import Testing

@testable import Gateway

/// Letters that came back, found by many traces, and what follows from them.
@Suite struct ReturnedLetterTests {
    let office: SimulatedOffice
    var store: Store { office.desk.store }

    init() throws { office = try SimulatedOffice(try at("2026-06-01 09:00")) }

    /// A complaint whose acknowledgement has left.
    private func acknowledged(_ index: Int = 1) throws -> Letter {
        try office.receive(Mails.complaint(index, isMajor: false))
        let letters = try office.send()
        return try #require(letters.last { $0.kind == "acknowledgement" })
    }

    private func counts() throws -> (cases: Int, letters: Int) {
        try store.look { (try $0.caseNumbers().count, try $0.letters(atMost: 1000).count) }
    }

    private func lastReport() throws -> ReturnedMail? {
        try store.look { try $0.returnedMails(atMost: 1).first }
    }

    @Test(arguments: BounceForm.all)
    func everyFormFindsItsCase(_ form: BounceForm) throws {
        let letter = try acknowledged()
        try office.receive(form.mail(letter))
        let found = try #require(try lastReport())
        #expect(found.letter == letter.id && found.caseNumber == letter.caseNumber)
        #expect(found.report.standing == .matched && found.report.trace == form.trace)
        #expect(found.report.weight == form.weight)
        #expect(try counts().cases == 1)
        let file = try office.file(CaseNumber(rawValue: try #require(letter.caseNumber)))
        #expect(file.tasks.contains { $0.kind == .reachCustomer && $0.subject == letter.key })
        let recipient = try store.look { try $0.recipient(letter.recipient) }
        #expect(recipient.standing == (form.weight == .dead ? .blocked : .open))
        #expect(recipient.score == (form.weight == .none ? 0 : 1))
    }

    @Test(arguments: ["delayed", "delivered", "relayed", "expanded"])
    func whatIsNoFailureChangesNothing(action: String) throws {
        let letter = try acknowledged()
        let before = try office.file(CaseNumber(rawValue: try #require(letter.caseNumber)))
        let status = action == "delayed" ? "4.4.1" : "2.0.0"
        try office.receive(
            BounceForm.report(
                letter, to: letter.envelopeFrom, status: status, action: action, words: "250 noted"))
        let found = try #require(try lastReport())
        #expect(found.report.report == action && found.letter == letter.id && found.report.weight == .none)
        #expect(try office.file(before.number) == before)
        #expect(try store.look { try $0.recipient(letter.recipient) }.score == 0)
    }

    @Test func theTraceOfALetterTellsWhatReportsSaidOfIt() throws {
        let letter = try acknowledged()
        try office.receive(BounceForm.report(letter, to: letter.envelopeFrom))
        let mail = try #require(try lastReport()).mail
        for subject in [MailTrace.Subject.letter(letter.id), .mail(mail)] {
            let trace = try #require(
                try store.look { try MailTrace(subject, in: $0, language: .en, zone: .china) })
            let told = trace.entries.filter { $0.step == .reported }
            #expect(told.count == 1 && told[0].letter == letter.id && told[0].mail == mail)
            let words = told.first?.words ?? ""
            #expect(
                words.contains("failed for \(letter.recipient) (matched, found by its token)"), "\(words)")
            #expect(words.contains("5.1.1") && words.contains("user unknown"), "\(words)")
        }
    }

    @Test func aWrongTokenIsForgedAndChangesNothing() throws {
        let letter = try acknowledged()
        let before = try office.file(CaseNumber(rawValue: try #require(letter.caseNumber)))
        var address = letter.envelopeFrom
        let at = try #require(address.firstIndex(of: "@"))
        let last = address.index(before: at)
        address.replaceSubrange(last..<at, with: address[last] == "0" ? "1" : "0")
        try office.receive(BounceForm.report(letter, to: address))
        let found = try #require(try lastReport())
        #expect(found.report.standing == .forged && found.letter == nil)
        #expect(try office.file(before.number) == before)
        #expect(try store.look { try $0.recipient(letter.recipient) }.standing == .open)
        #expect(try store.look { try $0.mails(atMost: 1).first?.filing?.silenceRule } == "D5")
    }

    @Test func reportsOnMailsOfOthersAreCountedAndThoseOfHandWrittenOnesListed() throws {
        let foreign = { (recipient: String) in
            """
            Return-Path: <>
            From: MAILER-DAEMON@far.example
            To: desk@eastshore.example
            Subject: failure notice

            Hi. This is the qmail-send program at far.example.
            I'm afraid I wasn't able to deliver your message to the following addresses.

            <\(recipient)>:
            550 5.1.1 User unknown

            --- Below this line is a copy of the message.

            Message-ID: <spam-17@elsewhere.example>
            From: desk@eastshore.example
            To: \(recipient)

            """
        }
        try office.receive(foreign("nobody@far.example"))
        #expect(try store.look { try $0.returnedMails(atMost: 9) }.isEmpty)
        #expect(try store.look { try $0.upcoming(Desk.backscatter) } == 2)
        let letter = try acknowledged()
        try office.receive(foreign(letter.recipient))
        #expect(try lastReport()?.report.standing == .unmatched)
        #expect(try counts().cases == 1)
        #expect(try store.look { try $0.recipient(letter.recipient) }.standing == .open)
    }

    @Test func feedbackStopsSurveysByTheTokenOfThePartReturnedAlone() throws {
        let letter = try acknowledged()
        let report = { (part3: String) in
            """
            Return-Path: <fbl@provider.example>
            From: fbl@provider.example
            To: desk@eastshore.example
            Subject: complaint
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=feedback-report; boundary=f

            --f
            Content-Type: text/plain

            A complaint.
            --f
            Content-Type: message/feedback-report

            Feedback-Type: abuse
            Version: 1
            Original-Rcpt-To: \(letter.recipient)
            --f
            Content-Type: message/rfc822

            From: desk@eastshore.example
            \(part3)
            Subject: x

            text
            --f--

            """
        }
        try office.receive(report("Message-ID: <unknown@elsewhere.example>"))
        #expect(try store.look { try $0.recipient(letter.recipient) }.standing == .open)
        try office.receive(report("Return-Path: <\(letter.envelopeFrom)>"))
        let recipient = try store.look { try $0.recipient(letter.recipient) }
        #expect(recipient.standing == .noSurveys && recipient.by == "heed")
        #expect(try store.look { try $0.bar(.resolution, to: letter.recipient) } == nil)
    }

    @Test func aReturnedLetterToStaffIsAnAlarmAndNoCase() throws {
        _ = try acknowledged()
        let notice = try #require(
            try store.look { try $0.letters(atMost: 99) }.first { $0.recipient == SimulatedOffice.handler })
        try office.receive(BounceForm.report(notice, to: notice.envelopeFrom))
        #expect(try counts().cases == 1)
        let alarms = try store.look { try $0.standingAlarms() }
        #expect(alarms.contains { $0.key.hasPrefix("staff-unreachable") })
        let file = try office.file(CaseNumber(rawValue: try #require(notice.caseNumber)))
        #expect(file.tasks.isEmpty)
    }
}
