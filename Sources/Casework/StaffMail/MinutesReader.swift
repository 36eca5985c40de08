/// Reads minutes of the managers' meeting by the labels of the form: time, people present, decision.
enum MinutesReader {
    private enum Label { case time, attendees, decision, other }

    private static let labels: [(String, Label)] = [
        ("会议时间", .time), ("开会时间", .time), ("召开时间", .time), ("会议日期", .time), ("时间", .time), ("日期", .time),
        ("meeting time", .time), ("date and time", .time), ("time", .time), ("date", .time),
        ("出席人员", .attendees), ("参会人员", .attendees), ("与会人员", .attendees), ("参加人员", .attendees),
        ("出席会议人员", .attendees),
        ("到会人员", .attendees), ("出席人", .attendees), ("参会人", .attendees), ("参加人", .attendees),
        ("出席", .attendees), ("与会", .attendees),
        ("参会", .attendees), ("attendees", .attendees), ("present", .attendees), ("participants", .attendees),
        ("会议决定", .decision), ("会议决议", .decision), ("决定事项", .decision), ("会议结论", .decision),
        ("处理决定", .decision),
        ("会议意见", .decision), ("议定事项", .decision), ("决定", .decision), ("决议", .decision), ("结论", .decision),
        ("decisions", .decision), ("decision", .decision), ("resolved", .decision), ("decided", .decision),
        ("resolution", .decision), ("conclusion", .decision),
        ("会议地点", .other), ("地点", .other), ("会议主题", .other), ("主题", .other), ("议题", .other), ("会议议题", .other),
        ("主持人", .other), ("主持", .other), ("会议主持", .other), ("记录人", .other), ("记录", .other), ("列席", .other),
        ("列席人员", .other),
        ("缺席", .other), ("备注", .other), ("place", .other), ("venue", .other), ("chair", .other),
        ("minutes by", .other),
        ("recorder", .other), ("recorded by", .other), ("客户", .other), ("投诉内容", .other), ("办结时限", .other),
    ]

    /// Whether at least two of the three labels are there.
    static func looksLikeMinutes(_ lines: [String]) -> Bool {
        var seen: Set<Int> = []
        for line in lines {
            switch split(line)?.0 {
            case .time: seen.insert(0)
            case .attendees: seen.insert(1)
            case .decision: seen.insert(2)
            case .other, nil: break
            }
        }
        return seen.count >= 2
    }

    /// The minutes, complete or not; nil when no label of the form is there.
    static func read(_ text: String, _ lines: [String]) -> StaffCommand? {
        var values: [Label: [String]] = [:]
        var current: Label?
        for line in lines {
            if let (label, value) = split(line) {
                current = label
                if !value.isEmpty {
                    values[label, default: []].append(value)
                } else {
                    values[label, default: []] += []
                }
            } else if let current, current != .other {
                values[current, default: []].append(line)
            } else if current == nil {
                continue
            }
        }
        guard values.keys.contains(where: { $0 != .other }) else { return nil }
        let decision = meaningful(values[.decision]?.joined(separator: "\n"))
        return .minutes(
            MinutesReading(
                time: time(values[.time]?.joined(separator: " ")),
                attendees: people(values[.attendees]?.joined(separator: "、") ?? ""), decision: decision,
                text: text))
    }

    /// "会议时间：…": a label, a colon or white space, and the value on the same line.
    private static func split(_ line: String) -> (Label, String)? {
        let bare = String(line.drop { "*#•-·【[ 　".contains($0) })
        let numbered = withoutNumber(bare)
        let folded = PlainText.fold(numbered)
        var best: (Label, Int)?
        for (word, label) in labels where folded.hasPrefix(word) && word.count > (best?.1 ?? 0) {
            let after = folded.dropFirst(word.count)
            let next = after.drop { " *]】".contains($0) }.first
            if next == ":" || next == nil || endsOtherwise(word, after) { best = (label, word.count) }
        }
        guard let (label, length) = best, folded.count == numbered.count else { return nil }
        let value = numbered.dropFirst(length).drop { " 　*]】:：".contains($0) }
        return (label, PlainText.trim(value))
    }

    /// A label in brackets, or a whole one of the form before a blank: "【会议时间】3日", "出席人员 某某".
    private static func endsOtherwise(_ word: String, _ after: Substring) -> Bool {
        guard let next = after.first else { return false }
        return next == "]" || next == "】" || (next == " " && word.count >= 4 && word.first?.isASCII == false)
    }

    private static func withoutNumber(_ line: String) -> String {
        let digits = line.prefix { $0.isNumber || "一二三四五六七八九十".contains($0) }
        guard !digits.isEmpty, digits.count <= 2 else { return line }
        let after = line.dropFirst(digits.count)
        guard let stop = after.first, ".、)）．".contains(stop) else { return line }
        let rest = PlainText.trim(after.dropFirst())
        let folded = PlainText.fold(rest)
        return labels.contains { folded.hasPrefix($0.0) } ? rest : line
    }

    private static func meaningful(_ value: String?) -> String? {
        guard let value = value.map({ PlainText.trim($0) }), !value.isEmpty else { return nil }
        let empty = ["待定", "待补", "暂无", "无", "见附件", "详见附件", "另发", "稍后补", "tbd", "n/a", "-", "—", "/", "?"]
        let folded = PlainText.fold(value).filter { !"。.,;:()".contains($0) }
        return empty.contains(folded) ? nil : value
    }

    /// A time names a day or an hour; "待定" does not.
    private static func time(_ value: String?) -> String? {
        guard let value = meaningful(value) else { return nil }
        let folded = PlainText.fold(value)
        let days = [
            "今天", "今日", "昨天", "昨日", "上午", "下午", "周一", "周二", "周三", "周四", "周五", "星期", "today", "yesterday",
            "monday",
        ]
        let hasNumber = folded.contains(where: \.isNumber) || folded.contains("月") || folded.contains("点")
        return hasNumber || days.contains(where: { folded.contains($0) }) ? value : nil
    }

    private static func people(_ value: String) -> [String] {
        guard let value = meaningful(value) else { return [] }
        let stops: Set<Character> = ["、", "，", ",", ";", "；", "\n", "/"]
        return value.split(whereSeparator: { stops.contains($0) })
            .map { PlainText.trim($0).filter { $0 != "。" } }.filter { !$0.isEmpty }.flatMap(names)
    }

    /// "姜某 方某" are two people where nothing but short names stands between the blanks.
    private static func names(_ words: String) -> [String] {
        let parts = words.split { $0 == " " || $0 == "　" || $0 == "\t" }.map(String.init)
        let titles = ["经理", "主任", "部长", "科长", "处长", "总监", "副经理", "副主任", "书记", "等"]
        let areNames = parts.allSatisfy { part in
            (2...4).contains(part.count) && !part.utf8.contains { $0 < 128 } && !titles.contains(part)
        }
        return areNames ? parts : [words]
    }
}

extension MinutesReading {
    /// Reads minutes by the labels of the form, as far as they are there.
    public init(_ text: String) {
        self.init(time: nil, attendees: [], decision: nil, text: text)
        if case .minutes(let found)? = MinutesReader.read(text, PlainText.lines(text)) { self = found }
    }
}
