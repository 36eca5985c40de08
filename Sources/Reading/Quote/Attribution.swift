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
            + "|în |στις |на |дана |þann |noong |kuupäev |às |o |dnja |ar |më |v |ในวันที่ |เมื่อ |في |در |בתאריך "
    )
    private static let verbs = Words(
        "wrote|writes|wrote the following|写道|寫道|写到|寫到|写了|a écrit|a ecrit|ha scritto|escribió|escribio|escreveu"
            + "|schrieb|schrieb folgendes|geschrieben|schreef|geschreven|het volgende geschreven|skrev|skrev følgende"
            + "|написал|написала|написал(а)|написав|написала(а)|пишет|пише|писал|писал(а)|napisał|napisała|napisał(a)"
            + "|napisał/a|pisze|napsal|napsala|napsal(a)|napísal|napísal(a)|kirjoitti|a scris|yazdı|şunu yazdı|şöyle yazdı"
            + "|írta|έγραψε|كتب|כתב|כתב/ה|님이 작성|작성|さんは書きました|は書きました|のメッセージ|のメール|さんからのメール|wrote/napisał|đã viết|menulis"
            + "|va escriure|rašė|kirjutas|je napisao|je napisal|napisao je|napisala je|napisala|napisao|rakstīja|เขียนว่า|escribió lo siguiente|schreef het volgende|написа|escrigué|skrifaði|a écrit a|ha escrito|scrisse|来信"
            + "|쓴 글|이(가) 쓴 글|napisao/la|napisala/o|napisao(la)|написао|написао/ла|је написао|napisal|napisal(a)|napisal/a|napísal/a"
            + "|napísala|napsal/a|napsali|skreiv|skreau|ha escrit|escribiu|idatzi zuen|idatzi du|shkroi|піша|написав(ла)|написав/ла|написал/а"
            + "|написали|napisał(-a)|geskryf|yozdi|yazdi|aliandika|ने लिखा|লিখেছেন|نوشت|כתבה|şunları yazdı"
    )
    private static let quoting = Words(
        "quoting |zitat von |citando a |citando |citation de |selon |citaat van |cytat |引用 |引用自 ")
    private static let innerVerbs = Words(
        " schrieb | schreef | skrev | wrote | a écrit | escribió | escreveu | ha scritto | написал | написал(а) | napisał"
            + "| napisał(a) | napsal(a) | napísal(a) | napisal(a) | пишет | пише | писали | kirjoitti | писал | писал(а) | писав | rašė | rakstīja | 写道 | 寫道 | skreiv | skreau | skrifaði"
            + "| kirjutas | írta | ezt írta | a scris | je napisao | je napisao/la | је написао/ла | έγραψε | escribiu | ha escrit | shkroi"
            + "| idatzi | isinulat ni | yazdı | şunu yazdı | şunları yazdı | ysgrifennodd | scríobh | كتب | 작성 | 님이 작성 "
    )
    /// Before an address these do the same, elsewhere they say too little.
    private static let auxiliaries = Words(" heeft | hat | от ")
    /// Before the verb these make a sentence of a story: "he wrote", "mi ha scritto".
    private static let pronouns = Words(
        " he| she| i| they| you| we| who| it| had| have| has| er| es| sie| il| on| mi| vi| ci| le| les| nam| ti| te| ni"
    )
    private static let particles = Words("他|她|我|你|们|里|中|上|内|信|并|还|也|曾|又|所|地")

    /// The last of the lines from `start` on that together introduce a quote, or nil.
    static func end(at start: Int, in body: FoldedBody) -> Int? {
        let first = body.folded[start]
        guard !first.isEmpty else { return nil }
        var joined = stripped(first)
        if isComplete(joined[...], body.isQuoted(after: start)) || runsOn(joined[...]) { return start }
        let most = mayBegin(joined[...]) ? wraps : isBrokenOff(start, in: body) ? 2 : 1
        var line = start
        for _ in 1..<most {
            guard let next = following(line, start, joined[...], in: body) else { return nil }
            line = next
            joined.append(UInt8(ascii: " "))
            joined.append(contentsOf: body.foldedWhole(line))
            guard joined.count <= longest, !isProse(joined[...]) else { return nil }
            if isComplete(joined[...], body.isQuoted(after: line)) { return line }
        }
        return nil
    }

    /// Several lines that hold no address are a program's only while they are short and no sentence ends in them.
    private static func isProse(_ joined: ArraySlice<UInt8>) -> Bool {
        !joined.contains(UInt8(ascii: "@")) && (joined.count > 200 || Story.holdsSentence(joined))
    }

    /// Whether a line in an unknown language was wrapped: it holds an address in brackets and its second part ends with
    /// the colon, or it holds the time and the second part is the address.
    private static func isBrokenOff(_ start: Int, in body: FoldedBody) -> Bool {
        let first = body.folded[start][...]
        guard first.count <= 160, start + 1 < body.count,
            body.lines[start + 1].depth == body.lines[start].depth
        else { return false }
        let second = body.folded[start + 1][...]
        guard second.count <= 120, second.last == UInt8(ascii: ":") else { return false }
        return isBracketed(first) || second.first == UInt8(ascii: "<") && WrittenDate.hasClock(first)
    }

    /// Whether the line holds an address in brackets.
    private static func isBracketed(_ line: ArraySlice<UInt8>) -> Bool {
        guard let at = line.firstIndex(of: UInt8(ascii: "@")) else { return false }
        let open = line[..<at].lastIndex {
            $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[")
        }
        let close = line[at...].contains {
            $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: "]")
        }
        return open != nil && close
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
            return before.count <= 250 && before.contains(UInt8(ascii: "@")) && WrittenDate.occurs(in: before)
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
        let isSure = quoteFollows || !Story.isTold(line)
        if hasColon, line.contains(text: "写于"), WrittenDate.endsWithTime(line), WrittenDate.occurs(in: line) {
            return isSure && (quoteFollows || WrittenDate.hasClock(line))
        }
        guard line.contains(UInt8(ascii: "@")) else {
            return hasColon && quoteFollows && isDated(line)
        }
        let endsWithAddress = line.last == UInt8(ascii: ">") || line.last == UInt8(ascii: ")")
        if hasColon, quoting.prefixLength(of: line) != nil {
            return quoteFollows || endsWithAddress || Story.wordsBehindAddress(line) == 0
        }
        guard WrittenDate.occurs(in: line) else { return false }
        if hasColon, isSure, isStamped(line) { return true }
        if hasColon, isSure, innerVerbs.occurs(in: line) || auxiliaries.occurs(in: line),
            endsWithAddress || WrittenDate.endsWithTime(line)
        {
            return true
        }
        guard WrittenDate.begins(line) else { return false }
        if endsWithAddress { return hasColon && WrittenDate.hasClock(line) || quoteFollows }
        return hasColon && quoteFollows && line.count <= 120
    }

    /// A line without address above a quote: a verb in the middle and a date, or a time of day and a name.
    private static func isDated(_ line: ArraySlice<UInt8>) -> Bool {
        if innerVerbs.occurs(in: line), WrittenDate.occurs(in: line) { return true }
        return line.count <= 120 && WrittenDate.begins(line) && WrittenDate.hasClock(line)
            && !Story.isTold(line)
    }

    /// Whether what stands before the verb makes a line of a mail program rather than of a story: an address, or a
    /// time of day, with no more than a name beside it.
    private static func isEvident(_ before: ArraySlice<UInt8>, hasColon: Bool, _ quoteFollows: Bool) -> Bool {
        let line = before.trimmed
        let hasAddress = line.contains(UInt8(ascii: "@"))
        if quoteFollows {
            if WrittenDate.occurs(in: line) { return hasAddress || !Story.holdsSentence(line) }
            return hasColon && (hasAddress || !Story.isTold(line))
        }
        guard pronouns.suffixLength(of: line) == nil else { return false }
        let clock = WrittenDate.endOfClock(in: line)
        if hasAddress {
            guard hasColon || WrittenDate.occurs(in: line), clock != nil || isAddressed(line) else {
                return false
            }
            return clock != nil && isBracketed(line) || !Story.isTold(line)
        }
        guard hasColon, let clock, particles.suffixLength(of: before) == nil, !Story.isTold(line) else {
            return false
        }
        if starters.prefixLength(of: line) != nil || WrittenDate.endsWithTime(line) { return true }
        return WrittenDate.begins(line) && line[clock...].first == UInt8(ascii: ",")
    }

    /// Whether a line without a time of day holds little beside a name and an address.
    private static func isAddressed(_ line: ArraySlice<UInt8>) -> Bool {
        guard isBracketed(line) || line.first == UInt8(ascii: "<") else {
            return !line.contains(UInt8(ascii: " ")) || WrittenDate.occurs(in: line)
        }
        return Story.wordsBehindAddress(line) <= 2
    }

    /// A bracketed address with a year and a time of day in one short line: whatever the language, no story.
    private static func isStamped(_ line: ArraySlice<UInt8>) -> Bool {
        line.count <= 250 && line.contains(UInt8(ascii: "<")) && WrittenDate.digitGroups(line) >= 4
            && WrittenDate.hasYear(line) && line.contains(UInt8(ascii: ":"))
    }

    private static func mayBegin(_ line: ArraySlice<UInt8>) -> Bool {
        if line.first == UInt8(ascii: "<") || WrittenDate.begins(line) { return true }
        if let length = starters.prefixLength(of: line) {
            let rest = line.dropFirst(length)
            return rest.prefix(60).contains(where: WrittenDate.isDigit)
                || WrittenDate.weekdays.prefixLength(of: rest) != nil
                || rest.contains(UInt8(ascii: "@"))
        }
        return line.count <= 160 && line.contains(UInt8(ascii: "@")) && line.last == UInt8(ascii: ">")
    }
}
