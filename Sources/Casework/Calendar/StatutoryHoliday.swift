/// The public holidays that the law fixes whatever the year's notice says: the Regulation on Public Holidays,
/// art. 2, as amended in 2007 (11 days) and by State Council Order 795 (13 days from 2025).
public enum StatutoryHoliday: String, CaseIterable, Sendable, Codable {
    /// New Year.
    case newYear = "元旦"
    /// Spring Festival.
    case springFestival = "春节"
    /// Tomb-Sweeping Day.
    case tombSweeping = "清明节"
    /// Labour Day.
    case labourDay = "劳动节"
    /// Dragon Boat Festival.
    case dragonBoat = "端午节"
    /// Mid-Autumn Festival.
    case midAutumn = "中秋节"
    /// National Day.
    case nationalDay = "国庆节"

    /// The days of this holiday in a year; empty when the year lies outside ``Festivals/years``.
    public func dates(in year: Int) -> [LocalDate] {
        guard let moon = Festivals(year: year) else { return [] }
        let widened = year >= 2025  // Order 795: New Year's Eve of the lunar year and 2 May were added
        switch self {
        case .newYear: return fixed(year, 1, 1, count: 1)
        case .springFestival:
            let first = moon.springFestival
            return (widened ? -1...2 : 0...2).map { first.advanced(by: $0) }
        case .tombSweeping: return [moon.tombSweeping]
        case .labourDay: return fixed(year, 5, 1, count: widened ? 2 : 1)
        case .dragonBoat: return [moon.dragonBoat]
        case .midAutumn: return [moon.midAutumn]
        case .nationalDay: return fixed(year, 10, 1, count: 3)
        }
    }

    /// Every statutory day of a year with the holiday it belongs to; where two fall together the later of the
    /// list above gives the name.
    public static func days(in year: Int) -> [LocalDate: StatutoryHoliday] {
        var days: [LocalDate: StatutoryHoliday] = [:]
        for holiday in allCases {
            for date in holiday.dates(in: year) { days[date] = holiday }
        }
        return days
    }

    private func fixed(_ year: Int, _ month: Int, _ day: Int, count: Int) -> [LocalDate] {
        guard let first = LocalDate(year: year, month: month, day: day) else { return [] }
        return (0..<count).map { first.advanced(by: $0) }
    }

    /// How far from the holiday its make-up days may lie, by the notices of 2020 to 2026 with a margin.
    var makeUpReach: Int {
        switch self {
        case .springFestival, .labourDay, .nationalDay: 14
        default: 8
        }
    }
}
