/// The `Name: value` groups of machine-readable reports (RFC 3464 §2.1, RFC 5965 §3, RFC 8098 §3), read leniently.
struct FieldBlock: Sendable, Equatable {
    private(set) var fields: [(name: String, value: String)] = []

    static func == (left: FieldBlock, right: FieldBlock) -> Bool {
        left.fields.elementsEqual(right.fields) { $0.name == $1.name && $0.value == $1.value }
    }

    /// The first value under a lower-case name; nil when absent or empty.
    subscript(_ name: String) -> String? {
        fields.first { $0.name == name && !$0.value.isEmpty }?.value
    }

    /// All values under a lower-case name.
    func all(_ name: String) -> [String] {
        fields.filter { $0.name == name && !$0.value.isEmpty }.map(\.value)
    }

    func has(_ name: String) -> Bool { fields.contains { $0.name == name } }

    var isEmpty: Bool { fields.isEmpty }

    mutating func add(_ name: String, _ value: String) { fields.append((name, value)) }

    mutating func extendLast(_ more: String) {
        guard let last = fields.indices.last else { return }
        fields[last].value += fields[last].value.isEmpty ? more : " " + more
    }

    /// Takes the fields of another block that this one lacks.
    mutating func fill(from other: FieldBlock) {
        for field in other.fields where !has(field.name) { fields.append(field) }
    }

    /// The groups of a report: parted by blank lines, and where a field appears a second time, for many programs
    /// forget the blank line. Lines that are no fields end the group.
    static func blocks(in text: String, cap: Int = 2000) -> [FieldBlock] {
        var blocks: [FieldBlock] = []
        var block = FieldBlock()
        var count = 0
        func close() {
            if !block.isEmpty { blocks.append(block) }
            block = FieldBlock()
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            count += 1
            if count > cap { break }
            if line.allSatisfy({ $0 == " " || $0 == "\t" || $0 == "\r" }) {
                close()
            } else if line.first == " " || line.first == "\t", !block.isEmpty {
                block.extendLast(trimmed(line))
            } else if let (name, value) = field(line) {
                if onePerGroup.contains(name), block.has(name) { close() }
                block.add(name, value)
            } else {
                close()
            }
        }
        close()
        return blocks
    }

    private static let onePerGroup: Set<String> = [
        "final-recipient", "original-recipient", "action", "status",
    ]

    private static func field(_ line: Substring) -> (String, String)? {
        guard let colon = line.firstIndex(of: ":"), colon != line.startIndex else { return nil }
        let name = line[..<colon]
        guard name.utf8.count <= 60, name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
        return (name.lowercased(), trimmed(line[line.index(after: colon)...]))
    }
}

/// Text without white space at its ends.
func trimmed(_ text: some StringProtocol) -> String {
    var view = text[text.startIndex...]
    while let first = view.first, first.isWhitespace { view = view.dropFirst() }
    while let last = view.last, last.isWhitespace { view = view.dropLast() }
    return String(view)
}
