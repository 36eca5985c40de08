/// Finds mail addresses in running text.
enum AddressSpotter {
    struct Spot: Sendable, Equatable {
        let address: String
        let range: Range<Int>
    }

    /// Every address in a line's bytes, left to right. `<`, quotes and brackets around it are not part of it.
    static func spots(in bytes: [UInt8]) -> [Spot] {
        var found: [Spot] = []
        var floor = 0
        for at in bytes.indices where bytes[at] == 0x40 {
            var start = at
            while start > floor, isLocal(bytes[start - 1]) { start -= 1 }
            while start < at, isEdge(bytes[start]) { start += 1 }
            var end = at + 1
            while end < bytes.count, isDomain(bytes[end]) { end += 1 }
            while end > at + 1, isTail(bytes[end - 1]) { end -= 1 }
            guard start < at, end > at + 1 else { continue }
            let address = String(decoding: bytes[start..<end], as: UTF8.self)
            guard isPlausible(address) else { continue }
            found.append(Spot(address: address, range: start..<end))
            floor = end
        }
        return found
    }

    /// The addresses in a text.
    static func addresses(in text: some StringProtocol) -> [String] {
        spots(in: Array(text.utf8)).map(\.address)
    }

    private static func isPlausible(_ address: String) -> Bool {
        guard let at = address.lastIndex(of: "@") else { return false }
        let domain = address[address.index(after: at)...]
        return !domain.isEmpty && !address[..<at].hasSuffix("=") && address.utf8.count <= 320
            && domain.first != "." && domain.first != "-"
    }

    private static func isLocal(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0x21, 0x23, 0x24, 0x25, 0x26, 0x27, 0x2A, 0x2B, 0x2D, 0x2F, 0x3D, 0x3F, 0x5E, 0x5F, 0x60, 0x7B,
            0x7C,
            0x7D, 0x7E, 0x2E:
            true
        default: false
        }
    }

    private static func isDomain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x23: true
        default: false
        }
    }

    private static func isEdge(_ byte: UInt8) -> Bool {
        byte == 0x27 || byte == 0x2E || byte == 0x60 || byte == 0x2A || byte == 0x7C || byte == 0x21
            || byte == 0x3D
    }

    private static func isTail(_ byte: UInt8) -> Bool { byte == 0x2E || byte == 0x2D || byte == 0x5F }
}
