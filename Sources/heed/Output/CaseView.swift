import Casework
import Foundation
import MIME
import Reading
import Store

/// Everything kept about one case.
struct CaseStory {
    let file: Case
    let history: [KeptEvent]
    let letters: [Letter]
    let mails: [MailRecord]
    let timers: [TimerOrder]
}

/// A case as `heed cases --json` shows it. Names are stable: a later heed only adds.
struct CaseView: Encodable {
    let number, kind, status, subject, language, form: String
    let severity, severityReason, customerUnit, customerClass: String?
    let customerOnFile: Bool
    let from: PersonView
    let handler: PersonView?
    let department, account, orderReference, phone: String?
    let receivedAt: String
    let promise, target: String?
    let provisional, needsAction: Bool
    let excerpt: String
    let attachments: [AttachmentNote]
    let acknowledgement: AcknowledgementDecision?
    let tasks: [CaseTask]
    let links: [Link]
    let mails: [String]
    let mergedInto, toldAt, endedAt, endReason: String?

    enum CodingKeys: String, CodingKey {
        case number, kind, status, subject, language, form, severity, from, handler, department, account,
            phone
        case promise, target, provisional, excerpt, attachments, acknowledgement, tasks, links, mails
        case severityReason = "severity_reason"
        case customerUnit = "customer_unit"
        case customerClass = "customer_class"
        case customerOnFile = "customer_on_file"
        case orderReference = "order_reference"
        case receivedAt = "received_at"
        case needsAction = "needs_action"
        case mergedInto = "merged_into"
        case toldAt = "told_at"
        case endedAt = "ended_at"
        case endReason = "end_reason"
    }

    init(_ file: Case, zone: Zone) {
        let receipt = file.receipt
        let caseClass = file.caseClass ?? receipt.proposal?.caseClass
        number = file.number.rawValue
        kind = caseClass.flatMap { $0.severity == nil ? $0.rawValue : nil } ?? "complaint"
        status = file.status.rawValue
        subject = receipt.subject
        language = receipt.language.rawValue
        form = receipt.form.rawValue
        severity = caseClass?.severity?.rawValue
        severityReason = file.classReason ?? receipt.proposal?.reason
        customerUnit = receipt.customer.unit
        customerClass = receipt.customer.customerClass
        customerOnFile = receipt.customer.isKnown
        from = PersonView(receipt.customer.mailbox)
        handler = file.handler.map(PersonView.init)
        department = file.department
        account = receipt.account
        orderReference = receipt.orderReference
        phone = receipt.phone
        receivedAt = zone.iso8601(receipt.receivedAt)
        promise = (file.deadline?.promise).map(zone.iso8601)
        target = (file.deadline?.target).map(zone.iso8601)
        provisional = file.deadline?.isProvisional ?? false
        needsAction = file.needsAction
        excerpt = receipt.excerpt
        attachments = receipt.attachments
        acknowledgement = file.acknowledgement
        tasks = file.tasks
        links = file.links
        mails = file.mails
        mergedInto = file.mergedInto?.rawValue
        toldAt = file.toldAt.map(zone.iso8601)
        endedAt = file.endedAt.map(zone.iso8601)
        endReason = file.endReason
    }
}

/// What was written, asked and decided about a case, as `heed cases show --json` shows it.
struct OpinionView: Encodable {
    /// The last revision, with the digest a leader approves.
    struct Revision: Encodable {
        let revision: Int
        let drafter: String
        let text: String
        let opinion: String?
        let recipients: [String]
        let files: [EnclosedFile]
        let sha256: String

        enum CodingKeys: String, CodingKey {
            case revision, drafter, text, opinion, recipients, files, sha256
        }
    }

    let round: Int
    let periodStart: String
    let workingDays: Int?
    let letterTo: PersonView
    let draft: Revision?
    let asked: [PersonView]
    let approval: Approval?
    let minutes: Minutes?
    let timeExtension: ExtensionState?
    let duties: [Duty]
    let reviews: [Review]?

    enum CodingKeys: String, CodingKey {
        case round, draft, asked, approval, minutes, duties, reviews
        case periodStart = "period_start"
        case workingDays = "working_days"
        case letterTo = "letter_to"
        case timeExtension = "extension"
    }

    init(_ file: Case, zone: Zone) {
        round = file.round
        periodStart = zone.iso8601(file.periodStart)
        workingDays = file.workingDays
        letterTo = PersonView(file.letterTo)
        draft = file.draft.map { draft in
            Revision(
                revision: draft.revision, drafter: draft.drafter, text: draft.content.text,
                opinion: draft.content.opinion, recipients: draft.content.recipients,
                files: draft.content.files, sha256: draft.content.digest)
        }
        asked = file.askedApprovers.map(PersonView.init)
        approval = file.approval
        minutes = file.minutes
        timeExtension = file.timeExtension
        duties = file.duties
        reviews = file.reviews
    }
}

/// A person with the address, as JSON shows them.
struct PersonView: Encodable {
    let name: String?
    let address: String

    enum CodingKeys: String, CodingKey { case name, address }

    init(_ mailbox: Mailbox) {
        name = mailbox.name
        address = mailbox.address
    }

    /// As a line shows them.
    var line: String { name.map { "\($0) <\(address)>" } ?? address }
}

/// One case with its whole story.
struct CaseFileView: Encodable {
    /// A timer that is set.
    struct Timer: Encodable {
        let kind, due: String

        enum CodingKeys: String, CodingKey { case kind, due }
    }

    let file: CaseView
    let opinion: OpinionView
    let history: [EventView]
    let letters: [LetterView]
    let mails: [MailView]
    let timers: [Timer]

    enum CodingKeys: String, CodingKey {
        case file = "case"
        case opinion, history, letters, mails, timers
    }

    init(_ story: CaseStory, zone: Zone) {
        file = CaseView(story.file, zone: zone)
        opinion = OpinionView(story.file, zone: zone)
        history = story.history.map { EventView($0, zone: zone) }
        letters = story.letters.map { LetterView($0, zone: zone) }
        mails = story.mails.map { MailView($0, zone: zone) }
        timers = story.timers.map { Timer(kind: $0.kind.rawValue, due: zone.iso8601($0.due)) }
    }
}
