public import Casework
import FoundationEssentials
public import MIME
public import Store

/// A member of staff at the command line.
public struct Clerk: Sendable, Hashable {
    /// In whose name it is done.
    public let person: Employee
    /// The system's user who did it.
    public let login: String?

    /// Somebody at the command line.
    public init(_ person: Employee, login: String?) {
        self.person = person
        self.login = login
    }

    /// As the record names him.
    public var actor: Actor { .command(person.address) }
}

/// What an act did: the case as it stands, what was recorded, and the letters that were made.
public struct ActReport: Sendable {
    /// The case after it.
    public let file: Case
    /// The events, in order.
    public let events: [KeptEvent]
    /// The letters, in order.
    public let letters: [Letter]
}

extension Desk {
    /// Carries an act out: all of it or nothing. Throws a `Refusal` when the casework says no.
    public func carryOut(_ act: Act, on number: CaseNumber, by clerk: Clerk) throws -> ActReport {
        try carryOut([act], on: number, by: clerk)
    }

    /// Carries acts out one after the other: all of them or none.
    public func carryOut(_ acts: [Act], on number: CaseNumber, by clerk: Clerk) throws -> ActReport {
        try reporting(number) { transaction, now in
            for act in acts {
                guard let file = try transaction.caseFile(number) else { throw Refusal.noSuchCase }
                for event in try act.events(on: file, by: clerk.person, rules: rules, at: now) {
                    try step(number, event, by: clerk, in: transaction, at: now)
                }
            }
        }
    }

    /// How a case stands, with nothing done; its approved letters are those of the report.
    public func standing(of number: CaseNumber) throws -> ActReport {
        let whole = try report(on: number)
        return ActReport(
            file: whole.file, events: [], letters: whole.letters.filter { $0.approvedHash != nil })
    }

    /// A person of the staff by address or name, who must be known.
    public func person(_ name: String) throws -> Mailbox {
        do throws(UnknownClerk) {
            return try directory.clerk(named: name, login: nil).person.mailbox
        } catch {
            throw Refusal.unknownTarget(name)
        }
    }

    /// To whom a name on the command line gives a case: a person, or whoever handles what goes to a department.
    public func assignment(
        to name: String, department: String?, because reason: String?
    ) throws -> Assignment {
        let today = calendar.zone.date(at: world.now())
        let division = try department.map { name in
            guard let division = directory.division(named: name) else { throw Refusal.unknownTarget(name) }
            return division.name
        }
        if let person = directory.employee(for: name) ?? directory.employees.first(where: { $0.name == name })
        {
            guard let acting = directory.acting(for: person, on: today) else {
                throw Refusal.unknownTarget(name)
            }
            return Assignment(handler: acting.mailbox, department: division, reason: reason)
        }
        guard let target = directory.division(named: name) else { throw Refusal.unknownTarget(name) }
        let words = StaffTarget(department: target.name, person: nil, words: name)
        guard let handler = directory.handler(for: words, on: today) else {
            throw Refusal.unknownTarget(name)
        }
        return Assignment(handler: handler, department: target.name, reason: reason)
    }

    /// Takes one step in a clerk's name.
    func step(
        _ number: CaseNumber, _ event: CaseEvent, by clerk: Clerk, in transaction: Transaction, at now: Date
    ) throws {
        try step(number, event, by: clerk.actor, login: clerk.login, in: transaction, at: now)
    }

    /// Runs `body` in one transaction and tells what it added to a case. A refusal takes everything back.
    func reporting(
        _ number: CaseNumber, _ body: (Transaction, Date) throws -> Void
    ) throws -> ActReport {
        let now = world.now()
        return try transacting { transaction in
            let events = try transaction.events(of: number).count
            let last = try transaction.letters(caseNumber: number.rawValue, atMost: 1).first?.id
            try body(transaction, now)
            guard let file = try transaction.caseFile(number) else { throw Refusal.noSuchCase }
            let letters = try transaction.letters(caseNumber: number.rawValue, atMost: 200).reversed()
            return ActReport(
                file: file, events: Array(try transaction.events(of: number).dropFirst(events)),
                letters: letters.filter { letter in last.map { letter.id > $0 } ?? true })
        }
    }

    /// A transaction whose refusal comes out as what it is.
    func transacting<T>(_ body: (Transaction) throws -> T) throws -> T {
        var refusal: Refusal?
        do {
            return try store.transact { transaction in
                do {
                    return try body(transaction)
                } catch let refused as Refusal {
                    refusal = refused
                    throw refused
                }
            }
        } catch {
            if let refusal { throw refusal }
            throw error
        }
    }
}

/// Why nobody can be said to act.
public enum UnknownClerk: Error, Hashable, Sendable {
    /// Nobody was named, and the login belongs to nobody.
    case nobodyNamed(login: String?)
    /// The directory knows nobody of that name or address.
    case unknown(String)
    /// Several people have that name: their addresses.
    case ambiguous(String, [String])
}

extension Directory {
    /// Who acts: the person of that address or name, else the one whose login it is.
    public func clerk(named name: String?, login: String?) throws(UnknownClerk) -> Clerk {
        guard let name, !name.isEmpty else {
            let owner = login.flatMap { login in employees.first { $0.logins.contains(login) } }
            guard let owner else { throw .nobodyNamed(login: login) }
            return Clerk(owner, login: login)
        }
        if let person = employee(for: name) { return Clerk(person, login: login) }
        let found = employees.filter { $0.name == name }
        guard let person = found.first else { throw .unknown(name) }
        guard found.count == 1 else { throw .ambiguous(name, found.map(\.address)) }
        return Clerk(person, login: login)
    }
}
