/// The words of mail that no person typed for this occasion.
enum AutoPhrases {
    /// Beginnings of the subjects of automatic replies. A mail that only mentions them further on, or answers such a
    /// mail, is a person's; so is one that goes on without a mark behind the words.
    static let subjects: PhraseBook = {
        let plain = words(heads).flatMap { head in marks.map { "^_" + head + $0 } }
        let framed = words(heads).flatMap { ["^_[\($0)]", "^_【\($0)】", "^_(\($0))"] }
        return PhraseBook("reply\n  " + (plain + framed).joined(separator: " | ") + "\n" + wholes)
    }()

    /// Beginnings of subjects that programs give to absence notes, and people to what happened in an absence.
    static let absences = PhraseBook(
        "reply\n  "
            + words(bareHeads).flatMap { head in marks.map { "^_" + head + $0 } }.joined(separator: " | "))

    private static let marks = [":", "_:", "$", "_-", "_re:", "_aw:", "_(", "_["]

    private static func words(_ table: String) -> [String] {
        table.split(separator: "\n").flatMap { $0.split(separator: "|") }.map { trimmed($0) }
    }

    private static let heads = """
        auto reply | auto-reply | autoreply | auto response | auto-response | autoresponse |
        auto responder | autoresponder | auto respond | automatic reply | automaticreply |
        automatic response | automatic answer | automated reply | automated response |
        automated email response | out of office | out of the office | out-of-office |
        out of office reply | out of office autoreply | out of office auto-reply |
        out of office auto reply | out of office message | out of office notification |
        out of office response | out of office automatic reply | ooo | vacation reply |
        vacation message | vacation notice | away from my mail | abwesenheitsnotiz |
        abwesenheitsnachricht | automatische antwort | automatische rückantwort |
        autom. antwort | réponse automatique | reponse automatique | absence du bureau | absent du bureau |
        absent(e) du bureau | message d'absence | respuesta automática | respuesta automatica |
        fuera de la oficina | ausente de la oficina | resposta automática | resposta automatica |
        resposta automàtica | fora do escritório | ausência temporária | risposta automatica | fuori sede |
        fuori ufficio | automatisch antwoord | afwezigheidsbericht | autosvar | fraværsbesked |
        automatiskt svar | automatisk svar | sjálfvirkt svar | automaattinen vastaus |
        poissa toimistolta | automaatvastus | autoodpowiedź | odpowiedź automatyczna | automatyczna odpowiedź |
        automatická odpověď | automatická odpoveď | mimo kancelář | automatikus válasz | răspuns automat |
        otomatik yanıt | otomatik cevap | automatski odgovor | аутоматски одговор | samodejni odgovor |
        автоматичен отговор | автоответ | автоматический ответ | автоматична відповідь | вне офиса |
        отсутствие на рабочем месте | automātiskā atbilde | automatinis atsakymas | αυτόματη απάντηση |
        εκτός γραφείου | תשובה אוטומטית | מענה אוטומטי | رد تلقائي | الرد التلقائي |
        پاسخ خودکار | balasan otomatis | balasan automatik | ตอบกลับอัตโนมัติ | การตอบกลับอัตโนมัติ |
        trả lời tự động | phản hồi tự động | स्वचालित उत्तर | 자동 회신 | 자동회신 | 자동 응답 | 자동응답 | 자동 답장 |
        부재중 자동 회신 | 부재중 자동응답 | 自動応答 | 自動返信 | 自動応答メッセージ | 自動返信メール | 不在通知 | 不在応答 |
        自动回复 | 自动回覆 | 自动答复 | 自动应答 | 自动响应 | 自動回覆 | 自動回復 | 自動答覆 | 自動答复 | 自動回复 | 系统自动回复 | 邮件自动回复 |
        休假自动回复 | 假期自动回复 | 外出自动回复 | 外出自动答复 | 休假自动答复 | 假期回复 | 不在办公室自动回复 | 请假自动回复 |
        离职自动回复 | 放假自动回复 | 节假日自动回复 | 春节自动回复 | 国庆自动回复 | 产假自动回复 | 离岗自动回复 | 邮箱自动回复 | 邮件自动答复 | 系统自动答复 |
        出差自动回复 | 自动回应 | 自动回信
        """

    private static let bareHeads = """
        auto | vacation | on vacation | on holiday | on leave | absence | away | away from the office |
        abwesenheit | abwesend | ausência | afwezig | niet aanwezig | frånvaro | fraværende | nieobecność |
        atvaļinājums | atvalinājums | atostogos | absent | ausente | assente | отпуск | в отпуске |
        부재중 | 휴가 | 不在 | 外出 | 外出中 | 休假 | 休假中 | 不在办公室 | 不在辦公室 | 出差 | 出差中
        """

    private static let wholes = """
        whole
          ^_外出通知: | ^_休假通知: | ^_假期通知:
          ^_i am out of office$ | ^_i am out of the office$ | ^_i'm out of office$ | ^_i'm out of the office$
          ^_i am out of office until | ^_i am out of the office until | ^_i'm out of office until
          ^_i'm out of the office until | ^_i am out of office from | ^_i am out of the office from
          ^_i am currently out of | ^_i am on vacation$ | ^_i am on vacation until | ^_i am on vacation from
          is out of the office ( | is out of the office$ | is out of the office.$ | automatic response)$
          automatic reply)$ | auto reply)$ | auto-reply)$ | autoreply)$ | (auto reply) | (自动回复)$ | (自动答复)$ | [自动回复]$ | 【自动回复】$ | -自动回复$
        """

    /// Subjects of disposition notifications.
    static let receipts = PhraseBook(
        """
        displayed
          ^_read: | ^_read receipt | ^_return receipt (displayed) | ^_disposition notification | ^_gelesen:
          ^_lu : | ^_lu: | ^_leído: | ^_letto: | ^_gelezen: | ^_läst: | ^_прочтено: | ^_прочитано: | ^_已读:
          ^_已读回执 | ^_邮件已阅读 | ^_邮件已读 | ^_阅读收条 | ^_已读收条 | ^_阅读回执 | ^_讀取回條 | ^_读取回执 | ^_開封済み: | ^_開封確認 | ^_potwierdzenie odczytania
          ^_potwierdzenie przeczytania | ^_lesebestätigung | ^_confirmation de lecture
          ^_confirmación de lectura
        deleted
          ^_not read: | ^_ungelesen gelöscht | ^_non lu : | ^_未读: | ^_未讀:
        """)

    /// How the text of an automatic reply begins: the words of mail programs, and those that people may quote.
    static let openings = PhraseBook(
        """
        program
          ^_这是来自*自动回复
        reply
          ^_自动回复: | ^_自动回复! | ^_自动回复, | ^_自动回复。 | ^_[自动回复] | ^_[系统自动回复] | ^_【自动回复】 | ^_【系统自动回复】 | ^_(自动回复)
          ^_系统自动回复: | ^_系统自动回复! | ^_系统自动回复, | ^_系统自动回复。 | ^_系统自动回复$
          ^_自动答复: | ^_[自动答复] | ^_【自动答复】 | ^_(自动答复) | ^_这是自动答复 | ^_这是一封自动答复 | ^_此邮件是自动回复
          ^_本邮件是自动回复 | ^_此为自动回复 | ^_这是自动回复 | ^_这是一封自动回复 | ^_這是自動回覆 | ^_本邮件为自动回复 | ^_本邮件为系统自动回复 | ^_此邮件为自动回复
          ^_此邮件为系统自动回复 | ^_您好,我最近有事不在 | ^_您好,这是自动回复 | ^_您好!这是自动回复 | ^_你好,我最近有事不在
          ^_this is an automatic reply | ^_this is an automatic response | ^_this is an automated reply
          ^_this is an automated response | ^_this is an auto-reply | ^_this is an auto reply
          ^_this is an autoreply | ^_this is an auto-response | ^_automatic reply: | ^_auto-reply:
          ^_dies ist eine automatische antwort | ^_ceci est une réponse automatique
          ^_este es un mensaje automático | ^_questa è una risposta automatica | ^_これは自動返信 | ^_このメールは自動返信
        """)

    /// What people say when they write of automatic replies and of absences.
    static let protests = PhraseBook(
        """
        protest
          你们 | 您们 | 贵司 | 贵公司 | 贵方 | 没人 | 没有人 | 无人处理 | 无人理 | 没用 | 没有用 | 敷衍 | 套话 | 太慢 | 什么时候 | 为什么 | 怎么 | 凭什么 | 请处理
          还是没 | 还没 | 一直没 | 至今 | 就这 | 就是这 | "自动回复 | "系统自动 | "此邮件 | "本邮件 | "您的来信 | 这句话 | 给我处理 | 今天第 | 天了 | 周了 | 月了 | 三遍 | 五遍 | 几遍 | 「自动 | 『自动
          you told | you said | you sent | you call | your automatic | your automated | your auto | your robot
          我要求 | 要求人工 | 答复无效 | 回复无效 | _i got | just got | please act | anybody | somebody | my case | my complaint | my pump | my tank | my order | i want | i need | i keep | i only get | nobody | still no | still not | still wait
          still hasn't | useless | a human | real person | real human | your driver | "this is an auto | "automatic
          ihre automatische | niemand | immer noch | votre réponse automatique | personne ne | toujours pas
          su respuesta automática | nadie | ваш автоответ | никто | まだ | 誰も | 아무도
        """)

    /// What an absence note says.
    static let absenceTexts = PhraseBook(
        """
        absence
          不在办公室 | 不在辦公室 | 我在休假 | 正在休假 | 休假中 | 休假至 | 我休假 | 我外出 | 正在外出 | 我在出差 | 正在出差 | 出差中 | 我出差 | 在外地
          我将于 | 返回后 | 回来后 | 尽快回复 | 及时回复 | 日返回 | 回到办公室 | i am out | i'm out | i will be out | out of the office
          i am away | i'm away | i am on vacation | i'm on vacation | i am on leave | i'm on leave | i am on holiday
          on annual leave | will be back | back on | i return | i will return | return to the office
          ich bin | bin weg | bin nicht | bin ab | wieder im büro | zurück | je suis absent | je suis en | absent jusqu
          absente jusqu | de retour | estoy fuera | estoy de vacaciones | vuelvo | sono fuori | sono in ferie
          estou fora | estou de férias | ik ben | ben weg | ben afwezig | weer terug | jag är | tillbaka
          jeg er | tilbage | jestem na urlopie | wracam | я в отпуске | буду отсутствовать | вернусь
          不在にして | 休暇 | 부재중 | 휴가 | 자리를 비
        """)

    /// Orders and questions that no absence note gives.
    static let requests = PhraseBook(
        """
        request
          送油 | 送货 | 派送 | 配送 | 订单 | 订油 | 签收 | 司机 | 快递 | 投诉 | 请改 | 请安排 | 退款 | 油枪 | 油罐 | 加油 | 的油 | 发票 | 数量 | deliver | driver | the order
          my order | our order | refund | liefer | fahrer | livre | livraison | livreur | entreg | consegn
          bezorg | доставк | 配達 | 배송
        """)

    /// Lines by which a short note says that a program wrote it as an answer.
    static let notes = PhraseBook(
        """
        note
          邮件由系统自动回复 | 邮件为系统自动回复 | 邮件是系统自动回复 | 邮件为自动回复 | 邮件是自动回复 | 邮件由系统自动答复 | 邮件为自动答复 | 系统自动回复,请勿
          this is an automatic reply | this is an automatic response | this is an automated reply
          this is an auto-reply | this is an automated response | this is an auto reply
        """)

    /// What receipts say in their text, where nothing in their header tells.
    static let receiptTexts = PhraseBook(
        """
        receipt
          已被阅读 | 已被读取 | 被阅读 | 已读。 | 已于*阅读 | 已于*读取 | 于*已读 | was read on | was displayed on | wurde am*gelesen
          已显示在收件人
        """)

    /// What nobody finds in a receipt.
    static let opinions = PhraseBook(
        """
        opinion
          我 | 咱 | 同意 | 不满意 | 不对 | 有误 | 疑问 | _i_ | _i'm_ | _my_ | _we_ | _our_ | _ich_ | _wir_
          you read | did nothing | _but_
        """)

    /// Lines by which a program says that it is one.
    static let statements = PhraseBook(
        """
        statement
          ^_本邮件由系统 | ^_本邮件为系统 | ^_本邮件是系统 | ^_本邮件系系统 | ^_本郵件由系統 | ^_本信件由系統 | ^_本信由系统 | ^_此邮件由系统 | ^_此邮件为系统
          ^_此邮件是系统 | ^_此郵件由系統 | ^_此信由系统 | ^_此信件由系统 | ^_该邮件由系统 | ^_这是系统自动 | ^_这是一封系统 | ^_系统邮件,请勿 | ^_系统自动发送
          ^_系统自动发出 | 平台自动发出 | 平台自动发送 | 程序自动发出 | 程序自动发送 | ^_自动发送,请勿 | ^_请勿直接回复 | ^_请勿回复$ | ^_请勿回复. | ^_请勿回复。 | ^_请勿回复! | ^_请勿回复, | ^_请勿回复此 | ^_请勿回复本 | ^_请勿回复该 | ^_請勿直接回覆 | ^_請勿回覆此 | ^_请不要直接回复 | ^_请不要回复 | ^_本邮箱不接收
          ^_本邮箱仅用于发送 | 请勿直接回复本邮件 | 请勿直接回复此邮件 | 请勿直接回复该邮件 | 请勿回复本邮件 | 请勿回复此邮件 | 请不要直接回复此邮件 | 由系统自动发出,请勿
          由系统自动发送,请勿 | 由系统自动生成 | 系统自动发出,请勿回复 | 系统自动发送,请勿回复 | ^_this is an automated message
          ^_this is an automated e-mail | ^_this is an automated email | ^_this is an automated notification
          ^_this is an automatically generated | ^_this message was automatically generated
          ^_this message was generated automatically | ^_this email was automatically generated
          ^_this e-mail was automatically generated | ^_this email was sent automatically
          ^_this is a system generated | ^_this is a system-generated | ^_please do not reply$ | ^_please do not reply.
          ^_please do not reply to | ^_please do not reply directly | ^_please do not reply, | ^_please do not reply -
          ^_please don't reply to | ^_please don't reply. | ^_please don't reply$ | ^_do not reply to this | ^_diese e-mail wurde automatisch
          ^_ce message est généré automatiquement | ^_ne pas répondre | ^_このメールは自動送信 | ^_本メールは自動 | ^_本メールに返信
        """)

    /// Words without which none of the statements, farewells and codes can stand: a quick look before a close one.
    static let hints = PhraseBook(
        """
        hint
          请勿 | 請勿 | 请不要 | 系统 | 系統 | 自动 | 自動 | 本邮箱 | 退订 | 取消订阅 | 再收到 | 接收 | 浏览器 | 收到 | 验证码 | 校验码 | 取件码
          密码 | 驗證碼 | 配信停止 | 返信 | reply | automat | system | repond | répondre | unsubscribe | preferences
          browser | you are receiving | you received | code | one-time
        """)

    /// What programs of shops, couriers, banks and newsletters write about.
    static let topics = PhraseBook(
        """
        topic
          验证码 | 动态密码 | 校验码 | 验证您的 | 激活您的 | 订单已 | 订单确认 | 订单发货 | 订单号 | 您的订单 | 已发货 | 发货通知 | 快递 | 物流 | 取件 | 派送
          签收 | 运单 | 包裹 | 账单 | 对账单 | 电子发票 | 发票已开具 | 登录提醒 | 异地登录 | 安全提醒 | 到期提醒 | 续费提醒 | 缴费通知 | 扣款 | 会员 | 积分
          优惠券 | 月报 | 周刊 | 电子报 | 系统通知 | verification code | security code | confirm your | verify your
          your order | order confirmation | order # | has shipped | tracking number | your invoice
          your receipt | your subscription | password reset | reset your password | sign-in | new login
          newsletter | statement is ready
        """)

    /// Offers to receive no more of the kind.
    static let farewells = PhraseBook(
        """
        farewell
          unsubscribe | manage your preferences | email preferences | view this email in your browser
          view in browser | you are receiving this | you received this | 退订 | 取消订阅 | 不想再收到此类 | 不希望再收到
          如不想接收 | 在浏览器中查看 | 您收到此邮件是因为 | 您收到这封邮件是因为 | 配信停止
        """)
}
