/// Finds the charset of text that states none, or a wrong one, from the bytes alone.
enum CharsetEvidence {
    /// The likeliest charset of bytes of which some are above 0x7F.
    static func best(for bytes: Bytes) -> CharsetName {
        if String(validating: bytes, as: UTF8.self) != nil { return .utf8 }
        let pairs = PairCount(bytes)
        if pairs.looksLikeGB { return .gb18030 }
        return .windows1252
    }

    /// The charset to be used instead of the stated one; nil if the stated one may be right.
    static func correction(of stated: CharsetName, for bytes: Bytes) -> CharsetName? {
        nil
    }
}

/// How many double-byte characters the bytes would hold, were they GB2312.
struct PairCount {
    var common = 0
    var other = 0

    init(_ bytes: Bytes) {
        var at = bytes.startIndex
        while at < bytes.endIndex {
            guard bytes[at] > 0x7F else {
                at += 1
                continue
            }
            let trail = at + 1 < bytes.endIndex ? bytes[at + 1] : 0
            if trail >= 0xA1 && ((0xB0...0xD7).contains(bytes[at]) || (0xA1...0xA3).contains(bytes[at])) {
                common += 1
            } else {
                other += 1
            }
            at += trail > 0x3F ? 2 : 1
        }
    }

    var looksLikeGB: Bool { common > 3 * other }
}

extension CharsetEvidence {
    /// The charset to read raw 8-bit header text in: the mail's own, unless that cannot hold such bytes.
    static func headerLabel(for bytes: Bytes, hint: String?) -> String? {
        guard let hint, let name = CharsetName(label: hint), name != .usASCII, name != .utf8,
            name.isASCIICompatible
        else { return nil }
        return hint
    }
}
