import Foundation
import TestSupport
import Testing

@testable import Transport

/// What the client does with servers that behave, in the words of the protocol.
struct IMAPSessionTests {
    @Test func aWholeSessionGoesByTheBook() throws {
        let server = try ScriptedServer(
            .imapOpened() + [
                .expect("* UID FETCH 1:* (UID RFC822.SIZE INTERNALDATE)"),
                .say("* 1 FETCH (UID 10 RFC822.SIZE 3 INTERNALDATE \" 1-Jul-2026 09:30:00 +0800\")"),
                .say("* 2 FETCH (UID 11 RFC822.SIZE 5 INTERNALDATE \" 1-Jul-2026 09:31:00 +0800\")"),
                .say("$tag OK done"),
                .expect("* UID FETCH 10:11 (UID INTERNALDATE RFC822.SIZE BODY.PEEK[])"),
                fetched(1, uid: 10, "abc"), fetched(2, uid: 11, "defgh"), .say("$tag OK done"),
                .expect("* UID STORE 10:11 +FLAGS.SILENT ($HeedDone)"), .say("$tag OK done"),
                .expect("* UID MOVE 10 \"&XfJZBHQG-\""), .say("* OK [COPYUID 1 10 1] moved"),
                .say("* 1 EXPUNGE"),
                .say("$tag OK done"), .expect("* LOGOUT"), .say("* BYE see you"), .say("$tag OK done"),
            ])
        let client = try imapClient(server)
        let folder = try client.select("INBOX", readOnly: false)
        #expect(folder.uidValidity == 77 && folder.uidNext == 100 && folder.exists == 3 && !folder.isReadOnly)
        let listing = try client.list()
        #expect(listing.map(\.uid) == [10, 11] && listing.map(\.size) == [3, 5])
        #expect(listing.first?.internalDate?.secondsSince1970 == 1_782_869_400)
        var mails: [FetchedMail] = []
        let summary = try client.fetch([11, 10], maximumSize: 100) { mails.append($0) }
        #expect(summary.fetched == 2 && summary.missing.isEmpty)
        #expect(mails.map { String(decoding: $0.bytes, as: UTF8.self) } == ["abc", "defgh"])
        #expect(try client.store(.heedDone, orElse: .flagged, on: [10, 11]) == .heedDone)
        try client.move([10], to: "已处理")
        #expect(client.exists == 2)
        client.logout()
        #expect(server.surprises.isEmpty, "\(server.surprises)")
    }

    @Test func theClientIntroducesItselfAfterTheLoginAndBeforeAnyFolder() throws {
        let server = try ScriptedServer(.imapOpened())
        try imapClient(server).select("INBOX")
        let verbs = server.heard.compactMap { $0.split(separator: " ").dropFirst().first.map(String.init) }
        let id = try #require(verbs.firstIndex(of: "ID"))
        #expect(try #require(verbs.firstIndex(of: "AUTHENTICATE")) < id)
        #expect(id < (try #require(verbs.firstIndex(of: "EXAMINE"))))
    }

    @Test func fromTheLoginToTheListingTakesOneRoundTrip() throws {
        let server = try ScriptedServer([
            .say("* OK ready"), .expect("* CAPABILITY"), .say("* CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR"),
            .say("$tag OK done"), .expect("* AUTHENTICATE PLAIN *"),
            .say("$tag OK [CAPABILITY IMAP4rev1 ID MOVE] in"),
            .expect("h1 ID (*)"), .expect("h2 EXAMINE \"INBOX\""), .expect("h3 UID FETCH 5:* (*)"),
            .say("* ID NIL"), .say("h1 OK done"), .say("* 2 EXISTS"), .say("* OK [UIDVALIDITY 7] valid"),
            .say("h2 OK [READ-ONLY] open"), .say("* 2 FETCH (UID 6 RFC822.SIZE 3)"), .say("h3 OK done"),
        ])
        let client = try imapClient(server)
        #expect(client.capabilities == ["IMAP4REV1", "ID", "MOVE"])
        let (folder, listing) = try client.select("INBOX", readOnly: true, listingFrom: 5)
        #expect(folder.uidValidity == 7 && folder.exists == 2 && listing.map(\.uid) == [6])
        #expect(server.surprises.isEmpty, "\(server.surprises)")
    }

    @Test(arguments: [
        "OK logged in", "OK [ALERT] CAPABILITY IMAP4rev1", "OK [CAPABILITY IMAP4rev1 ID",
        "OK [CAPABILITY IMAP4rev1 \(String(repeating: "X ", count: 600))] in",
    ])
    func capabilitiesNotToldWholeWithTheLoginAreAskedFor(answer: String) throws {
        let server = try ScriptedServer([
            .say("* OK ready"), .expect("* CAPABILITY"), .say("* CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR"),
            .say("$tag OK done"), .expect("* AUTHENTICATE PLAIN *"), .say("$tag \(answer)"),
            .expect("h1 CAPABILITY"), .say("* CAPABILITY IMAP4rev1 MOVE"), .say("h1 OK done"),
        ])
        #expect(try imapClient(server).capabilities == ["IMAP4REV1", "MOVE"])
        #expect(server.surprises.isEmpty, "\(server.surprises)")
    }

    @Test func aFolderThatIsNotThereIsToldOfWhateverBecomesOfItsListing() throws {
        let server = try ScriptedServer(
            .imapLogin() + [
                .expect("* CAPABILITY"), .say("* CAPABILITY IMAP4rev1"), .say("$tag OK done"),
                .expect("* EXAMINE *"), .say("$tag NO [NONEXISTENT] gone"),
                .expect("* UID FETCH *"), .say("$tag BAD no folder"),
            ])
        let client = try imapClient(server)
        let found = failure { _ = try client.select("INBOX", readOnly: true, listingFrom: 1) }
        #expect(found?.kind == .missingFolder)
    }

    @Test func aRangeToTheEndDropsTheLastMailWhenItIsOlder() throws {
        let server = try ScriptedServer(
            .imapOpened() + [
                .expect("* UID FETCH 50:* *"), .say("* 3 FETCH (UID 12 RFC822.SIZE 5)"), .say("$tag OK done"),
            ])
        let client = try imapClient(server)
        try client.select("INBOX")
        #expect(try client.list(from: 50).isEmpty)
    }

    @Test func untaggedResponsesMayComeAtAnyTime() throws {
        let server = try ScriptedServer(
            .imapOpened() + [
                .expect("* UID FETCH 10 *"), .say("* OK still here {5}"), .say("* 4 EXISTS"),
                .say("* 1 RECENT"),
                .say("* 2 FETCH (FLAGS (\\Seen))"), .say("* 3 FETCH (UID 12 FLAGS ())"),
                .say("* NO [ALERT] disk almost full"),
                .say("* SEARCH 1 2"), .say("* 2 EXPUNGE"), .say("* X-NEWS {3}"),
                .sayBytes(Array("a b \"c\"\r\n".utf8)),
                fetched(1, uid: 10, "abc"), .say("* OK [ALERT] and more"), .say("$tag OK done"),
            ])
        let client = try imapClient(server)
        try client.select("INBOX")
        var bodies: [[UInt8]] = []
        try client.fetch([10], maximumSize: 100) { bodies.append($0.bytes) }
        #expect(bodies == [Array("abc".utf8)])
        #expect(client.alerts == ["disk almost full", "and more"])
        #expect(client.exists == 3)
    }

    @Test func mailsThatAreGoneAreMissing() throws {
        let server = try ScriptedServer(
            .imapOpened() + [
                .expect("* UID FETCH 10:12 *"), fetched(2, uid: 11, "x"),
                .say("* 3 FETCH (UID 12 BODY[] NIL)"),
                .say("$tag NO some are gone"), .expect("* NOOP"), .say("$tag OK done"),
            ])
        let client = try imapClient(server)
        try client.select("INBOX")
        var uids: [UInt32] = []
        let summary = try client.fetch([10, 11, 12], maximumSize: 100) { uids.append($0.uid) }
        #expect(uids == [11] && summary.missing == [10, 12] && summary.refusals == ["some are gone"])
        #expect(try !client.noop())
    }

    @Test func aSizeThatLiesIsReportedWithTheWholeMail() throws {
        let server = try ScriptedServer(
            .imapOpened() + [.expect("*"), fetched(1, uid: 10, "abcdef", size: 3), .say("$tag OK done")])
        let client = try imapClient(server)
        try client.select("INBOX")
        var mails: [FetchedMail] = []
        try client.fetch([10], maximumSize: 100) { mails.append($0) }
        #expect(mails.map(\.sizeDiffers) == [true] && mails[0].announcedSize == 3)
        #expect(mails[0].bytes == Array("abcdef".utf8))
    }

    @Test func manyMailsGoInSeveralCommandsAtATime() throws {
        let uids = (1...1000).map { UInt32($0 * 2) }
        let server = try ScriptedServer(
            .imapOpened(exists: 1000) + [
                .serve([
                    .init(
                        "* UID FETCH 2,* *", [.say("* 1 FETCH (UID 2 BODY[] \"a\")"), .say("$tag OK done")]),
                    .init("* UID FETCH *", [.say("$tag OK done")]),
                ])
            ])
        let client = try imapClient(server)
        try client.select("INBOX")
        let summary = try client.fetch(uids, maximumSize: 100) { _ in }
        #expect(summary.fetched == 1 && summary.missing == Array(uids.dropFirst()))
        #expect(server.heard.filter { $0.contains("UID FETCH") }.count >= 5)
        #expect(server.heard.allSatisfy { $0.utf8.count < 1000 })
    }

    @Test func theBeginningOfALongMailIsFetchedInPart() throws {
        let server = try ScriptedServer(
            .imapOpened() + [
                .expect("* UID FETCH 10 (UID INTERNALDATE RFC822.SIZE BODY.PEEK[]<0.4>)"),
                .sayBytes(Array("* 1 FETCH (UID 10 RFC822.SIZE 99 BODY[]<0> {4}\r\nabcd)\r\n".utf8)),
                .say("$tag OK done"),
                .expect("* UID FETCH 11 *"), .say("$tag OK nothing"),
            ])
        let client = try imapClient(server)
        try client.select("INBOX")
        let head = try client.fetchHead(10, bytes: 4)
        #expect(head?.bytes == Array("abcd".utf8) && head?.announcedSize == 99)
        #expect(try client.fetchHead(11, bytes: 4) == nil)
    }

    @Test(arguments: [
        ("\\Seen \\*", "$HeedDone"), ("\\Seen $heeddone", "$HeedDone"), ("\\Seen \\Flagged", "\\Flagged"),
        ("\\Seen", nil),
        ("", nil),
    ])
    func aFlagThatTheFolderCannotKeepIsReplaced(kept: String, stored: String?) throws {
        let server = try ScriptedServer(
            .imapOpened(flags: kept) + [
                .serve([.init("* UID STORE 5 +FLAGS.SILENT (*)", say: "$tag OK done")])
            ])
        let client = try imapClient(server)
        try client.select("INBOX", readOnly: false)
        #expect(try client.store(.heedDone, orElse: .flagged, on: [5])?.rawValue == stored)
        #expect(server.heard.contains { $0.contains("STORE") } == (stored != nil))
    }

    @Test func withoutMoveOnlyCopiedMailsAreExpunged() throws {
        let server = try ScriptedServer(
            .imapOpened(capabilities: "IMAP4rev1 UIDPLUS") + [
                .expect("* UID COPY 5:7 \"Done\""), .say("$tag OK [COPYUID 9 5,7 1:2] copied"),
                .expect("* UID STORE 5,7 +FLAGS.SILENT (\\Deleted)"), .say("$tag OK done"),
                .expect("* UID EXPUNGE 5,7"), .say("* 1 EXPUNGE"), .say("* 1 EXPUNGE"), .say("$tag OK done"),
            ])
        let client = try imapClient(server)
        try client.select("INBOX", readOnly: false)
        try client.move([5, 6, 7], to: "Done")
        #expect(server.surprises.isEmpty, "\(server.surprises)")
    }

    @Test(arguments: [
        ("IMAP4rev1", ""), ("IMAP4rev1 UIDPLUS", "$tag OK copied"),
        ("IMAP4rev1 UIDPLUS", "$tag OK [COPYUID 9 5 1:2] odd"),
        ("IMAP4rev1 UIDPLUS", "$tag OK [COPYUID 9 6 1] other"),
    ])
    func withoutAWayToMoveNothingIsDeleted(capabilities: String, reply: String) throws {
        let server = try ScriptedServer(
            .imapOpened(capabilities: capabilities) + [
                .serve([
                    .init("* UID COPY *", say: reply),
                    .init("* UID FETCH 5 (UID)", say: "* 1 FETCH (UID 5)", "$tag OK done"),
                ])
            ])
        let client = try imapClient(server)
        try client.select("INBOX", readOnly: false)
        #expect(failure { try client.move([5], to: "Done") }?.kind == .unsupported)
        #expect(!server.heard.contains { $0.contains("Deleted") || $0.contains("EXPUNGE") })
    }

    @Test(arguments: [
        ("NO [NONEXISTENT] gone", TransportFailure.Kind.missingFolder),
        ("NO Mailbox doesn't exist: INBOX", .missingFolder),
        ("NO [TRYCREATE] make it", .missingFolder),
        ("NO SELECT Unsafe Login. Please contact kefu@188.com", .refused),
        ("NO [NOPERM] not yours", .refused), ("BAD what", .protocolViolation),
        ("OK no validity", .unsupported),
    ])
    func aFolderThatCannotBeOpenedIsExplained(reply: String, kind: TransportFailure.Kind) throws {
        let server = try ScriptedServer(
            .imapLogin() + [
                .serve([
                    .init("* CAPABILITY", say: "* CAPABILITY IMAP4rev1", "$tag OK done"),
                    .init("* EXAMINE *", say: "$tag \(reply)"),
                ])
            ])
        let client = try imapClient(server)
        let failure = failure { try client.select("INBOX") }
        #expect(failure?.kind == kind)
        #expect(failure?.remedy.contains("NetEase") == reply.contains("Unsafe"))
    }

    @Test func foldersAreListedWithTheirNamesDecoded() throws {
        let server = try ScriptedServer(
            .imapLogin() + [
                .serve([
                    .init("* CAPABILITY", say: "* CAPABILITY IMAP4rev1", "$tag OK done"),
                    .init(
                        "* LIST \"\" \"*\"",
                        [
                            .say("* LIST (\\HasNoChildren) \"/\" INBOX"),
                            .say("* LIST (\\Noselect \\X) NIL \"&XfJZBHQG-\""),
                            .say("* LIST () \".\" {3}"), .sayBytes(Array("a b\r\n".utf8)),
                            .say("$tag OK done"),
                        ]),
                ])
            ])
        let client = try imapClient(server)
        #expect(try client.folders().map(\.name) == ["INBOX", "已处理", "a b"])
    }
}
