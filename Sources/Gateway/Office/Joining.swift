public import Casework
import FoundationEssentials
import MIME
import Reading
public import Store

/// A further matter in a case, to become a case of its own.
public struct SplitOff: Sendable, Hashable {
    /// Its subject.
    public var subject: String
    /// Its words; nil takes those of the mail, or of the first one.
    public var text: String?
    /// The mail that brought it, if it was not the first: its clock starts with that mail.
    public var mail: MailID?
    /// Whether the customer is told the new number.
    public var isAcknowledged: Bool

    /// A further matter.
    public init(subject: String, text: String? = nil, mail: MailID? = nil, isAcknowledged: Bool = false) {
        self.subject = subject
        self.text = text
        self.mail = mail
        self.isAcknowledged = isAcknowledged
    }
}

extension Desk {
    /// Lets a case go on in another open one, which remembers it, with the earlier receipt and the graver class of the
    /// two. Tells about the case that ends.
    public func merge(
        _ number: CaseNumber, into other: CaseNumber, because reason: String, by clerk: Clerk
    ) throws -> ActReport {
        try reporting(number) { transaction, now in
            try check(clerk)
            guard let target = try transaction.caseFile(other) else { throw Refusal.noSuchCase }
            guard other != number else { throw Refusal.sameCase }
            guard target.status.isOpen else {
                throw target.mergedInto.map(Refusal.mergedElsewhere) ?? .notNow(.linked, target.status)
            }
            guard let file = try transaction.caseFile(number) else { throw Refusal.noSuchCase }
            let merging = Merging(into: other, reason: reason)
            try step(number, .merged(merging), by: clerk, in: transaction, at: now)
            let start = file.periodStart < target.periodStart ? file.periodStart : nil
            let link = Link(
                other: number, relation: .absorbed, periodStart: start, alsoTell: file.reader(besides: target)
            )
            try step(other, .linked(link), by: clerk, in: transaction, at: now)
            guard file.presentClass.gravity > target.presentClass.gravity else { return }
            let taken = rules.staffLanguage.isChinese ? "并入了 \(number)：" : "took in \(number): "
            let grading = Grading(file.presentClass, reason: taken + (file.classReason ?? reason))
            try step(other, .graded(grading), by: clerk, in: transaction, at: now)
        }
    }

    /// Lets a merged case go on by itself again.
    public func unmerge(_ number: CaseNumber, because reason: String, by clerk: Clerk) throws -> ActReport {
        try reporting(number) { transaction, now in
            try check(clerk)
            guard let file = try transaction.caseFile(number) else { throw Refusal.noSuchCase }
            try step(number, .unmerged(Remark(reason)), by: clerk, in: transaction, at: now)
            guard let other = file.mergedInto else { return }
            let alsoTell = try transaction.caseFile(other).flatMap(file.reader(besides:))
            let link = Link(other: number, relation: .related, alsoTell: alsoTell)
            try step(other, .linked(link), by: clerk, in: transaction, at: now)
        }
    }

    /// Binds two cases that have to do with each other.
    public func link(_ number: CaseNumber, to other: CaseNumber, by clerk: Clerk) throws -> ActReport {
        try reporting(number) { transaction, now in
            try check(clerk)
            guard try transaction.caseFile(other) != nil else { throw Refusal.noSuchCase }
            for (one, two) in [(number, other), (other, number)] {
                try step(
                    one, .linked(Link(other: two, relation: .related)), by: clerk, in: transaction, at: now)
            }
        }
    }

    /// Makes a further matter a case of its own. Tells about the new case.
    public func split(_ number: CaseNumber, _ matter: SplitOff, by clerk: Clerk) throws -> ActReport {
        let now = world.now()
        let fresh = try transacting { transaction in
            try check(clerk)
            guard let file = try transaction.caseFile(number) else { throw Refusal.noSuchCase }
            let receipt = try receipt(of: matter, from: file, in: transaction)
            try begin(receipt, acknowledged: decision(matter, file), by: clerk, in: transaction, at: now)
            let link = Link(other: receipt.number, relation: .splitInto)
            try step(number, .linked(link), by: clerk, in: transaction, at: now)
            return receipt.number
        }
        return try report(on: fresh)
    }

    /// A case begun by a person; its number is given out with it.
    func begin(
        _ receipt: Receipt, acknowledged decision: AcknowledgementDecision, by clerk: Clerk,
        in transaction: Transaction, at now: Date
    ) throws {
        _ = try transaction.next(Lookup.sequence(of: receipt.number))
        try step(receipt.number, .received(receipt), by: clerk, in: transaction, at: now)
        try step(receipt.number, .acknowledged(decision), by: clerk, in: transaction, at: now)
    }

    /// The whole of a case, as a report.
    func report(on number: CaseNumber) throws -> ActReport {
        let found = try store.look { transaction in
            try transaction.caseFile(number).map { file in
                ActReport(
                    file: file, events: try transaction.events(of: number),
                    letters: try transaction.letters(caseNumber: number.rawValue, atMost: 200).reversed())
            }
        }
        guard let found else { throw Refusal.noSuchCase }
        return found
    }

    func check(_ clerk: Clerk) throws(Refusal) {
        guard clerk.person.mayAct else { throw .wrongOffice(clerk.person.address) }
    }

    private func decision(_ matter: SplitOff, _ file: Case) -> AcknowledgementDecision {
        matter.isAcknowledged
            ? .letter(to: file.letterTo)
            : .silence(rule: "split", reason: "the customer knows the number of \(file.number)")
    }

    private func receipt(
        of matter: SplitOff, from file: Case, in transaction: Transaction
    ) throws -> Receipt {
        let old = file.receipt
        var (received, text) = (old.receivedAt, matter.text)
        if let id = matter.mail {
            guard let mail = try transaction.mail(id), file.mails.contains("\(id.rawValue)") else {
                throw Refusal.noSuchMail("\(id.rawValue)")
            }
            received = mail.receivedAt
            text = try text ?? Reading(Message(try store.bytes(of: mail), limits: limits)).newText
        }
        let number = try Lookup(desk: self, transaction: transaction, now: world.now()).nextNumber(received)
        return Receipt(
            number: number, mail: matter.mail.map { "\($0.rawValue)" }, account: old.account,
            receivedAt: received, messageID: old.messageID, references: old.references,
            customer: old.customer,
            letterTo: file.letterTo, language: old.language, subject: matter.subject,
            excerpt: String(PlainText.trim(text ?? old.excerpt).prefix(2_000)), form: .split,
            orderReference: old.orderReference, phone: old.phone, origin: file.number)
    }
}

extension Case {
    /// Whom letters about this case go to, unless those about the other go there too.
    fileprivate func reader(besides other: Case) -> String? {
        let isSame = AddressKey.of(letterTo.address) == AddressKey.of(other.letterTo.address)
        return isSame || letterTo.address.isEmpty ? nil : letterTo.address
    }
}
