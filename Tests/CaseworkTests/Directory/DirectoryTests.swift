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

    @Test(
        arguments: [
            ("New@Qinghe.example.com", ["C001"]), ("stranger@qq.com", []),
            ("a@fengyuan.cn", ["C003", "C004"]),
            ("lp@163.com", ["C001", "C002"]), ("shen@qq.com", nil), ("wen@oil.cn", nil), ("", nil),
        ] as [(String, [String]?)])
    func sendersWhoAreNotOnFileAreListedWithWhomTheyMayBelongTo(address: String, suggestions: [String]?) {
        let (first, last) = (instant("2026-11-01T10:00"), instant("2026-11-03T10:00"))
        let sender = UnknownSender(address, mails: 2, firstSeen: first, lastSeen: last, in: directory)
        #expect(sender?.suggestions == suggestions)
        #expect(sender == nil || sender?.address == AddressKey.of(address))
    }

    @Test func financeAndThePlantOfficesHearOfChangedCustomers() throws {
        var moved = directory.customers[0]
        moved.plantOffice = nil
        moved.customerClass = .b
        let other = directory.customers[1]
        let notice = CustomerNotice(
            [.changed(old: directory.customers[0], new: moved), .removed(other)], batch: 7, by: "柳岚")
        let orders = notice.orders(
            directory, departments: ["财务"], language: .zhHans, on: LocalDate("2026-10-07"))
        #expect(orders.map(\.key) == ["notice:7:caiwu@oil.cn", "notice:7:qi@oil.cn"])
        #expect(
            orders.map { $0.facts.text("count") } == ["2", "1"], "the plant office hears of its customer")
        guard case .list(let customers)? = orders[0].facts["customers"],
            case .nested(let first)? = customers.first, case .list(let changes)? = first["changes"]
        else {
            Issue.record("a list of customers with their changes")
            return
        }
        #expect(customers.count == 2 && changes.count == 2)
        #expect(changes.first == .nested(["field": "class", "before": "A", "after": "B"]))
        let many = CustomerNotice(Array(repeating: .added(other), count: 130), batch: 8, by: "柳岚")
            .orders(directory, departments: ["财务"], language: .en, on: LocalDate("2026-10-07"))
        #expect(many.first?.facts.text("more") == "30" && many.count == 1)
    }
}
