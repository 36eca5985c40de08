import MIME
import Reading
import Testing

/// HTML becomes text that reads well, and its marks of quoting are used.
struct HtmlTests {
    @Test(arguments: [
        ("<p>一</p><p>二</p>", "一\n\n二"),
        ("<div>a</div><br><div>b</div>", "a\n\nb"),
        ("a<br>b  c\n d", "a\nb c d"),
        ("<ul><li>甲<li>乙</ul>", "- 甲\n- 乙"),
        ("<ol><li>甲</li><li>乙</li></ol>", "1. 甲\n2. 乙"),
        ("<table><tr><td>序号<td>问题<tr><td>1<td>罐口敞开</table>", "序号 | 问题\n1 | 罐口敞开"),
        ("<table><tr><td>质量</td><td></td><td><p class=MsoNormal>√</p></td></tr></table>", "质量 |  | √"),
        ("<a href='https://example.com/x'>看这里</a>，谢谢", "看这里，谢谢 <https://example.com/x>"),
        ("<a href='https://example.com/'>https://example.com/</a>", "https://example.com/"),
        ("<a href='mailto:a@example.com'>客服</a>", "客服 <a@example.com>"),
        ("见图 <img src='cid:1' alt='磅单照片'>", "见图 [磅单照片]"),
        ("<style>p{}</style><script>x()</script>字", "字"),
        ("<pre>a\n  b</pre>", "a\n  b"),
        ("<div style='display:none'>藏</div>见", "见"),
        ("&lt;1&gt; &amp; &nbsp;2", "<1> & \u{A0}2"),
    ])
    func markupBecomesReadableText(html: String, text: String) {
        #expect(Samples.html(html, subject: "x", reply: false).text == text)
    }

    @Test(arguments: [
        "<div>好的</div><div class=gmail_quote><div class=gmail_attr>On Mon, Nov 9, 2026 at 10:02 AM Desk &lt;<a href='mailto:d@example.cn'>d@example.cn</a>&gt; wrote:<br></div><blockquote class=gmail_quote>旧</blockquote></div>",
        "<div>好的</div><blockquote type=cite>旧</blockquote>",
        "<p>好的</p><div id=divRplyFwdMsg><b>From:</b> x<br>旧</div><div>旧</div>",
        "<p>好的</p><div id=x_appendonsend></div><hr><div>旧</div>",
        "<p>好的</p>At 2026-11-11 16:30:17, \"x\" &lt;d@example.cn&gt; wrote:<br><blockquote id=isReplyContent><p>旧</p></blockquote>",
        "<p>好的</p><div class=yahoo_quoted>旧</div>",
        "<p>好的</p><div class=moz-cite-prefix>Am 9.11.26 schrieb X:</div><blockquote type=cite>旧</blockquote>",
        "<div>好的</div><div style='background:#efefef'>------------------ 原始邮件 ------------------</div><div><b>发件人:</b> x<br><b>主题:</b> y</div><p>旧</p>",
    ])
    func marksOfQuotingAreUsed(html: String) {
        #expect(Samples.html(html).newText == "好的")
    }

    @Test func anAnswerAfterAQuotingBlockIsNew() {
        let html =
            "<div>上</div><blockquote style='margin-left:0.5em'><div>发件人： 客服</div><div>发送时间： 2026-11-11</div><div>收件人： 客户</div><div>主题： x</div><p>旧</p></blockquote><div>下</div>"
        #expect(Samples.html(html).newText == "上\n\n下")
    }

    @Test func aHostileTreeIsBounded() {
        let deep = String(repeating: "<div>", count: 20_000) + "深"
        #expect(Samples.html(deep, subject: "x", reply: false).text == "深")
        let wide = (0..<1000).map { "<font color=\($0)>" }.joined() + String(repeating: "<p>字", count: 1000)
        #expect(Samples.html(wide, subject: "x", reply: false).text.utf8.count(where: { $0 == 0x0A }) >= 999)
        let attributes = "<a " + (0..<20_000).map { "a\($0)=1 " }.joined() + ">字</a>"
        #expect(Samples.html(attributes, subject: "x", reply: false).text == "字")
    }
}
