/// The words by which a report of undelivered mail announces itself, and those after which it names recipients.
enum BouncePhrases {
    /// How subjects of reports begin; list tags in brackets before them are skipped.
    static let subjects = PhraseBook(
        """
        bounce
          ^_message rejected | ^_there was an error sending your mail | ^_message delivery has failed
          ^_sorry, your message could not | ^_message not delivered | ^_mdaemon warning
          ^_mdaemon notification | ^_[postmaster] email delivery failure | ^_email delivery failure
          ^_mail could not be | ^_your mail could not | ^_your message could not
          ^_your message to * could not | ^_undelivered | ^_problem delivering | ^_邮件发送失败 | ^_邮件被拒
          ^_邮件投递通知 | ^_系统退信/ | ^_退信: | ^_发送失败通知 | ^_邮件延迟 | ^_mail undeliverable | ^_message failure
          ^_error sending | ^_could not send | ^_undeliver | ^_undeliverable | ^_non delivery report
          ^_non-delivery | ^_nondeliverable | ^_not deliver | ^_failure notice | ^_failure delivery
          ^_failed mail | ^_failed delivery | ^_failed to deliver | ^_returned mail | ^_returned to sender
          ^_return to sender | ^_returning message to sender | ^_mail delivery fail
          ^_mail delivery problem | ^_mail delivery error | ^_mail delivery status | ^_mail delivery warning
          ^_mail delivery deferr | ^_mail delivery | ^_mail deliver | ^_mail failure | ^_mail not delivered
          ^_mail status report | ^_mail system error | ^_mail could not be delivered | ^_mail error
          ^_message delivery fail | ^_message status - undeliver | ^_message delayed | ^_message undeliver
          ^_message you sent blocked by | ^_**message you sent blocked by | ^_e-mail delivery
          ^_email delivery fail | ^_delivery failure | ^_delivery failed | ^_delivery has failed
          ^_delivery problem | ^_delivery error | ^_delivery report | ^_delivery status
          ^_delivery notification | ^_delivery delay | ^_delivery could not | ^_delivery unsuccessful
          ^_delivery incomplete | ^_delayed mail | ^_delayed message | ^_delayed:
          ^_permanent delivery failure | ^_postmaster notify | ^_notice: mail delivery status
          ^_notification d'etat | ^_notification d'état | ^_nondelivery | ^_considered unsolicited bulk
          ^_automatically rejected mail | ^_rejected: | ^_rejected mail | ^_warning: could not send
          ^_warning: message | ^_warning: * - user unknown | ^_warning - delayed | ^_warning: delivery
          ^_could not deliver | ^_could not send message | ^_unable to deliver | ^_unzustellbar
          ^_unzustellbare | ^_nicht zugestellt | ^_zustellung | ^_non remis | ^_non recapitabile
          ^_mancato recapito | ^_echec de la remise | ^_échec de la remise | ^_message non remis
          ^_no se puede entregar | ^_no entregado | ^_correo no entregado | ^_mensaje no entregado
          ^_nao entregue | ^_não é possível entregar | ^_onbestelbaar | ^_niet bezorgd | ^_olevererbart
          ^_ej levererbart | ^_ikke leveret | ^_kan ikke leveres | ^_niedostarczona | ^_niedostarczalne
          ^_не доставлено | ^_недоставленное | ^_ваше сообщение не доставлено | ^_письмо не доставлено
          ^_teslim edilemedi | ^_系统退信 | ^_退信 | ^_退件 | ^_自动退信 | ^_邮件退信 | ^_邮件被退回 | ^_邮件退回 | ^_被退回的邮件
          ^_来自*的退信 | ^_投递失败 | ^_邮件投递失败 | ^_邮件未送达 | ^_投递状态 | ^_投遞失敗 | ^_邮件投递 | ^_邮件无法投递 | ^_无法投递 | ^_无法送达
          ^_無法傳遞 | ^_無法傳送 | ^_传递失败 | ^_未传递 | ^_未送达 | ^_未送達 | ^_未传送 | ^_无法传递 | ^_投递延迟 | ^_递送失败 | ^_邮件递送 | ^_信件退回 | ^_被退回 | ^_未能送达 | ^_发送失败 | ^_您的邮件被退回 | ^_您的邮件未能
          ^_延迟投递 | ^_メッセージを配信できません | ^_配信不能 | ^_配信できません | ^_配信エラー | ^_配達不能 | ^_送信エラー
          non remis (delivery failed) | returning message to sender | could not be delivered
          could not be sent | delivery failed | delivery failure | mail system error | wasn't delivered
          was not delivered | _are not member ( | _is not member ( | user unknown! | mail failure
          error during delivery | 自动退信
        """)

    /// Words of subjects that make a report of a mail system's or a null sender's mail.
    static let machineSubjects = PhraseBook(
        """
        bounce
          退信 | 退回 | 投递失败 | 无法投递 | 未送达 | 未能送达 | 发送失败 | undeliver | delivery fail | delivery status
          delivery report | not delivered | returned mail | non-delivery | unzustellbar | non remis
        """)

    /// Ends of subjects that only reports have, even behind a reply's prefix.
    static let certainSubjects = PhraseBook(
        """
        bounce
          (delivery failed)$ | (delivery failure)$ | (undeliverable)$
        """)

    /// What reports say near their beginning, and hardly anyone else.
    static let bodies = PhraseBook(
        """
        bounce
          成功投递到 | 未能成功投递 | 没有成功投递 | 投递不成功 | 发送不成功 | 未能成功发送 | not allowed to post to this list
          was undeliverable | was undeliverable to | is undeliverable | message was delayed | > was delayed
          could not be reached | had trouble delivering your message | error sending your mail | 未能发送 | 未能到达
          无法到达 | 送信不能 | could not be delivered to | could not be delivered for
          could not deliver message to | could not deliver your message | couldn't be delivered
          couldn't deliver your message | cannot be delivered to | cannot deliver | can't be delivered to
          wasn't delivered to | wasn't able to deliver your message | was not able to deliver your message
          was not able to be delivered | were unable to deliver your message
          were not able to deliver your message | unable to deliver message to
          unable to deliver your message | unable to deliver to | not able to be delivered to one
          did not reach the following recipient | delivery failed * attempts | delivery has failed
          delivery of email to this address | delivery to the following recipient
          delevery to the following recipient | delivery status notification
          delivery of the email was stopped | delivery status : failed | failed to deliver to
          failed to send to identified host | failure reasons | failed recipient
          following address had permanent | following addresses had permanent
          following addresses had delivery | following address(es) failed | following addresses failed
          following address failed | following recipients did not receive
          following recipients have not yet received | following recipients was rejected
          has not been delivered | has not yet been delivered | has encountered a delivery problem
          has encountered delivery problems | encountered an error during delivery
          an error has occurred while attempting to deliver | error occurred while trying to deliver
          error delivering your mail | i wasn't able to deliver | i was not able to deliver
          is not an active user | message was undeliverable | message that you sent could not be delivered
          message you sent * could not be delivered | message that you sent has not yet been
          message that you sent contained one or more recipient addresses
          message that you sent was rejected | message is delayed for more than
          message to * was automatically rejected | message was not delivered | message not delivered to
          your message could not be sent | your message was not delivered | your message was rejected
          your message has not been delivered | your message wasn't delivered
          your message to * couldn't be delivered | was not delivered to | was blocked by our spam firewall
          was considered unsolicited bulk | user mailbox exceeds allowed size | ^_unknown user:
          undeliverable to | undeliverable mail | undelivered mail | permanent fatal errors
          permanent fatal delivery errors | transcript of session follows | this is the qmail-send program
          this is the postfix program | this is the mail system at host | this is a permanent error
          this is the mailer-daemon | ^_error: invalid user address | this user doesn't have a
          are not a member of this mailing list | is no such user here | no such user here
          recipient was rejected | ^_no mailbox | ^_no such user | did not exactly match an
          pu etre delivre a | pu être délivré | no pudo ser entregado | nao pode ser enviada
          non è stato possibile recapitare | échec de la remise | konnte nicht zugestellt werden
          nachricht wurde nicht zugestellt | zustellung * nicht abgeschlossen | fehler bei der zustellung
          det gick inte att leverera | ne peut être remis | не может быть доставлено | невозможно доставить
          не удалось доставить | не было доставлено | kan niet worden bezorgd | kunde inte levereras
          nie można dostarczyć | 未能送达 | 没有送达 | 未送达 | 无法送达 | 未能投递 | 无法投递 | 投递失败 | 投遞失敗 | 被退回 | 退信原因 | 退信代码
          系统退信 | 无法将邮件发送给 | 邮件无法发送 | 发送失败 | 無法傳遞至 | 無法傳遞給 | 传递到以下收件人 | 无法传递给 | 发送给以下收件人 | 传递给以下收件人 | 部分或全部预期收件人 | 无法联系到以下收件人 | 尚未送达 | 无法寄达 | 无法递送 | 送信できませんでした
          配信できませんでした | 配信できません | 送信に失敗しました | 送信エラー | 届けることができません
        """)

    /// After these words, on the same line or those below, stand the recipients.
    static let intros = PhraseBook(
        """
        intro
          following message to | rejected recipient | 成功投递到 | 投递到: | could not be reached
          undeliverable to the following | addressed to email address | 收件人 | 收信人
          the following recipients did not receive | could not be delivered to | couldn't be delivered to
          cannot be delivered to | cannot be delivered: | cannot be delivered. | could not be delivered:
          could not deliver message to the following | could not deliver your message to
          could not be delivered. | wasn't delivered to | was not delivered to: | not been delivered to
          not yet been delivered is | has not yet been delivered to | hasn't been delivered to
          unable to deliver message to | unable to deliver your message to | unable to deliver to
          not able to deliver your message to | wasn't able to deliver your message to
          able to deliver your message | error delivering your mail to
          did not reach the following recipient | did not receive your message
          did not receive this message | not receive a copy of your message | not yet received your message
          delivery has failed to these | delivery to the following | delevery to the following
          delivery of email to this address | delivery failed * attempts: | delivery failed:
          failed to deliver to | failed recipient | failed addresses | failure reasons | following recipient
          following address: | following address. | following address$ | following address(es)
          following addresses | following address failed | following address had
          following list of recipients | list of recipients | list of the affected recipient
          recipients were affected | recipients or groups | recipients or distribution lists
          affected recipient | recipient address: | original address: | recipient(s) : | recipient:
          recipients: | error-for: | addressed to: | originally addressed to | was addressed,
          incorrectly constructed | message not delivered to | undeliverable to | undeliverable  to
          unknown user: | your message to | local mailbox | mailbox exceeds allowed size:
          address(es) failed | addresses failed | address failed | permanent fatal errors
          transient non-fatal errors | delivery notifications | delivery problems | delivery errors
          rcpt to: | pu etre delivre a | non remis pour ces destinataires | destinataires ou groupes
          mottagare eller grupper | empfänger oder gruppen | destinatarios o grupos | destinatari o gruppi
          adressaten ist fehlgeschlagen | конечным получателям | получателям: | следующему адресу | 收件人:
          收件人或组 | 收件者或群組 | 收件人或群組 | 收件者: | 收件地址 | 以下收件人 | 下列收件人 | 以下地址 | 下列地址 | 以下邮箱 | 收信人: | 收件邮箱 | 目标地址
          送达以下 | 投递到 | 投递给 | 发送给 | 无法发送到 | 邮件发送到 | 传递到 | 送达到 | 传递给以下 | 联系到以下收件人 | 尚未送达 | 找不到地址 | 发往 | 发至 | メールアドレスへの送信 | 以下の宛先 | 次のあて先 | 次の宛先
          受信者
        """)

    /// Words before an address that is not the recipient's.
    static let notRecipient = PhraseBook(
        """
        other
          sender | mail from | _from: | 发件人 | 寄件者 | mta | contact | assistance | please send mail to
          please send | reply to | support | message-id | envelope-from | helo | problem | http | visit | 联系
          客服 | 请咨询 | お問い合わせ
        """)

    /// A report that the mail is late, not lost.
    static let delays = PhraseBook(
        """
        delayed
          warning message only | warning only | this is only a warning | just a warning
          only a notification about a delay | temporary failure report | advisory-only | has been delayed
          is delayed | delayed mail | message delayed | delivery delayed | mail delivery delayed
          notification (delay) | notification: delayed | notification : delayed | has not yet been delivered
          not yet been delivered | has been postponed | still being retried | message still undelivered
          will be retried | will keep trying | could not send message for past | we will continue to try
          delivery attempts will continue | zustellung nicht abgeschlossen | versucht noch weitere
          message 1* delayed | 暂时无法 | 延迟 | 稍后重试 | 将继续尝试 | 系统会继续尝试 | 将会继续 | 会继续尝试 | 尚未送达 | 遅延 | отложено
        """)
}
