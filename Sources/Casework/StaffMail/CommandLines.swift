/// The commands a line may begin with: 申请延期…, 改为…, 转 …, 备注…, 办结…, and their English forms.
extension CommandReader {
    func command(_ line: String) -> StaffCommand? {
        let folded = PlainText.fold(line)
        guard folded.count == line.count else { return commandByFolded(folded, folded) }
        return commandByFolded(folded, line)
    }

    private func commandByFolded(_ folded: String, _ line: String) -> StaffCommand? {
        extend(folded, line) ?? severity(folded, line) ?? assign(folded, line) ?? remark(folded, line)
    }

    /// The text after the first `count` characters, without the stops that lead to a reason.
    private func tail(_ line: String, _ count: Int) -> String {
        let stops: Set<Character> = [
            ":", "：", ",", "，", "。", ".", ";", "；", "-", "—", " ", "　", "、", "!", "！",
        ]
        var rest = String(line.dropFirst(count).drop { stops.contains($0) })
        for lead in ["理由:", "理由：", "原因:", "原因：", "reason:", "Reason:", "理由是", "原因是", "because ", "Because "]
        where rest.hasPrefix(lead) {
            rest = String(rest.dropFirst(lead.count).drop { stops.contains($0) })
        }
        return PlainText.trim(rest)
    }

    private func extend(_ folded: String, _ line: String) -> StaffCommand? {
        let openings = [
            "请求延长办理时限", "申请延长办理时限", "申请延长办理期限", "申请延长时限", "申请延长期限", "申请将办理时限延长", "申请办理延期", "申请延期办理",
            "申请延期", "申请延长", "请求延期", "请求延长", "请延期", "申请展期", "我申请延期", "本人申请延期", "延期申请", "请批准延期", "需申请延期",
            "拟申请延期",
            "request an extension", "request extension", "extension request", "apply for extension", "extend",
        ]
        guard let opening = openings.first(where: { folded.hasPrefix($0) }) else { return nil }
        let after = Array(folded.dropFirst(opening.count))
        let number = DayCount.leading(after)
        let used = opening.count + (number?.length ?? 0)
        return .extend(days: number?.days, reason: tail(line, used))
    }

    private func severity(_ folded: String, _ line: String) -> StaffCommand? {
        let openings = [
            "投诉等级改为", "等级改为", "级别改为", "该投诉改为", "此投诉改为", "本投诉改为", "把投诉改为", "建议升级为", "建议改成",
            "建议改为", "申请改为", "请改为", "应改为", "改为", "改成", "变更为", "调整为", "升级为", "升为", "降为", "降级为", "定为", "改列为",
            "改定为", "重新定为",
            "severity to", "severity", "change to", "change severity to", "regrade as", "grade as",
            "upgrade to", "downgrade to",
        ]
        guard let opening = openings.first(where: { folded.hasPrefix($0) }) else { return nil }
        let after = String(folded.dropFirst(opening.count).drop { " :\"".contains($0) })
        let skipped = folded.count - opening.count - after.count
        let classes: [(String, Severity)] = [
            ("重大投诉", .major), ("严重投诉", .major), ("较大投诉", .major), ("重大", .major), ("严重", .major),
            ("较大", .major),
            ("特大", .major), ("一般投诉", .ordinary), ("普通投诉", .ordinary), ("一般", .ordinary), ("普通", .ordinary),
            ("major", .major), ("serious", .major), ("ordinary", .ordinary), ("normal", .ordinary),
        ]
        guard let found = classes.first(where: { after.hasPrefix($0.0) }) else { return nil }
        return .severity(found.1, reason: tail(line, opening.count + skipped + found.0.count))
    }

    private func remark(_ folded: String, _ line: String) -> StaffCommand? {
        for word in ["备注:", "备注 ", "note:", "附注:"] where folded.hasPrefix(word) {
            return .note(tail(line, word.count))
        }
        for word in ["办结:", "办结", "关闭案件", "结案", "close:", "close"]
        where folded == word
            || (folded.hasPrefix(word) && ":,。. ".contains(folded.dropFirst(word.count).first ?? "x"))
            || (word.hasSuffix(":") && folded.hasPrefix(word))
        {
            return .close(reason: tail(line, word.count))
        }
        return nil
    }

    private func assign(_ folded: String, _ line: String) -> StaffCommand? {
        let openings = [
            "请转给", "请转交", "请转至", "请转到", "请转", "转给", "转交给", "转交", "转至", "转到", "转由", "转派", "转办", "移交给", "移交",
            "转",
            "assign to", "assign", "reassign to", "forward to", "transfer to",
        ]
        guard let opening = openings.first(where: { folded.hasPrefix($0) }) else { return nil }
        let gap = folded.dropFirst(opening.count).prefix { " :\"".contains($0) }.count
        let start = opening.count + gap
        let after = String(folded.dropFirst(start))
        if let (target, length) = known(after) {
            return .assign(target, reason: tail(afterVerb(line, start + length), 0))
        }
        let isLatin = opening.first?.isASCII == true
        let words = withoutVerb(String(after.prefix { !":,。;. ".contains($0) }))
        let isOffice = ["部", "办", "科", "组", "中心", "站", "处", "室"].contains { words.hasSuffix($0) }
        guard isLatin || (words.count <= 8 && isOffice), !words.isEmpty else { return nil }
        let written = PlainText.trim(line.dropFirst(start).prefix(words.count))
        return .assign(
            StaffTarget(department: nil, person: nil, words: written),
            reason: tail(afterVerb(line, start + words.count), 0))
    }

    private func withoutVerb(_ words: String) -> String {
        for verb in ["处理", "办理", "跟进", "负责", "承办"] where words.hasSuffix(verb) {
            return String(words.dropLast(verb.count))
        }
        return words
    }

    /// Drops "处理", "办理" and the like that follow the target.
    private func afterVerb(_ line: String, _ count: Int) -> String {
        var rest = PlainText.trim(line.dropFirst(count))
        for verb in ["同志", "主任", "经理", "来处理", "处理", "来办理", "办理", "跟进", "负责", "承办", "办"]
        where rest.hasPrefix(verb) {
            rest = String(rest.dropFirst(verb.count))
        }
        return rest
    }

    /// The department, person, or both that the text begins with; the longest name counts.
    private func known(_ text: String) -> (StaffTarget, Int)? {
        var department: (name: String, length: Int)?
        for candidate in names.departments {
            for name in [candidate.name] + candidate.aliases {
                let folded = PlainText.fold(name)
                guard text.hasPrefix(folded), folded.count > (department?.length ?? 0) else { continue }
                let next = text.dropFirst(folded.count).first
                if folded.last?.isASCII == true, let next, next.isASCII, next.isLetter { continue }
                department = (candidate.name, folded.count)
            }
        }
        let start = department?.length ?? 0
        let rest = String(text.dropFirst(start))
        let gap = rest.prefix { " 的-/(".contains($0) }.count
        let after = rest.dropFirst(gap)
        if let person = names.people.first(where: { after.hasPrefix(PlainText.fold($0)) }) {
            let length = start + gap + person.count
            return (StaffTarget(department: department?.name, person: person, words: person), length)
        }
        guard let department else { return nil }
        return (
            StaffTarget(department: department.name, person: nil, words: department.name), department.length
        )
    }
}
