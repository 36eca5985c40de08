/// Text compared with a pattern in which `*` stands for any run of characters. Case does not count.
enum Pattern {
    static func matches(_ pattern: String, _ text: String) -> Bool {
        let (pattern, text) = (Array(pattern.lowercased().utf8), Array(text.lowercased().utf8))
        var (p, t) = (0, 0)
        var retry: (p: Int, t: Int)?
        while t < text.count {
            if p < pattern.count && pattern[p] == UInt8(ascii: "*") {
                retry = (p + 1, t)
                p += 1
            } else if p < pattern.count && pattern[p] == text[t] {
                (p, t) = (p + 1, t + 1)
            } else if let (star, from) = retry {
                retry = (star, from + 1)
                (p, t) = (star, from + 1)
            } else {
                return false
            }
        }
        return pattern[p...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
}
