/// Year notices written as a table: `date,kind,name[,notice_url]` with a heading row, one row a day, `kind`
/// being `holiday` or `workday`. Other columns are passed over; rows may come in any order and speak of
/// several years.
enum NoticeTable {
    /// Reads the table. A day belongs to the notice of its calendar year, but an 元旦 day from 29 December on
    /// to that of the next year, as the notices have it.
    static func notices(_ text: String, place: String) throws(CalendarFailure) -> [YearNotice] {
        var rows = SeparatedText(text).rows
        guard !rows.isEmpty else { throw failure(place, "the table is empty") }
        let heading = rows.removeFirst().cells.map { $0.lowercased() }
        guard let date = heading.firstIndex(of: "date"), let kind = heading.firstIndex(of: "kind"),
            let name = heading.firstIndex(of: "name")
        else { throw failure("\(place):1", "the heading lacks date, kind or name") }
        let url = heading.firstIndex(of: "notice_url")
        var days: [Int: [YearNotice.Day]] = [:]
        var papers: [Int: [String]] = [:]
        for row in rows where !row.isBlank {
            let day = try day(row, date, kind, name, "\(place):\(row.line)")
            let year = noticeYear(of: day)
            days[year, default: []].append(day)
            guard let url, let paper = row[url], !paper.isEmpty else { continue }
            if !papers[year, default: []].contains(paper) { papers[year, default: []].append(paper) }
        }
        return days.keys.sorted().map { year in
            YearNotice(year: year, papers: papers[year] ?? [], days: days[year] ?? [])
        }
    }

    private static func day(
        _ row: SeparatedText.Row, _ date: Int, _ kind: Int, _ name: Int, _ place: String
    ) throws(CalendarFailure) -> YearNotice.Day {
        guard let date = row[date].flatMap({ LocalDate(iso: $0) }) else {
            throw failure(place, "no date yyyy-MM-dd")
        }
        switch row[kind]?.lowercased() {
        case "holiday": return YearNotice.Day(name: row[name] ?? "", date: date, isOffDay: true)
        case "workday": return YearNotice.Day(name: row[name] ?? "", date: date, isOffDay: false)
        default: throw failure(place, "the kind is neither holiday nor workday")
        }
    }

    private static func noticeYear(of day: YearNotice.Day) -> Int {
        let isNewYear = day.name.hasPrefix(StatutoryHoliday.newYear.rawValue)
        return isNewYear && day.date.month == 12 && day.date.day >= 29 ? day.date.year + 1 : day.date.year
    }

    private static func failure(_ place: String, _ what: String) -> CalendarFailure {
        CalendarFailure(place: place, what: what, remedy: "Give date,kind,name[,notice_url] rows.")
    }
}
