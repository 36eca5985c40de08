/// The charset that an HTML text names itself (WHATWG HTML §13.2.3.2, the first kilobyte).
enum HtmlCharset {
    /// The label in `<meta charset=…>` or in the content type that a meta element repeats.
    static func declared(in html: [UInt8]) -> String? {
        let head = html.prefix(2048).map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }[...]
        guard let meta = head.firstIndex(ofText: "<meta") else { return nil }
        guard let start = head[meta...].firstIndex(ofText: "charset=") else { return nil }
        let label = head[(start + 8)...].drop { $0 == 0x22 || $0 == 0x27 || $0 == 0x20 }.prefix {
            $0 > 0x20 && $0 != 0x22 && $0 != 0x27 && $0 != 0x3E && $0 != 0x3B && $0 != 0x2F
        }
        return label.isEmpty || label.count > 40 ? nil : String(decoding: label, as: UTF8.self)
    }
}
