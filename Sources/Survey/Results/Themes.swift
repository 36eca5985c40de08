import Casework
public import Reading

/// What several customers speak of.
public struct Theme: Hashable, Sendable {
    /// Its name by language.
    public let names: [Language: String]
    /// The suggestions that speak of it.
    public let suggestions: [Suggestion]

    /// How it is called.
    public func name(in language: Language) -> String { names[language.isChinese ? .zhHans : .en] ?? "" }
}

/// Finds the themes of suggestions by words.
public enum Themes {
    /// The themes that at least so many suggestions speak of, the most frequent first.
    public static func found(in suggestions: [Suggestion], from least: Int) -> [Theme] {
        let folded = suggestions.map { Fold.text($0.text) }
        return table.map { names, words in
            Theme(
                names: names,
                suggestions: zip(suggestions, folded).filter { pair in words.contains { pair.1.contains($0) }
                }
                .map(\.0))
        }.filter { $0.suggestions.count >= least }
            .sorted { ($1.suggestions.count, $0.name(in: .en)) < ($0.suggestions.count, $1.name(in: .en)) }
    }

    private static let table: [(names: [Language: String], words: [String])] = [
        theme(
            "配送与时效", "Delivery and time",
            "送油|送货|配送|到货|准时|及时|提前|迟到|延误|等待|排队|夜间|调度|发车|deliver|late|on time|punctual|schedule"),
        theme("油品质量", "Fuel quality", "油品|质量|杂质|含水|带水|浑浊|检验|化验|指标|标号|quality|water in|impurit"),
        theme("计量与数量", "Measure and quantity", "计量|短少|少油|数量|磅|流量计|损耗|误差|measure|quantity|shortage|meter"),
        theme(
            "价格与结算", "Price and billing", "价格|优惠|结算|开票|发票|对账|账期|付款|返利|price|invoice|billing|payment|discount"),
        theme(
            "服务与沟通", "Service and contact",
            "态度|沟通|回访|走访|客服|电话|联系|答复|反馈|响应|通知|service|contact|reply|respond|call back|communicat"),
        theme(
            "装卸与安全", "Unloading and safety",
            "安全|卸油|装卸|司机|押运|防护|安全帽|泄漏|照明|设备|场地|safety|driver|unload|equipment"),
        theme(
            "宣传与培训", "Publicity and training", "宣传|广告|知名度|推广|培训|资料|说明书|publicity|advertis|training|brochure"),
    ]

    private static func theme(
        _ chinese: String, _ english: String, _ words: String
    ) -> (names: [Language: String], words: [String]) {
        ([.zhHans: chinese, .en: english], words.split(separator: "|").map { Fold.text($0) })
    }
}
