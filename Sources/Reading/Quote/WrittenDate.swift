/// Signs of a date and of a time of day in a folded line, whatever the language.
enum WrittenDate {
    static let weekdays = Words(
        "mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|mié|mie|jeu|jue|ven|vie|sam|sáb|sab|dim|dom|gio|gi|mo|di|mi|do|fr|sa|so"
            + "|пн|вт|ср|чт|пт|сб|вс|нд|pon|wt|śr|czw|pt|sob|ndz|niedz|man|tir|ons|tor|fre|lør|søn|mån|tis|lör|sön"
            + "|ma|ti|ke|to|pe|la|su|po|út|st|čt|pá|so|ne|seg|ter|qua|qui|sex|周|星期|週|maandag|dinsdag|woensdag"
            + "|donderdag|vrijdag|zaterdag|zondag|joi|vin|dum|sâm|hét|kedd|sze|csüt|pén|szo|vas|pzt|sal|çar|per|cum|cmt|paz"
            + "|uto|sri|čet|pet|sub|ned|уто|сре|чет|пет|суб|нед|otrd|trešd|ceturtd|piektd|sestd|svētd|pirmd"
    )
    /// Before a time of day written with a stop, "kl. 15.11", which without a year before it looks like a day and a month.
    private static let hourWords = Words(" kl| kl.| klo| kello| pukul| ore| ora| um| jam| ob| o godz.")

    /// Whether the line begins with a date, or with a weekday and a number soon after.
    static func begins(_ line: ArraySlice<UInt8>) -> Bool {
        if let first = line.first, isDigit(first) { return digitGroups(line.prefix(24)) >= 2 }
        guard weekdays.prefixLength(of: line) != nil else { return false }
        return line.prefix(24).contains(where: isDigit)
    }

    static func endsWithTime(_ line: ArraySlice<UInt8>) -> Bool {
        guard let last = line.last, isDigit(last) else { return line.hasSuffix("日") }
        return digitGroups(line.suffix(20)) >= 2
    }

    /// A year, a time of day or a Chinese date.
    static func occurs(in line: ArraySlice<UInt8>) -> Bool {
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

    /// Where the last time of day ends: "15:11", "15h11", "15 h 11", "15点11", "kl. 15.11".
    static func endOfClock(in line: ArraySlice<UInt8>) -> Int? {
        var end: Int?
        var start: Int?
        for index in line.indices {
            if isDigit(line[index]) {
                start = start ?? index
                continue
            }
            if let hour = start, index - hour <= 2,
                let minutes = minutes(after: line[..<hour], line[index...])
            {
                end = minutes
            }
            start = nil
        }
        return end
    }

    static func hasClock(_ line: ArraySlice<UInt8>) -> Bool { endOfClock(in: line) != nil }

    /// Where two digits end that follow a mark between hours and minutes, at which `rest` begins.
    private static func minutes(after before: ArraySlice<UInt8>, _ rest: ArraySlice<UInt8>) -> Int? {
        guard let mark = marks.first(where: { rest.starts(with: $0) }) else { return nil }
        let digits = rest.dropFirst(mark.count).prefix(3)
        guard digits.prefix(2).count(where: isDigit) == 2 else { return nil }
        let isDotted = mark.elementsEqual(".".utf8)
        if digits.count == 3, let next = digits.last, isDigit(next) || isDotted && next == UInt8(ascii: ".") {
            return nil
        }
        if isDotted, !hasYear(before), hourWords.suffixLength(of: before.trimmed) == nil { return nil }
        return digits.startIndex + 2
    }

    private static let marks = [":", ".", "h", " h ", "点", "點", "時", "时", "시 "].map { Array($0.utf8) }

    static func hasYear(_ line: ArraySlice<UInt8>) -> Bool {
        line.split { !isDigit($0) }.contains {
            $0.count == 4 && ($0.starts(with: "19".utf8) || $0.starts(with: "20".utf8))
        }
    }

    static func digitGroups(_ line: ArraySlice<UInt8>) -> Int {
        var groups = 0
        var inside = false
        for byte in line {
            if isDigit(byte), !inside { groups += 1 }
            inside = isDigit(byte)
        }
        return groups
    }

    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
