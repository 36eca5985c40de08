import Casework
public import Reading
public import Survey

/// The results of a survey as one page, whole in itself: its charts are drawn in it, it loads and runs nothing.
public struct SurveyPage: Sendable {
    private let results: SurveyResults
    private let house: House
    private let words: SurveyPageWords
    private let language: Language

    /// The page in the language of the company's staff.
    public init(_ results: SurveyResults, house: House, language: Language) {
        self.results = results
        self.house = house
        self.language = language.isChinese ? .zhHans : .en
        words = SurveyPageWords(isChinese: language.isChinese)
    }

    /// The page.
    public var html: String {
        let campaign = results.campaign
        let title = campaign.questionnaire.title(campaign.year, in: language)
        let names = house.names(in: language)
        let body =
            results.isWithheld
            ? "<p class=\"note\">\(HTML.text(words.withheld))</p>"
            : results.questions.map(section).joined() + own + suggestions
        return """
            <!DOCTYPE html>
            <html lang="\(language == .en ? "en" : "zh-CN")"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>\(HTML.text(title))</title>
            <style>\(Self.style)</style></head>
            <body><main>
            <p class="head">\(HTML.text(names.company)) \(HTML.text(names.office))</p>
            <h1>\(HTML.text(title))</h1>
            <p class="head">\(HTML.text(words.status(campaign)))</p>
            \(countsTable)
            \(body)
            </main></body></html>

            """
    }

    // MARK: How it went

    private var countsTable: String {
        let counts = results.counts
        let rate = counts.responseRate.map { SurveyPageWords.percent($0) } ?? "–"
        let cells = [
            (words.invited, "\(counts.invited)"), (words.delivered, "\(counts.delivered)"),
            (words.bounced, "\(counts.bounced)"), (words.automatic, "\(counts.autoAnswered)"),
            (words.optedOut, "\(counts.optedOut)"), (words.partial, "\(counts.partial)"),
            (words.complete, "\(counts.complete)"), (words.rate, rate),
        ]
        let heads = cells.map { "<th scope=\"col\">\(HTML.text($0.0))</th>" }.joined()
        let values = cells.map { "<td>\(HTML.text($0.1))</td>" }.joined()
        return "<table class=\"counts\"><tr>\(heads)</tr><tr>\(values)</tr></table>"
            + "<p class=\"note\">\(HTML.text(words.rateNote))</p>"
    }

    // MARK: One question

    private func section(_ result: QuestionResult) -> String {
        let name = result.question.name(in: language)
        let highest = result.question.scale?.values.max() ?? 100
        return """
            <section><div class="whole"><h2>\(HTML.text(name))</h2>
            <p>\(HTML.text(words.summary(result, results.yearBefore)))</p>
            \(SurveyChart(words: words, language: language).distribution(result))</div>
            \(groups(words.byClass, result.byClass, highest) { words.customerClass($0) })
            \(groups(words.byOffice, result.byPlantOffice, highest) { $0.isEmpty ? words.none : $0 })
            </section>
            """
    }

    private func groups(
        _ title: String, _ groups: [ResultGroup], _ highest: Int, _ name: (String) -> String
    ) -> String {
        guard groups.count > 1 || groups.first?.name.isEmpty == false else { return "" }
        let before = results.yearBefore.map {
            "<th scope=\"col\">\($0)</th><th scope=\"col\">\(HTML.text(words.change))</th>"
        }
        let rows = groups.map { group in
            let mean = group.cell.isHidden ? words.hidden : SurveyPageWords.mean(group.cell.mean)
            let count = group.cell.count.map(String.init) ?? words.hidden
            let then =
                before == nil
                ? ""
                : "<td>\(SurveyPageWords.mean(group.before?.mean))</td><td>\(SurveyPageWords.signed(group.change))</td>"
            return "<tr><th scope=\"row\">\(HTML.text(name(group.name)))</th><td>\(HTML.text(count))</td>"
                + "<td>\(HTML.text(mean))</td>\(then)<td class=\"bar\">\(SurveyChart.bar(group.cell.mean, of: highest))</td></tr>"
        }
        return """
            <table class="groups"><caption>\(HTML.text(title))</caption>
            <tr><th></th><th scope="col">n</th><th scope="col">\(HTML.text(words.mean))</th>\(before ?? "")<th></th></tr>
            \(rows.joined(separator: "\n"))
            </table>
            """
    }

    private var own: String {
        guard let mean = results.ownMean else { return "" }
        return "<p class=\"note\">\(HTML.text(words.own(SurveyPageWords.mean(mean))))</p>"
    }

    // MARK: What customers wrote

    private var suggestions: String {
        guard !results.suggestions.isEmpty else { return "" }
        let items = results.suggestions.map { suggestion in
            let facts = [
                suggestion.unit, suggestion.customerClass.map(words.customerClass), suggestion.plantOffice,
            ].compactMap(\.self)
            let source = facts.isEmpty ? "" : HTML.block(facts.joined(separator: "，"), "source")
            return "<li>\(HTML.block(suggestion.text))\(source)</li>"
        }
        return """
            <section><h2>\(HTML.text(words.suggestions)) (\(results.suggestions.count))</h2>
            <ol>\(items.joined(separator: "\n"))</ol></section>
            """
    }

    private static let style = """
        @page { size: A4; margin: 16mm; }
        * { box-sizing: border-box; }
        body { margin: 0; color: #000; background: #fff; font-size: 10.5pt; line-height: 1.55;
          font-family: "SimSun", "NSimSun", "Songti SC", "STSong", "Noto Serif CJK SC", "Source Han Serif SC", serif; }
        main { max-width: 178mm; margin: 0 auto; }
        h1, h2, th, caption, svg text { font-family: "SimHei", "Heiti SC", "Microsoft YaHei", "Noto Sans CJK SC",
          "Source Han Sans SC", sans-serif; }
        h1 { font-size: 18pt; text-align: center; margin: 2mm 0; font-weight: 600; }
        h2 { font-size: 13pt; margin: 7mm 0 2mm; border-bottom: 1pt solid #000; break-after: avoid; font-weight: 600; }
        p { margin: 1mm 0; }
        .whole { break-inside: avoid; }
        .head { text-align: center; }
        .note { font-size: 9pt; color: #333; }
        table { border-collapse: collapse; width: 100%; margin: 3mm 0; break-inside: avoid; }
        th, td { border: .6pt solid #444; padding: 1mm 1.6mm; text-align: center; overflow-wrap: anywhere; }
        th { font-weight: 500; }
        caption { text-align: left; font-weight: 500; padding-bottom: 1mm; }
        .groups th[scope=row] { text-align: left; width: 42mm; }
        .groups .bar { width: 44mm; padding: 0 1mm; }
        svg { display: block; width: 100%; height: auto; break-inside: avoid; }
        li { margin-bottom: 2mm; break-inside: avoid; }
        li div { white-space: pre-wrap; overflow-wrap: anywhere; }
        .source { font-size: 9pt; color: #333; }
        @media screen { body { background: #e8e8e8; } main { background: #fff; max-width: 210mm; margin: 8mm auto;
          padding: 16mm; box-shadow: 0 0 6px #999; } }
        """
}

/// The charts of the page: plain SVG that reads in black and white.
struct SurveyChart {
    let words: SurveyPageWords
    let language: Language

    /// How often each step was given: a bar a step, that of the year before as an outline.
    func distribution(_ result: QuestionResult) -> String {
        guard let scale = result.question.scale, let count = result.all.count, count > 0 else { return "" }
        let steps = scale.steps
        let then = result.before.flatMap { cell in cell.count.map { ($0, cell.distribution) } }
        let row = 26
        let bars = steps.enumerated().map { index, step in
            let number = result.all.distribution[step.value] ?? 0
            let share = Double(number) / Double(count)
            let top = index * row + 4
            var bar =
                "<text x=\"150\" y=\"\(top + 13)\" text-anchor=\"end\">\(HTML.text(step.label(in: language))) \(step.value)</text>"
                + "<rect x=\"158\" y=\"\(top)\" width=\"\(Self.width(share))\" height=\"16\" fill=\"#555\"/>"
            if let (before, distribution) = then, before > 0 {
                let share = Double(distribution[step.value] ?? 0) / Double(before)
                bar +=
                    "<rect x=\"158\" y=\"\(top - 2)\" width=\"\(Self.width(share))\" height=\"20\" fill=\"none\" stroke=\"#000\" stroke-dasharray=\"3 2\"/>"
            }
            let label = "\(number) (\(SurveyPageWords.percent(share)))"
            return bar + "<text x=\"590\" y=\"\(top + 13)\" text-anchor=\"end\">\(HTML.text(label))</text>"
        }
        let legend = then == nil ? "" : "<p class=\"note\">\(HTML.text(words.legend))</p>"
        let title = words.chart(result.question.name(in: language))
        return """
            <svg viewBox="0 0 600 \(steps.count * row + 6)" role="img" font-size="12">\
            <title>\(HTML.text(title))</title>\(bars.joined())</svg>\(legend)
            """
    }

    /// A mean as a bar for a table, whole at the highest step of its scale.
    static func bar(_ mean: Double?, of highest: Int) -> String {
        guard let mean, highest > 0 else { return "" }
        let width = Int((max(0, min(1, mean / Double(highest))) * 150).rounded())
        return
            "<svg viewBox=\"0 0 152 12\"><rect x=\".5\" y=\"1.5\" width=\"150\" height=\"9\" fill=\"none\" stroke=\"#999\"/>"
            + "<rect x=\".5\" y=\"1.5\" width=\"\(width)\" height=\"9\" fill=\"#555\"/></svg>"
    }

    private static func width(_ share: Double) -> Int { Int((share * 330).rounded()) }
}
