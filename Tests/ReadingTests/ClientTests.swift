import Reading
import Testing

/// The layouts of the mail programs that customers use.
struct ClientTests {
    @Test(arguments: ClientLayout.all)
    func theOldMailIsSetAside(layout: ClientLayout) {
        let reading = read(layout, subject: "回复：您的来信已登记")
        #expect(reading.newText.hasPrefix(ClientLayout.new))
        #expect(!reading.newText.contains("desk@example.cn") && !reading.newText.contains(ClientLayout.old))
        #expect(reading.newText.count < ClientLayout.new.count + 30)
        #expect(reading.quotedText.contains(ClientLayout.old))
        #expect(reading.text.contains(ClientLayout.new) && reading.text.contains(ClientLayout.old))
    }

    /// A complaint that brings an earlier exchange with it is evidence whole.
    @Test(arguments: ClientLayout.all)
    func aForwardedOrFirstMailKeepsItAll(layout: ClientLayout) {
        for subject in ["转发：渗油", "投诉渗油"] {
            let reading = read(layout, subject: subject, isReply: false)
            #expect(reading.newText.contains(ClientLayout.new) && reading.newText.contains(ClientLayout.old))
        }
    }

    /// Answers between the quoted questions are new, the questions are not.
    @Test(arguments: [
        "在 2026-03-09 09:12，油品服务台 写道：\n> 1. 渗油是否已停？\n\n没有停\n\n> 2. 是否需要上门？\n\n需要，明早八点",
        "> 在 2026年3月9日，09:12，油品服务台 <desk@example.cn> 写道：\n> \n> 1. 渗油是否已停？\n没有停\n> 2. 是否需要上门？\n需要，明早八点",
        "On 3/9/26 09:12, Oil desk wrote:\n> 1. 渗油是否已停？\n没有停\n>\n> 2. 是否需要上门？\n>\n需要，明早八点\n> 谢谢",
    ])
    func answersBetweenQuestionsAreNew(body: String) {
        let reading = Samples.plain(body)
        #expect(reading.newText.split(separator: "\n").map(String.init) == ["没有停", "需要，明早八点"])
        #expect(reading.quotedText.contains("是否需要上门"))
    }

    /// A mail passed on names whose it is, also where the program passes on as it answers.
    @Test(arguments: ClientLayout.all.filter { $0.body.contains("desk@example.cn") })
    func aForwardedMailNamesItsSender(layout: ClientLayout) {
        guard !["GroupWise", "139 2", "eM Client zh", "eM Client"].contains(layout.name) else { return }
        #expect(
            read(layout, subject: "转发：渗油", isReply: false).forwardedFrom?.address.hasSuffix("desk@example.cn")
                == true)
    }

    @Test func answersInsideAnHtmlQuoteAreNew() {
        let reading = Samples.html(
            "<div>见下文</div><blockquote type=\"cite\"><div>1. 渗油是否已停？</div></blockquote><div>没有停</div>"
                + "<blockquote type=\"cite\"><div>2. 是否需要上门？</div></blockquote><div>需要，明早八点</div>")
        #expect(reading.newText.split(separator: "\n").map(String.init) == ["见下文", "没有停", "需要，明早八点"])
    }

    private func read(_ layout: ClientLayout, subject: String, isReply: Bool = true) -> Reading {
        layout.isHTML
            ? Samples.html(layout.body, subject: subject, reply: isReply)
            : Samples.plain(layout.body, subject: subject, reply: isReply)
    }
}
