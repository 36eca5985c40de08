/// What follows from letters that come back.
public struct Returns: Hashable, Sendable {
    /// On so many days letters must have come back before mail of surveys stops.
    public let stopSurveysAt: Int
    /// Without a further return for so long, earlier ones are forgotten.
    public let forgetAfter: Duration

    init(_ section: Section) {
        stopSurveysAt = section.value("stop_surveys_at", .integer(1...100), default: Defaults.stopSurveysAt)
        forgetAfter = section.value(
            "forget_after", .time(Defaults.day...Defaults.year), default: Defaults.forgetReturnsAfter)
        section.finish()
    }
}

/// How many mails are taken for a flood. Its mails gather in one case, unanswered, while intake goes on.
public struct Floods: Hashable, Sendable {
    /// Most mails of one sender in an hour; nil for no limit.
    public let perSenderPerHour: Int?
    /// Most new matters of all senders in an hour; nil for no limit.
    public let perHour: Int?

    init(_ section: Section) {
        perSenderPerHour = section.value(
            "per_sender_per_hour", .countOrNone, default: Defaults.floodPerSenderPerHour)
        perHour = section.value("per_hour", .countOrNone, default: Defaults.floodPerHour)
        section.finish()
    }
}
