import Casework
import FoundationEssentials
import Testing

@Suite struct DirectoryTests {
    static let directory = Directory(
        customers: [
            Customer(
                code: "C001", unit: "青禾纸业有限公司", shortNames: ["青禾纸业"], customerClass: .a,
                contacts: [
                    Contact(
                        name: "沈棠", post: "科长", addresses: ["ShenTang@qinghe.example.com", "shen@qq.com"]),
                    Contact(name: "卢平", addresses: ["lp@163.com"]),
                ], domains: ["qinghe.example.com", "qq.com"], plantOffice: "驻厂办"),
            Customer(code: "C002", unit: "启明五金", contacts: [Contact(name: "周岩", addresses: ["lp@163.com"])]),
            Customer(code: "C003", unit: "丰元化肥厂", domains: ["fengyuan.cn"]),
            Customer(code: "C004", unit: "丰元物流", domains: ["fengyuan.cn"]),
        ],
        employees: [
            Employee(
                name: "高明", address: "Gu@oil.cn", department: "企业发展部", roles: [.departmentDirector],
                absences: [
                    Absence(
                        from: LocalDate("2026-10-08"), to: LocalDate("2026-10-12"), deputy: "zheng@oil.cn")
                ]
            ),
            Employee(name: "章航", address: "zheng@oil.cn", roles: [.approver, .supervisingLeader]),
            Employee(
                name: "孙均", address: "song@oil.cn", roles: [.generalManager],
                absences: [Absence(from: LocalDate("2026-10-08"), to: LocalDate("2026-10-09"))]),
            Employee(
                name: "柳岚", address: "lin@oil.cn", aliases: ["l.lan@oil.cn"], department: "企业发展部",
                roles: [.handler],
                absences: [
                    Absence(from: LocalDate("2026-10-08"), to: LocalDate("2026-10-08"), deputy: "he@oil.cn")
                ]),
            Employee(
                name: "何谦", address: "he@oil.cn", department: "调度管理部", roles: [.handler],
                absences: [Absence(from: LocalDate("2026-10-08"), to: LocalDate("2026-10-08"))],
                deputy: "lin@oil.cn"),
            Employee(name: "文静", address: "wen@oil.cn", department: "财务资产部", roles: [.departmentHead]),
            Employee(name: "齐安", address: "qi@oil.cn", department: "驻厂办", roles: [.departmentHead]),
        ],
        divisions: [
            Division(name: "企业发展部", aliases: ["企发", "EDD"]),
            Division(name: "财务资产部", aliases: ["财务", "Finance"], address: "caiwu@oil.cn"),
            Division(name: "驻厂办", aliases: ["驻厂"]), Division(name: "调度管理部", head: "HE@oil.cn"),
        ],
        ownDomains: ["oil.cn"])

    let directory = DirectoryTests.directory

    @Test(arguments: [
        ("shentang@QINGHE.example.com", "C001"), ("prvs=12=shentang@qinghe.example.com", "C001"),
        ("shen@qq.com", "C001"),
        ("someone@qinghe.example.com", "C001"), ("someone@mail.qinghe.example.com", "C001"),
        ("other@qq.com", nil),
        ("lp@163.com", nil), ("a@fengyuan.cn", nil), ("nobody@example.org", nil), ("wen@oil.cn", nil),
        ("", nil),
    ])
    func customersAreFoundByAddressThenByDomain(address: String, code: String?) {
        #expect(directory.customer(for: address)?.code == code)
    }

    @Test func sharedAddressesAndDomainsWaitForAPerson() {
        guard case .ambiguous(let byAddress) = directory.match("lp@163.com"),
            case .ambiguous(let byDomain) = directory.match("a@fengyuan.cn")
        else {
            Issue.record("both are ambiguous")
            return
        }
        #expect(byAddress.map(\.code) == ["C001", "C002"])
        #expect(byDomain.map(\.code) == ["C003", "C004"])
        #expect(
            directory.match("shen@qq.com")
                == .contact(directory.customers[0], directory.customers[0].contacts[0]))
    }

    @Test(arguments: [("GU@oil.cn", "高明"), ("l.lan@OIL.cn", "柳岚"), ("new@oil.cn", nil), ("gu@oil.com", nil)])
    func theCompanysPeopleAreKnownByAddressAlone(address: String, name: String?) {
        #expect(directory.employee(for: address)?.name == name)
        #expect(directory.isOurs(address) == address.lowercased().hasSuffix("@oil.cn"))
    }

    @Test(arguments: [
        ("企发", "企业发展部"), ("edd", "企业发展部"), ("ＥＤＤ", "企业发展部"), (" 财务 ", "财务资产部"), ("FINANCE", "财务资产部"),
        ("驻厂", "驻厂办"), ("仓库", nil), ("", nil),
    ])
    func departmentsAnswerToTheirAliases(name: String, division: String?) {
        #expect(directory.division(named: name)?.name == division)
    }

    @Test(arguments: [("企业发展部", "高明"), ("驻厂办", "齐安"), ("调度管理部", "何谦")])
    func departmentsHaveAHead(name: String, head: String) throws {
        let division = try #require(directory.division(named: name))
        #expect(directory.head(of: division)?.name == head)
    }

    @Test(arguments: [
        ("2026-10-07", ["高明", "章航", "孙均"]), ("2026-10-08", ["章航"]), ("2026-10-10", ["章航", "孙均"]),
    ])
    func theChainSkipsWhoIsAway(day: String, names: [String]) {
        let entries = ["department_director", "zheng@oil.cn", "general_manager", "nobody@oil.cn"]
        #expect(directory.chain(entries, on: LocalDate(day)).map(\.name) == names)
    }

    @Test func deputiesWhoPointAtEachOtherStandForNobody() {
        #expect(directory.acting(as: .handler, on: LocalDate("2026-10-08")).isEmpty)
        #expect(directory.handlers(of: "调度管理部", on: LocalDate("2026-10-09")).map(\.name) == ["何谦", "柳岚"])
        #expect(directory.handlers(on: LocalDate("2026-10-09")).map(\.name) == ["柳岚", "何谦"])
    }

    @Test func theDirectoryIsKeptAsJSON() throws {
        let data = try JSONEncoder().encode(directory)
        let again = try JSONDecoder().decode(Directory.self, from: data)
        #expect(again == directory)
        #expect(again.customer(for: "shen@qq.com")?.code == "C001")
    }

    @Test func unknownSendersAreListedForFiling() {
        var list = UnknownSenders()
        list.note("New@Qinghe.example.com", name: "新人", at: instant("2026-11-01T10:00"), in: directory)
        list.note("stranger@qq.com", name: nil, at: instant("2026-11-02T10:00"), in: directory)
        list.note("new@qinghe.example.com", name: nil, at: instant("2026-11-03T10:00"), in: directory)
        list.note("shen@qq.com", name: nil, at: instant("2026-11-03T10:00"), in: directory)
        list.note("wen@oil.cn", name: nil, at: instant("2026-11-03T10:00"), in: directory)
        #expect(list.latestFirst.map(\.address) == ["new@qinghe.example.com", "stranger@qq.com"])
        let first = list.latestFirst[0]
        #expect(first.name == "新人" && first.mails == 2 && first.suggestions == ["C001"])
        var filed = directory.customers
        filed[0].contacts.append(Contact(name: "新人", addresses: ["new@qinghe.example.com"]))
        list.settle(with: directory.with(customers: filed))
        #expect(list.latestFirst.map(\.address) == ["stranger@qq.com"])
    }
}
