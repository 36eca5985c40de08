import FoundationEssentials
import Letters
import MIME
import Reading

@testable import Casework

/// The checkout this test was compiled from.
let checkout = #filePath.components(upTo: "/Tests/LettersTests/")

extension String {
    fileprivate func components(upTo mark: String) -> String {
        guard let range = self.firstRange(of: mark) else { return self }
        return String(self[..<range.lowerBound])
    }
}

let templates = checkout + "/Templates"

let house = House(
    simplified: .init(company: "某某公司", office: "客服部", service: "客户服务"),
    traditional: .init(company: "某某公司", office: "客服部", service: "客戶服務"),
    english: .init(company: "Some Company", office: "Customer Care", service: "Customer Service"),
    phone: "010-5550 0000", privacyNotice: "https://www.example.com/privacy", instance: "heed.example.com",
    surveyList: "survey.heed.example.com")

private let loaded = Result { () throws(LintFailure) in try Stationery(folder: templates) }

/// The shipped templates, loaded once.
func stationery() throws -> Stationery { try loaded.get() }

/// A calendar that knows weekends and statutory holidays only.
let calendar = WorkCalendar(notices: [])

/// Monday, 23 November 2026, 10:00 in China.
let monday = Date(timeIntervalSince1970: 1_795_399_200)

let postmark = Postmark(
    from: "kefu@example.com", envelopeFrom: "kefu+r-1-abc@example.com",
    messageID: "ks-2026-000123.ack.abcdefgh@example.com",
    replyTo: "kefu+ks-2026-000123-abcdefgh23456789@example.com", tag: "[KS-2026-000123-ABCDEFGH23456789]",
    unsubscribeAddress: "kefu+stop@example.com")

/// Facts of every name a kind knows, as the casework gives them.
func facts(_ kind: LetterKind) -> Facts {
    var facts = Facts()
    let flags = Set([
        "isInquiry", "isMajor", "isOrdinary", "provisional", "hasDeadline", "asksAgain", "allDone", "isEmpty",
        "isMany", "isPlan", "isComplete", "asksReview",
    ])
    let times = Set(["receivedAt", "promise", "target", "draftBy", "approveBy", "meetingBy", "by", "date"])
    for name in kind.factNames where !name.contains(".") {
        if flags.contains(name) {
            facts[name] = .bool(["isOrdinary", "hasDeadline"].contains(name))
        } else if times.contains(name) {
            facts[name] = "2026-11-24 18:00"
        } else {
            facts[name] = .string("<\(name)>")
        }
    }
    facts["class"] = kind.factNames.contains("class") ? "ordinary" : nil
    facts["status"] = kind.factNames.contains("status") ? "drafting" : nil
    facts["what"] = kind.factNames.contains("what") ? "draft-by" : nil
    if kind.factNames.contains("attachments") { facts["attachments"] = .list(["甲.pdf", "乙.jpg"]) }
    if kind.factNames.contains("missing") { facts["missing"] = .list(["出席人员"]) }
    if kind.factNames.contains("files") {
        facts["files"] = .list([.nested(["name": "附件.pdf", "digest": "00"])])
    }
    if kind.factNames.contains("gaps") || kind.factNames.contains("low") {
        facts["gaps"] = .list(["<gaps>"])
        facts["low"] = .list(["<low>"])
        facts["isCorrection"] = false
    }
    if kind == .visitReceipt {
        let names = ["visit", "unit", "code", "quality", "service", "awareness", "suggestion", "case"]
        var visit = Facts(Dictionary(uniqueKeysWithValues: names.map { ($0, FactValue.string("<\($0)>")) }))
        visit["gaps"] = .list(["<gaps>"])
        facts["visits"] = .list([.nested(visit)])
        facts["faults"] = .list(["<faults>"])
    }
    if kind == .customerNotice {
        let change: Facts = ["field": "class", "before": "B", "after": "A"]
        let customer: Facts = [
            "unit": "<unit>", "code": "<code>", "isNew": false, "isRemoved": false,
            "changes": .list([.nested(change)]),
        ]
        facts["customers"] = .list([.nested(customer)])
    }
    for group in ["minutes", "results", "duties", "alarms"] where kind.factNames.contains(group) {
        let names = kind.factNames.filter { $0.hasPrefix(group + ".") }.map {
            String($0.dropFirst(group.count + 1))
        }
        let inner = Facts(Dictionary(uniqueKeysWithValues: names.map { ($0, FactValue.string("<\($0)>")) }))
        facts[group] = group == "minutes" ? .nested(inner) : .list([.nested(inner)])
    }
    return facts
}

func order(_ kind: LetterKind, _ language: Language = .zhHans, _ change: (inout Facts) -> Void = { _ in })
    -> LetterOrder
{
    var given = facts(kind)
    change(&given)
    return LetterOrder(
        key: "test:1", kind: kind, to: Mailbox(name: "王伟", address: "wang@customer.example"),
        language: language,
        facts: given, caseNumber: CaseNumber(rawValue: "KS-2026-000123"), inReplyTo: "c@customer.example",
        references: ["a@customer.example", "b@customer.example", "c@customer.example"],
        approvedHash: kind.needsApproval ? "00" : nil)
}

func written(_ order: LetterOrder, at: Date = monday) throws -> WrittenLetter {
    try stationery().write(
        order, house: house, postmark: postmark, calendar: calendar, at: at, seed: 7)
}
