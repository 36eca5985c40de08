import Yams

/// One mapping of a file, read key by key. Every key that is asked for is thereby known; `finish` reports
/// the others. A fault is noted in `findings` and the reading goes on with the default.
struct Section {
    let findings: Findings
    /// The key path, such as `accounts[0]`; empty for the whole file.
    let path: String
    /// What every environment variable below begins with, such as `HEED_ACCOUNTS_KEFU`.
    let variable: String
    /// The key path without list positions.
    let pattern: String
    let place: Place
    private let pairs: [String: (key: Node, value: Node)]
    private let order: [String]
    /// Whether something other than a mapping stood here, which has been reported.
    private let isSpoilt: Bool
    private let asked = Asked()

    /// The keys one section was asked for.
    private final class Asked { var keys: Set<String> = [] }

    /// Opens the mapping `node`; nil stands for a mapping that is not there.
    init(_ node: Node?, findings: Findings, path: String, pattern: String, variable: String, place: Place) {
        self.findings = findings
        self.path = path
        self.pattern = pattern
        self.variable = variable
        var pairs: [String: (key: Node, value: Node)] = [:]
        var order: [String] = []
        var isSpoilt = false
        self.place = node.map { Self.place(of: $0, in: findings.file) } ?? place
        switch node {
        case nil: break
        case .some(let node) where isNothing(node): break
        case .mapping(let mapping):
            for (key, value) in mapping {
                guard case .scalar(let name) = key else {
                    let at = Self.place(of: key, in: findings.file)
                    findings.add(at, path, .init("a key must be a word", zh: "键必须是一个词"), Self.fixKey)
                    continue
                }
                pairs[name.string] = (key, value)
                order.append(name.string)
            }
        default:
            isSpoilt = true
            let what = ScreenText("keys with values are expected here", zh: "此处应为“键: 值”")
            findings.add(self.place, path, what, Self.fixKey)
        }
        self.pairs = pairs
        self.order = order
        self.isSpoilt = isSpoilt
    }

    private static var fixKey: ScreenText { .init("write lines of the form key: value", zh: "请逐行写成 键: 值") }

    /// Whether the section is written in the file or anything in it is set by the environment.
    var exists: Bool { !pairs.isEmpty || isSpoilt || findings.mentions(below: variable) }

    /// Whether `key` is written in the file or set by the environment.
    func has(_ key: String) -> Bool {
        pairs[key].map { !isNothing($0.value) } ?? false || findings.environment[variableName(key)] != nil
    }

    static func place(of node: Node, in file: String) -> Place {
        Place(file: file, line: node.mark?.line, column: node.mark?.column)
    }

    func keyPath(_ key: String) -> String { path.isEmpty ? key : path + "." + key }

    func keyPattern(_ key: String) -> String { pattern.isEmpty ? key : pattern + "." + key }

    func variableName(_ key: String) -> String { variable + "_" + variablePart(key) }

    /// The value written for `key`, with the environment already put in its place: text from a variable
    /// becomes a plain scalar. Nil if neither says anything.
    func node(_ key: String) -> (node: Node, place: Place, path: String)? {
        asked.keys.insert(key)
        if let text = findings.ask(key: keyPattern(key), variable: variableName(key)) {
            return (Node(text), Place(file: "environment"), variableName(key))
        }
        guard let pair = pairs[key], !isNothing(pair.value) else { return nil }
        return (pair.value, Self.place(of: pair.value, in: findings.file), keyPath(key))
    }

    /// Marks `key` as known although it is read in another way.
    func allow(_ key: String) {
        asked.keys.insert(key)
        _ = findings.ask(key: keyPattern(key), variable: variableName(key))
    }

    /// Notes a fault of the value of `key`, or of its absence.
    func fault(_ key: String, _ what: ScreenText, _ remedy: ScreenText) {
        if findings.environment[variableName(key)] != nil {
            findings.add(Place(file: "environment"), variableName(key), what, remedy)
        } else if let pair = pairs[key] {
            findings.add(Self.place(of: pair.value, in: findings.file), keyPath(key), what, remedy)
        } else {
            findings.add(place, keyPath(key), what, remedy)
        }
    }

    /// Notes that `key` must be written, unless a greater fault here was already reported.
    func missing(_ key: String, _ expected: ScreenText) {
        if !isSpoilt { fault(key, .init("missing", zh: "缺少此项"), expected) }
    }

    /// The names of the keys written here, in order, for mappings with free keys.
    var names: [String] { order }

    /// Reports the keys nobody asked for.
    func finish() {
        for name in order where !asked.keys.contains(name) {
            guard let pair = pairs[name] else { continue }
            let remedy: ScreenText =
                if let meant = closest(to: name, among: asked.keys) {
                    .init("did you mean \"\(meant)\"?", zh: "是否想写“\(meant)”？")
                } else {
                    .init(
                        "remove it; known here: \(asked.keys.sorted().joined(separator: ", "))",
                        zh: "请删去；此处可用：\(asked.keys.sorted().joined(separator: "、"))")
                }
            let at = Self.place(of: pair.key, in: findings.file)
            findings.add(at, keyPath(name), .init("unknown key", zh: "没有这个键"), remedy)
        }
    }
}

/// The way a key or an account's name is written within an environment variable.
func variablePart(_ key: String) -> String {
    String(
        decoding: key.utf8.map { isLower($0) ? $0 - 32 : isDigit($0) || isUpper($0) ? $0 : 0x5F },
        as: UTF8.self)
}

/// Whether nothing is written for a key: an empty plain scalar, "~" or "null".
func isNothing(_ node: Node) -> Bool {
    guard case .scalar(let scalar) = node, scalar.style == .plain || scalar.style == .any else {
        return false
    }
    return ["", "~", "null"].contains(scalar.string) && scalar.mark != nil
}
