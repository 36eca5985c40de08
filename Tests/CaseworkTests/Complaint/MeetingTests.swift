import Casework
import FoundationEssentials
import MIME
import Testing

/// Minutes are of a meeting that has been held, by more than one.
struct MeetingTests {
    /// Monday 2 November 2026, 09:10 in China.
    private static let now = Samples.start.addingTimeInterval(600)

    private static func record(_ time: String, _ people: [String] = ["姜海", "方远"]) throws -> Step {
        let minutes = Minutes(time: time, attendees: people, decision: "补送并赔偿", text: "纪要")
        return try Bench.step(try Bench.file(.assigned, .major), .meetingRecorded(minutes), at: now)
    }

    @Test(arguments: [
        "2026年11月2日上午9:30", "2026-11-02 14:00", "11月2日下午3点", "11月3日", "2026年11月3日9时", "11月10日", "明天上午九点",
        "今天下午两点半",
        "后天", "下周一", "2027年1月5日", "2026/11/03 08:00", "十一月三日上午九时", "tomorrow at 9", "２０２６年１１月３日",
        "二〇二六年十一月三日",
    ])
    func aMeetingThatLiesAheadIsRefused(time: String) {
        #expect(throws: Refusal.meetingAhead(time)) { try Self.record(time) }
    }

    @Test(arguments: [
        "2026年11月2日上午9:00", "2026-11-02 09:00", "11月2日上午8点半", "11月1日", "今天上午", "今天上午九时", "昨天15:00",
        "10月30日下午三点",
        "12月30日", "上午九时", "星期一上午", "2026年11月1日14:00-16:00", "today at 9", "yesterday", "2 November 2026",
    ])
    func aMeetingThatHasBeenHeldOrWhoseTimeCannotBeReadIsRecorded(time: String) throws {
        #expect(try Self.record(time).file.minutes?.time == time)
    }

    @Test(arguments: [["姜海"], ["姜海", "姜海"], ["姜海", " "]])
    func onePersonIsNoMeeting(people: [String]) {
        #expect(throws: Refusal.meetingOfOne(["姜海"])) { try Self.record("昨天", people) }
    }

    @Test(arguments: [
        ["姜海", "方远"], ["姜海和方远"], ["经理办公会全体成员"], ["姜总等"], ["Jiang Hai and Fang Yuan"],
    ])
    func severalPeopleAreOneHoweverTheyAreWritten(people: [String]) throws {
        #expect(try Self.record("昨天", people).file.minutes?.attendees == people)
    }

    @Test func theTranscriptSaysWhatIsWrongAndTheRequestStaysOpen() throws {
        let file = try Bench.file(.assigned, .major)
        let duty = try #require(file.duties.first { $0.kind == .meeting })
        let text = "会议时间：2026年11月9日9:00\n出席人员：姜海、方远\n会议决定：补送并赔偿"
        let outcome = StaffMailTests.answer(text, duty, file, Samples.handler)
        #expect(outcome.refusal == .meetingAhead("2026年11月9日9:00") && outcome.records.isEmpty)
        #expect(outcome.results.first?.text.contains("尚未到") == true)
        #expect(outcome.file.duties.contains(duty))
        let alone = StaffMailTests.answer(
            text.replacing("2026年11月9日", with: "昨日").replacing("、方远", with: ""), duty, file, Samples.handler)
        #expect(alone.results.first?.text.contains("至少须有两人") == true)
    }
}
