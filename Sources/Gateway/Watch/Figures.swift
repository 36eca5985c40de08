import Casework
import FoundationEssentials
import Store

/// What is counted about heed at one moment, by what is committed.
struct Figures: Sendable {
    let mailboxes: [MailboxState]
    let mails: [String: Int]
    let letters: [LetterState: Int]
    let cases: [CaseStatus: Int]
    let overdue: Int
    let alarms: [StandingAlarm]
    /// Reports on letters by standing, and those on mails that others sent in our name.
    let returns: [String: Int]
    let recipients: [RecipientStanding: Int]
    /// When each account last brought a mail.
    let lastMail: [String: Date]
    /// When the letter that has waited longest was made; nil when none waits.
    let oldestLetter: Date?

    init(_ store: Store, at now: Date) throws(StoreFailure) {
        self = try store.look { try Figures($0, at: now) }
    }

    private init(_ transaction: Transaction, at now: Date) throws {
        mailboxes = try transaction.mailboxes()
        mails = try transaction.mailCounts()
        letters = try transaction.letterCounts()
        cases = try transaction.caseCounts()
        overdue = try transaction.overdueCases(at: now)
        alarms = try transaction.standingAlarms()
        var returns = try transaction.returnedCounts().reduce(into: [String: Int]()) {
            $0[$1.key.rawValue] = $1.value
        }
        returns[ReportStanding.backscatter.rawValue] = try transaction.upcoming(Desk.backscatter) - 1
        self.returns = returns
        recipients = try transaction.recipientCounts()
        lastMail = try Set(mailboxes.map(\.account)).reduce(into: [:]) { found, account in
            found[account] = try transaction.lastAdmission(account: account)
        }
        oldestLetter = try transaction.oldestWaitingLetter(at: now)
    }
}

extension Figures {
    /// The figures in Prometheus' text form, version 0.0.4. Names are stable: a later heed only adds.
    func metrics(at now: Date) -> String {
        var text = MetricsText()
        text.add(
            "heed_written_timestamp_seconds", "When these figures were written.",
            [([], now.timeIntervalSince1970)])
        text.add(
            "heed_mails", "Mails taken in, by state.",
            mails.sorted { $0.key < $1.key }.map { ([("state", $0.key)], Double($0.value)) })
        text.add(
            "heed_letters", "Letters, by state.",
            LetterState.allCases.map { ([("state", $0.rawValue)], Double(letters[$0] ?? 0)) })
        text.add(
            "heed_letter_oldest_waiting_seconds", "How long the letter that has waited longest has been due.",
            [([], oldestLetter.map { max(0, now.timeIntervalSince($0)) } ?? 0)])
        text.add(
            "heed_cases", "Cases, by status.",
            CaseStatus.allCases.map { ([("status", $0.rawValue)], Double(cases[$0] ?? 0)) })
        let open = CaseStatus.allCases.filter(\.isOpen).reduce(0) { $0 + (cases[$1] ?? 0) }
        text.add("heed_cases_open", "Cases whose customer still waits for an answer.", [([], Double(open))])
        text.add("heed_cases_overdue", "Open cases past their promised time.", [([], Double(overdue))])
        addAccounts(&text)
        text.add("heed_alarms", "Alarms that stand.", [([], Double(alarms.count))])
        text.add(
            "heed_returned_mails", "Reports on letters, by standing.",
            ReportStanding.allCases.map { ([("standing", $0.rawValue)], Double(returns[$0.rawValue] ?? 0)) })
        text.add(
            "heed_recipients", "Addresses on record, by standing.",
            RecipientStanding.allCases.map { ([("standing", $0.rawValue)], Double(recipients[$0] ?? 0)) })
        return text.text
    }

    private func addAccounts(_ text: inout MetricsText) {
        let labels = { (state: MailboxState) in [("account", state.account), ("mailbox", state.mailbox)] }
        text.add(
            "heed_account_last_success_timestamp_seconds", "When a pass over the mailbox last succeeded.",
            mailboxes.compactMap { state in
                state.lastSuccessAt.map { (labels(state), $0.timeIntervalSince1970) }
            })
        text.add(
            "heed_account_failing", "1 while every pass over the mailbox fails.",
            mailboxes.map { (labels($0), $0.failingSince == nil ? 0 : 1) })
        text.add(
            "heed_account_last_mail_timestamp_seconds", "When the account last brought a mail.",
            lastMail.sorted { $0.key < $1.key }.map {
                ([("account", $0.key)], $0.value.timeIntervalSince1970)
            })
    }
}

/// Lines of Prometheus' text form.
struct MetricsText {
    private(set) var text = ""

    /// Adds a gauge with its values, each with its labels; nothing when there are none.
    mutating func add(_ name: String, _ help: String, _ values: [(labels: [(String, String)], value: Double)])
    {
        guard !values.isEmpty else { return }
        text += "# HELP \(name) \(help)\n# TYPE \(name) gauge\n"
        for (labels, value) in values {
            let shown = labels.map { "\($0.0)=\"\(Self.escaped($0.1))\"" }.joined(separator: ",")
            let number = value == value.rounded() && abs(value) < 1e15 ? "\(Int64(value))" : "\(value)"
            text += labels.isEmpty ? "\(name) \(number)\n" : "\(name){\(shown)} \(number)\n"
        }
    }

    /// A label's value: backslash, quotation mark and line feed are escaped.
    static func escaped(_ value: String) -> String {
        value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }
}
