import Testing

/// A mail as one program writes it: where the new words stand, and where the old.
struct ClientLayout: Sendable, CustomTestStringConvertible {
    var testDescription: String { name }
    let name: String
    let isHTML: Bool
    let body: String

    /// What the customer newly writes.
    static let new = "阀门还在渗油，地面已经湿了一片。"
    /// What the desk wrote before.
    static let old = "孙女士：您反映的渗油一事已登记，三日内答复。"

    static func text(_ name: String, _ rest: String) -> ClientLayout {
        ClientLayout(name: name, isHTML: false, body: new + "\n\n" + rest.replacing("OLD", with: old))
    }

    static func html(_ name: String, _ body: String) -> ClientLayout {
        ClientLayout(
            name: name, isHTML: true, body: body.replacing("NEW", with: new).replacing("OLD", with: old))
    }
}

extension ClientLayout {
    static let all = plain + html + morePlain + moreHtml

    static let plain: [ClientLayout] = [
        text(
            "QQ Mail, old web",
            """
            ------------------&nbsp;原始邮件&nbsp;------------------
            发件人: "油品服务台" <desk@example.cn>;
            发送时间: 2026年3月9日(星期一) 上午9:12
            收件人: "孙晓梅" <sun@example.com>;
            主题: 您的来信已登记

            OLD
            """),
        text(
            "QQ Mail, new web",
            """
            原始邮件

            发件人：油品服务台 <desk@example.cn>
            发件时间：2026年3月9日 09:12
            收件人：孙晓梅 <sun@example.com>
            主题：您的来信已登记

            OLD
            """),
        text(
            "QQ Mail on a phone",
            """
            发自我的iPhone


            ------------------ Original ------------------
            From: 油品服务台 <desk@example.cn>
            Date: Mon,Mar 9,2026 9:12 AM
            To: 孙晓梅 <sun@example.com>
            Subject: Re: 您的来信已登记

            OLD
            """),
        text(
            "QQ Mail on a phone, short mark",
            "---Original---\nFrom: \"油品服务台\"<desk@example.cn>\nDate: Mon, Mar 9, 2026 09:12 AM\nTo: \"孙晓梅\"<sun@example.com>;\nSubject: 您的来信已登记\n\nOLD"
        ),
        text("163 web", "在 2026-03-09 09:12:40，\"油品服务台\" <desk@example.cn> 写道：\n\n> OLD\n>\n> 企业发展部"),
        text(
            "163 web, unmarked", "At 2026-03-09 09:12:40, \"油品服务台\" <desk@example.cn> wrote:\n\nOLD\n\n企业发展部"),
        text("126 web", "--\n\n发自我的网易邮箱手机智能版\n\n\n在 2026-03-09 09:12:40，desk@example.cn 写道：\n\nOLD"),
        text(
            "NetEase Mail Master",
            """
            | |
            孙晓梅
            |
            |
            sun@example.com
            |
            ---- 回复的原邮件 ----
            | 发件人 | 油品服务台<desk@example.cn> |
            | 发送日期 | 2026年03月09日 09:12 |
            | 收件人 | 孙晓梅<sun@example.com> |
            | 抄送至 | |
            | 主题 | 您的来信已登记 |
            OLD
            """),
        text(
            "Foxmail 7",
            """
            sun@example.com

            发件人： 油品服务台
            发送时间： 2026-03-09 09:12
            收件人： 孙晓梅
            主题： 您的来信已登记
            OLD
            """),
        text(
            "Outlook zh",
            """
            发件人: 油品服务台 <desk@example.cn>
            发送时间: 2026年3月9日 9:12
            收件人: 孙晓梅 <sun@example.com>
            抄送: 站长 <chief@example.com>
            主题: 您的来信已登记

            OLD
            """),
        text(
            "Outlook zh-TW",
            """
            寄件者: 油品服務台 <desk@example.cn>
            寄件日期: 2026年3月9日 上午 09:12
            收件者: 孫曉梅 <sun@example.com>
            主旨: 您的來信已登記

            OLD
            """),
        text(
            "Outlook en",
            """
            From: Oil desk <desk@example.cn>
            Sent: Monday, March 9, 2026 9:12 AM
            To: Sun Xiaomei <sun@example.com>
            Subject: RE: Registered

            OLD
            """),
        text(
            "OWA",
            """
            ________________________________
            发件人: 油品服务台 <desk@example.cn>
            发送时间: 2026年3月9日 9:12:40
            收件人: 孙晓梅
            主题: 您的来信已登记

            OLD
            """),
        text(
            "Alimail",
            """
            ------------------------------------------------------------------
            发件人：油品服务台 <desk@example.cn>
            日　期：2026年03月09日 09:12:40
            收件人：孙晓梅<sun@example.com>
            主　题：您的来信已登记

            OLD
            """),
        text(
            "exmail zh",
            """
            ------------------ 原始邮件 ------------------
            发件人: "油品服务台"<desk@example.cn>;
            发送时间: 2026年3月9日(星期一) 中午12:12
            收件人: "孙晓梅"<sun@example.com>;
            主题: 您的来信已登记

            OLD
            """),
        text(
            "exmail en",
            """
            ------------------ Original ------------------
            From:  "Oil desk"<desk@example.cn>;
            Date:  Mon, Mar 9, 2026 09:12 AM
            To:  "Sun"<sun@example.com>;
            Subject:  Registered

            OLD
            """),
        text("iPhone zh", "发自我的 iPhone\n\n> 在 2026年3月9日，09:12，油品服务台 <desk@example.cn> 写道：\n> \n> OLD"),
        text(
            "iPhone zh, arrow without space",
            "从我的 iPhone 发送\n\n> 2026年3月9日 09:12，油品服务台 <desk@example.cn> 写道：\n>\n>OLD"),
        text("iPhone zh-TW", "從我的 iPhone 傳送\n\n> 油品服務台 <desk@example.cn> 於 2026年3月9日 上午9:12 寫道：\n> \n> OLD"),
        text(
            "iPhone en",
            "Sent from my iPhone\n\n> On Mar 9, 2026, at 09:12, Oil desk <desk@example.cn> wrote:\n> \n> OLD"),
        text(
            "Huawei",
            "来自我的华为手机\n\n-------- 原始邮件 --------\n发件人：油品服务台 <desk@example.cn>\n日期：2026年3月9日周一 09:12\n收件人：孙晓梅 <sun@example.com>\n主 题：您的来信已登记\n\nOLD"
        ),
        text("Xiaomi", "发自我的小米手机\n在 油品服务台 <desk@example.cn>，2026年3月9日 上午9:12写道：\n\nOLD"),
        text(
            "vivo",
            "发自我的vivo智能手机\n\n-------- 原始邮件 --------\n发件人：油品服务台 <desk@example.cn>\n时间：2026年3月9日 09:12\n收件人：sun@example.com\n主题：您的来信已登记\n\nOLD"
        ),
        text(
            "OPPO",
            "来自我的OPPO手机\n\n---原始邮件---\n发件人：“油品服务台”<desk@example.cn>\n发送时间：2026年3月9日(周一) 09:12\n收件人：“孙晓梅”\n主题：您的来信已登记\n\nOLD"
        ),
        text("Gmail zh-CN", "油品服务台 <desk@example.cn> 于2026年3月9日周一 09:12写道：\n\n> OLD\n>"),
        text("Gmail zh-TW", "油品服務台 <desk@example.cn> 於 2026年3月9日 週一 上午9:12寫道：\n\n> OLD\n>"),
        text(
            "Gmail en, wrapped",
            "On Mon, Mar 9, 2026 at 9:12 AM A Desk With A Very Long Display Name <\nservice.desk@example.cn> wrote:\n\n> OLD\n>"
        ),
        text("Thunderbird zh", "在 2026/3/9 9:12, 油品服务台 写道:\n> OLD\n>"),
        text("Thunderbird en", "On 3/9/26 09:12, Oil desk wrote:\n> OLD"),
        text("Yahoo zh-TW", "在 2026年3月9日 星期一 上午09:12:40 [GMT+8]， 油品服務台<desk@example.cn> 寫道：  \n \n OLD"),
        text("Roundcube zh", "在 2026-03-09 09:12，油品服务台 写道：\n> OLD"),
        text("Roundcube en", "On 2026-03-09 09:12, Oil desk wrote:\n> OLD"),
        text(
            "DingTalk mail",
            "------------------------------------------------------------------\n发件人：油品服务台<desk@example.cn>\n发送时间：2026年3月9日(星期一) 09:12\n收件人：孙晓梅<sun@example.com>\n主　题：您的来信已登记\n\nOLD"
        ),
        text(
            "Sina",
            "----- 原始邮件 -----\n发件人：油品服务台 <desk@example.cn>\n收件人：孙晓梅 <sun@example.com>\n主题：您的来信已登记\n日期：2026年03月09日 09点12分\n\n\nOLD"
        ),
        text(
            "139",
            "发自139邮箱\n\n----邮件原文----\n发件人：油品服务台 <desk@example.cn>\n收件人：sun@example.com\n抄  送： (无)\n发送时间：2026-03-09 09:12:40\n主题：您的来信已登记\n\nOLD"
        ),
        text(
            "189",
            "发自天翼189邮箱\n\n发件人：油品服务台<desk@example.cn>\n收件人：孙晓梅\n发送时间：2026-03-09 09:12:40\n主题：您的来信已登记\n\nOLD"),
        text(
            "Coremail",
            "-----原始邮件-----\n发件人:油品服务台 <desk@example.cn>\n发送时间:2026-03-09 09:12:40 (星期一)\n收件人: sun@example.com\n抄送: \n主题: 您的来信已登记\n\nOLD"
        ),
        text(
            "eM Client",
            "------ Original Message ------\nFrom \"油品服务台\" <desk@example.cn>\nTo \"Sun\" <sun@example.com>\nDate 2026/3/9 9:12:40\nSubject 您的来信已登记\n\nOLD"
        ),
        text(
            "Lark mail",
            "发件人：油品服务台<desk@example.cn>\n时间：2026年3月9日(周一) 09:12\n主题：您的来信已登记\n收件人：孙晓梅<sun@example.com>\n\nOLD"),
    ]

    static let html: [ClientLayout] = [
        html(
            "QQ Mail, old web",
            """
            <div>NEW</div><div><br></div><div><!--emptysign--></div><div style="font-size: 12px;">------------------&nbsp;原始邮件&nbsp;------------------</div><div style="background:#efefef;"><div><b>发件人:</b>&nbsp;"油品服务台"&lt;desk@example.cn&gt;;</div><div><b>发送时间:</b>&nbsp;2026年3月9日(星期一) 上午9:12</div><div><b>收件人:</b>&nbsp;"孙晓梅";</div><div><b>主题:</b>&nbsp;您的来信已登记</div></div><div><br></div><div>OLD</div>
            """),
        html(
            "QQ Mail, new web",
            """
            <div style="font-size:14px">NEW</div><div><br></div><div><div style="color:#959DA6;font-size:12px">原始邮件</div><hr style="border-top:1px solid #eee"><div style="font-size:12px;background:#F5F6F7"><div><span>发件人：</span>油品服务台 &lt;desk@example.cn&gt;</div><div><span>发件时间：</span>2026年3月9日 09:12</div><div><span>收件人：</span>孙晓梅 &lt;sun@example.com&gt;</div><div><span>主题：</span>您的来信已登记</div></div></div><div>OLD</div>
            """),
        html(
            "163 web",
            """
            <div style="line-height:1.7"><div>NEW</div><p style="margin: 0;"><br></p><div style="position:relative;zoom:1"></div><div id="divNeteaseMailCard"></div><p>在 2026-03-09 09:12:40，"油品服务台" &lt;desk@example.cn&gt; 写道：</p><blockquote id="isReplyContent" style="PADDING-LEFT: 1ex; MARGIN: 0px 0px 0px 0.8ex; BORDER-LEFT: #ccc 1px solid"><div>OLD</div></blockquote></div>
            """),
        html(
            "NetEase Mail Master",
            """
            <div id="content"><div>NEW</div></div><!--😀--><div class="ntes-mailmaster-quote"><div>---- 回复的原邮件 ----</div><table><tr><td>发件人</td><td>油品服务台&lt;desk@example.cn&gt;</td></tr><tr><td>发送日期</td><td>2026年03月09日 09:12</td></tr><tr><td>主题</td><td>您的来信已登记</td></tr></table><div>OLD</div></div>
            """),
        html(
            "Foxmail 7",
            """
            <div>NEW</div><div><br></div><hr style="width: 210px; height: 1px;" color="#b5c4df" size="1" align="left"><div><span><div>sun@example.com</div></span></div><blockquote style="margin-Top: 0px; margin-Left: 0.5em"><div>&nbsp;</div><div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm"><div style="background:#efefef"><div><b>发件人：</b>&nbsp;<a href="mailto:desk@example.cn">油品服务台</a></div><div><b>发送时间：</b>&nbsp;2026-03-09&nbsp;09:12</div><div><b>收件人：</b>&nbsp;孙晓梅</div><div><b>主题：</b>&nbsp;您的来信已登记</div></div></div><div>OLD</div></blockquote>
            """),
        html(
            "Outlook zh",
            """
            <div class="WordSection1"><p class="MsoNormal">NEW<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal"><b>发件人<span lang="EN-US">:</span></b> 油品服务台 &lt;desk@example.cn&gt; <br><b>发送时间<span lang="EN-US">:</span></b> 2026年3月9日 9:12<br><b>收件人<span>:</span></b> 孙晓梅<br><b>主题<span>:</span></b> 您的来信已登记<o:p></o:p></p></div></div><p class="MsoNormal">OLD</p></div>
            """),
        html(
            "OWA",
            """
            <div dir="ltr">NEW</div><hr tabindex="-1" style="display:inline-block;width:98%"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri"><b>From:</b> Oil desk &lt;desk@example.cn&gt;<br><b>Sent:</b> Monday<br><b>To:</b> Sun<br><b>Subject:</b> Registered</font><div>&nbsp;</div></div><div>OLD</div>
            """),
        html(
            "Outlook for phones",
            """
            <div>NEW</div><div id="ms-outlook-mobile-signature"><div>获取 <a href="https://aka.ms/o0ukef">Outlook for iOS</a></div></div><hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg"><b>发件人:</b> 油品服务台<br><b>发送时间:</b> 星期一<br><b>主题:</b> 已登记</div><div>OLD</div>
            """),
        html(
            "Alimail",
            """
            <div class="__aliyun_email_body_block"><div>NEW</div><div><br></div><blockquote style="margin-right:0;margin-top:0;margin-bottom:0"><div>------------------------------------------------------------------</div><div>发件人：油品服务台 &lt;desk@example.cn&gt;</div><div>日　期：2026年03月09日 09:12:40</div><div>收件人：孙晓梅</div><div>主　题：您的来信已登记</div><div><br></div><div>OLD</div></blockquote></div>
            """),
        html(
            "WeCom",
            """
            <div>NEW</div><div id="signTextarea"></div><div style="font: 12px">------------------&nbsp;Original&nbsp;------------------</div><div style="background:#efefef"><div><b>From:</b>&nbsp;"油品服务台"&lt;desk@example.cn&gt;;</div><div><b>Date:</b>&nbsp;Mon, Mar 9, 2026 09:12 AM</div><div><b>To:</b>&nbsp;"孙晓梅";</div><div><b>Subject:</b>&nbsp;您的来信已登记</div></div><div>OLD</div>
            """),
        html(
            "Gmail zh",
            """
            <div dir="ltr">NEW</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">油品服务台 &lt;<a href="mailto:desk@example.cn">desk@example.cn</a>&gt; 于2026年3月9日周一 09:12写道：<br></div><blockquote class="gmail_quote" style="border-left:1px solid #ccc"><div>OLD</div></blockquote></div>
            """),
        html(
            "Apple Mail",
            """
            <html><body>NEW<br><div><br><blockquote type="cite"><div>2026年3月9日 09:12，油品服务台 &lt;desk@example.cn&gt; 写道：</div><br><div>OLD</div></blockquote></div></body></html>
            """),
        html(
            "Thunderbird",
            """
            <p>NEW</p><div class="moz-cite-prefix">在 2026/3/9 9:12, 油品服务台 写道:<br></div><blockquote type="cite" cite="mid:1@example.cn"><p>OLD</p></blockquote>
            """),
        html(
            "Yahoo",
            """
            <div class="ydp1">NEW</div><div class="yahoo_quoted" id="yahoo_quoted_12"><div>On Monday, March 9, 2026 at 09:12 AM, Oil desk wrote:</div><div>OLD</div></div>
            """),
        html(
            "Xiaomi",
            """
            <div>NEW</div><div><br>发自我的小米手机</div><div class="xm_mail_oringinal_describe">在 油品服务台 &lt;desk@example.cn&gt;，2026年3月9日 上午9:12写道：<br></div><blockquote style="margin:0 0 0 .8ex;border-left:1px #ccc solid"><div>OLD</div></blockquote>
            """),
        html(
            "Roundcube",
            """
            <p>NEW</p><p id="reply-intro">在 2026-03-09 09:12，油品服务台 写道：</p><blockquote type="cite" style="padding: 0 0.4em; border-left: #1010ff 2px solid"><div>OLD</div></blockquote>
            """),
        html(
            "Coremail",
            """
            <p>NEW</p><br><blockquote name="replyContent" class="ReferenceQuote" style="padding-left:5px;margin-left:5px;border-left:#b6b6b6 2px solid;margin-right:0;">-----原始邮件-----<br><b>发件人:</b><span id="rc_from">油品服务台</span><br><b>发送时间:</b><span>2026-03-09 09:12:40 (星期一)</span><br><b>收件人:</b> sun@example.com<br><b>主题:</b> 您的来信已登记<br><br>OLD</blockquote>
            """),
        html(
            "Lark mail",
            """
            <div>NEW</div><div class="history-quote-wrapper" id="lark-mail-quote-17"><div class="lark-mail-quote"><div style="margin-bottom:4px">发件人：<span>油品服务台 &lt;desk@example.cn&gt;</span></div><div>时间：2026年3月9日(周一) 09:12</div><div>主题：您的来信已登记</div><div>收件人：孙晓梅</div><div>OLD</div></div></div>
            """),
    ]
}
