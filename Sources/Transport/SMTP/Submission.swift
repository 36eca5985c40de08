/// One letter for one recipient, frozen.
public struct Submission: Sendable {
    /// Which delivery reports are wished for (RFC 3461 §4.1). Without a wish the relay does as it always does.
    public enum Notice: String, Sendable, Hashable, Codable {
        /// None at all: for acknowledgements.
        case never
        /// When it fails or takes long: for letters that must arrive.
        case failureAndDelay
    }

    /// The sender's own name for the letter; comes back in delivery reports as Original-Envelope-Id.
    public var id: String
    /// The address that returns go to; empty for the null sender.
    public var envelopeFrom: String
    /// The one recipient (one a transaction, so that no reply is ambiguous).
    public var recipient: String
    /// Header and body with CRLF line ends.
    public var bytes: [UInt8]
    /// Which delivery reports are wished for.
    public var notice: Notice?

    /// Describes a letter.
    public init(id: String, envelopeFrom: String, recipient: String, bytes: [UInt8], notice: Notice? = nil) {
        self.id = id
        self.envelopeFrom = envelopeFrom
        self.recipient = recipient
        self.bytes = bytes
        self.notice = notice
    }
}

/// What became of one letter.
public enum SubmissionOutcome: Sendable {
    /// The relay has taken it over (2yz after the final dot): it must not be sent again.
    case accepted(SMTPReply)
    /// The relay refuses this letter now (4yz); it is still ours.
    case refusedForNow(SMTPReply)
    /// The relay refuses this letter for good (5yz), or heed found it unfit (stage `check`).
    case refusedForGood(SMTPReply)
    /// Its final dot was sent and no valid answer came: the relay may have it or not.
    case uncertain(String)
    /// The connection failed, or the relay turned everything away (421, whose reply is given), while the letter was being
    /// offered, before its final dot. Safe to send again; but if the letter itself is the cause, others should go first.
    case brokenOff(TransportFailure, SMTPReply?)
    /// It was not its turn when the connection ended. Safe to send again; nothing counts against the letter.
    case notTried(TransportFailure)

    /// Sorts a definite reply.
    init(_ reply: SMTPReply) {
        switch reply.code {
        case 200..<300: self = .accepted(reply)
        case 500..<600: self = .refusedForGood(reply)
        default: self = .refusedForNow(reply)
        }
    }
}

/// A letter checked against a relay and turned into what goes over the wire.
struct PreparedLetter {
    /// The command lines with their CRLF.
    let mail: [UInt8]
    let rcpt: [UInt8]
    /// The dot-stuffed text with the final dot.
    let text: [UInt8]

    /// Either the letter ready to go, or heed's own refusal.
    static func prepare(_ letter: Submission, for relay: SMTPCapabilities) -> Result<PreparedLetter, Unfit> {
        do throws(Unfit) {
            let sender = letter.envelopeFrom.isEmpty ? nil : try address(letter.envelopeFrom)
            let recipient = try address(letter.recipient)
            let text = try LetterText(letter.bytes)
            if let most = relay.maximumSize, letter.bytes.count > most {
                throw Unfit(
                    552, "5.3.4", "the letter has \(letter.bytes.count) bytes, the relay takes \(most)")
            }
            let isInternational = sender?.needsSMTPUTF8 == true || recipient.needsSMTPUTF8
            if isInternational, !relay.smtpUTF8 {
                throw Unfit(553, "5.6.7", "this relay cannot reach addresses beyond ASCII (no SMTPUTF8)")
            }
            if text.isEightBit, !relay.eightBitMIME {
                throw Unfit(554, "5.6.3", "the letter is 8-bit and the relay offers no 8BITMIME")
            }
            return .success(
                PreparedLetter(
                    mail: mail(sender, letter, text, relay, isInternational),
                    rcpt: rcpt(recipient, letter, relay),
                    text: text.stuffed))
        } catch {
            return .failure(error)
        }
    }

    private static func address(_ text: String) throws(Unfit) -> EnvelopeAddress {
        guard let address = EnvelopeAddress(text) else {
            throw Unfit(553, "5.1.3", "\"\(printable(text, limit: 100))\" is no mail address")
        }
        return address
    }

    private static func mail(
        _ sender: EnvelopeAddress?, _ letter: Submission, _ text: LetterText, _ relay: SMTPCapabilities,
        _ isInternational: Bool
    ) -> [UInt8] {
        var line = "MAIL FROM:<\(sender?.path ?? "")>"
        if relay.size { line += " SIZE=\(letter.bytes.count)" }
        if text.isEightBit { line += " BODY=8BITMIME" }
        if isInternational { line += " SMTPUTF8" }
        if relay.dsn, letter.notice != nil {
            line += " RET=HDRS"
            let id = xtext(letter.id)
            // ENVID is at most 100 characters (RFC 3461 §4.4).
            if !id.isEmpty, id.utf8.count <= 100 { line += " ENVID=\(id)" }
        }
        return Array((line + "\r\n").utf8)
    }

    private static func rcpt(_ recipient: EnvelopeAddress, _ letter: Submission, _ relay: SMTPCapabilities)
        -> [UInt8]
    {
        var line = "RCPT TO:<\(recipient.path)>"
        if relay.dsn, let notice = letter.notice {
            line += notice == .never ? " NOTIFY=NEVER" : " NOTIFY=FAILURE,DELAY"
        }
        return Array((line + "\r\n").utf8)
    }

    /// The encoding of RFC 3461 §4: printable ASCII but `+` and `=`, the rest as `+` and two hexadecimal digits.
    static func xtext(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var result: [UInt8] = []
        for byte in text.utf8 {
            if byte > .space, byte < 0x7F, byte != .plus, byte != .equals {
                result.append(byte)
            } else {
                result += [.plus, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

/// Why heed itself does not send a letter.
struct Unfit: Error {
    let reply: SMTPReply

    init(_ code: Int, _ enhanced: String, _ text: String) { reply = SMTPReply(check: code, enhanced, text) }
}
