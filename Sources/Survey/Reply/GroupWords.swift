import Casework

/// Words for several questions together.
enum GroupWords {
    enum Pick: Hashable { case all, rest, first(Int), last(Int) }

    static func find(in text: RatingText, at start: Int, ratings: Int) -> (Pick, Int)? {
        for (word, pick) in table(ratings) {
            if let end = text.end(of: word, at: start) { return (pick, end) }
        }
        return nil
    }

    private static func table(_ ratings: Int) -> [(word: [Unicode.Scalar], pick: Pick)] {
        ratings == 3 ? ofThree : any
    }

    private static let any = words(
        all:
            "全部都|全部|全都|都|均|所有项目|所有|各项都|各项均|各项|每项都|每项均|每项|每一项都|每一项|统一|一律|以上都|以上均|以上各项|all items|all of them|every item|all",
        rest: "其余都|其余均|其余|其他都|其它都|其他均|其它均|其他项|其它项|另外都|剩下的都|剩下的|the rest|the others|others")
    private static let ofThree: [(word: [Unicode.Scalar], pick: Pick)] =
        (words(
            all:
                "三项都|三项均|三项全|三项各|三项|三个都|三个均|三个全|三条都|三题都|三样都|三方面都|3项都|3项均|3项全|3项|3个都|全部三项|前三项都|前三项均|前三项|前三个|前3项|三个项目都|三项评价都|all three",
            rest: "另外两项都|另外两项|其余两项都|其余两项|其他两项|后面两项都|the other two")
        + words(first: 2, "前两项都|前两项均|前两项|前二项|前2项|前两个都|前两个|前面两项|头两项|first two")
        + words(last: 1, "后一项|最后一项|最后一个|后一个|末项|last one|the last")
        + words(last: 2, "后两项都|后两项均|后两项|后二项|后2项|后两个|后面两项|last two") + any)
        .sorted { $0.word.count > $1.word.count }

    private static func words(all: String, rest: String) -> [(word: [Unicode.Scalar], pick: Pick)] {
        list(all, .all) + list(rest, .rest)
    }

    private static func words(first count: Int, _ table: String) -> [(word: [Unicode.Scalar], pick: Pick)] {
        list(table, .first(count))
    }

    private static func words(last count: Int, _ table: String) -> [(word: [Unicode.Scalar], pick: Pick)] {
        list(table, .last(count))
    }

    private static func list(_ table: String, _ pick: Pick) -> [(word: [Unicode.Scalar], pick: Pick)] {
        table.split(separator: "|").map { (Array($0.unicodeScalars), pick) }
            .sorted { $0.word.count > $1.word.count }
    }
}
