public import Casework
public import FoundationEssentials
public import MIME
import Mustache
import Reading

extension Stationery {
    /// Writes one letter and freezes its bytes.
    ///
    /// `calendar` reckons the working time left; `seed` makes the MIME boundaries: equal arguments give equal
    /// bytes. Files go along in order.
    public func write(
        _ order: LetterOrder, house: House, postmark: Postmark, calendar: WorkCalendar, at: Date,
        seed: UInt64,
        files: [OutgoingMessage.Attachment] = []
    ) throws(LetterFailure) -> WrittenLetter {
        if order.kind.needsApproval, order.approvedHash == nil {
            throw .notApproved(kind: order.kind.rawValue)
        }
        let language = order.kind.written(in: order.language)
        guard let template = template(order.template, order.kind, for: language) else {
            throw .noTemplate(kind: order.template, language: language.rawValue)
        }
        let ink = Ink(
            order: order, house: house, postmark: postmark, calendar: calendar, at: at, language: language)
        let object = ink.object
        let subject = oneLine(template.subject.render(object))
        let text = tidy(template.body.render(object))
        let html = order.kind.isPlainOnly ? nil : html(template, ink, text)

        let service = Mailbox(name: house.names(in: language).service, address: postmark.from)
        var mail = OutgoingMessage(
            from: service, to: [order.to], subject: subject, date: date(at, calendar.zone),
            messageID: postmark.messageID, text: text)
        mail.html = html
        mail.attachments = files
        mail.replyTo = postmark.replyTo.map { [Mailbox(name: service.name, address: $0)] } ?? []
        mail.inReplyTo = order.inReplyTo
        mail.references = thread(order)
        mail.extraFields = fields(order.kind, house, postmark)
        do throws(BuildFailure) {
            let bytes = try serialize(&mail, seed)
            return WrittenLetter(
                subject: subject, text: text, html: html, bytes: bytes, messageID: postmark.messageID,
                envelopeFrom: postmark.envelopeFrom, recipient: order.to.address)
        } catch {
            throw .unwritable(error.description)
        }
    }

    /// The HTML form: that of the text, and in survey letters with the links the text can only name.
    private func html(_ template: LetterTemplate, _ ink: Ink, _ text: String) -> String {
        guard ink.order.kind.isSurvey else { return htmlCopy(of: text, in: ink.language) }
        let links = SurveyLinks(ink)
        return links.fill(
            htmlCopy(of: tidy(template.body.render(links.marked(ink.object))), in: ink.language))
    }

    /// A foreign Message-ID that cannot be written must not cost the customer the letter: the thread goes first.
    private func serialize(_ mail: inout OutgoingMessage, _ seed: UInt64) throws(BuildFailure) -> [UInt8] {
        do {
            return try mail.serialized(boundarySeed: seed)
        } catch .invalidIdentifier(let identifier) where identifier != mail.messageID {
            mail.inReplyTo = nil
            mail.references = []
            return try mail.serialized(boundarySeed: seed)
        }
    }

    /// First and last of the thread: long References are refused by some servers.
    private func thread(_ order: LetterOrder) -> [String] {
        var all = order.references
        if let answered = order.inReplyTo, all.last != answered { all.append(answered) }
        guard let first = all.first, let last = all.last else { return [] }
        return first == last ? [last] : [first, last]
    }

    private func fields(_ kind: LetterKind, _ house: House, _ postmark: Postmark)
        -> [OutgoingMessage.ExtraField]
    {
        var fields: [OutgoingMessage.ExtraField] = []
        func add(_ name: String, _ value: String) { fields.append(.init(name: name, value: value)) }
        if let value = kind.autoSubmitted { add("Auto-Submitted", value) }
        // Everything but NDR: a letter that cannot be delivered must come back (MS-OXCMAIL §2.1.3.2.20).
        add("X-Auto-Response-Suppress", "DR, RN, NRN, OOF, AutoReply")
        add("X-Heed-Instance", house.instance)
        guard kind.isSurvey else { return fields }
        add("List-Id", "<\(house.surveyList)>")
        let mailto = postmark.unsubscribeAddress.map { "<\(Mailto.leaving($0, tag: postmark.tag))>" }
        let ways = [postmark.unsubscribePage.map { "<\($0)>" }, mailto].compactMap(\.self)
        if !ways.isEmpty { add("List-Unsubscribe", ways.joined(separator: ", ")) }
        if postmark.unsubscribePage != nil { add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click") }
        return fields
    }

    private func date(_ at: Date, _ zone: Zone) -> MailDate {
        MailDate(seconds: Int64(at.timeIntervalSince1970.rounded(.down)), zoneMinutes: zone.offset / 60)
    }
}
