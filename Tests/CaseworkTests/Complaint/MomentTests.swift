import Casework
import FoundationEssentials
import Testing

struct MomentTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00.000Z", 0 as Int64),
        ("2026-11-23T06:05:04.003Z", 1_795_413_904_003),
        ("2024-02-29T23:59:59.999Z", 1_709_251_199_999),
        ("1969-12-31T23:59:59.999Z", -1),
        ("2000-03-01T00:00:00.000Z", 951_868_800_000),
    ])
    func instantsAreWrittenToTheMillisecondAndReadBack(text: String, milliseconds: Int64) {
        let date = Moment.date(milliseconds)
        #expect(Moment.text(date) == text)
        #expect(Moment.parse(text) == date)
    }

    @Test(arguments: [
        "", "2026-11-23", "2026-13-01T00:00:00Z", "2026-11-23T24:00:00Z", "2026-11-23T06:05:04+08",
    ])
    func otherTextIsNoInstant(text: String) {
        #expect(Moment.parse(text) == nil)
    }

    @Test func chinaTimeIsEightHoursAhead() {
        #expect(Moment.china(Moment.date(1_795_413_904_003)) == "2026-11-23 14:05")
        #expect(Moment.chinaYear(Moment.date(1_798_732_800_000)) == 2027)
    }
}
