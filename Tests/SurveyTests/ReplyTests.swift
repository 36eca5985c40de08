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
        + FourthHand.replies + FourthHand2.replies

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
