/// Mail providers whose domain says nothing about who writes: it never stands for a customer.
public enum PublicProvider {
    /// Whether anybody can have an address in the domain.
    public static func owns(_ domain: String) -> Bool {
        let labels = domain.lowercased().split(separator: ".")
        guard labels.count >= 2 else { return false }
        if domains.contains(labels.suffix(2).joined(separator: ".")) { return true }
        // The name before the country or kind: qq in vip.qq.com, yahoo in yahoo.com.hk, gmail in gmail.co.uk.
        let second = labels[labels.count - 2]
        let hasTwoPartEnding = labels.count >= 3 && ["com", "co", "net", "org"].contains(second)
        return names.contains(String(hasTwoPartEnding ? labels[labels.count - 3] : second))
    }

    private static let names: Set<String> = [
        "qq", "foxmail", "163", "126", "188", "yeah", "netease", "sina", "sohu", "139", "189", "21cn", "263",
        "aliyun", "wo", "tom", "eyou", "gmail", "googlemail", "outlook", "hotmail", "live", "msn", "yahoo",
        "ymail",
        "icloud", "aol", "proton", "protonmail", "gmx", "yandex", "hinet", "pchome", "netvigator", "naver",
        "daum",
        "hanmail", "zoho", "fastmail", "rediffmail",
    ]

    private static let domains: Set<String> = [
        "me.com", "mac.com", "mail.com", "mail.ru", "inbox.ru", "bk.ru", "list.ru", "pm.me", "web.de",
        "t-online.de",
        "rocketmail.com", "2980.com", "chinaren.com", "163.net", "citiz.net", "hey.com", "duck.com",
    ]
}
