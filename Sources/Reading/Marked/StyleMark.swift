/// How words stand out, as far as it can be an answer: in a printed list somebody strikes out or emphasises options.
public struct Emphasis: OptionSet, Sendable, Hashable {
    /// The bits.
    public let rawValue: UInt8

    /// Emphasis of these bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Heavier than what stands around it.
    public static let bold = Emphasis(rawValue: 1)
    /// With a line below.
    public static let underlined = Emphasis(rawValue: 2)
    /// With a line through it.
    public static let struck = Emphasis(rawValue: 4)

    static let kinds: [Emphasis] = [.bold, .underlined, .struck]
}

/// The characters that stand in a ``MarkedText`` where an emphasis begins and ends: of Unicode's private area, where
/// no writer's letters are.
public enum StyleMark {
    private static let base: UInt32 = 0xE0D0

    /// The mark at the beginning or the end of one kind of emphasis.
    static func mark(_ kind: Emphasis, begins: Bool) -> Unicode.Scalar {
        Unicode.Scalar(base + UInt32(kind.rawValue) * 2 + (begins ? 0 : 1)) ?? "\u{FFFD}"
    }

    /// What a character switches on or off; nil for any other character.
    public static func meaning(of scalar: Unicode.Scalar) -> (kind: Emphasis, begins: Bool)? {
        guard scalar.value >= base, scalar.value < base + 10 else { return nil }
        let kind = Emphasis(rawValue: UInt8((scalar.value - base) / 2))
        return Emphasis.kinds.contains(kind) ? (kind, (scalar.value - base) % 2 == 0) : nil
    }

    static func without(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { meaning(of: $0) != nil }) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { meaning(of: $0) == nil }))
    }
}

extension Emphasis {
    /// What an element of HTML adds to or takes from the emphasis around it.
    func within(_ attributes: HtmlAttributes) -> Emphasis {
        var emphasis = union(attributes.emphasis)
        let style = attributes.style
        guard !style.isEmpty else { return emphasis }
        let bare = Array(style.utf8.filter { $0 > 0x20 })[...]
        if bare.contains(text: "line-through") { emphasis.insert(.struck) }
        if bare.contains(text: "text-decoration:underline") || bare.contains(text: "-line:underline") {
            emphasis.insert(.underlined)
        }
        for weight in ["bold", "600", "700", "800", "900"] where bare.contains(text: "font-weight:" + weight)
        {
            emphasis.insert(.bold)
        }
        if bare.contains(text: "font-weight:normal") || bare.contains(text: "font-weight:400") {
            emphasis.remove(.bold)
        }
        return emphasis
    }
}
