import Casework
import Gateway
import Reading

/// What the rules make of one mail, for a person.
struct RoutePage {
    private let report: RouteReport
    private let explained: Bool

    init(_ report: RouteReport, explained: Bool) {
        self.report = report
        self.explained = explained
    }

    /// The page's lines.
    var lines: [String] {
        let severity = report.severity.map { "\($0.rawValue): \(report.severityReason ?? "")" }
        let facts: [(String, String?)] = [
            ("File", report.file), ("Subject", report.subject),
            ("Kind", report.kind.rawValue + (report.rule.map { " (rule \($0))" } ?? "")),
            ("Language", report.language), ("Severity", severity), ("For", list(report.departments)),
            ("Handler", report.handler), ("Unit", report.customerUnit), ("Order", report.orderReference),
            ("Phone", report.phone), ("Carries", list(report.attachments)),
            ("Passed on", report.forwardedFrom.map { "from \($0)" }), ("Visit", report.visit.map(Self.visit)),
        ]
        return facts.compactMap { name, value in
            value.map { name + String(repeating: " ", count: max(1, 10 - name.count)) + Printable.line($0) }
        } + (explained ? trace : [])
    }

    private var trace: [String] {
        var table = Table(["", "DECIDES", "RULE", "BECAUSE"])
        for step in report.trace {
            table.add([step.matched ? "*" : "-", step.aspect.rawValue, step.rule, step.why])
        }
        return [""] + table.lines
    }

    private func list(_ values: [String]) -> String? { values.isEmpty ? nil : values.joined(separator: ", ") }

    private static func visit(_ form: VisitForm) -> String {
        func grade(_ value: Int?) -> String { value.map(String.init) ?? "?" }
        return "quality \(grade(form.quality)), service \(grade(form.service)), "
            + "awareness \(grade(form.awareness))" + (form.date.map { ", \($0)" } ?? "")
    }
}
