import Yams

/// Parses a YAML text to its top mapping. A text that is no YAML gives one fault and no section.
func openYaml(_ text: String, findings: Findings, variable: String) -> Section? {
    do {
        let root = try Yams.compose(yaml: text, .default, .default, .utf8)
        let place = Place(file: findings.file, line: 1, column: 1)
        return Section(
            root, findings: findings, path: "", pattern: "", variable: variable, place: place)
    } catch let error as YamlError {
        report(error, in: findings)
    } catch {
        let what = ScreenText("cannot be read as YAML: \(error)", zh: "不是可读的 YAML：\(error)")
        findings.add(Place(file: findings.file), "", what, syntaxRemedy)
    }
    return nil
}

private let syntaxRemedy = ScreenText(
    "check indentation (spaces, no tabs), colons and quotes here", zh: "请检查此处的缩进（用空格，不用制表符）、冒号与引号")

private func report(_ error: YamlError, in findings: Findings) {
    func note(_ mark: Mark?, _ what: ScreenText, _ remedy: ScreenText = syntaxRemedy) {
        findings.add(Place(file: findings.file, line: mark?.line, column: mark?.column), "", what, remedy)
    }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        note(mark, .init("no valid YAML: \(problem)", zh: "YAML 语法有误：\(problem)"))
    case .duplicatedKeysInMapping(let duplicates, let context):
        let names = duplicates.joined(separator: ", ")
        note(
            context.mark, .init("written twice: \(names)", zh: "重复的键：\(names)"),
            .init("keep one of them", zh: "请只保留一处"))
    default:
        note(nil, .init("no valid YAML: \(error)", zh: "YAML 语法有误：\(error)"))
    }
}
