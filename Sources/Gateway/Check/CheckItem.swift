/// One thing `heed check` looked at.
public struct CheckItem: Sendable, Hashable, Encodable {
    /// How it stands.
    public enum Standing: String, Sendable, Hashable, Encodable {
        /// As it should be.
        case good
        /// heed works, but somebody should see to it.
        case warning
        /// heed does not work until it is mended.
        case fault
    }

    /// What was looked at, such as "account kefu".
    public let subject: String
    /// How it stands.
    public let standing: Standing
    /// What was found.
    public let finding: String
    /// What to do; nil when all is well.
    public let remedy: String?

    enum CodingKeys: String, CodingKey { case subject, standing, finding, remedy }

    static func good(_ subject: String, _ finding: String) -> CheckItem {
        CheckItem(subject: subject, standing: .good, finding: finding, remedy: nil)
    }

    static func warning(_ subject: String, _ finding: String, remedy: String) -> CheckItem {
        CheckItem(subject: subject, standing: .warning, finding: finding, remedy: remedy)
    }

    static func fault(_ subject: String, _ finding: String, remedy: String) -> CheckItem {
        CheckItem(subject: subject, standing: .fault, finding: finding, remedy: remedy)
    }
}
