import Casework
public import FoundationEssentials
import Letters
public import Settings
import Store
import Survey

/// Looks at everything on this machine that heed needs, changing nothing.
public enum LocalCheck {
    /// The findings, one a thing looked at.
    public static func items(_ configuration: Configuration, at now: Date) -> [CheckItem] {
        dataFolder(configuration) + store(configuration) + keys(configuration)
            + calendar(configuration, at: now)
            + templates(configuration) + directory(configuration) + rules(configuration)
            + watching(configuration) + survey(configuration) + probes(configuration)
    }

    /// Whether the server of each `authserv_id` was seen to remove forged results.
    private static func probes(_ configuration: Configuration) -> [CheckItem] {
        let store = reader(configuration)
        return configuration.accounts.compactMap { account -> CheckItem? in
            guard let server = account.authservID else { return nil }
            let subject = "account \(account.name)"
            let kept = try? store?.look { try $0.setting(ProbeResult.name(of: account.name)) }
            switch ProbeResult(kept, of: server) {
            case .passed: return .good(subject, "\(server) removes forged results")
            case .survived:
                return .fault(
                    subject, "forged results of \(server) reach the mailbox, so it vouches for nobody",
                    remedy: "let the server remove them (RFC 8601 §5), then run heed check --forgery again")
            case .untried:
                return .warning(
                    subject, "nobody has tried yet whether \(server) removes forged results",
                    remedy: "run heed check --forgery, let heed take the mail in, then check again")
            }
        }
    }

    private static func dataFolder(_ configuration: Configuration) -> [CheckItem] {
        let folder = DataFolder(configuration.data)
        let subject = "data folder"
        guard FileManager.default.fileExists(atPath: folder.path) else {
            return [
                .warning(
                    subject, "\(folder.path) does not exist yet",
                    remedy: "heed makes it at its first start; its parent must let heed write")
            ]
        }
        guard FileManager.default.isWritableFile(atPath: folder.path) else {
            return [
                .fault(subject, "\(folder.path) cannot be written", remedy: "give the folder to heed's user")
            ]
        }
        let largest = configuration.accounts.map(\.maximumMailSize).max() ?? 0
        let needed = Int64(max(configuration.limits.diskReserve, 3 * largest))
        guard let free = folder.freeBytes(), free < needed else {
            return [.good(subject, "\(folder.path), \((folder.freeBytes() ?? 0) >> 20) MB free")]
        }
        return [
            .fault(
                subject,
                "\(folder.path) has \(free >> 20) MB free, \(needed >> 20) MB are needed to take mail",
                remedy: "free space on the disk; until then mails wait on their server")
        ]
    }

    /// What tells others of heed: the alarms' program, and the folder of the figures.
    private static func watching(_ configuration: Configuration) -> [CheckItem] {
        var items: [CheckItem] = []
        if let program = configuration.watch.alarmCommand.first {
            items.append(
                FileManager.default.isExecutableFile(atPath: program)
                    ? .good("alarms", "\(program) is told")
                    : .fault(
                        "alarms", "\(program) is no program heed may run",
                        remedy: "mend alarms.command, or let heed's user run it"))
        }
        if let file = configuration.watch.metricsFile {
            let folder = file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
            items.append(
                FileManager.default.isWritableFile(atPath: folder.isEmpty ? "/" : folder)
                    ? .good("figures", file)
                    : .fault(
                        "figures", "\(file) cannot be written", remedy: "let heed's user write to that folder"
                    ))
        }
        return items
    }

    private static func store(_ configuration: Configuration) -> [CheckItem] {
        let subject = "store"
        let mode = JournalMode.forThisLibrary
        let reason = mode == .wal ? "" : ", because a WAL database is not safe with this library"
        let finding = "SQLite \(JournalMode.libraryVersion), journal mode \(mode.rawValue)\(reason)"
        let folder = DataFolder(configuration.data)
        guard FileManager.default.fileExists(atPath: folder.database) else {
            return [.good(subject, finding)]
        }
        do throws(StoreFailure) {
            let store = try Store(folder, as: .reader)
            let faults = try store.integrityFaults()
            guard faults.isEmpty else {
                return [
                    .fault(
                        subject, "the database is damaged: \(faults.prefix(3).joined(separator: "; "))",
                        remedy: "stop heed, keep the file, restore the last backup of the data folder")
                ]
            }
            return [.good(subject, finding)] + standing(try store.look { try $0.standingAlarms() })
        } catch {
            return [.fault(subject, error.detail, remedy: error.remedy)]
        }
    }

    /// The store, if there is one that can be read; what is wrong with it is said elsewhere.
    private static func reader(_ configuration: Configuration) -> Store? {
        try? Store(DataFolder(configuration.data), as: .reader)
    }

    private static func standing(_ alarms: [StandingAlarm]) -> [CheckItem] {
        alarms.map { .warning("alarm", $0.text, remedy: $0.remedy) }
    }

    private static func keys(_ configuration: Configuration) -> [CheckItem] {
        guard FileManager.default.fileExists(atPath: configuration.keysFile) else {
            return [.good("keys", "\(configuration.keysFile) is made at the first start")]
        }
        return item("keys") { () throws(DeskFailure) in "\(try KeyFile.read(configuration.keysFile))" }
    }

    private static func calendar(_ configuration: Configuration, at now: Date) -> [CheckItem] {
        let zone = Zone(named: configuration.company.timeZone, at: now)
        do throws(DeskFailure) {
            let calendar = try OfficeFiles.calendar(configuration, reader(configuration), at: now)
            let years = calendar.notices.map { "\($0.year)" }.joined(separator: ", ")
            guard let alarm = NoticeAlarm.on(zone.date(at: now), calendar) else {
                return [.good("calendar", "notices for \(years)")]
            }
            return [
                .warning(
                    "calendar",
                    "the notice for \(alarm.year) is missing (there are \(years)): deadlines are provisional",
                    remedy:
                        "heed calendar import FILE, or put it into \(configuration.casework.calendarFolder)"
                )
            ]
        } catch {
            return faults("calendar", error)
        }
    }

    private static func templates(_ configuration: Configuration) -> [CheckItem] {
        let faults = Stationery.lint(folder: configuration.templatesFolder)
        guard faults.isEmpty else {
            return faults.map { .fault("templates", "\($0)", remedy: "mend the template") }
        }
        return [.good("templates", "\(configuration.templatesFolder) is complete")]
    }

    private static func directory(_ configuration: Configuration) -> [CheckItem] {
        item("directory") { () throws(DeskFailure) in
            let directory = try OfficeFiles.directory(configuration, reader(configuration))
            return "\(directory.customers.count) customers, \(directory.employees.count) staff"
        }
    }

    private static func rules(_ configuration: Configuration) -> [CheckItem] {
        do throws(DeskFailure) {
            let rules = try Desk.rules(configuration)
            let people = DirectoryFile.directory(configuration, customers: [])
            return [.good("rules", "\(rules.rules.count) rules, \(rules.words.count) word lists")]
                + rules.dangling(in: people).map { rule, target in
                    .warning(
                        "rules",
                        "rule \"\(rule)\" names \(target), and there is no such department or person",
                        remedy: "write it below departments or staff, or let the rule name another")
                }
        } catch {
            return faults("rules", error)
        }
    }

    private static func survey(_ configuration: Configuration) -> [CheckItem] {
        item("survey") { () throws(DeskFailure) in
            let survey = try Desk.survey(configuration)
            let ratings = survey.questionnaire.ratings.count
            return "\(survey.questionnaire.questions.count) questions, \(ratings) of them ratings"
        }
    }

    private static func item(_ subject: String, _ look: () throws(DeskFailure) -> String) -> [CheckItem] {
        do throws(DeskFailure) {
            return [.good(subject, try look())]
        } catch {
            return faults(subject, error)
        }
    }

    private static func faults(_ subject: String, _ failure: DeskFailure) -> [CheckItem] {
        failure.faults.map { .fault(subject, $0.what, remedy: $0.remedy) }
    }
}
