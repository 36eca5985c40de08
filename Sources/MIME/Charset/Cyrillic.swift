/// Which of the charsets for Cyrillic letters a text is in that states one of them.
enum Cyrillic {
    /// The commonest letters.
    static let letters = "оеаинтсрвлкмдпу"

    private static let charsets = ["windows-1251", "koi8-r", "iso-8859-5", "ibm866"].map {
        CharsetName(name: $0)
    }

    /// Another of them, if the stated one makes a jumble of the text. KOI8 read as windows-1251 is words with small
    /// initials and capitals behind, and not the commonest letters; text all in capitals keeps its charset.
    static func correction(of stated: CharsetName, for bytes: Bytes) -> CharsetName? {
        let high = bytes.count { $0 > 0x7F }
        guard AlphabetEvidence.isInWords(bytes, high) else { return nil }
        let own = Case(Charset.decode(bytes, as: stated).string)
        let others = charsets.filter { $0 != stated && !($0.name == "koi8-r" && stated.name == "koi8-u") }
            .map { ($0, Case(Charset.decode(bytes, as: $0).string).common) }
        guard let (name, common) = others.max(by: { $0.1 < $1.1 }), common * 10 > high * 6 else { return nil }
        let margin = own.inverted > own.proper ? 0 : high * 15 / 100
        return common > own.common + own.commonCapitals + margin ? name : nil
    }

    /// How a reading is written.
    private struct Case {
        /// Small letters that are common, and capitals that are.
        private(set) var common = 0
        private(set) var commonCapitals = 0
        /// Words that begin small and go on in capitals, and words that do not.
        private(set) var inverted = 0
        private(set) var proper = 0

        private static let small = Set(Cyrillic.letters.unicodeScalars)
        private static let large = Set(Cyrillic.letters.uppercased().unicodeScalars)

        init(_ text: String) {
            for word in text.unicodeScalars.split(whereSeparator: { !(0x400..<0x530).contains($0.value) }) {
                common += word.count { Self.small.contains($0) }
                commonCapitals += word.count { Self.large.contains($0) }
                guard word.count > 2, let first = word.first else { continue }
                let isRestLarge = word.dropFirst().allSatisfy { $0.properties.isUppercase }
                if isRestLarge, first.properties.isLowercase { inverted += 1 }
                if !isRestLarge { proper += 1 }
            }
        }
    }
}
