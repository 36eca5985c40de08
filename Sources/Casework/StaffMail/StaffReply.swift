/// What a member of staff answered to a notice.
public struct StaffReply: Hashable, Sendable {
    /// What is to be done, in the order written; never empty.
    public let commands: [StaffCommand]

    /// The first command, which names the answer in reports.
    public var command: StaffCommand { commands.first ?? .none(why: "the mail says nothing of its own") }

    /// Reads the new text of a mail that answers a notice.
    ///
    /// Yes and no count on the first own line only; commands stand at the beginning of a line. `noticeText` is the text of
    /// the notice answered, if at hand: its lines never count as the writer's own.
    public static func read(
        newText: String, notice: NoticeKind, noticeText: String? = nil, names: StaffNames = StaffNames(),
        words: StaffWords = .standard
    ) -> StaffReply {
        let own = OwnText(newText, notice: noticeText)
        switch notice {
        case .approval, .extensionApproval:
            return StaffReply(commands: [DecisionReader(words: words, names: names).read(own)])
        case .draft:
            return StaffReply(
                commands: CommandReader(words: words, names: names).read(own, otherwise: .draft))
        case .meeting:
            return StaffReply(
                commands: CommandReader(words: words, names: names).read(own, otherwise: .minutes))
        case .attention:
            return StaffReply(commands: CommandReader(words: words, names: names).read(own, otherwise: .note))
        }
    }
}
