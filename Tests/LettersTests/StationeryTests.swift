import FoundationEssentials
import MIME
import Reading
import Testing

@testable import Casework
@testable import Letters

@Suite struct StationeryTests {
    @Test func theShippedTemplatesHaveNoFault() {
        #expect(Stationery.lint(folder: templates).map(\.description) == [])
    }

    @Test(arguments: LetterKind.allCases)
    func everyKindIsWrittenInEveryLanguage(kind: LetterKind) throws {
        for language in kind.languages {
            let letter = try written(order(kind, language))
            #expect(!letter.subject.isEmpty)
            #expect(!letter.text.contains("{{") && !letter.text.contains("\n\n\n"), "\(letter.text)")
            let mail = Message(letter.bytes)
            #expect(mail.defects.isEmpty, "\(kind) \(language): \(mail.defects)")
            #expect(mail.header.text("Subject") == letter.subject)
            let text = try #require(mail.parts.first { $0.contentType.matches("text/plain") })
            #expect(mail.text(of: text).string == letter.text)
            #expect((letter.html == nil) == kind.isPlainOnly)
            #expect(!letter.bytes.contains { $0 > 127 })
        }
    }

    @Test(arguments: LetterKind.allCases)
    func everyGivenFactThatMustShowIsShown(kind: LetterKind) throws {
        let letter = try written(order(kind))
        for name in Vocabulary(of: kind).required where kind.factNames.contains(name) {
            guard case .string(let text) = order(kind).facts[name], text.hasPrefix("<") else { continue }
            #expect((letter.subject + letter.text).contains(text), "\(kind) hides \(name)")
        }
    }

    @Test func anAcknowledgementReadsLikeThis() throws {
        let letter = try written(
            order(.acknowledgement) { facts in
                facts["number"] = "KS-2026-000123"
                facts["greeting"] = "王伟"
                facts["subject"] = "柴油短少"
                facts["summary"] = "昨天到货的柴油少了两吨。"
                facts["receivedAt"] = "2026-11-23 09:58"
            })
        #expect(letter.subject == "自动回复: 柴油短少 [KS-2026-000123-ABCDEFGH23456789]")
        #expect(
            letter.text == """
                王伟，您好：

                您2026年11月23日（星期一）09:58的来信我们已经收到并登记，编号 KS-2026-000123。
                我们按一般投诉办理，处理结果不迟于2026年11月24日（星期二）18:00发到这个邮箱。

                我们登记的内容：
                主题：柴油短少
                昨天到货的柴油少了两吨。

                需要补充情况或材料时，请直接回复本邮件，并保留主题中的编号。
                您的个人信息只用于处理本次来信，说明见 https://www.example.com/privacy。

                [KS-2026-000123-ABCDEFGH23456789]
                某某公司 客服部
                电话：010-5550 0000
                （本邮件由系统自动发出，您的回复有专人查看。）

                """)
    }

    @Test(arguments: [
        (Language.zhHant, "最遲於2026年11月24日（星期二）18:00", "自動回覆: "),
        (.en, "no later than Tuesday, 24 November 2026, 18:00 (China time)", "Auto: "),
        (.other, "no later than Tuesday, 24 November 2026, 18:00 (China time)", "Auto: "),
    ])
    func theDeadlineStandsInTheWordsOfTheLanguage(language: Language, words: String, prefix: String) throws {
        let letter = try written(order(.acknowledgement, language))
        #expect(letter.text.contains(words))
        #expect(letter.subject.hasPrefix(prefix))
    }

    @Test func aMajorComplaintNamesTheMeeting() throws {
        let letter = try written(
            order(.acknowledgement) { facts in
                facts["isMajor"] = true
                facts["isOrdinary"] = false
                facts["provisional"] = true
            })
        #expect(letter.text.contains("重大投诉") && letter.text.contains("放假安排尚未公布"))
    }

    @Test func anInquiryPromisesNoDate() throws {
        let letter = try written(
            order(.acknowledgement) { facts in
                facts["hasDeadline"] = false
                facts["promise"] = nil
            })
        #expect(!letter.text.contains("不迟于") && letter.text.contains("尽快答复"))
    }

    @Test func staffLettersSayTheWorkingTimeLeft() throws {
        let letter = try written(order(.draftRequest))
        // Monday 10:00 to Tuesday 18:00: 6.5 hours of the first day and 7.5 of the second.
        #expect(letter.text.contains("（剩余工作时间1个工作日6小时）"), "\(letter.text)")
        let late = try written(order(.overdue), at: monday.addingTimeInterval(2 * 86_400))
        #expect(late.text.contains("（已超时1小时）"), "\(late.text)")
    }

    @Test func aStaffLetterDoesNotShowTheHousesTelephoneAsTheCustomers() throws {
        let letter = try written(order(.draftRequest) { $0["phone"] = "" })
        #expect(!letter.text.contains("010-5550"))
    }

    @Test func codesStandInWords() throws {
        let letter = try written(order(.reminder))
        #expect(letter.subject.contains("处理意见尚未拟出"))
        #expect(letter.text.contains("类别：一般投诉") && letter.text.contains("目前状态：拟稿中"))
        #expect(letter.text.contains("直接回复本邮件写出处理意见"))
    }
}

@Suite struct LetterHeaderTests {
    @Test(arguments: [
        (LetterKind.acknowledgement, String?("auto-replied")), (.explanation, "auto-replied"),
        (.transcript, "auto-replied"),
        (.reminder, "auto-generated"), (.surveyInvitation, "auto-generated"), (.resolution, nil),
        (.opinion, nil),
    ])
    func machinesAreToldWhoWrites(kind: LetterKind, value: String?) throws {
        let header = Message(try written(order(kind)).bytes).header
        #expect(header.text("Auto-Submitted") == value)
        #expect(header.text("X-Auto-Response-Suppress") == "DR, RN, NRN, OOF, AutoReply")
        #expect(header.text("X-Heed-Instance") == "heed.example.com")
    }

    @Test func theThreadIsFirstAndLast() throws {
        let header = Message(try written(order(.acknowledgement)).bytes).header
        #expect(header.identifiers("References") == ["a@customer.example", "c@customer.example"])
        #expect(header.identifiers("In-Reply-To") == ["c@customer.example"])
        #expect(header.identifiers("Message-ID") == [postmark.messageID])
        #expect(header.mailboxes("Reply-To").map(\.address) == [postmark.replyTo])
        #expect(header.mailboxes("From") == [Mailbox(name: "客户服务", address: "kefu@example.com")])
        #expect(header.mailboxes("To").count == 1)
    }

    @Test func anUnwritableForeignIdentifierCostsTheThreadOnly() throws {
        var asked = order(.acknowledgement)
        asked.inReplyTo = "not an identifier at all <>"
        let header = Message(try written(asked).bytes).header
        #expect(header.all("In-Reply-To").isEmpty && header.all("References").isEmpty)
    }

    @Test func onlySurveyMailOffersToUnsubscribe() throws {
        for kind in LetterKind.allCases {
            let header = Message(try written(order(kind)).bytes).header
            #expect((header.text("List-Id") != nil) == kind.isSurvey)
            #expect((header.text("List-Unsubscribe") != nil) == kind.isSurvey)
            #expect(header.text("List-Unsubscribe-Post") == nil)
        }
        var page = postmark
        page.unsubscribePage = "https://www.example.com/stop/abc"
        let letter = try stationery().write(
            order(.surveyInvitation), house: house, postmark: page, calendar: calendar, at: monday, seed: 7)
        let header = Message(letter.bytes).header
        #expect(header.text("List-Unsubscribe-Post") == "List-Unsubscribe=One-Click")
        #expect(
            header.text("List-Unsubscribe")
                == "<https://www.example.com/stop/abc>, <mailto:kefu+stop@example.com"
                + "?subject=unsubscribe%20%5BKS-2026-000123-ABCDEFGH23456789%5D>")
    }

    @Test func equalOrdersGiveEqualBytes() throws {
        #expect(try written(order(.resolution)).bytes == written(order(.resolution)).bytes)
    }

    @Test func aResolutionWithoutApprovalIsNotWritten() {
        var asked = order(.resolution)
        asked.approvedHash = nil
        #expect(throws: LetterFailure.notApproved(kind: "resolution")) { try written(asked) }
    }

    @Test func filesGoAlong() throws {
        let file = OutgoingMessage.Attachment(name: "检验报告.pdf", type: "application/pdf", content: [1, 2, 3])
        let letter = try stationery().write(
            order(.resolution), house: house, postmark: postmark, calendar: calendar, at: monday, seed: 7,
            files: [file])
        let mail = Message(letter.bytes)
        let part = try #require(mail.parts.first { $0.fileName != nil })
        #expect(part.fileName == "检验报告.pdf")
        #expect(mail.content(of: part) == [1, 2, 3])
    }
}

@Suite struct HostileTextTests {
    static let attacks = [
        "{{number}} {{#isMajor}}x{{/isMajor}} {{{text}}} {{>secret}}",
        "a\r\nBcc: victim@example.com\r\n\r\nbody",
        "a\nBcc: x@example.com", "<script>alert(1)</script>&amp;\"'", "\u{202E}txt.exe\u{2066}",
        "\u{0}\u{1}\u{1B}[31m",
        "=?utf-8?q?Bcc=3A?= x", String(repeating: "长", count: 5000), ".\r\n.\r\nMAIL FROM:<x>",
        "\u{2028}a\u{85}b",
    ]

    @Test(arguments: attacks)
    func theCustomersTextStaysText(text: String) throws {
        for kind in [LetterKind.acknowledgement, .approvalRequest, .surveyInvitation, .explanation] {
            let letter = try written(
                order(kind) { facts in
                    for (name, value) in facts.values {
                        if name != "text", name != "opinion", case .string(let old) = value,
                            old.hasPrefix("<")
                        {
                            facts[name] = .string(text)
                        }
                    }
                })
            let mail = Message(letter.bytes)
            #expect(mail.header.all("Bcc").isEmpty)
            #expect(mail.header.all("Subject").count == 1)
            #expect(mail.header.all("From").count == 1)
            #expect(!letter.subject.contains { $0.isNewline })
            #expect(!(letter.html ?? "").contains("<script"))
            #expect(mail.defects.isEmpty)
            #expect(!letter.text.unicodeScalars.contains { $0.value == 0x202E || $0.value == 0x1B })
        }
    }

    @Test func templateWordsOfACustomerAreShownAsTheyAre() throws {
        let letter = try written(order(.acknowledgement) { $0["summary"] = "{{number}} {{#a}}" })
        #expect(letter.text.contains("{{number}} {{#a}}"))
    }

    @Test func aLongTextIsCutInTheAcknowledgement() throws {
        let long = String(repeating: "油", count: 3000)
        let letter = try written(
            order(.acknowledgement) { facts in
                facts["summary"] = .string(long)
                facts["subject"] = .string(long)
            })
        #expect(letter.bytes.count < 6000)
        #expect(letter.subject.count < 140)
        #expect(letter.text.contains("…"))
    }

    @Test func theApprovedTextIsNotTouched() throws {
        let text = "第一条\t退款。\n  第二条“道歉”。\u{3000}完"
        let letter = try written(order(.resolution) { $0["text"] = .string(text) })
        #expect(letter.text.contains(text))
    }

    @Test func theHTMLCopyIsEscapedAndKeepsTheLines() {
        let html = htmlCopy(of: "a <b>\n  c & d\n\ne\n", in: .zhHans)
        #expect(
            html.contains("<p>a &lt;b&gt;<br>\n&nbsp;&nbsp;c &amp; d</p>\n<p>e</p>")
        )
        #expect(html.contains("lang=\"zh-CN\""))
    }
}

@Suite struct PlainTextTests {
    @Test(arguments: [
        ("plain 文字\n", "plain 文字\n"), ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("a\u{0}b\u{7F}c\u{9B}d", "abcd"),
        ("a\tb\u{85}c\u{2028}d", "a b c d"), ("\u{FEFF}a\u{202E}b\u{2066}c\u{200E}d", "abcd"),
        ("é ß ​中 🇨🇳 👨‍👩‍👧", "é ß ​中 🇨🇳 👨‍👩‍👧"), ("\r\n\r\n", "\n\n"), ("", ""),
    ])
    func whatCouldMisleadIsTakenOut(text: String, expected: String) {
        #expect(Array(harmless(text).unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test(arguments: [
        ("a \n\n\n\n b\t\n", "a\n\n b\n"), ("\n\n a", " a\n"), ("", "\n"), (" \n \n", "\n"), ("中\n\n", "中\n"),
    ])
    func aTextIsTidied(text: String, expected: String) {
        #expect(tidy(text) == expected)
    }

    @Test(arguments: [("  a \n\t b ", "a b"), ("", ""), ("自动 回复\r\nx", "自动 回复 x")])
    func aSubjectStandsOnOneLine(text: String, expected: String) {
        #expect(oneLine(text) == expected)
    }

    @Test(arguments: [
        ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("中文字符", 3, "中文…"), (" ab ", 2, "ab"), ("a bcd", 3, "a…"),
    ])
    func aTextIsClipped(text: String, limit: Int, expected: String) {
        #expect(clipped(text, limit) == expected)
    }

    @Test(arguments: TimerKind.allCases.filter(\.isOfCase))
    func everyOccasionOfAReminderHasWords(kind: TimerKind) {
        if kind == .close { return }
        for language in [Language.zhHans, .en] {
            #expect(CodeWords.words(kind.rawValue, for: "what", in: language) != nil)
        }
    }
}
