import Casework
import FoundationEssentials
import Reading
import Testing

@Suite struct CustomerTableTests {
    @Test func aSpreadsheetsTableIsRead() {
        let text =
            "\u{FEFF}客户编号,客户单位名称,简称,客户等级,联系人,职务,电话,手机,邮箱,域名,驻厂办,语言,"
            + "备注,标记,客户地址,法人(负责人)\r\n"
            + "C001,\"青禾纸业, 有限公司\",青禾;青禾纸业,A级,沈棠,科长,"
            + "=\"010-55500101\",'13800000000,"
            + "shentang@qinghe.example.com；shen@qq.com,@Qinghe.example.com,驻厂办,简体中文,"
            + "\"两行\n备注 \"\"引号\"\"\",退订,青禾路1号,沈棠\r\n"
            + "C001,\"青禾纸业, 有限公司\",,,卢平,,,,lp@163.com,,,,,,,\r\n\r\n"
            + "C002,Northgate Ltd.,,b,Peter,,,,,,,en,,,,\r\n"
        let table = CustomerTable(text)
        #expect(table.problems == [])
        #expect(table.customers.map(\.code) == ["C001", "C002"])
        let first = table.customers[0]
        #expect(first.unit == "青禾纸业, 有限公司")
        #expect(first.shortNames == ["青禾", "青禾纸业"])
        #expect(first.customerClass == .a && table.customers[1].customerClass == .b)
        #expect(first.contacts.map(\.name) == ["沈棠", "卢平"])
        #expect(first.contacts[0].phone == "010-55500101" && first.contacts[0].mobile == "13800000000")
        #expect(first.contacts[0].addresses == ["shentang@qinghe.example.com", "shen@qq.com"])
        #expect(first.domains == ["qinghe.example.com"] && first.plantOffice == "驻厂办")
        #expect(first.language == .zhHans && table.customers[1].language == .en)
        #expect(first.notes == "两行\n备注 \"引号\"" && first.flags == [.noSurvey])
        #expect(first.postalAddress == "青禾路1号" && first.representative == "沈棠")
    }

    @Test(arguments: [
        "unit\tname\te-mail\nX\tAnn\ta@x.cn", "sep=;\nUnit;Name;E-Mail\nX;Ann;a@x.cn",
        "UNIT ; name ; Email\r\rX;Ann;a@x.cn",
    ])
    func tabsAndSemicolonsSeparateToo(text: String) {
        let table = CustomerTable(text)
        #expect(table.problems == [])
        #expect(table.customers.map(\.unit) == ["X"])
        #expect(table.customers.first?.contacts.first?.addresses == ["a@x.cn"])
        #expect(table.customers.first?.code == "X", "without codes the unit is the code")
    }

    @Test(arguments: [
        ("名字,电话\n甲,1", "no column for the unit", 1), ("单位,邮箱\n甲,nobody", "is no address", 2),
        ("单位,域名\n甲,qq.com", "no domain of one customer", 2), ("单位,类别\n甲,贵宾", "is no class", 2),
        ("单位,语言\n甲,法文", "is no language", 2), ("编号,单位\n1,甲\n1,乙", "another unit", 3),
        ("单位,单位\n甲,乙", "twice", 1), ("单位,姓名\n,张", "the unit is empty", 2),
        ("", "the table is empty", 1), ("\n \n", "the table is empty", 1),
        ("单位,姓名\n", "no customer stands", 1),
        ("单位,编号\n甲站,A1\n\"乙站,B1\n丙站,C1\n丁站,D1\n", "quotation mark opens", 3),
    ])
    func faultsForbidAnImport(text: String, what: String, line: Int) {
        let table = CustomerTable(text)
        #expect(!table.isSound)
        #expect(table.problems.contains { $0.what.contains(what) && $0.line == line }, "\(table.problems)")
    }

    @Test(arguments: [
        ("单位,颜色\n甲,红", "unknown column"), ("单位,标记\n甲,大户", "unknown flag"),
        ("编号,单位,邮箱\n1,甲,a@x.cn\n2,乙,A@x.cn", "belongs to 1 and to 2"),
    ])
    func oddThingsAreSaidAndLeftOut(text: String, what: String) {
        let table = CustomerTable(text)
        #expect(table.isSound)
        #expect(table.problems.contains { $0.description.contains(what) }, "\(table.problems)")
    }

    @Test func aDiffIsShownBeforeItApplies() {
        let old = CustomerTable("编号,单位,类别,姓名,邮箱\n1,甲,A,张,z@x.cn\n2,乙,B,,").customers
        let new = CustomerTable("编号,单位,类别,姓名,邮箱\n1,甲,B,张,zhang@x.cn\n3,丙,C,,").customers
        let merge = DirectoryDiff(from: old, to: new, scope: .merge)
        #expect(merge.changes.map(\.customer.code) == ["1", "3"])
        #expect(merge.changes[0].fields.map(\.field) == ["class", "contacts"])
        #expect(merge.changes[0].fields[1].new == "张 zhang@x.cn")
        #expect(merge.applied(to: old).map(\.code) == ["1", "2", "3"])
        let replace = DirectoryDiff(from: old, to: new, scope: .replace)
        #expect(replace.changes.map(\.customer.code) == ["1", "2", "3"])
        #expect(replace.applied(to: old).map(\.code) == ["1", "3"])
        #expect(DirectoryDiff(from: old, to: old, scope: .replace).isEmpty)
    }

    @Test func changesAreRecordedAndReported() throws {
        var changed = DirectoryTests.directory.customers[0]
        changed.postalAddress = "新址"
        let diff = DirectoryDiff(from: DirectoryTests.directory.customers, to: [changed], scope: .merge)
        let event = try #require(
            diff.events(at: instant("2026-11-01T10:00"), by: "柳岚", source: "c.csv").first)
        let again = try JSONDecoder().decode(DirectoryEvent.self, from: JSONEncoder().encode(event))
        #expect(again == event && again.change.fields == [FieldChange(field: "address", old: "", new: "新址")])
        let orders = CustomerNotice([event.change], batch: 1, by: "柳岚").orders(
            DirectoryTests.directory, departments: ["财务", "财务资产部", "仓库"], language: .zhHans,
            on: LocalDate("2026-11-02"))
        #expect(orders.map(\.to.address) == ["caiwu@oil.cn", "qi@oil.cn"])
    }
}
