import Foundation
import TestSupport
import Testing

/// heed at work for a company that holds surveys, between a mailbox and a relay. It works day and night.
final class SurveyDesk {
    private static let company = Company(gateway_address: Office.address, staff: [], departments: [])
    let desk: HeedDesk
    private let dovecot: Dovecot
    private let sink: SmtpSink

    /// - Parameters:
    ///   - customers: the rows of the table: code, unit, class, contact, email, plant office.
    ///   - survey: survey.yaml.
    init(customers: [String], survey: String) throws {
        dovecot = try Dovecot([Dovecot.User(Office.address)])
        sink = try SmtpSink()
        desk = try HeedDesk(
            mailboxes: [(Office.address, .mailbox(dovecot, dovecot.users[0]))],
            relay: .init("smtp", port: sink.port),
            customers: "code,unit,class,contact,email,plant_office\n" + customers.joined(separator: "\n")
                + "\n",
            casework: "office_hours: [\"00:00-24:00\"], calendar_overlay: every-day.json, "
                + "unconfirmed_approval: accept",
            files: ["every-day.json": HeedDesk.everyDay, "survey.yaml": survey],
            extra: HeedDesk.noCaps + "notices: { quiet_hours: none }\n" + Office.staff)
    }

    /// heed takes in what came and sends what is due; what a letter leads to leaves with the next poll.
    @discardableResult
    func work() throws -> [Letter] {
        let before = sink.letters.count
        for _ in 0..<2 { try desk.heed("poll") }
        return try desk.letters(from: sink, first: before)
    }

    /// Somebody answers a letter; returns what heed sends then.
    @discardableResult
    func answer(_ letter: Letter, _ text: String, name: String) throws -> [Letter] {
        try answer([(letter, text, name)])
    }

    /// Several people answer their letters.
    @discardableResult
    func answer(_ answers: [(letter: Letter, text: String, name: String)]) throws -> [Letter] {
        try dovecot.deliver(
            answers.map {
                Reply(text: $0.text).mail(
                    to: $0.letter, name: $0.name, address: $0.letter.to, company: Self.company
                ).bytes
            }, to: Office.address)
        return try work()
    }

    /// The letter of that kind to somebody.
    func letter(_ letters: [Letter], _ kind: String, to reader: String) throws -> Letter {
        let found = letters.first { $0.kind == kind && $0.to == reader }
        return try #require(found, "\(letters.map { "\($0.kind) to \($0.to)" })")
    }

    /// Runs `heed survey …` in the director's name.
    func survey(_ arguments: String...) throws {
        _ = try ProcessHandle.run(
            BuiltProduct.path("heed"),
            ["survey"] + arguments + ["--as", Office.director, "--config", desk.configFile],
            environment: HeedDesk.environment)
    }

    /// Holds the survey of a year: each customer answers with its text, by address; then it is closed.
    func hold(year: Int? = nil, _ answers: [String: String]) throws {
        try year.map { try survey("create", "--year", "\($0)") } ?? survey("create")
        try survey("invite")
        let invitations = try work()
        try answer(
            answers.sorted { $0.key < $1.key }.map { address, text in
                (try letter(invitations, "survey-invitation", to: address), text, "李明")
            })
        try survey("close")
    }
}
