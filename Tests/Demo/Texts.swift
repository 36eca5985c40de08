/// What the people of the demo write.
enum Texts {
    static let shortQuantity = """
        您好：

        昨天下午四点到站的 0 号柴油，随车单 12,000 升，我站卸油后油罐计量 11,740 升，相差 260 升，
        超过合同约定的千分之三。现场复测两次结果一致，押运员拒绝在差额单上签字。

        请说明原因并补足差额。联系电话 532-5550123。

        青岭加油站 郭振海
        """

    static let reply = """
        收到，谢谢。补充：差额单和两次复测的照片已经备好，需要时可以随时发给你们。

        郭振海
        """

    static let lateTanker = """
        客服：

        我站约定今天早上七点送到的 92 号汽油，槽车十一点才进站，期间全站断油，几十辆车空等后离开。
        这是本季度第三次。请给出书面说明和补救办法。

        罗䶮
        """

    static let wrongInvoice = """
        您好，

        附件发票的纳税人识别号少了一位，财务无法入账，影响本月结算。请更正后重开，原票我们寄回。

        北原物流 财务部 沈佳音
        """

    static let htmlBill = """
        <html><body><p>您好，</p><p>上月对账单与我们的<b>提货记录</b>相差 <span style="color:red">3,418.60 元</span>，
        明细如下：</p><table border="1"><tr><td>5 月 6 日</td><td>1,200.00</td></tr>
        <tr><td>5 月 19 日</td><td>2,218.60</td></tr></table><p>请核对。</p><p>沈佳音</p></body></html>
        """

    static let driver = """
        你好：

        今天中午送油的司机进站后没有熄火接地，安全员当面提醒，他不理会，态度很差。请加强对承运车队的管理。

        长汀运输合作社 汤国富
        """

    static let photos = """
        您好：

        今早到货的槽车铅封破损，照片见附件。我们拒绝卸油，车还在站外等候，请尽快安排人员到现场。

        东麓加油站 倪敏
        """

    static let leak = """
        刚才卸油时软管接头脱落，柴油泄漏约两百升，流到站区排水沟，已经拉警戒线并报消防。
        请立即派人处理！值班电话 532-5550199
        """

    static let forwarded = """
        您好，上个月我已经反映过一次（见附件），至今没有答复。请问现在处理到哪一步了？

        韩松
        """

    static let priceQuestion = """
        您好：

        本月船用柴油的結算價比上月高出百分之六，但公告的調幅是百分之二。請說明計算方法，並附上依據。

        海角航運 葉美華
        """

    static let bargeDelay = """
        您好：

        昨天的加油船比約定時間晚了六小時，我們的船因此錯過潮水，多付一天泊位費。請答覆如何補償。

        馮志強
        """

    static let englishLate = """
        Hello,

        yesterday's delivery to our Pier 4 depot (order 48-2217) was due at 06:00 and came at 15:10. Eleven
        vehicles stood idle for a shift. Nobody called, and your hotline did not answer.

        Please tell us what happened and who bears the cost.

        Alice Morton
        Harbour Fleet Services
        """

    static let englishWrong = """
        Your driver pumped petrol into our diesel tank this morning. The tank is locked off. We need someone on \
        site today, and a written statement of what you will do. Bríd O’Neill
        """

    static let englishQuestion = """
        Hello, could you tell me when the meter on truck 31 was last certified, and send me the certificate?

        Regards, Tomás Quint
        """

    static let bounce = """
        From: Mail Delivery System <MAILER-DAEMON@relay.portal.example>
        To: kefu@eastshore.example
        Subject: Undelivered Mail Returned to Sender
        Message-ID: <20260101.77@relay.portal.example>
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="==report"

        --==report
        Content-Type: text/plain

        I could not deliver your message to <gone@portal.example>: unknown user.

        --==report
        Content-Type: message/delivery-status

        Reporting-MTA: dns; relay.portal.example

        Final-Recipient: rfc822; gone@portal.example
        Action: failed
        Status: 5.1.1
        Diagnostic-Code: smtp; 550 5.1.1 unknown user

        --==report
        Content-Type: text/rfc822-headers

        From: kefu@eastshore.example
        To: gone@portal.example
        Subject: a letter of long ago
        Message-ID: <long-ago@eastshore.example>

        --==report--

        """
}
