import Foundation
import TestSupport

/// What one customer answers, and how he writes it: the truth a test counts by, apart from anything heed reads.
struct SurveyAnswer: Sendable {
    /// What kind of answer it is.
    enum Kind: CaseIterable, Sendable {
        case whole, partial, corrected, complaining, passedOn, leaving, leavingByLink, away, returned
    }

    let kind: Kind
    /// The steps chosen, by question, as indices into the printed scales.
    let steps: [Int]
    /// How many of the three are given.
    let given: Int
    /// The layout, and the mail program.
    let layout: Int
    let client: Client
    let charset: String

    /// The printed labels and values of Annex 1, simplified, traditional, English.
    static let scales: [[(value: Int, labels: [String])]] = [
        [
            (100, ["非常优良", "非常優良", "Outstanding"]), (90, ["优良", "優良", "Excellent"]),
            (85, ["良", "良", "Good"]),
            (80, ["好", "好", "Fairly good"]), (70, ["一般", "一般", "Average"]), (60, ["合格", "合格", "Acceptable"]),
            (50, ["不合格", "不合格", "Unacceptable"]),
        ],
        [
            (100, ["非常优良", "非常優良", "Outstanding"]), (90, ["优良", "優良", "Excellent"]),
            (85, ["良", "良", "Good"]),
            (80, ["好", "好", "Fairly good"]), (70, ["一般", "一般", "Average"]), (30, ["不好", "不好", "Poor"]),
            (0, ["恶劣", "惡劣", "Very bad"]),
        ],
        [
            (100, ["非常驰名", "非常馳名", "Very famous"]), (90, ["驰名", "馳名", "Famous"]),
            (85, ["知名度高", "知名度高", "Widely known"]), (80, ["知名度较高", "知名度較高", "Fairly widely known"]),
            (70, ["知名", "知名", "Known"]), (60, ["知道", "知道", "Heard of"]), (50, ["不知道", "不知道", "Unknown"]),
        ],
    ]
    static let ids = ["quality", "service", "awareness"]
    private static let names = [
        ["质量", "質量", "Quality"], ["服务态度", "服務態度", "Service attitude"],
        ["产品的知名度", "產品的知名度", "Product renown"],
    ]
    private static let numbers = [
        ["1. ", "2. ", "3. "], ["1、", "2、", "3、"], ["１．", "２．", "３．"], ["① ", "② ", "③ "],
        ["一、", "二、", "三、"],
        ["Q1: ", "Q2: ", "Q3: "], ["(1) ", "(2) ", "(3) "], ["第1项：", "第2项：", "第3项："],
    ]

    /// A kind, steps and a manner that the seed decides.
    init(_ random: inout SeededRandom) {
        let share = Int(random.next() % 100)
        kind =
            switch share {
            case ..<68: .whole
            case ..<78: .partial
            case ..<84: .corrected
            case ..<87: .complaining
            case ..<90: .passedOn
            case ..<93: .leaving
            case ..<95: .leavingByLink
            case ..<98: .away
            default: .returned
            }
        steps = (0..<3).map { _ in Int(random.next() % 7) }
        given = kind == .partial ? 1 + Int(random.next() % 2) : 3
        layout = Int(random.next() % 14)
        let clients: [Client] = [.qq, .outlook, .gmail, .iPhone, .netease, .thunderbird, .htmlOnly, .bare]
        client = clients[Int(random.next() % UInt64(clients.count))]
        charset = ["utf-8", "gb18030", "gbk"][Int(random.next() % 3)]
    }

    /// Whether it answers any question.
    var isAnswer: Bool { ![.leaving, .leavingByLink, .away, .returned].contains(kind) }

    /// What must be recorded, by question.
    var values: [String: Int] {
        var values: [String: Int] = [:]
        for (index, step) in steps.prefix(given).enumerated() {
            values[Self.ids[index]] = Self.scales[index][step].value
        }
        if kind == .corrected { values["service"] = 70 }
        return values
    }

    /// The text in one of the three languages (0 simplified, 1 traditional, 2 English).
    func text(_ language: Int) -> String {
        let label = { (index: Int) in Self.scales[index][steps[index]].labels[language] }
        let value = { (index: Int) in "\(Self.scales[index][steps[index]].value)" }
        let all = Array(0..<given)
        let numbers = Self.numbers[layout % Self.numbers.count]
        switch layout {
        case 0..<4: return all.map { numbers[$0] + label($0) }.joined(separator: "\n")
        case 4..<7: return all.map { numbers[$0] + value($0) }.joined(separator: "\n")
        case 7: return all.map { "\(numbers[$0])\(label($0))（\(value($0))分）" }.joined(separator: "\n")
        case 8: return all.map { "\(Self.names[$0][language])：\(label($0))" }.joined(separator: "\n")
        case 9: return all.map { "\(Self.names[$0][language])：\(value($0))" }.joined(separator: "；")
        case 10:
            return all.map { "\(Self.names[$0][language]) \(value($0)) \(label($0))" }.joined(
                separator: "，\n")
        case 11 where given == 3: return all.map(label).joined(separator: " / ")
        case 12 where given == 3: return all.map(value).joined(separator: "、")
        default: return all.map { "\($0 + 1) \(label($0)) \(value($0))" }.joined(separator: "\n")
        }
    }
}
