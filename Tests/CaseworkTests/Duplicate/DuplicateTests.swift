import Casework
import FoundationEssentials
import Testing

struct DuplicateTests {
    static let start = Date(timeIntervalSince1970: 1_800_000_000)

    static func print(
        raw: String = "r1", id: String? = "a@b", from: String = "Chen@hexi.example.com",
        subject: String = "柴油少送",
        text: String = "昨天送来的柴油少了二百升。", attachments: [AttachmentNote] = [], after: TimeInterval = 0
    ) -> MailPrint {
        MailPrint(
            raw: raw, messageID: id, from: from, subject: subject, text: text, attachments: attachments,
            receivedAt: start.addingTimeInterval(after))
    }

    static let first = [(id: "m1", print: print())]

    @Test func theSameBytesAreTheSameMail() {
        #expect(Duplicates.judge(Self.print(), earlier: Self.first) == .sameMail(of: "m1"))
    }

    @Test func anotherCopyWithOtherReceivedLinesIsTheSameMail() {
        let copy = Self.print(raw: "r2", from: "chen@HEXI.example.com", text: "昨天送来的柴油\r\n少了二百升 。")
        #expect(Duplicates.judge(copy, earlier: Self.first) == .sameMail(of: "m1"))
    }

    @Test(arguments: [
        ("x@y" as String?, 60.0, true), (nil, 60, true), ("x@y", 2 * 86_400, true),
        ("x@y", 4 * 86_400, false),
    ])
    func theSameWordsToTwoOfOurAddressesAreOneCase(id: String?, after: TimeInterval, isSame: Bool) {
        let other = Self.print(raw: "r2", id: id, subject: "Fwd: 柴油少送", after: after)
        #expect(Duplicates.judge(other, earlier: Self.first) == (isSame ? .sameWords(of: "m1") : .new))
    }

    @Test func aReusedMessageIDWithOtherWordsIsItsOwnRecord() {
        let other = Self.print(raw: "r2", text: "另一件事：发票开错了。")
        #expect(Duplicates.judge(other, earlier: Self.first) == .reusedMessageID(of: "m1"))
    }

    @Test func otherPeopleOtherFilesOtherNumbersAreNew() {
        let person = Self.print(raw: "r2", id: "x@y", from: "li@hexi.example.com")
        let file = Self.print(
            raw: "r2", id: "x@y", attachments: [AttachmentNote(name: "a.jpg", type: "image/jpeg", size: 3)])
        let number = Self.print(raw: "r2", id: "x@y", text: "昨天送来的柴油少了三百升。")
        for mail in [person, file, number] { #expect(Duplicates.judge(mail, earlier: Self.first) == .new) }
    }
}
