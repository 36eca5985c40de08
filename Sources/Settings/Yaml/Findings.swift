/// What one reading of a file and the environment has found so far: the faults, the keys asked for, and the
/// environment variables that were used.
final class Findings {
    let file: String
    /// The folder of the file: relative paths begin there.
    let folder: String
    let environment: [String: String]
    private(set) var problems: [Problem] = []
    /// Every key the reader asked for, list positions left out ("accounts[].host").
    private(set) var keys: Set<String> = []
    private var variables: Set<String> = []

    init(file: String, environment: [String: String]) {
        self.file = file
        folder = file.lastIndex(of: "/").map { $0 == file.startIndex ? "/" : String(file[..<$0]) } ?? ""
        self.environment = environment
    }

    func add(_ place: Place, _ path: String, _ what: ScreenText, _ remedy: ScreenText) {
        let problem = Problem(
            file: place.file, line: place.line, column: place.column, path: path, what: what, remedy: remedy)
        // Checks that span several keys open a section again; its faults count once.
        if !problems.contains(problem) { problems.append(problem) }
    }

    /// Notes that `key` may stand in the file and `variable` in the environment; answers the variable's value.
    func ask(key: String, variable: String) -> String? {
        keys.insert(key)
        variables.insert(variable)
        return environment[variable]
    }

    /// Whether the environment sets anything below `variable`.
    func mentions(below variable: String) -> Bool {
        environment.keys.contains { $0.hasPrefix(variable + "_") }
    }

    /// Variables of the heed command, of its tests and of its demonstration, which are no settings.
    private static let otherPrefixes = [
        "HEED_CONFIG", "HEED_LANGUAGE", "HEED_ACTOR", "HEED_TEST", "HEED_DEMO", "HEED_BENCH",
    ]

    /// Reports every `HEED_…` variable that sets nothing.
    func reportUnknownVariables() {
        for name in environment.keys.sorted() where name.hasPrefix("HEED_") && !variables.contains(name) {
            if Self.otherPrefixes.contains(where: name.hasPrefix) { continue }
            let remedy: ScreenText =
                if let meant = closest(to: name, among: variables) {
                    .init("did you mean \(meant)?", zh: "是否想写 \(meant)？")
                } else {
                    .init("unset it; heed.yaml(5) lists the variables", zh: "请取消该变量；可用变量见 heed.yaml(5)")
                }
            add(Place(file: "environment"), name, .init("unknown variable", zh: "没有这个环境变量"), remedy)
        }
    }
}

/// Where something stands.
struct Place {
    var file: String
    var line: Int?
    var column: Int?
}
