import FoundationEssentials
import MIME
import Testing

@testable import Casework

@Suite struct VisitTests {
    private static let directory = Directory(
        customers: [
            Customer(
                code: "C0012", unit: "旭锦水泥股份有限公司", shortNames: ["旭锦水泥"], customerClass: .a,
                postalAddress: "澜州市旭锦路1号", plantOffice: "北厂驻厂办"),
            Customer(code: "C0020", unit: "远山钢铁有限公司", postalAddress: "北路77号"),
            Customer(code: "C0021", unit: "远山钢铁贸易公司"),
        ],
        employees: [
            Employee(name: "谭勇", address: "tan@own.example", roles: [.supervisingLeader]),
            Employee(name: "敖大勇", address: "ao@own.example", department: "车队", roles: [.departmentHead]),
        ],
        divisions: [
            Division(name: "北厂驻厂办", address: "north@own.example"), Division(name: "车队"),
            Division(name: "空部门"),
        ])

    static func report(
        _ unit: String = "旭锦水泥", quality: RatingReading = .ok(90), service: RatingReading = .ok(90),
        awareness: RatingReading = .ok(90), suggestion: String? = nil, date: String? = "2026-11-10",
        complains: Bool = false, mail: String = "1"
    ) -> VisitReport {
        let form = VisitForm(
            unit: unit, address: nil, representative: nil,
            ratings: [.quality: quality, .service: service, .awareness: awareness], suggestion: suggestion,
            contacts: [], date: date.flatMap { LocalDate(iso: $0) })
        let customer = directory.visited(unit: unit, address: nil)
        return VisitReport(
            form, mail: mail, form: 1, author: Mailbox(name: "陆平", address: "lu@own.example"),
            sender: "lu@own.example", isVerified: true,
            receivedAt: Date(timeIntervalSince1970: 1_795_399_200),
            customer: customer.map(VisitedCustomer.init), complains: complains)
    }

    @Test(
        arguments: [
            ("旭锦水泥股份有限公司", nil, "C0012"), ("旭錦水泥", nil, "C0012"), ("c0012", nil, "C0012"),
            ("旭锦水泥（C0012）", nil, "C0012"), ("旭锦水泥股份有限公司二厂", nil, "C0012"), ("远山钢铁", nil, nil),
            ("远山集团", "北路77号", "C0020"), ("无名公司", nil, nil), (nil, "澜州市旭锦路1号", "C0012"), ("远山", nil, nil),
        ] as [(String?, String?, String?)])
    func theCustomerIsFoundByCodeNameOrAddressAndNeverGuessed(unit: String?, address: String?, code: String?)
    {
        #expect(Self.directory.visited(unit: unit, address: address)?.code == code)
    }

    @Test(arguments: [
        (RatingReading.ok(60), RatingReading.ok(90), RatingReading.ok(90), true),
        (.ok(70), .ok(70), .ok(70), false),
        (.ok(90), .ok(30), .ok(90), true), (.ok(90), .ok(0), .ok(90), true),
        (.blank, .contradictory, .unreadable, false),
    ])
    func lowScoresOpenACase(
        quality: RatingReading, service: RatingReading, awareness: RatingReading, opens: Bool
    ) {
        let report = Self.report(quality: quality, service: service, awareness: awareness)
        #expect(VisitRules.standard.opensCase(report) == opens)
    }

    @Test func aComplaintOpensACaseWhateverTheScores() {
        #expect(VisitRules.standard.opensCase(Self.report(complains: true)))
        #expect(!VisitRules(lowScore: 0).opensCase(Self.report(service: .ok(30))))
    }

    @Test func whatIsMissingIsAskedFor() {
        let report = Self.report("无名公司", quality: .blank, service: .outOfRange, date: nil)
        #expect(
            report.gaps == [
                .customer, .rating(.quality, "missing"), .rating(.service, "out_of_range"), .date,
            ])
        let words = report.gaps.map { $0.words(in: .zhHans) }
        #expect(words[1].contains("未填写") && words[1].contains("不合格50") && words[2].contains("不是本栏的分值"))
        #expect(Self.report().gaps.isEmpty)
    }

    @Test func theLeaderAndTheDepartmentsConcernedHearOfIt() {
        let visit = Visit(VisitID(rawValue: 7), Self.report(quality: .ok(50), suggestion: "油里有水"))
        let offices = Self.directory.offices(
            concernedBy: visit, departments: ["车队", "空部门", "车队"], on: LocalDate(dayNumber: 20_000))
        #expect(offices.map(\.address) == ["tan@own.example", "ao@own.example", "north@own.example"])
        let letters = VisitLetters(.standard, language: .zhHans).notices(of: visit, to: offices)
        #expect(Set(letters.map(\.key)).count == 3 && letters.allSatisfy { $0.kind == .visitNotice })
        #expect(
            letters[0].facts.text("suggestion") == "油里有水" && letters[0].facts.text("quality") == "不合格（50分）")
        let corrected = visit.after(.reported(Self.report(mail: "2")))
        let again = VisitLetters(.standard, language: .zhHans).notices(of: corrected, to: offices)
        #expect(Set(again.map(\.key)).isDisjoint(with: letters.map(\.key)))
    }

    @Test func laterReportsSupersedeAndEveryEventCounts() {
        let visit = Visit(VisitID(rawValue: 1), Self.report())
        let number = CaseNumber(prefix: "KS", year: 2026, sequence: 1)
        let after = visit.after(.confirmed(by: "a@own.example")).after(.caseOpened(number))
            .after(.reported(Self.report(quality: .ok(50), mail: "2")))
        #expect(after.revision == 2 && after.report[.quality].value == 50 && after.caseNumber == number)
        #expect(after.confirmedBy == nil && after.lastSequence == 4)
    }

    @Test func figuresAreReckonedPerScaleAndGroup() throws {
        let reports = [
            Self.report(quality: .ok(100)), Self.report(quality: .ok(50)),
            Self.report("远山集团", quality: .blank),
        ]
        let visits = reports.enumerated().map { Visit(VisitID(rawValue: Int64($0)), $1) }
        let all = VisitFigures(visits)
        #expect(
            all.visits == 3 && all.customers == 1 && all.scores[.quality]?.mean == 75
                && all.scores[.quality]?.count == 2)
        let groups = VisitFigures.grouped(visits, by: .customerClass, zone: .china)
        #expect(groups.map(\.group) == ["", "A"] && groups[0].scores[.quality]?.mean == nil)
        #expect(VisitFigures.grouped(visits, by: .month, zone: .china).map(\.group) == ["2026-11"])
    }
}
