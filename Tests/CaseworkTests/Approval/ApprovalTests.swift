import Casework
import MIME
import Testing

struct ApprovalTests {
    @Test func theCanonicalFormIsFixed() {
        let content = ApprovedContent(
            recipients: ["B@x.example", "a@x.example"], opinion: "赔", text: "补送\n致歉",
            files: [EnclosedFile(name: "a.pdf", digest: "00ff")])
        let text =
            "heed approval 1\nto 11:a@x.example\nto 11:b@x.example\nopinion 3:赔\ntext 13:补送\n致歉\nfile 5:a.pdf\nsha256 4:00ff\n"
        #expect(String(decoding: content.canonical, as: UTF8.self) == text)
        #expect(content.digest.count == 64)
    }

    static let base = ApprovedContent(recipients: ["a@x.example"], text: "补送")

    @Test(arguments: [
        ApprovedContent(recipients: ["b@x.example"], text: "补送"),
        ApprovedContent(recipients: ["a@x.example"], text: "补送 "),
        ApprovedContent(recipients: ["a@x.example"], opinion: "", text: "补送"),
        ApprovedContent(recipients: ["a@x.example", "b@x.example"], text: "补送"),
        ApprovedContent(
            recipients: ["a@x.example"], text: "补送", files: [EnclosedFile(name: "a", digest: "00")]),
        ApprovedContent(recipients: ["a@x.example\ntext 2:补"], text: "送"),
    ])
    func anyOtherContentHasAnotherHash(content: ApprovedContent) {
        #expect(content.digest != Self.base.digest)
    }

    @Test func theOutboxRefusesWhatNobodyApproved() throws {
        let file = try Bench.file(.approved, .ordinary)
        let awaiting = try Bench.file(.awaitingApproval, .ordinary)
        let approval = Approval(revision: 1, hash: awaiting.draftHash ?? "", approver: Samples.leader.address)
        let orders = WalkTests.letters(try Bench.step(awaiting, .approved(approval)))
        let order = try #require(orders.first)
        try Approvals.check(order, of: file)
        #expect(throws: Refusal.letterNotApproved) { try Approvals.check(order, of: awaiting) }
        #expect(throws: Refusal.letterNotApproved) { try Approvals.check(order, of: nil) }
        var other = order
        other.to = Samples.colleague
        #expect(throws: Refusal.letterNotApproved) { try Approvals.check(other, of: file) }
        other = order
        other.facts["text"] = "另付一千元"
        #expect(throws: Refusal.letterNotApproved) { try Approvals.check(other, of: file) }
        other = order
        other.approvedHash = nil
        #expect(throws: Refusal.letterNotApproved) { try Approvals.check(other, of: file) }
        other = order
        other.facts["files"] = .list([.nested(["name": "x", "digest": "00"])])
        #expect(throws: Refusal.letterNotApproved) { try Approvals.check(other, of: file) }
    }
}
