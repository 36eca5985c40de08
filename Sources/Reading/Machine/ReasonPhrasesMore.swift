extension ReasonPhrases {
    static let address = """
        hostunknown
          account or domain may not exist | dns domain * does not exist | 所属域名不存在
        networkerror
          host not found, try again
        nosuchuser
          recipient verification failed | 收件人*)不存在 | 收件人*>不存在 | 收件人*_不存在 | 地址*)不存在 | 邮箱*)不存在
          invalid mailbox. local mailbox | is unavailable: user not found | possibly incorrect
          e-mail account does not exist | email account does not exist | user doesn't exist:
          no valid recipients for this mm | rcp-p1 | int-p1 | int-p3 | int-p4 | no existe el usuario
          usuario desconocido | utente sconosciuto | utilisateur inconnu | destinataire inconnu
          empfänger unbekannt | unbekannter empfänger | konto nie istnieje | пользователь не найден
          нет такого пользователя | 收件人不在 | 收信人不存在 | 信箱不存在 | 帳號不存在 | 收件人不正确 | 收件人错误 | 对方邮箱不存在 | 收件人邮件地址不存在
          收件地址错误 | 使用者未知 | ^_unknown user: | mail.local: unknown user | not found by smtp address lookup
          recipient name is not recognized | 000c05a6 | not listed in public name
          not listed in domino directory | could not be found in the domino directory
          unable to deliver message to * check if address is correct | recipnotfound | recipientnotfound
          resolver.adr. | wasn't found at | was not found at | couldn't be found, or is unable to receive
          because the address couldn't be found | address you entered couldn't be found
          address you * entered could not be found | can't be found | no mailbox here by that name
          no such user * gsmtp | nosuchuser | nomailbox | le destinataire n'existe pas
          adresse destinataire invalide | n'existe pas | no existe | existiert nicht | nie istnieje
          non esiste | не существует | recipient does not exist here | address unknown | unknown address
          address does not exist | address doesn't exist | e-mail address does not exist
          email account that you tried to reach does not exist | 用户不存在 | 用户名不存在 | 收件人不存在 | 收件人地址不存在
          收件地址不存在 | 收件人邮箱不存在 | 邮箱不存在 | 帐号不存在 | 账号不存在 | 帐户不存在 | 账户不存在 | 地址不存在 | 邮箱地址不存在 | 找不到收件人 | 找不到该收件人
          找不到用户 | 无此用户 | 无此帐号 | 无此账号 | 没有这个用户 | 该用户未开通 | 使用者不存在 | 收件者不存在 | 查無此人 | mi:nuf | 输入的电子邮件地址找不到
          无法找到你输入的电子邮件地址 | 找不到你输入的电子邮件地址 | 找不到您輸入的電子郵件地址 | 未找到收件人 | 电子邮件地址找不到 | 邮件地址找不到 | 找不到您输入的 | アドレスが見つかりません | ユーザーが見つかりません | 存在しません
        filtered
          对方拒收 | 邮箱拒收 | 收件人拒收 | 对方拒绝接收
          refuse to receive | user refuses | message rejected due to user rules | is not accepting any mail
          message filtered | due to recipient preferences
          because the recipient is only accepting mail from
          due to extended inactivity new mail is not currently being accepted | has restricted sms e-mail
          http://postmaster.facebook.com/.+refused due to recipient preferences
          permanent failure for one or more recipients (*:blocked) | refused due to recipient preferences
          resolver.rst.notauthorized | user reject the mail | user reject | this account is protected by
          we failed to deliver mail because the following address recipient id refuse
          you have been blocked by the recipient | you need to be on the whitelist
        userunknown
          user email is not | recipient not valid | not a known mailbox | mail address does not exist
          e-mail address not found | email address could not be found | email address not found
          recipient could not be found | recipient was not found | cannot find recipient
          unable to find recipient | address does not exist | bad address | delivery address invalid
          recipient address invalid | no local mailbox | unrecognized recipient | unknown receipient
          user cannot be found | the user you are trying | unlisted recipient | not found recipient account
          unable to verify * address | has no mailbox | undisclosed recipient | user unknown
          user not found | user not known | user not exist | user does not exist | user doesn't exist
          user doesn't have a | user * does not exist | user * doesn't have a | user has no mailbox
          user is unknown | user name is unknown | user email address is not found | unknown user
          unknown account | unknown mailbox | unknown local part | unknown local user | unknown address
          unknown recipient | unknown or illegal | unknown or illegal alias | unknown e-mail address
          unknown email address | unknown virtual user | no such user | no such account | no such address
          no such mailbox | no such person | addressee unknown | no such recipient | no such local user
          no such a user | no mailbox found | no mailbox by that name | no mailbox here
          no account by that name | no user by that name | no recipient found | no valid recipients
          no valid recipient | no longer a valid | no longer an active | no longer valid | no longer exists
          no longer has an account | not a known user | not a valid recipient | not a valid user
          not a valid mailbox | not a valid email | not a local user | not have a final email delivery point
          not an active address | not our customer | not found in directory | not listed in directory
          not in our * user | is not a valid | is not known at this | invalid recipient | invalid mailbox
          invalid address | invalid user | invalid user address | invalid local part
          bad destination mailbox | bad destination email | bad mailbox | bad recipient
          address rejected * unknown | address is administratively disabled | address is unavailable
          address invalid | address not found | address not present in directory | address does not match
          recipient address unknown | recipient address rejected: access denied
          recipient address rejected: user | recipient address rejected: unknown
          recipient address rejected: undeliverable | recipient address rejected: mailbox
          recipient address rejected: invalid | recipient does not exist | recipient doesn't exist
          recipient is not exist | recipient is not accepted | recipient is not local | recipient not exist
          recipient not found | recipient not accepted | recipient no longer | recipient unknown
          recipient rejected | recipient * was not found | recipient * does not exist | recipient not ok
          recipient verify failed | mailbox * does not exist | mailbox does not exist
          mailbox doesn't exist | mailbox unknown | mailbox not found | mailbox not present
          mailbox not available | mailbox unavailable | mailbox is not available | mailbox is unavailable
          mailbox invalid | mailbox name not allowed | mail box not found | mailhost: user
          does not have an account | do not have an account | doesn't exist | does not exist at
          doesn't like recipient | delivery to the following recipient failed permanently
          local user unknown | name is not recognized | could not find a mailbox for | account not found
          account does not exist | account is not known | account unknown
          destination server rejected recipients | dosn't exist | undeliverable address | unroutable address
          this person is no longer with | has no such | the following recipients are invalid
          there is no user | there is no such | no existing user | 未找到 | ユーザ不明 | 宛先不明 | 該当するユーザ
        """

    static let content = """
        spamdetected
          rejected as spam
        virusdetected
          _virus * detected | _virus * found | potentially executable attachment | malicious | 恶意 | 木马 | malware | infected | virus detected
          virus found | virus infect | contains a virus | contain a virus | containing a virus | has a virus
          a virus | by virus | virus/spam | virus or spam | virus scan * fail | virus: | virus name
          dangerous attachment | executable files are not allowed | mcspamsignature | 含有病毒 | 带病毒 | 发现病毒
        policyviolation
          msg-p2 | msg-p3 | pol-p | vba macros | file extension | not permitted attachment
          message bounced due to | mass mailer | against our policy | policy rejection | policy restriction
          policy reasons | for policy | policy violation | local policy | violates our * policy
          violates * email policy | because its content presents a potential | illegal attachment
          prohibited attachment | attachment type not allowed | attachment is not allowed
          attachments of type | executable file | an illegal attachment | blocked attachment
          content * not allowed | header error | security policy
          this message was blocked because its content | we do not accept messages containing images
          you have exceeded the allowable number of posts | by content filter
          message rejected due to local policy | policy restrictions | against company policy
          is not permitted to deliver | email * not accepted for policy | 违反策略 | 策略拒绝
        badreputation
          bad ip profile | poor sender | too many complaints | user complaints | suspicious ip | 信誉
          low reputation | bad reputation | poor reputation | ip reputation | sender reputation
          reputation of the sending | reputation filter | due to reputation
          unexpected volume or user complaints | unusual rate of unsolicited | excessive unknown recipients
          senderbase | senderscore | none/bad reputation
        contenterror
          improper use of 8-bit | invalid characters | 8-bit data in | bare <cr> | bare cr | bare lf
          charset not supported | conversion required | data format error | media error | mime malformation
          message contains null | header contains | illegal 8-bit | unsupported content
          unsupported message type | unencoded non-ascii | message mime complexity | line too long
          lines too long | message contained unsafe content | has an invalid header | duplicate from
          improper content | 邮件格式错误
        spamdetected
          spam or | spamminess | spam content | bulk mail | possible spam | may consider spam
          blocked for spam | spamming | contains spam | because of spam | due to spam | suspicious content
          content restrictions | content filtering | content filter
          message contains a virus, malware or spam | unsolicited | listed in spamhaus dbl
          domain present in the spamhaus dbl | url blacklist | 广告邮件 | 反垃圾 | 垃圾 | appears to be spam
          appears to be unsolicited | appears similar to spam | considered spam | considered unsolicited
          classified as spam | classified as unsolicited | identified as spam | identified spam
          detected as spam | scored as spam | marked as spam | recognized as spam | content is spam
          is spam | is probably spam | is likely spam | is likely unsolicited | looks like spam
          look like spam | looks like unsolicited | seems to be spam | thinks this email is spam
          spam block | spam blocked | spam detected | spam detect | spam email not | spam filter
          spam found | spam high probability | spam id | spam-id | spam limit has been reached | spam mail
          spam message | spam not accepted | spam pattern | spam points | spam refused | spam rejected
          spam score | spam signature | spam test | spam-like | spam, message | spamassassin | spambouncer
          spamming not allowed | spam check | spam! | - spam | (spam) | _ube | suspected spam
          suspicious due to the nature of the content | suspicious due to | likely suspicious | antispam
          anti-spam | bulk email filter | unsolicited bulk | unsolicited mail | unsolicited email
          unsolicited content | junk mail | uribl | surbl | blacklisted url | blacklisted link
          blocked by customer policy | blocked by our content | blocked by our bulk
          message content rejected | mail content denied | content denied | content rejected
          content reject | content rejection | message rejected as spam | message blocked by | mail rejete
          rejected by content | rejected: spam | rejected due to content | rejected because of * content
          high probability of spam | heuristic spam | cloudmark | greylisted * spam | phish | fraudulent
          dt:spm | mi:spb | sensible text | our filters rated | the content of this message
          rejected by the * filter | not accepted due to content | 垃圾邮件 | 垃圾信件 | 疑似垃圾 | 内容被拒 | 内容拒绝 | 敏感内容
          邮件内容 | スパム
        """

    static let host = """
        speeding
          excessive volume | send rate exceeded | please try again slower | message threshold exceeded
          daily message quota | sending too many | too many messages | daily limit | hourly limit
          max emails per hour | emails per hour | receiving mail at a rate | receiving mail too quickly
          sent to too many recipients this hour | too many recipients this hour | sending too fast
          please slow down | throttl | rate limited | rate that prevents | mail sending rate
          peak smtp relay limit | try spamming | too many emails from | too much mail
          too many messages from | quota of recipients | sending quota | sending limit | 发信数超 | 发送频率 | 发信频率
          频率限制 | 频率过高
        toomanyconn
          maximum connection limit | per-domain connection limit | too many errors from your ip
          trop de connexions | max message per connection | too many connection | con-t | connections per
          too many invalid | connection rate limit | connection frequency limited | ip frequency limited
          domain frequency limited | sender frequency limited | frequency limited | connection limit
          connections exceeded | simultaneous connections | concurrent connections | too many connections
          too many concurrent | too many sessions | too many smtp | too many recipients | too many rcpt
          too many hosts | max number of recipients | number of recipients exceeds | open connections
          recipient thread limit | hl:icc | hl:ifc | rp:drc | mi:dmc | mi:sfq | 连接数过 | 连接过多
        blocked
          go away | bad sender ip | not currently accepting mail | suspiciously like spammer
          closing transmission channel | rejecting open proxy | open proxy | open relay
          you are sending spam | email blocked by | not passed validation | due to listing | is listed in
          listed on | listed at | ip is blocked | ip blocked | ip has been | blocked by | is blocked
          blocked; | blocked. | has been blocked | refused by * ip | suspicious ip | host blacklisted
          hosts with dynamic | mismatches client | forged hostname | too many unwanted messages
          cmsmtp blocked | 连接被拒 | 已被屏蔽 | 被屏蔽 | ip地址 | blocked using | blocked by * dnsbl | blocked by rbl
          blocked for spamming | blocked due to | blocked - see | was blocked by | dnsbl | _rbl | rbl_
          spamhaus | spamcop | barracudacentral | sorbs | njabl | block list | blocklist | blacklist
          black list | blackhole | (bl) | banned ip | banned sending ip | blocked ip | your ip | your host
          your network | your server | your mail server | ip address * block | ip address * reject
          ip address * deny | ip address * denied | ip= * problem occurred | ip source bloquee
          access from ip address | access denied | access restricted | client host rejected
          client host blocked | client host * blocked | client address | client * blocked | client rejected
          hostname rejected | host rejected | helo command rejected | helo rejected | ehlo rejected
          invalid helo | bad helo | invalid ehlo | my name was rejected | invalid domain name | invalid ip
          ip is rejected | ip is hangup | not accepting connections | no smtp service
          connection refused by | connection dropped | connection reset by peer
          connection was dropped by remote | connections not accepted from
          connections will not be accepted | refused to talk to me | rejected by your email gateway
          rejecting connections from | part of their network | dynamic ip | dial-up | dialup | dul.
          use the smtp server of your isp | use your provider | is redundant. you cannot send
          mail from your ip | messages from your ip | unfortunately, messages from
          may not be mail exchanger | not allowed to connect | service refused | smtp server of your isp
          too many spams from | temporarily deferred | we do not accept mail from
          we do not accept mail from hosts with dynamic | you are not allowed to connect
          you will need to resolve | hl:rep | hl:mep | dt:rbl | 黑名单 | ip被
        failedstarttls
          starttls is required | must issue a starttls | tls required | tls is required
          tls negotiation failed | tls handshake | tls not available | starttls | encryption required
        hostunknown
          unknown mail domain | unknown domain name | mail domain mentioned
          destination email system is unknown | name lookup failure | recipient domain | domain is invalid
          domain name is invalid | 域名错误 | 域名不正确 | 域名无法解析 | host unknown | host not found
          host or domain name not found | host name unknown | hostname unknown | unknown host
          domain does not exist | domain doesn't exist | domain is not reachable | domain must exist
          domain not found | domain name not found | domain couldn't be found
          account or domain may not exist | no such domain | no such host | name or service not known
          name service error * host not found | non-existent domain | nonexistent domain | unknown domain
          bad destination system | could not find any host | couldn't find any host | cannot find any host
          unrouteable mail domain | unroutable mail domain | unrouteable address | unrouteable domain
          invalid domain | illegal host/domain | no mail exchanger | nodename nor servname
          recipient domain must exist | 550 5.4.4 | malformed or unexpected name server
          malformed name server reply | name server reply | the response was: dns | 域名不存在 | 域名解析失败 | 找不到域名
          主机不存在 | 找不到主机 | 收件域名
        """

    static let system = """
        notaccept
          does not accept mail | doesn't receive email | doesn't accept mail | null mx | nullmx
          no mx record found | couldn't find a mail exchanger or ip address
          system not accepting network messages | host does not accept | host/domain does not accept
          domain does not accept | name server: .: host not found | smtp protocol returned a permanent error
          not accept any mail | does not exist / sending
        expired
          unable to contact host | have been failing for a long time | message timed out | did not respond
          not reachable within | exceeded max time without delivery | was not delivered within | retry time
          too many delivery attempts | undeliverable for | 超过投递 | message expired | envelope expired
          delivery time expired | unavailable, please try again later * queue too long | too old
          retry timeout exceeded | retry time not reached | could not deliver for the last
          could not find a gateway | was aborted after | timed out | timeout | time out | delivery expired
          delivery attempts exceeded | within the allowed queue period | within the specified time
          did not accept our requests to connect | maximum number of delivery attempts | has been in queue
          will be retried | message has been deferred | could not be delivered for
          has not yet been delivered | have been unable to reach | server * is not responding
          not responding | 投递超时 | 连接超时 | 超时
        systemfull
          insufficient disk space | insufficient system storage | insufficient system resources
          no space left on device | mail system full | out of disk space | out of memory | disk full | 磁盘空间
        networkerror
          dns resolve failed | unable to resolve route | forwarding loop | message looping | 00120270
          dns records for the destination | unable to route | connect to * : no route | name service error
          could not contact | unable to establish | wasn't able to establish an smtp connection
          establish an smtp connection | connection timed out | connection lost | lost connection
          network error | network is unreachable | no route to host | host is unreachable | host unreachable
          hop count exceeded | too many hops | maximum hop count | mail loop | loop detected | routing loop
          mail forwarding loop | malformed or unexpected name server | dns type | dns error | dns query
          dns failure | communication with | address family not supported | cname lookup failed
          host not found, try again | temporary lookup failure | remote host broke | 无法连接 | 网络错误 | 网络异常
          连接失败
        mailererror
          exited with | command line usage error | unable to execute | permission denied | mailer error
          unknown mailer error | command failed | command died | command output | x-unix | exit status
          exit code | pipe to | procmail | operating system error | local delivery failed | generated by
          can't create output
        systemerror
          loops back to myself | local configuration | temporary local problem | queue file write | no mdb
          misconfigured | int-t | 000d06b5 | 00010256 | system error | internal error
          internal server error | configuration error | server configuration | server error | cannot open
          can not open | could not be completed because of | i/o error | insufficient permission
          interrupted system call | local error | ldap server | lmtp transmission failure | loop
          mail system * problem | program failure | service currently unavailable | service unavailable
          service temporarily unavailable | temporary failure | temporary error | transaction failed
          temporary system problem | unable to deliver message after multiple retries | unable to contact
          unable to open | resources temporarily unavailable | sorry, i couldn't | timeout waiting for input
          out of resources | 系统错误 | 服务器错误 | 系统繁忙
        securityerror
          credentials invalid | authentication failure | tls required but not supported | 000b0981
          must authenticate | client was not authenticated | requires authentication | smtp auth
          authentication required | authentication failed | authentication turned on | authrequired
          account not subscribed to ses | not authorized to send | delivery not authorized
          not authenticated | unauthenticated senders not allowed | must be authenticated | anonymous
          insufficient security | unauthorized | senders not allowed | security error
          for this address is restricted | delivery to this address is restricted | you must authenticate
          not authorized | verification failure | 需要认证 | 未授权
        syntaxerror
          restricted characters | syntax | unknown command | parameters or arguments
          command parameter not implemented | improper sequence of commands | syntax error
          command not implemented | command unrecognized | unrecognized command | bad sequence of commands
          command out of sequence | malformed address | bad address syntax | bad recipient address syntax
          invalid recipient syntax | improper command | parameter not
        onhold
          _on hold
        """

    static let loose = """
        spamdetected
          spam
        userunknown
          recipient address rejected | couldn't be delivered to the recipient | address couldn't be found
          did not reach the following
        rejected
          被收件人拒 | 被对方拒 | sender was rejected | access denied | not accepted | refused by
        expired
          queue too long | too long in the queue | delay
        networkerror
          connection refused | could not connect | couldn't connect | cannot connect | unable to connect
          connection failed
        """
}
