/// Domain labels in ASCII (RFC 5891 §4.4, RFC 3492).
enum Punycode {
    /// The label itself if it is ASCII, else its "xn--" form; nil if it cannot be written so.
    static func label(_ label: String) -> String? {
        if label.utf8.allSatisfy({ $0 < 0x80 }) { return label }
        let scalars = label.lowercased().unicodeScalars.map(\.value)
        guard scalars.count < 64, let tail = encode(scalars) else { return nil }
        return "xn--" + tail
    }

    /// RFC 3492 §6.3.
    private static func encode(_ scalars: [UInt32]) -> String? {
        var out = scalars.filter { $0 < 0x80 }.map { UInt8($0) }
        let basic = out.count
        var handled = UInt64(basic)
        if basic > 0 { out.append(.hyphen) }
        var (last, delta, bias) = (UInt64(128), UInt64(0), UInt64(72))
        while handled < scalars.count {
            guard let next = scalars.filter({ UInt64($0) >= last }).min() else { return nil }
            delta += (UInt64(next) - last) * (handled + 1)
            last = UInt64(next)
            for scalar in scalars {
                if UInt64(scalar) < last { delta += 1 }
                guard UInt64(scalar) == last else { continue }
                append(delta, bias, to: &out)
                bias = adapted(delta, handled + 1, isFirst: handled == UInt64(basic))
                delta = 0
                handled += 1
            }
            delta += 1
            last += 1
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func append(_ delta: UInt64, _ bias: UInt64, to out: inout [UInt8]) {
        var rest = delta
        var base = UInt64(36)
        while true {
            let threshold = base <= bias ? 1 : min(base - bias, 26)
            if rest < threshold { break }
            out.append(digit(threshold + (rest - threshold) % (36 - threshold)))
            rest = (rest - threshold) / (36 - threshold)
            base += 36
        }
        out.append(digit(rest))
    }

    private static func digit(_ value: UInt64) -> UInt8 { UInt8(value < 26 ? value + 97 : value - 26 + 48) }

    private static func adapted(_ delta: UInt64, _ count: UInt64, isFirst: Bool) -> UInt64 {
        var rest = isFirst ? delta / 700 : delta / 2
        rest += rest / count
        var base = UInt64(0)
        while rest > 455 {
            rest /= 35
            base += 36
        }
        return base + 36 * rest / (rest + 38)
    }
}
