/// A charset heed can read, by its canonical name.
///
/// A stated name is read as mail programs mean it: gb2312 and gbk as GB18030, which holds both; Latin-1 as
/// windows-1252; big5 as Big5-HKSCS; and so on (as browsers do, WHATWG Encoding §4.2).
struct CharsetName: Hashable, Sendable {
    let name: String

    static let utf8 = CharsetName(name: "utf-8")
    static let usASCII = CharsetName(name: "us-ascii")
    static let gb18030 = CharsetName(name: "gb18030")
    static let big5 = CharsetName(name: "big5-hkscs")
    static let windows1252 = CharsetName(name: "windows-1252")

    init(name: String) { self.name = name }

    /// The charset a label in a mail means; nil if it is unknown.
    init?(label: String) {
        let key = CharsetName.key(label)
        guard !key.isEmpty else { return nil }
        if let known = CharsetName.aliases[key] {
            self.init(name: known)
            return
        }
        guard let guess = CharsetName.pattern(key) else { return nil }
        self.init(name: guess)
    }

    /// Whether bytes below 0x80 always mean ASCII.
    var isASCIICompatible: Bool {
        switch name {
        case "utf-7", "hz-gb-2312", "utf-16", "utf-16le", "utf-16be", "utf-32", "utf-32le", "utf-32be": false
        default: !name.hasPrefix("iso-2022") && !name.hasPrefix("ibm0") && !name.hasPrefix("utf-7")
        }
    }

    /// Whether it is one of the charsets for western and central European languages.
    var isLatin: Bool {
        switch name {
        case "windows-1252", "windows-1250", "windows-1254", "windows-1257", "macintosh", "ibm850", "ibm437":
            true
        default: ["2", "3", "4", "10", "13", "14", "15", "16"].contains { name == "iso-8859-\($0)" }
        }
    }

    /// Whether it is what programs state that know no other, for western languages.
    var isWestern: Bool { name == "windows-1252" || name == "iso-8859-15" }

    /// Whether it is one of the single-byte charsets for Cyrillic letters that mail is written in.
    var isCyrillic: Bool {
        ["windows-1251", "koi8-r", "koi8-u", "iso-8859-5", "ibm866"].contains(name)
    }

    /// The name glibc has for it.
    var iconvName: String {
        switch name {
        case "shift_jis": "CP932"
        case "euc-kr": "CP949"
        case "windows-874": "CP874"
        case "johab": "JOHAB"
        case "euc-jp": "EUC-JP-MS"
        case "macintosh": "MACINTOSH"
        case "x-mac-cyrillic": "MAC-CYRILLIC"
        default: name.uppercased().replacingPrefix("WINDOWS-", with: "CP")
        }
    }

    /// Letters and digits of the label in lower case: spelling in mails varies beyond measure.
    private static func key(_ label: String) -> String {
        var key: [UInt8] = []
        for byte in label.utf8.prefix(64) where byte.isDigit || byte.isLetter { key.append(byte.lowered) }
        let text = String(decoding: key, as: UTF8.self)
        for junk in ["charset", "3d", "xcharset"] where text.hasPrefix(junk) && text != junk {
            return String(text.dropFirst(junk.count))
        }
        return text
    }

    private static func pattern(_ key: String) -> String? {
        let digits = String(key.drop { !$0.isNumber })
        if key.hasPrefix("windows") || key.hasPrefix("cp") || key.hasPrefix("xcp") || key.hasPrefix("win") {
            if let number = Int(digits), (1250...1258).contains(number) { return "windows-\(number)" }
        }
        if key.hasPrefix("iso8859") || key.hasPrefix("8859") {
            let part = key.hasPrefix("iso") ? key.dropFirst(7) : key.dropFirst(4)
            let number = part.prefix { $0.isNumber }
            if let value = Int(number), (1...16).contains(value) { return latin(value) }
        }
        if key.hasPrefix("koi8") { return key.contains("u") ? "koi8-u" : "koi8-r" }
        if let number = Int(digits), key.hasPrefix("ibm") || key.hasPrefix("cp") || key.hasPrefix("dos") {
            return dosPages.contains(number) ? "ibm\(digits)" : nil
        }
        return nil
    }

    /// ISO 8859 parts whose windows page holds all of theirs are read as that page.
    static func latin(_ part: Int) -> String {
        switch part {
        case 1: "windows-1252"
        case 9: "windows-1254"
        case 11: "windows-874"
        default: "iso-8859-\(part)"
        }
    }

    private static let dosPages: Set<Int> = [
        437, 737, 775, 850, 852, 855, 857, 858, 860, 861, 862, 863, 864, 865, 866, 869,
    ]

    /// One line or more a charset: its name, then the keys that mean it.
    private static let table: [String] = [
        "utf-8 utf8 utf unicode11utf8 utf8mb4 utf8only unknown8bitutf8 xunicode20utf8",
        "us-ascii usascii ascii ansix341968 iso646us us cp367 iso646 7bit 646 ansi",
        "gb18030 gb18030 gb2312 gbk gb231280 euccn gb cp936 ms936 windows936 xgbk csgb2312",
        "gb18030 chinese gb180302000 gb180302005 xeuccn iso ir58 gb2312charset",
        "gb18030 chinesesimplified zhcn simplifiedchinese",
        "hz-gb-2312 hzgb2312 hz hzgb",
        "big5-hkscs big5 big5hkscs big5hkscs2004 cnbig5 xxbig5 xbig5 big5eten cp950 ms950",
        "big5-hkscs windows950 csbig5 big5tw zhtw",
        "euc-tw euctw xeuctw cns11643",
        "shift_jis shiftjis sjis xsjis cp932 mskanji ms932 windows31j csshiftjis windows932 cswindows31j",
        "euc-jp eucjp xeucjp xeuc ujis eucjpms",
        "iso-2022-jp iso2022jp csiso2022jp jis cp50220 cp50221 cp50222 iso2022jpms",
        "iso-2022-jp-2 iso2022jp2", "iso-2022-jp-3 iso2022jp3 iso2022jp2004",
        "iso-2022-kr iso2022kr", "iso-2022-cn iso2022cn", "iso-2022-cn-ext iso2022cnext",
        "euc-kr euckr ksc56011987 ksc5601 ks c5601 ksc56011989 cp949 ms949 windows949 uhc",
        "euc-kr korean isoir149 xwindows949 ksx1001",
        "johab johab cp1361",
        "utf-7 utf7 unicode11utf7 csunicode11utf7 unicode20utf7 xunicode20utf7",
        "utf-16 utf16 unicode ucs2 iso10646ucs2", "utf-16le utf16le ucs2le", "utf-16be utf16be ucs2be",
        "utf-32 utf32 ucs4", "utf-32le utf32le ucs4le", "utf-32be utf32be ucs4be",
        "windows-1252 latin1 l1 isolatin1 iso88591windows xansi iso88591latin1 ansi1252",
        "windows-1252 western cp819 ibm819 winlatin1",
        "iso-8859-2 latin2 l2", "iso-8859-3 latin3", "iso-8859-4 latin4", "windows-1254 latin5 l5",
        "iso-8859-10 latin6", "iso-8859-13 latin7", "iso-8859-14 latin8", "iso-8859-15 latin9 latin0",
        "iso-8859-8 iso88598i iso88598e visual logical", "iso-8859-6 iso88596i iso88596e arabic",
        "iso-8859-7 greek", "iso-8859-5 cyrillic", "windows-874 tis620 cp874 windows874 dos874",
        "iso-8859-7 tis62025 thai",
        "koi8-r koi8r koi8 koi cskoi8r", "koi8-u koi8u koi8ru", "ibm866 cp866 866",
        "windows-1251 ansi1251 win1251 xcp1251", "windows-1258 viscii1258", "viscii viscii", "tcvn tcvn",
        "macintosh macintosh mac macroman xmacroman", "x-mac-cyrillic xmaccyrillic maccyrillic",
    ]

    private static let aliases: [String: String] = {
        var all: [String: String] = [:]
        for line in table {
            let words = line.split(separator: " ").map(String.init)
            for word in words.dropFirst() { all[word] = words[0] }
        }
        return all
    }()
}

extension String {
    fileprivate func replacingPrefix(_ prefix: String, with other: String) -> String {
        hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
    }
}
