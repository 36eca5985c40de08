import Casework
import Testing

/// What customers write after the result, in further words.
struct FurtherFollowUpTests {
    @Test(arguments: [
        "好，收到了，谢谢小林", "行，就这样吧。", "可以，没意见", "嗯嗯，辛苦", "收到款了，感谢！", "不错，处理挺快的", "谢谢贵司重视", "知道了，就这样", "OK啦", "👌",
        "已阅，谢谢", "油已补齐，谢谢", "發票收到了，感謝", "Thanks, received.", "Much appreciated, thank you.",
        "All fine now, cheers", "Ok, noted with thanks",
        "好的，以后多注意就行，谢谢", "感谢贵公司的处理，我们没有其他意见。", "这次处理得及时，点个赞",
    ])
    func courtesiesReopenNothing(text: String) {
        guard case .attach = FollowUpTests.judge(text) else {
            Issue.record("\(text) → \(FollowUpTests.judge(text))")
            return
        }
    }

    @Test(arguments: [
        "你们说换的流量计根本没换！", "谢谢，但昨晚又断供了", "补的油还是少了四十升", "电话里答应的赔偿到今天没影", "又漏了，快来人", "这结果我们老板不同意", "司机换了，态度还是老样子",
        "收到，可是发票还是错的", "说是三天内退款，今天第六天了还没到", "处理结果和事实不符，请复核", "不是我们的责任凭什么我们承担运费", "問題還是一樣，沒有改善",
        "Sorry, but this does not solve anything.", "The truck was late again this morning.",
        "We reject your offer.", "Nothing has changed.",
        "The refund never arrived.", "敷衍了事，我要求见你们领导", "我方不认可该处理意见", "仍有异味，请再次派人检测",
    ])
    func whatIsNotSettledReopens(text: String) {
        guard case .reopen = FollowUpTests.judge(text) else {
            Issue.record("\(text) → \(FollowUpTests.judge(text))")
            return
        }
    }

    @Test(arguments: [
        "麻烦把检测报告发我一份存档，谢谢", "谢谢。另外想问下12月的价格", "请在回执上盖章后寄回", "另有一事：门口的护栏也被你们的车撞弯了",
        "Could you send the credit note as PDF?",
        "顺便问一下，年底对账找谁", "方便的话把司机姓名告诉我们备案",
    ])
    func wishesAreReadBySomebody(text: String) {
        switch FollowUpTests.judge(text) {
        case .attachForReading, .reopen: break
        case .attach, .newLinkedCase, .hold: Issue.record("\(text) → \(FollowUpTests.judge(text))")
        }
    }
}
