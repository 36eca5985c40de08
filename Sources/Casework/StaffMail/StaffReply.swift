/// What a member of staff answered to a notice.
public struct StaffReply: Hashable, Sendable {
    /// What is to be done, in the order written; never empty.
    public let commands: [StaffCommand]

    /// The first command, which names the answer in reports.
    public var command: StaffCommand { commands.first ?? .none(why: "the mail says nothing of its own") }

    /// Reads the new text of a mail that answers a notice.
    ///
    /// Yes and no count on the first own line only, and so does another class in place of them; commands stand at the beginning of a line. `noticeText` is the text of
    /// the notice answered, if at hand: its lines never count as the writer's own. `inserted` is what he wrote into the
    /// quoted notice; a yes or no stands above it, never there.
    public static func read(
        newText: String, inserted: [String] = [], notice: NoticeKind, noticeText: String? = nil,
        names: StaffNames = StaffNames(), words: StaffWords = .standard
    ) -> StaffReply {
        let decides = notice == .approval || notice == .extensionApproval
        let written = decides ? newText : ([newText] + inserted).joined(separator: "\n")
        let own = OwnText(written, notice: noticeText)
        switch notice {
        case .approval, .extensionApproval:
            if let grading = CommandReader(words: words, names: names).grading(own) {
                return StaffReply(commands: [grading])
            }
            let reader = DecisionReader(words: words, names: names)
            let further = OwnText(inserted.joined(separator: "\n"), notice: noticeText)
            return StaffReply(commands: [reader.read(own, further: further)])
        case .draft:
            return StaffReply(
                commands: CommandReader(words: words, names: names).read(own, otherwise: .draft))
        case .meeting:
            return StaffReply(
                commands: CommandReader(words: words, names: names).read(own, otherwise: .minutes))
        case .review: return StaffReply(commands: [ReviewReader(words: words).read(own)])
        case .attention:
            return StaffReply(commands: CommandReader(words: words, names: names).read(own, otherwise: .note))
        }
    }
}
