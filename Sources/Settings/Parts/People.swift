/// What a member of staff may do.
public enum StaffRole: String, Codable, Hashable, Sendable, CaseIterable {
    /// Drafts opinions and keeps the record.
    case handler
    /// Approves opinions on ordinary complaints.
    case approver
    /// Leads the Enterprise Development Department.
    case departmentDirector = "department_director"
    /// The supervising leader.
    case supervisingLeader = "supervising_leader"
    /// The general manager.
    case generalManager = "general_manager"
    /// Leads another department.
    case departmentHead = "department_head"
    /// Reads everything, changes nothing.
    case auditor
}

/// An absence during which somebody else has the duties.
public struct Leave: Codable, Hashable, Sendable {
    /// The first day away.
    public let from: Day
    /// The last day away.
    public let to: Day
    /// The address of the one who stands in.
    public let deputy: String?
}

/// A member of staff.
public struct StaffMember: Codable, Hashable, Sendable {
    /// The name as letters address it.
    public let name: String
    /// The only address that counts as this person, lower case.
    public let address: String
    /// Further addresses of the same person, such as an alias of the office.
    public let aliases: [String]
    /// The position.
    public let title: String?
    /// The department, by name.
    public let department: String?
    /// What this person may do.
    public let roles: [StaffRole]
    /// Planned absences.
    public let leave: [Leave]

    init(_ section: Section) {
        name = section.required("name", .text, standIn: "")
        address = section.required("address", .address, standIn: "").lowercased()
        aliases = section.list("aliases", .address, default: []).map { $0.lowercased() }
        title = section.optional("title", .text)
        department = section.optional("department", .text)
        roles = section.list("roles", .choice, default: [])
        leave = section.sections("leave", namedBy: "from").compactMap { absence in
            let from = absence.required("from", .day)
            let to = absence.required("to", .day)
            let deputy = absence.optional("deputy", .address)?.lowercased()
            absence.finish()
            guard let from, let to else { return nil }
            if to < from {
                absence.fault(
                    "to", .init("ends before it begins", zh: "结束早于开始"), .init("swap the dates", zh: "请对调日期"))
            }
            return Leave(from: from, to: to, deputy: deputy)
        }
        section.finish()
    }
}

/// A department complaints can be passed to.
public struct Department: Codable, Hashable, Sendable {
    /// The full name.
    public let name: String
    /// Other names and abbreviations, as staff write them after "转".
    public let aliases: [String]
    /// The address of its mailbox; without one its head is written to.
    public let address: String?

    init(_ section: Section) {
        name = section.required("name", .text, standIn: "")
        aliases = section.list("aliases", .text, default: [])
        address = section.optional("address", .address)?.lowercased()
        section.finish()
    }
}

/// When notices to staff leave.
public struct StaffNotices: Hashable, Sendable {
    /// When the daily list leaves on working days, in minutes since midnight.
    public let digestAt: Int
    /// The day the weekly list of the leaders leaves.
    public let weeklyOn: Weekday
    /// When no notice leaves but those of major cases.
    public let quietHours: DaySpan

    init(_ section: Section) {
        digestAt = section.value("digest_at", .clock, default: Defaults.digestAt)
        weeklyOn = section.value("weekly_on", .choice, default: Defaults.weeklyOn)
        quietHours = section.value("quiet_hours", .daySpan, default: Defaults.quietHours)
        section.finish()
    }
}
