/// What a relay offers by its answer to EHLO (RFC 5321 §4.1.1.1). What heed does not use is left out.
public struct SMTPCapabilities: Sendable, Hashable {
    /// Several commands in one write (RFC 2920).
    public var pipelining = false
    /// Letters longer than this are refused; `nil` where the relay states no limit (RFC 1870).
    public var maximumSize: Int?
    /// Whether SIZE may be told with MAIL (RFC 1870).
    public var size = false
    /// 8-bit texts (RFC 6152).
    public var eightBitMIME = false
    /// Addresses beyond ASCII (RFC 6531).
    public var smtpUTF8 = false
    /// Delivery reports on request (RFC 3461).
    public var dsn = false
    /// Enhanced status codes (RFC 2034).
    public var enhancedStatusCodes = false

    /// Reads the lines after EHLO's first.
    init(keywordLines: some Sequence<[UInt8]>) {
        for line in keywordLines {
            let words = line.split(separator: .space)
            guard let keyword = words.first else { continue }
            switch String(decoding: keyword.map(\.uppercased), as: UTF8.self) {
            case "PIPELINING": pipelining = true
            case "SIZE":
                size = true
                // A limit of 0 means that none is stated.
                maximumSize = words.dropFirst().first.flatMap { decimal($0) }.flatMap { $0 > 0 ? $0 : nil }
            case "8BITMIME": eightBitMIME = true
            case "SMTPUTF8": smtpUTF8 = true
            case "DSN": dsn = true
            case "ENHANCEDSTATUSCODES": enhancedStatusCodes = true
            default: break
            }
        }
    }
}
