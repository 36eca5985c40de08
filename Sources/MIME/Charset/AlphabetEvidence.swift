/// Single-byte charsets of alphabets other than the western Latin one, told by their commonest letters.
enum AlphabetEvidence {
    /// The charset that the text plainly is written in, if not in windows-1252.
    static func best(for bytes: Bytes) -> CharsetName? {
        alphabet(of: bytes) ?? easternLatin(bytes) ?? turkish(bytes) ?? CentralEvidence.best(for: bytes)
    }

    /// The charset if the text plainly is written in such an alphabet: then whole words are above 0x7F, and
    /// not single letters.
    static func alphabet(of bytes: Bytes) -> CharsetName? {
        let high = bytes.count { $0 > 0x7F }
        guard isInWords(bytes, high) else { return nil }
        var best: (name: CharsetName, score: Double)?
        for (name, letters) in alphabets {
            let score = share(of: letters, in: bytes, as: CharsetName(name: name), high)
            if score > (best?.score ?? 0.45) { best = (CharsetName(name: name), score) }
        }
        return best?.name
    }

    /// Whether nearly all bytes above 0x7F stand together.
    static func isInWords(_ bytes: Bytes, _ high: Int) -> Bool {
        let inWords = bytes.split { $0 < 0x80 }.filter { $0.count > 2 }.reduce(0) { $0 + $1.count }
        return inWords > 11 && inWords * 10 > high * 6
    }

    /// How much of the text is among the alphabet's commonest letters; capitals speak a little less for it. None
    /// at all if they are but a few different ones: spaces that do not break are a letter elsewhere.
    private static func share(of letters: String, in bytes: Bytes, as name: CharsetName, _ high: Int)
        -> Double
    {
        let small = Set(letters.unicodeScalars)
        let large = Set(letters.uppercased().unicodeScalars).subtracting(small)
        var seen: Set<Unicode.Scalar> = []
        var sum = 0.0
        for scalar in Charset.decode(bytes, as: name).string.unicodeScalars where scalar.value > 0x7F {
            let isSmall = small.contains(scalar)
            guard isSmall || large.contains(scalar) else { continue }
            seen.insert(scalar)
            sum += isSmall ? 1 : 0.95
        }
        return seen.count > 4 ? sum / Double(high) : 0
    }

    private static let alphabets: [(String, String)] = [
        ("windows-1251", Cyrillic.letters), ("koi8-r", Cyrillic.letters), ("iso-8859-5", Cyrillic.letters),
        ("ibm866", Cyrillic.letters), ("windows-1253", "αοιετσνηυρπκμλς"),
        ("windows-1255", "יוהלאמרתבשנעדחק"),
        ("windows-1256", "اليمونرتبةدعسفه"), ("windows-874", "านรกอเงมยลวดทสตะปบคห่้ีั"),
    ]

    /// Letters of Polish that are signs in windows-1252, where no sign stands inside a word.
    private static func easternLatin(_ bytes: Bytes) -> CharsetName? {
        let windows: Set<UInt8> = [0xB9, 0xB3, 0x9C, 0x9F, 0xBF, 0xE6, 0xEA, 0xF1, 0xF3]
        let iso: Set<UInt8> = [0xB1, 0xB3, 0xB6, 0xBC, 0xBF, 0xE6, 0xEA, 0xF1, 0xF3]
        var high = 0
        var (inWindows, inISO, signs) = (0, 0, 0)
        var before: UInt8 = 0
        for byte in bytes {
            if byte > 0x7F {
                high += 1
                if windows.contains(byte) { inWindows += 1 }
                if iso.contains(byte) { inISO += 1 }
                if before.isLetter && (0x9C...0xBF).contains(byte) && byte != 0x9E { signs += 1 }
            }
            before = byte
        }
        guard signs > 2, signs * 4 > high else { return nil }
        if inISO * 10 > high * 8 && inISO > inWindows { return CharsetName(name: "iso-8859-2") }
        return inWindows * 10 > high * 8 ? CharsetName(name: "windows-1250") : nil
    }

    /// Letters of Turkish that windows-1252 reads as Icelandic ones, which never come without accents on a, i, o and u.
    private static func turkish(_ bytes: Bytes) -> CharsetName? {
        let own: Set<UInt8> = [0xFD, 0xFE, 0xF0, 0xDD, 0xDE, 0xD0]
        let shared: Set<UInt8> = [0xFC, 0xF6, 0xE7, 0xDC, 0xD6, 0xC7, 0xE2]
        var (letters, owned, fitting) = (0, 0, 0)
        for byte in bytes where byte >= 0xC0 {
            letters += 1
            if own.contains(byte) { owned += 1 }
            if own.contains(byte) || shared.contains(byte) { fitting += 1 }
        }
        let isTurkish = owned > 3 && owned * 4 > letters && fitting * 10 > letters * 9
        return isTurkish ? CharsetName(name: "windows-1254") : nil
    }
}
