import Casework
import FoundationEssentials
import MIME
import Reading
import Settings
import Store

/// Looks up what store and directory know that bears on a mail, in the transaction that decides on it.
struct Lookup {
    let desk: Desk
    let transaction: Transaction
    let now: Date
    /// What was counted for the mails before, in the same transaction and at the same time.
    let tally = Tally()
    /// Letters to the mails before, whose words are still to be written.
    let later: LaterLetters

    init(desk: Desk, transaction: Transaction, now: Date) {
        (self.desk, self.transaction, self.now) = (desk, transaction, now)
        later = LaterLetters(desk)
    }

    /// Counts that would be long to make anew for each mail.
    final class Tally {
        var acknowledgements: LettersCounted?
    }

    func known(_ mail: ReadMail) throws -> Known {
        let reading = mail.reading
        let author = reading.from.first?.address ?? ""
        let account = desk.account(mail.account)
        let carriers = try carriers(of: mail)
        let earlier = try earlier(mail)
        let duplicate = Duplicates.judge(mail.print, earlier: earlier.map { ($0.id, $0.print) })
        let duplicateCase = earlier.first { $0.id == duplicate.first }?.caseNumber

        var known = Known(
            nextNumber: try nextNumber(mail.receivedAt), customer: correspondent(mail),
            route: route(mail, carriers),
            acknowledgement: .silence(
                rule: "A0", reason: "acknowledgements are switched off in the configuration"))
        try learnAcknowledgement(mail, account, &known)
        known.language = desk.directory.customer(for: author)?.language
        known.carriers = carriers
        known.files = try files(
            carriers.compactMap { $0.purpose?.caseNumber } + [duplicateCase].compactMap(\.self))
        known.bonds = known.files.mapValues { bond(mail, to: $0) }
        known.duplicate = duplicate
        known.duplicateCase = duplicateCase
        try learnReport(reading, carriers, at: mail.receivedAt, &known)
        known.isOwnLetter = try isOwnLetter(reading)
        known.colleague = desk.directory.employee(for: author)?.mailbox
        known.proof = SenderProof(mail.verdict, isPinned: desk.pin(of: mail.account) != nil)
        known.isToUs = reading.to.contains { isOurs($0.address) }
        known.answered = try answered(reading, carriers)
        if known.colleague == nil { try learnFlood(mail, &known) }
        if known.proof != .fail, known.colleague != nil { try enclose(reading, carriers, &known) }
        known.asksForVisitForm =
            known.colleague != nil && known.proof != .fail && mail.facts.visit == nil
            && VisitFormRequest.isOne(subject: reading.subject, text: reading.newText)
        return known
    }

    /// Keeps the files that a colleague sends with a draft. Pictures inside the text and signatures are none.
    private func enclose(_ reading: Reading, _ carriers: [Carrier], _ known: inout Known) throws {
        let isDraft = carriers.contains { carrier in
            if case .staff(let duty, _)? = carrier.purpose { duty.kind == .draft } else { false }
        }
        guard isDraft else { return }
        let files = reading.attachments.filter { !$0.isInline && !$0.isSignature && $0.enclosedIn == nil }
        guard files.reduce(0, { $0 + $1.size }) <= Store.largestFile, files.count <= Self.mostFiles else {
            known.enclosureLimit = Store.largestFile >> 20
            return
        }
        known.enclosed = try files.map { file in
            EnclosedFile(
                name: FileName.safe(file.name ?? ""),
                digest: try desk.store.keepFile(file.bytes(in: reading.message)))
        }
    }

    /// A result with more files than this is a parcel.
    private static let mostFiles = 20

    private func learnAcknowledgement(_ mail: ReadMail, _ account: MailAccount?, _ known: inout Known) throws
    {
        let rules = desk.configuration.acknowledgements
        guard rules.enabled else { return }
        if let silence = mail.silence { return known.acknowledgement = silence.decision }
        let facts = try facts(mail, account)
        known.acknowledgement = AcknowledgementRule.judgeSeen(mail.reading, facts).decision
        guard rules.explanation, known.acknowledgement.silentBy == "A13",
            let recipient = Explanation.recipient(mail.reading, facts),
            try transaction.letter(key: Explanation.key(recipient.address)) == nil
        else { return }
        known.explains = recipient
    }

    // MARK: Case numbers

    /// Numbers run by the year of receipt; one that was given out is never given again.
    func nextNumber(_ receivedAt: Date) throws -> CaseNumber {
        let prefix = desk.configuration.casework.numberPrefix
        let year = desk.calendar.zone.date(at: receivedAt).year
        let sequence = try transaction.upcoming("case/\(prefix)-\(year)")
        return CaseNumber(prefix: prefix, year: year, sequence: sequence)
    }

    /// The sequence a number comes from.
    static func sequence(of number: CaseNumber) -> String {
        "case/"
            + (number.rawValue.lastIndex(of: "-").map { String(number.rawValue[..<$0]) } ?? number.rawValue)
    }

    // MARK: People

    /// The unit by the directory, else the one that the mail names.
    private func correspondent(_ mail: ReadMail) -> Correspondent {
        let author = mail.reading.from.first ?? Mailbox(name: nil, address: "")
        let customer = desk.directory.match(author.address).customer
        return Correspondent(
            mailbox: author, unit: customer?.unit ?? mail.facts.unit,
            customerClass: customer?.customerClass?.rawValue,
            isKnown: customer != nil)
    }

    /// A forged sender is nobody, and so are two.
    private func bond(_ mail: ReadMail, to file: Case) -> SenderBond {
        guard mail.reading.from.count == 1, let author = mail.reading.from.first, !mail.verdict.isFail else {
            return .stranger
        }
        return SenderBond(of: author.address, to: file, by: desk.directory)
    }

    private func isOurs(_ address: String) -> Bool {
        let key = AddressKey.of(address)
        let plain = key.firstIndex(of: "+").flatMap { plus in
            key.lastIndex(of: "@").map { at in plus < at ? String(key[..<plus] + key[at...]) : key }
        }
        return desk.mint.house.addresses.contains(plain ?? key)
    }

    // MARK: Routing

    func route(_ mail: ReadMail, _ carriers: [Carrier], knownAs kind: MailKind? = nil) -> RoutedMail {
        let context = RoutingContext(
            directory: desk.directory, account: mail.account, carriers: carriers,
            day: desk.calendar.zone.date(at: now))
        let facts = mail.facts.bearing(carriers)
        return RoutedMail(
            Router(desk.routing).route(facts, context, knownAs: kind), facts, desk.directory)
    }

    // MARK: Traces of our letters

    private func carriers(of mail: ReadMail) throws -> [Carrier] {
        var failure: (any Error)?
        let house = desk.mint.house.with(campaigns: try transaction.campaignNames())
        let found = Carriers.find(in: mail.scan, keys: desk.mint.keys, ours: house) { number in
            do {
                let file = try transaction.caseFile(number)
                return ((file?.duties ?? []) + (file?.spentDuties ?? [])).map { Carriers.KnownDuty($0) }
            } catch {
                failure = error
                return []
            }
        }
        if let failure { throw failure }
        return found
    }

    /// The text of the letter of ours that the mail quotes: the one it answers, or one of the last to its author.
    private func answered(_ reading: Reading, _ carriers: [Carrier]) throws -> String? {
        let numbers = carriers.compactMap { $0.purpose?.caseNumber }
        let isQuoted = !reading.quotedText.isEmpty || carriers.contains { $0.place == .body }
        guard isQuoted, let number = numbers.first else { return nil }
        var letters = try (reading.inReplyTo + reading.references.reversed()).prefix(4)
            .compactMap { try transaction.letter(messageID: $0)?.id }
        if letters.isEmpty, let author = reading.from.first?.address {
            letters = try transaction.letters(caseNumber: number.rawValue, atMost: 20)
                .filter { AddressKey.of($0.recipient) == AddressKey.of(author) }.prefix(3).map(\.id)
        }
        // One that is read must have been written.
        try later.write(in: transaction, at: now)
        for id in letters {
            guard let letter = try transaction.letter(id) else { continue }
            let text = Reading(Message(letter.bytes)).text
            if reading.quotes(text) { return text }
        }
        return nil
    }

    /// The cases named, and the ones they were merged into.
    func files(_ numbers: [CaseNumber]) throws -> [CaseNumber: Case] {
        var found: [CaseNumber: Case] = [:]
        var wanted = numbers
        while let number = wanted.popLast() {
            guard found[number] == nil, let file = try transaction.caseFile(number) else { continue }
            found[number] = file
            if let next = file.mergedInto { wanted.append(next) }
        }
        return found
    }

    /// It bears the Message-ID of a letter of ours and comes from us: a copy for us, or one that went in a circle.
    private func isOwnLetter(_ reading: Reading) throws -> Bool {
        guard let id = reading.messageID, let author = reading.from.first, isOurs(author.address) else {
            return false
        }
        return try transaction.letter(messageID: id) != nil
    }
}

extension DuplicateVerdict {
    /// The mail that was here first.
    var first: String? {
        switch self {
        case .new: nil
        case .sameMail(let id), .sameWords(let id), .reusedMessageID(let id): id
        }
    }
}
