/// Message identifiers in References, In-Reply-To and Message-ID (RFC 5322 §3.6.4).
enum Identifiers {
    /// What stands in angle brackets; without any, each word with an at sign.
    static func read(_ body: Bytes) -> [String] {
        let flat = HeaderText.unfolded(body.trimmed)
        var found: [String] = []
        var at = flat.startIndex
        while let open = flat[at...].firstIndex(of: UInt8(ascii: "<")) {
            let rest = flat[(open + 1)...]
            guard let close = rest.firstIndex(where: { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") })
            else {
                append(rest, to: &found)
                return found
            }
            append(rest[..<close], to: &found)
            at = flat[close] == UInt8(ascii: ">") ? close + 1 : close
        }
        if found.isEmpty {
            for word in flat.split(whereSeparator: { $0.isWhite || $0 == UInt8(ascii: ",") })
            where word.contains(UInt8(ascii: "@")) { append(word, to: &found) }
        }
        return found
    }

    /// White space inside comes from folding and is dropped.
    private static func append(_ bytes: Bytes, to found: inout [String]) {
        let text = HeaderText.clean(String(decoding: bytes.filter { !$0.isWhite }, as: UTF8.self))
        if !text.isEmpty { found.append(text) }
    }
}
