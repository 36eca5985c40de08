import Casework
import FoundationEssentials
import Letters
public import Logging
import Reading
public import Settings
public import Store
import Survey

extension Desk {
    /// Sets a desk up: calendar, templates, keys, directory and rules are read and checked. Throws `DeskFailure`
    /// naming everything in the way at once.
    public init(
        _ configuration: Configuration, store: Store, world: World, trial: ReadingTrial,
        credentialsFolder: String?, log: Logger
    ) throws(DeskFailure) {
        var faults: [DeskFailure.Fault] = []
        let templates = Ahead { [folder = configuration.templatesFolder] () throws(DeskFailure) in
            try Self.stationery(folder)
        }
        let office = Self.attempt(&faults) { () throws(DeskFailure) in
            try OfficeFiles(configuration, store, at: world.now())
        }
        let keys = Self.attempt(&faults) { () throws(DeskFailure) in
            try KeyFile.readOrMake(configuration.keysFile)
        }
        let routing = Self.attempt(&faults) { () throws(DeskFailure) in try Self.rules(configuration) }
        let survey = Self.attempt(&faults) { () throws(DeskFailure) in try Self.survey(configuration) }
        let stationery = Self.attempt(&faults) { () throws(DeskFailure) in try templates.value() }
        guard let office, let stationery, let keys, let routing, let survey else {
            throw DeskFailure(faults)
        }
        self.configuration = configuration
        self.store = store
        self.stationery = stationery
        self.routing = routing
        self.survey = survey
        readers = SurveyReaders(routing)
        staffWords = StaffWords.standard.deciding(
            by: configuration.casework.approveWords, or: configuration.casework.returnWords)
        standing = Standing(
            configuration, survey.plan, office.calendar, office.directory, office.marks, at: world.now())
        mint = Mint(keys: keys, house: TokenHouse(configuration))
        connecting = Connecting(configuration.network, credentialsFolder: credentialsFolder, log: log)
        self.world = world
        self.trial = trial
        self.log = log
        readProbes()
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

    static func survey(_ configuration: Configuration) throws(DeskFailure) -> SurveySettings {
        switch configuration.readSurvey() {
        case .success(let settings): return settings
        case .failure(let problems):
            throw DeskFailure(
                problems.problems.map {
                    DeskFailure.Fault(what: $0.line(in: .en), remedy: "mend the file of the survey")
                })
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
