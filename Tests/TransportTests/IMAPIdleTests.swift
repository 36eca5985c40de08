import Foundation
import TestSupport
import Testing

@testable import Transport

struct IMAPIdleTests {
    private static let end: [ScriptedServer.Step] = [
        .expect("DONE"), .say("h4 OK done"), .expect("h5 NOOP"), .say("h5 OK done"),
    ]

    @Test func newMailEndsIt() throws {
        let server = try ScriptedServer(
            .imapOpened() + [
                .expect("h4 IDLE"), .say("+ idling"), .say("* OK still here"),
                .say("* 3 FETCH (FLAGS (\\Seen))"),
                .say("* 4 EXISTS"), .say("* 1 RECENT"),
            ] + IMAPIdleTests.end)
        let client = try imapClient(server)
        try client.select("INBOX")
        #expect(try client.idle(for: .seconds(60)) == .news)
        #expect(client.exists == 4)
        #expect(try !client.noop())
        #expect(server.surprises.isEmpty, "\(server.surprises)")
    }

    @Test func mailThatComesBeforeItBeginsEndsItToo() throws {
        let server = try ScriptedServer(
            .imapOpened() + [.expect("h4 IDLE"), .say("* 4 EXISTS"), .say("+ idling")] + IMAPIdleTests.end)
        let client = try imapClient(server)
        try client.select("INBOX")
        #expect(try client.idle(for: .seconds(60)) == .news)
    }

    @Test func itsTimeEndsIt() throws {
        let server = try ScriptedServer(
            .imapOpened() + [.expect("h4 IDLE"), .say("+ idling")] + IMAPIdleTests.end)
        let client = try imapClient(server)
        try client.select("INBOX")
        #expect(try client.idle(for: .milliseconds(5)) == .timeout)
        #expect(try !client.noop())
    }

    @Test(arguments: [false, true])
    func aWakeupEndsIt(stops: Bool) throws {
        let wakeup = try Wakeup()
        let server = try ScriptedServer(
            .imapOpened() + [.expect("h4 IDLE"), .say("+ idling")] + IMAPIdleTests.end)
        let client = try imapClient(server, wakeup: wakeup)
        try client.select("INBOX")
        Thread.detachNewThread {
            _ = server.waitToHear("h4 IDLE")
            stops ? wakeup.stop() : wakeup.wake()
        }
        #expect(try client.idle(for: .seconds(60)) == .woken)
        #expect(try !client.noop())
    }

    @Test(arguments: ["* BYE idle too long", "h4 OK why", "+ again"])
    func aServerThatEndsItItselfEndsTheSession(line: String) throws {
        let server = try ScriptedServer(
            .imapOpened() + [.expect("h4 IDLE"), .say("+ idling"), .say(line), .hang])
        let client = try imapClient(server)
        try client.select("INBOX")
        #expect(failure { _ = try client.idle(for: .seconds(60)) } != nil)
    }

    @Test func aServerThatNeverAnswersTheEndIsGivenUp() throws {
        let server = try ScriptedServer(.imapOpened() + [.expect("h4 IDLE"), .say("+ idling"), .hang])
        let client = try imapClient(server, limits: quick)
        try client.select("INBOX")
        #expect(failure { _ = try client.idle(for: .milliseconds(1)) }?.kind == .timeout)
    }

    @Test func aStopEndsACommandUnderWayAfterTheGraceTime() throws {
        let wakeup = try Wakeup()
        let server = try ScriptedServer(.imapOpened() + [.expect("h4 NOOP"), .hang])
        var limits = patient
        limits.stopGrace = .milliseconds(20)
        let client = try imapClient(server, limits: limits, wakeup: wakeup)
        try client.select("INBOX")
        Thread.detachNewThread {
            _ = server.waitToHear("h4 NOOP")
            wakeup.wake()
            wakeup.stop()
        }
        #expect(failure { _ = try client.noop() }?.kind == .stopped)
    }

    @Test func aStopEndsConnecting() throws {
        let wakeup = try Wakeup()
        let server = try ScriptedServer([.hang])
        Thread.detachNewThread {
            _ = eventually { server.connections > 0 }
            wakeup.stop()
        }
        let start = ContinuousClock.now
        #expect(failure { _ = try imapClient(server, wakeup: wakeup) }?.kind == .stopped)
        #expect(start.duration(to: .now) < .seconds(8))
        #expect(failure { _ = try imapClient(server, wakeup: wakeup) }?.kind == .stopped)
    }

    @Test func aPauseEndsByItselfOrByANudge() throws {
        let wakeup = try Wakeup()
        #expect(!wakeup.wait(for: .milliseconds(1)))
        wakeup.wake()
        #expect(wakeup.wait(for: .seconds(60)))
        #expect(!wakeup.wait(for: .milliseconds(1)))
        wakeup.stop()
        #expect(wakeup.wait(for: .seconds(60)))
        #expect(wakeup.wait(for: .seconds(60)))
        #expect(wakeup.isStopping)
    }
}
