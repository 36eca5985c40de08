import Foundation
import TestSupport
import Testing

/// `heed route`: what mails would become, told without any effect.
@Suite struct RouteTests {
    private struct Report: Decodable {
        let file, kind, language, new_text: String
        let subject, severity, severity_reason, handler, customer_unit, order_reference, phone: String?
        let forwarded_from, rule: String?
        let departments, attachments: [String]
        let visit: Visit?
        let trace: [Step]

        struct Visit: Decodable {
            let unit: String?
            let quality, service, awareness: Int?
        }

        struct Step: Decodable {
            let aspect, rule, why: String
            let matched: Bool
        }
    }

    private struct Replayed: Decodable {
        let id: Int
        let was, now: Outcome
        let changed: [String]

        struct Outcome: Decodable {
            let kind: String
            let severity: String?
            let departments: [String]
        }
    }

    private static let address = "desk@eastshore.example"
    private static let people = """
        staff:
          - {name: 苏禾, address: su.he@eastshore.example, roles: [handler]}
        departments: [{name: 企业发展部}, {name: 调度管理部}, {name: 财务资产部}]

        """

    private func desk() throws -> HeedDesk {
        try HeedDesk(
            mailboxes: [(Self.address, .init("imap", port: 1, user: "desk", password: "x"))],
            relay: .init("smtp", port: 1), extra: Self.people)
    }

    private func mail(_ subject: String, _ text: String, from: String = "lu@northquarry.example") -> String {
        """
        From: <\(from)>
        To: <\(Self.address)>
        Subject: \(subject)
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        \(text)

        --b
        Content-Type: image/jpeg; name="photo.jpg"
        Content-Disposition: attachment; filename="photo.jpg"
        Content-Transfer-Encoding: base64

        aGVlZA==
        --b--

        """
    }

    private func write(_ name: String, _ text: String, _ desk: HeedDesk) throws -> String {
        let path = desk.path + "/" + name
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    @Test func mailsAreToldAndNothingChanges() throws {
        let desk = try desk()
        let leak = try write(
            "leak.eml",
            mail(
                "漏油", "我们是北山采石场，你们的车卸油时接头脱落，柴油漏了一地，流进排水沟。\n单号 DN-2026-88120，请速来人。电话 16400001188"), desk)
        let visit = try write(
            "visit.eml",
            mail(
                "走访", "客户单位名称：北山采石场\n客户地址：山路2号\n质量：优良\n服务态度：好\n产品的知名度：知名\n其它建议：无",
                from: "su.he@eastshore.example"), desk)
        let text = try desk.heed("route", leak, visit, "--json")
        let reports = try text.split(separator: "\n").map {
            try JSONDecoder().decode(Report.self, from: Data($0.utf8))
        }
        try #require(reports.count == 2)
        let first = reports[0]
        #expect(first.file == leak && first.kind == "complaint" && first.language == "zh-Hans")
        #expect(first.severity == "major" && first.severity_reason?.hasPrefix("泄漏") == true)
        #expect(first.departments == ["企业发展部", "调度管理部"] && first.handler == "su.he@eastshore.example")
        #expect(first.customer_unit == "北山采石场" && first.order_reference == "DN-2026-88120")
        #expect(first.phone == "16400001188" && first.attachments == ["photo.jpg"])
        #expect(first.subject == "漏油" && first.new_text.contains("接头脱落") && first.forwarded_from == nil)
        #expect(first.rule == "complaint" && first.visit == nil)
        #expect(first.trace.contains { $0.aspect == "severity" && $0.rule == "leak" && $0.matched })
        #expect(reports[1].kind == "visit_report" && reports[1].severity == nil)
        #expect(reports[1].visit?.unit == "北山采石场" && reports[1].visit?.quality == 90)
        #expect(!FileManager.default.fileExists(atPath: desk.dataFolder), "no data folder was made")
    }

    @Test func everyKeyIsWrittenAlways() throws {
        let desk = try desk()
        let file = try write("empty.eml", "Subject: x\n\n", desk)
        let line = try desk.heed("route", file, "--json")
        let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        #expect(
            object.keys.sorted() == [
                "attachments", "customer_unit", "departments", "file", "forwarded_from", "handler", "kind",
                "language", "new_text", "order_reference", "phone", "rule", "severity", "severity_reason",
                "subject", "trace", "visit", "visits",
            ])
    }

    @Test func aPersonReadsWhyAndAFolderIsReadWhole() throws {
        let desk = try desk()
        try FileManager.default.createDirectory(
            atPath: desk.path + "/mails", withIntermediateDirectories: true)
        _ = try write("mails/1.eml", mail("请问", "请问柴油现在多少钱一吨？"), desk)
        _ = try write("mails/2.eml", mail("投诉", "约好八点送油，下午三点才到，要求给个说法。"), desk)
        let page = try desk.heed("route", desk.path + "/mails", "--explain")
        #expect(page.contains("Kind      inquiry (rule question)"))
        #expect(page.contains("Severity  ordinary: 未见重大情形"))
        #expect(page.contains("BECAUSE") && page.contains("points for complaint"))
    }

    private static let wrongUses: [([String], Int32)] = [
        (["nowhere.eml"], 66), (["nowhere.eml", "--account", "other"], 66), ([], 64),
        (["--diff", "x.eml"], 64),
        (["--replay", "soon"], 64), (["--replay", "1d", "x.eml"], 64), (["--replay", "1d"], 66),
    ]

    @Test(arguments: wrongUses)
    func wrongUseEndsWithItsCode(arguments: [String], code: Int32) throws {
        let desk = try desk()
        let process = try ProcessHandle(
            BuiltProduct.path("heed"), ["route"] + arguments + ["--config", desk.configFile])
        #expect(process.wait(within: 60) == .exited(code), "\(process.output)\(process.errors)")
        #expect(!process.errors.isEmpty)
    }

    @Test func rulesThatCannotBeMeantAreToldByCheckAndRoute() throws {
        let desk = try desk()
        _ = try write(
            "rules.yaml",
            "rules:\n  - {name: a, then: {kind: inquiry}}\n  - {name: b, when: {language: en}, then: {kind: complaint}}\n",
            desk)
        for command in [["check", "--offline"], ["route", "x.eml"]] {
            let process = try ProcessHandle(
                BuiltProduct.path("heed"), command + ["--config", desk.configFile])
            #expect(process.wait(within: 60) == .exited(78))
            let said = process.output + process.errors
            #expect(said.contains("rules.yaml:3") && said.contains("never reached"), "\(said)")
        }
        try FileManager.default.removeItem(atPath: desk.path + "/rules.yaml")
        #expect(try desk.heed("check", "--offline").contains("names 驻厂办, and there is no such department"))
    }

    @Test func theRulesInForceAreRulesThatCanBeRead() throws {
        let desk = try desk()
        let list = "words: [{name: leak, words: [冒油花], without: [爆管]}]\n"
        _ = try write("rules.yaml", list + "rules: [{name: all, then: {kind: inquiry}}]\n", desk)
        let printed = try desk.heed("route", "--rules")
        #expect(printed.contains("冒油花") && !printed.contains("爆管") && printed.contains("name: all"))
        _ = try write("rules.yaml", printed, desk)
        #expect(try desk.heed("route", "--rules").contains("冒油花"))
    }

    @Test func storedMailsAreComparedWithWhatChangedRulesMakeOfThemWhileTheServiceRuns() throws {
        let dovecot = try Dovecot([Dovecot.User(Self.address)])
        let sink = try SmtpSink()
        let desk = try HeedDesk(dovecot, dovecot.users[0], sink: sink, extra: Self.people)
        let service = try desk.start("run")
        let texts = ["加油机少油，请处理。", "网红主播说你们的油掺水，请处理。", "请问什么时候送油？"]
        let mails = texts.enumerated().map { complaint($0 + 1, to: Self.address, text: $1) }
        try dovecot.deliver(mails, to: Self.address)
        #expect(eventually(within: 60) { (try? desk.mails().filter { $0.filing != nil }.count) == 3 })
        func replay(_ extra: String...) throws -> [Replayed] {
            let process = try ProcessHandle(
                BuiltProduct.path("heed"),
                ["route", "--replay", "5000d", "--json", "--config", desk.configFile] + extra)
            #expect(process.wait(within: 60) == .exited(0), "\(process.errors)")
            return try process.output.split(separator: "\n").map {
                try JSONDecoder().decode(Replayed.self, from: Data($0.utf8))
            }
        }
        #expect(try replay().map(\.changed) == [[], [], []])
        _ = try write(
            "rules.yaml",
            """
            words: [{name: show, words: [主播]}]
            rules:
              - {name: fuel questions, when: {mentioned: asking}, then: {kind: inquiry, departments: 财务资产部}}
              - {name: rest, then: {kind: complaint, departments: 企业发展部, handler: handler, priority: normal}}
              - {name: hosts, when: {said: show}, then: {severity: major, reason: 直播}}
              - {name: others, then: {severity: ordinary}}

            """, desk)
        let changed = try replay("--diff")
        let host = try #require(changed.first { $0.changed.contains("severity") })
        #expect(host.was.severity == "ordinary" && host.now.severity == "major")
        #expect(changed.contains { $0.now.kind == "inquiry" && $0.now.departments == ["财务资产部"] })
        #expect(
            try desk.heed("route", "--replay", "5000d", "--diff").contains(
                "of 3 mails would become something else"))
        #expect(service.isRunning)
        service.stop(within: 30)
    }
}
