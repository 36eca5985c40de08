import Foundation
import TestSupport
import Testing

@Suite struct CustomerCommandTests {
    static let table = """
        客户编号,客户单位名称,客户类别,联系人,电子邮箱,邮箱域名,驻厂办,语言
        C001,一号采石场,A,冯一,customer1@firm1.example,firm1.example,驻厂办,简体中文
        C001,一号采石场,,郑二,other@firm1.example,,,
        C002,二号纸厂,B类,何三,paper@firm2.example,,,en
        """

    struct Imported: Decodable {
        struct Change: Decodable {
            struct Field: Decodable {
                let field, before, after: String
            }

            let change, code: String
            let fields: [Field]
        }

        struct Problem: Decodable {
            let severity: String
            let line: Int
        }

        let applied: Bool
        let changes: [Change]
        let letters: [LetterRow]
        let problems: [Problem]
    }

    struct Customer: Decodable {
        struct Contact: Decodable {
            let name: String
            let addresses: [String]
        }

        let code, unit: String
        let `class`: String?
        let contacts: [Contact]
        let plant_office, language: String?
    }

    struct Unknown: Decodable {
        let address: String
        let mails: Int
        let last_case: String?
        let suggestions: [String]
    }

    struct Change: Decodable {
        let change, code, by, source: String
    }

    static func bringIn(_ office: Office, _ bytes: Data, _ arguments: String...) throws -> Imported {
        let path = office.desk.path + "/import.csv"
        try bytes.write(to: URL(fileURLWithPath: path))
        let text = try ProcessHandle.run(
            BuiltProduct.path("heed"),
            ["customers", "import", path, "--as", "陆平", "--json", "--config", office.desk.configFile]
                + arguments,
            environment: HeedDesk.environment)
        return try JSONDecoder().decode(Imported.self, from: Data(text.utf8))
    }

    @Test(arguments: ["utf-8", "utf-8 with a mark", "gb18030", "semicolons"])
    func aTableOfAnySpreadsheetIsTakenInBeforeHeedEverRan(form: String) throws {
        let office = try Office(complaints: 1)
        var bytes = Data(Self.table.utf8)
        switch form {
        case "utf-8 with a mark": bytes = Data([0xEF, 0xBB, 0xBF]) + bytes
        case "gb18030": bytes = Data(Charsets.encode(Self.table, as: "gb18030"))
        case "semicolons":
            bytes = Data(Self.table.replacing(",", with: ";").replacing("\n", with: "\r\n").utf8)
        default: break
        }
        #expect(try Self.bringIn(office, bytes, "--dry-run").applied == false)
        let look = try office.desk.heed("customers", "import", office.desk.path + "/import.csv", "--dry-run")
        #expect(look.contains("C001"), "a look needs nobody's name")
        #expect(try office.desk.json([Customer].self, "customers", "list").isEmpty)
        let done = try Self.bringIn(office, bytes, "--quiet")
        #expect(done.applied && done.changes.map(\.change) == ["added", "added"] && done.letters.isEmpty)
        let customers = try office.desk.json([Customer].self, "customers", "list")
        #expect(customers.map(\.code) == ["C001", "C002"] && customers.map(\.class) == ["A", "B"])
        #expect(customers[0].contacts.map(\.name) == ["冯一", "郑二"] && customers[1].language == "en")
        #expect(try Self.bringIn(office, bytes).changes.isEmpty, "the same again changes nothing")
    }

    /// The running service takes a changed directory over: a customer is known from the next mail on.
    @Test func theServiceKnowsImportedCustomersAndTheOfficesHearOfThem() throws {
        let office = try Office(complaints: 1, casework: "customer_notices: [财务部]")
        let service = try office.desk.start("run")
        #expect(eventually(within: 20) { office.desk.log.contains("heed begins") })
        #expect(try eventually(within: 30) { try office.desk.cases().count == 1 })
        let unknown = try office.desk.json([Unknown].self, "customers", "unknown")
        #expect(unknown.map(\.address) == ["customer1@firm1.example"])
        #expect(unknown.first?.mails == 1 && unknown.first?.last_case != nil)

        let done = try Self.bringIn(office, Data(Self.table.utf8))
        #expect(done.letters.map(\.kind) == ["customer-notice", "customer-notice"])
        #expect(done.letters.map(\.recipient) == ["qian.cai@eastshore.example", "plant@eastshore.example"])
        #expect(try office.desk.json([Unknown].self, "customers", "unknown").isEmpty)
        let filled = try office.desk.json([Known].self, "cases", "list")
        #expect(filled.map(\.customer_unit) == ["一号采石场"] && filled.allSatisfy(\.customer_on_file))
        #expect(eventually(within: 20) { office.desk.log.contains("office changed") })
        try office.dovecot.deliver(
            [complaint(1, to: Office.address, text: "第二件事：发票没有收到，请查。")], to: Office.address)
        #expect(
            try eventually(within: 30) {
                try office.desk.json([Known].self, "cases", "list").contains {
                    $0.customer_unit == "一号采石场" && $0.customer_class == "A"
                }
            })

        let changed = Self.table.replacing("B类", with: "A").replacing("C001,一号采石场,A", with: "C001,一号采石场,C")
        let again = try Self.bringIn(office, Data(changed.utf8))
        #expect(again.changes.map(\.code) == ["C001", "C002"])
        #expect(again.changes[0].fields.map(\.after) == ["C"] && again.changes[0].fields[0].before == "A")
        let gone = try Self.bringIn(
            office, Data(changed.split(separator: "\n").prefix(3).joined(separator: "\n").utf8), "--replace")
        #expect(gone.changes.map(\.change) == ["removed"] && gone.changes.map(\.code) == ["C002"])
        let history = try office.desk.json([Change].self, "customers", "changes")
        #expect(history.map(\.change) == ["removed", "changed", "changed", "added", "added"])
        #expect(history.allSatisfy { $0.by == Office.handler && $0.source == "import.csv" })
        #expect(try office.desk.heed("customers", "show", "customer1@firm1.example").contains("一号采石场"))
        service.signal(SIGTERM)
        #expect(service.wait(within: 10) == .exited(0))
    }

    struct Known: Decodable {
        let customer_unit, customer_class: String?
        let customer_on_file: Bool
    }

    @Test func whatCannotBeTakenInSaysWhyAndChangesNothing() throws {
        let office = try Office(complaints: 1)
        let table: [(String, Int32, String)] = [
            ("姓名,电话\n张三,1", 65, "unit"), ("客户编号,客户单位名称,电子邮箱\nC1,甲,不是地址", 65, "line 2"),
            ("客户编号,客户单位名称\nC1,甲\nC1,乙", 65, "line 3"), ("PK\u{3}\u{4}", 65, "CSV"),
            ("客户编号,客户单位名称,邮箱域名\nC1,甲,qq.com", 65, "qq.com"),
        ]
        for (text, code, word) in table {
            let path = office.desk.path + "/bad.csv"
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            let process = try ProcessHandle(
                BuiltProduct.path("heed"),
                ["customers", "import", path, "--as", "陆平", "--config", office.desk.configFile],
                environment: HeedDesk.environment)
            #expect(process.wait(within: 60) == .exited(code), "\(text): \(process.errors)")
            #expect(
                (process.output + process.errors).contains(word),
                "\(text): \(process.output)\(process.errors)")
        }
        #expect(try office.fail("customers", "import", "/nowhere.csv", "--as", "陆平").code == .exited(66))
        #expect(try office.fail("customers", "import", "--as", "严明").code == .exited(66))
        #expect(try office.fail("customers", "show", "某厂").code == .exited(66))
        #expect(try office.desk.json([Customer].self, "customers", "list").isEmpty)
    }

    @Test func theConfiguredTableCountsAfterARestartWhenItWasEdited() throws {
        let office = try Office(complaints: 1)
        let path = office.desk.path + "/customers.csv"
        try Self.table.write(toFile: path, atomically: true, encoding: .utf8)
        try office.desk.heed("poll")
        #expect(try office.desk.json([Customer].self, "customers", "list").map(\.code) == ["C001", "C002"])
        #expect(try office.desk.json([Known].self, "cases", "list").first?.customer_unit == "一号采石场")
        try (Self.table + "\nC003,三号农场,C,,farm@firm3.example,,,").write(
            toFile: path, atomically: true, encoding: .utf8)
        try office.desk.heed("poll")
        #expect(try office.desk.json([Customer].self, "customers", "list").count == 3)
        try "nonsense".write(toFile: path, atomically: true, encoding: .utf8)
        try office.desk.heed("poll")
        #expect(
            try office.desk.json([Customer].self, "customers", "list").count == 3,
            "a broken table changes nothing")
        #expect(try office.desk.heed("check", "--offline").contains("customers.csv is not taken in"))
    }
}
