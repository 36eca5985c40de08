/// Answers told by the mark-up of HTML.
enum Pages {
    static let replies: [Reply] = [
        Reply(
            "table of questions and answers",
            html: """
                <table border="1"><tr><th>项目</th><th>评价</th></tr><tr><td>质量</td><td>优良</td></tr>
                <tr><td>服务态度</td><td>90</td></tr><tr><td>产品的知名度</td><td>知名</td></tr><tr><td>其它建议</td><td>无</td></tr></table>
                """, "90 90 70"),
        Reply(
            "table with a column for each step",
            html: """
                <table><tr><td>项目</td><td>100</td><td>90</td><td>85</td><td>80</td><td>70</td><td>60/30</td><td>50/0</td></tr>
                <tr><td>质量</td><td></td><td>√</td><td></td><td></td><td></td><td></td><td></td></tr>
                <tr><td>服务态度</td><td>√</td><td></td><td></td><td></td><td></td><td></td><td></td></tr>
                <tr><td>产品的知名度</td><td></td><td></td><td></td><td></td><td>√</td><td></td><td></td></tr></table>
                """, "90 100 70"),
        Reply(
            "labels in one row, the tick in the next",
            html: """
                <table><tr><td>质量</td><td>非常优良</td><td>优良</td><td>良</td><td>好</td><td>一般</td><td>合格</td><td>不合格</td></tr>
                <tr><td></td><td></td><td></td><td>✓</td><td></td><td></td><td></td><td></td></tr>
                <tr><td>服务态度</td><td>非常优良</td><td>优良</td><td>良</td><td>好</td><td>一般</td><td>不好</td><td>恶劣</td></tr>
                <tr><td></td><td></td><td></td><td></td><td>✓</td><td></td><td></td><td></td></tr>
                <tr><td>产品的知名度</td><td>非常驰名</td><td>驰名</td><td>知名度高</td><td>知名度较高</td><td>知名</td><td>知道</td><td>不知道</td></tr>
                <tr><td></td><td></td><td>✓</td><td></td><td></td><td></td><td></td><td></td></tr></table>
                """, "85 80 90"),
        Reply(
            "struck out and written anew",
            html:
                "<p>1、<s>好</s> 优良</p><p>2、<span style=\"text-decoration:line-through\">85</span> 90</p><p>3、知名</p>",
            "90 90 70"),
        Reply(
            "bold as the only mark",
            html: list(
                "优良90", "<b>优良90</b>", "良85", "<strong>良85</strong>", "知名70",
                "<span style='font-weight:bold'>知名70</span>"),
            "90|? 85|? 70|?"),
        Reply(
            "colour as the only mark",
            html: list(
                "优良90", "<font color=red>优良90</font>", "良85", "<font color=red>良85</font>", "知名70",
                "<font color=red>知名70</font>"), "-|? -|? -|?"),
        Reply(
            "all but one struck out",
            html: """
                <p>1. 质量（<s>非常优良100 /</s> 优良90 / <s>良85 / 好80 / 一般70 / 合格60 / 不合格50</s>）：</p><p>2. 服务态度：良</p><p>3. 产品的知名度：知名</p>
                """, "90|? 85 70"),
        Reply(
            "list of the mail program", html: "<ol><li>优良</li><li>良</li><li>知名</li><li>无</li></ol>",
            "90 85 70"),
        Reply(
            "list begun anew each time",
            html: "<ol><li>优良</li></ol><ol start=\"2\"><li>良</li></ol><ol start=\"3\"><li>知名</li></ol>",
            "90 85 70"),
        Reply(
            "boxes of a form",
            html: """
                <p>质量：<input type=checkbox>非常优良 <input type=checkbox checked>优良 <input type=checkbox>良 <input type=checkbox>好</p>
                <p>服务态度：<input type=radio>非常优良 <input type=radio>优良 <input type=radio checked>良 <input type=radio>好</p><p>知名度：知名</p>
                """, "90 85 70"),
        Reply(
            "quote in a block",
            html:
                "<div>质量：优良</div><div>服务：优良</div><div>知名度：驰名</div><blockquote type=cite>\(page(Form.zh))</blockquote>",
            "90 90 90"),
        Reply(
            "answers in a quoted block",
            html: "<blockquote type=cite>\(page(Form.zh, [1: "90", 2: "85", 3: "70"]))</blockquote>",
            text: "> " + Form.zh.text([1: "90", 2: "85", 3: "70"]).replacing("\n", with: "\n> "), "90 85 70"),
    ]

    private static func page(_ form: Form, _ answers: [Int: String] = [:]) -> String {
        form.text(answers).split(separator: "\n", omittingEmptySubsequences: false).map { "<div>\($0)</div>" }
            .joined()
    }

    /// The form with some options written in another way, in pairs of what was and what is.
    private static func list(_ pairs: String...) -> String {
        var items = Form.zh.items
        for index in 0..<min(3, pairs.count / 2) {
            items[index] = items[index].replacing(pairs[2 * index], with: pairs[2 * index + 1])
        }
        return items.map { "<p>\($0)：</p>" }.joined()
    }
}
