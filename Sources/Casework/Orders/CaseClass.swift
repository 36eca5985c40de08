/// How grave a complaint is (article 11(2), (3)): "重大", "严重" and "较大" are one class, major.
public enum Severity: String, Codable, Hashable, Sendable, CaseIterable {
    /// 一般: one working day, approved by the supervising leader.
    case ordinary
    /// 重大: three working days, settled by the managers' meeting; may be extended to seven.
    case major
}

/// What a case is, which decides its clock and who approves its answer.
public enum CaseClass: String, Codable, Hashable, Sendable, CaseIterable {
    /// An ordinary complaint.
    case ordinary
    /// A major complaint.
    case major
    /// An inquiry (article 3(6)): recorded and answered, but without a deadline.
    case inquiry
    /// The service improvement plan on its way to the company leaders (article 13): no deadline.
    case plan

    /// The class of a complaint of that severity.
    public init(_ severity: Severity) { self = severity == .major ? .major : .ordinary }

    /// How grave it is: of two cases that go on as one the graver class holds.
    public var gravity: Int {
        switch self {
        case .inquiry, .plan: 0
        case .ordinary: 1
        case .major: 2
        }
    }

    /// The severity of a complaint; other cases have none.
    public var severity: Severity? {
        switch self {
        case .ordinary: .ordinary
        case .major: .major
        case .inquiry, .plan: nil
        }
    }
}
