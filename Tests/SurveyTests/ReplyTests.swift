import Casework
import MIME
import Reading
import Survey
import Testing

struct ReplyTests {
    static let reader = ReplyReader(.standard)
    static let replies =
        OwnWords.replies + InTheForm.replies + Pages.replies + Doubts.replies + OtherMails.replies
        + SecondHand.replies + SecondHand2.replies + SecondHand3.replies + ThirdHand.replies
        + ThirdHand2.replies
        + FourthHand.replies + FourthHand2.replies + FifthHand.replies + FifthHand2.replies
        + FifthHand3.replies + FifthHand4.replies

    @Test(arguments: replies)
    func isRead(_ sample: Reply) {
        let reply = Self.reader.read(Reading(Message(sample.mail)))
        let read = ["quality", "service", "awareness"].map { reply.ratings[$0].map(Self.sign) ?? "" }
        #expect(reply.isAuto == sample.isAuto)
        #expect(reply.optsOut == sample.optsOut)
        #expect(zip(read, sample.answers).allSatisfy { $1.contains($0) }, "\(read) for \(sample.answers)")
        if let complaint = sample.complaint { #expect(reply.containsComplaint == complaint) }
        if sample.suggestion != "*" {
            #expect(
                reply.texts["suggestion"].map { $0.contains(sample.suggestion ?? "") }
                    ?? (sample.suggestion == nil), "\(reply.texts)")
            if sample.suggestion == nil { #expect(reply.texts["suggestion"] == nil) }
        }
        if let unit = sample.unit { #expect(reply.texts["unit"]?.contains(unit) == true, "\(reply.texts)") }
        if let person = sample.person {
            #expect(reply.texts["person"]?.contains(person) == true, "\(reply.texts)")
        }
        let asks = !sample.isAuto && !sample.optsOut && reply.answered.count < 3
        switch sample.asks {
        case .some(.some(let wanted)): #expect(reply.needsClarification == wanted)
        case .some(.none): break
        case .none: #expect(reply.needsClarification == asks)
        }
    }

    /// A questionnaire of another year with three steps; the quoted form is filled in, answered above, or left as it was.
    @Test(arguments: [
        ("", "尚可", RatingReading.ok(6)), ("服务态度：满意", "", .ok(10)), ("2. 2", "", .ok(2)),
        ("", "√", .blank),
        ("服务态度：10 不满意", "", .contradictory), ("质量：好", "", .blank), ("服务态度：7", "", .outOfRange),
    ])
    func aShortScaleIsReadBesideItsPrintedForm(above: String, within: String, expected: RatingReading) {
        let three = RatingScale(
            [(10, "满意"), (6, "尚可"), (2, "不满意")].map { RatingStep(value: $0, labels: [.zhHans: $1]) })
        let standard = Questionnaire.standard
        let questionnaire = Questionnaire(
            titles: standard.titles,
            questions: standard.questions.map {
                $0.id == "service" ? SurveyQuestion(id: $0.id, names: $0.names, matter: .rating(three)) : $0
            })
        let form = Form.zh.unmarked(
            [2: within], items: [2: "2. 服务态度（满意10 / 尚可6 / 不满意2）："], above: above)
        let reply = ReplyReader(questionnaire).read(Reading(Message(Post.plain(form))))
        #expect(reply.ratings["service"] ?? .blank == expected)
    }

    /// The code of an invitation may end like the number of a question.
    @Test(arguments: ["K0N4KPKYMBYYB3G1", "FCBC7RY1HYD0E1V2", "BQT50C2E6DSHW1Q3", "1JDK52RFQEHA9961"])
    func noAnswerIsReadOutOfACode(code: String) {
        let form = """
            1. 质量（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 合格60 / 不合格50）：
            2. 服务态度（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 不好30 / 恶劣0）：
            3. 产品的知名度（非常驰名100 / 驰名90 / 知名度高85 / 知名度较高80 / 知名70 / 知道60 / 不知道50）：
            4. 其它建议：
            5. 客户单位名称：
            6. 填写人及职务：
            也可写信至 desk+0000Q7\(code)@eastshore.example
            [HEED-S2026-0000Q7\(code)]
            [HEED-S2026-0000Q7
            \(code)]
            """
        let quoted = form.split(separator: "\n").map { "> \($0)" }.joined(separator: "\n")
        let text = "(1) 85\n(2) 30\n(3) 90\n\n客户服务 于2026年11月24日周二 09:12写道：\n\n\(quoted)\n"
        let reply = Self.reader.read(Reading(Message(Post.plain(text))))
        #expect(["quality", "service", "awareness"].map { reply.ratings[$0]?.value } == [85, 30, 90])
    }

    /// Our letters name the word that leaves; who answers it has left all the same.
    @Test(arguments: ["unsubscribe", "Unsubscribe.", "退订"])
    func aWordOfOurFooterAloneIsAnAnswer(word: String) {
        let footer =
            "If you do not want survey mails any more, answer \"unsubscribe\" or write to desk@eastshore.example."
        let reader = ReplyReader(.standard).besides([footer])
        for text in [word, "\(word)\n\nOn Tue, Nov 24, 2026 Customer Service wrote:\n\n> \(footer)\n"] {
            #expect(reader.read(Reading(Message(Post.plain(text)))).optsOut, "\(text)")
        }
        let silent = "\n\nOn Tue, Nov 24, 2026 Customer Service wrote:\n\n> \(footer)\n"
        #expect(!reader.read(Reading(Message(Post.plain(silent)))).optsOut)
    }

    /// Who does not want to leave, or cancels an order, stays, and his answers count.
    @Test(arguments: [
        ("不要退订", nil), ("不要退订，我们继续参加。\n质量：良\n服务：良\n知名度：知名", 85), ("质量 90\n请不要退订我们", 90),
        ("我们想退订两车柴油", nil), ("Please do not unsubscribe us.\nQuality: Good", 85),
    ])
    func whoStaysHasNotLeft(text: String, quality: Int?) {
        let reply = Self.reader.read(Reading(Message(Post.plain(text))))
        #expect(!reply.optsOut && reply.ratings["quality"]?.value == quality)
    }

    @Test(arguments: ["退订这类邮件", "请退订此类调查，谢谢", "我们公司要退订"])
    func whoLeavesInASentenceHasLeft(text: String) {
        #expect(Self.reader.read(Reading(Message(Post.plain(text)))).optsOut)
    }

    /// An answer with a question mark behind it is asked again.
    @Test(arguments: ["质量：优良？", "服务态度：优良？不敢说", "1. 90？", "Quality: Good?"])
    func whatIsDoubtedIsNoAnswer(text: String) {
        let reply = Self.reader.read(Reading(Message(Post.plain(text))))
        #expect(reply.ratings.values.allSatisfy { $0.value == nil }, "\(reply.ratings)")
    }

    static func sign(_ reading: RatingReading) -> String {
        switch reading {
        case .ok(let value): "\(value)"
        case .blank: "-"
        case .outOfRange: "!"
        case .contradictory: "x"
        case .unreadable: "?"
        }
    }
}
