/// Tells a sentence in which a person says what somebody wrote from the line of a mail program.
///
/// A program names a person and no more; a person says who wrote to whom: "your driver wrote to us". Words in quotation
/// marks and brackets are names and addresses, and do not count.
enum Story {
    /// Words of persons that no program sets into its line, nor anybody into his name.
    private static let persons = Words(
        "he|she|they|you|we|us|me|him|them|your|our|my|his|her|their|who|ich|du|wir|ihr|mir|mich|uns|euch|ihnen|ihm|ihn|ihre|ihrem"
            + "|ihren|ihrer|unser|unsere|unserem|unseren|mein|meine|meinem|meinen|seine|seinem|nous|vous|m'|t'|m'a|leur|votre"
            + "|notre|vos|nos|elle|elles|ils|yo|me|usted|ustedes|nosotros|nuestro|nuestra|vuestro|él|ella|ellos|gli|vostro|vostra|nostro"
            + "|nostra|mio|lhe|seu|nosso|nossa|meu|minha|você|vocês|ele|ela|ik|wij|ons|onze|uw|mij|mijn|jullie"
            + "|hij|zij|hem|jag|jeg|mig|meg|oss|vår|vores|deres|hun|wam|mnie|nasz|wasz|wy|já|nám|vám|náš|váš|я|мне|нам|вам|вас|мы|вы|он|она"
            + "|они|ваш|ваша|ваше|ваши|наш|наша|наши|мой|моя|мені|ми|ви|він|вона|jūsų|mūsų|nekem|nekünk|én|önök|bana|bize|siz|biz|minulle|meille|minä"
            + "|mi-a|ne-a|mie|nouă|μου|μας|σας|tôi|저에게|우리에게|제가|저희|귀사|귀사의|당신이")
    private static let phrases = Words(
        "我|你|您|他|她|咱|贵司|贵公司|贵方|贵站|贵厂|贵处|贵部|贵单位|貴司|貴公司|本人|的邮件|的信|的来信|邮件里|邮件中|微信上|微信里|短信|群里|来电|私が|私は|弊社|御社|貴社|当社"
            + "|j'ai |je vous |ho scritto a|i wrote|i have|i had|i sent|i got|i asked|i told|i received")
    /// What stands before a common noun: "the driver".
    private static let articles = Words(
        "the|a|an|that|this|der|die|das|dem|den|ein|eine|einer|el|un|una|uno|il|lo|le|la|l'|o|os|as|um|uma|het|een|en|et|ett"
    )
    private static let zones = Words(
        "uhr|am|pm|a.m.|p.m.|cet|cest|gmt|utc|est|edt|pst|pdt|bst|msk|h|hrs|г|г.|ч|ч.|p|m|μ.μ.|π.μ.|hod.")

    /// Whether the line says more than who wrote and when.
    static func isTold(_ line: ArraySlice<UInt8>) -> Bool {
        let bare = withoutNames(line)
        if phrases.occurs(in: bare[...]) { return true }
        if words(in: bare[...]).contains(where: { persons.contains($0) || $0.hasPrefix("m'") }) {
            return true
        }
        guard let end = WrittenDate.endOfClock(in: bare[...]) else { return false }
        let name = words(in: bare[end...]).first { !zones.contains($0) && $0.contains(where: isLetter) }
        return name.map { articles.contains($0) || $0.hasPrefix("l'") } ?? false
    }

    /// How many words without a number stand behind the last address.
    static func wordsBehindAddress(_ line: ArraySlice<UInt8>) -> Int {
        guard let at = line.lastIndex(of: UInt8(ascii: "@")) else { return 0 }
        let rest = line[at...].drop { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ">") }
        return words(in: rest).count {
            $0.contains(where: isLetter) && !$0.contains(where: WrittenDate.isDigit)
        }
    }

    /// Whether a sentence ends within the line. A stop behind a short word or before a number is that of "Nov. 2026".
    static func holdsSentence(_ line: ArraySlice<UInt8>) -> Bool {
        if line.contains(text: "。") || line.contains(text: "! ") || line.contains(text: "? ") { return true }
        if let end = WrittenDate.endOfClock(in: line), line[end...].starts(with: ". ".utf8) { return true }
        var letters = 0
        for (index, byte) in zip(line.indices, line) {
            let next = line[index...].dropFirst().prefix(2)
            if byte == UInt8(ascii: "."), letters > 3, next.first == UInt8(ascii: " "), let after = next.last
            {
                if isLetter(after), !line[..<index].hasSuffix("prof") { return true }
            }
            if byte & 0xC0 != 0x80 { letters = isLetter(byte) ? letters + 1 : 0 }
        }
        return false
    }

    private static func words(in line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        line.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ">") }
            .filter { !$0.contains(UInt8(ascii: "@")) }
    }

    /// The line without what stands in quotation marks and brackets that are closed.
    private static func withoutNames(_ line: ArraySlice<UInt8>) -> [UInt8] {
        var bare: [UInt8] = []
        var open: (start: Int, close: UInt8)?
        for (index, byte) in zip(line.indices, line) {
            if let pair = open {
                if byte == pair.close { open = nil }
            } else if let close = closings[byte] {
                open = (index, close)
                bare.append(UInt8(ascii: " "))
            } else {
                bare.append(byte)
            }
        }
        return bare + (open.map { line[$0.start...] } ?? [])
    }

    private static let closings: [UInt8: UInt8] = [
        UInt8(ascii: "<"): UInt8(ascii: ">"), UInt8(ascii: "("): UInt8(ascii: ")"),
        UInt8(ascii: "["): UInt8(ascii: "]"), UInt8(ascii: "\""): UInt8(ascii: "\""),
    ]

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || byte >= 0x80 }
}
