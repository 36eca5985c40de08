/// Recognises what house rules and mail programs add to every mail: confidentiality notices, warnings, list footers.
enum Notices {
    private static let openings = Words(
        "本邮件|此邮件|信息安全声明|安全声明|安全提示|该邮件|这封邮件|本电子邮件|此电子邮件|本電子郵件|此電子郵件|本郵件|此郵件|本信件|本信息|此信息|本邮件及|保密声明|保密提示|免责声明|保密聲明|免責聲明|重要提示|声明:|聲明:|法律声明|【保密|【免责|[保密|[免责"
            + "|this e-mail|this email|this message|this mail|this communication|this electronic|this transmission|the information|the contents of this|the content of this|the information contained|information contained|information security notice|confidentiality|confidential|disclaimer"
            + "|important notice|important:|privileged|notice:|note:|legal notice|if you are not the intended|if you have received|caution|warning:|external email|external sender|[external"
            + "|diese e-mail|diese nachricht|diese mail|der inhalt dieser|vertraulich|die in dieser|ce message|ce courriel|cet e-mail|ce mail|les informations|este mensaje|este correo|la información|esta mensagem|este e-mail|questo messaggio|questa e-mail|le informazioni|dit bericht|deze e-mail|wiadomość ta|ta wiadomość|niniejsza wiadomość|данное сообщение|это сообщение|detta meddelande|denne e-mail|denne meddelelse|本メール|このメール|本メールは"
    )
    private static let words = Words(
        "保密|机密|未经|不得|機密|仅供|僅供|收件人使用|指定收件人|误收|誤收|删除|刪除|法律责任|法律責任|免责|免責|未经授权|未經授權|擅自|泄露|特权|请勿传播|不代表|商业秘密|隐私"
            + "|confidential|privileged|intended|addressee|recipient|unauthor|disclos|delete|in error|legally|external|do not click|virus|liability|proprietary|copying|prohibited|monitored"
            + "|vertraulich|bestimmt|empfänger|irrtümlich|unbefugt|confidentiel|destinataire|erreur|confidencial|destinatario|destinatário|error|riservat|destinatari|errore|vertrouwelijk|bestemd|geadresseerde|poufn|adresat|конфиденциальн|конфіденц|機密|誤って|受信"
    )
    private static let footers = Words(
        "to unsubscribe|unsubscribe from this|you received this message because|you received this email because|you are receiving this|you're receiving this|您收到此邮件是因为|您收到此电子邮件|要退订|如需退订|virus-free. www.avast|virus-free.www.avast|this email has been checked for viruses|scanned by|checked by avg|no virus found"
            + "|do you yahoo|get your free|网易邮箱,|使用网易邮箱|【网易自营|网易严选|本邮件由系统|此邮件由系统|please do not reply to this|reply to this email directly or view it|to respond, reply to this email|to view this discussion|visit topic or reply|think before you print|please consider the environment|请考虑环境|打印前请|please don't print"
    )

    /// Whether a folded line begins a notice.
    static func begins(_ folded: [UInt8]) -> Bool {
        guard folded.count >= 12 else { return false }
        var line = folded[...]
        while let byte = line.first,
            byte == 0x2A || byte == 0x5F || byte == 0x2D || byte == 0x20 || byte == 0x28 || byte == 0x2E
        { line.removeFirst() }
        if footers.prefixLength(of: line) != nil { return true }
        guard openings.prefixLength(of: line) != nil else { return false }
        return words.count(in: line) >= 2
    }
}
