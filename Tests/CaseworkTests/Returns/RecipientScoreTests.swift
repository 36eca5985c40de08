import Casework
import Foundation
import Testing

@Suite struct RecipientScoreTests {
    /// 2026-11-23 09:00 in China.
    static let monday = Date(timeIntervalSince1970: 1_795_395_600)
    static let day = 86_400.0

    private func run(_ returns: [(Double, ReturnWeight)], _ rules: RecipientRules = RecipientRules())
        -> Recipient
    {
        var recipient = Recipient("li@firm.example")
        for (days, weight) in returns {
            let now = Self.monday + days * Self.day
            let (after, change) = rules.apply(weight, "550 no", to: recipient, at: now)
            recipient = after
            if let change { (recipient.standing, recipient.reason) = (change.standing, change.reason) }
        }
        return recipient
    }

    @Test func hardReturnsCountOncePerDay() {
        #expect(run([(0, .hard), (0.1, .hard), (0.5, .hard)]).score == 1)
        #expect(run([(0, .hard), (0.7, .hard)]).score == 2, "a new day of China begins at 16:00 UTC")
        #expect(run([(0, .none), (1, .none)]) == Recipient("li@firm.example"))
    }

    @Test func surveysStopAtTheThresholdAndNothingElseDoes() {
        let four = (0..<4).map { (Double($0), ReturnWeight.hard) }
        #expect(run(four).standing == .open)
        #expect(run(four + [(4, .hard)]).standing == .noSurveys)
        #expect(run([(0, .hard), (1, .hard)], RecipientRules(stopSurveysAt: 2)).standing == .noSurveys)
    }

    @Test func aQuietWeekForgets() {
        let three = (0..<3).map { (Double($0), ReturnWeight.hard) }
        #expect(run(three + [(8.9, .hard)]).score == 4)
        #expect(run(three + [(9.1, .hard)]).score == 1)
    }

    @Test func anAddressThatDoesNotExistIsBlockedAtOnceAndStaysSo() {
        #expect(run([(0, .dead)]).standing == .blocked)
        let later = run([(0, .dead)] + (1..<9).map { (Double($0), ReturnWeight.hard) })
        #expect(later.standing == .blocked && later.score == 9)
    }

    @Test func feedbackStopsSurveysAndLiftsNothing() {
        let rules = RecipientRules()
        var recipient = Recipient("li@firm.example")
        #expect(rules.applyFeedback("abuse", to: recipient, at: Self.monday).1?.standing == .noSurveys)
        recipient.standing = .blocked
        #expect(rules.applyFeedback("abuse", to: recipient, at: Self.monday).1 == nil)
    }
}
