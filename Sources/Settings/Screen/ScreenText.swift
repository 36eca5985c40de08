/// The languages heed speaks on the screen; letters follow the customer instead.
public enum ScreenLanguage: String, Codable, Hashable, Sendable, CaseIterable {
    /// Simplified Chinese.
    case zhHans = "zh-Hans"
    /// English.
    case en

    /// Chooses the language: the `--language` option, else `HEED_LANGUAGE`, else the first of `LC_ALL`,
    /// `LC_MESSAGES` and `LANG` that is set (POSIX.1-2017 §8.2), else English.
    public init(option: String? = nil, environment: [String: String]) {
        let variables = ["HEED_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"]
        let wishes = [option] + variables.map { environment[$0] }
        let wish = wishes.compactMap(\.self).first { !$0.isEmpty } ?? ""
        self = Self(named: wish) ?? .en
    }

    /// Reads a language or locale name such as "zh-Hans", "zh_CN.UTF-8", "en"; nil for other languages.
    /// Every kind of Chinese is shown in simplified characters, as the screen has no other.
    public init?(named name: String) {
        let primary = name.lowercased().prefix { $0.isLetter }
        switch primary {
        case "zh": self = .zhHans
        case "en", "c", "posix": self = .en
        default: return nil
        }
    }
}

/// One text for the screen in both languages, kept beside the code that shows it.
public struct ScreenText: Hashable, Sendable, ExpressibleByStringInterpolation, CustomStringConvertible {
    /// The English words.
    public let en: String
    /// The words in simplified Chinese.
    public let zh: String

    /// A text in both languages.
    public init(_ en: String, zh: String) {
        self.en = en
        self.zh = zh
    }

    /// A text that is the same in both languages: a name, a figure, a server's own words.
    public init(stringLiteral value: String) { self.init(value, zh: value) }

    /// The text in `language`.
    public func callAsFunction(_ language: ScreenLanguage) -> String { language == .zhHans ? zh : en }

    /// The English text.
    public var description: String { en }
}
