/// Recognises what house rules and mail programs add to every mail: confidentiality notices, warnings, list footers.
///
/// A complaint may speak of confidence and liability too. So a notice must begin as notices begin, speak of the mail
/// and its receiver, and use a phrase that only notices use; and but for a warning on top it comes after the text.
enum Notices {
    /// Where a notice may stand.
    enum Place: Sendable { case top, end }

    private static let openings = Words(
        "本邮件|此邮件|该邮件|这封邮件|本电子邮件|此电子邮件|本電子郵件|此電子郵件|本郵件|此郵件|本信件|本电邮|信息安全声明|安全声明|安全提示|保密声明|保密提示|免责声明|保密聲明|免責聲明"
            + "|重要提示|声明:|聲明:|法律声明|【保密|【免责|【声明|[保密|[免责|温馨提示|注:"
            + "|this e-mail|this email|this message|this mail|this communication|this electronic|this transmission|the information|the contents|the content of this"
            + "|information contained|information security|confidentiality|confidential|disclaimer|important notice|important:|privileged|notice:|note:|legal notice"
            + "|if you are not the|if you have received|unless otherwise stated|any views|privacy notice|email confidentiality|e-mail confidentiality|*confiden"
            + "|diese e-mail|diese nachricht|diese mail|der inhalt dieser|vertraulich|die in dieser|ce message|ce courriel|cet e-mail|ce mail|les informations contenues"
            + "|este mensaje|este correo|la información contenida|esta mensagem|este e-mail|esta mensaje|questo messaggio|questa e-mail|le informazioni contenute"
            + "|dit bericht|deze e-mail|de informatie|wiadomość ta|ta wiadomość|niniejsza wiadomość|treść tej|данное сообщение|это сообщение|настоящее сообщение"
            + "|detta meddelande|detta e-post|denne e-mail|denne meddelelse|denne e-post|tämä viesti|tento e-mail|ez az üzenet|本メール|このメール|이 메일|본 메일|本邮箱"
            + "|aviso legal|aviso de confidencialidad|dit e-mailbericht|de inhoud van d|информация в этом|информация, содерж|содержание данного|táto správa"
            + "|bu e-posta|bu mesaj|bu ileti|ez az e-mail|ezen e-mail|acest mesaj|acest e-mail|το παρόν μήνυμα|αυτό το μήνυμα|це повідомлення|цей лист|dette e-post"
    )
    /// Phrases that nobody writes of his own accord.
    private static let tellingPhrases = Words(
        "保密信息|机密信息|機密信息|保密資訊|機密資訊|指定收件人|指定的收件人|仅供收件人|僅供收件人|仅供指定|僅供指定|误收|誤收|错误收到|错收|并非指定|不是指定|非指定|未经发件人|未經寄件|商业秘密|保密内容|法律特权|仅限于收件"
            + "|intended recipient|intended only|intended solely|intended for|solely for the|addressee|received in error|received this|in error|privileged|legally protected"
            + "|contain confidential|contains confidential|proprietary|property of the sender|unauthorised|unauthorized|not necessarily represent|external sender"
            + "|nicht der richtige|nicht der beabsichtigte|irrtümlich|unbefugt|vertrauliche informationen|destinataire|par erreur|destinatario|destinatário|por error|por engano|per errore|riservat"
            + "|geadresseerde|vertrouwelijk|adresat|poufn|конфиденциальн|адресат|avsedd|mottakar|modtager|luottamuksell|důvěrn|bizalmas|誤って|受信者|수신인|기밀"
            + "|ausschließlich für den bezeichneten|vorgesehene adressat|vorgesehene empfänger|avsett|dôvern|yanlışlıkla|gizli bilgi|confidenţial|confidențial|εμπιστευτικ|конфіденційн"
    )
    /// Words of the receiver's duties.
    private static let duties = Words(
        "保密|机密|機密|收件人|收件者|删除|刪除|误收|誤收|泄露|洩漏|透露|复制|複製|传播|法律责任|法律責任|擅自|未经|未經|不得|通知发件人|告知发件人"
            + "|confidential|privileged|recipient|addressee|delete|disclos|in error|unauthor|prohibited|distribut|copy|notify|liab|virus"
            + "|vertraulich|empfänger|löschen|vernichten|irrtümlich|confidentiel|destinataire|erreur|supprimer|confidencial|destinatari|borrar|eliminar|error|riservat|errore|vertrouwelijk|bestemd|verwijder"
            + "|poufn|adresat|usun|конфиденциальн|адресат|удал|mottagare|radera|slett|slet|poista|smaž|törö|削除|機密|삭제"
            + "|elimin|apague|proibid|konfidentiell|konfidensiell|fortrolig|underret|vastaanottaj|luottamuksell|důvěrn|adresát|odesílatel|dôvern|vymaž"
            + "|gizli|siliniz|bilgilendir|bizalmas|címzett|confidenţial|confidențial|ștergeți|εμπιστευτικ|παραλήπτη|конфіденційн|видал|수신인|기밀|발신자"
    )
    private static let warnings = Words(
        "caution|warning|external email|external mail|[external|*external|attention: this email|注意:此邮件|警告:此邮件|【外部邮件|[外部邮件|外部邮件"
    )
    private static let warningWords = Words(
        "external|outside|originated|do not click|links|attachments|unknown sender|外部|附件|链接|陌生")
    private static let footers = Words(
        "you received this message because|you received this email because|you are receiving this|you're receiving this|您收到此邮件是因为|您收到此电子邮件是因为|virus-free. www|virus-free.www"
            + "|this email has been checked for viruses|this message has been scanned|this email was scanned|checked by avg|no virus found in this|do you yahoo|网易邮箱,中国第一大|【网易自营|网易严选"
            + "|reply to this email directly or view it|to respond, reply to this email|to view this discussion|visit topic or reply|think before you print|please consider the environment"
            + "|please don't print|please do not print|打印前请|请考虑环境|保护环境|为了环境")

    /// Where the notice that a folded line begins belongs; nil when it begins none. `paragraph` is the line with
    /// those that follow it, for programs break long lines.
    static func place(of folded: [UInt8], paragraph: () -> [UInt8]) -> Place? {
        guard folded.count >= 12 else { return nil }
        var line = folded[...]
        while let byte = line.first,
            byte == 0x2A || byte == 0x5F || byte == 0x2D || byte == 0x20 || byte == 0x28 || byte == 0x2E
        {
            line.removeFirst()
        }
        if footers.prefixLength(of: line) != nil { return .end }
        if warnings.prefixLength(of: line) != nil, warningWords.count(in: line) >= 2 { return .top }
        guard openings.prefixLength(of: line) != nil else { return nil }
        let words = paragraph()
        guard tellingPhrases.occurs(in: words[...]), duties.count(in: words[...]) >= 2 else { return nil }
        return .end
    }
}
