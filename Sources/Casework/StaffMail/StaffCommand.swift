/// What a member of staff wants, read from the new text of a mail.
public enum StaffCommand: Hashable, Sendable {
    /// An unconditional yes.
    case approve
    /// No; the reason may be empty.
    case sendBack(reason: String)
    /// Neither clear yes nor no: heed answers and asks again.
    case askAgain(why: String)
    /// No decision: received, later, a question, nothing.
    case none(why: String)
    /// The text of a handling opinion.
    case draft(String)
    /// More time: working days in all as written, if written.
    case extend(days: Int?, reason: String)
    /// Another class.
    case severity(Severity, reason: String)
    /// Passes the case on: a department or a person of the directory, or the words as written.
    case assign(StaffTarget, reason: String)
    /// The minutes of the managers' meeting, complete or not.
    case minutes(MinutesReading)
    /// A note for the file.
    case note(String)
    /// Close the case.
    case close(reason: String)
    /// A leader's word on the plan.
    case review(String)

    /// The name used in reports.
    public var name: String {
        switch self {
        case .approve: "approve"
        case .sendBack: "return"
        case .askAgain: "ask_again"
        case .none: "none"
        case .draft: "draft"
        case .extend: "extend"
        case .severity: "severity"
        case .assign: "assign"
        case .minutes: "minutes"
        case .note: "note"
        case .close: "close"
        case .review: "review"
        }
    }

    /// Whether it changes something by itself: no question back, nothing left open.
    public var decides: Bool {
        switch self {
        case .askAgain, .none: false
        case .minutes(let reading): reading.isComplete
        case .approve, .sendBack, .draft, .extend, .severity, .assign, .note, .close, .review: true
        }
    }

    /// The reason given with it, if any.
    public var reason: String? {
        switch self {
        case .sendBack(let reason), .extend(_, let reason), .severity(_, let reason), .assign(_, let reason),
            .close(let reason):
            reason.isEmpty ? nil : reason
        case .askAgain(let why), .none(let why): why
        case .approve, .draft, .minutes, .note, .review: nil
        }
    }
}

/// To whom a case is passed on.
public struct StaffTarget: Hashable, Sendable {
    /// The department, by its full name.
    public var department: String?
    /// The person, by name.
    public var person: String?
    /// The words as written, when the directory knows neither.
    public var words: String

    /// A target.
    public init(department: String?, person: String?, words: String) {
        self.department = department
        self.person = person
        self.words = words
    }

    /// Whether the directory knows it.
    public var isKnown: Bool { department != nil || person != nil }
}

/// Names to which a case can be passed on.
public struct StaffNames: Hashable, Sendable {
    /// A department: its full name and its other names.
    public struct Department: Hashable, Sendable {
        /// The full name.
        public var name: String
        /// Other names.
        public var aliases: [String]

        /// Names a department.
        public init(name: String, aliases: [String]) {
            self.name = name
            self.aliases = aliases
        }
    }

    /// The departments.
    public var departments: [Department]
    /// The people, by name.
    public var people: [String]

    /// Lists the names.
    public init(departments: [Department] = [], people: [String] = []) {
        self.departments = departments
        self.people = people
    }
}

/// What was found of the minutes.
public struct MinutesReading: Hashable, Sendable {
    /// The time as written; nil when it is missing or undecided.
    public var time: String?
    /// The people present.
    public var attendees: [String]
    /// The decision; nil when it is missing.
    public var decision: String?
    /// The whole text.
    public var text: String

    /// Whether time, people and decision are all there (article 11(2)).
    public var isComplete: Bool { missing.isEmpty }

    /// What is missing, in the words of the form.
    public var missing: [String] {
        var words: [String] = []
        if time == nil { words.append("会议时间") }
        if attendees.isEmpty { words.append("出席人员") }
        if decision == nil { words.append("会议决定") }
        return words
    }

    /// The record, when complete.
    public var minutes: Minutes? {
        guard let time, let decision, !attendees.isEmpty else { return nil }
        return Minutes(time: time, attendees: attendees, decision: decision, text: text)
    }
}
