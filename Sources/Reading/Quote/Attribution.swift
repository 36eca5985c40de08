/// Finds the line by which a mail program introduces what it quotes: "On Monday, 2 May 2026, X wrote:".
///
/// Such a line may be wrapped over several, and each language has its own order of date, name and verb. So no
/// pattern a language, but the common bones: a verb of writing (or none, in Russian and Japanese programs), at the
/// end or in the middle, and a date, an address or a following quote as evidence.
enum Attribution {
    /// No program wraps the line more often.
    private static let wraps = 6
    private static let longest = 500

    private static let starters = Words(
        "on |am |le |el |il |em |op |den |dne |dňa |at |in data |w dniu |dnia |pe |på |på |de |la |ke |ti |to |ma |su |na |date: "
            + "|在 |在|于 |于|於 |於|寄件者 |da |von |from |vào |vào lúc |pada |ngày |tarihinde |kl |kun |dana |u |у |в |от "
    )
    private static let weekdays = Words(
        "mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|mié|mie|jeu|jue|ven|vie|sam|sáb|sab|dim|dom|gio|gi|mo|di|mi|do|fr|sa|so"
            + "|пн|вт|ср|чт|пт|сб|вс|нд|pon|wt|śr|czw|pt|sob|ndz|niedz|man|tir|ons|tor|fre|lør|søn|mån|tis|lör|sön"
            + "|ma|ti|ke|to|pe|la|su|po|út|st|čt|pá|so|ne|seg|ter|qua|qui|sex|周|星期|週|maandag|dinsdag|woensdag"
            + "|donderdag|vrijdag|zaterdag|zondag|joi|vin|dum|sâm|hét|kedd|sze|csüt|pén|szo|vas|pzt|sal|çar|per|cum|cmt|paz"
    )
    private static let verbs = Words(
        "wrote|writes|wrote the following|写道|寫道|写到|寫到|写了|a écrit|a ecrit|ha scritto|escribió|escribio|escreveu"
            + "|schrieb|schrieb folgendes|geschrieben|schreef|geschreven|het volgende geschreven|skrev|skrev følgende"
            + "|написал|написала|написал(а)|написав|написала(а)|пишет|пише|писал|писал(а)|napisał|napisała|napisał(a)"
            + "|napisał/a|pisze|napsal|napsala|napsal(a)|napísal|napísal(a)|kirjoitti|a scris|yazdı|şunu yazdı|şöyle yazdı"
            + "|írta|έγραψε|كتب|כתב|כתב/ה|님이 작성|작성|さんは書きました|は書きました|のメッセージ|のメール|さんからのメール|wrote/napisał|đã viết|menulis"
            + "|va escriure|rašė|kirjutas|je napisao|je napisal|napisao je|napisala je|napisala|napisao|rakstīja|เขียนว่า|escribió lo siguiente|schreef het volgende|написа|escrigué|skrifaði|a écrit a|ha escrito|scrisse|来信"
    )
    private static let quoting = Words(
        "quoting |zitat von |citando a |citando |citation de |selon |citaat van |cytat |引用 |引用自 ")
    private static let innerVerbs = Words(
        " schrieb | schreef | skrev | wrote | a écrit | escribió | escreveu | ha scritto | heeft | hat | написал | napisał"
            + "| пише | пишет | kirjoitti | от | 写道 | 寫道 ")
    /// Before the verb these make a sentence of a story: "he wrote", "他在邮件里写道".
    private static let pronouns = Words(" he| she| i| they| you| we| who| it| had| have| has")
    private static let particles = Words("他|她|我|你|们|里|中|上|内|信|并|还|也|曾|又|所|地")

    /// The last of the lines from `start` on that together introduce a quote, or nil.
    static func end(at start: Int, in body: FoldedBody) -> Int? {
        let first = body.folded[start]
        guard !first.isEmpty else { return nil }
        var joined = stripped(first)
        if isComplete(joined[...], body.isQuoted(after: start)) || runsOn(joined[...]) { return start }
        guard mayBegin(joined[...]) else { return nil }
        var line = start
        for _ in 1..<wraps {
            guard let next = following(line, start, joined[...], in: body) else { return nil }
            line = next
            joined.append(UInt8(ascii: " "))
            joined.append(contentsOf: body.foldedWhole(line))
            guard joined.count <= longest else { return nil }
            if isComplete(joined[...], body.isQuoted(after: line)) { return line }
        }
        return nil
    }

    /// The line that continues a wrapped one. A blank line ends it, but before an address that a program broke off.
    private static func following(_ line: Int, _ start: Int, _ joined: ArraySlice<UInt8>, in body: FoldedBody)
        -> Int?
    {
        var next = line + 1
        guard next < body.count else { return nil }
        if body.folded[next].isEmpty, body.lines[next].depth == body.lines[start].depth {
            guard !joined.contains(UInt8(ascii: "@")), next + 1 < body.count,
                body.folded[next + 1].first == UInt8(ascii: "<")
            else { return nil }
            next += 1
        }
        if body.lines[next].depth != body.lines[start].depth {
            guard verbs.prefixLength(of: body.folded[next][...]) != nil else { return nil }
        }
        return next
    }

    /// Some programs let the old text begin on the same line: "On Monday X <x@y> wrote:   text".
    private static func runsOn(_ line: ArraySlice<UInt8>) -> Bool {
        guard mayBegin(line) else { return false }
        return runOns.contains { mark in
            guard let place = line.firstIndex(ofText: mark) else { return false }
            let before = line[..<place]
            return before.count <= 250 && before.contains(UInt8(ascii: "@")) && hasDate(before)
        }
    }

    private static let runOns = ["> wrote: ", "> 写道: ", ">写道: ", "> 寫道: ", ">寫道: "]

    /// A name that stands alone above an attribution that begins with the bare address or verb, or that was broken off
    /// behind the bracket of the address.
    static func nameAbove(_ start: Int, in body: FoldedBody) -> Int? {
        guard start > 0 else { return nil }
        let above = body.folded[start - 1]
        if above.last == UInt8(ascii: "<"), above.count <= 200,
            body.folded[start].contains(UInt8(ascii: ">")),
            body.lines[start - 1].depth == body.lines[start].depth
        {
            return start - 1
        }
        guard body.folded[start].first == UInt8(ascii: "<") else { return nil }
        guard !above.isEmpty, above.count <= 80, body.lines[start - 1].depth == body.lines[start].depth,
            start == 1 || body.folded[start - 2].isEmpty, !endsSentence(above[...])
        else { return nil }
        return start - 1
    }

    private static func endsSentence(_ line: ArraySlice<UInt8>) -> Bool {
        line.hasSuffix("。") || line.hasSuffix(".") || line.hasSuffix("!") || line.hasSuffix("?")
            || line.hasSuffix(",")
            || line.hasSuffix(":")
    }

    /// Without the dashes, stars and brackets that some programs put around the line.
    private static func stripped(_ line: [UInt8]) -> [UInt8] {
        var slice = line[...]
        while let byte = slice.first, byte == 0x2D || byte == 0x2A || byte == 0x20 || byte == 0x5F {
            slice.removeFirst()
        }
        return Array(slice)
    }

    private static func isComplete(_ joined: ArraySlice<UInt8>, _ quoteFollows: Bool) -> Bool {
        var line = joined
        while let byte = line.last,
            byte == 0x2D || byte == 0x2A || byte == 0x20 || byte == 0x5F || byte == 0x3E,
            byte != 0x3E || line.hasSuffix(":>") || line.hasSuffix(": >")
        { line.removeLast() }
        let hasColon = line.last == UInt8(ascii: ":")
        if hasColon { line = line.dropLast().trimmed }
        if let length = verbs.suffixLength(of: line) {
            return isEvident(line.dropLast(length), hasColon: hasColon, quoteFollows)
        }
        if hasColon, hasDate(line), line.contains(text: "写于"), endsWithTime(line) { return true }
        guard line.contains(UInt8(ascii: "@")) else { return false }
        if hasColon, quoting.prefixLength(of: line) != nil { return true }
        guard hasDate(line) else { return false }
        if hasColon, isStamped(line) { return true }
        let endsWithAddress = line.last == UInt8(ascii: ">") || line.last == UInt8(ascii: ")")
        if hasColon, innerVerbs.occurs(in: line), endsWithAddress || endsWithTime(line) { return true }
        guard beginsWithDate(line) else { return false }
        if endsWithAddress { return hasColon || quoteFollows }
        return hasColon && quoteFollows && line.count <= 120
    }

    /// Whether what stands before the verb makes a line of a mail program rather than of a story.
    private static func isEvident(_ before: ArraySlice<UInt8>, hasColon: Bool, _ quoteFollows: Bool) -> Bool {
        let line = before.trimmed
        if quoteFollows { return hasColon || hasDate(line) }
        guard pronouns.suffixLength(of: line) == nil else { return false }
        if line.contains(UInt8(ascii: "@")) { return hasColon || hasDate(line) }
        guard hasColon, hasDate(line), particles.suffixLength(of: before) == nil else { return false }
        return starters.prefixLength(of: line) != nil || beginsWithDate(line) || endsWithTime(line)
    }

    /// A bracketed address with a year and a time of day in one short line: whatever the language, no story.
    private static func isStamped(_ line: ArraySlice<UInt8>) -> Bool {
        line.count <= 250 && line.contains(UInt8(ascii: "<")) && digitGroups(line) >= 4 && hasYear(line)
            && line.contains(UInt8(ascii: ":"))
    }

    private static func hasYear(_ line: ArraySlice<UInt8>) -> Bool {
        line.split { !isDigit($0) }.contains {
            $0.count == 4 && ($0.starts(with: "19".utf8) || $0.starts(with: "20".utf8))
        }
    }

    private static func mayBegin(_ line: ArraySlice<UInt8>) -> Bool {
        if line.first == UInt8(ascii: "<") || beginsWithDate(line) { return true }
        if let length = starters.prefixLength(of: line) {
            let rest = line.dropFirst(length)
            return rest.prefix(60).contains(where: isDigit) || weekdays.prefixLength(of: rest) != nil
                || rest.contains(UInt8(ascii: "@"))
        }
        return line.count <= 160 && line.contains(UInt8(ascii: "@")) && line.last == UInt8(ascii: ">")
    }

    /// Whether the line begins with a date or a weekday with a number soon after.
    static func beginsWithDate(_ line: ArraySlice<UInt8>) -> Bool {
        if let first = line.first, isDigit(first) { return digitGroups(line.prefix(24)) >= 2 }
        guard weekdays.prefixLength(of: line) != nil else { return false }
        return line.prefix(24).contains(where: isDigit)
    }

    private static func endsWithTime(_ line: ArraySlice<UInt8>) -> Bool {
        guard let last = line.last, isDigit(last) else { return line.hasSuffix("日") }
        return digitGroups(line.suffix(20)) >= 2
    }

    /// A year, a time of day or a Chinese date.
    static func hasDate(_ line: ArraySlice<UInt8>) -> Bool {
        var run = 0
        for (index, byte) in zip(line.indices, line) {
            if isDigit(byte) {
                run += 1
                continue
            }
            if run == 4, line[index - 4] == 0x31 || line[index - 4] == 0x32 { return true }
            let isClock = byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "h")
            if (1...2).contains(run), isClock, line[(index + 1)...].prefix(2).count(where: isDigit) == 2 {
                return true
            }
            run = 0
        }
        return (run == 4 && (line[line.endIndex - 4] == 0x31 || line[line.endIndex - 4] == 0x32))
            || (line.contains(text: "月") && line.contains(where: isDigit))
    }

    private static func digitGroups(_ line: ArraySlice<UInt8>) -> Int {
        var groups = 0
        var inside = false
        for byte in line {
            if isDigit(byte), !inside { groups += 1 }
            inside = isDigit(byte)
        }
        return groups
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
