extension MailDate {
    /// Reads a date of RFC 5322 §3.3 and §4.3, asctime, ISO 8601 and their many broken forms; nil if there
    /// is no day, month and year in it.
    init?(parsing field: Bytes) {
        var parser = DateParser()
        for token in DateParser.tokens(field) { parser.take(token) }
        guard let date = parser.date else { return nil }
        self = date
    }
}

/// Collects day, month, year, time and zone from words in whatever order.
struct DateParser {
    private var day: Int?
    private var month: Int?
    private var year: Int?
    private var time: Int?
    private var zone: Int?
    private var zoneSeen = false

    /// Words and numbers, without comments and commas.
    static func tokens(_ field: Bytes) -> [Bytes] {
        var depth = 0
        var tokens: [Bytes] = []
        var start: Int?
        for (at, byte) in zip(field.indices, field) {
            if byte == UInt8(ascii: "(") { depth += 1 }
            let splits = depth > 0 || byte.isWhite || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
            if byte == UInt8(ascii: ")") && depth > 0 { depth -= 1 }
            if splits {
                if let from = start { tokens.append(field[from..<at]) }
                start = nil
            } else if start == nil {
                start = at
            }
            if tokens.count > 20 { return tokens }
        }
        if let start { tokens.append(field[start...]) }
        return tokens
    }

    mutating func take(_ token: Bytes) {
        guard let first = token.first else { return }
        if first == UInt8(ascii: "+") || first == .hyphen, token.dropFirst().first?.isDigit == true {
            if time != nil { setOffset(token) } else { takeParts(token) }
        } else if first.isDigit {
            takeNumber(token)
        } else {
            takeName(token)
        }
    }

    private mutating func takeNumber(_ token: Bytes) {
        if let mark = token.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "t") }),
            mark > token.startIndex + 5,
            token[(mark + 1)...].contains(.colon)
        {
            takeParts(token[..<mark])
            takeTime(token[(mark + 1)...])
        } else if token.contains(.colon) {
            takeTime(token)
        } else if token.contains(where: {
            $0 == .hyphen || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".")
        }) {
            takeParts(token)
        } else if let number = DateParser.number(token.prefix { $0.isDigit }) {
            takeInteger(number, digits: token.prefix { $0.isDigit }.count)
        }
    }

    private mutating func takeInteger(_ number: Int, digits: Int) {
        if day == nil && digits <= 2 && (1...31).contains(number) {
            day = number
        } else if year == nil && digits <= 4 {
            year = DateParser.fullYear(number, digits)
        } else if digits == 4 && zone == nil && time != nil {
            zone = number / 100 * 60 + number % 100
        }
    }

    /// "2026-11-23", "23-Nov-2026", "23.11.2026", "2026/11/23".
    private mutating func takeParts(_ token: Bytes) {
        let parts = token.split { $0 == .hyphen || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") }
        guard parts.count >= 3 else {
            parts.forEach { take($0) }
            return
        }
        guard let last = DateParser.number(parts[2]), let first = DateParser.number(parts[0]) else { return }
        if parts[0].count == 4 {
            (year, day) = (first, last)
        } else {
            (day, year) = (first, DateParser.fullYear(last, parts[2].count))
        }
        month = DateParser.month(parts[1]) ?? DateParser.number(parts[1])
        if let written = month, let read = day, written > 12 && read <= 12 { (month, day) = (read, written) }
    }

    private mutating func takeTime(_ token: Bytes) {
        let clock = token.prefix { $0.isDigit || $0 == .colon || $0 == UInt8(ascii: ".") }
        let parts = clock.split(separator: .colon).map { part in
            DateParser.number(part.prefix { $0.isDigit }) ?? 0
        }
        guard parts.count >= 2, time == nil, parts[0] < 25, parts[1] < 60 else { return }
        time = parts[0] * 3600 + parts[1] * 60 + (parts.count > 2 ? min(parts[2], 60) : 0)
        let rest = token[clock.endIndex...]
        if !rest.isEmpty { take(rest) }
    }

    private mutating func takeName(_ token: Bytes) {
        if month == nil, let found = DateParser.month(token) {
            month = found
        } else if token.isSame(as: "pm"), let clock = time, clock < 43_200 {
            time = clock + 43_200
        } else if token.isSame(as: "am"), let clock = time, clock >= 43_200 {
            time = clock - 43_200
        } else if !zoneSeen, time != nil, let minutes = DateParser.zones[token.loweredString] {
            zone = minutes
            zoneSeen = true
        } else if token.hasPrefix("gmt") || token.hasPrefix("utc"), token.count > 4 {
            setOffset(token.dropFirst(3))
        }
    }

    /// "+0800", "+08:00", "+8"; RFC 5322 says "-0000" means that no zone is known.
    private mutating func setOffset(_ token: Bytes) {
        let digits = token.dropFirst().filter(\.isDigit)
        guard !zoneSeen, let number = DateParser.number(digits[...].prefix(4)) else { return }
        let minutes = digits.count <= 2 ? number * 60 : number / 100 * 60 + number % 100
        zoneSeen = true
        guard minutes < 24 * 60 else { return }
        if token.first == .hyphen { zone = minutes == 0 ? nil : -minutes } else { zone = minutes }
    }

    var date: MailDate? {
        guard let day, let month, let year, (1...12).contains(month), (1...31).contains(day),
            (1...9999).contains(year)
        else { return nil }
        let days = CivilDay(year: year, month: month, day: day).daysSince1970
        let local = Int64(days) * 86_400 + Int64(time ?? 0)
        return MailDate(seconds: local - Int64(zone ?? 0) * 60, zoneMinutes: zone)
    }

    private static func number(_ digits: some Sequence<UInt8>) -> Int? {
        var value = 0
        var any = false
        for digit in digits {
            guard digit.isDigit, value < 100_000_000 else { return nil }
            value = value * 10 + Int(digit - 0x30)
            any = true
        }
        return any ? value : nil
    }

    /// Two digits mean 2000–2049 or 1950–1999, three count from 1900 (RFC 5322 §4.3).
    private static func fullYear(_ number: Int, _ digits: Int) -> Int {
        switch digits {
        case 1, 2: number < 50 ? 2000 + number : 1900 + number
        case 3: 1900 + number
        default: number
        }
    }

    private static func month(_ token: Bytes) -> Int? {
        guard token.count >= 3, token.allSatisfy({ $0.isLetter || $0 == UInt8(ascii: ".") }) else {
            return nil
        }
        return months[token.prefix(3).loweredString]
    }

    private static let months: [String: Int] = [
        "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10,
        "nov": 11, "dec": 12,
    ]

    /// RFC 5322 §4.3 and the names seen in mail.
    private static let zones: [String: Int] = [
        "ut": 0, "gmt": 0, "utc": 0, "z": 0, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420,
        "mdt": -360, "pst": -480, "pdt": -420, "bst": 60, "cet": 60, "cest": 120, "met": 60, "mest": 120,
        "eet": 120, "eest": 180, "msk": 180, "hkt": 480, "jst": 540, "kst": 540, "ist": 330, "wet": 0,
        "west": 60,
    ]
}
