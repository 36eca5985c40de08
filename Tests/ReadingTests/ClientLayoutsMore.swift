/// Layouts of further programs and of further versions of theirs.
extension ClientLayout {
    static let morePlain: [ClientLayout] = [
        text(
            "QQ app ios",
            "发自我的iPhone\n\n\n------------------ 原始邮件 ------------------\n发件人: 油品服务台 <desk@example.cn>\n发送时间: 2026年3月9日 09:12\n收件人: 孙晓梅 <sun@example.com>\n主题: 回复：您的来信已登记\n\n\n\nOLD"
        ),
        text(
            "QQ entities",
            "&nbsp;\n&nbsp;\n------------------&nbsp;Original&nbsp;------------------\nFrom: &nbsp;\"油品服务台\"<desk@example.cn&gt;;\nDate: &nbsp;Mon, Mar 9, 2026 09:12 AM\nTo: &nbsp;\"孙晓梅\"<sun@example.com&gt;;\nCc: &nbsp;\"站长\"<chief@example.com&gt;;\nSubject: &nbsp;您的来信已登记\n\n&nbsp;\n\nOLD"
        ),
        text(
            "QQ phone zh",
            "---原始邮件---\n发件人: \"油品服务台\"<desk@example.cn>\n发送时间: 2026年3月9日(周一) 上午9:12\n收件人: \"孙晓梅\"<sun@example.com>;\n抄送: \"站长\"<chief@example.com>;\n主题: Re: 您的来信已登记\n\nOLD"
        ),
        text(
            "QQ with own name line",
            "孙晓梅\nsun@example.com\n\n\n\n&nbsp;\n\n\n\n\n------------------&nbsp;原始邮件&nbsp;------------------\n发件人: \"油品服务台\" <desk@example.cn&gt;;\n发送时间: 2026年3月9日(星期一) 上午9:12\n收件人: \"孙晓梅\" <sun@example.com&gt;;\n主题: 您的来信已登记\n\nOLD"
        ),
        text("163 web zh tight", "在2026-03-09 09:12:40，油品服务台 <desk@example.cn>写道： \n\nOLD"),
        text("163 web arrow", "At 2026-03-09 09:12:40, \"油品服务台\" <desk@example.cn> wrote:\n >OLD\n >第二行"),
        text("163 no name", "在 2026-03-09 09:12:40，desk@example.cn 写道：\n\nOLD"),
        text(
            "163 app old",
            "| |\n孙晓梅\n|\n|\nsun@example.com\n|\n\n签名由 网易邮箱大师 定制\n\n在2026年03月09日 09:12，油品服务台 写道：\nOLD"),
        text(
            "MailMaster en",
            "---- Replied Message ----\n| From | 油品服务台<desk@example.cn> |\n| Date | 03/09/2026 09:12 |\n| To | 孙晓梅<sun@example.com> |\n| Cc | |\n| Subject | 您的来信已登记 |\nOLD"
        ),
        text(
            "MailMaster zh 回复的邮件",
            "---- 回复的邮件 ----\n发件人：油品服务台<desk@example.cn>\n发送日期：2026年03月09日 09:12\n收件人：孙晓梅<sun@example.com>\n主题：您的来信已登记\nOLD"
        ),
        text(
            "Foxmail en",
            "sun@example.com\n \nFrom: 油品服务台\nDate: 2026-03-09 09:12\nTo: 孙晓梅\nSubject: 您的来信已登记\nOLD"),
        text(
            "Foxmail name card",
            "孙晓梅\n \n发件人： 油品服务台\n发送时间： 2026-03-09 09:12\n收件人： sun\n抄送： chief; 张三\n主题： 您的来信已登记\nOLD"),
        text(
            "Outlook de",
            "Von: Oil desk <desk@example.cn>\nGesendet: Montag, 9. März 2026 09:12\nAn: Sun Xiaomei <sun@example.com>\nCc: Chief <chief@example.com>\nBetreff: Registriert\n\nOLD"
        ),
        text(
            "Outlook fr",
            "De : Oil desk <desk@example.cn>\nEnvoyé : lundi 9 mars 2026 09:12\nÀ : Sun Xiaomei <sun@example.com>\nObjet : Enregistré\n\nOLD"
        ),
        text(
            "Outlook es",
            "De: Oil desk <desk@example.cn>\nEnviado el: lunes, 9 de marzo de 2026 9:12\nPara: Sun Xiaomei <sun@example.com>\nAsunto: Registrado\n\nOLD"
        ),
        text(
            "Outlook ja",
            "差出人: Oil desk <desk@example.cn>\n送信日時: 2026年3月9日月曜日 9:12\n宛先: Sun Xiaomei <sun@example.com>\n件名: 登録\n\nOLD"
        ),
        text(
            "Outlook ko",
            "보낸 사람: Oil desk <desk@example.cn>\n보낸 날짜: 2026년 3월 9일 월요일 오전 9:12\n받는 사람: Sun <sun@example.com>\n제목: 등록\n\nOLD"
        ),
        text(
            "Outlook ru",
            "От: Oil desk <desk@example.cn>\nОтправлено: 9 марта 2026 г. 9:12\nКому: Sun <sun@example.com>\nТема: Принято\n\nOLD"
        ),
        text(
            "Outlook nl",
            "Van: Oil desk <desk@example.cn>\nVerzonden: maandag 9 maart 2026 09:12\nAan: Sun <sun@example.com>\nOnderwerp: Ontvangen\n\nOLD"
        ),
        text(
            "Outlook it",
            "Da: Oil desk <desk@example.cn>\nInviato: lunedì 9 marzo 2026 09:12\nA: Sun <sun@example.com>\nOggetto: Registrato\n\nOLD"
        ),
        text(
            "Outlook pt",
            "De: Oil desk <desk@example.cn>\nEnviada em: segunda-feira, 9 de março de 2026 09:12\nPara: Sun <sun@example.com>\nAssunto: Registrado\n\nOLD"
        ),
        text(
            "Outlook mac en",
            "From: Oil desk <desk@example.cn>\nDate: Monday, 9 March 2026 at 09:12\nTo: Sun Xiaomei <sun@example.com>\nSubject: Registered\nOLD"
        ),
        text(
            "Outlook mac zh",
            "发件人: 油品服务台 <desk@example.cn>\n日期: 星期一, 2026年3月9日 09:12\n收件人: 孙晓梅 <sun@example.com>\n主题: 您的来信已登记\nOLD"
        ),
        text(
            "Outlook 2010 zh",
            "-----邮件原件-----\n发件人: 油品服务台 [mailto:desk@example.cn] \n发送时间: 2026年3月9日 9:12\n收件人: 孙晓梅\n抄送: 站长\n主题: 您的来信已登记\n\nOLD"
        ),
        text(
            "Outlook new zh",
            "________________________________\n发件人: 油品服务台 <desk@example.cn>\n已发送: 2026 年 3 月 9 日 9:12\n收件人: 孙晓梅 <sun@example.com>\n主题: 您的来信已登记\n\nOLD"
        ),
        text(
            "Outlook zh-TW new",
            "________________________________\n寄件者: 油品服務台 <desk@example.cn>\n已傳送: 2026 年 3 月 9 日 上午 09:12\n收件者: 孫曉梅 <sun@example.com>\n主旨: 您的來信已登記\n\nOLD"
        ),
        text(
            "Outlook iOS zh",
            "获取 Outlook for iOS<https://aka.ms/o0ukef>\n________________________________\n发件人: 油品服务台 <desk@example.cn>\n发送时间: Monday, March 9, 2026 9:12:40 AM\n收件人: 孙晓梅 <sun@example.com>\n主题: 您的来信已登记\n\nOLD"
        ),
        text(
            "Outlook iOS zh 2",
            "下载适用于 iOS 的 Outlook<https://aka.ms/o0ukef>\n________________________________\n发件人: 油品服务台 <desk@example.cn>\n发送时间: Monday, March 9, 2026 9:12:40 AM\n收件人: 孙晓梅 <sun@example.com>\n主题: 您的来信已登记\n\nOLD"
        ),
        text(
            "Outlook Android zh",
            "获取适用于 Android 的 Outlook<https://aka.ms/AAb9ysg>\n________________________________\nFrom: 油品服务台 <desk@example.cn>\nSent: Monday, March 9, 2026 9:12:40 AM\nTo: 孙晓梅 <sun@example.com>\nSubject: 您的来信已登记\n\nOLD"
        ),
        text(
            "Alimail new",
            "------------------------------------------------------------------\n发件人：油品服务台 <desk@example.cn>\n发送时间：2026年3月9日(周一) 09:12\n收件人：孙晓梅<sun@example.com>\n抄　送：站长<chief@example.com>\n主　题：您的来信已登记\n\n\nOLD"
        ),
        text(
            "Alimail en",
            "------------------------------------------------------------------\nFrom:Oil desk <desk@example.cn>\nSend Time:2026 Mar. 9 (Mon.) 09:12\nTo:Sun<sun@example.com>\nSubject:Registered\n\n\nOLD"
        ),
        text(
            "Alimail phone",
            "来自钉钉专属商务邮箱\n------------------------------------------------------------------\n发件人：油品服务台<desk@example.cn>\n日　期：2026年03月09日 09:12:40\n收件人：孙晓梅<sun@example.com>\n主　题：您的来信已登记\n\nOLD"
        ),
        text(
            "Alimail phone 2",
            "发自阿里邮箱 iPhone 版\n------------------------------------------------------------------\n发件人：油品服务台<desk@example.cn>\n发送时间：2026年03月09日 09:12:40\n收件人：孙晓梅<sun@example.com>\n主　题：您的来信已登记\n\nOLD"
        ),
        text(
            "WeCom app",
            "发自我的企业微信\n\n\n---- 回复的原邮件 ----\n发件人: 油品服务台<desk@example.cn>\n发送时间: 2026年3月9日 09:12\n收件人: 孙晓梅<sun@example.com>\n主题: 您的来信已登记\n\nOLD"
        ),
        text(
            "exmail new",
            "孙晓梅\n某某物流有限公司\n\n\n原始邮件\n发件人：油品服务台<desk@example.cn>\n收件人：孙晓梅<sun@example.com>\n抄送：站长<chief@example.com>\n发件时间：2026年3月9日（周一） 09:12\n主题：您的来信已登记\n\nOLD"
        ),
        text(
            "Huawei 2",
            "来自我的华为手机\n\n\n-------- 原始邮件 --------\n发件人： \"油品服务台\" <desk@example.cn>\n日期： 2026年3月9日周一 上午9:12\n收件人： 孙晓梅 <sun@example.com>\n抄送： 站长 <chief@example.com>\n主 题： 您的来信已登记\n\nOLD"
        ),
        text("Huawei tablet", "发自我的华为平板\n\n在 2026年3月9日 09:12，油品服务台 <desk@example.cn> 写道：\n\nOLD"),
        text(
            "Honor",
            "发自我的荣耀手机\n\n-------- 原始邮件 --------\n发件人：油品服务台 <desk@example.cn>\n日期：2026年3月9日周一 09:12\n收件人：孙晓梅\n主 题：您的来信已登记\nOLD"
        ),
        text("Xiaomi 2", "发自我的小米手机\n\n在 \"油品服务台\"<desk@example.cn>，2026年3月9日 上午9:12写道：\n\nOLD"),
        text(
            "Meizu",
            "发自我的魅族手机\n\n-------- 原始邮件 --------\n发件人：油品服务台 <desk@example.cn>\n时间：周一 3月9日 09:12\n收件人：孙晓梅 <sun@example.com>\n主题：您的来信已登记\n\nOLD"
        ),
        text(
            "Samsung zh",
            "从我的 Galaxy 发送\n\n\n-------- 原始信息 --------\n发件人： 油品服务台 <desk@example.cn>\n日期： 2026/3/9 上午9:12 (GMT+08:00)\n收件人： 孙晓梅 <sun@example.com>\n主题： 您的来信已登记\n\nOLD"
        ),
        text(
            "Samsung zh old",
            "发自我的三星手机\n\n-------- 原始邮件 --------\n自： 油品服务台 <desk@example.cn>\n日期：2026/03/09 09:12 (GMT+08:00)\n至： 孙晓梅 <sun@example.com>\n主题： 您的来信已登记\n\nOLD"
        ),
        text(
            "Samsung en",
            "Sent from my Galaxy\n\n\n-------- Original message --------\nFrom: Oil desk <desk@example.cn>\nDate: 9/3/2026 09:12 (GMT+08:00)\nTo: Sun <sun@example.com>\nSubject: Registered\n\nOLD"
        ),
        text("Gmail zh-HK", "油品服務台 <desk@example.cn> 於 2026年3月9日週一 上午9:12 寫道：\n\n> OLD"),
        text("Gmail app zh", "在 2026年3月9日 周一 09:12，油品服务台 <desk@example.cn> 写道：\n\n> OLD"),
        text(
            "Gmail zh wrapped",
            "一个名字很长很长很长很长很长很长的油品服务台 <service-desk-long-name@example.cn>\n于2026年3月9日周一 09:12写道：\n\n> OLD"),
        text("Gmail zh wrapped 2", "油品服务台 <\ndesk@example.cn> 于2026年3月9日周一 09:12写道：\n\n> OLD"),
        text("Yahoo zh-CN", "    在 2026年3月9日星期一 GMT+8 上午09:12:40， 油品服务台<desk@example.cn> 写道：  \n \n OLD"),
        text(
            "Yahoo app en",
            "Sent from Yahoo Mail on Android\n \n  On Mon, Mar 9, 2026 at 9:12, Oil desk<desk@example.cn> wrote:   OLD"
        ),
        text(
            "Yahoo app zh",
            "从 iPhone 版 Yahoo 邮箱发送\n\n\n2026年3月9日星期一，上午9:12，油品服务台 <desk@example.cn> 写道：\n\nOLD"),
        text("Thunderbird zh 于", "于 2026/3/9 9:12, 油品服务台 写道:\n> OLD"),
        text("Thunderbird zh-TW", "油品服務台 於 2026/3/9 上午 09:12 寫道:\n> OLD"),
        text("Thunderbird zh ymd", "在 2026年03月09日 09:12, 油品服务台 写道:\n> OLD"),
        text("Roundcube zh-TW", "於 2026-03-09 09:12, 油品服務台 寫道:\n> OLD"),
        text(
            "Sina 2",
            "----- 原始邮件 -----\n发件人：<desk@example.cn>\n收件人：\"sun\" <sun@example.com>\n抄送人：chief <chief@example.com>\n主题：您的来信已登记\n日期：2026年03月09日 09:12\n\nOLD"
        ),
        text(
            "139 2",
            "发自我的139邮箱手机客户端\n\n----邮件原文----发件人：油品服务台 <desk@example.cn>收件人：sun  <sun@example.com>抄　送： (无)发送时间：2026-03-09 09:12:40主题：您的来信已登记OLD"
        ),
        text(
            "21cn",
            "-----原始邮件-----\n发件人：desk@example.cn\n收件人：sun@example.com\n发送时间：2026-03-09 09:12\n主  题：您的来信已登记\n\nOLD"
        ),
        text(
            "sohu",
            "----------------原始邮件----------------\n发件人：油品服务台 <desk@example.cn>\n发送时间：2026/03/09 09:12\n收件人：sun@example.com\n主题：您的来信已登记\n\nOLD"
        ),
        text(
            "Lark en",
            "From: \"Oil desk\"<desk@example.cn>\nDate: Mon, Mar 9, 2026, 09:12\nSubject: Registered\nTo: \"Sun\"<sun@example.com>\n\nOLD"
        ),
        text(
            "Lark zh 2",
            "发件人: \"油品服务台\"<desk@example.cn>\n日期: 2026年3月9日 (周一) 09:12\n主题:  您的来信已登记\n收件人: \"孙晓梅\"<sun@example.com>\n抄送: \"站长\"<chief@example.com>\nOLD"
        ),
        text(
            "DingTalk app",
            "发自钉邮\n\n------------------------------------------------------------------\n发件人：油品服务台<desk@example.cn>\n日 期：2026年03月09日 09:12:40\n收件人：孙晓梅<sun@example.com>\n主 题：您的来信已登记\n\nOLD"
        ),
        text(
            "Coremail marked",
            "> -----原始邮件-----\n> 发件人: \"油品服务台\" <desk@example.cn>\n> 发送时间:2026-03-09 09:12:40 (星期一)\n> 收件人: sun@example.com\n> 主题: 您的来信已登记\n> \n> OLD"
        ),
        text(
            "Coremail en",
            "-----Original Messages-----\nFrom:\"油品服务台\" <desk@example.cn>\nSent Time:2026-03-09 09:12:40 (Monday)\nTo: sun@example.com\nSubject: Registered\n\nOLD"
        ),
        text("Spark zh", "2026年3月9日 +0800 09:12 油品服务台 <desk@example.cn>，写道：\n> OLD"),
        text("Spark en", "On 9 Mar 2026, 09:12 +0800, Oil desk <desk@example.cn>, wrote:\n> OLD"),
        text("Proton", "使用 Proton Mail 安全邮箱发送。\n\n在2026年3月9日星期一 09:12，油品服务台 <desk@example.cn> 写道：\n\n> OLD"),
        text(
            "Proton en",
            "Sent with Proton Mail secure email.\n\nOn Monday, March 9th, 2026 at 9:12 AM, Oil desk <desk@example.cn> wrote:\n\n> OLD"
        ),
        text("Zoho", "---- On Mon, 09 Mar 2026 09:12:40 +0800 Oil desk <desk@example.cn> wrote ----\n\nOLD"),
        text("Zoho zh", "---- 在 星期一, 2026-03-09 09:12:40 油品服务台 <desk@example.cn> 写道 ----\n\n OLD"),
        text(
            "Notes",
            "From:\t油品服务台 <desk@example.cn>\nTo:\t孙晓梅 <sun@example.com>, \nDate:\t2026/03/09 09:12\nSubject:\t您的来信已登记\n\n\n\nOLD"
        ),
        text(
            "Notes zh",
            "发件人：\t油品服务台 <desk@example.cn>\n收件人：\t孙晓梅 <sun@example.com>\n日期：\t2026-03-09 09:12\n主题：\t您的来信已登记\n________________________________\n\nOLD"
        ),
        text("Horde zh", "引用 油品服务台 <desk@example.cn>:\n\n> OLD"),
        text("mutt", "On Mon, Mar 09, 2026 at 09:12:40AM +0800, 油品服务台 wrote:\n> OLD"),
        text("K-9 zh", "于 2026年3月9日 GMT+08:00 09:12:40, 油品服务台 <desk@example.cn> 写到:\n>OLD"),
        text("K-9 de", "Am 9. März 2026 09:12:40 MEZ schrieb Oil desk <desk@example.cn>:\n>OLD"),
        text("FairEmail", "2026年3月9日 09:12:40 油品服务台 <desk@example.cn>:\n\n> OLD"),
        text(
            "eM Client zh",
            "------ 原始邮件 ------\n发件人 \"油品服务台\" <desk@example.cn>\n收件人 \"孙晓梅\" <sun@example.com>\n日期 2026/3/9 9:12:40\n主题 您的来信已登记\n\nOLD"
        ),
        text("Mailspring", "On 3月 9 2026, at 9:12 上午, 油品服务台 <desk@example.cn> wrote:\n> OLD"),
        text(
            "Windows mail",
            "从 Windows 版邮件发送\n\n发件人: 油品服务台\n发送时间: 2026年3月9日 9:12\n收件人: 孙晓梅\n主题: 您的来信已登记\n\nOLD"),
        text(
            "Windows 10",
            "发送自 Windows 10 版邮件应用\n\n发件人: 油品服务台<mailto:desk@example.cn>\n发送时间: 2026年3月9日 9:12\n收件人: 孙晓梅<mailto:sun@example.com>\n主题: 您的来信已登记\n\nOLD"
        ),
        text(
            "iPhone new zh",
            "从我的iPhone发送\n\n> 在2026年3月9日，09:12，油品服务台 <desk@example.cn> 写道：\n> \n> \u{FEFF}\n> OLD"),
        text("Apple Mail zh", "> 在 2026年3月9日，09:12，油品服务台 <desk@example.cn> 写道：\n> \n> OLD\n"),
        text("Apple Mail zh unmarked", "> 2026年3月9日 上午9:12，油品服务台 <desk@example.cn> 写道：\n> \n> OLD\n> \n"),
        text("iPhone ja", "iPhoneから送信\n\n> 2026/03/09 9:12、Oil desk <desk@example.cn>のメール:\n> \n> OLD"),
        text(
            "Zimbra zh",
            "----- 原始邮件 -----\n发件人: \"油品服务台\" <desk@example.cn>\n收件人: \"孙晓梅\" <sun@example.com>\n发送时间: 星期一, 2026年 3 月 09日 上午 9:12:40\n主题: 您的来信已登记\n\nOLD"
        ),
        text(
            "Exchange en wrap",
            "-----Original Message-----\nFrom: Oil desk <desk@example.cn> \nSent: Monday, March 9, 2026 9:12 AM\nTo: Sun Xiaomei <sun@example.com>; Chief Of The Station\n <chief@example.com>\nSubject: RE: Registered\n\nOLD"
        ),
        text("Tutanota", "2026年3月9日 09:12 来自 desk@example.cn:\n\n> OLD"),
        text("GroupWise", ">>> 油品服务台 <desk@example.cn> 2026/3/9 9:12 >>>\nOLD"),
        text("Becky", "2026年3月9日(月) 9:12 油品服务台 <desk@example.cn>:\n\n> OLD"),
        text("Mailbird", "On 2026/3/9 9:12:40, 油品服务台 <desk@example.cn> wrote:\nOLD"),
        text(
            "188",
            "--\n\n发自我的网易邮箱平板适配版\n\n\n\n\n----- Original Message -----\nFrom: 油品服务台 <desk@example.cn>\nTo: sun@example.com\nSent: Mon, 9 Mar 2026 09:12:40 +0800\nSubject: 您的来信已登记\n\nOLD"
        ),
    ]
}
