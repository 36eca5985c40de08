/// Why a mail cannot be written.
public enum BuildFailure: Error, Sendable, Hashable {
    /// There is nobody to send it to.
    case noRecipient
    /// The text is no address that can be written: give one like "name@example.com". A local part outside
    /// ASCII needs SMTPUTF8 (RFC 6531), which heed does not ask of anyone.
    case invalidAddress(String)
    /// The text is no message or content identifier: give one like "unique@example.com".
    case invalidIdentifier(String)
    /// The text is no field name: give printable ASCII without a colon.
    case invalidFieldName(String)
    /// The field has a property of its own in `OutgoingMessage`: set that.
    case reservedField(String)
}

extension BuildFailure: CustomStringConvertible {
    /// What is wrong and what to give instead.
    public var description: String {
        switch self {
        case .noRecipient: "the mail has no recipient: give at least one address"
        case .invalidAddress(let text): "\(quoted(text)) is no mail address: give one like name@example.com"
        case .invalidIdentifier(let text):
            "\(quoted(text)) is no identifier: give one like unique@example.com"
        case .invalidFieldName(let text): "\(quoted(text)) is no field name: give ASCII letters and hyphens"
        case .reservedField(let text): "\(quoted(text)) cannot be an extra field: heed writes it itself"
        }
    }

    private func quoted(_ text: String) -> String { "\"\(HeaderText.clean(String(text.prefix(80))))\"" }
}
