public import MIME

/// Tells machines from people, and reads what machines say.
public enum Machines {
    /// What the mail is, by its header and by its words.
    ///
    /// - Parameters:
    ///   - message: the mail.
    ///   - text: its whole readable body, quotes included; used where the mail has no plain text of its own.
    public static func examine(_ message: Message, text: String) -> MachineFindings {
        examine(message, Heading(message.header), text: text)
    }

    /// The same for who has read the header already.
    static func examine(_ message: Message, _ heading: Heading, text: String) -> MachineFindings {
        let mail =
            repaired(message).map { MachineMail($0, Heading($0.header), readable: text) }
            ?? MachineMail(message, heading, readable: text)
        let feedback = Receipts.feedback(mail)
        let bounce = feedback == nil ? BounceReader.read(mail) : nil
        let receipt = bounce == nil && feedback == nil ? Receipts.readReceipt(mail) : nil
        var auto = AutoJudge.judge(mail)
        if bounce != nil {
            auto = AutoReport(isAuto: true, reason: "bounce")
        } else if feedback != nil {
            auto = AutoReport(isAuto: true, reason: "feedback-report")
        } else if receipt != nil {
            auto = AutoReport(isAuto: true, reason: "read-receipt")
        }
        return MachineFindings(auto: auto, bounce: bounce, feedbackReport: feedback, readReceipt: receipt)
    }

    /// Some mail systems put blank lines before the header, which leaves a mail without any.
    private static func repaired(_ message: Message) -> Message? {
        guard message.header.isEmpty else { return nil }
        let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
        let start = message.raw.prefix(4096).firstIndex { !isBlank($0) } ?? 0
        return start == 0 ? nil : Message(Array(message.raw[start...]))
    }
}
