/// Recognises lines that part the new text from an old or forwarded mail.
enum Separators {
    private static let original = Words(
        "original message|original email|original mail|original|reply message|reply mail|originalmessage|原始邮件|原始郵件|原邮件|原郵件"
            + "|原始信件|原始信息|原始資訊|郵件原件|郵件原文|原文|邮件原件|邮件原文|原始邮件信息|回复的原邮件|回复的邮件信息|回复邮件|回复邮件信息|答复的邮件|原始消息|原件|邮件原始内容|以下是原邮件|以下为原邮件"
            + "|ursprüngliche nachricht|ursprungliche nachricht|original-nachricht|originalnachricht|ursprüngliche e-mail"
            + "|message d'origine|message original|message initial|courriel d'origine|mensaje original|mensagem original|messaggio originale"
            + "|oorspronkelijk bericht|origineel bericht|oorspronkelijk e-mailbericht|oprindelig besked|oprindelig meddelelse|original besked"
            + "|ursprungligt meddelande|originalmeddelande|opprinnelig melding|alkuperäinen viesti|wiadomość oryginalna|oryginalna wiadomość"
            + "|исходное сообщение|исходное письмо|пересылаемое письмо|оригінальне повідомлення|původní zpráva|původní e-mail|eredeti üzenet"
            + "|mesaj original|orijinal mesaj|元のメッセージ|원본 메시지|원본 메일|αρχικό μήνυμα|הודעה מקורית|الرسالة الأصلية|pesan asli|thư gốc"
            + "|ursprüngliche mail|originalmail|mail original|izvorna poruka|originalna poruka|izvorno sporočilo|originalno sporočilo|оригинално съобщение|оригинално писмо"
            + "|оригинална порука|pôvodná správa|mesajul original|missatge original|algne kiri|originalus laiškas|sākotnējais ziņojums|元のメール|원본 이메일|ข้อความต้นฉบับ"
    )
    private static let forwarded = Words(
        "forwarded message|forwarded mail|forwarded email|forwarded by|forwarded|begin forwarded message|转发邮件|转发的邮件|转发邮件信息|转发信息"
            + "|轉寄郵件|轉寄的郵件|已转发邮件|被转发的邮件|转发的原邮件|以下是转发的邮件|以下是转发邮件|以下为转发邮件|下面是被转发的邮件|开始转发的邮件|開始轉寄郵件|開始轉寄的郵件|轉寄訊息|轉寄的訊息|轉寄信件|转发消息"
            + "|weitergeleitete nachricht|anfang der weitergeleiteten nachricht|anfang der weitergeleiteten e-mail|message transféré|message transmis"
            + "|début du message transféré|début du message réexpédié|mensaje reenviado|inicio del mensaje reenviado|mensagem encaminhada|mensagem reencaminhada"
            + "|messaggio inoltrato|inizio messaggio inoltrato|doorgestuurd bericht|begin doorgestuurd bericht|vidarebefordrat meddelande"
            + "|videresendt meddelelse|videresendt besked|videresendt melding|välitetty viesti|wiadomość przekazana|początek przekazywanej wiadomości"
            + "|пересылаемое сообщение|начало переадресованного сообщения|переслане повідомлення|přeposlaná zpráva|továbbított üzenet|転送されたメッセージ|転送メッセージ"
            + "|전달된 메시지|전달된 메일|iletilen mesaj|yönlendirilen ileti|mesaj redirecţionat")

    enum Kind: Sendable { case original, forwarded, rule }

    /// What kind of parting line a folded line is.
    static func kind(of line: [UInt8]) -> Kind? {
        if isRunOn(line) { return .original }
        guard line.count >= 4, line.count <= 200 else { return nil }
        var core = line[...]
        var before = 0
        var after = 0
        while let byte = core.first, isRuling(byte) {
            core.removeFirst()
            before += byte == 0x20 ? 0 : 1
        }
        while let byte = core.last, isRuling(byte) || byte == UInt8(ascii: ":") {
            core.removeLast()
            after += byte == 0x20 ? 0 : 1
        }
        if core.isEmpty { return before >= 10 ? .rule : nil }
        if before >= 2 {
            if original.contains(core) {
                return before >= 5 || after >= 3 || core.count > 8 ? .original : nil
            }
            if forwarded.contains(core) || forwarded.prefixLength(of: core).map({ $0 >= 12 }) == true {
                return .forwarded
            }
        }
        if before >= 20, HeaderBlock.label(of: Array(core)) != nil { return .original }
        if isNotesLine(line[...]) { return .original }
        return line.last == UInt8(ascii: ":") && core.count > 8 && forwarded.contains(core) ? .forwarded : nil
    }

    /// 139 Mail runs its mark and the header of the old mail into one line: "----邮件原文----发件人：…".
    private static func isRunOn(_ line: [UInt8]) -> Bool {
        guard line.starts(with: "----".utf8) else { return false }
        let core = line.drop { $0 == 0x2D }
        guard let length = original.prefixLength(of: core) else { return false }
        let rest = core.dropFirst(length)
        return rest.starts(with: "----".utf8) && HeaderBlock.label(of: Array(rest.drop { $0 == 0x2D })) != nil
    }

    /// GroupWise introduces an old mail by ">>> Name <address> date >>>", and marks nothing after it.
    static func isArrowed(_ line: TextLine, _ folded: [UInt8]) -> Bool {
        line.depth == 3 && line.whole.hasPrefix(">>> ") && folded[...].hasSuffix(">>>")
            && WrittenDate.occurs(in: folded[...])
    }

    /// Notes introduces an old mail by "Name---05/07/2024 07:09:11 AM---its first words".
    private static func isNotesLine(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.firstIndex(ofText: "---"), first > line.startIndex, first + 3 < line.endIndex,
            let second = line[(first + 3)...].firstIndex(ofText: "---")
        else { return false }
        let stamp = line[(first + 3)..<second]
        return stamp.count <= 40 && WrittenDate.begins(stamp) && WrittenDate.occurs(in: stamp)
    }

    /// A line that some programs set above a header block: a phrase without dashes, or any words between dashes.
    static func isLeadIn(_ line: [UInt8]) -> Bool {
        if original.contains(line[...]) || forwarded.contains(line[...]) { return true }
        return line.count <= 200 && line.starts(with: "---".utf8) && line[...].hasSuffix("---")
    }

    /// A line of nothing but ruling characters that programs put above a signature or a list's footer.
    static func isUnderscores(_ line: [UInt8]) -> Bool {
        line.count >= 20 && line.allSatisfy { $0 == UInt8(ascii: "_") }
    }

    /// A line that holds only marks: no word, no number, no picture.
    static func isOnlyRuling(_ line: [UInt8]) -> Bool {
        line.count >= 2
            && line.allSatisfy { isRuling($0) || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: ".") }
    }

    private static func isRuling(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x2D, 0x5F, 0x3D, 0x2A, 0x23, 0x7E, 0x20, 0x3E, 0x3C, 0x5B, 0x5D: true
        default: false
        }
    }
}
