/// Recognises the lines that phones and mail programs add by themselves: "Sent from my iPhone", "发自我的 iPhone".
enum PhoneSignatures {
    /// The beginnings after which a device, a program or "my …" comes.
    private static let openings = Words(
        "sent from |sent via |sent with |sent using |sent by |sent on |sent through |send from |from my |get outlook for |get |posted from "
            + "|envoyé de |envoyé depuis |envoyé à partir |envoyé avec |envoyé par |obtenez |téléchargez |gesendet von |gesendet mit |gesendet aus |gesendet über |gesendet per "
            + "|von meinem |von meiner |diese nachricht wurde von meinem |diese nachricht wurde mit |holen sie sich "
            + "|enviado desde |enviado do |enviado de |enviado a partir |enviado pelo |enviado por |enviado com |enviado via |obtener |obter |inviato da |inviato dal |inviato con |inviata da "
            + "|verzonden met |verzonden vanuit |verzonden vanaf |verzonden van |verstuurd vanaf |verstuurd vanuit |verstuurd met |verzonden via |skickat från |skickades från |hämta outlook |sendt fra |sendt med |sendt via "
            + "|lähetetty |wysłane z |wysłano z |wysłane za pomocą |wysłane ze |отправлено с |отправлено из |отправлено от |послано с |надіслано з |trimis de pe |trimis din |trimis cu |odesláno z |odesláno ze |odoslané z "
            + "|elküldve |küldve |poslano z |poslano s |iphonemdan gönderildi|gönderildi |dikirim dari |được gửi từ |đã gửi từ |enviat des |στάλθηκε από |enviat del "
            + "|εστάλη από |изпратено от |испратено од |poslano iz |poslato sa |poslato s |послато са |saadetud |išsiųsta iš |siųsta iš |nosūtīts no |sūtīts no "
            + "|enviado dende |gestuur vanaf |dërguar nga |sent úr |dihantar daripada |ipinadala mula |ส่งจาก|נשלח מ|أُرسلت من |أرسلت من |تم الإرسال من |مرسلة من |مُرسَلة من "
    )
    private static let endings = Words(
        " gesendet| gönderildi| küldve| bidalia| ارسال شده| से भेजा गया|から送信|から送信されました|から送信 |에서 보냄|에서 보냈습니다|에서 전송|에서 보낸 메일| from mobile| via mobile|送信|発信|보냄"
    )
    /// Words that show that the thing sent from is a device or a program.
    private static let devices = Words(
        "iphone|ipad|ipod|imac|macbook|android|mobile|phone|handy|telefon|téléphone|teléfono|celular|tablet|galaxy|samsung|huawei|xiaomi|redmi|honor"
            + "|oppo|vivo|oneplus|realme|nokia|sony|htc|motorola|pixel|blackberry|windows|outlook|mail|app|mailbox|yahoo|gmail|aol|airmail|spark|k-9|thunderbird"
            + "|nine|proton|nokia|lg |ios|mac|手机|手機|平板|客户端|客戶端|邮箱|郵箱|大师|華為|华为|小米|荣耀|榮耀|三星|魅族|中兴|联想|一加|锤子|企业微信|钉钉|钉邮|飞书|微信|平板|鸿蒙|努比亚|真我|鴻蒙|企業微信"
            + "|device|smartphone|wireless|cell|verizon|телефон|смартфон|мобил|почт|айфон|mobil|appareil|dispositivo|webmail|browser|zimbra|exchange|telia|bell|rogers|sfr|orange|free"
            + "|iphon|poczt|aplikac|aplicaci|приложени|пристр|устройств|shortwave|missive|canary|edison|هاتف|スマートフォン|スマホ|携帯|アプリ|タブレット"
            + "|갤럭시|스마트폰|휴대폰|핸드폰|아이폰|아이패드|앱"
    )
    private static let apologies = Words(
        "excuse|typo|brevity|pardon|forgive|brief|kürze|fautes|brièveté|expression|thumb|autocorrect|spelling"
    )
    private static let downloads = Words("获取|獲取|取得|下载|下載")
    /// How programs offer themselves: "Outlook for iOS herunterladen".
    private static let offers = Words(
        "télécharger |téléchargez |obtenir |obtenez |obtener |descargar |obter |baixe |baixar |scarica |ottieni |hent |få |last ned |ladda ned |hämta "
            + "|hanki |pobierz |získat |stáhnout |získať |descarcă |obține |скачать |завантажити |download |holen sie sich |laden sie |preuzmi "
    )
    private static let offersBehind = Words(
        " downloaden| herunterladen| herunter| beziehen| beszerzése| letöltése| beszerzése ios-re| beszerzése androidra| edinin| indirin|を入手| 다운로드|를 다운로드"
    )
    private static let systems = Words("ios|android|mac|windows|ios-re|androidra")
    /// A phone company names itself behind the phone.
    private static let carriers = Words(", an at&t|, a verizon|, a t-mobile")
    /// Words that make a sentence in Japanese and Korean.
    private static let objects = Words("は|を|은 |는 |을 |를 ")
    private static let chinese = Words(
        "发自|發自|发送自|發送自|来自|來自|寄自|从我的|從我的|傳送自|由我的|通过我的|自我的|签名由|这封邮件从|此邮件发自|本邮件发自|获取|獲取|取得|下载|下載|用我的|使用我的")

    /// How Chinese programs begin and end a line that tells by what it was sent.
    private static let means = Words("从|從|由|使用|用|通过|透過|經由|以|本邮件由|此邮件由|本郵件由|此郵件由|这封邮件由")
    private static let sending = Words("发送|發送|传送|傳送|寄出|发出|發出|寄送")
    /// Words of a sentence: "从昨天起没法用手机发送" is a person's.
    private static let speech = Words(
        "我们|我們|你|您|请|請|无|無|没|沒|不|已|了|昨|今|天|月|日|时|時|,|照片|才|就|能|会|會|要|再|都")

    private static let told = Words("打|过|過|了|没|沒|不|请|請|你|您|投诉|投訴|次")

    /// Whether a folded line is such a line.
    static func matches(_ folded: [UInt8]) -> Bool {
        guard folded.count >= 6, folded.count <= 220 else { return false }
        var line = folded[...]
        while let byte = line.first,
            byte == 0x28 || byte == 0x3C || byte == 0x5B || byte == 0x2A || byte == 0x5F || byte == 0x2D
                || byte == 0x20
        {
            line.removeFirst()
        }
        while let byte = line.last,
            byte == 0x29 || byte == 0x3E || byte == 0x5D || byte == 0x2A || byte == 0x5F || byte == 0x2E
        { line.removeLast() }
        if line.hasSuffix("。") { line = line.dropLast(3) }
        if let length = chinese.prefixLength(of: line), isChinese(line, after: length) { return true }
        if let length = means.prefixLength(of: line) { return isSent(line, after: length) }
        let words = withoutAddresses(line)
        if isOffer(words) { return true }
        if let length = openings.prefixLength(of: words) { return isWestern(words, after: length) }
        return endings.suffixLength(of: words) != nil && words.count <= 90 && devices.occurs(in: words)
            && !objects.occurs(in: words)
    }

    /// "Outlook für Android herunterladen": the program, its system, the offer, and no more.
    private static func isOffer(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.count <= 70, line.contains(text: "outlook"), systems.occurs(in: line) else { return false }
        if offersBehind.suffixLength(of: line) != nil { return line.count { $0 == UInt8(ascii: " ") } <= 4 }
        return offers.prefixLength(of: line) != nil && systems.suffixLength(of: line) != nil
    }

    /// "来自客户的投诉" is a sentence: a device has to be named, in a short line.
    private static func isChinese(_ line: ArraySlice<UInt8>, after length: Int) -> Bool {
        let rest = line.dropFirst(length)
        if downloads.prefixLength(of: line) != nil {
            return rest.count <= 66 && rest.contains(text: "outlook")
        }
        guard rest.count <= 66 else { return false }
        if rest.contains(text: "。") || rest.contains(text: ",") { return false }
        if line.hasPrefix("发自我的") || line.hasPrefix("發自我的") { return true }
        let thing = rest.starts(with: "我的".utf8) ? rest.dropFirst("我的".utf8.count) : rest
        let isOfCustomer = thing.contains(text: "客户") && !thing.contains(text: "客户端")
        return devices.occurs(in: rest) && !thing.contains(text: "的") && !told.occurs(in: rest)
            && !isOfCustomer
    }

    /// "从 iPhone 版 Yahoo 邮箱发送", "使用 Proton Mail 安全邮箱发送".
    private static func isSent(_ line: ArraySlice<UInt8>, after length: Int) -> Bool {
        guard line.count <= 60, let end = sending.suffixLength(of: line), line.count > length + end else {
            return false
        }
        let thing = line.dropFirst(length).dropLast(end)
        return devices.occurs(in: thing) && !speech.occurs(in: thing)
    }

    /// "Sent from my desk, is much easier" is a sentence, "Sent from my cell, please excuse any typos" is not.
    private static func isWestern(_ line: ArraySlice<UInt8>, after length: Int) -> Bool {
        let rest = line.dropFirst(length)
        let isApology = apologies.occurs(in: rest)
        if rest.contains(UInt8(ascii: ",")), !isApology, !carriers.occurs(in: rest) { return false }
        let words = rest.split(separator: UInt8(ascii: " ")).count
        if line.hasPrefix("get ") {
            return (line.contains(text: "outlook") || line.contains(text: "bluemail")) && words <= 5
        }
        let isMine = line.hasPrefix("sent from my ")
        return (isMine || devices.occurs(in: rest)) && words <= (isApology ? 20 : isMine ? 7 : 9)
    }

    /// The line without web addresses, which programs put behind their own names.
    private static func withoutAddresses(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let start = line.firstIndex(ofText: "http") else { return line }
        var words = line[..<start]
        while let byte = words.last,
            byte == 0x3C || byte == 0x28 || byte == 0x5B || byte == 0x5D || byte == 0x20
        { words.removeLast() }
        return words.isEmpty ? line : words
    }
}
