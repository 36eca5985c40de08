/// Writes UIDs as sets (RFC 3501 §9 sequence-set): neighbours as ranges, each set short enough for one command line.
enum SequenceSet {
    /// A command line should stay under 1000 octets (RFC 2683 §3.2.1.5).
    private static let mostOctets = 900

    struct Batch: Equatable {
        var text: String
        var uids: [UInt32]
    }

    /// Cuts sorted, distinct UIDs into sets of at most `most` mails.
    static func batches(_ uids: [UInt32], most: Int) -> [Batch] {
        var result: [Batch] = []
        var text = ""
        var members: [UInt32] = []
        var index = 0
        while index < uids.count {
            let range = run(uids, from: index, most: most - members.count)
            let piece = range.count == 1 ? "\(uids[index])" : "\(uids[index]):\(uids[range.upperBound - 1])"
            text += (text.isEmpty ? "" : ",") + piece
            members += uids[range]
            index = range.upperBound
            if members.count >= most || text.utf8.count > mostOctets || index == uids.count {
                result.append(Batch(text: text, uids: members))
                text = ""
                members = []
            }
        }
        return result
    }

    private static func run(_ uids: [UInt32], from start: Int, most: Int) -> Range<Int> {
        var end = start + 1
        while end < uids.count, end - start < most, uids[end] == uids[end - 1] &+ 1 { end += 1 }
        return start..<end
    }

    /// Reads a set as COPYUID gives it (RFC 4315 §4). `nil` when it is none or names more than `most` UIDs.
    static func read(_ text: ArraySlice<UInt8>, most: Int) -> [UInt32]? {
        var result: [UInt32] = []
        for piece in text.split(separator: .comma, omittingEmptySubsequences: false) {
            let ends = piece.split(separator: .colon, omittingEmptySubsequences: false)
            guard (1...2).contains(ends.count), let a = uid(ends[0]), let b = uid(ends[ends.count - 1]) else {
                return nil
            }
            guard Int(max(a, b) - min(a, b)) < most - result.count else { return nil }
            result += min(a, b)...max(a, b)
        }
        return result
    }

    private static func uid(_ bytes: ArraySlice<UInt8>) -> UInt32? {
        decimal(bytes, digits: 10).flatMap { UInt32(exactly: $0) }.flatMap { $0 > 0 ? $0 : nil }
    }
}
