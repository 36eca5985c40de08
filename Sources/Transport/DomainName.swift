/// A host or mail domain that follows the grammar; internationalised labels are kept as A-labels (RFC 5890).
public struct DomainName: Sendable, Hashable {
    /// The name in ASCII, lower case, A-labels for what was not ASCII, without a final dot.
    public let ascii: String

    /// Reads a name: letters, digits and inner hyphens in labels of 1-63 octets, 253 in all (RFC 1035 §2.3.4).
    ///
    /// Underscores are let through, as DNS itself does. A label in another script becomes `xn--…`.
    public init?(_ text: String) {
        var labels: [String] = []
        // The ideographic and the full-width dots separate labels too (RFC 5895 §2).
        let dots: Set<Unicode.Scalar> = [".", "\u{3002}", "\u{FF0E}", "\u{FF61}"]
        let scalars = Array(text.hasSuffix(".") ? text.dropLast().unicodeScalars : text.unicodeScalars[...])
        for label in scalars.split(omittingEmptySubsequences: false, whereSeparator: dots.contains) {
            guard let ascii = DomainName.asciiLabel(Array(label)) else { return nil }
            labels.append(ascii)
        }
        let joined = labels.joined(separator: ".")
        guard !joined.isEmpty, joined.utf8.count <= 253 else { return nil }
        self.ascii = joined
    }

    private static func asciiLabel(_ scalars: [Unicode.Scalar]) -> String? {
        let lowered = scalars.allSatisfy(\.isASCII) ? scalars.lowered : scalars.folded
        guard !lowered.isEmpty, lowered.count <= 63 else { return nil }
        if lowered.allSatisfy(\.isASCII) {
            let bytes = lowered.map { UInt8(truncatingIfNeeded: $0.value) }
            return isHostLabel(bytes) ? String(decoding: bytes, as: UTF8.self) : nil
        }
        guard lowered.allSatisfy(isLabelScalar), let encoded = Punycode.encode(lowered) else { return nil }
        let label = "xn--" + encoded
        return label.utf8.count <= 63 ? label : nil
    }

    private static func isHostLabel(_ bytes: [UInt8]) -> Bool {
        guard bytes.count <= 63, bytes.first != .minus, bytes.last != .minus else { return false }
        return bytes.allSatisfy { $0.isLetter || $0.isDigit || $0 == .minus || $0 == UInt8(ascii: "_") }
    }

    /// Letters, marks and digits may stand in a label; signs, spaces and invisible characters may not (RFC 5892 §2).
    private static func isLabelScalar(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return isHostLabel([UInt8(scalar.value)]) || scalar == "-" }
        switch scalar.properties.generalCategory {
        case .lowercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark, .decimalNumber:
            return true
        default:
            return scalar == "\u{00B7}" || scalar == "\u{30FB}"
        }
    }
}

extension [Unicode.Scalar] {
    /// ASCII letters in lower case.
    fileprivate var lowered: [Unicode.Scalar] {
        map { $0.isASCII ? Unicode.Scalar(UInt8($0.value).lowercased) : $0 }
    }

    /// Lower case, full-width Latin made narrow, letters composed: what RFC 5895 §2 asks before encoding.
    fileprivate var folded: [Unicode.Scalar] {
        let narrow = map { scalar in
            (0xFF01...0xFF5E).contains(scalar.value)
                ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: narrow)
        return Array(String(text).lowercased().unicodeScalars)
    }
}

/// The encoding of RFC 3492 that carries Unicode labels in ASCII.
enum Punycode {
    private static let base = 36
    private static let low = 1
    private static let high = 26

    /// The encoded label without its `xn--`, or `nil` when a label is too long to be encoded.
    static func encode(_ scalars: [Unicode.Scalar]) -> String? {
        guard scalars.count <= 63 else { return nil }
        var output = scalars.filter(\.isASCII).map { UInt8(truncatingIfNeeded: $0.value) }
        let basics = output.count
        var handled = basics
        if basics > 0 { output.append(.minus) }
        var next = 128
        var delta = 0
        var bias = 72
        while handled < scalars.count {
            guard let least = scalars.lazy.map({ Int($0.value) }).filter({ $0 >= next }).min() else {
                return nil
            }
            delta += (least - next) * (handled + 1)
            next = least
            for scalar in scalars {
                if Int(scalar.value) < next { delta += 1 }
                guard Int(scalar.value) == next else { continue }
                append(delta, bias: bias, to: &output)
                bias = adapt(delta, points: handled + 1, first: handled == basics)
                delta = 0
                handled += 1
            }
            delta += 1
            next += 1
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// Writes one delta as a variable-length integer (RFC 3492 §3.3).
    private static func append(_ delta: Int, bias: Int, to output: inout [UInt8]) {
        var rest = delta
        var position = base
        while true {
            let threshold = min(max(position - bias, low), high)
            guard rest >= threshold else { break }
            output.append(digit(threshold + (rest - threshold) % (base - threshold)))
            rest = (rest - threshold) / (base - threshold)
            position += base
        }
        output.append(digit(rest))
    }

    private static func adapt(_ delta: Int, points: Int, first: Bool) -> Int {
        var rest = first ? delta / 700 : delta / 2
        rest += rest / points
        var steps = 0
        while rest > (base - low) * high / 2 {
            rest /= base - low
            steps += base
        }
        return steps + (base - low + 1) * rest / (rest + 38)
    }

    private static func digit(_ value: Int) -> UInt8 {
        value < 26 ? UInt8(ascii: "a") + UInt8(value) : .zero + UInt8(value - 26)
    }
}
