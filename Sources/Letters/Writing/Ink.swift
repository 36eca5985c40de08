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
        object["answerAddress"] = postmark.replyTo ?? postmark.from
        return object
    }

    /// Facts that are times, and so stand in words.
    private static let times: Set<String> = [
        "receivedAt", "promise", "target", "draftBy", "approveBy", "meetingBy", "by", "date", "deadline",
        "promiseBefore",
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
        if name == "due" { return DateWords(language: language).words(text) }
        if name == "left", let seconds = Int(text) {
            return DateWords(language: language).officeTime(
                seconds: seconds, perDay: calendar.hours.secondsPerDay)
        }
        if Self.approved.contains(name) {
            return text.utf8.contains(13) ? text.replacing("\r\n", with: "\n") : text
        }
        let plain = harmless(text)
        switch name {
        case "subject": return clipped(oneLine(plain), Self.subjectLimit)
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
