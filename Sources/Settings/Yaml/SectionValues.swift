import Yams

extension Section {
    /// The value of `key`, or nil if it is not written.
    func optional<Value>(_ key: String, _ form: Form<Value>) -> Value? {
        guard let (node, place, path) = node(key) else { return nil }
        return read(node, place, path, form)
    }

    /// The value of `key`, or `standard` if it is not written (or not readable, which is noted).
    func value<Value>(_ key: String, _ form: Form<Value>, default standard: Value) -> Value {
        optional(key, form) ?? standard
    }

    /// The value of `key`, which must be written; nil is a noted fault.
    func required<Value>(_ key: String, _ form: Form<Value>) -> Value? {
        guard let (node, place, path) = node(key) else {
            missing(key, form.expected)
            return nil
        }
        return read(node, place, path, form)
    }

    /// The value of `key`, which must be written; `standIn` keeps the reading going if it is not.
    func required<Value>(_ key: String, _ form: Form<Value>, standIn: Value) -> Value {
        required(key, form) ?? standIn
    }

    /// The values of a list; one plain value is a list of one. A variable holds them with commas between.
    func list<Value>(_ key: String, _ form: Form<Value>, default standard: [Value]) -> [Value] {
        guard let (node, place, path) = node(key) else { return standard }
        switch node {
        case .sequence(let items):
            return items.enumerated().compactMap { index, item in
                read(item, Section.place(of: item, in: findings.file), "\(path)[\(index)]", form)
            }
        case .scalar(let scalar) where place.line == nil:
            return commaSeparated(scalar.string).compactMap { read(Node($0), place, path, form) }
        default:
            return read(node, place, path, form).map { [$0] } ?? []
        }
    }

    /// The mapping under `key`, which may be absent.
    func section(_ key: String) -> Section {
        let (node, _, _) = node(key) ?? (nil, place, "")
        return Section(
            node, findings: findings, path: keyPath(key), pattern: keyPattern(key),
            variable: variableName(key),
            place: place)
    }

    /// The mappings of a list, each with its index; a variable names one by the value of its key `name`.
    func sections(_ key: String, namedBy nameKey: String) -> [Section] {
        guard let (node, place, path) = node(key) else { return [] }
        guard case .sequence(let items) = node else {
            let what = ScreenText("a list is expected here", zh: "此处应为列表")
            findings.add(place, path, what, .init("begin each entry with \"- \"", zh: "每一项以“- ”开头"))
            return []
        }
        return items.enumerated().map { index, item in
            let name = item.mapping?[nameKey]?.scalar?.string ?? String(index)
            return Section(
                item, findings: findings, path: "\(path)[\(index)]", pattern: keyPattern(key) + "[]",
                variable: variableName(key) + "_" + variablePart(name), place: place)
        }
    }

    /// A text that differs by language: one text for all, or a mapping from language to text.
    func localized(_ key: String, default standard: LocalizedText? = nil) -> LocalizedText {
        if let (node, place, path) = node(key), case .scalar = node {
            return LocalizedText(read(node, place, path, .text) ?? "")
        }
        let inner = section(key)
        guard inner.exists else {
            if let standard { return standard }
            missing(
                key,
                .init(
                    "write a text, or one each for zh-Hans, zh-Hant and en", zh: "请写文字，或分写 zh-Hans、zh-Hant、en"
                ))
            return LocalizedText("")
        }
        let simplified = inner.required("zh-Hans", .text, standIn: "")
        let traditional = inner.optional("zh-Hant", .text)
        let english = inner.optional("en", .text)
        inner.finish()
        return LocalizedText(zhHans: simplified, zhHant: traditional ?? simplified, en: english ?? simplified)
    }

    private func read<Value>(_ node: Node, _ place: Place, _ path: String, _ form: Form<Value>) -> Value? {
        guard case .scalar(let scalar) = node else {
            findings.add(place, path, .init("one value is expected here", zh: "此处应为单个值"), form.expected)
            return nil
        }
        if let value = form.parse(scalar.string) { return value }
        let shown = scalar.string.count > 60 ? scalar.string.prefix(60) + "…" : scalar.string[...]
        let quoted = shown.unicodeScalars.map { $0.value < 0x20 ? " " : String($0) }.joined()
        findings.add(
            place, path, .init("\"\(quoted)\" does not fit", zh: "“\(quoted)”不合要求"), form.expected)
        return nil
    }
}

private func commaSeparated(_ text: String) -> [String] {
    text.split(separator: ",").map { part in
        String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
