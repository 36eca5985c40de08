import FoundationEssentials

/// The bytes of a value on their way to canonical JSON, written one behind the other; the members of an object are put in
/// the order of their names when its last one is told.
///
/// Values are told from the outside inwards and back, as every coding of ours does. A container that is written to after
/// one outside of it was would have its words in the wrong place; that ends in an error, never in other bytes.
final class CanonicalSheet {
    private(set) var bytes: [UInt8] = []
    private var spare: [UInt8] = []
    /// Members told of the objects that are open, those of the innermost last.
    private var members: [Member] = []
    /// The values that are being told, the innermost last.
    private var open: [Draft] = []
    private var lastSerial = 0
    private var isMixedUp = false

    private struct Member {
        let name: String
        let start: Int
        var end: Int
    }

    private struct Draft {
        let serial: Int
        let start: Int
        let firstMember: Int
        var form = Form.untold
        var count = 0
    }

    enum Form { case untold, object, array, plain }

    /// Where a container writes.
    struct Place {
        fileprivate let depth: Int
        fileprivate let serial: Int
    }

    init() { bytes.reserveCapacity(2048) }

    /// All that was told of one value; throws when it was told in a mixed-up order.
    static func bytes(of value: some Encodable) throws -> [UInt8] {
        let sheet = CanonicalSheet()
        try sheet.write(value)
        guard !sheet.isMixedUp else {
            throw EncodingError.invalidValue(
                value, .init(codingPath: [], debugDescription: "its containers are written to in turn"))
        }
        return sheet.bytes
    }

    // MARK: Values

    /// Writes a value of any kind.
    func write<Value: Encodable>(_ value: Value) throws {
        if let words = try Self.simple(value) {
            return words.isText ? write(words.words) : plain(words.words)
        }
        let place = begin()
        do {
            try value.encode(to: CanonicalEncoder(sheet: self, place: place))
        } catch {
            isMixedUp = true
            throw error
        }
        turn(to: place)
        close()
    }

    /// Writes words as they stand: a number, `true`, `null`.
    func plain(_ words: String) { bytes.append(contentsOf: words.utf8) }

    /// Writes a string.
    func write(_ text: String) { Self.append(text, to: &bytes) }

    /// RFC 8259 §7: quotation mark, backslash and controls are escaped, nothing else.
    private static func append(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        let units = text.utf8.span
        var at = firstEscaped(units, from: 0)
        if at == units.count {
            bytes.append(contentsOf: text.utf8)
        } else {
            let all = Array(text.utf8)
            var start = 0
            while at < units.count {
                bytes += all[start..<at]
                appendEscaped(units[at], to: &bytes)
                start = at + 1
                at = firstEscaped(units, from: start)
            }
            bytes += all[start...]
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func firstEscaped(_ units: Span<UInt8>, from start: Int) -> Int {
        var at = start
        while at < units.count, units[at] >= 0x20, units[at] != 0x22, units[at] != 0x5C { at += 1 }
        return at
    }

    private static func appendEscaped(_ unit: UInt8, to bytes: inout [UInt8]) {
        bytes.append(0x5C)
        switch unit {
        case 0x22, 0x5C: bytes.append(unit)
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        default:
            let digits = Array("0123456789abcdef".utf8)
            bytes += Array("u00".utf8) + [digits[Int(unit >> 4)], digits[Int(unit & 15)]]
        }
    }

    // MARK: Objects and arrays

    /// Begins a value whose form is still to be told.
    func begin() -> Place {
        lastSerial += 1
        open.append(Draft(serial: lastSerial, start: bytes.count, firstMember: members.count))
        return Place(depth: open.count - 1, serial: lastSerial)
    }

    /// Makes a place the innermost one, and says what its value is.
    func turn(to place: Place, as form: Form? = nil) {
        while open.count - 1 > place.depth { close() }
        guard open.count - 1 == place.depth, open[place.depth].serial == place.serial else {
            return isMixedUp = true
        }
        guard let form else { return }
        let told = open[place.depth].form
        if told == form, form != .plain { return }
        // An object is no array, and what is said as another value is said once.
        if told != .untold { isMixedUp = true }
        open[place.depth].form = form
        if form == .array { bytes.append(UInt8(ascii: "[")) }
    }

    /// Begins a member of an object; its value comes next.
    func member(_ name: String, of place: Place) {
        turn(to: place, as: .object)
        endLastMember(of: place.depth)
        members.append(Member(name: name, start: bytes.count, end: bytes.count))
    }

    /// Begins an element of an array; its value comes next.
    func element(of place: Place) {
        turn(to: place, as: .array)
        guard place.depth < open.count else { return }
        if open[place.depth].count > 0 { bytes.append(UInt8(ascii: ",")) }
        open[place.depth].count += 1
    }

    /// How many elements an array has.
    func count(of place: Place) -> Int { place.depth < open.count ? open[place.depth].count : 0 }

    private func endLastMember(of depth: Int) {
        guard depth < open.count, members.count > open[depth].firstMember else { return }
        members[members.count - 1].end = bytes.count
    }

    /// Ends the innermost value.
    private func close() {
        endLastMember(of: open.count - 1)
        guard let draft = open.popLast() else { return }
        switch draft.form {
        case .plain: break
        case .array: bytes.append(UInt8(ascii: "]"))
        case .untold, .object: putInOrder(draft)
        }
        members.removeSubrange(draft.firstMember...)
    }

    /// A member named twice counts as it was told last.
    private func putInOrder(_ draft: Draft) {
        sortMembers(from: draft.firstMember)
        spare.removeAll(keepingCapacity: true)
        spare.append(UInt8(ascii: "{"))
        for index in draft.firstMember..<members.count {
            let member = members[index]
            if index + 1 < members.count, members[index + 1].name == member.name { continue }
            if spare.count > 1 { spare.append(UInt8(ascii: ",")) }
            Self.append(member.name, to: &spare)
            spare.append(UInt8(ascii: ":"))
            spare.append(contentsOf: bytes[member.start..<member.end])
        }
        spare.append(UInt8(ascii: "}"))
        bytes.replaceSubrange(draft.start..., with: spare)
    }

    /// Few and nearly in order: each is moved forward to its place, behind those of the same name.
    private func sortMembers(from first: Int) {
        for index in members.indices[first...].dropFirst() {
            var place = index
            while place > first, members[place].name < members[place - 1].name {
                members.swapAt(place, place - 1)
                place -= 1
            }
        }
    }

    // MARK: Simple values

    private static let instantType = ObjectIdentifier(Date.self)
    private static let simpleTypes: Set<ObjectIdentifier> = [
        ObjectIdentifier(String.self), ObjectIdentifier(Bool.self), ObjectIdentifier(Data.self),
        ObjectIdentifier(Double.self), ObjectIdentifier(Float.self),
        ObjectIdentifier(Int.self), ObjectIdentifier(Int8.self), ObjectIdentifier(Int16.self),
        ObjectIdentifier(Int32.self), ObjectIdentifier(Int64.self), ObjectIdentifier(UInt.self),
        ObjectIdentifier(UInt8.self), ObjectIdentifier(UInt16.self), ObjectIdentifier(UInt32.self),
        ObjectIdentifier(UInt64.self),
    ]

    /// The words of a value that is not made of others; nil for one that is.
    private static func simple<Value: Encodable>(_ value: Value) throws -> (words: String, isText: Bool)? {
        // Types are compared first: a cast that fails costs more, and most values are made of others.
        let type = ObjectIdentifier(Value.self)
        if type == instantType, let instant = value as? Date { return (Moment.text(instant), true) }
        guard simpleTypes.contains(type) else { return nil }
        return switch value {
        case let text as String: (text, true)
        case let flag as Bool: (flag ? "true" : "false", false)
        case let number as any BinaryInteger: (String(number), false)
        case let number as Double: (try words(of: number), false)
        case let number as Float: (try words(of: Double(number)), false)
        case let bytes as Data: (bytes.base64EncodedString(), true)
        default: nil
        }
    }

    /// The shortest digits that read back as the same number; whole ones without a point.
    private static func words(of number: Double) throws -> String {
        guard number.isFinite else {
            throw EncodingError.invalidValue(
                number, .init(codingPath: [], debugDescription: "JSON has no such number"))
        }
        let words = number.description
        return words.hasSuffix(".0") ? String(words.dropLast(2)) : words
    }
}
