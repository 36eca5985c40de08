/// Finds the charset of text that states none, or a wrong one, from the bytes alone.
///
/// Valid UTF-8 is UTF-8: by chance it hardly ever is. The East Asian charsets are tried by decoding and by
/// how many common characters come out; then the alphabets other than Latin by their commonest letters;
/// what is left is windows-1252.
enum CharsetEvidence {
    /// The likeliest charset of bytes of which some are above 0x7F.
    static func best(for bytes: Bytes) -> CharsetName {
        if isUTF8(bytes) { return .utf8 }
        return bestOld(for: bytes)
    }

    /// The charset to be used instead of the stated one; nil if the stated one may be right.
    static func correction(of stated: CharsetName, for bytes: Bytes) -> CharsetName? {
        if stated == .utf8 {
            return isUTF8(bytes) ? nil : sensible(bestOld(for: bytes), bytes)
        }
        if stated == .gb18030 || stated == .big5 { return correctionOfChinese(stated, bytes) }
        guard stated.isASCIICompatible else {
            return bytes.isASCII ? correctionOfASCII(stated, bytes) : correctionOfSevenBit(stated, bytes)
        }
        if String(validating: bytes, as: UTF8.self) != nil { return .utf8 }
        if stated.isCyrillic { return Cyrillic.correction(of: stated, for: context(bytes)) }
        guard stated.isLatin else { return nil }
        if hasPairs(bytes), let guess = bestEastAsian(for: bytes), guess.score > 0.55, guess.count > 3 {
            return guess.name
        }
        return stated.isWestern ? AlphabetEvidence.alphabet(of: context(bytes)) : nil
    }

    /// Whether some byte is a letter or quotation mark of windows-1252: else its reading would be a wild guess.
    private static func hasWesternLetters(_ bytes: Bytes) -> Bool {
        sample(bytes).contains { $0 >= 0xC0 || (0x91...0x97).contains($0) || $0 == 0x80 || $0 == 0x85 }
    }

    /// Text of which nearly all is valid UTF-8: some programs cut in the middle of a character.
    private static func isUTF8(_ bytes: Bytes) -> Bool {
        if String(validating: bytes, as: UTF8.self) != nil { return true }
        let (good, bad) = utf8Counts(sample(bytes))
        return good > 8 * bad && good > 1
    }

    /// Characters of more than one byte that are valid, and bytes that are not.
    private static func utf8Counts(_ bytes: Bytes) -> (good: Int, bad: Int) {
        var good = 0
        var bad = 0
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars where scalar.value > 0x7F {
            if scalar.value == 0xFFFD { bad += 1 } else { good += 1 }
        }
        return (good, bad)
    }

    private static func bestOld(for bytes: Bytes) -> CharsetName {
        if let guess = bestEastAsian(for: bytes), guess.isConvincing(isPaired: hasPairs(bytes)) {
            return guess.name
        }
        return AlphabetEvidence.best(for: context(bytes)) ?? .windows1252
    }

    /// Stated GB or Big5, used UTF-8 or the other one.
    private static func correctionOfChinese(_ stated: CharsetName, _ bytes: Bytes) -> CharsetName? {
        if String(validating: bytes, as: UTF8.self) != nil {
            let part = sample(bytes)
            return Guess(.utf8, part).score > Guess(stated, part).score ? .utf8 : nil
        }
        guard isDoubtful(stated, bytes) else { return nil }
        let part = sample(bytes)
        let own = Guess(stated, part)
        let (good, bad) = utf8Counts(part)
        if good > 8 * bad && good > 1 { return .utf8 }
        guard let other = bestEastAsian(for: bytes), other.name != stated else { return nil }
        return other.count > 3 && other.score > own.score + 0.25 ? other.name : nil
    }

    /// A quick look at the first characters: real text has common ones among them.
    private static func isDoubtful(_ stated: CharsetName, _ bytes: Bytes) -> Bool {
        let first = Guess(stated, sample(bytes).prefix(200))
        return first.count > 3 && (first.bad > 1 || first.score < 0.25)
    }

    /// Stated UTF-16 or UTF-32, but plain ASCII: no real text in them is without a byte of 0 or above 0x7F.
    private static func correctionOfASCII(_ stated: CharsetName, _ bytes: Bytes) -> CharsetName? {
        let isWide = stated.name.hasPrefix("utf-16") || stated.name.hasPrefix("utf-32")
        return isWide && !Kernel.contains(0, in: bytes) ? .usASCII : nil
    }

    /// Stated ISO-2022, HZ, UTF-7 or UTF-16, which hold bytes above 0x7F never or always.
    private static func correctionOfSevenBit(_ stated: CharsetName, _ bytes: Bytes) -> CharsetName? {
        stated.name.hasPrefix("utf-") && stated.name != "utf-7" ? nil : sensible(best(for: bytes), bytes)
    }

    /// The charset, unless it is windows-1252 for want of a better one.
    private static func sensible(_ name: CharsetName, _ bytes: Bytes) -> CharsetName? {
        name == .windows1252 && !hasWesternLetters(bytes) ? nil : name
    }

    private static func bestEastAsian(for bytes: Bytes) -> Guess? {
        let part = sample(bytes)
        return eastAsian.map { Guess($0, part) }.max { $0.score < $1.score }
    }

    private static let eastAsian: [CharsetName] = [
        .gb18030, .big5, CharsetName(name: "shift_jis"), CharsetName(name: "euc-jp"),
        CharsetName(name: "euc-kr"),
    ]

    /// At most 8 KB from the first byte above 0x7F on: enough to judge by.
    private static func sample(_ bytes: Bytes) -> Bytes {
        let start = bytes.firstIndex { $0 > 0x7F } ?? bytes.startIndex
        return bytes[start...].prefix(8192)
    }

    /// The sample with some of what stands before it.
    private static func context(_ bytes: Bytes) -> Bytes {
        let start = sample(bytes).startIndex
        return bytes[max(bytes.startIndex, start - 200)...].prefix(8192)
    }

    /// Whether bytes above 0x7F mostly stand next to one another, as they do in East Asian text and seldom
    /// in Latin text.
    private static func hasPairs(_ bytes: Bytes) -> Bool {
        var alone = 0
        var paired = 0
        var run = 0
        for byte in sample(bytes) {
            if byte > 0x7F {
                run += 1
            } else {
                if run == 1 { alone += 1 } else { paired += run }
                run = 0
            }
        }
        if run == 1 { alone += 1 } else { paired += run }
        return paired > 3 * alone
    }
}

/// How well bytes read in one charset.
struct Guess {
    let name: CharsetName
    /// From below 0 to 1: the mean weight of the characters outside ASCII.
    private(set) var score = 0.0
    /// Characters outside ASCII.
    private(set) var count = 0
    /// Bytes that mean nothing.
    private(set) var bad = 0

    init(_ name: CharsetName, _ bytes: Bytes) {
        self.name = name
        var sum = 0.0
        for scalar in Charset.decode(bytes, as: name).string.unicodeScalars where scalar.value > 0x7F {
            count += 1
            if scalar.value == 0xFFFD { bad += 1 }
            sum += CommonCharacters.weight(scalar)
        }
        // The sample may end inside a character.
        if bad > 0 && bytes.count == 8192 {
            bad -= 1
            sum += 3
        }
        score = count > 0 ? sum / Double(count) : 0
    }

    /// Whether unstated text is to be read so. A name of two or three characters may hold none that is
    /// common; then the bytes must at least all stand in pairs.
    func isConvincing(isPaired: Bool) -> Bool {
        if count > 5 { return score > 0.4 && bad * 20 <= count }
        return isPaired && bad == 0 && count > 1 && score >= (name == .gb18030 ? 0.2 : 0.5)
    }
}

extension CharsetEvidence {
    /// The charset to read raw 8-bit header text in: the mail's own, unless that cannot hold such bytes.
    static func headerLabel(for bytes: Bytes, hint: String?) -> String? {
        guard let hint, let name = CharsetName(label: hint), name != .usASCII, name != .utf8,
            name.isASCIICompatible
        else { return nil }
        return hint
    }
}
