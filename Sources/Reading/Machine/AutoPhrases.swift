/// The words of mail that no person typed for this occasion.
enum AutoPhrases {
    /// Beginnings of the subjects of automatic replies and absence notes. A mail that only mentions them further
    /// on, or answers such a mail, is a person's.
    static let subjects = PhraseBook(
        """
        reply
          ^_auto: | ^_auto reply | ^_auto-reply | ^_autoreply | ^_auto response | ^_auto-response
          ^_autoresponse | ^_autoresponder | ^_auto respond | ^_automatic reply | ^_automaticreply
          ^_automatic response | ^_automatic answer | ^_automated reply | ^_automated response
          ^_automated email response | ^_auto: re: | ^_out of office | ^_out of the office | ^_out-of-office
          ^_ooo: | ^_i am out of | ^_i'm out of | ^_i am away | ^_i am on vacation | ^_i am on leave
          ^_i am currently out | ^_away from my | ^_away from the office | ^_away until | ^_on vacation
          ^_on holiday: | ^_on leave: | ^_vacation reply | ^_vacation: | ^_absence: | ^_is out of the office
          is out of the office | automatic response)$ | automatic reply)$ | auto reply)$ | auto-reply)$
          autoreply)$ | ^_abwesenheit | ^_abwesend | ^_automatische antwort | ^_automatische rückantwort
          ^_autom. antwort | ^_réponse automatique | ^_reponse automatique | ^_absence du bureau
          ^_absent du bureau | ^_absent(e) | ^_message d'absence | ^_respuesta automática
          ^_respuesta automatica | ^_fuera de la oficina | ^_ausente de la oficina | ^_resposta automática
          ^_resposta automatica | ^_fora do escritório | ^_ausência | ^_risposta automatica | ^_fuori sede
          ^_fuori ufficio | ^_automatisch antwoord | ^_afwezig | ^_niet aanwezig | ^_autosvar
          ^_automatiskt svar | ^_automatisk svar | ^_frånvaro | ^_fraværende | ^_automaattinen vastaus
          ^_poissa toimistolta | ^_autoodpowiedź | ^_odpowiedź automatyczna | ^_automatyczna odpowiedź
          ^_nieobecność | ^_automatická odpověď | ^_mimo kancelář | ^_automatikus válasz | ^_răspuns automat
          ^_otomatik yanıt | ^_otomatik cevap | ^_автоответ | ^_автоматический ответ
          ^_автоматична відповідь | ^_вне офиса | ^_atvaļinājum | ^_atvalinājum | ^_atostog
          ^_trả lời tự động | ^_자동 회신 | ^_자동회신 | ^_자동 응답 | ^_부재중 | ^_自動応答 | ^_自動返信 | ^_不在通知 | ^_不在の | ^_自动回复
          ^_自动回覆 | ^_自动答复 | ^_自动应答 | ^_自动响应 | ^_自動回覆 | ^_自動回復 | ^_自動答覆 | ^_自動答复 | ^_自動回复 | ^_[自动回复]
          ^_【自动回复】 | ^_[自动答复] | ^_【自动答复】 | ^_(自动回复) | ^_系统自动回复 | ^_邮件自动回复 | ^_休假自动 | ^_假期自动 | ^_外出自动 | ^_外出:
          ^_外出中: | ^_外出通知 | ^_外出提醒 | ^_休假: | ^_休假中: | ^_休假通知 | ^_休假提醒 | ^_假期回复 | ^_假期通知: | ^_不在办公室:
          ^_不在辦公室: | ^_出差中:
        """)

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
          ^_系统自动发出 | ^_自动发送,请勿 | ^_请勿直接回复 | ^_请勿回复 | ^_請勿直接回覆 | ^_請勿回覆此 | ^_请不要直接回复 | ^_请不要回复 | ^_本邮箱不接收
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
