/// A text in the three languages of letters.
public struct LocalizedText: Codable, Hashable, Sendable {
    /// Simplified Chinese; stands in for the others when they are not written.
    public let zhHans: String
    /// Traditional Chinese.
    public let zhHant: String
    /// English.
    public let en: String

    /// A text in three languages.
    public init(zhHans: String, zhHant: String, en: String) {
        self.zhHans = zhHans
        self.zhHant = zhHant
        self.en = en
    }

    /// One text for all languages.
    public init(_ text: String) { self.init(zhHans: text, zhHant: text, en: text) }

    /// The text for a language tag: "zh-Hant", "en", anything else in simplified Chinese.
    public subscript(_ tag: String) -> String {
        switch tag {
        case "zh-Hant": zhHant
        case "en": en
        default: zhHans
        }
    }
}
