extension MailDate {
    /// Reads a date of RFC 5322 §3.3 and §4.3, asctime, ISO 8601, a Chinese one, and their many broken
    /// forms; nil if there is no day, month and year in it.
    init?(parsing field: Bytes) {
        var parser = DateParser(DateLexer.tokens(field))
        parser.run()
        guard let date = parser.date else { return nil }
        self = date
    }
}

/// Collects day, month, year, time and zone from tokens in whatever order.
struct DateParser {
    private typealias Token = DateLexer.Token

    private let tokens: [DateLexer.Token]
    private var at = 0
    private var day: Int?
    private var month: Int?
    private var year: Int?
    private var hour: Int?
    private var minute = 0
    private var second = 0
    /// Whether the month may be a Tuesday: "mar., 3 nov. 2026" in French, Spanish, Italian and Romanian.
    private var isDayName = false
    private var isAfternoon: Bool?
    private var zone: Int?
    private var hasZone = false

    init(_ tokens: [DateLexer.Token]) { self.tokens = tokens }

    mutating func run() {
        while at < tokens.count {
            let token = tokens[at]
            at += 1
            switch token {
            case .number(let value, let digits): takeNumber(value, digits)
            case .word(let word): takeWord(word)
            case .mark(let mark): takeMark(mark)
            case .year(let value): year = DateParser.fullYear(value, value > 99 ? 4 : 2)
            case .month(let value): month = value
            case .day(let value): day = value
            case .hour(let value): hour = value
            case .minute(let value): minute = value
            case .second(let value): second = value
            }
        }
    }

    private func number(_ ahead: Int) -> (value: Int, digits: Int)? {
        guard at + ahead < tokens.count, case .number(let value, let digits) = tokens[at + ahead] else {
            return nil
        }
        return (value, digits)
    }

    private func isMark(_ ahead: Int, _ marks: [UInt8]) -> Bool {
        guard at + ahead < tokens.count, case .mark(let mark) = tokens[at + ahead] else { return false }
        return marks.contains(mark)
    }

    private func isWord(_ word: String) -> Bool { at < tokens.count && tokens[at] == .word(word) }

    /// Whether the token is the time of "20261123T100000Z" (ISO 8601-1 §5.4.2).
    private var isAfterT: Bool { at > 1 && tokens[at - 2] == .word("t") }

    private mutating func takeNumber(_ value: Int, _ digits: Int) {
        if isMark(0, [.colon]) || isWord("h"), let next = number(1), hour == nil {
            takeTime(value, next.value)
        } else if isDottedTime(digits), let next = number(1) {
            takeTime(value, next.value)
        } else if digits == 8, year == nil {
            (year, month, day) = (value / 10_000, value / 100 % 100, value % 100)
        } else if digits == 6, hour == nil, isAfterT {
            (hour, minute, second) = (value / 10_000, value / 100 % 100, value % 100)
        } else if isMark(0, DateParser.dateMarks), isMark(2, DateParser.dateMarks), takeDate(value, digits) {
            return
        } else if day == nil && digits <= 2 && (1...31).contains(value) {
            day = value
        } else if year == nil && digits <= 4 {
            year = DateParser.fullYear(value, digits)
        } else if digits == 4 && !hasZone && hour != nil {
            setZone(value / 100 * 60 + value % 100)
        }
    }

    private static let dateMarks: [UInt8] = [.hyphen, UInt8(ascii: "/"), UInt8(ascii: ".")]

    private static let timeMarks: [UInt8] = [.colon, UInt8(ascii: ".")]

    /// "16.02" or "16.02.22" behind a day: Italian and Finnish programs write times so.
    private func isDottedTime(_ digits: Int) -> Bool {
        guard day != nil, month != nil, hour == nil, digits <= 2, isMark(0, [UInt8(ascii: ".")]),
            let next = number(1), next.digits == 2
        else { return false }
        let isLong = isMark(2, [UInt8(ascii: ".")]) && number(3)?.digits == 2
        return isLong || (year != nil && !isMark(2, DateParser.dateMarks))
    }

    /// "10:00", "10:00:00", "10:00:00.123", "10.00.00". 24:00 is the day's end (ISO 8601-1 §5.3.2).
    private mutating func takeTime(_ first: Int, _ next: Int) {
        at += 2
        guard first < 25, next < 60 else { return }
        (hour, minute) = (first, next)
        guard isMark(0, DateParser.timeMarks), let last = number(1) else { return }
        at += 2
        second = min(last.value, 60)
        if isMark(0, [UInt8(ascii: ".")]), number(1) != nil { at += 2 }
    }

    /// "2026-11-23", "23-Nov-2026", "23.11.2026", "11/23/2026".
    private mutating func takeDate(_ first: Int, _ digits: Int) -> Bool {
        guard let last = number(3), case .mark(let mark) = tokens[at] else { return false }
        var middle = number(1)?.value
        var isNamed = false
        if case .word(let word) = tokens[at + 1] {
            middle = DateParser.month(word)
            isNamed = true
        }
        guard let middle else { return false }
        at += 4
        if digits == 4 {
            (year, month, day) = (first, middle, last.value)
        } else {
            let isAmerican = mark == UInt8(ascii: "/") && !isNamed && first <= 12
            (month, day) = isAmerican ? (first, middle) : (middle, first)
            year = DateParser.fullYear(last.value, last.digits)
        }
        if let wrong = month, let right = day, wrong > 12 && right <= 12 { (month, day) = (right, wrong) }
        return true
    }

    private mutating func takeMark(_ mark: UInt8) {
        guard mark == UInt8(ascii: "+") || mark == .hyphen, hour != nil, let offset = number(0), !hasZone
        else { return }
        at += 1
        var minutes = offset.digits <= 2 ? offset.value * 60 : offset.value / 100 * 60 + offset.value % 100
        if offset.digits <= 2, isMark(0, [.colon]), let low = number(1) {
            minutes += low.value
            at += 2
        }
        setZone(mark == .hyphen ? -minutes : minutes, isUnknown: mark == .hyphen && minutes == 0)
    }

    /// RFC 5322 §3.3: "-0000" says that no zone is known.
    private mutating func setZone(_ minutes: Int, isUnknown: Bool = false) {
        hasZone = true
        if abs(minutes) < 24 * 60 && !isUnknown { zone = minutes }
    }

    private mutating func takeWord(_ word: String) {
        if let found = DateParser.month(word), month == nil || isDayName {
            month = found
            isDayName = word == "mar" && day == nil
        } else if word == "am" || word == "pm" {
            isAfternoon = word == "pm"
        } else if hour != nil, !hasZone, let minutes = DateParser.zones[word] {
            // "GMT+0800" is a zone in two tokens.
            let goesOn = minutes == 0 && isMark(0, [UInt8(ascii: "+"), .hyphen]) && number(1) != nil
            if !goesOn { setZone(minutes) }
        }
    }

    var date: MailDate? {
        guard let day, let month, let year, (1...12).contains(month), (1...31).contains(day),
            (1...9999).contains(year)
        else { return nil }
        if hour == 24, minute > 0 || second > 0 { return nil }
        var clock = hour ?? 0
        if isAfternoon == true && clock < 12 { clock += 12 }
        if isAfternoon == false && clock == 12 { clock = 0 }
        let civil = CivilDay(year: year, month: month, day: day)
        let days = civil.daysSince1970
        // A 31 February would be a day in March.
        guard CivilDay(daysSince1970: days) == civil else { return nil }
        let local = Int64(days) * 86_400 + Int64(clock * 3600 + min(minute, 59) * 60 + min(second, 60))
        return MailDate(seconds: local - Int64(zone ?? 0) * 60, zoneMinutes: zone)
    }

    /// Two digits mean 2000–2049 or 1950–1999, three count from 1900 (RFC 5322 §4.3).
    private static func fullYear(_ number: Int, _ digits: Int) -> Int {
        switch digits {
        case 1, 2: number < 50 ? 2000 + number : 1900 + number
        case 3: 1900 + number
        default: number
        }
    }

    private static func month(_ word: String) -> Int? {
        if let found = otherMonths[word] { return found }
        guard let found = months[String(word.prefix(3))] else { return nil }
        return word.utf8.count == 3 || longMonths[found - 1].hasPrefix(word) || word.hasPrefix("sept")
            ? found : nil
    }

    private static let longMonths = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december",
    ]

    private static let months: [String: Int] = [
        "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10,
        "nov": 11, "dec": 12,
    ]

    /// Names that programs in German, French, Spanish, Italian, Portuguese, Dutch, Nordic languages, Polish and Russian
    /// write, where they differ from the English ones.
    private static let otherMonths: [String: Int] = {
        let names = [
            "januar janv janvier ene enero gen gennaio janeiro januari jän jänner sty янв января",
            "februar févr fevr février feber febrero febbraio fev fevereiro februari lut фев февр февраля",
            "mär märz maerz mrz mars marzo março mrt maart marts мар марта",
            "avr avril abr abril aprile kwi апр апреля",
            "mai mayo mag maggio maio mei maj май мая",
            "juni juin junio giu giugno junho cze июн июня",
            "juli juil juillet julio lug luglio julho lip июл июля",
            "août aout ago agosto augustus augusti sie авг августа",
            "septiembre set settembre setembro wrz сен сент сентября",
            "okt oktober octobre octubre ott ottobre out outubro paź окт октября",
            "novembre noviembre novembro lis ноя нояб ноября",
            "dez dezember déc décembre dic diciembre dicembre dezembro des desember gru дек декабря",
        ]
        var all: [String: Int] = [:]
        for (index, line) in names.enumerated() {
            for name in line.split(separator: " ") { all[String(name)] = index + 1 }
        }
        return all
    }()

    /// RFC 5322 §4.3 and the names seen in mail. "CST" is China's in mail from there, but then always stands
    /// in a comment beside the number; alone it is America's, as the RFC says.
    private static let zones: [String: Int] = [
        "ut": 0, "gmt": 0, "utc": 0, "z": 0, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420,
        "mdt": -360, "pst": -480, "pdt": -420, "bst": 60, "cet": 60, "cest": 120, "met": 60, "mest": 120,
        "eet": 120, "eest": 180, "msk": 180, "hkt": 480, "jst": 540, "kst": 540, "ist": 330, "wet": 0,
        "west": 60, "akst": -540, "akdt": -480, "hst": -600, "aest": 600, "aedt": 660, "nzst": 720,
        "nzdt": 780,
    ]
}
