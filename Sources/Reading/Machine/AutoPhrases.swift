/// The words of mail that no person typed for this occasion.
enum AutoPhrases {
    /// Beginnings of the subjects of automatic replies and absence notes. A mail that only mentions them further
    /// on, or answers such a mail, is a person's; so is one that goes on without a mark behind the words.
    static let subjects: PhraseBook = {
        let marks = [":", "_:", "$", "_-", "_re:", "_aw:", "_(", "_["]
        let rows = heads.split(separator: "\n").flatMap { $0.split(separator: "|") }.flatMap { head in
            marks.map { "  ^_" + trimmed(head) + $0 }
        }
        return PhraseBook("reply\n" + rows.joined(separator: "\n") + "\n" + wholes)
    }()

    private static let heads = """
        auto reply | auto-reply | autoreply | auto response | auto-response | autoresponse |
        auto responder | autoresponder | auto respond | automatic reply | automaticreply |
        automatic response | automatic answer | automated reply | automated response |
        automated email response | auto | out of office | out of the office | out-of-office |
        out of office reply | out of office autoreply | out of office auto-reply |
        out of office auto reply | out of office message | out of office notification |
        out of office response | out of office automatic reply | ooo | vacation | vacation reply |
        vacation message | vacation notice | on vacation | on holiday | on leave | absence |
        away from my mail | away from the office | away | abwesenheit | abwesenheitsnotiz |
        abwesenheitsnachricht | abwesend | automatische antwort | automatische rückantwort |
        autom. antwort | réponse automatique | reponse automatique | absence du bureau | absent du bureau |
        absent(e) du bureau | message d'absence | respuesta automática | respuesta automatica |
        fuera de la oficina | ausente de la oficina | resposta automática | resposta automatica |
        fora do escritório | ausência temporária | ausência | risposta automatica | fuori sede |
        fuori ufficio | automatisch antwoord | afwezig | afwezigheidsbericht | niet aanwezig | autosvar |
        automatiskt svar | automatisk svar | frånvaro | fraværende | automaattinen vastaus |
        poissa toimistolta | autoodpowiedź | odpowiedź automatyczna | automatyczna odpowiedź | nieobecność |
        automatická odpověď | mimo kancelář | automatikus válasz | răspuns automat | otomatik yanıt |
        otomatik cevap | автоответ | автоматический ответ | автоматична відповідь | вне офиса |
        отсутствие на рабочем месте | atvaļinājums | atvalinājums | atostogos | trả lời tự động | 자동 회신 |
        자동회신 | 자동 응답 | 자동응답 | 부재중 자동 회신 | 부재중 | 自動応答 | 自動返信 | 自動応答メッセージ | 不在通知 | 不在 | 自动回复 | 自动回覆 | 自动答复 |
        自动应答 | 自动响应 | 自動回覆 | 自動回復 | 自動答覆 | 自動答复 | 自動回复 | 系统自动回复 | 邮件自动回复 | 休假自动回复 | 假期自动回复 | 外出自动回复 |
        外出自动答复 | 休假自动答复 | 假期回复 | 外出 | 外出中 | 休假 | 休假中 | 不在办公室 | 不在辦公室 |
        出差 | 出差中
        """

    private static let wholes = """
        whole
          ^_外出通知: | ^_休假通知: | ^_假期通知: | ^_[自动回复] | ^_【自动回复】 | ^_[自动答复] | ^_【自动答复】 | ^_(自动回复) | ^_[auto-reply] | ^_[auto reply]
          ^_[autoreply] | ^_[automatic reply] | ^_i am out of office | ^_i am out of the office
          ^_i'm out of office | ^_i'm out of the office | ^_i am currently out of | ^_i am on vacation
          is out of the office ( | is out of the office$ | is out of the office.$ | automatic response)$
          automatic reply)$ | auto reply)$ | auto-reply)$ | autoreply)$ | (auto reply) | (自动回复)$
        """

    /// Subjects of disposition notifications.
    static let receipts = PhraseBook(
        """
        displayed
          ^_read: | ^_read receipt | ^_return receipt (displayed) | ^_disposition notification | ^_gelesen:
          ^_lu : | ^_lu: | ^_leído: | ^_letto: | ^_gelezen: | ^_läst: | ^_прочтено: | ^_прочитано: | ^_已读:
          ^_已讀: | ^_已读回执 | ^_阅读回执 | ^_讀取回條 | ^_读取回执 | ^_開封済み: | ^_開封確認 | ^_potwierdzenie odczytania
          ^_potwierdzenie przeczytania | ^_lesebestätigung | ^_confirmation de lecture
          ^_confirmación de lectura
        deleted
          ^_not read: | ^_ungelesen gelöscht | ^_non lu : | ^_未读: | ^_未讀:
        """)

    /// How the text of an automatic reply begins.
    static let openings = PhraseBook(
        """
        reply
          ^_自动回复: | ^_自动回复! | ^_自动回复, | ^_自动回复。 | ^_[自动回复] | ^_[系统自动回复] | ^_【自动回复】 | ^_【系统自动回复】 | ^_(自动回复)
          ^_系统自动回复 | ^_此为自动回复 | ^_这是自动回复 | ^_这是一封自动回复 | ^_這是自動回覆 | ^_本邮件为自动回复 | ^_本邮件为系统自动回复 | ^_此邮件为自动回复
          ^_此邮件为系统自动回复 | ^_您好,我最近有事不在 | ^_您好,这是自动回复 | ^_您好!这是自动回复 | ^_你好,我最近有事不在
          ^_this is an automatic reply | ^_this is an automatic response | ^_this is an automated reply
          ^_this is an automated response | ^_this is an auto-reply | ^_this is an auto reply
          ^_this is an autoreply | ^_this is an auto-response | ^_automatic reply: | ^_auto-reply:
          ^_dies ist eine automatische antwort | ^_ceci est une réponse automatique
          ^_este es un mensaje automático | ^_questa è una risposta automatica | ^_これは自動返信 | ^_このメールは自動返信
        """)

    /// Lines by which a program says that it is one.
    static let statements = PhraseBook(
        """
        statement
          ^_本邮件由系统 | ^_本邮件为系统 | ^_本邮件是系统 | ^_本邮件系系统 | ^_本郵件由系統 | ^_本信件由系統 | ^_本信由系统 | ^_此邮件由系统 | ^_此邮件为系统
          ^_此邮件是系统 | ^_此郵件由系統 | ^_此信由系统 | ^_此信件由系统 | ^_该邮件由系统 | ^_这是系统自动 | ^_这是一封系统 | ^_系统邮件,请勿 | ^_系统自动发送
          ^_系统自动发出 | 平台自动发出 | 平台自动发送 | 程序自动发出 | 程序自动发送 | ^_自动发送,请勿 | ^_请勿直接回复 | ^_请勿回复 | ^_請勿直接回覆 | ^_請勿回覆此 | ^_请不要直接回复 | ^_请不要回复 | ^_本邮箱不接收
          ^_本邮箱仅用于发送 | 请勿直接回复本邮件 | 请勿直接回复此邮件 | 请勿直接回复该邮件 | 请勿回复本邮件 | 请勿回复此邮件 | 请不要直接回复此邮件 | 由系统自动发出,请勿
          由系统自动发送,请勿 | 由系统自动生成 | 系统自动发出,请勿回复 | 系统自动发送,请勿回复 | ^_this is an automated message
          ^_this is an automated e-mail | ^_this is an automated email | ^_this is an automated notification
          ^_this is an automatically generated | ^_this message was automatically generated
          ^_this message was generated automatically | ^_this email was automatically generated
          ^_this e-mail was automatically generated | ^_this email was sent automatically
          ^_this is a system generated | ^_this is a system-generated | ^_please do not reply
          ^_please don't reply | ^_do not reply to this | ^_diese e-mail wurde automatisch
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
