/// Every value that holds when the configuration says nothing. `Config/heed.yaml` shows them all.
enum Defaults {
    static let hour = Duration.seconds(3600)
    static let day = Duration.seconds(86_400)
    static let month = Duration.seconds(31 * 86_400)
    static let year = Duration.seconds(366 * 86_400)

    // Company and files
    static let timeZone = "Asia/Shanghai"
    static let staffLanguage = ScreenLanguage.zhHans
    static let data = "/var/lib/heed"
    static let rules = "rules.yaml"
    static let survey = "survey.yaml"
    static let customers = "customers.csv"
    static let templates = "../Templates"
    static let keys = "keys"

    // Accounts
    static let security = TransportSecurity.tls
    static let mechanism = LoginMechanism.automatic
    static let mailProtocol = MailProtocol.imap
    static let flag = "$Heed"
    static let poll = Duration.seconds(60)
    static let idle = true
    static let addsReturnPath = true
    static let plusAddresses = true
    static let firstSyncOldest = Duration.seconds(30 * 86_400)
    static let firstSyncAcknowledge = false
    static let maximumMailSize = 50 << 20
    static let mailSizes = (64 << 10)...(1 << 30)

    // Relay
    static let profile = RelayProfile.generic
    static let deliveryReports = true

    // Acknowledgements (RFC 3834 §2)
    static let acknowledge = true
    static let perAddressPerDay = 3
    static let perDomainPerHour = 20
    static let perHour = 300
    static let acknowledgementAge = day
    static let explanation = true

    // Outbox (RFC 5321 §4.5.4.1)
    static let gaps: [Duration] = [60, 300, 900, 1800, 3600, 7200, 14_400].map { .seconds($0) }
    static let jitter = 20
    static let giveUp: [String: Duration] = ["acknowledgement": .seconds(3 * 86_400)]
    static let giveUpOtherwise = Duration.seconds(5 * 86_400)
    static let resendUncertain = Duration.seconds(1800)

    // Returns and floods
    static let stopSurveysAt = 5
    static let forgetReturnsAfter = Duration.seconds(7 * 86_400)
    static let floodPerSenderPerHour: Int? = 20
    static let floodPerHour: Int? = 200
    static let repeatAlarmsAfter = day

    // Network
    static let connect = Duration.seconds(30)
    static let command = Duration.seconds(180)
    static let stall = Duration.seconds(60)
    static let afterDot = Duration.seconds(600)

    // Casework
    static let numberPrefix = "KS"
    static let officeHours = [DaySpan(start: 540, end: 720), DaySpan(start: 810, end: 1080)]
    static let calendar = "calendar"
    static let calendarSignOff = true
    static let draftBy = 50
    static let approveBy = 75
    static let extensionChain = ["department_director", "supervising_leader"]
    static let escalationChain = ["department_director", "supervising_leader", "general_manager"]
    static let graceDays = 30
    static let digestAt = 510
    static let weeklyOn = Weekday.monday
    static let quietHours = DaySpan(start: 1260, end: 450)

    // Housekeeping
    static let attempts = 3
    static let batchMails = 100
    static let batchSize = 16 << 20
    static let parts = 1000
    static let depth = 50
    static let diskReserve = 500 << 20
    static let logLevel = LogLevel.info
    static let logFormat = LogFormat.text
    static let healthFile = "health.json"
    static let healthEvery = Duration.seconds(30)

    /// The limits a provider is known for; NetEase and QQ also demand MAIL FROM to be the login.
    static func limits(of profile: RelayProfile) -> RelayLimits {
        switch profile {
        case .generic:
            RelayLimits(lanes: 4, ratePerMinute: nil, mailsPerConnection: 500, envelope: .token)
        case .qq:
            RelayLimits(lanes: 1, ratePerMinute: 10, mailsPerConnection: 10, envelope: .login)
        case .exmail:
            RelayLimits(lanes: 2, ratePerMinute: 30, mailsPerConnection: 50, envelope: .login)
        case .netease:
            RelayLimits(lanes: 1, ratePerMinute: 20, mailsPerConnection: 10, envelope: .login)
        case .alimail:
            RelayLimits(lanes: 2, ratePerMinute: 30, mailsPerConnection: 50, envelope: .login)
        case .gmail:
            RelayLimits(lanes: 2, ratePerMinute: 60, mailsPerConnection: 100, envelope: .login)
        case .outlook:
            RelayLimits(lanes: 2, ratePerMinute: 30, mailsPerConnection: 100, envelope: .login)
        }
    }
}
