import Testing

@testable import Transport

struct IMAPGrammarTests {
    @Test(arguments: [
        ("INBOX", "INBOX"), ("台北", "&U,BTFw-"), ("~peter/mail/台北/日本語", "~peter/mail/&U,BTFw-/&ZeVnLIqe-"),
        ("已处理", "&XfJZBHQG-"), ("投诉 2026", "&YpWLyQ- 2026"), ("R&D", "R&-D"), ("&", "&-"),
        ("a\u{9}b", "a&AAk-b"),
        ("😀", "&2D3eAA-"), ("Entwürfe", "Entw&APw-rfe"), ("", ""), ("a\r\nb", "a&AA0ACg-b"),
    ])
    func folderNamesTravelInModifiedUTF7(name: String, wire: String) {
        #expect(MailboxName.encode(name) == wire)
        #expect(MailboxName.decode(Array(wire.utf8)) == name)
    }

    @Test(arguments: ["&", "&ab", "&U", "&!!-", "a&-b&", "&U,BTFx-", "&2D0-"])
    func namesThatAreNotWellFormedAreKept(wire: String) {
        _ = MailboxName.decode(Array(wire.utf8))
        #expect(!MailboxName.decode(Array("x\(wire)".utf8)).isEmpty)
    }

    @Test(arguments: [
        ("a\"b", "\"a\\\"b\""), ("a\\b", "\"a\\\\b\""), ("a\r\nb LOGOUT", "\"a&AA0ACg-b LOGOUT\""),
    ])
    func aFolderNameCannotEndItsCommand(name: String, quoted: String) {
        #expect(MailboxName.quoted(name) == quoted)
    }

    @Test(arguments: [
        ("17-Jul-1996 02:44:25 -0700", 837_596_665, -420), (" 1-Jul-2026 09:30:00 +0800", 1_782_869_400, 480),
        ("01-Jan-1970 00:00:00 +0000", 0, 0), ("29-FEB-2024 23:59:60 +0000", 1_709_251_200, 0),
        ("31-dec-1969 23:59:59 +0000", -1, 0), ("01-Mar-2000 00:00:00 +0530", 951_849_000, 330),
    ])
    func internalDatesAreRead(text: String, seconds: Int64, zone: Int) {
        let date = InternalDate(Array(text.utf8))
        #expect(date == InternalDate(secondsSince1970: seconds, zoneMinutes: zone))
    }

    @Test(arguments: [
        "", "17-Jul-1996 02:44:25", "17-Jux-1996 02:44:25 -0700", "00-Jul-1996 02:44:25 -0700",
        "17-Jul-1996 24:00:00 +0000",
        "17-Jul-1996 02:60:25 -0700", "17/Jul/1996 02:44:25 -0700", "17-Jul-1996 02:44:25 *0700",
        "x7-Jul-1996 02:44:25 -0700",
    ])
    func whatIsNoInternalDateIsRefused(text: String) {
        #expect(InternalDate(Array(text.utf8)) == nil)
    }

    @Test func daysAreCountedByTheGregorianCalendar() {
        #expect(InternalDate.days(year: 1970, month: 1, day: 1) == 0)
        #expect(InternalDate.days(year: 2000, month: 3, day: 1) == 11_017)
        var expected = InternalDate.days(year: 1899, month: 12, day: 31)
        for year in 1900...2100 {
            let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            for (month, length) in [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].enumerated()
            {
                for day in 1...length {
                    expected += 1
                    guard InternalDate.days(year: year, month: month + 1, day: day) == expected else {
                        Issue.record("\(year)-\(month + 1)-\(day)")
                        return
                    }
                }
            }
        }
    }

    struct Sets: Sendable {
        let uids: [UInt32]
        let most: Int
        let sets: [String]
    }

    @Test(arguments: [
        Sets(uids: [5], most: 10, sets: ["5"]),
        Sets(uids: [1, 2, 3], most: 10, sets: ["1:3"]),
        Sets(uids: [1, 3, 4, 9], most: 10, sets: ["1,3:4,9"]),
        Sets(uids: [1, 2, 3, 4, 5], most: 2, sets: ["1:2", "3:4", "5"]),
        Sets(uids: [], most: 10, sets: []),
        Sets(uids: [4_294_967_294, 4_294_967_295], most: 10, sets: ["4294967294:4294967295"]),
    ])
    func setsAreWrittenShort(sample: Sets) {
        let batches = SequenceSet.batches(sample.uids, most: sample.most)
        #expect(batches.map(\.text) == sample.sets)
        #expect(batches.flatMap(\.uids) == sample.uids)
    }

    @Test func setsStayUnderALinesLength() {
        let uids = (0..<5000).map { UInt32(4_000_000_000 + $0 * 3) }
        let batches = SequenceSet.batches(uids, most: 1000)
        #expect(batches.flatMap(\.uids) == uids)
        #expect(batches.allSatisfy { $0.text.utf8.count < 950 })
    }

    @Test(arguments: [("304,319:320", "304 319 320"), ("5:3", "3 4 5"), ("7", "7")])
    func setsOfTheServerAreRead(text: String, uids: String) throws {
        let read = try #require(SequenceSet.read(Array(text.utf8)[...], most: 100))
        #expect(read.map { "\($0)" }.joined(separator: " ") == uids)
    }

    @Test(arguments: ["", "0", "1,", "1:2:3", "1:4294967295", "4294967296", "a", "1:101", "1:50,60:110,200"])
    func setsOfTheServerAreReadWithinBounds(text: String) {
        #expect(SequenceSet.read(Array(text.utf8)[...], most: 100) == nil)
    }

    private func fetch(_ line: String, _ literals: [String] = []) throws(TransportFailure) -> FetchItems {
        let response = IMAPResponse(line: Array(line.utf8), literals: literals.map { Array($0.utf8) })
        guard case .numbered(let sequence, "FETCH", var cursor) = try IMAPEvent(response) else {
            throw .violation("no FETCH")
        }
        return try FetchItems(sequence: sequence, &cursor)
    }

    @Test(arguments: [
        "* 12 FETCH (UID 7 RFC822.SIZE 3 INTERNALDATE \" 1-Jul-2026 09:30:00 +0800\" BODY[] {3})",
        "* 12 fetch (body[] {3} uid 7 rfc822.size 3 internaldate \" 1-Jul-2026 09:30:00 +0800\")",
        "* 12 FETCH (FLAGS (\\Seen $Done) UID 7 MODSEQ (12) RFC822.SIZE 3 BODY[] \"abc\" INTERNALDATE \" 1-Jul-2026 09:30:00 +0800\")",
        "* 12 FETCH (UID 7 ENVELOPE (\"x\" NIL ((NIL NIL \"a\" \"b\")) \"(\") RFC822.SIZE 3 INTERNALDATE \" 1-Jul-2026 09:30:00 +0800\" BODY[] {3})",
        "* 12 FETCH (X-GM-LABELS (\"\\\\Inbox\" \\Sent) BODY[HEADER.FIELDS (DATE FROM)] \"q\" UID 7 RFC822.SIZE 3 INTERNALDATE \" 1-Jul-2026 09:30:00 +0800\" BODY[] {3})",
    ])
    func fetchItemsComeInAnyOrderAmongOthers(line: String) throws {
        let items = try fetch(line, ["abc"])
        #expect(items.uid == 7 && items.size == 3 && items.sequence == 12)
        #expect(items.internalDate?.secondsSince1970 == 1_782_869_400)
        #expect(items.body == Array("abc".utf8))
    }

    @Test(arguments: [
        "* 1 FETCH (UID 0)", "* 1 FETCH (UID 4294967296)", "* 1 FETCH (UID -1)", "* 1 FETCH (UID x)",
        "* 1 FETCH (UID)",
        "* 0 FETCH (UID 1)", "* 4294967296 FETCH (UID 1)", "* 1 FETCH UID 1", "* 1 FETCH (UID 1",
        "* 1 FETCH (UID 1))",
        "* 1 FETCH (UID 1) x", "* 1 FETCH (UID 1 UID 2)", "* 1 FETCH (UID 1  FLAGS ())", "* 1 FETCH",
        "* 1 FETCH (RFC822.SIZE 1 RFC822.SIZE 2)", "* 1 FETCH (INTERNALDATE \"soon\")",
        "* 1 FETCH (BODY[ {3})",
        "* 1 FETCH (BODY[]<x> {3})", "* 1 FETCH (BODY[] {4})", "* 1 FETCH (BODY[] {3} BODY[] {3})",
        "* 1 FETCH (BODY[] \"a)",
        "* 1 FETCH (ENVELOPE ((((\"a\"))", "* 1 FETCH (RFC822.SIZE 99999999999999999999)", "*1 FETCH (UID 1)",
        "* 1 FETCH (X " + String(repeating: "(", count: 51) + String(repeating: ")", count: 51) + ")",
    ])
    func whatIsNoFetchBreaksTheProtocol(line: String) {
        let failure = #expect(throws: TransportFailure.self) { try fetch(line, ["abc", "abc"]) }
        #expect(failure?.kind == .protocolViolation)
    }

    @Test(arguments: [
        "", "*", "* ", "h1", "h1 ", "h1 MAYBE", "+x", "(", "* 5", "* 5 ", "\u{7F} OK", "{3}", "中 OK x",
    ])
    func whatIsNoResponseBreaksTheProtocol(line: String) {
        let failure = #expect(throws: TransportFailure.self) {
            try IMAPEvent(IMAPResponse(line: Array(line.utf8)))
        }
        #expect(failure?.kind == .protocolViolation)
    }

    @Test(arguments: [
        ("[ALERT] disk full", "ALERT", "", "disk full"), ("[UIDNEXT 12] x", "UIDNEXT", "12", "x"),
        ("plain", "", "", "plain"),
        ("[COPYUID 1 2:3 4:5]", "COPYUID", "1 2:3 4:5", ""), ("[unclosed", "", "", "[unclosed"),
        ("", "", "", ""),
    ])
    func statusTextsAreReadWithTheirCodes(text: String, code: String, arguments: String, words: String) {
        let read = ResponseText(Array(text.utf8)[...])
        #expect(read.code == code && read.words == words)
        #expect(read.arguments == Array(arguments.utf8))
    }

    @Test(arguments: [
        ("* 1 FETCH (BODY[] {12}", 12), ("* LIST () \"/\" {3}", 3), ("x {0}", 0), ("{5}", 5),
        ("x {99999999999999999999999999}", Int.max),
    ])
    func literalsAreAnnouncedAtALinesEnd(line: String, length: Int) {
        #expect(IMAPResponse.announcement(at: Array(line.utf8))?.length == length)
    }

    @Test(arguments: ["x {}", "x {-1}", "x {1a}", "x", "", "x {3} ", "x 3}", "}"])
    func otherLineEndsAnnounceNone(line: String) {
        #expect(IMAPResponse.announcement(at: Array(line.utf8)) == nil)
    }

    @Test(arguments: [
        ("* OK see {5}", false), ("h1 NO {5}", false), ("* LIST () \"/\" {5}", true),
        ("* 1 FETCH (BODY[] {5}", true),
    ])
    func freeTextAnnouncesNoLiteral(line: String, may: Bool) {
        #expect(IMAPResponse.mayHoldLiterals(Array(line.utf8)) == may)
    }

    @Test(arguments: [
        ("$HeedDone", true), ("\\Flagged", true), ("Junk", true), ("", false), ("a b", false), ("a)", false),
        ("\\", false), ("a\r\nb", false), ("中", false), ("\"x\"", false), ("\\*", false),
    ])
    func flagsAreCheckedByGrammar(text: String, isFlag: Bool) {
        #expect((MailFlag(rawValue: text) != nil) == isFlag)
    }
}
