public import Casework
import Foundation

/// Everything heed is told before it starts: one YAML file and `HEED_…` variables, checked as a whole.
public struct Configuration: Hashable, Sendable {
    /// Who writes the letters.
    public let company: Company
    /// The folder of the archive, the database and everything else heed keeps.
    public let data: String
    /// The mailboxes mail is taken from, in order.
    public let accounts: [MailAccount]
    /// The server that takes letters.
    public let relay: Relay
    /// When and how often mails are acknowledged.
    public let acknowledgements: Acknowledgements
    /// How letters are repeated.
    public let outbox: OutboxRules
    /// What follows from letters that come back.
    public let returns: Returns
    /// How many mails are taken for a flood.
    public let floods: Floods
    /// How long heed waits on servers.
    public let network: NetworkTimes
    /// How complaints are handled.
    public let casework: CaseRules
    /// When notices to staff leave.
    public let notices: StaffNotices
    /// The staff heed knows.
    public let staff: [Employee]
    /// The departments heed knows.
    public let departments: [Division]
    /// The routing rules (YAML).
    public let rulesFile: String
    /// The questionnaire (YAML).
    public let surveyFile: String
    /// The customer directory to import at first start (CSV).
    public let customersFile: String
    /// The folder of the letters' templates.
    public let templatesFolder: String
    /// The file of signing keys; made at first start.
    public let keysFile: String
    /// What heed bears.
    public let limits: Limits
    /// What heed tells about itself.
    public let watch: Watch

    /// Reads and checks a file and the `HEED_…` variables of `environment`: the configuration, or every fault.
    public static func read(path: String, environment: [String: String]) -> Result<Configuration, Problems> {
        switch readText(path) {
        case .success(let text): read(text: text, file: path, environment: environment)
        case .failure(let problems): .failure(problems)
        }
    }

    /// Reads and checks a text as if it were the file named `file`.
    public static func read(text: String, file: String, environment: [String: String])
        -> Result<Configuration, Problems>
    {
        let (configuration, findings) = examine(text: text, file: file, environment: environment)
        guard let configuration, findings.problems.isEmpty else {
            return .failure(Problems(findings.problems))
        }
        return .success(configuration)
    }

    static func examine(text: String, file: String, environment: [String: String])
        -> (configuration: Configuration?, findings: Findings)
    {
        let findings = Findings(file: file, environment: environment)
        guard let root = openYaml(text, findings: findings, variable: "HEED") else { return (nil, findings) }
        let configuration = Configuration(root)
        configuration.crossCheck(root)
        root.finish()
        findings.reportUnknownVariables()
        return (configuration, findings)
    }

    private init(_ root: Section) {
        let path = Form.path(in: root.findings.folder)
        func file(_ key: String, _ standard: String) -> String {
            root.optional(key, path) ?? path.parse(standard) ?? standard
        }
        accounts = root.sections("accounts", namedBy: "name").map { MailAccount($0) }
        company = Company(root.section("company"), accounts: accounts)
        let data = file("data", Defaults.data)
        self.data = data
        relay = Relay(root.section("relay"), company: company.address)
        acknowledgements = Acknowledgements(root.section("acknowledgements"))
        outbox = OutboxRules(root.section("outbox"))
        returns = Returns(root.section("returns"))
        floods = Floods(root.section("floods"))
        network = NetworkTimes(root.section("network"))
        casework = CaseRules(root.section("casework"))
        notices = StaffNotices(root.section("notices"))
        staff = root.sections("staff", namedBy: "name").map { Employee($0) }
        departments = root.sections("departments", namedBy: "name").map { Division($0) }
        rulesFile = file("rules", Defaults.rules)
        surveyFile = file("survey", Defaults.survey)
        customersFile = file("customers", Defaults.customers)
        templatesFolder = file("templates", Defaults.templates)
        keysFile = root.optional("keys", path) ?? data + "/" + Defaults.keys
        limits = Limits(root.section("limits"))
        watch = Watch(
            log: root.section("log"), health: root.section("health"), alarms: root.section("alarms"),
            data: data)
    }
}

/// The text of a configuration file; what is not there or no UTF-8 is a fault.
func readText(_ path: String) -> Result<String, Problems> {
    func fault(_ what: ScreenText, _ remedy: ScreenText) -> Result<String, Problems> {
        .failure(Problems([Problem(file: path, path: "", what: what, remedy: remedy)]))
    }
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
        return fault(
            .init("cannot be read", zh: "无法读取"),
            .init("check the name, and let heed's user read the file", zh: "请检查文件名，并允许 heed 的用户读取"))
    }
    guard let text = String(validating: data, as: UTF8.self) else {
        return fault(
            .init("is no UTF-8 text", zh: "不是 UTF-8 文本"), .init("save it as UTF-8", zh: "请另存为 UTF-8"))
    }
    return .success(text)
}
