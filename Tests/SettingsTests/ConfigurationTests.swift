import Casework
import Foundation
import Testing

@testable import Settings

@Suite struct ConfigurationTests {
    @Test func theShippedFileIsValid() throws {
        let path = checkout.appendingPathComponent("Config/heed.yaml").path
        let configuration = try Configuration.read(path: path, environment: [:]).get()
        #expect(configuration.accounts.map(\.name) == ["kefu"])
        #expect(configuration.casework.calendarFolder == checkout.path + "/Config/calendar")
    }

    /// Whatever is marked as default in the shipped file must be what holds without it.
    @Test func theShippedFileShowsTheDefaults() throws {
        let path = checkout.appendingPathComponent("Config/heed.yaml").path
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let marked = [
            "(default)", "(default 30d)", "(default zh-Hans)", "(default for generic)",
            "(default by profile)", "# default",
        ]
        var dropped = 0
        let short = text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
            guard let hash = line.firstIndex(of: "#"), line[..<hash].contains(": "),
                !line[..<hash].hasSuffix(": ")
            else { return true }
            let isDefault =
                marked.contains { line[hash...].contains($0) } && !line[hash...].contains("default: ")
            if isDefault { dropped += 1 }
            return !isDefault
        }.joined(separator: "\n")
        let whole = try Configuration.read(text: text, file: "heed.yaml", environment: [:]).get()
        let least = try Configuration.read(text: short, file: "heed.yaml", environment: [:]).get()
        #expect(dropped > 40)
        #expect(whole == least)
    }

    @Test func theShippedFileShowsEveryKey() throws {
        let path = checkout.appendingPathComponent("Config/heed.yaml").path
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let (_, findings) = Configuration.examine(text: text, file: "heed.yaml", environment: [:])
        let kinds = Set(LetterKind.allCases.map(\.rawValue)).subtracting(["acknowledgement"])
        for key in findings.keys {
            let name = String(key.split(separator: ".").last ?? "")
            if kinds.contains(name) || ["password", "oauth_token"].contains(name) { continue }
            #expect(text.contains("\(name):"), "\(key) is not shown in Config/heed.yaml")
        }
    }

    @Test func theManualNamesEveryKeyAndItsExampleIsValid() throws {
        let path = checkout.appendingPathComponent("Deploy/man/heed.yaml.5").path
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let (_, findings) = Configuration.examine(text: least, file: "heed.yaml", environment: [:])
        let kinds = Set(LetterKind.allCases.map(\.rawValue))
        for key in findings.keys {
            let name = String(key.split(separator: ".").last ?? "")
            if kinds.contains(name) || ["password", "oauth_token"].contains(name) { continue }
            #expect(text.contains(name), "\(key) is not in heed.yaml(5)")
        }
        let example = text.components(separatedBy: ".EX\n")[1].components(separatedBy: ".EE")[0]
        #expect(faults(example) == [])
    }

    @Test func theLeastFileGivesDefaults() throws {
        let configuration = try Configuration.read(text: least, file: "/etc/heed/heed.yaml", environment: [:])
            .get()
        let account = try #require(configuration.accounts.first)
        #expect(account.server.port == 993)
        #expect(account.server.security == .tls)
        #expect(account.server.user == "kefu@example.com")
        #expect(account.server.credential == .password(.file("/etc/heed/secret")))
        #expect(configuration.relay.server.port == 465)
        #expect(configuration.relay.server.user == nil)
        #expect(configuration.relay.envelope == .token)
        #expect(configuration.company.address == "kefu@example.com")
        #expect(configuration.company.domains == ["example.com"])
        #expect(configuration.company.messageIDDomain == "example.com")
        #expect(configuration.company.name["zh-Hant"] == "某公司")
        #expect(configuration.keysFile == "/var/lib/heed/keys")
        #expect(configuration.returns.stopSurveysAt == 5)
        #expect(configuration.returns.forgetAfter == .seconds(7 * 86_400))
        #expect(configuration.floods.perSenderPerHour == 20 && configuration.floods.perHour == 200)
        #expect(configuration.watch.repeatAlarmsAfter == .seconds(86_400))
    }

    @Test func floodsMayBeSwitchedOff() throws {
        let text =
            least + "\nfloods: { per_sender_per_hour: none, per_hour: 7 }\nreturns: { stop_surveys_at: 2 }\n"
        let configuration = try Configuration.read(text: text, file: "/etc/heed/heed.yaml", environment: [:])
            .get()
        #expect(configuration.floods.perSenderPerHour == nil && configuration.floods.perHour == 7)
        #expect(configuration.returns.stopSurveysAt == 2)
    }

    @Test(arguments: [
        (
            "host: imap.", "hots: imap.",
            "heed.yaml:8:5: accounts[0].hots: unknown key; did you mean \"host\"?"
        ),
        (
            "host: smtp.example.com", "host: smtp.example.com\n  port: 99999",
            "heed.yaml:12:9: relay.port: \"99999\" does not fit; write a whole number from 1 to 65535"
        ),
        (
            "host: smtp.example.com", "host: smtp.example.com\n  security: ssl",
            "heed.yaml:12:13: relay.security: \"ssl\" does not fit; write tls, starttls or plain"
        ),
        (
            "password_file: secret", "password: abc",
            "heed.yaml:9:15: accounts[0].password: a secret does not belong here; name a file only heed may read (password_file), a systemd credential or a command"
        ),
        (
            "password_file: secret", "password_file: a\n    password_credential: b",
            "heed.yaml:10:26: accounts[0].password_credential: more than one secret: password_file, password_credential; keep one of them"
        ),
        (
            "- name: kefu", "- name: Ke fu",
            "heed.yaml:6:11: accounts[0].name: \"Ke fu\" does not fit; write 1 to 40 letters a-z, digits, - or _"
        ),
        (
            "address: kefu@example.com", "address: [kefu]",
            "heed.yaml:7:14: accounts[0].address: one value is expected here; write one mail address such as kefu@example.com"
        ),
        (
            "password_file: secret", "password_file: secret\n    protocol: pop3\n    after_commit: flag",
            "heed.yaml:11:19: accounts[0].after_commit: not possible with pop3; choose one of: leave, delete"
        ),
        (
            "password_file: secret",
            "password_file: secret\n    protocol: pop3\n    first_sync: { oldest: 30d }",
            "heed.yaml:11:27: accounts[0].first_sync.oldest: POP3 tells no date before a mail is fetched; remove this key or use imap"
        ),
        (
            "password_file: secret", "password_file: secret\n    after_commit: move",
            "heed.yaml:6:5: accounts[0].move_to: missing; write the mailbox to move filed mails to"
        ),
        (
            "host: smtp.example.com", "host: smtp.example.com\nalarms: { command: [send-sms] }",
            "heed.yaml:12:20: alarms.command: the program has no full path; write it as /usr/local/bin/…"
        ),
        (
            "relay:\n  host: smtp.example.com", "relay: smtp.example.com",
            "heed.yaml:10:8: relay: keys with values are expected here; write lines of the form key: value"
        ),
    ])
    func aFaultNamesItsPlaceAndRemedy(old: String, new: String, line: String) {
        #expect(faults(sample(old, new)).contains(line), "\(faults(sample(old, new)))")
    }

    @Test(arguments: [
        ("casework:\n  time: 5", "heed.yaml:13:3: casework.time: unknown key; remove it; known here: "),
        ("data: a\ndata: b", "heed.yaml:12:1: written twice: data; keep one of them"),
        ("data: [", "heed.yaml:13:1: no valid YAML: "),
        ("casework:\n\tdraft_by: 5", "heed.yaml:13:1: no valid YAML: "),
        (
            "casework: {draft_by: 80, approve_by: 70}",
            "heed.yaml:12:22: casework.draft_by: the draft would come after its approval"
        ),
        (
            "casework: {office_hours: ['13:00-18:00', '09:00-12:00']}",
            "heed.yaml:12:26: casework.office_hours: the hours overlap"
        ),
        (
            "casework: {return_words: [同意]}",
            "heed.yaml:12:26: casework.return_words: \"同意\" would approve and return"
        ),
        (
            "casework: {extension_chain: [supervising_leeder]}",
            "heed.yaml:12:29: casework.extension_chain: nothing here is called \"supervising_leeder\"; did you mean \"supervising_leader\"?"
        ),
        (
            "outbox: {give_up: {resolutoin: 3d}}",
            "heed.yaml:12:20: outbox.give_up.resolutoin: unknown key; did you mean \"resolution\"?"
        ),
        ("outbox: {gaps: []}", "heed.yaml:12:16: outbox.gaps: no gap at all"),
        ("outbox: {gaps: [5m, soon]}", "heed.yaml:12:21: outbox.gaps[1]: \"soon\" does not fit"),
        (
            "staff: [{name: 甲, address: kefu@example.com}]",
            "heed.yaml:12:28: staff[0].address: \"kefu@example.com\" is used twice"
        ),
        ("staff: 5", "heed.yaml:12:8: staff: a list is expected here"),
        ("staff: [5]", "heed.yaml:12:9: staff[0]: keys with values are expected here"),
        ("relayy: {}", "heed.yaml:12:1: relayy: unknown key; did you mean \"relay\"?"),
        ("? [a]\n: 5", "heed.yaml:12:3: a key must be a word"),
    ])
    func aFurtherFaultIsFound(added: String, line: String) {
        let found = faults(sample("", added))
        #expect(found.contains { $0.hasPrefix(line) }, "\(found)")
    }

    @Test func everyFaultIsReportedAtOnceAndOnce() {
        let text = """
            company: {}
            accounts:
              - name: a
                address: a@example.com
                host: "no host"
                colour: red
              - 7
            relay:
              profile: hotmail
            log: {level: loud}
            """
        let found = faults(text, ["HEED_RELAY_PRT": "5", "HEED_LIMITS_PARTS": "many"])
        let expected = [
            "environment: HEED_LIMITS_PARTS: \"many\" does not fit; write a whole number from 10 to 100000",
            "environment: HEED_RELAY_PRT: unknown variable; did you mean HEED_RELAY_PORT?",
            "heed.yaml:1:10: company.department: missing; write a text, or one each for zh-Hans, zh-Hant and en",
            "heed.yaml:1:10: company.name: missing; write a text, or one each for zh-Hans, zh-Hant and en",
            "heed.yaml:1:10: company.service: missing; write a text, or one each for zh-Hans, zh-Hant and en",
            "heed.yaml:3:5: accounts[0].password_file: missing; "
                + "name a file only heed may read (password_file), a systemd credential or a command",
            "heed.yaml:5:11: accounts[0].host: \"no host\" does not fit; write a host name or an IP address",
            "heed.yaml:6:5: accounts[0].colour: unknown key; remove it; known here: ",
            "heed.yaml:7:5: accounts[1]: keys with values are expected here; write lines of the form key: value",
            "heed.yaml:9:3: relay.host: missing; write a host name or an IP address",
            "heed.yaml:9:12: relay.profile: \"hotmail\" does not fit; "
                + "write generic, qq, exmail, netease, alimail, gmail or outlook",
            "heed.yaml:10:14: log.level: \"loud\" does not fit; "
                + "write trace, debug, info, notice, warning or error",
        ]
        #expect(found.count == expected.count, "\(found.joined(separator: "\n"))")
        for (line, start) in zip(found, expected) { #expect(line.hasPrefix(start)) }
    }

    @Test func aProviderBringsItsLimits() throws {
        let text = sample(
            "host: smtp.example.com",
            "host: smtp.163.com\n  profile: netease\n  user: a@163.com\n  password_file: s")
        let relay = try Configuration.read(text: text, file: "heed.yaml", environment: [:]).get().relay
        #expect(relay.envelope == .login)
        #expect((relay.lanes, relay.mailsPerConnection, relay.ratePerMinute ?? 0) == (1, 10, 20))
    }

    @Test func theSameFaultReadsInChinese() {
        let problem = Problem(
            file: "heed.yaml", line: 3, column: 1, path: "relay.prot",
            what: .init("unknown key", zh: "没有这个键"),
            remedy: .init("did you mean \"port\"?", zh: "是否想写“port”？"))
        #expect(problem.line(in: .zhHans) == "heed.yaml:3:1: relay.prot: 没有这个键；是否想写“port”？")
    }

    @Test func aFileThatIsNotThereIsAFault() {
        let result = Configuration.read(path: "/nowhere/heed.yaml", environment: [:])
        #expect(throws: Problems.self) { try result.get() }
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func noTextStopsTheReader(seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        var bytes = Array(least.utf8)
        for _ in 0..<(1 + next(8)) {
            let at = next(bytes.count)
            switch next(3) {
            case 0: bytes[at] = UInt8(next(128))
            case 1: bytes.insert(contentsOf: Array("-:{[ \n&*!|".utf8.prefix(1 + next(10))), at: at)
            default: bytes.removeSubrange(at..<min(bytes.count, at + 1 + next(9)))
            }
        }
        _ = faults(String(decoding: bytes, as: UTF8.self))
    }
}

@Suite struct EnvironmentTests {
    @Test func variablesOverrideTheFile() throws {
        let environment = [
            "HEED_DATA": "/srv/heed", "HEED_RELAY_HOST": "127.0.0.1", "HEED_RELAY_SECURITY": "plain",
            "HEED_ACCOUNTS_KEFU_HOST": "10.0.0.1", "HEED_ACCOUNTS_KEFU_FIRST_SYNC_OLDEST": "all",
            "HEED_OUTBOX_GAPS": "1s, 2s", "HEED_COMPANY_NAME": "别的公司",
            "HEED_OUTBOX_GIVE_UP_SURVEY_INVITATION": "2d",
            "PATH": "/usr/bin", "HEED_CONFIG": "x", "HEED_LANGUAGE": "en",
        ]
        let read = try Configuration.read(text: least, file: "heed.yaml", environment: environment).get()
        #expect(read.data == "/srv/heed")
        #expect(read.watch.healthFile == "/srv/heed/health.json")
        #expect(read.relay.server.host == "127.0.0.1")
        #expect(read.relay.server.port == 587)
        #expect(read.accounts.first?.server.host == "10.0.0.1")
        #expect(read.accounts.first?.firstSync.oldest == nil)
        #expect(read.outbox.gaps == [.seconds(1), .seconds(2)])
        #expect(read.outbox.giveUp(kind: "survey-invitation") == .seconds(172_800))
        #expect(read.outbox.giveUp(kind: "resolution") == .seconds(432_000))
        #expect(read.company.name.en == "别的公司")
    }

    @Test(arguments: [
        (
            "HEED_RELAY_PORT", "x",
            "environment: HEED_RELAY_PORT: \"x\" does not fit; write a whole number from 1 to 65535"
        ),
        (
            "HEED_ACCOUNTS_KEFU_HOTS", "h",
            "environment: HEED_ACCOUNTS_KEFU_HOTS: unknown variable; did you mean HEED_ACCOUNTS_KEFU_HOST?"
        ),
        (
            "HEED_NONSENSE_X", "h",
            "environment: HEED_NONSENSE_X: unknown variable; unset it; heed.yaml(5) lists the variables"
        ),
        (
            "HEED_ACCOUNTS_KEFU_PASSWORD", "h",
            "environment: HEED_ACCOUNTS_KEFU_PASSWORD: a secret does not belong here; name a file only heed may read (password_file), a systemd credential or a command"
        ),
    ])
    func aWrongVariableIsAFault(name: String, value: String, line: String) {
        #expect(faults(least, [name: value]) == [line])
    }
}
