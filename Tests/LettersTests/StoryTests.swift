import FoundationEssentials
import MIME
import Reading
import Testing

@testable import Casework
@testable import Letters

/// Every letter the casework orders in the life of a major case, as it is really written.
@Suite struct StoryTests {
    private static let number = CaseNumber(prefix: "KS", year: 2026, sequence: 7)
    private static let customer = Mailbox(name: "马超", address: "ma@quarry.example.com")
    private static let handler = Mailbox(name: "周敏", address: "zhou@example.com")
    private static let leader = Mailbox(name: "赵志远", address: "zhao@example.com")
    private static let manager = Mailbox(name: "孙国华", address: "sun@example.com")

    private static func rules(_ language: Language) -> WorkflowRules {
        var rules = WorkflowRules(
            offices: Offices(
                approvers: [.ordinary: [leader], .major: [leader, manager]], chain: [leader, manager],
                desk: leader),
            deadline: { calendar.due(received: $0, workingDays: $1) })
        rules.staffLanguage = language
        return rules
    }

    private static func receipt(_ language: Language) -> Receipt {
        Receipt(
            number: number, mail: "m1", account: "kefu", receivedAt: monday,
            messageID: "first@quarry.example.com",
            customer: Correspondent(mailbox: customer, unit: "某某采石场", customerClass: "A", isKnown: true),
            language: language, subject: "柴油泄漏", excerpt: "罐车卸油时泄漏，现场已停工。",
            attachments: [AttachmentNote(name: "现场.jpg", type: "image/jpeg", size: 9)],
            orderReference: "D-77",
            proposal: Proposal(caseClass: .major, reason: "泄漏", rule: "leak"))
    }

    /// The orders of the whole story, each with the moment it was made.
    private static func orders(_ language: Language) throws -> [(LetterOrder, Date)] {
        let content = ApprovedContent(recipients: [customer.address], opinion: "赔偿停工损失。", text: "已清理并赔偿。")
        let chain = [leader, manager]
        let events: [(Double, CaseEvent)] = [
            (0, .received(receipt(language))), (60, .acknowledged(.letter(to: customer))),
            (120, .graded(Grading(.major, reason: "泄漏"))),
            (180, .assigned(Assignment(handler: handler, department: "调度管理部", reason: nil))),
            (200, .asked(Question(number: 1, text: "请提供车牌号。"))),
            (
                300,
                .mailAttached(
                    FurtherMail(
                        mail: "m2", from: customer.address, meaning: .news, reason: "F9",
                        excerpt: "车牌为某A12345。"))
            ),
            (400, .extensionRequested(ExtensionPlea(workingDays: 7, reason: "等待化验", chain: chain))),
            (500, .extensionDecided(ExtensionVoice(leader: leader.address, agrees: true))),
            (600, .extensionDecided(ExtensionVoice(leader: manager.address, agrees: true))),
            (
                700,
                .meetingRecorded(
                    Minutes(time: "11月23日9时", attendees: ["孙国华", "赵志远"], decision: "赔偿", text: "纪要"))
            ),
            (800, .drafted(Draft(revision: 1, drafter: handler.address, content: content))),
            (900, .submitted(Submission(revision: 1, approver: leader))),
            (
                950,
                .answeredUnclearly(
                    UnclearAnswer(notice: .approval, revision: 1, person: leader.address, words: "同意，但再看看"))
            ),
            (1000, .returned(ReturnedDraft(revision: 1, approver: leader.address, reason: "写明金额"))),
            (1100, .drafted(Draft(revision: 2, drafter: handler.address, content: content))),
            (1200, .submitted(Submission(revision: 2, approver: leader))),
            (864_000, .timerFired(TimerFiring(kind: .overdue, due: monday.addingTimeInterval(864_000)))),
            (864_100, .approved(Approval(revision: 2, hash: content.digest, approver: leader.address))),
            (
                864_200,
                .letterEnded(
                    LetterOutcome(
                        key: "res:\(number):2", kind: .resolution, ending: .refused, detail: "550",
                        approvedHash: content.digest))
            ),
        ]
        var file: Case?
        var orders: [(LetterOrder, Date)] = []
        for (index, (seconds, event)) in events.enumerated() {
            let at = monday.addingTimeInterval(seconds)
            let record = EventRecord(
                caseNumber: number, sequence: index + 1, at: at, actor: .system("test"), event: event)
            let step = try Workflow.step(file, record, rules(language))
            file = step.file
            for case .letter(let order) in step.effects { orders.append((order, at)) }
        }
        return orders
    }

    @Test(arguments: [Language.zhHans, .en, .zhHant])
    func everyLetterOfAMajorCaseIsWritten(language: Language) throws {
        var kinds: Set<LetterKind> = []
        for (order, at) in try Self.orders(language) {
            kinds.insert(order.kind)
            let letter = try stationery().write(
                order, house: house, postmark: postmark, calendar: calendar, at: at, seed: 1)
            let known = Vocabulary(of: order.kind).known
            for name in order.facts.values.keys where !name.hasPrefix("is") {
                #expect(known.contains(name), "\(order.kind) does not know \(name)")
            }
            for name in Vocabulary(of: order.kind).required where order.kind.factNames.contains(name) {
                #expect(order.facts[name] != nil, "\(order.key) is not given \(name)")
            }
            let words = letter.subject + letter.text
            for code in ["draft-by", "awaiting-approval", "customerWrote", "customerUnreachable", "overdue:"]
            {
                #expect(!words.contains(code), "\(order.key) shows the code \(code)")
            }
            #expect(letter.text.contains(postmark.marker))
            #expect(Message(letter.bytes).defects.isEmpty)
        }
        let expected: Set<LetterKind> = [
            .acknowledgement, .draftRequest, .meetingRequest, .requestForInformation, .reminder,
            .extensionRequest,
            .extensionNotice, .approvalRequest, .approvalReturned, .overdue, .resolution, .opinion,
        ]
        #expect(expected.isSubset(of: kinds), "missing: \(expected.subtracting(kinds).map(\.rawValue))")
    }

    @Test func theRequestForApprovalShowsAllThatIsApproved() throws {
        let (order, at) = try #require(try Self.orders(.zhHans).last { $0.0.kind == .approvalRequest })
        let text = try stationery().write(
            order, house: house, postmark: postmark, calendar: calendar, at: at, seed: 1
        ).text
        for part in ["赔偿停工损失。", "已清理并赔偿。", "ma@quarry.example.com", "第2稿", "孙国华、赵志远", "会议决定：赔偿"] {
            #expect(text.contains(part), "\(part) is missing in\n\(text)")
        }
    }
}
