import Casework
import Foundation
import MIME
import Reading
import Store

/// A case as `heed cases --json` shows it. Names are stable: a later heed only adds.
struct CaseView: Encodable {
    let number, kind, status, subject, language, form: String
    let severity, severityReason, customerUnit, customerClass: String?
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
    let toldAt, endedAt, endReason: String?

    enum CodingKeys: String, CodingKey {
        case number, kind, status, subject, language, form, severity, from, handler, department, account,
            phone
        case promise, target, provisional, excerpt, attachments, acknowledgement, tasks, links, mails
        case severityReason = "severity_reason"
        case customerUnit = "customer_unit"
        case customerClass = "customer_class"
        case orderReference = "order_reference"
        case receivedAt = "received_at"
        case needsAction = "needs_action"
        case toldAt = "told_at"
        case endedAt = "ended_at"
        case endReason = "end_reason"
    }

    init(_ file: Case, zone: Zone) {
        let receipt = file.receipt
        let caseClass = file.caseClass ?? receipt.proposal?.caseClass
        number = file.number.rawValue
        kind = caseClass == .inquiry ? "inquiry" : "complaint"
        status = file.status.rawValue
        subject = receipt.subject
        language = receipt.language.rawValue
        form = receipt.form.rawValue
        severity = caseClass?.severity?.rawValue
        severityReason = file.classReason ?? receipt.proposal?.reason
        customerUnit = receipt.customer.unit
        customerClass = receipt.customer.customerClass
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
        toldAt = file.toldAt.map(zone.iso8601)
        endedAt = file.endedAt.map(zone.iso8601)
        endReason = file.endReason
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

/// One case with its whole history.
struct CaseFileView: Encodable {
    let file: CaseView
    let history: [EventView]
    let letters: [LetterView]

    enum CodingKeys: String, CodingKey {
        case file = "case"
        case history, letters
    }
}

/// One line of a case's history.
struct EventView: Encodable {
    let sequence: Int
    let at, event, actor: String
    let hash: String

    enum CodingKeys: String, CodingKey { case sequence, at, event, actor, hash }

    init(_ kept: KeptEvent, zone: Zone) {
        sequence = kept.record.sequence
        at = zone.iso8601(kept.record.at)
        event = kept.record.event.name.rawValue
        actor = "\(kept.record.actor.kind): \(kept.record.actor.name)"
        hash = kept.hash
    }
}
