import Casework
import Crypto
import FoundationEssentials
import Letters
import MIME
import Settings
import Store

/// A letter whose addresses, tokens and identifiers are chosen, and whose words are still to be written.
struct LetterDraft: Sendable {
    /// The letter, without subject and bytes.
    var letter: NewLetter
    let order: LetterOrder
    let postmark: Postmark
    let seed: UInt64
}

/// Turns an order into a letter whose bytes are final: addresses, tokens and identifiers chosen, the text written.
struct Pen {
    let desk: Desk
    let now: Date

    /// Writes the letter of an order; `account` is the account whose address the customer knows.
    func write(_ order: LetterOrder, account: String?, mail: MailID?) throws -> NewLetter {
        try write(draft(order, account: account, mail: mail))
    }

    /// The letter of an order with all but its words.
    func draft(_ order: LetterOrder, account: String?, mail: MailID?) -> LetterDraft {
        let purpose = Self.purpose(of: order)
        let postmark = postmark(order, purpose, Self.name(of: order.key), account)
        let letter = NewLetter(
            key: order.key, kind: order.kind.rawValue, caseNumber: order.caseNumber?.rawValue, mail: mail,
            recipient: order.to.address, envelopeFrom: postmark.envelopeFrom, messageID: postmark.messageID,
            subject: "", bytes: [], approvedHash: order.approvedHash, notBefore: order.notBefore ?? now)
        return LetterDraft(letter: letter, order: order, postmark: postmark, seed: desk.world.random())
    }

    /// The letter of a draft.
    func write(_ draft: LetterDraft) throws -> NewLetter {
        let written = try desk.stationery.write(
            draft.order, house: desk.house, postmark: draft.postmark, calendar: desk.calendar, at: now,
            seed: draft.seed, files: try files(of: draft.order))
        var letter = draft.letter
        (letter.subject, letter.bytes) = (written.subject, written.bytes)
        return letter
    }

    /// The files an order names, with the bytes they had when the text was drafted.
    private func files(of order: LetterOrder) throws -> [OutgoingMessage.Attachment] {
        guard case .list(let values)? = order.facts["files"] else { return [] }
        return try values.map { value in
            guard case .nested(let facts) = value, let name = facts.text("name"),
                let digest = facts.text("digest")
            else { throw LetterFailure.unwritable("it names a file without name or digest") }
            return OutgoingMessage.Attachment(
                name: name, type: FileName.mediaType(of: name), content: try bytes(digest, of: name))
        }
    }

    private func bytes(_ digest: String, of name: String) throws(LetterFailure) -> [UInt8] {
        do throws(StoreFailure) {
            return try desk.store.file(digest)
        } catch {
            throw .unwritable("its file \(name): \(error)")
        }
    }

    private func postmark(
        _ order: LetterOrder, _ purpose: TokenPurpose, _ name: String, _ account: String?
    ) -> Postmark {
        let from =
            desk.configuration.accounts.first { $0.name == account }?.address
            ?? desk.configuration.company.address
        var postmark = Postmark(
            from: from, envelopeFrom: envelopeFrom(name),
            messageID: desk.mint.messageID(purpose, letter: name),
            replyTo: purpose == .house ? nil : desk.mint.replyAddress(purpose, at: from),
            tag: desk.mint.tag(purpose) ?? "")
        if let invitee = order.invitee {
            postmark.unsubscribeAddress = postmark.replyTo ?? from
            postmark.unsubscribePage = order.facts.text("unsubscribePage")?.replacing(
                "{token}", with: desk.mint.surveyToken(invitee))
        }
        return postmark
    }

    private func envelopeFrom(_ name: String) -> String {
        let relay = desk.configuration.relay
        switch relay.envelope {
        case .token: return desk.mint.returnPath(letter: name) ?? relay.bounceAddress
        case .address: return relay.bounceAddress
        case .login: return relay.server.user ?? relay.bounceAddress
        }
    }

    /// A notice speaks for the duty of one person; a survey's letter for its invitee; another to a customer for the case.
    private static func purpose(of order: LetterOrder) -> TokenPurpose {
        if let invitee = order.invitee { return .survey(invitee) }
        if let duty = order.duty { return .staff(duty, nonce: "") }
        if order.kind.isForCustomer, let number = order.caseNumber { return .customer(number) }
        return .house
    }

    /// A short name that belongs to the duty, so that the same duty always makes the same Message-ID.
    static func name(of key: String) -> String {
        let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
        let name = SHA256.hash(data: Data(key.utf8)).prefix(12).map { digits[Int($0 & 31)] }
        return String(decoding: name, as: UTF8.self)
    }
}
