/// Eight bytes in one number, compared all at once: an answer has the highest bit of each byte of which it is true.
///
/// No sum below runs over into the next byte, for the highest bits are taken away first.
struct EightBytes {
    /// The answer that it is true of all eight.
    static let all: UInt64 = 0x8080_8080_8080_8080

    private let low: UInt64
    private let isASCII: UInt64

    @inline(__always)
    init(_ bytes: UInt64) {
        low = bytes & 0x7F7F_7F7F_7F7F_7F7F
        isASCII = ~bytes & 0x8080_8080_8080_8080
    }

    /// The byte eight times.
    @inline(__always)
    private static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

    /// Which are at least `first` and at most `last`, both being ASCII.
    @inline(__always)
    private static func within(_ bytes: UInt64, _ first: UInt8, _ last: UInt8) -> UInt64 {
        (bytes &+ each(0x80 &- first)) & ~(bytes &+ each(0x7F &- last))
    }

    @inline(__always)
    private func equal(_ byte: UInt8) -> UInt64 { ~((low ^ Self.each(byte)) &+ Self.each(0x7F)) }

    /// Which are of the alphabet of base64 (RFC 2045 §6.8).
    @inline(__always)
    var base64: UInt64 {
        let letters = Self.within(low | Self.each(0x20), 0x61, 0x7A)
        let others = Self.within(low, 0x30, 0x39) | equal(UInt8(ascii: "+")) | equal(UInt8(ascii: "/"))
        return (letters | others) & isASCII
    }

    /// Which are a line feed or a carriage return.
    @inline(__always)
    var lineEnds: UInt64 { (equal(.lineFeed) | equal(.carriageReturn)) & isASCII }
}
