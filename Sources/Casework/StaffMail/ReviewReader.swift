/// Reads a leader's answer to a plan laid before him: whatever he says of it is his review, and only a word that it came or
/// that puts it off is none.
struct ReviewReader {
    private let book: WordBook

    init(words: StaffWords) { book = WordBook(words, names: []) }

    /// A longer answer says more than "later".
    private static let shortest = 60
    private static let read = ["已阅", "已审", "圈阅", "阅悉", "看过", "看完了", "已看", "reviewed", "have read"]
    private static let received: Set = ["收到", "已收到", "收悉", "received"]
    private static let taken: Set = ["阅", "知道", "知悉", "明白", "了解", "noted"]

    /// The answer.
    func read(_ own: OwnText) -> StaffCommand {
        let words = PlainText.trim(own.text)
        guard !words.isEmpty else { return .none(why: "the mail says nothing of its own") }
        let folded = PlainText.fold(words)
        if Self.read.contains(where: folded.contains) { return .review(words) }
        let scan = book.scan(folded)
        let putsOff = scan.pieces.contains { piece in
            piece.kinds.contains(.delay) && !Self.received.contains(piece.text)
                && !Self.taken.contains(piece.text)
        }
        if putsOff, folded.utf8.count <= Self.shortest {
            return .none(why: "received or put off, not reviewed")
        }
        let isReceipt = scan.pieces.contains { Self.received.contains($0.text) }
        let saysMore = scan.pieces.contains { piece in
            piece.kinds.isDisjoint(with: [.delay, .harmless]) || Self.taken.contains(piece.text)
        }
        return isReceipt && !saysMore ? .none(why: "received, not reviewed") : .review(words)
    }
}
