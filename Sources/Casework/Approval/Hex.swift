import Crypto

/// Bytes as lower-case hexadecimal text.
public enum Hex {
    /// Two digits a byte.
    public static func text(_ bytes: some Sequence<UInt8>) -> String {
        var characters: [UInt8] = []
        characters.reserveCapacity(64)
        for byte in bytes {
            characters.append(digit(byte >> 4))
            characters.append(digit(byte & 15))
        }
        return String(decoding: characters, as: UTF8.self)
    }

    /// The SHA-256 of bytes, 64 digits.
    public static func sha256(_ bytes: [UInt8]) -> String { text(SHA256.hash(data: bytes)) }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? value + UInt8(ascii: "0") : value - 10 + UInt8(ascii: "a")
    }
}
