import Casework
import FoundationEssentials
import MIME
import Reading
import Settings
import Store

/// Looks up what the store knows that bears on a mail, in the transaction that decides on it.
struct Lookup {
    let desk: Desk
    let transaction: Transaction
    let now: Date

    func known(_ mail: ReadMail, _ print: MailPrint) throws -> Known {
        let reading = mail.reading
        let carriers = try carriers(of: reading)
        let account = desk.configuration.accounts.first { $0.name == mail.account }
        return Known(
            mail: "\(mail.id.rawValue)", account: mail.account, receivedAt: mail.receivedAt,
            isWhole: mail.isWhole,
            print: print, earlier: try earlier(mail, print), carriers: carriers, cases: try cases(carriers),
            reportedLetter: try reportedLetter(reading), customer: customer(reading),
            acknowledgement: try facts(mail, account))
    }

    private func customer(_ reading: Reading) -> CustomerMatch {
        reading.from.first.map { desk.directory.match($0.address) } ?? .unknown
    }

    // MARK: Mails that were here before

    private func earlier(_ mail: ReadMail, _ print: MailPrint) throws -> [Known.EarlierMail] {
        var rows = try transaction.mails(sha256: print.raw, otherThan: mail.id)
        if let id = print.messageID, !id.isEmpty { rows += try transaction.mails(messageID: id) }
        let earliest = mail.receivedAt.addingTimeInterval(-Duplicates.window)
        rows += try transaction.mails(contentDigest: print.content, since: earliest)
        var seen: Set<MailID> = [mail.id]
        return rows.filter { $0.filing != nil && seen.insert($0.id).inserted }.map { row in
            Known.EarlierMail(
                id: "\(row.id.rawValue)",
                print: MailPrint(
                    raw: row.sha256, messageID: row.filing?.messageID, from: row.filing?.sender ?? "",
                    content: row.filing?.contentDigest ?? "", receivedAt: row.receivedAt),
                caseNumber: row.filing?.caseNumber.map(CaseNumber.init(rawValue:)))
        }
    }

    // MARK: Traces of our letters

    private func carriers(of reading: Reading) throws -> [Carrier] {
        let header = reading.message.header
        let delivered = ["Delivered-To", "X-Original-To", "Envelope-To", "X-Delivered-To"].compactMap {
            header.text($0)
        }
        let source = CarrierSource(
            subject: reading.subject ?? "",
            addresses: (reading.to + reading.cc).map(\.address) + delivered,
            references: reading.inReplyTo + reading.references, text: reading.text,
            returned: reading.bounce?.originalMessageID.map { [$0] } ?? [])
        var failure: (any Error)?
        let found = Carriers.find(in: source, keys: desk.mint.keys, ours: desk.mint.house) { number in
            do {
                return try transaction.caseFile(number)?.duties.map { Carriers.KnownDuty($0) } ?? []
            } catch {
                failure = error
                return []
            }
        }
        if let failure { throw failure }
        return found
    }

    private func cases(_ carriers: [Carrier]) throws -> [CaseNumber: Case] {
        var found: [CaseNumber: Case] = [:]
        for number in Set(carriers.compactMap { $0.purpose?.caseNumber }) {
            found[number] = try transaction.caseFile(number)
        }
        return found
    }

    private func reportedLetter(_ reading: Reading) throws -> Known.NamedLetter? {
        guard let id = reading.bounce?.originalMessageID, let letter = try transaction.letter(messageID: id),
            let kind = LetterKind(rawValue: letter.kind)
        else { return nil }
        return Known.NamedLetter(
            key: letter.key, kind: kind, messageID: letter.messageID,
            caseNumber: letter.caseNumber.map(CaseNumber.init(rawValue:)), recipient: letter.recipient,
            approvedHash: letter.approvedHash)
    }

    // MARK: What an acknowledgement depends on

    private func facts(_ mail: ReadMail, _ account: MailAccount?) throws -> AcknowledgementFacts {
        let rules = desk.configuration.acknowledgements
        let author = mail.reading.from.first?.address ?? ""
        return AcknowledgementFacts(
            ownAddresses: desk.mint.house.addresses, messageDomain: desk.mint.house.messageDomain,
            addsReturnPath: account?.addsReturnPath ?? true,
            authentication: Authentication.verdict(of: mail.reading.message, pinned: account?.authservID),
            directory: desk.directory, counts: try counts(author),
            limits: AcknowledgementLimits(
                perCase: rules.enabled ? 1 : 0, perAddressPerDay: rules.perAddressPerDay,
                perDomainPerHour: rules.perDomainPerHour, perHour: rules.perHour,
                maximumAge: rules.maximumAge.seconds),
            age: now.timeIntervalSince(mail.receivedAt), isRelisted: try isBacklog(mail, account))
    }

    private func counts(_ author: String) throws -> AcknowledgementCounts {
        let kind = LetterKind.acknowledgement.rawValue
        let (hour, day) = (now.addingTimeInterval(-3600), now.addingTimeInterval(-86_400))
        let domain = author.lastIndex(of: "@").map { author[author.index(after: $0)...].lowercased() } ?? ""
        return AcknowledgementCounts(
            forAddress: try transaction.lettersMade(kind: kind, to: author, since: day),
            forDomain: try transaction.lettersMade(kind: kind, toDomain: domain, since: hour),
            inAll: try transaction.lettersMade(kind: kind, since: hour))
    }

    /// A mail that lay in the mailbox before heed first looked there, unless those are to be acknowledged too.
    private func isBacklog(_ mail: ReadMail, _ account: MailAccount?) throws -> Bool {
        guard let account, !account.firstSync.acknowledge else { return false }
        let state = try transaction.mailbox(
            account: account.name, mailbox: account.mailboxes.first ?? "INBOX")
        return state.map { mail.receivedAt < $0.firstSeenAt } ?? false
    }
}
