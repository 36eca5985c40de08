/// A set of words or phrases, folded as ``Fold`` folds lines, for quick prefix and suffix tests.
struct Words: Sendable {
    /// Where a phrase stands in `bytes`.
    private struct Place: Sendable {
        var start: Int
        var count: Int
    }

    /// The phrases, end to end.
    private let bytes: [UInt8]
    /// By first byte, and in it the longest first; then by last byte in the same way.
    private let heads: [Place]
    private let tails: [Place]
    /// Where the phrases with a first or last byte begin in `heads` and `tails`.
    private let headStarts: [Int]
    private let tailStarts: [Int]

    /// Takes phrases separated by `|`, already in folded form (lower case, half-width colon and comma).
    init(_ phrases: String) {
        var all: [UInt8] = []
        var places: [Place] = []
        for phrase in phrases.utf8.split(separator: UInt8(ascii: "|")) {
            places.append(Place(start: all.count, count: phrase.count))
            all.append(contentsOf: phrase)
        }
        bytes = all
        (heads, headStarts) = Self.sorted(places) { all[$0.start] }
        (tails, tailStarts) = Self.sorted(places) { all[$0.start + $0.count - 1] }
    }

    private static func sorted(_ places: [Place], by key: (Place) -> UInt8) -> ([Place], [Int]) {
        var byKey = [[Place]](repeating: [], count: 256)
        for place in places { byKey[Int(key(place))].append(place) }
        var starts = [0]
        for places in byKey { starts.append(starts[starts.count - 1] + places.count) }
        return (byKey.flatMap { $0.sorted { $0.count > $1.count } }, starts)
    }

    /// The length of the longest phrase that `line` begins with, or nil.
    func prefixLength(of line: ArraySlice<UInt8>) -> Int? { prefixLength(of: line.span, at: 0) }

    private func prefixLength(of line: Span<UInt8>, at start: Int) -> Int? {
        guard start < line.count else { return nil }
        let head = Int(line[start])
        for index in headStarts[head]..<headStarts[head + 1] {
            let place = heads[index]
            if holds(line, place, at: start) { return place.count }
        }
        return nil
    }

    /// The length of the longest phrase that `line` ends with, or nil.
    func suffixLength(of line: ArraySlice<UInt8>) -> Int? {
        let line = line.span
        guard !line.isEmpty else { return nil }
        let tail = Int(line[line.count - 1])
        for index in tailStarts[tail]..<tailStarts[tail + 1] {
            let place = tails[index]
            if place.count <= line.count, holds(line, place, at: line.count - place.count) {
                return place.count
            }
        }
        return nil
    }

    /// Whether `line` is one of the phrases.
    func contains(_ line: ArraySlice<UInt8>) -> Bool {
        let line = line.span
        guard !line.isEmpty else { return false }
        let head = Int(line[0])
        return (headStarts[head]..<headStarts[head + 1]).contains { index in
            heads[index].count == line.count && holds(line, heads[index], at: 0)
        }
    }

    /// Whether the phrase stands at `start`.
    @inline(__always)
    private func holds(_ line: Span<UInt8>, _ place: Place, at start: Int) -> Bool {
        guard place.count <= line.count - start else { return false }
        let bytes = bytes.span
        for offset in 0..<place.count where line[start + offset] != bytes[place.start + offset] {
            return false
        }
        return true
    }

    /// Whether one of the phrases occurs anywhere in `line`.
    func occurs(in line: ArraySlice<UInt8>) -> Bool { firstRange(in: line) != nil }

    /// Where the first phrase that occurs in `line` stands.
    func firstRange(in line: ArraySlice<UInt8>) -> Range<Int>? {
        let bytes = line.span
        for at in bytes.indices {
            guard let length = prefixLength(of: bytes, at: at) else { continue }
            let start = line.startIndex + at
            return start..<(start + length)
        }
        return nil
    }

    /// How many different phrases occur in `line`.
    func count(in line: ArraySlice<UInt8>) -> Int {
        var found: Set<[UInt8]> = []
        for start in line.indices {
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
