/// The language of a mail, as far as it decides how it is answered.
public enum Language: String, Sendable, Codable, CodingKeyRepresentable, CaseIterable {
    /// Chinese in simplified characters.
    case zhHans = "zh-Hans"
    /// Chinese in traditional characters.
    case zhHant = "zh-Hant"
    /// English.
    case en
    /// Any other language, or none that can be told.
    case other

    /// Whether it is written in Chinese characters.
    public var isChinese: Bool { self == .zhHans || self == .zhHant }
}
