/// HTML layouts of further programs and of further versions of theirs.
extension ClientLayout {
    static let moreHtml: [ClientLayout] = [
        html(
            "QQ new app",
            """
            <div style="font-size: 14px;">NEW</div><div><br></div><div id="original-content"><div><includetail><div>&nbsp;</div><div>&nbsp;</div><div style="font:Verdana normal 14px;color:#000;"><div style="FONT-SIZE: 12px;FONT-FAMILY: Arial Narrow;padding:2px 0 2px 0;">------------------&nbsp;Original&nbsp;------------------</div><div style="FONT-SIZE: 12px;background:#efefef;padding:8px;"><div id="menu_sender"><b>From: </b>&nbsp;"油品服务台"&lt;desk@example.cn&gt;;</div><div><b>Date: </b>&nbsp;Mon, Mar 9, 2026 09:12 AM</div><div><b>To: </b>&nbsp;"孙晓梅"&lt;sun@example.com&gt;; <wbr></div><div></div><div><b>Subject: </b>&nbsp;您的来信已登记</div></div><div>&nbsp;</div><div>OLD</div></div></includetail></div></div>
            """),
        html(
            "QQ 2024 web",
            """
            <div class="xmail-content"><div style="min-height:22px">NEW</div></div><div><br></div><div class="xm_compose_origin_mail_container_sign"><div class="origin_mail_title">原始邮件</div><div class="xm_mail_origin_container"><table><tr><td>发件人：</td><td>油品服务台 &lt;desk@example.cn&gt;</td></tr><tr><td>发件时间：</td><td>2026年3月9日 09:12</td></tr><tr><td>收件人：</td><td>孙晓梅 &lt;sun@example.com&gt;</td></tr><tr><td>主题：</td><td>您的来信已登记</td></tr></table></div><div>OLD</div></div>
            """),
        html(
            "163 pc",
            """
            <div style="font-family:arial">NEW</div><div id="ntes-pcmail-signature"><div>孙晓梅</div></div><div id="ntes-pcmail-quote" style="padding-top:10px"><div>---- 回复的原邮件 ----</div><div>发件人：油品服务台&lt;desk@example.cn&gt;</div><div>发送日期：2026年3月9日 09:12</div><div>收件人：孙晓梅</div><div>主题：您的来信已登记</div><div>OLD</div></div>
            """),
        html(
            "163 pre",
            """
            <div style="line-height:1.7;color:#000000;font-size:14px;font-family:Arial">NEW<br/><br/><br/><br/><pre>在 2026-03-09 09:12:40，"油品服务台" &lt;desk@example.cn&gt; 写道：
            &gt;OLD
            </pre></div>
            """),
        html(
            "163 span",
            """
            <div>NEW</div><br><br><span title="neteasefooter"><br/></span><div style="position:relative;zoom:1"></div><br>在 2026-03-09 09:12:40，油品服务台 &lt;desk@example.cn&gt; 写道：<br> <blockquote id="isReplyContent" style="margin:0 0 0 .8ex">OLD</blockquote>
            """),
        html(
            "mailmaster app",
            """
            <style>body{}</style><div id="compose-signature-x">NEW</div><div id="content" style="caret-color: auto;"><div><br></div></div><div style="font-size:14px;padding: 0;  margin:0;line-height:14px;"><div style="padding-bottom:10px;margin-bottom:10px;display:inline-block;border-bottom:1px solid #E0E0E0;"><a href="https://dashi.163.com/projects/signature-manager/detail/?ftlId=1"><table><tr><td><img src="https://mail-online.nosdn.127.net/x" width="38"></td><td><div>孙晓梅</div></td></tr><tr><td colspan="2"><div>sun@example.com</div></td></tr></table></a></div></div><div class="J-reply" style="background-color:#f2f2f2;color:black;"><div style="font-size:14px">---- 回复的原邮件 ----</div><div><table width="100%"><tr><td>发件人</td><td>油品服务台&lt;desk@example.cn&gt;</td></tr><tr><td>日期</td><td>2026年03月09日 09:12</td></tr><tr><td>收件人</td><td>孙晓梅</td></tr><tr><td>抄送至</td><td></td></tr><tr><td>主题</td><td>您的来信已登记</td></tr></table></div></div><blockquote style="margin:0">OLD</blockquote>
            """),
        html(
            "Foxmail 7 sign",
            """
            <div><span></span>NEW</div><div><br></div><hr style="width: 210px; height: 1px;" color="#b5c4df" size="1" align="left"><div><span><div style="MARGIN: 10px;"><div>孙晓梅</div></div></span></div><blockquote style="margin-Top: 0px; margin-Bottom: 0px; margin-Left: 0.5em; margin-Right: inherit"><div>&nbsp;</div><div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm"><div style="PADDING-RIGHT: 8px;"><div><b>From:</b>&nbsp;<a href="mailto:desk@example.cn">油品服务台</a></div><div><b>Date:</b>&nbsp;2026-03-09&nbsp;09:12</div><div><b>To:</b>&nbsp;<a href="mailto:sun@example.com">sun</a></div><div><b>Subject:</b>&nbsp;您的来信已登记</div></div></div><div>OLD</div></blockquote>
            """),
        html(
            "Outlook Android",
            """
            <div dir="auto">NEW</div><div dir="auto"><br></div><div id="ms-outlook-mobile-signature" dir="auto">获取<a href="https://aka.ms/AAb9ysg">适用于 Android 的 Outlook</a></div><div id="mail-editor-reference-message-container" dir="auto"><hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg" style="font-size: 11pt;"><strong>发件人:</strong> 油品服务台 &lt;desk@example.cn&gt;<br><strong>发送时间:</strong> 星期一<br><strong>收件人:</strong> 孙晓梅<br><strong>主题:</strong> 您的来信已登记<br></div><br>OLD</div>
            """),
        html(
            "New Outlook",
            """
            <div class="elementToProof">NEW</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font><b>发件人:</b>&nbsp;油品服务台 &lt;desk@example.cn&gt;<br><b>已发送:</b>&nbsp;2026 年 3 月 9 日 9:12<br><b>收件人:</b>&nbsp;孙晓梅<br><b>主题:</b>&nbsp;您的来信已登记</font><div>&nbsp;</div></div><div>OLD</div>
            """),
        html(
            "Alimail phone",
            """
            <div class="__aliyun_email_body_block"><div>NEW</div><div><br></div><div class="__aliyun_signature_wrap"><div>孙晓梅</div></div><div class="__aliyun_previous_mail"><div class="__alimail_reply"><hr><span>------------------------------------------------------------------</span><div>发件人：油品服务台&lt;desk@example.cn&gt;</div><div>日　期：2026年03月09日 09:12:40</div><div>收件人：孙晓梅</div><div>主　题：您的来信已登记</div><br><div>OLD</div></div></div></div>
            """),
        html(
            "Samsung",
            """
            <html><head></head><body><div dir="auto">NEW</div><div dir="auto"><br></div><div id="composer_signature" dir="auto"><div style="font-size:12px;color:#575757" dir="auto">从我的 Galaxy 发送</div></div><div dir="auto"><br></div><div align="left" dir="auto" style="font-size:100%;color:#000000"><div>-------- 原始邮件 --------</div><div>发件人： 油品服务台 &lt;desk@example.cn&gt; </div><div>日期： 2026/3/9  上午9:12  (GMT+08:00) </div><div>收件人： 孙晓梅 &lt;sun@example.com&gt; </div><div>主题： 您的来信已登记 </div><div><br></div></div>OLD</body></html>
            """),
        html(
            "Spark",
            """
            <div name="messageBodySection"><div dir="auto">NEW</div></div><div name="messageSignatureSection"><br><div class="matchFont">孙晓梅</div></div><div name="messageReplySection">2026年3月9日 +0800 09:12 油品服务台 &lt;desk@example.cn&gt;，写道：<br><blockquote type="cite" style="border-left-color: rgb(26, 188, 156)">OLD</blockquote></div>
            """),
        html(
            "Yahoo zh",
            """
            <div class="ydpx yahoo-style-wrap"><div>NEW</div><div><br></div></div><div id="ydp1yahoo_quoted_123" class="ydp1yahoo_quoted"><div style="font-family:'Helvetica Neue'"><div>在 2026年3月9日星期一 GMT+8 上午09:12:40， 油品服务台&lt;desk@example.cn&gt; 写道： </div><div><br></div><div>OLD</div></div></div>
            """),
        html(
            "Apple iPhone zh",
            """
            <html><body dir="auto">NEW<br id="lineBreakAtBeginningOfSignature"><div dir="ltr">从我的iPhone发送</div><div dir="ltr"><br><blockquote type="cite">在 2026年3月9日，09:12，油品服务台 &lt;desk@example.cn&gt; 写道：<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">OLD</div></blockquote></body></html>
            """),
        html(
            "Proton",
            """
            <div style="font-size:14px">NEW</div><div class="protonmail_signature_block"><div class="protonmail_signature_block-proton">使用 <a href="https://proton.me">Proton Mail</a> 安全邮箱发送。</div></div><div class="protonmail_quote">在2026年3月9日星期一 09:12，油品服务台 &lt;desk@example.cn&gt; 写道：<br><blockquote class="protonmail_quote" type="cite">OLD</blockquote></div>
            """),
        html(
            "Zoho",
            """
            <div>NEW</div><div class="zmail_extra_hr" style="border-top: 1px solid"></div><div class="zmail_extra" data-zbluepencil-ignore="true"><div id="Zm-_Id_-Sgn1">---- 在 星期一, 2026-03-09 09:12:40 <b>油品服务台 &lt;desk@example.cn&gt;</b> 写道 ---<br></div><br><blockquote id="blockquote_zmail">OLD</blockquote></div>
            """),
        html(
            "Huawei",
            """
            <p dir="ltr">NEW</p><p dir="ltr">来自我的华为手机</p><br><br>-------- 原始邮件 --------<br>发件人：油品服务台 &lt;desk@example.cn&gt;<br>日期：2026年3月9日周一 09:12<br>收件人：孙晓梅 &lt;sun@example.com&gt;<br>主 题：您的来信已登记<br><blockquote class="quote" style="margin:0 0 0 .8ex;border-left:1px #ccc solid;padding-left:1ex">OLD</blockquote>
            """),
        html(
            "Sina",
            """
            <div>NEW</div><div id="origbody"><div style="background: #f2f2f2;">----- 原始邮件 -----<br>发件人：油品服务台 &lt;desk@example.cn&gt;<br>收件人：孙晓梅 &lt;sun@example.com&gt;<br>主题：您的来信已登记<br>日期：2026年03月09日 09点12分<br></div><br>OLD</div>
            """),
        html(
            "139",
            """
            <div>NEW</div><div id="signContainer"></div><div id="reply139content"><div style="font-size:12px"><div>----邮件原文----</div><div><b>发件人：</b>油品服务台 &lt;desk@example.cn&gt;</div><div><b>收件人：</b>sun</div><div><b>发送时间：</b>2026-03-09 09:12:40</div><div><b>主题：</b>您的来信已登记</div></div><div>OLD</div></div>
            """),
        html(
            "WeCom new",
            """
            <div class="wm-x">NEW</div><div><br></div><div style="font-size:14px"><div style="color:#909090;font-family:Arial Narrow;font-size:12px">------------------ 原始邮件 ------------------</div><div style="background:#efefef"><div><b>发件人:</b> "油品服务台"&lt;desk@example.cn&gt;;</div><div><b>发送时间:</b> 2026年3月9日(星期一) 09:12</div><div><b>收件人:</b> "孙晓梅"</div><div><b>主题:</b> 您的来信已登记</div></div></div><div>OLD</div>
            """),
        html(
            "DingTalk",
            """
            <div class="dingmail_editor"><p>NEW</p></div><div class="dingtalk_quote"><div>------------------------------------------------------------------</div><div>发件人：油品服务台 &lt;desk@example.cn&gt;</div><div>发送时间：2026年3月9日(星期一) 09:12</div><div>收件人：孙晓梅</div><div>主　题：您的来信已登记</div><div>OLD</div></div>
            """),
    ]
}
