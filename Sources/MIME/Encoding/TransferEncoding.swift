/// How a part's bytes are wrapped for transport (RFC 2045 §6).
public enum TransferEncoding: Sendable, Hashable {
    /// 7bit, 8bit and binary: nothing is wrapped.
    case identity
    /// Base64.
    case base64
    /// Quoted-printable.
    case quotedPrintable
    /// Uuencode, under its names x-uuencode, uuencode, x-uue.
    case uuencode
    /// A name that is not known; the bytes are taken as they are.
    case unknown(String)

    init(_ field: Bytes?) {
        guard let field else {
            self = .identity
            return
        }
        let name = field.trimmed.prefix { !$0.isWhite && $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "(") }
        let word = Array(name.drop { $0 == .quote }.prefix { $0 != .quote })[...].loweredString
        switch word {
        case "", "7bit", "8bit", "binary", "7-bit", "8-bit", "7bits", "8bits", "none", "identity":
            self = .identity
        case "base64", "base-64", "b", "x-base64": self = .base64
        case "quoted-printable", "quotedprintable", "quoted_printable", "qp", "q": self = .quotedPrintable
        case "x-uuencode", "uuencode", "x-uue", "uue": self = .uuencode
        default: self = .unknown(word)
        }
    }

    func decode(_ bytes: Bytes) -> (bytes: [UInt8], defects: [Defect]) {
        switch self {
        case .identity: (Array(bytes), [])
        case .base64: Base64.decode(bytes)
        case .quotedPrintable: QuotedPrintable.decode(bytes)
        case .uuencode: Uuencode.decode(bytes)
        case .unknown: (Array(bytes), [.unknownTransferEncoding])
        }
    }
}
