import Casework
import Testing

@Suite struct ReviewTests {
    private static func read(_ text: String) -> StaffCommand {
        StaffReply.read(newText: text, notice: .review).command
    }

    @Test(arguments: [
        "已阅", "阅", "阅。", "同意", "无意见", "没有意见，按此实施", "知悉", "收到，已阅", "收到，同意实施",
        "第二条请写明完成日期。", "第三条由谁负责？", "收到。建议把回访改为每月一次，明年再评估效果，另请财务部测算费用后报我。",
        "Reviewed.", "Fine with me", "Received and reviewed, no remarks.", "OK",
    ])
    func whateverIsSaidOfThePlanIsItsReview(text: String) {
        #expect(Self.read(text) == .review(text))
    }

    @Test(arguments: [
        "收到", "收到，谢谢", "收到，稍后看", "明天再看", "在外出差，回来看", "Received, thanks", "Will read it tomorrow", "",
    ])
    func thatItCameOrComesLaterIsNone(text: String) {
        guard case .none = Self.read(text) else {
            Issue.record("\(text): \(Self.read(text))")
            return
        }
    }
}
