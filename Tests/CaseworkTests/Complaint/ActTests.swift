import Casework
import FoundationEssentials
import MIME
import Reading
import Testing

@Suite struct ActTests {
    static let clerk = Employee(name: "白雪", address: Samples.handler.address, roles: [.handler])
    static let leader = Employee(name: "方远", address: Samples.leader.address, roles: [.approver])
    static let auditor = Employee(name: "严明", address: "yan@heed.example.cn", roles: [.auditor])

    static func events(
        _ act: Act, _ file: Case, by person: Employee = clerk
    ) throws(Refusal) -> [CaseEvent] {
        try act.events(on: file, by: person, rules: Bench.rules, at: Samples.start)
    }

    @Test func anAuditorChangesNothing() throws {
        let file = try Bench.file(.assigned, .ordinary)
        #expect(throws: Refusal.wrongOffice(Self.auditor.address)) {
            try Self.events(.note("x"), file, by: Self.auditor)
        }
    }

    @Test func aDraftGoesToThePresentContactAndNamesItsDrafter() throws {
        let file = try Bench.file(.returned, .ordinary)
        let files = [EnclosedFile(name: "磅单.pdf", digest: "00")]
        guard
            case .drafted(let draft)? = try Self.events(.draft(text: "补送", opinion: "x", files: files), file)
                .first
        else {
            Issue.record("a draft")
            return
        }
        #expect(draft.revision == 2 && draft.drafter == Self.clerk.address)
        #expect(draft.content.recipients == [Samples.customer.address] && draft.content.files == files)
        #expect(draft.content.opinion == nil, "only a major case has an opinion")
    }

    @Test func theOpinionOfAMajorCaseIsTheMeetingsUnlessAnotherIsGiven() throws {
        let file = try Bench.file(.drafting, .major)
        func opinion(_ text: String?) throws -> String? {
            guard
                case .drafted(let draft)? = try Self.events(.draft(text: "x", opinion: text, files: []), file)
                    .first
            else { return nil }
            return draft.content.opinion
        }
        #expect(try opinion(nil) == Samples.minutes.decision)
        #expect(try opinion("另拟") == "另拟")
    }

    @Test func theNextLeaderIsAskedUntilThereIsNone() throws {
        var file = try Bench.file(.drafting, .ordinary)
        for leader in [Samples.leader, Samples.deputy] {
            let events = try Self.events(.submit(to: nil), file)
            #expect(events == [.submitted(Submission(revision: 1, approver: leader))])
            file = try Bench.step(file, events[0]).file
        }
        #expect(throws: Refusal.askedAlready(Samples.deputy.address)) {
            try Self.events(.submit(to: nil), file)
        }
        #expect(throws: Refusal.self) {
            try Self.events(.submit(to: nil), try Bench.file(.assigned, .ordinary))
        }
    }

    @Test func onlyTheOneWhoWasAskedSaysYesAndOnlyToWhatHeWasAsked() throws {
        let file = try Bench.file(.awaitingApproval, .ordinary)
        let hash = try #require(file.draftHash)
        let yes = Approval(revision: 1, hash: hash, approver: Samples.leader.address)
        #expect(
            try Self.events(
                .approve(.anything, revision: 1, hash: String(hash.prefix(9)).uppercased()), file,
                by: Self.leader)
                == [.approved(yes)])
        #expect(throws: Refusal.drafterMayNotApprove(Self.clerk.address)) {
            try Self.events(.approve(.anything, revision: nil, hash: nil), file)
        }
        #expect(throws: Refusal.staleRevision(given: 2, latest: 1)) {
            try Self.events(.approve(.text, revision: 2, hash: nil), file, by: Self.leader)
        }
        for other in ["ff", "", String(hash.prefix(7))] {
            #expect(throws: Refusal.otherContent, "too few digits name nothing") {
                try Self.events(.approve(.text, revision: nil, hash: other), file, by: Self.leader)
            }
        }
        #expect(throws: Refusal.needsReason) {
            try Self.events(.sendBack(.anything, revision: nil, reason: " "), file, by: Self.leader)
        }
        #expect(throws: Refusal.notAsked(Self.leader.address)) {
            try Self.events(.approve(.time, revision: nil, hash: nil), file, by: Self.leader)
        }
        let no = try Self.events(.sendBack(.anything, revision: nil, reason: "数额"), file, by: Self.leader)
        #expect(no == [.returned(ReturnedDraft(revision: 1, approver: Samples.leader.address, reason: "数额"))])
    }

    @Test func anExtensionIsDecidedInTurn() throws {
        var file = try Bench.file(.assigned, .major)
        let plea = try Self.events(.extend(days: nil, reason: "化验"), file)
        #expect(
            plea == [
                .extensionRequested(
                    ExtensionPlea(workingDays: 7, reason: "化验", chain: Bench.rules.offices.chain))
            ])
        file = try Bench.step(file, plea[0]).file
        #expect(throws: Refusal.notYourTurn(person: Samples.leader.address, next: Samples.director.address)) {
            try Self.events(.approve(.time, revision: nil, hash: nil), file, by: Self.leader)
        }
        let director = Employee(name: "何川", address: Samples.director.address, roles: [.departmentDirector])
        #expect(
            try Self.events(.approve(.anything, revision: nil, hash: nil), file, by: director)
                == [.extensionDecided(ExtensionVoice(leader: director.address, agrees: true))])
    }

    @Test func minutesAreReadByTheirLabelsAsFarAsTheyGo() {
        let whole = MinutesReading("会议时间：11月3日上午9点\n出席人员：姜海、方远\n会议决定：补送")
        #expect(whole.isComplete && whole.attendees == ["姜海", "方远"])
        let part = MinutesReading("decision: replace the filter")
        #expect(part.decision == "replace the filter" && part.missing == ["会议时间", "出席人员"])
        #expect(MinutesReading("nothing of the kind").missing.count == 3)
    }

    @Test(arguments: Samples.everyEvent)
    func everyEventHasWordsInBothLanguages(event: CaseEvent) {
        let chinese = EventWords(in: .zhHans).line(event)
        let english = EventWords(in: .en).line(event)
        #expect(!chinese.isEmpty && !english.isEmpty && chinese != english)
        #expect(!english.contains("Optional") && !chinese.contains("Optional"))
    }

    @Test func aCaseThatWasTakenInAndGoesOnByItselfIsOnlyRelated() throws {
        var file = try Bench.file(.assigned, .ordinary)
        for relation in [Link.Relation.absorbed, .related] {
            file = try Bench.step(file, .linked(Link(other: Samples.other, relation: relation))).file
        }
        #expect(file.links == [Link(other: Samples.other, relation: .related)])
    }
}
