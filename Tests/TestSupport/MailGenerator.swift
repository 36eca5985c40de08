import Foundation

/// Writes customers' mails as a mailbox of a Chinese company holds them: the same seed writes the same mails.
///
/// Of ten mails three are GBK or GB18030 text, three UTF-8 text, three multipart/alternative with HTML, and one
/// has attachments of 50 KB to 1 MB. Half are smaller than 7 KB; 2,000 of them come to about 122 MB. Lines end in
/// LF, as a delivery agent writes them.
public struct MailGenerator: Sendable {
    private var random: SeededRandom
    private var index = 0
    private let recipient: String

    /// A writer of mails to an address.
    public init(to recipient: String, seed: UInt64 = 20_260_101) {
        random = SeededRandom(seed)
        self.recipient = recipient
    }

    /// So many mails.
    public static func mails(_ count: Int, to recipient: String, seed: UInt64 = 20_260_101) -> [[UInt8]] {
        var generator = MailGenerator(to: recipient, seed: seed)
        return (0..<count).map { _ in generator.next() }
    }

    /// The next mail.
    public mutating func next() -> [UInt8] {
        defer { index += 1 }
        let kind = index % 10
        let charset = charset(for: kind)
        var mail = Array(header(charset).utf8)
        switch kind {
        case 0: mail += withAttachments(charset)
        case 3, 6, 8: mail += alternative(charset, boundary())
        default: mail += part(text(bodySize(), charset), "plain", charset)
        }
        return mail
    }

    private mutating func charset(for kind: Int) -> String {
        switch kind {
        case 1, 4, 7: random.pick(["GBK", "gb2312", "gb18030", "GB18030"])
        case 2, 5, 9: "utf-8"
        default: random.pick(["GBK", "gb18030", "utf-8"])
        }
    }

    private mutating func header(_ charset: String) -> String {
        let name =
            random.pick(Phrases.surnames) + random.pick(Phrases.givenNames) + random.pick(Phrases.givenNames)
        let domain = "customer\(index % 400).example"
        let address = "\(token(6))\(index)@\(domain)"
        let date = Self.date(1_767_000_000 + index * 41)
        let subject = random.pick(Phrases.subjects) + (random.chance(0.4) ? "（第\(random.below(9) + 1)次）" : "")
        var lines = ["Return-Path: <\(address)>", "Delivered-To: \(recipient)"]
        for _ in 0..<(2 + random.below(3)) { lines.append(received(date)) }
        lines.append(
            "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=\(domain); s=k1;\n\tbh=\(token(43))=;")
        lines[lines.count - 1] += "\n\tb=" + (0..<5).map { _ in token(64) }.joined(separator: "\n\t ")
        lines.append("Date: \(date)")
        lines.append("From: \(words(name, charset)) <\(address)>")
        lines.append("To: \(words("客户服务", charset)) <\(recipient)>")
        lines.append("Subject: \(words(subject, charset))")
        lines.append("Message-ID: <\(token(12)).\(index)@\(domain)>")
        lines.append("X-Mailer: \(random.pick(Phrases.programs))")
        lines.append("MIME-Version: 1.0")
        return lines.joined(separator: "\n") + "\n"
    }

    private mutating func received(_ date: String) -> String {
        let (from, by) = (random.pick(Phrases.hosts), random.pick(Phrases.hosts))
        let address = "198.51.100.\(random.below(254) + 1)"
        return
            "Received: from \(from) (\(from) [\(address)])\n\tby \(by) with ESMTPS id \(token(11));\n\t\(date)"
    }

    private mutating func bodySize() -> Int {
        Int(min(60_000, max(150, random.logNormal(median: 2_300, sigma: 0.75))))
    }

    private mutating func text(_ size: Int, _ charset: String) -> String {
        var lines = [random.pick(Phrases.openings), ""]
        var length = 0
        while length < size {
            var line = (0..<(1 + random.below(4))).map { _ in random.pick(Phrases.sentences) }.joined(
                separator: "，")
            if random.chance(0.2) { line += "，单号\(10_000_000 + random.below(89_999_999))" }
            if charset != "GBK" && charset != "gb2312" && random.chance(0.2) {
                line += "，经办人李" + random.pick(Phrases.rare)
            }
            lines.append(line + "。")
            length += line.utf8.count * 2 / 3
        }
        lines += ["", random.pick(Phrases.closings), "电话 1\(3_000_000_000 + random.below(6_999_999_999))"]
        return lines.joined(separator: "\n") + "\n"
    }

    private mutating func part(_ text: String, _ subtype: String, _ charset: String) -> [UInt8] {
        let bytes = Charsets.encode(text, as: charset == "gb2312" ? "GBK" : charset)
        let label = random.chance(0.5) ? "\"\(charset)\"" : charset
        let type = "Content-Type: text/\(subtype); charset=\(label)\nContent-Transfer-Encoding: "
        let way = random.fraction()
        if way < 0.55 { return Array((type + "base64\n\n").utf8) + Self.base64(bytes) }
        if way < 0.8 { return Array((type + "quoted-printable\n\n").utf8) + Self.quotedPrintable(bytes) }
        return Array((type + "8bit\n\n").utf8) + bytes
    }

    private mutating func alternative(_ charset: String, _ boundary: String) -> [UInt8] {
        let text = text(bodySize() / 2, charset)
        let rows = text.split(separator: "\n", omittingEmptySubsequences: false).map {
            "<p class=\"line\">\($0)</p>"
        }
        let style = "<style>.line { margin: 0; font: 14px/1.6 sans-serif }</style>"
        let html = "<html><head>\(style)</head><body>\n\(rows.joined(separator: "\n"))\n</body></html>\n"
        var bytes = Array("Content-Type: multipart/alternative;\n\tboundary=\"\(boundary)\"\n\n".utf8)
        for (content, subtype) in [(text, "plain"), (html, "html")] {
            bytes += Array("--\(boundary)\n".utf8) + part(content, subtype, charset) + [10]
        }
        return bytes + Array("--\(boundary)--\n".utf8)
    }

    private mutating func withAttachments(_ charset: String) -> [UInt8] {
        let (outer, inner) = (boundary(), boundary())
        var bytes = Array("Content-Type: multipart/mixed; boundary=\"\(outer)\"\n\n--\(outer)\n".utf8)
        bytes += alternative(charset, inner) + [10]
        for _ in 0..<(random.chance(0.18) ? 2 : 1) {
            let size = Int(random.logUniform(51_200, 1_048_576))
            bytes += Array("--\(outer)\n".utf8) + attachment(charset, size) + [10]
        }
        return bytes + Array("--\(outer)--\n".utf8)
    }

    private mutating func attachment(_ charset: String, _ size: Int) -> [UInt8] {
        let (type, ending) = random.pick(Phrases.kinds)
        let name = "\(random.pick(Phrases.files))\(random.below(99) + 1).\(ending)"
        let old = "\"\(words(name, charset).replacingOccurrences(of: "\n ", with: "\n\t"))\""
        let escaped = Charsets.encode(name, as: charset == "gb2312" ? "GBK" : charset).map {
            "%" + Charsets.hex($0)
        }
        let new = "filename*=\(charset)''\(escaped.joined())"
        let file = random.chance(0.5) ? "filename=\(old)" : new
        let header = "Content-Type: \(type);\n\tname=\(old)\nContent-Disposition: attachment;\n\t\(file)\n"
        return Array((header + "Content-Transfer-Encoding: base64\n\n").utf8)
            + Self.base64(random.bytes(size))
    }

    private mutating func words(_ text: String, _ charset: String) -> String {
        let base64 = random.chance(0.8)
        let words = Charsets.encodedWords(text, as: charset == "gb2312" ? "GBK" : charset, base64: base64)
        return charset == "gb2312" ? words.replacingOccurrences(of: "?GBK?", with: "?gb2312?") : words
    }

    private mutating func boundary() -> String { "----=_Part_\(token(16))" }

    private mutating func token(_ count: Int) -> String {
        let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789")
        return String((0..<count).map { _ in letters[random.below(letters.count)] })
    }

    private static func base64(_ bytes: [UInt8]) -> [UInt8] {
        Array(Data(bytes).base64EncodedData(options: [.lineLength76Characters, .endLineWithLineFeed])) + [10]
    }

    private static func quotedPrintable(_ bytes: [UInt8]) -> [UInt8] {
        var lines: [UInt8] = []
        var width = 0
        for byte in bytes {
            let isPlain = byte == 10 || (byte >= 32 && byte < 127 && byte != UInt8(ascii: "="))
            let piece = isPlain ? [byte] : Array("=\(Charsets.hex(byte))".utf8)
            if byte != 10 && width + piece.count > 75 {
                lines += Array("=\n".utf8)
                width = 0
            }
            lines += piece
            width = byte == 10 ? 0 : width + piece.count
        }
        return lines
    }

    private static func date(_ seconds: Int) -> String {
        var time = time_t(seconds + 8 * 3_600)
        var parts = tm()
        gmtime_r(&time, &parts)
        var text = [CChar](repeating: 0, count: 64)
        strftime(&text, text.count, "%a, %d %b %Y %H:%M:%S +0800", &parts)
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
