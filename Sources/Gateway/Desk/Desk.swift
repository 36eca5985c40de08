public import Casework
import FoundationEssentials
public import Letters
public import Logging
public import Settings
public import Store
public import Survey

/// Everything one mail needs on its way from the mailbox to its answer. One desk serves every thread.
public struct Desk: Sendable {
    /// What heed was told before it started.
    public let configuration: Configuration
    /// What is kept.
    public let store: Store
    /// The templates.
    public let stationery: Stationery
    /// What may change while heed runs.
    let standing: Standing
    /// Makes and checks the carriers of letters.
    public let mint: Mint
    /// What a mail's kind, severity and departments follow from.
    public let routing: RuleSet
    /// The words by which staff decide, as configured.
    let staffWords: StaffWords
    /// The questionnaire and the rules of surveys and visits, as survey.yaml has them now; a campaign keeps its own.
    public let survey: SurveySettings
    /// Read replies to surveys.
    let readers: SurveyReaders
    /// Tries mails whose reading never came to an end.
    let trial: ReadingTrial
    /// How servers are reached.
    var connecting: Connecting
    /// Time and chance.
    public let world: World
    /// Facts for operators; no mail text.
    public let log: Logger
    /// Rung when a letter has been put into the outbox.
    let bell = Bell()
    /// Rung when a timer was set.
    let timerBell = Bell()

    /// The working days.
    public var calendar: WorkCalendar { standing.view(at: world.now()).calendar }

    /// The workflow's numbers and people, as they are today.
    public var rules: WorkflowRules { standing.view(at: world.now()).rules }

    /// Customers, staff and departments.
    public var directory: Directory { standing.view(at: world.now()).directory }

    /// The account of that name, unless it was taken out of the configuration since.
    func account(_ name: String) -> MailAccount? { configuration.accounts.first { $0.name == name } }

    /// Who signs letters.
    var house: House { House(configuration.company) }

    /// Refuses to take mail while the disk could not hold it: the mails wait on their server.
    func checkDisk(largest: Int) throws {
        guard let free = store.folder.freeBytes() else { return }
        let needed = Int64(max(configuration.limits.diskReserve, 3 * largest))
        guard free >= needed else {
            throw StoreFailure(
                .diskFull,
                "\(store.folder.path) has \(free >> 20) MB free, \(needed >> 20) MB are needed to take mail",
                remedy: "free space on the disk; mails wait on their server and letters go on")
        }
    }

    /// Notes something of use to operators; a failure to note it is logged and changes nothing else.
    func noting(_ what: String, _ body: (Transaction) throws -> Void) {
        do {
            try store.transact(body)
        } catch {
            log.error("cannot note \(what)", metadata: ["failure": "\(error)"])
        }
    }
}
