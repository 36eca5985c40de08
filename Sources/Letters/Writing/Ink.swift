import Casework
import FoundationEssentials
import Reading

/// Makes what a template shows out of an order's facts: dates in words, codes in words, text made harmless,
/// and what the house adds.
struct Ink {
    let order: LetterOrder
    let house: House
    let postmark: Postmark
    let calendar: WorkCalendar
    let at: Date
    /// The language the letter is written in.
    let language: Language

    /// Longest subject of the customer's shown, in characters.
    static let subjectLimit = 80
    /// Longest excerpt of the customer's text shown, in characters (RFC 3834 §3.2: no quoted body).
    static let summaryLimit = 400

    /// The object for the template.
    var object: [String: Any] {
        var object = house(house.names(in: language))
        for (name, value) in order.facts.values { object[name] = shown(value, name) }
        addTimeLeft(&object)
        if let occasion = order.facts.text("what") {
            object["advice"] = CodeWords.advice(occasion, in: language)
        }
        return object
    }

    private func house(_ names: House.Names) -> [String: Any] {
        var object: [String: Any] = [
            "company": names.company, "office": names.office, "service": names.service, "tag": postmark.tag,
            "marker": postmark.marker,
        ]
        object["phone"] = house.phone
        object["privacyNotice"] = house.privacyNotice
        object["replyAddress"] = postmark.replyTo ?? postmark.from
        object["unsubscribeAddress"] = postmark.unsubscribeAddress
        return object
    }

    /// Facts that are times, and so stand in words.
    private static let times: Set<String> = [
        "receivedAt", "promise", "target", "draftBy", "approveBy", "meetingBy", "by", "date", "deadline",
    ]
    /// Facts that an approval covers: shown to the letter.
    private static let approved: Set<String> = ["text", "opinion"]

    /// The value for a template; nil hides a section, as an empty text does.
    private func shown(_ value: FactValue, _ name: String) -> Any? {
        switch value {
        case .string(let text): return shown(text, name)
        case .bool(let flag): return flag
        case .list(let items): return items.compactMap { shown($0, name) }
        case .nested(let facts):
            return facts.values.reduce(into: [String: Any]()) { $0[$1.key] = shown($1.value, $1.key) }
        }
    }

    private func shown(_ text: String, _ name: String) -> String? {
        if text.isEmpty { return nil }
        if Self.times.contains(name) { return DateWords(language: language).words(text) }
        if let words = CodeWords.words(text, for: name, in: language) { return words }
        if Self.approved.contains(name) { return text.replacing("\r\n", with: "\n") }
        let plain = harmless(text)
        switch name {
        case "subject": return clipped(plain.replacing("\n", with: " "), Self.subjectLimit)
        case "summary": return clipped(plain, Self.summaryLimit)
        default: return plain
        }
    }

    /// Office time from now to the promise, and whether it has passed.
    private func addTimeLeft(_ object: inout [String: Any]) {
        guard object["left"] == nil, let promise = order.facts.text("promise"),
            let end = calendar.zone.instant(iso: promise)
        else { return }
        let seconds = calendar.workingSeconds(from: at, to: end)
        let words = DateWords(language: language)
        object["left"] = words.officeTime(seconds: abs(seconds), perDay: calendar.hours.secondsPerDay)
        object["isLate"] = at >= end
    }
}

/// Text from outside as it may stand in a letter: no control characters but line ends, and none of the marks
/// that turn the direction of writing (Unicode TR #9 §2) and so hide what a line says.
func harmless(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
        switch scalar.value {
        case 0x0A: scalars.append(scalar)
        case 0x09, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: scalars.append(" ")
        case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: continue
        default: scalars.append(scalar)
        }
    }
    return String(scalars)
}

/// At most `limit` characters, with "…" where something was cut.
func clipped(_ text: String, _ limit: Int) -> String {
    let plain = trimmed(text)
    guard plain.count > limit else { return plain }
    return trimmed(plain.prefix(limit - 1)) + "…"
}
