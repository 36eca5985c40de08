public import Casework
public import FoundationEssentials
public import Reading
public import Store

/// Everything that ever happened to one mail, in or out, in order: what the ledger, the outbox and the cases know of it.
public struct MailTrace: Sendable {
    /// One thing that happened.
    public struct Entry: Sendable, Hashable {
        /// What sort of thing; a name is never given another meaning.
        public enum Step: String, Sendable, Codable, CaseIterable {
            /// A mail reached the company's mailbox; became ours; was filed; its server was told.
            case received, admitted, filed, settled
            /// A case took note.
            case event = "case-event"
            /// A letter was put into the outbox; a try at it ended; somebody did something with it; it ended.
            case made, tried, act, ended
            /// It is to be sent once more.
            case planned
            /// A mail names the letter.
            case named
            /// A mail reports what became of a letter.
            case reported
        }

        /// When.
        public let at: Date
        /// What.
        public let step: Step
        /// In words.
        public let words: String
        /// The mail's row in the ledger.
        public var mail: MailID?
        /// The letter's row in the outbox.
        public var letter: LetterID?
        /// The case.
        public var caseNumber: String?
        /// The relay's reply code.
        public var code: Int?
        /// Who did it.
        public var actor: String?
    }

    /// What is traced.
    public enum Subject: Sendable, Hashable {
        /// A Message-ID, without brackets: of mails that came, of a letter that left, or of both.
        case messageID(String)
        /// A mail by its number in the ledger.
        case mail(MailID)
        /// A letter by its number in the outbox.
        case letter(LetterID)
    }

    /// The Message-ID, where the mail has one.
    public let messageID: String?
    /// The mails of the ledger it is about.
    public let mails: [MailID]
    /// The letters of the outbox it is about.
    public let letters: [LetterID]
    /// What happened, in order.
    public let entries: [Entry]

    /// Traces a mail; nil when nothing is known of it.
    public init?(_ subject: Subject, in look: Transaction, language: Language, zone: Zone) throws {
        let (records, letter) = try Self.find(subject, look)
        guard !records.isEmpty || letter != nil else { return nil }
        var tracer = Tracer(look: look, words: EventWords(in: language, zone: zone))
        for record in records { try tracer.trace(record) }
        if let letter { try tracer.trace(letter, isAnswer: false) }
        messageID = letter?.messageID ?? records.first?.filing?.messageID
        (mails, letters) = (tracer.mails, tracer.letters)
        // Equal instants stay in the order in which they were found, which is the order of the way.
        entries = tracer.entries.enumerated()
            .sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
    }

    private static func find(_ subject: Subject, _ look: Transaction) throws -> ([MailRecord], Letter?) {
        switch subject {
        case .mail(let id): return (try look.mail(id).map { [$0] } ?? [], nil)
        case .letter(let id): return ([], try look.letter(id))
        case .messageID(let id): return (try look.mails(messageID: id), try look.letter(messageID: id))
        }
    }
}

/// Gathers what the store knows, mail by mail and letter by letter.
private struct Tracer {
    typealias Entry = MailTrace.Entry

    let look: Transaction
    let words: EventWords
    var mails: [MailID] = []
    var letters: [LetterID] = []
    var entries: [Entry] = []
}

// MARK: - In

extension Tracer {
    mutating func trace(_ mail: MailRecord) throws {
        mails.append(mail.id)
        func add(_ at: Date, _ step: Entry.Step, _ words: String) {
            entries.append(
                Entry(
                    at: at, step: step, words: words, mail: mail.id, caseNumber: mail.filing?.caseNumber))
        }
        add(
            mail.receivedAt, .received,
            "reached \(mail.key.account)/\(mail.key.mailbox) as \(mail.placeWords)")
        let part = mail.isWhole ? "" : ", its beginning only"
        add(mail.admittedAt, .admitted, "kept as \(mail.path)\(part), SHA-256 \(mail.sha256.prefix(12))…")
        if let filing = mail.filing { add(mail.admittedAt, .filed, Self.words(filing)) }
        try addEvents(of: mail.filing?.caseNumber) { $0.mail == "\(mail.id.rawValue)" }
        for letter in try look.letters(answering: mail.id) { try trace(letter, isAnswer: true) }
        for named in try look.lettersNamed(by: mail.id) {
            entries.append(
                Entry(
                    at: named.at, step: .named, words: named.relation.words(of: named.letter), mail: mail.id,
                    letter: named.letter))
        }
        if let returned = try look.returnedMail(mail.id) { entries.append(Entry(returned)) }
        if let settled = mail.settledAt { add(settled, .settled, "its server was told") }
    }

    private static func words(_ filing: FiledAs) -> String {
        let place = filing.caseNumber.map { " \($0)" } ?? ""
        let silence = filing.silenceRule.map { ", no answer by \($0): \(filing.silenceReason ?? "")" } ?? ""
        return "became \(filing.filing)\(place)\(silence)" + (filing.failure.map { ", \($0)" } ?? "")
    }

    private mutating func addEvents(of number: String?, where concerns: (CaseEvent) -> Bool) throws {
        guard let number else { return }
        for kept in try look.events(of: CaseNumber(rawValue: number)) where concerns(kept.record.event) {
            let record = kept.record
            entries.append(
                Entry(
                    at: record.at, step: .event, words: words.line(record.event), caseNumber: number,
                    actor: "\(record.actor.kind): \(record.actor.name)"))
        }
    }
}

// MARK: - Out

extension Tracer {
    mutating func trace(_ letter: Letter, isAnswer: Bool) throws {
        letters.append(letter.id)
        let id = letter.id
        func add(_ at: Date, _ step: Entry.Step, _ words: String, code: Int? = nil, actor: String? = nil) {
            entries.append(
                Entry(
                    at: at, step: step, words: words, letter: id, caseNumber: letter.caseNumber, code: code,
                    actor: actor))
        }
        add(
            letter.createdAt, .made,
            "\(letter.kind) to \(letter.recipient) for the duty \(letter.key), Message-ID \(letter.messageID)"
        )
        for attempt in try look.attempts(at: id) {
            let stage = attempt.stage.map { " to \($0)" } ?? ""
            let reply = attempt.code.map { ": \($0) \(attempt.reply ?? "")\(stage)" } ?? ""
            add(attempt.at, .tried, attempt.outcome + reply, code: attempt.code)
        }
        for act in try look.acts(on: id) {
            add(
                act.at, .act, "\(act.name), \(act.before.rawValue) -> \(act.after.rawValue): \(act.reason)",
                actor: act.actor)
        }
        if let ended = letter.finishedAt {
            let word = letter.code.map { ": \($0) \(letter.reply ?? "")" } ?? letter.reason.map { ": \($0)" }
            add(ended, .ended, letter.state.rawValue + (word ?? ""), code: letter.code)
        }
        if let again = letter.resendAt { add(again, .planned, "is sent once more, unless settled before") }
        if letter.state == .queued { add(letter.nextAt, .planned, "is tried when its turn comes") }
        try addEvents(of: letter.caseNumber) { $0.letterKey == letter.key }
        if !isAnswer { try addMails(about: id) }
    }

    private mutating func addMails(about letter: LetterID) throws {
        for named in try look.mails(about: letter) {
            let became = try look.mail(named.mail)?.filing.map { ", became \($0.filing)" } ?? ""
            entries.append(
                Entry(
                    at: named.at, step: .named, words: named.relation.words(of: letter) + became,
                    mail: named.mail, letter: letter))
        }
        for returned in try look.returnedMails(about: letter, atMost: Self.mostReports) {
            entries.append(Entry(returned))
        }
    }

    /// Reports on one letter that are shown: a server that repeats itself tells nothing new.
    private static let mostReports = 100
}

extension MailTrace.Entry {
    /// What a mail of the list of returned mail says.
    fileprivate init(_ returned: ReturnedMail) {
        let report = returned.report
        let said = [report.status, report.reason, report.diagnostic.map { "\"\($0.prefix(200))\"" }]
        let detail = said.compactMap(\.self).joined(separator: " ")
        let found = report.trace.map { ", found by its \($0.rawValue)" } ?? ""
        let whom = report.recipient.map { " for \($0)" } ?? ""
        self.init(
            at: returned.at, step: .reported,
            words: "\(report.report)\(whom) (\(report.standing.rawValue)\(found))"
                + (detail.isEmpty ? "" : ": \(detail)"),
            mail: returned.mail, letter: returned.letter, caseNumber: returned.caseNumber)
    }
}

extension MailRecord {
    fileprivate var placeWords: String {
        switch key.place {
        case .uid(let validity, let uid): "UID \(uid) of UIDVALIDITY \(validity)"
        case .uidl(let name): "UIDL \(name ?? "-")"
        }
    }
}

extension LetterRelation {
    fileprivate func words(of letter: LetterID) -> String {
        switch self {
        case .copy: "a copy of letter \(letter.rawValue) came back"
        case .report: "reports on letter \(letter.rawValue)"
        case .receipt: "says that letter \(letter.rawValue) was opened"
        case .answer: "answers letter \(letter.rawValue)"
        }
    }
}
