/// The charset an HTML text states in itself, for parts whose header states none.
enum HTMLCharset {
    /// What follows "charset=" in the first `<meta>` of the first 2 KB that has it (HTML §13.2.3.2).
    static func stated(in bytes: Bytes) -> String? {
        let head = bytes.prefix(2048)
        var at = head.startIndex
        while let open = head[at...].firstIndex(of: UInt8(ascii: "<")) {
            at = open + 1
            guard head[at...].hasPrefix("meta") else { continue }
            let tag = head[at...].prefix { $0 != UInt8(ascii: ">") }
            if let name = value(in: tag) { return name }
        }
        return nil
    }

    private static func value(in tag: Bytes) -> String? {
        var at = tag.startIndex
        while at < tag.endIndex {
            guard tag[at...].hasPrefix("charset") else {
                at += 1
                continue
            }
            var rest = tag[(at + 7)...].trimmed
            guard rest.first == .equals else { return nil }
            rest = rest.dropFirst().trimmed.drop { $0 == .quote || $0 == UInt8(ascii: "'") }
            let name = rest.prefix { $0.isLetter || $0.isDigit || $0 == .hyphen || $0 == UInt8(ascii: "_") }
            return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
        }
        return nil
    }
}
