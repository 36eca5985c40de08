import MIME

/// What shows that a mail system speaks. People write of goods that were not delivered and of mail that came back to
/// them, so the words of subject and body prove little; what counts depends on who sends.
struct BounceEvidence {
    private let mail: MachineMail
    /// What it says itself: the subject of the mail it speaks of is another's word.
    private let opening: Folded
    private let lines: [Substring]
    private let hasFields: Bool

    init(_ mail: MachineMail, _ report: DeliveryReport) {
        self.mail = mail
        let text = String(mail.notice.prefix(Self.span))
        lines = textLines(text, cap: 300, keepsEmpty: false)
        opening = Folded(lines.filter { !BounceTalk.subjects.matches(Folded($0)) }.joined(separator: "\n"))
        hasFields = !report.isEmpty
    }

    private static let span = 4000

    /// Whether there is enough for this sender.
    var suffices: Bool {
        if mail.sender.isSystem { return sufficesForKeeper }
        if mail.hasNullReturnPath { return sufficesForNullSender }
        if mail.sender.isRobot { return (hasCode || returnsHeader) && !isFirsthand }
        return sufficesForAnyone
    }

    /// Postmasters are mostly programs. One that writes himself has an address to return to and something to tell.
    private var sufficesForKeeper: Bool {
        if returnsHeader { return true }
        let isHard = hasFields || hasCode || namesAnother
        if mail.isWritersOwn { return isHard && !isTold }
        if mail.sender.isNobody { return isHard && !isFirsthand }
        return isHard || BounceTalk.mail.matches(opening) && !isTold
    }

    /// Some forms and forwarders leave a person's mail without a sender.
    private var sufficesForNullSender: Bool {
        if returnsHeader { return true }
        if isFirsthand { return false }
        return hasFields || hasCode || namesAnother && !OwnWords.ask([opening])
    }

    /// Lists and gateways with a person's address.
    private var sufficesForAnyone: Bool {
        if isListProgram { return true }
        if isTold { return false }
        if Self.gatewaySubjects.matches(mail.subject) { return namesAnother }
        return !mail.isWritersOwn && returnsHeader && hasCode
    }

    /// A mail's header is returned, not just a mail quoted.
    private var returnsHeader: Bool {
        let fields = mail.returnedFields
        return fields.has("received") || fields.has("message-id") || fields.has("return-path")
    }

    /// Somebody else than the writer is named where recipients stand.
    private var namesAnother: Bool {
        RecipientSpotter.mentions(in: mail.notice).contains {
            $0.strength >= 2 && !mail.writers.contains($0.address.lowercased())
        }
    }

    /// A list's own program refuses a post.
    private var isListProgram: Bool {
        let marks = ["X-MLServer", "Mailing-List", "List-Subscribe"]
        return marks.contains { mail.header.first($0) != nil } && BounceTalk.lists.matches(opening)
    }

    private var isFirsthand: Bool { BounceTalk.firsthand.matches(opening) }

    /// Somebody tells of it: asks, quotes, speaks of himself.
    private var isTold: Bool {
        isFirsthand || BounceTalk.manners.matches(opening)
            || OwnWords.ask([opening]) || OwnWords.hasBorder(mail.notice)
    }

    private static let gatewaySubjects = PhraseBook(
        """
        gateway
          non remis (delivery failed)$
        """)

    // MARK: Codes

    /// A reply or status code (RFC 5321 §4.2, RFC 3463 §2) among a mail system's words; a bare number may count litres.
    private var hasCode: Bool { lines.contains(where: Self.isCode) }

    private static func isCode(_ line: Substring) -> Bool {
        let line = line.prefix(1000)
        if line.utf8.first == 0x3E && !line.hasPrefix(">>>") { return false }
        let hasReply = StatusCode.reply(in: line) != nil
        let hasStatus = StatusCode.all(in: line).contains { $0.first != "2" }
        guard hasReply || hasStatus else { return false }
        if hasReply && hasStatus || hasStatus && line.contains("#") { return true }
        let folded = Folded(line)
        return BounceTalk.systems.matches(folded) || ReasonPhrases.strong.matches(folded)
    }
}

/// Words that tell a mail system's report from a person's tale.
enum BounceTalk {
    /// A person speaks of himself, of goods, or to somebody.
    static let firsthand = PhraseBook(
        """
        firsthand
          你们 | 您们 | 贵司 | 贵公司 | 贵方 | 贵处 | 请问 | 麻烦 | 为什么 | 为何 | 怎么回事 | 我司 | 我公司 | 我方 | 帮我 | 我给 | 我发
          截图 | 快递 | 包裹 | 送货 | 送油 | 柴油 | 司机 | 货物 | 运单 | 重新派送 | 请处理 | 联系我
          my order | our order | my parcel | our parcel | my package | the parcel | the package | the courier
          the driver | your driver | our site | our station | our yard | our warehouse | we ordered | i ordered
          the diesel | the fuel | the goods | the order | the shipment | the pump | litres | liters | please advise
          could you please | can you please | i got | i sent | i wrote | i received | i want | i mailed | i emailed
          i keep | every time i | we got | we sent | we wrote | we received | my e-mail | my email | my mail to
          call me | email me | e-mail me | mail me | write me | refund | your company | right address
          which address | das paket | die lieferung | der fahrer | ich habe | meine e-mail | meine bestellung
          le colis | la livraison | le livreur | mon e-mail | ma commande | j'ai | el paquete | el pedido
          mi correo es | mi e-mail | mi pedido | il pacco | la consegna | il mio | a encomenda | o pacote
          meu pedido | het pakket | de bestelling | mijn e-mail | paczka | przesyłk | moje zamówienie | zásilk
          посылк | заказ | мой адрес | _мне_ | _у нас_ | 荷物 | 注文 | 配達員 | 택배 | 주문
        """)

    /// How people begin and end a letter; programs do so too, at times.
    static let manners = PhraseBook(
        """
        manners
          ^_dear | ^_hello | ^_hi | ^_good morning | ^_good day | regards | sincerely | ^_您好 | ^_你好 | 此致 | 谢谢
          ^_guten | ^_sehr geehrte | mit freundlichen | ^_bonjour | cordialement | ^_hola | ^_buenos | saludos
          ^_buongiorno | ^_salve | saluti | ^_olá | ^_bom dia | ^_beste | ^_geachte | groet | ^_здравствуйте
          ^_добрый | с уважением | お世話に
        """)

    /// A mail is spoken of.
    static let mail = PhraseBook(
        """
        mail
          message | mail | 邮件 | 邮箱 | 信件 | 来信 | nachricht | mensaje | correo | mensagem | messaggio | bericht
          сообщени | письм | メール | メッセージ | 메일 | 메시지 | wiadomoś | zpráv | meddeland | besked | viesti
          üzenet | ileti | μήνυμα
        """)

    /// A mail system's words around a code.
    static let systems = PhraseBook(
        """
        system
          smtp | said: | rcpt | remote server | remote host | mail server | diagnostic | status: | status code
          error code | error_code | mta | dsn | 错误代码 | 退信代码 | 错误信息 | 对方服务器 | 远程服务器 | 服务器返回
        """)

    /// Lists refuse posts of who is not on them.
    static let lists = PhraseBook(
        """
        list
          mailing list | not allowed to post | are not a member
        """)

    /// Lines that give the subject of another mail.
    static let subjects = PhraseBook(
        """
        subject
          ^_subject: | ^_> subject: | ^_betreff: | ^_objet : | ^_asunto: | ^_主题 | ^_主 题 | ^_标题 | 《 | ^_件名
        """)
}
