import Foundation
import TestSupport
import Testing

/// A desk with a staff, a mailbox with complaints and a sink for letters.
final class Office {
    static let address = "desk@eastshore.example"
    static let (handler, leader) = ("lu.ping@eastshore.example", "tan.yong@eastshore.example")
    static let (manager, director) = ("gao.feng@eastshore.example", "shi.lan@eastshore.example")

    static let staff = """
        staff:
          - { name: 陆平, address: \(handler), department: 客户关系部, roles: [handler] }
          - { name: 谭勇, address: \(leader), roles: [approver, supervising_leader] }
          - { name: 高峰, address: \(manager), roles: [general_manager] }
          - { name: 石岚, address: \(director), department: 客户关系部, roles: [department_director] }
          - { name: 严明, address: yan.ming@eastshore.example, roles: [auditor] }
          - { name: 钱财, address: qian.cai@eastshore.example, department: 财务部, roles: [department_head] }
        departments:
          - { name: 客户关系部, aliases: [客服] }
          - { name: 财务部, aliases: [财务] }
          - { name: 驻厂办, address: plant@eastshore.example }

        """

    let dovecot: Dovecot
    let sink: SmtpSink
    let desk: HeedDesk

    /// A desk to which so many complaints have been written; they are not fetched yet.
    init(
        complaints: Int, text: String = "加油机少油，请处理。", extra: String = "", calendar: String? = nil,
        casework: String = "",
        relay: @escaping @Sendable (SmtpSink.Moment) -> SmtpSink.Reply = { _ in .usual }
    ) throws {
        dovecot = try Dovecot([Dovecot.User(Self.address)])
        sink = try SmtpSink(script: relay)
        desk = try HeedDesk(
            dovecot, dovecot.users[0], sink: sink, extra: Self.staff + extra, calendar: calendar)
        if !casework.isEmpty {
            let text = try String(contentsOfFile: desk.configFile, encoding: .utf8)
            try text.replacing("casework: { ", with: "casework: { \(casework), ")
                .write(toFile: desk.configFile, atomically: true, encoding: .utf8)
        }
        try dovecot.deliver(
            (1...complaints).map { complaint($0, to: Self.address, text: text) }, to: Self.address)
    }

    /// Runs `heed cases …` in somebody's name and gives what it said.
    @discardableResult
    func act(as person: String = handler, _ arguments: String...) throws -> Acted {
        let text = try ProcessHandle.run(
            BuiltProduct.path("heed"),
            ["cases"] + arguments + ["--as", person, "--json", "--config", desk.configFile],
            environment: HeedDesk.environment)
        return try JSONDecoder().decode(Acted.self, from: Data(text.utf8))
    }

    /// Runs heed with arguments that must fail; gives the exit code and what it complained of.
    func fail(_ arguments: String...) throws -> (code: ProcessEnd?, words: String) {
        let process = try ProcessHandle(
            BuiltProduct.path("heed"), arguments + ["--config", desk.configFile],
            environment: HeedDesk.environment)
        return (process.wait(within: 60), process.errors)
    }

    /// The status of a case.
    func status(_ number: String) throws -> String {
        try desk.json(Shown.self, "cases", "show", number).case.status
    }
}

/// What a command that changes a case says.
struct Acted: Decodable {
    let `case`: CaseRow
    let events: [EventRow]
    let letters: [LetterRow]
}

struct EventRow: Decodable {
    let event, actor, words, hash: String
    let login: String?
}

/// What `heed cases show` says, as far as the tests look at it.
struct Shown: Decodable {
    struct File: Decodable {
        let number, status: String
        let promise: String?
        let provisional: Bool
        let merged_into: String?
    }

    struct Opinion: Decodable {
        struct Draft: Decodable {
            let revision: Int
            let text, sha256: String
            let opinion: String?
        }

        let draft: Draft?
    }

    let `case`: File
    let opinion: Opinion
    let history: [EventRow]
    let letters: [LetterRow]
}

struct HistoryShown: Decodable {
    struct Audit: Decodable {
        let sound: Bool
        let events: Int
        let fault: String?
    }

    let history: [EventRow]
    let audit: Audit?
}
