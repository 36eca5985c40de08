import Testing

@testable import Settings

@Suite struct UnitsTests {
    @Test(arguments: [
        ("90s", 90), ("5m", 300), ("72h", 259_200), ("3d", 259_200), ("2w", 1_209_600), ("1h30m", 5400),
        ("0", 0),
    ])
    func timesAreReadInTheirUnits(text: String, seconds: Int) {
        #expect(readTime(text) == .seconds(seconds))
    }

    @Test(arguments: ["", "5", "m", "5 m", "-5m", "1.5h", "5M", "99999999999d", "5m3"])
    func whatIsNoTimeIsRefused(text: String) {
        #expect(readTime(text) == nil)
    }

    @Test(arguments: [
        ("0", 0), ("1024", 1024), ("800KB", 819_200), ("50MB", 52_428_800), ("2 GB", 2_147_483_648),
        ("5b", 5),
    ])
    func sizesAreReadInPowersOf1024(text: String, bytes: Int) {
        #expect(readSize(text) == bytes)
    }

    @Test(arguments: ["", "MB", "-1KB", "1.5MB", "50 MB MB", "99999999999999999999", "9999999999999GB"])
    func whatIsNoSizeIsRefused(text: String) {
        #expect(readSize(text) == nil)
    }

    @Test(arguments: [90, 60, 3600, 5400, 86_400, 259_200, 1_209_600, 1])
    func aPrintedTimeReadsBackTheSame(seconds: Int) {
        #expect(readTime(printedTime(.seconds(seconds))) == .seconds(seconds))
    }

    @Test(arguments: [
        ("kefu@example.com", true), ("a.b+c@mail.example.cn", true), ("kefu@[192.0.2.1]", false),
        ("kefu", false),
        ("a..b@example.com", false), ("<kefu@example.com>", false), ("客服@example.com", false),
        ("a@b c", false), ("a@b@example.com", false), ("a\n@example.com", false), ("@example.com", false),
    ])
    func addressesArePlain(text: String, isOne: Bool) {
        #expect(isAddress(text) == isOne)
    }

    @Test(arguments: [
        ("hots", "host"), ("hsot", "host"), ("acounts", "accounts"), ("zzz", nil), ("prot", "port"),
    ])
    func theNearestNameIsOffered(typed: String, meant: String?) {
        #expect(closest(to: typed, among: ["host", "port", "accounts", "security"]) == meant)
    }

    @Test(arguments: [
        ("zh_CN.UTF-8", ScreenLanguage.zhHans), ("zh_TW", .zhHans), ("en_GB.UTF-8", .en), ("C", .en),
        ("de_DE", .en), ("", .en),
    ])
    func theScreenFollowsLang(locale: String, language: ScreenLanguage) {
        #expect(ScreenLanguage(environment: ["LANG": locale]) == language)
    }

    @Test func theOptionWinsOverTheLocale() {
        #expect(ScreenLanguage(option: "en", environment: ["LANG": "zh_CN.UTF-8"]) == .en)
        #expect(ScreenLanguage(environment: ["HEED_LANGUAGE": "zh-Hans", "LC_ALL": "C"]) == .zhHans)
        #expect(ScreenLanguage(environment: ["LC_ALL": "", "LANG": "zh_CN"]) == .zhHans)
    }
}
