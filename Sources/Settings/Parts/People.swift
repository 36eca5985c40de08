import Casework

extension Employee {
    /// Reads a member of staff.
    init(_ section: Section) {
        let absences = section.sections("leave", namedBy: "from").compactMap { Absence($0) }
        self.init(
            name: section.required("name", .text, standIn: ""),
            address: section.required("address", .address, standIn: ""),
            aliases: section.list("aliases", .address, default: []),
            title: section.optional("title", .text), department: section.optional("department", .text),
            roles: section.list("roles", .choice, default: []), absences: absences,
            deputy: section.optional("deputy", .address), logins: section.list("logins", .text, default: []))
        section.finish()
    }
}

extension Absence {
    /// Reads days away; nil when a day is missing, which is noted.
    init?(_ section: Section) {
        let from = section.required("from", .day)
        let to = section.required("to", .day)
        let deputy = section.optional("deputy", .address)?.lowercased()
        section.finish()
        guard let from, let to else { return nil }
        if to < from {
            section.fault(
                "to", .init("ends before it begins", zh: "结束早于开始"), .init("swap the dates", zh: "请对调日期"))
        }
        self.init(from: from, to: to, deputy: deputy)
    }
}

extension Division {
    /// Reads a department.
    init(_ section: Section) {
        self.init(
            name: section.required("name", .text, standIn: ""),
            aliases: section.list("aliases", .text, default: []),
            address: section.optional("address", .address), head: section.optional("head", .address))
        section.finish()
    }
}

/// When notices to staff leave.
public struct StaffNotices: Hashable, Sendable {
    /// When the daily list leaves on working days, in minutes since midnight.
    public let digestAt: Int
    /// The day the weekly list of the leaders leaves.
    public let weeklyOn: Weekday
    /// When no notice leaves but those of major cases; nil where they leave at any hour.
    public let quietHours: DaySpan?

    init(_ section: Section) {
        digestAt = section.value("digest_at", .clock, default: Defaults.digestAt)
        weeklyOn = section.value("weekly_on", .choice, default: Defaults.weeklyOn)
        quietHours = section.value("quiet_hours", .daySpanOrNone, default: .some(Defaults.quietHours))
        section.finish()
    }
}
