import Foundation
import TestSupport
import Testing

/// Judged mails that may lie beside the checkout: each case is set up as its line says, the answer's placeholders are
/// filled from the letters heed really sent, and the judge beside them compares.
@Suite(.serialized) struct SharedCases {
    private struct Line: Decodable {
        struct Setup: Decodable {
            struct Quoted: Decodable {
                let subject: String
                let lines: [String]
            }
            let complainant, case_state, replied_to, notice, notice_sent_to, severity, drafted_by: String?
            let quoted_mail: Quoted
        }
        let id, path: String
        let setup: Setup
    }

    private static let shared = HeedDesk.checkout + "/../shared"
    private static let isThere = FileManager.default.fileExists(atPath: shared + "/cases/staff.jsonl")

    @Test(
        .enabled(if: SharedCases.isThere, "no judged mails beside the checkout"),
        arguments: ["followups", "staff"])
    func nineteenOfTwentyAreRight(set: String) throws {
        let text = try String(contentsOfFile: Self.shared + "/cases/\(set).jsonl", encoding: .utf8)
        let lines = try text.split(whereSeparator: \.isNewline).map {
            try JSONDecoder().decode(Line.self, from: Data($0.utf8))
        }
        let directory = try Data(contentsOf: URL(fileURLWithPath: Self.shared + "/cases/directory.json"))
        let bench = try Bench(try JSONDecoder().decode(Company.self, from: directory))
        let standing = try bench.establish(lines.map { setup($0, bench.company) })
        let mails = try zip(lines, standing).map { try filled($0, $1) }
        let before = Set(try bench.ledger().values.map(\.id))
        try bench.take(mails)
        let taken = try bench.ledger().values.map(\.id).filter { !before.contains($0) }.sorted()
        #expect(taken.count == lines.count)

        let folder = try PrivateFolder("judged")
        var actual = ""
        for ((line, standing), id) in zip(zip(lines, standing), taken) {
            let shown = try bench.shown(id)
            actual += try result(line.id, shown, standing) + "\n"
            #expect(
                shown.mail.case == nil || shown.mail.case == standing.number || !shown.outcome.attach_to_case)
        }
        let file = try folder.write(actual, to: "actual.jsonl")
        let verdict = try ProcessHandle.run(
            "python3",
            [Self.shared + "/tools/compare_cases.py", Self.shared + "/cases/\(set).jsonl", file, "-v"])
        let right = verdict.split(separator: "\n").compactMap { line in
            line.hasSuffix("mails right") ? line.split(separator: " ").first.flatMap { Int($0) } : nil
        }
        #expect((right.first ?? 0) * 20 >= lines.count * 19, "\(verdict)\n\(actual)")
        // One wrong approval is one too many, however many mails are right.
        let unapproved = verdict.split(separator: "\n").filter { $0.hasPrefix("  must_not_approve ") }
        #expect(unapproved.count == (set == "staff" ? 1 : 0))
        for line in unapproved {
            let share = line.split(separator: " ").last?.split(separator: "/") ?? []
            #expect(share.count == 2 && share[0] == share[1], "\(verdict)\n\(actual)")
        }
    }

    private func setup(_ line: Line, _ company: Company) -> Setup {
        let asked = line.setup.notice_sent_to ?? ""
        let quoted = line.setup.quoted_mail
        let stage: Setup.Stage =
            switch (line.setup.notice, line.setup.case_state) {
            case ("draft", _): .draft
            case ("approval", _): .approval
            case ("meeting", _): .meeting
            case ("extension", _): .extensionAsked
            case (_, "closed"): .closed
            case (_, "told"): .told
            default: line.setup.replied_to == "result" ? .told : .acknowledged
            }
        let bare = quoted.subject.replacing("{CASE_TAG}", with: "").split(separator: "：").last ?? ""
        let words = quoted.lines.filter { $0.count > 6 && !$0.contains("{CASE_TAG}") }
        let number = line.id.split(separator: "/").last ?? ""
        let customer = line.setup.complainant ?? "customer\(number)@firm\(number).example.com"
        let drafts = line.setup.notice == "approval"
        return Setup(
            stage: stage, customer: (name: "客户\(number)", address: customer), subject: String(bare),
            text: "我要投诉（\(number)）：\(words.prefix(3).joined(separator: "\n"))\n请尽快处理。",
            isMajor: line.setup.severity == "major",
            handler: drafts ? line.setup.drafted_by : stage == .draft || stage == .meeting ? asked : nil,
            draft: words.joined(separator: "\n"))
    }

    /// The mail with its placeholders filled.
    private func filled(_ line: Line, _ standing: Standing) throws -> [UInt8] {
        let values = [
            "{CASE_TAG}": standing.letter.tag, "{REPLY_TO_TOKEN_ADDRESS}": standing.letter.replyTo,
            "{ACK_MESSAGE_ID}": standing.letter.messageID, "{NOTICE_MESSAGE_ID}": standing.letter.messageID,
        ]
        let folder = try PrivateFolder("filled")
        let map = String(decoding: try JSONEncoder().encode(values), as: UTF8.self)
        try ProcessHandle.run(
            "python3",
            [
                Self.shared + "/tools/substitute_placeholders.py", Self.shared + "/cases/" + line.path,
                folder.path("mail.eml"), map,
            ])
        return Array(try Data(contentsOf: URL(fileURLWithPath: folder.path("mail.eml"))))
    }

    /// What heed says, in the judge's words.
    private func result(_ id: String, _ shown: ShownMail, _ standing: Standing) throws -> String {
        let outcome = shown.outcome
        var fields: [String: Any] = [
            "id": id, "attach_to_case": outcome.attach_to_case && shown.mail.case == standing.number,
            "held_for_staff": outcome.held_for_staff, "reopens": outcome.reopens,
            "needs_action": outcome.needs_action, "new_text": outcome.new_text,
        ]
        fields["action"] = outcome.action ?? "none"
        fields["reason"] = outcome.reason
        fields["text"] = outcome.text
        fields["days"] = outcome.days ?? NSNull()
        fields["to"] = outcome.to
        return String(
            decoding: try JSONSerialization.data(withJSONObject: fields, options: [.sortedKeys]),
            as: UTF8.self)
    }
}
