/// Why the store could not do what was asked, and what a person can do about it.
public struct StoreFailure: Error, Sendable, Hashable, CustomStringConvertible {
    /// The sort of trouble; decides whether waiting helps.
    public enum Kind: String, Sendable {
        case alreadyRunning = "already-running"
        case busy
        case corrupt
        case diskFull = "disk-full"
        case inputOutput = "input-output"
        case missing
        case refused
        case schema
    }

    /// The sort of trouble.
    public let kind: Kind
    /// What happened, and where.
    public let detail: String
    /// What to do next, in words for an operator.
    public let remedy: String

    /// Describes a failure of the given kind.
    public init(_ kind: Kind, _ detail: String, remedy: String) {
        self.kind = kind
        self.detail = detail
        self.remedy = remedy
    }

    /// Whether the same call may succeed later without a person doing anything.
    public var passes: Bool { kind == .busy || kind == .diskFull || kind == .inputOutput }

    /// One line: what happened and what to do.
    public var description: String { "\(detail); \(remedy)" }
}
