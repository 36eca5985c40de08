/// Why the desk cannot be set up, each with its remedy; all of them at once.
public struct DeskFailure: Error, Sendable, Hashable, CustomStringConvertible {
    /// One thing in the way.
    public struct Fault: Sendable, Hashable {
        /// What is wrong, and where.
        public let what: String
        /// What to do.
        public let remedy: String
    }

    /// Everything in the way.
    public let faults: [Fault]

    init(_ faults: [Fault]) { self.faults = faults }

    init(_ what: String, remedy: String) { faults = [Fault(what: what, remedy: remedy)] }

    /// One line a fault.
    public var description: String { faults.map { "\($0.what); \($0.remedy)" }.joined(separator: "\n") }
}
