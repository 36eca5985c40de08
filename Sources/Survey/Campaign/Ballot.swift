public import Casework
public import FoundationEssentials

/// What one invitee's replies come to: of each question the latest valid answer that came in time.
///
/// A ballot is made anew from the recorded replies, so its history is never lost and it is never kept beside them.
public struct Ballot: Hashable, Sendable {
    /// One answer and where it is from.
    public struct Answer: Hashable, Sendable {
        /// What it says; `.ok` unless no reply ever gave a valid answer.
        public let reading: RatingReading
        /// The mail it stands in.
        public let mail: String
        /// When that came.
        public let at: Date
        /// Whether somebody else than the invitee gave it.
        public let isForwarded: Bool
        /// The valid answers it replaced, oldest first.
        public let earlier: [Int]
    }

    /// The answers to the rating questions that anybody tried to answer, by question id.
    public private(set) var answers: [String: Answer] = [:]
    /// The answers in words, by question id.
    public private(set) var texts: [String: String] = [:]
    /// Every reply, the ones that do not count included, oldest first.
    public private(set) var replies: [RecordedReply] = []

    /// The ballot of one invitee's replies, in any order.
    public init(_ replies: some Sequence<RecordedReply>) {
        for reply in replies.sorted(by: Ballot.isEarlier) {
            self.replies.append(reply)
            if reply.verdict == .counted { take(reply) }
        }
    }

    /// The ratings beyond doubt, by question id.
    public var values: [String: Int] { answers.compactMapValues(\.reading.value) }

    /// Whether anything in it counts.
    public var isAnswered: Bool { replies.contains { $0.verdict == .counted } }

    /// Whether every rating is given.
    public func isComplete(for questionnaire: Questionnaire) -> Bool {
        questionnaire.ratings.allSatisfy { answers[$0.id]?.reading.value != nil }
    }

    /// Whether an answer that counts is by somebody else than the invitee.
    public var isForwarded: Bool {
        replies.contains { $0.verdict == .counted && $0.author != .invitee }
    }

    /// When the last reply that counts came.
    public var answeredAt: Date? { replies.last { $0.verdict == .counted }?.receivedAt }

    /// What is said of a question: the reading, blank where nobody tried.
    public func reading(_ question: String) -> RatingReading { answers[question]?.reading ?? .blank }

    /// What it would be with one more reply.
    public func with(_ reply: RecordedReply) -> Ballot { Ballot(replies + [reply]) }

    /// Two replies of one moment keep the order of their mails.
    private static func isEarlier(_ left: RecordedReply, _ right: RecordedReply) -> Bool {
        (left.receivedAt, Int(left.mail) ?? 0) < (right.receivedAt, Int(right.mail) ?? 0)
    }

    /// A valid answer replaces whatever was there; one that is none replaces only what was none.
    private mutating func take(_ reply: RecordedReply) {
        for (question, reading) in reply.ratings where reading != .blank {
            let before = answers[question]
            if before?.reading.value != nil, reading.value == nil { continue }
            let replaced = before?.reading.value.map { [$0] } ?? []
            answers[question] = Answer(
                reading: reading, mail: reply.mail, at: reply.receivedAt,
                isForwarded: reply.author != .invitee, earlier: (before?.earlier ?? []) + replaced)
        }
        let isWhole = !reply.ratings.isEmpty && reply.ratings.values.allSatisfy { $0.value != nil }
        for (question, text) in reply.texts { put(text, question, replacing: isWhole) }
    }

    /// A form filled in anew replaces the words of the one before; a further mail adds to them.
    private mutating func put(_ text: String, _ question: String, replacing: Bool) {
        guard let before = texts[question], !replacing, !text.contains(before) else {
            texts[question] = text
            return
        }
        if !before.contains(text) { texts[question] = before + "\n" + text }
    }
}
