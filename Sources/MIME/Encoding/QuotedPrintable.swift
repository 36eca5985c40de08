/// Quoted-printable (RFC 2045 §6.7).
enum QuotedPrintable {
    /// Decodes a body; an equals sign that is no escape stays as it is.
    static func decode(_ bytes: Bytes) -> (bytes: [UInt8], defects: [Defect]) {
        let (out, isInvalid) = Kernel.quotedPrintable(bytes)
        return (out, isInvalid ? [.invalidQuotedPrintable] : [])
    }
}
