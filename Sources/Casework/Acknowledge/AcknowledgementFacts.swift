/// How many automatic answers may leave. The defaults stop a loop early and no person ever meets them.
public struct AcknowledgementLimits: Hashable, Sendable {
    /// For one case.
    public var perCase: Int
    /// To one address in 24 hours.
    public var perAddressPerDay: Int
    /// To one domain in an hour.
    public var perDomainPerHour: Int
    /// In all, in an hour.
    public var perHour: Int
    /// Seconds after which a mail is too old to be acknowledged.
    public var maximumAge: Double
    /// Received fields from which on a mail is taken to go round in a circle.
    public var hops: Int

    /// The given limits; by default 1, 3, 20, 300, one day and 50.
    public init(
        perCase: Int = 1, perAddressPerDay: Int = 3, perDomainPerHour: Int = 20, perHour: Int = 300,
        maximumAge: Double = 86_400, hops: Int = 50
    ) {
        self.perCase = perCase
        self.perAddressPerDay = perAddressPerDay
        self.perDomainPerHour = perDomainPerHour
        self.perHour = perHour
        self.maximumAge = maximumAge
        self.hops = hops
    }
}

/// How many automatic answers have left already.
public struct AcknowledgementCounts: Hashable, Sendable {
    /// For this case.
    public var forCase: Int
    /// To this address in the last 24 hours.
    public var forAddress: Int
    /// To this domain in the last hour.
    public var forDomain: Int
    /// In all, in the last hour.
    public var inAll: Int

    /// The given counts; by default none.
    public init(forCase: Int = 0, forAddress: Int = 0, forDomain: Int = 0, inAll: Int = 0) {
        self.forCase = forCase
        self.forAddress = forAddress
        self.forDomain = forDomain
        self.inAll = inAll
    }
}

/// What must be known beside the mail to decide on an acknowledgement.
public struct AcknowledgementFacts: Sendable {
    /// Our service addresses and their aliases.
    public var ownAddresses: [String]
    /// The domain of our Message-IDs.
    public var messageDomain: String
    /// Whether the account's server writes Return-Path on every mail.
    public var addsReturnPath: Bool
    /// What the pinned server says of the sender.
    public var authentication: Authentication
    /// Who is ours.
    public var directory: Directory
    /// What has left already.
    public var counts: AcknowledgementCounts
    /// What may leave.
    public var limits: AcknowledgementLimits
    /// Seconds since the mail arrived in the mailbox.
    public var age: Double
    /// The mail came up when a mailbox was listed anew.
    public var isRelisted: Bool

    /// The given facts.
    public init(
        ownAddresses: [String], messageDomain: String, addsReturnPath: Bool = true,
        authentication: Authentication = .unauthenticated(reason: "no server is pinned"),
        directory: Directory = Directory(), counts: AcknowledgementCounts = .init(),
        limits: AcknowledgementLimits = .init(), age: Double = 0, isRelisted: Bool = false
    ) {
        self.ownAddresses = ownAddresses.map { AddressKey.of($0) }
        self.messageDomain = messageDomain.lowercased()
        self.addsReturnPath = addsReturnPath
        self.authentication = authentication
        self.directory = directory
        self.counts = counts
        self.limits = limits
        self.age = age
        self.isRelisted = isRelisted
    }
}
