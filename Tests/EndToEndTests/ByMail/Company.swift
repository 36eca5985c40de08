import Foundation
import TestSupport

/// A company that works with heed: its service address, its people, its departments.
struct Company: Codable {
    struct Person: Codable {
        let name, address: String
        let title: String?
        let department: String?
        let roles: [String]
    }

    struct Department: Codable {
        let name: String
        let aliases: [String]
    }

    let gateway_address: String
    /// The server whose Authentication-Results count; nil where none is pinned.
    var pinned_authserv_id: String?
    let staff: [Person]
    let departments: [Department]

    var domain: Substring { gateway_address.split(separator: "@").last ?? "" }

    func person(_ address: String) -> Person? { staff.first { $0.address == address } }

    func name(of address: String) -> String { person(address)?.name ?? address }

    /// Who approves the answer to a complaint of that class first.
    func approver(major: Bool) -> Person? {
        let role = major ? "supervising_leader" : "approver"
        return staff.first { $0.roles.contains(role) }
    }

    /// The keys below `staff` and `departments`. JSON is YAML.
    var yaml: String {
        get throws {
            let known = Set(departments.map(\.name))
            let people = staff.map { person in
                Person(
                    name: person.name, address: person.address, title: person.title,
                    department: person.department.flatMap { known.contains($0) ? $0 : nil },
                    roles: person.roles)
            }
            func json(_ value: some Encodable) throws -> String {
                String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
            }
            return "staff: \(try json(people))\ndepartments: \(try json(departments))\n"
        }
    }
}

extension Company {
    /// An invented dispatch company on a river.
    static let ours = Company(
        gateway_address: "fuwu@linjiang-fuel.example", pinned_authserv_id: "mx1.linjiang-fuel.example",
        staff: [
            Person(
                name: "殷正南", address: "yin.zhengnan@linjiang-fuel.example", title: "客户部主任",
                department: "客户部", roles: ["department_director"]),
            Person(
                name: "柏小满", address: "bai.xiaoman@linjiang-fuel.example", title: "专员", department: "客户部",
                roles: ["handler"]),
            Person(
                name: "桑青", address: "sang.qing@linjiang-fuel.example", title: "专员", department: "客户部",
                roles: ["handler"]),
            Person(
                name: "裴知远", address: "pei.zhiyuan@linjiang-fuel.example", title: "副经理", department: nil,
                roles: ["approver", "supervising_leader"]),
            Person(
                name: "屠海", address: "tu.hai@linjiang-fuel.example", title: "经理", department: nil,
                roles: ["general_manager"]),
            Person(
                name: "阮文清", address: "ruan.wenqing@linjiang-fuel.example", title: "财务部主任",
                department: "财务部", roles: ["department_head"]),
            Person(
                name: "敖大勇", address: "ao.dayong@linjiang-fuel.example", title: "车队长",
                department: "车队", roles: ["department_head"]),
        ],
        departments: [
            Department(name: "客户部", aliases: ["客服"]),
            Department(name: "财务部", aliases: ["财务", "accounts"]),
            Department(name: "车队", aliases: ["运输队", "fleet"]),
        ])
}

extension HeedDesk {
    /// A desk of a company that works day and night, so that every letter leaves at once whenever the test runs.
    convenience init(_ dovecot: Dovecot, of company: Company, sink: SmtpSink) throws {
        var keys = ["after_commit": "leave"]
        if let server = company.pinned_authserv_id { keys["authserv_id"] = server }
        try self.init(
            mailboxes: [(company.gateway_address, .mailbox(dovecot, dovecot.users[0], keys: keys))],
            relay: .init("smtp", port: sink.port),
            casework: "office_hours: [\"00:00-24:00\"], calendar_overlay: every-day.json",
            files: ["every-day.json": Self.everyDay],
            extra: Self.noCaps + "notices: { quiet_hours: none }\n" + company.yaml)
    }
}
