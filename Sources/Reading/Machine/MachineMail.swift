import MIME

/// A mail laid out for the machine rules: who sent it, what it says itself, what it returns of an earlier mail.
struct MachineMail: Sendable {
    let message: Message
    let header: Header
    let heading: Heading
    /// The readable body as others see it, for mails without a plain text part.
    let readable: String

    let subject: Folded
    let sender: MachineSender
    /// An envelope sender `<>` (RFC 5321 §4.5.5), or MAILER-DAEMON in its place.
    let hasNullReturnPath: Bool
    /// Addresses that the writer goes by: From and Reply-To, in lower case.
    let writers: Set<String>
    /// Return-Path is From's address: a person's mail. Reports have the null sender (RFC 3464 §2).
    let isWritersOwn: Bool
    /// The words of the subject are a report's.
    let subjectReports: Bool
    /// The mail's own words, up to where a returned mail begins; empty when nothing but its words could make the
    /// mail a report, for words alone never do.
    let notice: String
    /// The returned mail or its header, as text; empty when nothing was returned.
    let returned: String
    /// The fields in it.
    let returnedFields: FieldBlock
    /// The machine-readable parts: message/delivery-status and their kin, each as text.
    let statusTexts: [String]
    let feedbackTexts: [String]
    let dispositionTexts: [String]
    /// The whole multipart/report type parameter in lower case.
    let reportType: String?

    init(_ message: Message, _ heading: Heading, readable: String) {
        self.message = message
        header = heading.header
        self.heading = heading
        self.readable = readable
        subject = Folded(heading.subject ?? "")
        sender = MachineSender(heading)
        hasNullReturnPath = heading.returnPath.map(Self.isNull) ?? false
        let from = heading.from.map { $0.address.lowercased() }
        writers = Set(from + heading.replyTo.map { $0.address.lowercased() })
        isWritersOwn = heading.returnPath.flatMap { Self.address(in: $0) }.map(from.contains) ?? false
        let root = message.parts.first
        reportType = root?.contentType["report-type"].map { trimmed($0).lowercased() }
        subjectReports = BounceSigns.reports(subject)
        let mayReport =
            sender.isSystem || hasNullReturnPath || subjectReports || reportType != nil
            || Self.hasReportField(header) || readable.utf8.first == 0x7B
        var leaves = Leaves(wantsText: mayReport)
        leaves.collect(message)
        if leaves.status.isEmpty && (reportType == "delivery-status" || sender.isPostmaster) {
            leaves.status = Leaves.wrapped(in: message)
        }
        let own = leaves.plain.isEmpty ? (readable.isEmpty ? leaves.raw : readable) : leaves.plain
        let cut = mayReport ? ReturnedMail.split(String(own.prefix(Folded.cap))) : (notice: "", returned: "")
        notice = cut.notice
        returned = leaves.returned.isEmpty ? cut.returned : leaves.returned
        returnedFields = FieldBlock(loose: returned)
        statusTexts = leaves.status
        feedbackTexts = leaves.feedback
        dispositionTexts = leaves.disposition
    }

    /// Fields by which some mail systems mark their reports.
    static func hasReportField(_ header: Header) -> Bool {
        header.first("X-Failed-Recipients") != nil || header.first("X-Aliyun-Bounce") != nil
            || header.first("X-MS-Exchange-Message-Is-Ndr") != nil
    }

    private static func address(in returnPath: String) -> String? {
        AddressSpotter.addresses(in: returnPath.prefix(400)).first?.lowercased()
    }

    private static func isNull(_ returnPath: String) -> Bool {
        // Some address, as nearly always.
        let bytes = returnPath.utf8
        if let sign = bytes.firstIndex(of: UInt8(ascii: "@")), !bytes[..<sign].contains(UInt8(ascii: "-")) {
            return false
        }
        let path = returnPath.lowercased().filter { !$0.isWhitespace }
        return path == "<>" || path == "<null>" || path.hasPrefix("<mailer-daemon") || path == "\"<>\""
    }
}

/// Gathers the parts a report is made of, without entering the mail it returns.
private struct Leaves {
    let wantsText: Bool
    var plain = ""
    var raw = ""
    var returned = ""
    var status: [String] = []
    var feedback: [String] = []
    var disposition: [String] = []
    private static let partCap = 40

    init(wantsText: Bool) { self.wantsText = wantsText }

    mutating func collect(_ message: Message) {
        guard let root = message.parts.first else { return }
        visit(root, in: message)
    }

    /// The status parts of a report that some filter on the way wrapped into another mail.
    static func wrapped(in message: Message) -> [String] {
        let parts = message.parts.filter {
            $0.contentType.matches("message/delivery-status")
                || $0.contentType.matches("message/global-delivery-status")
        }
        return parts.prefix(4).map { message.text(of: $0).string }
    }

    private mutating func visit(_ part: Part, in message: Message) {
        let type = "\(part.contentType.type)/\(part.contentType.subtype)"
        switch type {
        case "message/rfc822", "message/global", "message/partial", "text/rfc822-headers",
            "text/rfc822-header",
            "message/global-headers", "text/rfc822":
            if returned.isEmpty { returned = Self.head(of: part, in: message) }
        case "message/delivery-status", "message/global-delivery-status":
            if status.count < 20 { status.append(message.text(of: part).string) }
        case "message/feedback-report":
            feedback.append(message.text(of: part).string)
        case "message/disposition-notification", "message/global-disposition-notification":
            disposition.append(message.text(of: part).string)
        default: visitOther(part, in: message)
        }
    }

    private mutating func visitOther(_ part: Part, in message: Message) {
        if !part.children.isEmpty {
            for child in part.children.prefix(Self.partCap) where message.parts.indices.contains(child) {
                visit(message.parts[child], in: message)
            }
        } else if wantsText, part.contentType.type == "multipart" {
            raw += Self.lines(message.content(of: part).prefix(Folded.cap))
        } else if returned.isEmpty, part.fileName?.lowercased().hasSuffix(".eml") == true {
            returned = Self.lines(message.content(of: part).prefix(16_000))
        } else if wantsText, part.contentType.type == "text", part.contentType.subtype != "html",
            plain.utf8.count < Folded.cap
        {
            if !plain.isEmpty { plain += "\n" }
            plain += message.text(of: part).string
        }
    }

    /// The first bytes of a returned mail: its header is what matters.
    private static func head(of part: Part, in message: Message) -> String {
        if let child = part.children.first, message.parts.indices.contains(child) {
            let fields = message.parts[child].header.fields.prefix(200)
            return fields.map { "\($0.name): \($0.text)" }.joined(separator: "\n")
        }
        return lines(message.content(of: part).prefix(16_000))
    }

    /// Bytes as text with plain line ends.
    private static func lines(_ bytes: ArraySlice<UInt8>) -> String {
        var unix: [UInt8] = []
        unix.reserveCapacity(bytes.count)
        var last: UInt8 = 0
        for byte in bytes {
            if byte == 0x0D || byte == 0x0A && last != 0x0D { unix.append(0x0A) }
            if byte != 0x0D && byte != 0x0A { unix.append(byte) }
            last = byte
        }
        return String(decoding: unix, as: UTF8.self)
    }
}
