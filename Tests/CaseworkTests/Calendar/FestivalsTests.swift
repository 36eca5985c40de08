import Casework
import Testing

@Suite struct FestivalsTests {
    /// Days of the mean new moon number `index` (0 is that of 2000-01-06, 18:14 UTC) at Beijing, as days
    /// since 1970. The true moon is up to 14 hours away from the mean one.
    private func meanNewMoon(_ index: Int) -> Double {
        10_962.7597 + 8.0 / 24 + 29.530588861 * Double(index)
    }

    private func distanceToNewMoon(_ date: LocalDate) -> Double {
        let middle = Double(date.dayNumber) + 0.5
        let index = ((middle - meanNewMoon(0)) / 29.530588861).rounded()
        return abs(middle - meanNewMoon(Int(index)))
    }

    @Test(arguments: Festivals.years)
    func lunarFestivalsLieAtTheirDayOfTheMoon(year: Int) throws {
        let festivals = try #require(Festivals(year: year))
        #expect(distanceToNewMoon(festivals.springFestival) < 1.2)
        #expect(distanceToNewMoon(festivals.dragonBoat.advanced(by: -4)) < 1.2)
        #expect(distanceToNewMoon(festivals.midAutumn.advanced(by: -14)) < 1.2)
    }

    @Test(arguments: Festivals.years)
    func festivalsKeepTheirSeason(year: Int) throws {
        let festivals = try #require(Festivals(year: year))
        #expect((LocalDate("\(year)-01-21")...LocalDate("\(year)-02-21")).contains(festivals.springFestival))
        #expect((LocalDate("\(year)-04-04")...LocalDate("\(year)-04-05")).contains(festivals.tombSweeping))
        #expect((LocalDate("\(year)-05-27")...LocalDate("\(year)-06-26")).contains(festivals.dragonBoat))
        #expect((LocalDate("\(year)-09-07")...LocalDate("\(year)-10-08")).contains(festivals.midAutumn))
        let months = (Double(festivals.springFestival.distance(to: festivals.dragonBoat)) - 4) / 29.53
        #expect(abs(months - months.rounded()) < 0.05)
        #expect([4, 5].contains(Int(months.rounded())))
    }

    @Test(arguments: [
        (2024, "2024-02-10", "2024-04-04", "2024-06-10", "2024-09-17"),
        (2025, "2025-01-29", "2025-04-04", "2025-05-31", "2025-10-06"),
        (2027, "2027-02-06", "2027-04-05", "2027-06-09", "2027-09-15"),
        (2033, "2033-01-31", "2033-04-04", "2033-06-01", "2033-09-08"),
    ])
    func festivalsAreThoseOfTheAlmanac(year: Int, spring: String, tomb: String, boat: String, moon: String)
        throws
    {
        let festivals = try #require(Festivals(year: year))
        #expect(festivals.springFestival.description == spring)
        #expect(festivals.tombSweeping.description == tomb)
        #expect(festivals.dragonBoat.description == boat)
        #expect(festivals.midAutumn.description == moon)
    }

    @Test func thirteenDaysAreFixedByLawSince2025AndElevenBefore() {
        #expect(StatutoryHoliday.days(in: 2024).count == 11)
        #expect(StatutoryHoliday.days(in: 2025).count == 13)
        #expect(StatutoryHoliday.springFestival.dates(in: 2024).first == LocalDate("2024-02-10"))
        #expect(StatutoryHoliday.springFestival.dates(in: 2025).first == LocalDate("2025-01-28"))
        #expect(StatutoryHoliday.allCases.allSatisfy { $0.dates(in: 2101).isEmpty })
    }
}
