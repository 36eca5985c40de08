import Casework
import Foundation
import Settings
import TestSupport
import Testing

@testable import Gateway
@testable import Store
@testable import Transport

private let now = Date(timeIntervalSince1970: 1_793_000_000)

private func reply(_ code: Int, _ text: String = "words", at stage: SMTPReply.Stage = .rcpt) -> SMTPReply {
    SMTPReply(code: code, stage: stage, lines: [Array(text.utf8)])
}

struct RetryPolicyTests {
    private let policy = RetryPolicy(gaps: [60, 300, 3600], giveUpAfter: 72 * 3600, jitter: 0.2)

    @Test(arguments: [(0, 60.0), (1, 60), (2, 300), (3, 3600), (9, 3600)])
    func gapsGrowAndTheLastRepeats(attempts: Int, gap: Double) {
        let exact = RetryPolicy(gaps: policy.gaps, giveUpAfter: policy.giveUpAfter, jitter: 0)
        #expect(exact.next(after: attempts, first: now, now: now, random: 7) == now + gap)
    }

    @Test func jitterMovesAGapByItsShareAndNoFurther() throws {
        let random: [UInt64] = [0, .max / 3, .max / 2, .max]
        let gaps = random.map { policy.next(after: 1, now: now, random: $0).timeIntervalSince(now) }
        #expect(gaps.allSatisfy { (48.0...72).contains($0) })
        #expect(gaps == gaps.sorted() && gaps[0] == 48 && abs(gaps[2] - 60) < 0.001)
    }

    @Test func patienceCountsFromTheRelaysFirstAnswer() {
        let hour = 3600.0
        #expect(policy.next(after: 9, first: now - 71.5 * hour, now: now, random: 0) == now + hour / 2)
        #expect(policy.next(after: 9, first: now - 72 * hour, now: now, random: 0) == nil)
    }
}

struct WindowTests {
    @Test(arguments: [
        (8, 8, 0.01, 16), (32, 32, 0.4, 64), (64, 64, 0.1, 64), (7, 8, 0.01, 8), (3, 64, 0.01, 64),
        (3, 64, 0.1, 32), (16, 16, 0.8, 8), (64, 64, 3.2, 32), (8, 8, 9, 8), (0, 16, 0, 16),
    ])
    func moreLettersAreToldAtOnceWhileTheRelayIsQuick(
        told: Int, window: Int, seconds: Double, next: Int
    ) {
        #expect(Lane.window(after: told, of: window, in: .seconds(seconds)) == next)
    }
}

struct OutcomePolicyTests {
    private static func policy(_ profile: RelayProfile) -> OutcomePolicy {
        OutcomePolicy(
            gaps: [60], jitter: 0, giveUpAfter: { $0 == "acknowledgement" ? 100 : 72 * 3600 },
            resendAfter: 1800, limit: { profile.limit(in: $0) })
    }

    private let policy = policy(.generic)
    private let gone = TransportFailure(.disconnected, "gone", remedy: "", retry: .soon)

    private static func letter(
        _ kind: LetterKind, resends: Int = 0, firstAnswered: Date? = nil
    ) -> Letter {
        Letter(sample: kind.rawValue, resends: resends, answeredAt: firstAnswered, made: now - 500 * 3600)
    }

    private func judge(
        _ outcome: SubmissionOutcome, _ letter: Letter, _ policy: OutcomePolicy? = nil
    ) -> SendingResult? {
        (policy ?? self.policy).judge(outcome, of: letter, at: now, random: 0)
    }

    @Test(arguments: [
        (250, SMTPReply.Stage.text, LetterState.sent), (451, .mail, .queued), (450, .rcpt, .queued),
        (452, .data, .queued), (421, .text, .queued), (554, .text, .refused), (550, .rcpt, .refused),
        (554, .data, .refused), (550, .mail, .queued), (552, .mail, .refused),
    ])
    func eachAnswerHasItsState(code: Int, stage: SMTPReply.Stage, state: LetterState) throws {
        let reply = reply(code, at: stage)
        let result = try #require(judge(SubmissionOutcome(reply), Self.letter(.resolution)))
        #expect(result.state == state && result.code == code && result.stage == stage.rawValue)
        #expect((result.nextAt == now + 60) == (state == .queued))
    }

    @Test func aLetterWhoseTurnDidNotComeHasNoTryAndOneBrokenOffIsNeverGivenUp() throws {
        #expect(judge(.notTried(gone), Self.letter(.resolution)) == nil)
        let old = Self.letter(.acknowledgement, firstAnswered: now - 400 * 3600)
        #expect(try #require(judge(.brokenOff(gone, nil), old)).state == .queued)
        #expect(try #require(judge(.brokenOff(gone, reply(421, at: .mail)), old)).state == .queued)
    }

    @Test(arguments: [SMTPReply.Stage.rcpt, .data, .text])
    func aLetterAtWhichTheRelayTurnsUsAwayIsGivenUpInItsTime(stage: SMTPReply.Stage) throws {
        let busy = TransportFailure(.serverBusy, "421 later", remedy: "", retry: .later)
        let said = SubmissionOutcome.brokenOff(busy, reply(421, "4.7.0 later", at: stage))
        let first = try #require(judge(said, Self.letter(.acknowledgement)))
        #expect(first.state == .queued && first.code == 421 && first.stage == stage.rawValue)
        let old = Self.letter(.acknowledgement, firstAnswered: now - 100)
        #expect(try #require(judge(said, old)).state == .refused)
    }

    @Test func timeInWhichTheRelayWasDownCountsAgainstNoLetter() throws {
        let late = Self.letter(.acknowledgement)
        #expect(try #require(judge(.refusedForNow(reply(450)), late)).state == .queued)
        let tried = Self.letter(.acknowledgement, firstAnswered: now - 100)
        let result = try #require(judge(.refusedForNow(reply(450)), tried))
        #expect(result.state == .refused && result.reason == "given up: refused for now")
    }

    @Test(arguments: LetterKind.allCases)
    func anUncertainLetterGoesOnceMoreWhereItsKindAllows(kind: LetterKind) throws {
        let again: Set<LetterKind> = [
            .resolution, .opinion, .planReview, .requestForInformation, .approvalRequest, .extensionRequest,
        ]
        let first = try #require(judge(.uncertain("no answer"), Self.letter(kind)))
        #expect(first.state == .uncertain && first.reason == "no answer")
        #expect(first.resendAt == (again.contains(kind) ? now + 1800 : nil))
        let second = try #require(judge(.uncertain("no answer"), Self.letter(kind, resends: 1)))
        #expect(second.state == .uncertain && second.resendAt == nil)
    }

    @Test func theSecondTryIsMarked() throws {
        let twice = Self.letter(.resolution, resends: 1)
        #expect(try #require(judge(.accepted(reply(250)), twice)).reason == OutcomePolicy.second)
        #expect(try #require(judge(.accepted(reply(250)), Self.letter(.resolution))).reason == nil)
    }

    @Test(arguments: [
        (RelayProfile.qq, 550, "Domain frequency limited", RateLimit.ofRelay as RateLimit?),
        (.exmail, 550, "Sender frequency limited", .ofRelay),
        (.qq, 550, "Mailbox unavailable or access denied", .ofMailbox),
        (.qq, 550, "Mail content denied", nil),
        (.qq, 550, "Suspected spam sender", nil), (.generic, 550, "Domain frequency limited", nil),
        (.netease, 554, "MI:SFQ smtp5,D9GowAC", .ofRelay), (.netease, 450, "MI:DMC too many", .ofRelay),
        (.netease, 554, "DT:SPM 163 smtp1", nil), (.netease, 250, "MI:SFQ", nil),
        (.alimail, 554, "Reject by behaviour spam ANTISPAM_BAT[1]: too frequently sending", .ofRelay),
        (.gmail, 550, "5.4.5 Daily user sending limit exceeded", .ofRelay),
        (.gmail, 450, "4.2.1 The user you are trying to contact is receiving mail too quickly", .ofMailbox),
        (.gmail, 550, "5.1.1 The email account that you tried to reach does not exist", nil),
        (.outlook, 550, "5.7.233 tenant exceeded its daily limit", .ofRelay),
        (.outlook, 550, "5.1.10 RecipientNotFound", nil),
    ])
    func providersSayTooFastInTheirOwnWords(profile: RelayProfile, code: Int, text: String, limit: RateLimit?)
        throws
    {
        #expect(profile.limit(in: reply(code, text)) == limit)
        guard code >= 400 else { return }
        let result = judge(
            SubmissionOutcome(reply(code, text)), Self.letter(.resolution), Self.policy(profile))
        #expect(try #require(result).state == (limit != nil || code < 500 ? .queued : .refused))
    }

    @Test func aMailboxThatIsSaidToGetTooMuchIsGivenADay() throws {
        let day = Self.letter(.resolution, firstAnswered: now - 86_400)
        let words = reply(550, "Mailbox unavailable or access denied")
        #expect(try #require(judge(.refusedForGood(words), day, Self.policy(.qq))).state == .refused)
    }
}

struct RelayGateTests {
    private let gate = RelayGate(ratePerMinute: nil)
    private let middle = UInt64.max / 2
    private let down = TransportFailure(.unreachable, "down", remedy: "", retry: .soon)
    private let wrongPassword = TransportFailure(.authentication, "no", remedy: "", retry: .never)

    /// Seconds until the gate lets the next lane in.
    private func wait(_ gate: RelayGate, at now: Date) -> Double {
        gate.enter(at: now).map { $0.rounded() } ?? 0
    }

    @Test func aRelayThatIsDownIsTriedAtGrowingGaps() {
        var time = now
        var gaps: [Double] = []
        for number in 1...12 {
            #expect(gate.failed(down, at: time, random: middle) == number)
            let gap = wait(gate, at: time)
            gaps.append(gap)
            time += gap + 0.1
            #expect(gate.enter(at: time) == nil)
        }
        #expect(gaps == [5, 10, 20, 40, 80, 160, 320, 640, 1280, 1800, 1800, 1800])
    }

    @Test func oneLaneProbesAndTheOthersWaitUntilItHasSaidHowItWent() {
        _ = gate.failed(down, at: now, random: middle)
        #expect(gate.isClosed(at: now + 4) && !gate.isClosed(at: now + 6))
        #expect(gate.enter(at: now + 6) == nil)
        #expect(gate.enter(at: now + 6) == 1)
        #expect(gate.permit(64, at: now + 6) == 1, "one letter is enough to try")
        #expect(gate.worked(at: now + 6))
        #expect(gate.enter(at: now + 6) == nil && gate.permit(64, at: now + 6) == 64)
        #expect(!gate.worked(at: now + 7), "no news")
    }

    @Test func aProbeWithoutAnAnswerFreesTheWayForTheNext() {
        _ = gate.failed(down, at: now, random: middle)
        #expect(gate.enter(at: now + 6) == nil)
        gate.leave()
        #expect(gate.enter(at: now + 6) == nil)
    }

    @Test func lanesThatFailTogetherCountAsOne() {
        for _ in 1...4 { #expect(gate.failed(down, at: now, random: middle) == 1) }
        #expect(wait(gate, at: now) == 5)
    }

    @Test func whatOnlyAPersonCanMendIsTriedFourTimesAnHour() {
        _ = gate.failed(wrongPassword, at: now, random: middle)
        #expect(wait(gate, at: now) == 900)
    }

    @Test func aRelayThatWantsFewerLettersRestsForMinutesHoursADay() {
        var time = now
        var rests: [Double] = []
        for _ in 1...7 {
            gate.slowed(at: time, random: middle)
            #expect(gate.isResting(at: time))
            #expect(!gate.worked(at: time + 1), "a letter that was on its way says nothing")
            rests.append(wait(gate, at: time))
            time += rests[rests.count - 1] + 1
        }
        #expect(rests == [120, 900, 3600, 14_400, 43_200, 86_400, 86_400])
        #expect(gate.worked(at: time) && gate.enter(at: time) == nil)
    }

    @Test func aSlowProviderGetsOneLetterAtATimeEvenly() {
        let slow = RelayGate(ratePerMinute: 20)
        var granted = 0
        for second in 0..<600 { granted += slow.permit(8, at: now + Double(second)) }
        #expect((199...201).contains(granted))
        #expect(slow.permit(8, at: now + 4000) == 1)
        #expect(slow.permit(8, at: now + 4001) == 0)
        slow.giveBack(1)
        #expect(slow.permit(8, at: now + 4001) == 1)
    }
}

struct BellTests {
    @Test func aRingFromBeforeIsHeardOnceByEachEar() {
        let bell = Bell()
        var (first, second) = (Bell.Ear(), Bell.Ear())
        bell.ring()
        #expect(bell.wait(&first, atMost: 30))
        #expect(bell.wait(&second, atMost: 30))
        let began = ContinuousClock.now
        #expect(bell.wait(&first, atMost: 0.02), "nothing new: it waits its time")
        #expect(ContinuousClock.now - began >= .milliseconds(19))
    }

    @Test func aRingWakesEveryoneWhoWaits() {
        let bell = Bell()
        let woken = Locked(0)
        for _ in 1...3 {
            Thread.detachNewThread {
                var ear = Bell.Ear()
                _ = bell.wait(&ear, atMost: 0)
                if bell.wait(&ear, atMost: 600) { woken.with { $0 += 1 } }
            }
        }
        let all = eventually(within: 30) {
            bell.ring()
            return woken.with { $0 } == 3
        }
        #expect(all)
    }

    @Test func aStopEndsEveryWaitNowAndLater() {
        let bell = Bell()
        bell.stop()
        var ear = Bell.Ear()
        #expect(bell.isStopped)
        #expect(!bell.wait(&ear, atMost: 30))
        #expect(!bell.wait(&ear, atMost: 30))
    }
}

extension Letter {
    /// A letter with the facts that a policy looks at.
    init(sample kind: String, resends: Int, answeredAt: Date?, made: Date) {
        self.init(
            id: LetterID(rawValue: 1), key: "res:1", kind: kind, caseNumber: nil, mail: nil,
            recipient: "li@station.example", envelopeFrom: "desk@eastshore.example",
            messageID: "1@eastshore.example", subject: "", bytes: [], approvedHash: nil, state: .sending,
            reason: nil, attempts: 1, resends: resends, nextAt: made, resendAt: nil, answeredAt: answeredAt,
            stage: nil, code: nil, enhanced: nil, reply: nil, createdAt: made, finishedAt: nil)
    }
}
