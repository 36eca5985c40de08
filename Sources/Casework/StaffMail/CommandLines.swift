/// The commands a line may begin with: 申请延期…, 改为…, 转 …, 备注…, 办结…, and their English forms.
extension CommandReader {
    func command(_ line: String) -> StaffCommand? {
        let folded = PlainText.fold(line)
        guard folded.count == line.count else { return commandByFolded(folded, folded) }
        return commandByFolded(folded, line)
    }

    private func commandByFolded(_ folded: String, _ line: String) -> StaffCommand? {
        if let found = commandAtOnce(folded, line) { return found }
        let lead = Self.lead(of: folded)
        if lead > 0 {
            return commandAtOnce(String(folded.dropFirst(lead)), String(line.dropFirst(lead)))
        }
        return commandBehindReason(folded, line)
    }

    private func commandAtOnce(_ folded: String, _ line: String) -> StaffCommand? {
        extend(folded, line) ?? severity(folded, line) ?? assign(folded, line) ?? remark(folded, line)
    }

    /// How many characters say politely, or of which case, before a command begins: "此件建议", "please".
    private static func lead(of folded: String) -> Int {
        let leads = [
            "此件", "该件", "本件", "此案", "该案", "本案", "此单", "该单", "这单", "这件", "此投诉", "该投诉", "本投诉", "建议", "烦请", "麻烦",
            "请", "应", "please ", "kindly ",
        ]
        var count = 0
        while let next = leads.first(where: { folded.dropFirst(count).hasPrefix($0) }) { count += next.count }
        return count
    }

    /// "因化验未出，申请延期至7个工作日", "不归我们管，转财务": the reason stands before the command.
    private func commandBehindReason(_ folded: String, _ line: String) -> StaffCommand? {
        guard let comma = folded.firstIndex(of: ","), folded.count == line.count else { return nil }
        let count = folded.distance(from: folded.startIndex, to: comma) + 1
        let (head, rest) = (String(folded.prefix(count - 1)), String(folded.dropFirst(count)))
        guard head.count <= 30 else { return nil }
        let tail = String(line.dropFirst(count))
        let leads = ["因为", "由于", "鉴于", "考虑到", "因"]
        if let lead = leads.first(where: { head.hasPrefix($0) }), let command = extend(rest, tail) {
            return command.adding(String(line.dropFirst(lead.count).prefix(head.count - lead.count)))
        }
        let others = ["不归", "不属", "不是我们", "不在我", "职责", "归口", "无权"]
        guard others.contains(where: { head.contains($0) }),
            case .assign(let target, let reason)? = assign(rest, tail),
            target.isKnown, reason.isEmpty
        else { return nil }
        return .assign(target, reason: PlainText.trim(line.prefix(count - 1)))
    }

    /// The first of the openings that the line begins with; one of Latin letters ends where the word ends.
    private func opening(_ folded: String, _ openings: [String]) -> String? {
        openings.first { opening in
            guard folded.hasPrefix(opening) else { return false }
            guard opening.last?.isASCII == true, let next = folded.dropFirst(opening.count).first else {
                return true
            }
            return !(next.isASCII && next.isLetter)
        }
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
        guard let opening = opening(folded, openings) else { return nil }
        let after = Array(folded.dropFirst(opening.count))
        let others = ["付款", "支付", "还款", "交货", "送货", "供货", "开票", "结算", "缴"]
        // 申请延期付款 speaks of the customer's wish.
        if others.contains(where: { String(after.prefix(4)).hasPrefix($0) }) { return nil }
        let number = DayCount.leading(after)
        let used = opening.count + (number?.length ?? 0)
        return .extend(days: number?.days, reason: tail(line, used))
    }

    private func severity(_ folded: String, _ line: String) -> StaffCommand? {
        let openings = [
            "投诉等级改为", "等级改为", "级别改为", "该投诉改为", "此投诉改为", "本投诉改为", "把投诉改为", "建议升级为", "建议改成",
            "建议改为", "申请改为", "请改为", "应改为", "改为", "改成", "变更为", "调整为", "升级为", "升为", "降为", "降级为", "定为", "改列为",
            "改定为", "重新定为", "提级为", "提升为", "调为", "列为",
            "severity to", "severity", "change to", "change severity to", "regrade as", "grade as",
            "upgrade to", "downgrade to",
        ]
        guard let opening = opening(folded, openings) else { return nil }
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
            "转", "改派", "指派给", "指派", "派给", "交由", "交给", "改由",
            "assign to", "assign", "reassign to", "forward to", "transfer to",
        ]
        guard let opening = opening(folded, openings) else { return nil }
        let gap = folded.dropFirst(opening.count).prefix { " :\"".contains($0) }.count
        let start = opening.count + gap
        let after = String(folded.dropFirst(start))
        if let (target, length) = known(after) {
            return .assign(target, reason: tail(afterVerb(line, start + length), 0))
        }
        guard !["改派", "指派给", "指派", "派给", "交由", "交给", "改由"].contains(opening) else { return nil }
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
