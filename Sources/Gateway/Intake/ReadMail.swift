import Casework
import FoundationEssentials
import MIME
import Reading
import Settings
import Store

/// A mail that is ours, read and not yet filed: with everything that can be told of it without the store.
struct ReadMail: Sendable {
    let id: MailID
    let account: String
    let mailbox: String
    let receivedAt: Date
    let isWhole: Bool
    let reading: Reading
    /// What tells it from other mails.
    let print: MailPrint
    /// Whether its sender was vouched for where it arrived.
    let verdict: Authentication
    /// What the files it carries hold of reports on visits.
    let attached: AttachedForms
    /// What the rules may ask about it; the tags it bears are known at the store.
    let facts: RoutingFacts
    /// What in it looks like a token of ours.
    let scan: CarrierScan
    /// Whether it commands silence by itself.
    let silence: AcknowledgementRule.Verdict?

    /// Finds out what reading alone tells.
    init(
        id: MailID, key: MailKey, receivedAt: Date, isWhole: Bool, sha256: String, reading: Reading,
        desk: Desk
    ) {
        (self.id, account, mailbox) = (id, key.account, key.mailbox)
        (self.receivedAt, self.isWhole, self.reading) = (receivedAt, isWhole, reading)
        attached = AttachedForms(reading, desk.directory)
        print = MailPrint(
            raw: sha256, messageID: reading.messageID, from: reading.from.first?.address ?? "",
            subject: reading.subject ?? "", text: reading.text + attached.text,
            attachments: reading.attachments.map {
                AttachmentNote(name: $0.name ?? "", type: $0.type, size: $0.size)
            },
            receivedAt: receivedAt)
        verdict = Authentication.verdict(of: reading.message, pinned: desk.account(key.account)?.authservID)
        let context = RoutingContext(
            directory: desk.directory, account: key.account, day: desk.calendar.zone.date(at: receivedAt))
        facts = RoutingFacts(reading, context, by: desk.routing, attached: attached)
        scan = CarrierScan(CarrierSource(reading), ours: desk.mint.house)
        silence = AcknowledgementRule.bySight(
            reading, AcknowledgementFacts(desk, desk.account(key.account), verdict))
    }
}

extension AcknowledgementFacts {
    /// What the desk knows of itself; nothing of what has left.
    init(_ desk: Desk, _ account: MailAccount?, _ verdict: Authentication) {
        let rules = desk.configuration.acknowledgements
        self.init(
            ownAddresses: desk.mint.house.addresses, messageDomain: desk.mint.house.messageDomain,
            addsReturnPath: account?.addsReturnPath ?? true, authentication: verdict,
            directory: desk.directory,
            limits: AcknowledgementLimits(
                perAddressPerDay: rules.perAddressPerDay,
                perDomainPerHour: rules.perDomainPerHour, perHour: rules.perHour,
                maximumAge: rules.maximumAge.seconds))
    }
}
