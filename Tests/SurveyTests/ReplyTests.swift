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
