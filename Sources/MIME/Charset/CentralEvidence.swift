/// windows-1250 and ISO-8859-2 in text that states no charset: told by letters which windows-1252 reads as letters that
/// no western language writes side by side, such as ì, ø and ù among á, í and ý.
enum CentralEvidence {
    /// What tells a language: its letters as bytes, those that prove it, and how many of them there must be.
    private struct Language: Sendable {
        let name: CharsetName
        let letters: Set<UInt8>
        /// Letters that western languages lack or write otherwise.
        let own: Set<UInt8>
        /// The least number of own letters and of different ones among them.
        let least: (all: Int, different: Int)
        /// Groups of letters with how many of each there must be.
        let needed: [(letters: Set<UInt8>, count: Int)]

        init(
            _ charset: String, own: String, shared: String, least: (Int, Int), needed: [(String, Int)]
        ) {
            name = CharsetName(name: charset)
            self.own = Self.bytes(own, charset)
            letters = self.own.union(Self.bytes(shared, charset))
            self.least = least
            self.needed = needed.map { (Self.bytes($0.0, charset), $0.1) }
        }

        private static func bytes(_ letters: String, _ charset: String) -> Set<UInt8> {
            Set(Charset.encode(letters + letters.uppercased(), as: charset) ?? [])
        }
    }

    private static let languages: [Language] =
        ["windows-1250", "iso-8859-2"].flatMap { charset in
            [
                Language(
                    charset, own: "ěščřžůťďňľ", shared: "áäéíóôúý", least: (3, 2),
                    needed: [("ěšřžů", 1), ("áíý", 2)]),
                Language(
                    charset, own: "őű", shared: "áéíóöúü", least: (2, 1),
                    needed: [("á", 1), ("é", 1), ("öü", 1)]),
            ]
        } + [
            // Read as ISO-8859-2, a footnote behind an Italian "è" would be a letter.
            Language("windows-1250", own: "čšžćđ", shared: "", least: (3, 2), needed: [("č", 1), ("šž", 1)])
        ]

    /// Quotation marks, dashes and signs that both charsets may have.
    private static let signs: Set<UInt8> = [
        0x80, 0x82, 0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0xA0, 0xA7, 0xAB, 0xB0, 0xB7, 0xBB,
    ]

    /// The charset, if the text plainly is in such a language.
    static func best(for bytes: Bytes) -> CharsetName? {
        var counts = [Int](repeating: 0, count: 256)
        for byte in bytes where byte > 0x7F { counts[Int(byte)] += 1 }
        // In ISO-8859-2 0xBE is the common "ž", in windows-1250 the seldom "ľ", which hardly comes without "š" or "ž".
        let isISO = counts[0xBE] > 0 && [0x8A, 0x8E, 0x9A, 0x9E].allSatisfy { counts[$0] == 0 }
        var best: (name: CharsetName, fitting: Int)?
        for language in languages {
            guard let fitting = fitting(language, counts) else { continue }
            let isBetter = best.map { fitting > $0.fitting || (isISO && fitting == $0.fitting) } ?? true
            if isBetter { best = (language.name, fitting) }
        }
        return best?.name
    }

    /// How many bytes are letters of the language; nil if it is not this one.
    private static func fitting(_ language: Language, _ counts: [Int]) -> Int? {
        func sum(_ bytes: Set<UInt8>) -> Int { bytes.reduce(0) { $0 + counts[Int($1)] } }
        let high = (0x80...0xFF).reduce(0) { $0 + (signs.contains(UInt8($1)) ? 0 : counts[$1]) }
        let own = sum(language.own.subtracting(signs))
        let all = sum(language.letters.subtracting(signs))
        let isEnough =
            own >= language.least.all && own * 5 >= high && all * 50 >= high * 49
            && language.own.count { counts[Int($0)] > 0 } >= language.least.different
        return isEnough && language.needed.allSatisfy { sum($0.letters) >= $0.count } ? all : nil
    }
}
