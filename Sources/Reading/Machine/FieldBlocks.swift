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
        guard let last = fields.indices.last, fields[last].value.utf8.count < 4000 else { return }
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
        func close() {
            if !block.isEmpty { blocks.append(block) }
            block = FieldBlock()
        }
        for line in textLines(text, cap: cap, keepsEmpty: true) {
            if line.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
                close()
            } else if line.utf8.first == 0x20 || line.utf8.first == 0x09, !block.isEmpty {
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

    /// All fields that a text shows, wherever in it: a header as people see it, `> ` before its lines looked through.
    init(loose text: String) {
        var isOpen = false
        for line in textLines(text, cap: 400, keepsEmpty: false) {
            let bare = line.utf8.first == 0x3E ? Substring(line.utf8.drop { $0 == 0x3E }) : line
            if let (name, value) = Self.field(Substring(bare.utf8.drop { $0 == 0x20 || $0 == 0x09 })) {
                add(name, value)
                isOpen = true
            } else if isOpen, bare.utf8.first == 0x20 || bare.utf8.first == 0x09 {
                extendLast(trimmed(bare))
            } else {
                isOpen = false
            }
        }
    }

    init() {}

    private static func field(_ line: Substring) -> (String, String)? {
        let units = line.utf8
        guard let colon = units.prefix(61).firstIndex(of: 0x3A), colon != units.startIndex,
            units[..<colon].allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else { return nil }
        return (
            line[..<colon].lowercased(), trimmed(Substring(units[units.index(after: colon)...].prefix(8000)))
        )
    }
}
