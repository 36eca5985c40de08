/// What heed bears before it stops or steps aside.
public struct Limits: Hashable, Sendable {
    /// A mail that could not be read so many times is quarantined.
    public let attempts: Int
    /// Most mails taken together in one batch.
    public let batchMails: Int
    /// Most bytes taken together in one batch; one larger mail is a batch of its own.
    public let batchSize: Int
    /// Most MIME parts read in one mail.
    public let parts: Int
    /// Deepest nesting of MIME parts read.
    public let depth: Int
    /// Intake stops while less than this is free on the data folder's disk, in bytes.
    public let diskReserve: Int

    init(_ section: Section) {
        attempts = section.value("attempts", .integer(1...20), default: Defaults.attempts)
        batchMails = section.value("batch_mails", .integer(1...1000), default: Defaults.batchMails)
        batchSize = section.value("batch_size", .size(65_536...1_073_741_824), default: Defaults.batchSize)
        parts = section.value("parts", .integer(10...100_000), default: Defaults.parts)
        depth = section.value("depth", .integer(5...1000), default: Defaults.depth)
        diskReserve = section.value(
            "disk_reserve", .size(0...1_099_511_627_776), default: Defaults.diskReserve)
        section.finish()
    }
}

/// How much is written to the log.
public enum LogLevel: String, Codable, Hashable, Sendable, CaseIterable {
    /// From the most talkative to the quietest.
    case trace, debug, info, notice, warning, error
}

/// How a log line looks.
public enum LogFormat: String, Codable, Hashable, Sendable, CaseIterable {
    /// `key=value` after the message, with the time unless journald adds it.
    case text
    /// One JSON object a line.
    case json
}

/// What heed tells about itself.
public struct Watch: Hashable, Sendable {
    /// How much is logged.
    public let logLevel: LogLevel
    /// How a log line looks.
    public let logFormat: LogFormat
    /// The file that holds the state of every account as JSON.
    public let healthFile: String
    /// The file of figures in Prometheus' text form, or nil.
    public let metricsFile: String?
    /// How often both are written.
    public let every: Duration
    /// Who is told by mail when something needs a person.
    public let alarmAddresses: [String]
    /// A program that is told too, for the case that mail itself is broken: the alarm's line is its last argument.
    public let alarmCommand: [String]
    /// How long after it was told an alarm that still stands is told again.
    public let repeatAlarmsAfter: Duration

    init(log: Section, health: Section, alarms: Section, data: String) {
        logLevel = log.value("level", .choice, default: Defaults.logLevel)
        logFormat = log.value("format", .choice, default: Defaults.logFormat)
        log.finish()
        let path = Form.path(in: health.findings.folder)
        healthFile = health.optional("file", path) ?? data + "/" + Defaults.healthFile
        metricsFile = health.optional("metrics_file", path)
        every = health.value("every", .time(.seconds(1)...Defaults.hour), default: Defaults.healthEvery)
        health.finish()
        alarmAddresses = alarms.list("addresses", .address, default: [])
        alarmCommand = alarms.list("command", .argument, default: [])
        if let program = alarmCommand.first, !program.hasPrefix("/") {
            alarms.fault(
                "command", .init("the program has no full path", zh: "程序没有写完整路径"),
                .init("write it as /usr/local/bin/…", zh: "请写成 /usr/local/bin/… 的形式"))
        }
        repeatAlarmsAfter = alarms.value(
            "repeat", .time(.seconds(60)...Defaults.month), default: Defaults.repeatAlarmsAfter)
        alarms.finish()
    }
}
