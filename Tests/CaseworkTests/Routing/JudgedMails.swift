import Casework
import FoundationEssentials
import MIME
import Reading
import Testing

/// Scores the routing by judged mails that may lie beside the checkout.
@Suite struct JudgedMails {
    private struct Line: Decodable {
        struct Expect: Decodable {
            let kind: OneOrMore
            let severity_hint: OneOrMore?
            let order_ref: OneOrMore?
            let customer_unit: OneOrMore?
            let forwarded_from: OneOrMore?
        }
        let id: String
        let path: String
        let expect: Expect
    }

    /// A value, a list of allowed values, or null.
    private struct OneOrMore: Decodable {
        let values: [String?]

        init(from decoder: any Decoder) throws {
            let box = try decoder.singleValueContainer()
            if let one = try? box.decode(String.self) {
                values = [one]
            } else {
                values = (try? box.decode([String?].self)) ?? [nil]
            }
        }

        func allows(_ value: String?) -> Bool {
            values.contains { expected in
                guard let expected, let value else { return expected == nil && value == nil }
                return value.contains(expected) || expected.contains(value)
            }
        }
    }

    @Test func nineteenOfTwentyAreRight() throws {
        let folder = CalendarFiles.root + "/../shared/cases/"
        guard let bytes = CalendarFiles.bytes(folder + "complaints.jsonl") else { return }
        let lines = try String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
            .map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
        let wrong = try lines.filter { line in
            let mail = try #require(CalendarFiles.bytes(folder + line.path))
            let directory = Directory(ownDomains: ["diaoyun.example.cn"])
            let context = RoutingContext(directory: directory, day: LocalDate("2026-11-23"))
            let report = RouteReport(file: line.path, Reading(Message(mail)), context, by: .standard)
            return !isRight(report, line.expect)
        }
        #expect(wrong.count * 20 <= lines.count, "\(wrong.map(\.id))")
    }

    private func isRight(_ report: RouteReport, _ expect: Line.Expect) -> Bool {
        expect.kind.allows(report.kind.rawValue)
            && expect.severity_hint?.allows(report.severity?.rawValue) ?? (report.severity == nil)
            && expect.order_ref?.allows(report.orderReference) ?? (report.orderReference == nil)
            && expect.customer_unit?.allows(report.customerUnit) ?? (report.customerUnit == nil)
            && expect.forwarded_from?.allows(report.forwardedFrom) ?? (report.forwardedFrom == nil)
    }
}
