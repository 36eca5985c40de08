/// A set of words or phrases, folded as ``Fold`` folds lines, for quick prefix and suffix tests.
struct Words: Sendable {
    private let byFirst: [[[UInt8]]]
    private let byLast: [[[UInt8]]]

    /// Takes phrases separated by `|`, already in folded form (lower case, half-width colon and comma).
    init(_ phrases: String) {
        var first = [[[UInt8]]](repeating: [], count: 256)
        var last = first
        for phrase in phrases.utf8.split(separator: UInt8(ascii: "|")) {
            let word = Array(phrase)
            guard let head = word.first, let tail = word.last else { continue }
            first[Int(head)].append(word)
            last[Int(tail)].append(word)
        }
        byFirst = first.map { $0.sorted { $0.count > $1.count } }
        byLast = last.map { $0.sorted { $0.count > $1.count } }
    }

    /// The length of the longest phrase that `line` begins with, or nil.
    func prefixLength(of line: ArraySlice<UInt8>) -> Int? {
        guard let head = line.first else { return nil }
        return byFirst[Int(head)].first { line.starts(with: $0) }?.count
    }

    /// The length of the longest phrase that `line` ends with, or nil.
    func suffixLength(of line: ArraySlice<UInt8>) -> Int? {
        guard let tail = line.last else { return nil }
        return byLast[Int(tail)].first { line.hasSuffix($0) }?.count
    }

    /// Whether `line` is one of the phrases.
    func contains(_ line: ArraySlice<UInt8>) -> Bool {
        guard let head = line.first else { return false }
        return byFirst[Int(head)].contains { $0.count == line.count && line.starts(with: $0) }
    }

    /// Whether one of the phrases occurs anywhere in `line`.
    func occurs(in line: ArraySlice<UInt8>) -> Bool { firstRange(in: line) != nil }

    /// Where the first phrase that occurs in `line` stands.
    func firstRange(in line: ArraySlice<UInt8>) -> Range<Int>? {
        for start in line.indices where !byFirst[Int(line[start])].isEmpty {
            if let length = prefixLength(of: line[start...]) { return start..<(start + length) }
        }
        return nil
    }

    /// How many different phrases occur in `line`.
    func count(in line: ArraySlice<UInt8>) -> Int {
        var found: Set<[UInt8]> = []
        for start in line.indices where !byFirst[Int(line[start])].isEmpty {
            if let length = prefixLength(of: line[start...]) {
                found.insert(Array(line[start..<(start + length)]))
            }
        }
        return found.count
    }
}

extension ArraySlice<UInt8> {
    /// Whether the slice ends with `bytes`.
    func hasSuffix(_ bytes: [UInt8]) -> Bool {
        count >= bytes.count && self[(endIndex - bytes.count)...].elementsEqual(bytes)
    }

    /// Whether the slice ends with the UTF-8 of `text`.
    func hasSuffix(_ text: StaticString) -> Bool {
        let word = text.description.utf8
        return count >= word.count && self[(endIndex - word.count)...].elementsEqual(word)
    }

    /// Whether the slice begins with the UTF-8 of `text`.
    func hasPrefix(_ text: String) -> Bool { starts(with: text.utf8) }

    /// Where the UTF-8 of `text` first stands in the slice, or nil.
    func firstIndex(ofText text: String) -> Int? {
        let place = span.place(of: text.utf8.span)
        return place.map { startIndex + $0 }
    }

    /// Whether the UTF-8 of `text` stands anywhere in the slice.
    func contains(text: String) -> Bool { firstIndex(ofText: text) != nil }

    /// The slice without ASCII spaces at both ends.
    var trimmed: ArraySlice<UInt8> {
        var slice = self
        while slice.first == UInt8(ascii: " ") { slice.removeFirst() }
        while slice.last == UInt8(ascii: " ") { slice.removeLast() }
        return slice
    }
}
