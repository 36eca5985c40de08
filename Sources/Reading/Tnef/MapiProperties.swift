/// A list of MAPI properties as TNEF carries it ([MS-OXTNEF] §2.1.3.4).
struct MapiProperties: Sendable {
    /// The properties that say something about content.
    enum Name {
        static let body: UInt16 = 0x1000
        static let compressedRtf: UInt16 = 0x1009
        static let html: UInt16 = 0x1013
        static let displayName: UInt16 = 0x3001
        static let attachData: UInt16 = 0x3701
        static let attachExtension: UInt16 = 0x3703
        static let attachFileName: UInt16 = 0x3704
        static let attachMethod: UInt16 = 0x3705
        static let attachLongFileName: UInt16 = 0x3707
        static let attachMimeTag: UInt16 = 0x370E
        static let attachContentID: UInt16 = 0x3712
        static let subject: UInt16 = 0x0037
        static let senderName: UInt16 = 0x0C1A
        static let internetCodepage: UInt16 = 0x3FDE
        static let messageCodepage: UInt16 = 0x3FFD
    }

    enum Value: Sendable {
        case number(UInt32)
        case narrow(ArraySlice<UInt8>)
        case wide(ArraySlice<UInt8>)
        case binary(ArraySlice<UInt8>)
        /// An embedded object, without the identifier of its interface.
        case object(ArraySlice<UInt8>)
    }

    /// No message has more than some hundred.
    private static let limit = 4096
    private var values: [UInt16: Value] = [:]
    /// Whether the list broke off before its announced end.
    private(set) var isBroken = false

    init() {}

    init(_ bytes: ArraySlice<UInt8>) {
        var cursor = ByteCursor(bytes)
        guard let count = cursor.long() else {
            isBroken = true
            return
        }
        for _ in 0..<min(Int(count), Self.limit) {
            guard let type = cursor.short(), let id = cursor.short(), Self.skipName(id, &cursor),
                let value = Self.read(type, &cursor)
            else {
                isBroken = true
                return
            }
            if let value, id < 0x8000, values[id] == nil { values[id] = value }
        }
    }

    subscript(_ id: UInt16) -> Value? { values[id] }

    /// Named properties carry their name before the value; it is of no use here.
    private static func skipName(_ id: UInt16, _ cursor: inout ByteCursor) -> Bool {
        guard id >= 0x8000 else { return true }
        guard cursor.bytes(16) != nil, let kind = cursor.long(), let number = cursor.long() else {
            return false
        }
        if kind == 0 { return true }
        return cursor.bytes(padded(number)) != nil
    }

    /// The value, `.some(nil)` for a type that is skipped, nil when the bytes end too early.
    private static func read(_ type: UInt16, _ cursor: inout ByteCursor) -> Value?? {
        let isMany = type & 0x1000 != 0
        switch type & 0x0FFF {
        case 0x001E, 0x001F, 0x0102, 0x000D: return readVariable(type & 0x0FFF, &cursor)
        case 0x0002, 0x0003, 0x0004, 0x000A, 0x000B: return readFixed(4, isMany, &cursor)
        case 0x0005, 0x0006, 0x0007, 0x0014, 0x0040: return readFixed(8, isMany, &cursor)
        case 0x0048: return readFixed(16, isMany, &cursor)
        case 0x0000, 0x0001: return .some(nil)
        default: return nil
        }
    }

    private static func readFixed(_ width: Int, _ isMany: Bool, _ cursor: inout ByteCursor) -> Value?? {
        var count = 1
        if isMany {
            guard let announced = cursor.long() else { return nil }
            count = Int(announced)
        }
        guard let bytes = cursor.bytes(width * count) else { return nil }
        guard width == 4, !isMany else { return .some(nil) }
        var number = ByteCursor(bytes)
        return number.long().map { .number($0) }
    }

    private static func readVariable(_ type: UInt16, _ cursor: inout ByteCursor) -> Value?? {
        guard let count = cursor.long(), count <= limit else { return nil }
        var first: Value?
        for _ in 0..<count {
            guard let length = cursor.long(), let bytes = cursor.bytes(padded(length)) else { return nil }
            if first == nil { first = value(type, bytes.prefix(Int(length))) }
        }
        return .some(first)
    }

    private static func value(_ type: UInt16, _ bytes: ArraySlice<UInt8>) -> Value {
        switch type {
        case 0x001E: .narrow(bytes)
        case 0x001F: .wide(bytes)
        case 0x000D: .object(bytes.dropFirst(16))
        default: .binary(bytes)
        }
    }

    private static func padded(_ length: UInt32) -> Int { (Int(length) + 3) & ~3 }
}
