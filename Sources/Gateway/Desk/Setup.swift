import Casework
import FoundationEssentials
import Letters
public import Logging
import MIME
import Reading
public import Settings
public import Store

extension Desk {
    /// Sets a desk up: calendar, templates, keys, directory and rules are read and checked. Throws `DeskFailure`
    /// naming everything in the way at once.
    public init(
        _ configuration: Configuration, store: Store, world: World, trial: ReadingTrial,
        credentialsFolder: String?, log: Logger
    ) throws(DeskFailure) {
        var faults: [DeskFailure.Fault] = []
        let zone = Zone(named: configuration.company.timeZone, at: world.now())
        let calendar = Self.attempt(&faults) { () throws(DeskFailure) in
            try CalendarFolder.read(configuration.casework, zone: zone)
        }
        let stationery = Self.attempt(&faults) { () throws(DeskFailure) in
            try Self.stationery(configuration.templatesFolder)
        }
        let keys = Self.attempt(&faults) { () throws(DeskFailure) in
            try KeyFile.readOrMake(configuration.keysFile)
        }
        let directory = Self.attempt(&faults) { () throws(DeskFailure) in
            try DirectoryFile.read(configuration)
        }
        let routing = Self.attempt(&faults) { () throws(DeskFailure) in try Self.rules(configuration) }
        guard let calendar, let stationery, let keys, let directory, let routing else {
            throw DeskFailure(faults)
        }
        self.configuration = configuration
        self.store = store
        self.stationery = stationery
        self.calendar = calendar
        self.directory = directory
        self.routing = routing
        rules = WorkflowRules(configuration, calendar, directory, at: world.now())
        mint = Mint(keys: keys, house: TokenHouse(configuration))
        connecting = Connecting(configuration.network, credentialsFolder: credentialsFolder, log: log)
        self.world = world
        self.trial = trial
        self.log = log
    }

    private static func attempt<T>(
        _ faults: inout [DeskFailure.Fault], _ read: () throws(DeskFailure) -> T
    ) -> T? {
        do throws(DeskFailure) {
            return try read()
        } catch {
            faults += error.faults
            return nil
        }
    }

    static func rules(_ configuration: Configuration) throws(DeskFailure) -> RuleSet {
        switch configuration.readRules() {
        case .success(let rules): return rules
        case .failure(let problems):
            throw DeskFailure(
                problems.problems.map { DeskFailure.Fault(what: $0.line(in: .en), remedy: "mend the rules") })
        }
    }

    private static func stationery(_ folder: String) throws(DeskFailure) -> Stationery {
        do throws(LintFailure) {
            return try Stationery(folder: folder)
        } catch {
            throw DeskFailure(
                error.faults.map { DeskFailure.Fault(what: "templates: \($0)", remedy: "mend the template") })
        }
    }
}

extension WorkflowRules {
    /// The workflow's numbers and people, as configuration, calendar and directory say.
    init(_ configuration: Configuration, _ calendar: WorkCalendar, _ directory: Directory, at now: Date) {
        let shares = configuration.casework
        self.init(
            offices: Offices(directory, shares, on: calendar.zone.date(at: now)),
            deadline: { start, days in calendar.due(received: start, workingDays: days) },
            milestones: { start, deadline in
                let span = calendar.workingSeconds(from: start, to: deadline.target)
                func mark(_ percent: Int) -> Date {
                    calendar.instant(workingSeconds: span * percent / 100, after: start)
                }
                return Milestones(
                    draftBy: mark(shares.draftBy), approveBy: mark(shares.approveBy), warnAt: mark(85))
            },
            officeTime: { calendar.isOfficeTime($0) ? $0 : calendar.nextOpening(from: $0) })
        staffLanguage = configuration.company.staffLanguage == .en ? .en : .zhHans
        objectionTime = Double(shares.graceDays) * 86_400
    }
}

extension Offices {
    /// Who decides what: approvers by role, the chain as configured, absent people replaced.
    init(_ directory: Directory, _ rules: CaseRules, on day: LocalDate) {
        func people(_ roles: EmployeeRole...) -> [MIME.Mailbox] {
            var seen: Set<String> = []
            return roles.flatMap { directory.acting(as: $0, on: day) }
                .filter { seen.insert($0.address).inserted }.map(\.mailbox)
        }
        self.init(
            approvers: [
                .ordinary: people(.approver, .supervisingLeader),
                .major: people(.approver, .supervisingLeader, .generalManager),
                .inquiry: people(.approver, .supervisingLeader, .departmentDirector),
            ],
            chain: directory.chain(rules.extensionChain, on: day).map(\.mailbox),
            desk: people(.departmentDirector, .handler).first)
    }
}

extension Employee {
    /// The person as a letter's address.
    var mailbox: MIME.Mailbox { MIME.Mailbox(name: name, address: address) }
}
