import Casework

/// When mails are acknowledged, and how many acknowledgements may leave (RFC 3834 §2, loop protection).
public struct Acknowledgements: Hashable, Sendable {
    /// Whether customers are acknowledged at all.
    public let enabled: Bool
    /// Most acknowledgements to one address in 24 hours.
    public let perAddressPerDay: Int
    /// Most acknowledgements to one domain in an hour.
    public let perDomainPerHour: Int
    /// Most acknowledgements in an hour.
    public let perHour: Int
    /// Mails that arrived longer ago are not acknowledged but shown to a person.
    public let maximumAge: Duration
    /// Whether a sender whose mails go unanswered is told so, once.
    public let explanation: Bool

    init(_ section: Section) {
        let count = Form.integer(0...1_000_000)
        enabled = section.value("enabled", .yesNo, default: Defaults.acknowledge)
        perAddressPerDay = section.value("per_address_per_day", count, default: Defaults.perAddressPerDay)
        perDomainPerHour = section.value("per_domain_per_hour", count, default: Defaults.perDomainPerHour)
        perHour = section.value("per_hour", count, default: Defaults.perHour)
        maximumAge = section.value(
            "maximum_age", .time(.seconds(60)...Defaults.year), default: Defaults.acknowledgementAge)
        explanation = section.value("explanation", .yesNo, default: Defaults.explanation)
        section.finish()
    }
}

/// How letters are repeated.
public struct OutboxRules: Hashable, Sendable {
    /// The waiting times between attempts; the last one repeats.
    public let gaps: [Duration]
    /// By how much a gap varies at random, in percent.
    public let jitter: Int
    /// How long a letter is tried, by its kind's name, from the relay's first answer to it.
    public let giveUp: [String: Duration]
    /// How long every other kind is tried.
    public let giveUpOtherwise: Duration
    /// When a letter of a kind that is repeated, and whose fate is unknown, is sent once more.
    public let resendUncertain: Duration

    /// How long letters of that kind are tried.
    public func giveUp(kind: String) -> Duration { giveUp[kind] ?? giveUpOtherwise }

    init(_ section: Section) {
        let wait = Form.time(.seconds(1)...Defaults.day)
        gaps = section.list("gaps", wait, default: Defaults.gaps)
        if gaps.isEmpty, section.has("gaps") {
            section.fault("gaps", .init("no gap at all", zh: "没有写任何间隔"), wait.expected)
        }
        jitter = section.value("jitter", .percent, default: Defaults.jitter)
        let last = Form.time(.seconds(60)...Defaults.month)
        let kinds = section.section("give_up")
        var giveUp = Defaults.giveUp
        for kind in LetterKind.allCases {
            if let time = kinds.optional(kind.rawValue, last) { giveUp[kind.rawValue] = time }
        }
        self.giveUp = giveUp
        giveUpOtherwise = kinds.value("otherwise", last, default: Defaults.giveUpOtherwise)
        kinds.finish()
        resendUncertain = section.value(
            "resend_uncertain", .time(.seconds(1)...Defaults.day), default: Defaults.resendUncertain)
        section.finish()
    }
}

/// How long heed waits on a connection, for every server.
public struct NetworkTimes: Hashable, Sendable {
    /// Until the connection stands, TLS included.
    public let connect: Duration
    /// For the answer to one command.
    public let command: Duration
    /// For the next byte of a transfer.
    public let stall: Duration
    /// For the relay's answer after the final dot (RFC 5321 §4.5.3.2.6: ten minutes).
    public let afterDot: Duration

    init(_ section: Section) {
        let wait = Form.time(.seconds(1)...Defaults.hour)
        connect = section.value("connect", wait, default: Defaults.connect)
        command = section.value("command", wait, default: Defaults.command)
        stall = section.value("stall", wait, default: Defaults.stall)
        afterDot = section.value("after_dot", wait, default: Defaults.afterDot)
        section.finish()
    }
}
