/// What mail systems say when they refuse a mail, by what it means. Labels that come first win over later ones.
///
/// The labels are `BounceReason` words, but for `nosuchuser`, which is said of an address at any point of the SMTP
/// dialogue, while `userunknown` is believed only in answer to RCPT (see `ReasonFinder`).
enum ReasonPhrases {
    static let strong = PhraseBook(
        [capacity, account, sender, address, content, host, system].joined(separator: "\n"))
    static let weak = PhraseBook(loose)

    private static let capacity = """
        mailboxfull
          mailbox full | mailbox is full | mailbox was full | mailbox has exceeded
          mailbox exceeds allowed size | mailbox exceeded the | mailbox quota | not enough disk space
          mailbox size limit | mailbox limit exceeded | mailbox for * is full | mailbox over quota
          mail box full | mail box is full | inbox is full | inbox * out of storage | full mailbox
          out of storage space | over quota | over the quota | over disk quota | over its quota | overquota
          over the maximum allowed mailbox | exceed mailbox quota | exceeds mailbox quota
          exceeding * quota | exceeded * quota | exceeds * quota | exceeded its disk space
          exceeded the local limit | exceeded storage | exceeded its storage | exceeded the storage
          exceed the quota | quota exceeded | quota exceed | quota full | quota violation | quota usage
          quota is full | reached disk quota | disk quota | disc quota | storage quota
          shutoffquotaexceeded | is using too much mail space | too much mail data
          too many messages * mailbox | account is full | account has been temporarily suspended * quota
          mailfolder is full | user is overquota | user has too many messages | recipient * exceeded its
          recipient over | recipient overquota | recipient's mailbox exceed | no space left in mailbox
          has no space left | insufficient mailbox space | insufficient mail storage
          not enough storage space in | does not have enough space | would exceed mailbox
          would be over the allowed quota | casilla * agotado | cuota * excedida | boite * pleine | boîte * pleine | boîte * saturée | buzón * lleno | buzón lleno | buzon lleno | casella * piena | casella piena | caixa * cheia
          caixa cheia | postvak * vol | postvak vol | skrzynka * pełna | почтовый ящик * полон
          quota d'espace | postfach * voll | postfach voll | postfach ist voll | postfach hat die | ящик переполнен
          ящик * переполнен | 邮箱已满 | 邮箱空间已满 | 邮箱容量已满 | 邮箱空间不足 | 邮箱容量不足 | 空间不足 | 容量不足 | 容量已满 | 信箱已满 | 信箱已滿
          郵箱已滿 | 邮箱满 | 超出配额 | 收件人邮箱已超 | メールボックス * 容量 | メールボックスが一杯 | メールボックス * いっぱい | 容量を超え | ボックスに空き
        mesgtoobig
          message size exceeds | message size exceeded | message size limit | message size limit exceeded
          message exceeds * size | message exceeds size | message exceeded * size | message too large
          message too big | message is too large | message is too big | message was too large
          message file too big | message length exceeds | message header size, or recipient list, exceeds
          mail size limit exceeded | mail size exceed | mail is too large | mail too large
          exceeded maximum * message size | exceeds maximum message size | exceeds the maximum message size
          exceeds fixed maximum | exceeds the maximum * size | exceeds maximum size | exceeds the size limit
          exceeds size limit | exceeded mailsize limit | exceeded the maximum * size
          larger than the * limit | larger than the limit | maximum message size | max message size
          size limit= | size is larger than | too big for system | line limit exceeded | taille limite
          nachricht zu gro | 邮件过大 | 邮件太大 | 邮件大小超 | 信件过大 | 附件过大 | 邮件尺寸超
        exceedlimit
          message length exceeds administrative limit | administrative length limit | recipsizelimit
        hasmoved
          mailbox has moved | has moved to | user has moved | no longer on server | has been replaced by
          address has changed to | changed my address | changed his address | new address is
          user not local; please try | destination mailbox has moved | 邮箱地址已更改 | 已更换邮箱
        """

    private static let account = """
        suspend
          user is terminated | rp:frl | temporarily inactive | is a deactivated mailbox | invalid/inactive user
          user or domain is disabled | has been suspended | account is temporarily limited
          account is temporarily | account has been locked | mailbox has been disabled
          mailbox has been suspended | address has been disabled | recipient account is blocked
          recipient account is disabled | account closed | account has been closed | has been deactivated
          is currently suspended | 已冻结 | 被冻结 | 已停用 | 已被停用 | 已注销 | 未激活 | account has been disabled
          account has been suspended | account has been deactivated | account has been blocked
          account has expired | account is disabled | account is currently disabled | account is suspended
          account is deactivated | account is inactive | account is not active | account is blocked
          account is locked | account is temporarily disabled | account inactive | account disabled
          account suspended | account deactivated | account expired | account locked
          account that you tried to reach is disabled | account that you tried to reach is inactive
          account * has been disabled | account * disabled or discontinued | disabled or discontinued
          disabled mailbox | disabled recipient | disabled user | disable recipient
          address no longer accepts mail | address is no longer active | address is not active
          address inactive | mailbox disabled | mailbox is disabled | mailbox is inactive
          mailbox is frozen | mailbox is blocked | mailbox currently suspended
          mailbox unavailable or access denied | mailbox inactive | mailbox suspended | inactive mailbox
          inactive user | inactive account | inactive recipient | email account * inactive
          user is inactive | user inactive | user suspended | user is suspended | user disabled
          user is disabled | user account disabled | user hangup | user locked | this account is not allowed
          recipient suspend | recipient disabled | recipient is disabled | suspended user
          user mailbox is currently * disabled | sorry, this mailbox is suspended
          boite du destinataire archivee | compte du destinataire est bloque | compte * suspendu
          konto niedostepne | konto * gesperrt | mailbox not available / konto
          vdelivermail: account is locked | user_inactive | 邮箱已被冻结 | 帐号已被冻结 | 账号已被冻结 | 邮箱被冻结 | 邮箱已停用 | 帐户已停用
          账户已停用 | 用户已停用 | 邮箱已注销 | 帐号已注销 | 账号已注销 | 用户被禁用 | 收件人被禁用
        norelaying
          send to a non-local e-mail address | this domain is not hosted | domain not hosted
          not permitted to relay through | relaying through this server | is not local to this server
          relaying denied | relay denied | relay access denied | relay not permitted | relay not allowed
          relaying not allowed | relaying not permitted | relaying is prohibited | relaying mail to * is not
          no relaying | not a relay | not an open relay | no relay access | not allowed to relay
          not permitted to relay | unable to relay | cannot relay | cannot be relayed | we do not relay
          we don't relay | mail server does not allow relay
          that domain isn't in my list of allowed rcpthosts | isn't in my list of allowed rcpthosts
          in my list of allowed rcpthosts | relay operation rejected | relaying blocked at this site
          insecure mail relay | out of service domain | domain is not hosted here | attribution; relay
          tenantattribution | 拒绝转发 | 不允许转发 | 不允许中继
        """

    private static let sender = """
        blocked
          rbl blacklist | is in rbl | in an rbl | listed in rbl
        authfailure
          sender is unauthenticated | authenticate with either spf or dkim | authenticate with spf or dkim
          spf unauthorized mail | the mail system detected an unauthenticated | not pass dmarc
          dmarc quarantine | sender failed | failed authentication | spf_fail | spf temperror
          spf permerror | spf) | sender domain * spf | dmarc policy | dmarc check failed
          dmarc verification | dmarc evaluation | dmarc validation | dmarc fail | failed dmarc | fails dmarc
          spf check failed | spf fail | spf hard fail | spf softfail | spf record with a hard fail
          spf validation | spf policy | spf record indicates | spf * not authorized | spf * not permitted
          spf: fail | fail spf | failed spf | fails to pass spf | rejected by spf | rejected: spf
          rejected: openspf | openspf.org | openspf.net | sender policy framework | dkim verification
          dkim check | dkim fail | dkim signature * fail | invalid dkim | no passing dkim | is not signed
          domainkeys failure | unauthenticated email from | unauthenticated mail is prohibited
          does not have authentication information | fails to pass authentication checks
          fails to pass * checks | authentication checks. to best protect | failed authentication checks
          none of the * mechanisms passed | sender is not authenticated | sender authentication
          sender id * fail | is not allowed to send from | not authorized to send mail from | 未通过spf | spf检查
          spf校验 | dmarc检查 | dmarc校验 | dkim校验
        requireptr
          dns ptr | ptr resource record | sender ip reverse lookup | forward dns entry does not point | custom reverse dns
          fcrdns | rdns record | reverse dns | rdns | ptr record | no ptr | missing ptr | ptr lookup
          ip name lookup failed | ip name possibly forged | ip address does not have * reverse
          cannot find your hostname | cannot find your reverse hostname | cannot resolve your address
          can't resolve your address | client does not have a hostname | could not resolve your ip
          unresolvable relay host name | unknown client host | no matches to nameserver query
          no dns entry for your ip | dns lookup failure | hostname lookup failed | fix reverse dns
          all mail servers must have a ptr | domain name mismatch | does not resolve to a fully | 反向解析
        notcompliantrfc
          multiple from headers | invalid message-id | invalid header | missing date | no from header
          rfc 5322 | rfc 2822 | rfc5322 | rfc2822 | duplicate header | multiple addresses in from
          multiple from | multiple 550 5.7.1 addresses in from | addresses in from: header
          header * not rfc | not rfc 2822 | not rfc 5322 | not rfc2822 | not rfc5322 | not rfc compliant
          violates rfc | violation of rfc | not compliant with rfc | not compliant | noncompliant
          headers missing | missing from header | missing header | missing required header
          messages missing a valid | message-id * not valid | message is not rfc | no resent-from field
          messages without to | this message does not conform
          https://support.google.com/mail/?p=rfcmessagenoncompliant
        policyviolation
          denied by policy | organizational settings | organization policy | closed mailing list
          protocol violation | message rejected by policy | rejected for policy reasons
        rejected
          administrative prohibition | batv | null sender is not allowed | null sender * not
          empty envelope sender | returned mail not accepted | sender address has been blacklisted
          fully qualified email address required | purported responsible address | emetteur invalide
          sender email address rejected | envelope sender rejected | sender domain is empty
          sender domain does not exist | spam reporting address | mail from not owned
          does not accept mail from | not subscribed to this group | rejected by recipient
          sender is not allowed | sender not allowed | sender not authorized | sender is not authorized
          user in blacklist | user rejected | rcpt is rejected | backscatter protection | sender * blacklist
          000c0595 | sender address rejected | sender rejected | sender denied | sender is rejected
          sender domain is listed | sender domain * rejected | sender domain must resolve
          sender domain not found | sender not exist | sender not pre-approved | sender verify failed
          sender is spammer | sender unknown | sender is in my black list
          server rejected mail from address | domain of sender address | unroutable sender
          unroutable envelope sender | unroutable mail from | unrouteable sender
          envelope blocked - user entry | mail from address | mail from * rejected | mail from domain * not
          mail server rejected your mail from | bad sender | invalid sender | invalid domain, see
          fake sender | from address not | from address verification failed
          not accepting mail from this address | not accept mail from | your envelope sender
          your email address has been blacklisted | your email is not allowed
          your access to submit messages * has been rejected | you are not allowed to post to this
          you are not allowed to send | you are not authorized to send | you are refused to send
          you are sending to/from an address that has been blacklisted | you are not a member of this
          is not a registered gateway user | rejected your message to the following
          recipient not accepted. (batv: no tag | recipient address rejected: access denied * block
          all recipient addresses rejected : access denied | http://spf.pobox.com
          the message was rejected because it contains prohibited sender | we don't accept mail from
          message rejected: * sender | access denied, bad outbound sender | by non-member
          is not allowed to post | not have permission to post | doesn't have permission to post
          need to join the group | 发件人被拒 | 发件人地址被拒 | 拒绝发件人 | 发件人在黑名单
        """
}
