/// An oddity of a mail. Reading never fails: what is wrong becomes one of these, and `rawValue` is the name
/// heed publishes for it.
public enum Defect: String, Sendable, CaseIterable, Codable {
    /// The charset's name is not known; the text was read by evidence.
    case unknownCharset = "unknown-charset"
    /// Bytes above 0x7F and no charset stated; the text was read by evidence.
    case undeclaredCharset = "undeclared-charset"
    /// The stated charset is plainly not the one used; the text was read by evidence.
    case wrongCharset = "wrong-charset"
    /// Some bytes mean nothing in the charset; each became U+FFFD.
    case malformedText = "malformed-text"
    /// Base64 that ends inside a group of four.
    case truncatedBase64 = "truncated-base64"
    /// Base64 with characters that are not of its alphabet.
    case invalidBase64 = "invalid-base64"
    /// Text follows where base64 ended by its padding; it was left out.
    case textAfterBase64 = "text-after-base64"
    /// The transfer encoding is stated, but the bytes plainly are not so encoded; they were taken as they are.
    case wrongTransferEncoding = "wrong-transfer-encoding"
    /// The text is base64 or quoted-printable, but no field says so; it was read all the same.
    case unstatedTransferEncoding = "unstated-transfer-encoding"
    /// Quoted-printable with an equals sign that is no escape.
    case invalidQuotedPrintable = "invalid-quoted-printable"
    /// Uuencoded data without its end, or with lines of the wrong length.
    case invalidUuencode = "invalid-uuencode"
    /// A Content-Transfer-Encoding that is not known; the bytes are left as they are.
    case unknownTransferEncoding = "unknown-transfer-encoding"
    /// More than one From field: the sender is ambiguous (RFC 5322 §3.6).
    case twoFromHeaders = "two-from-headers"
    /// More than one Subject field.
    case twoSubjectHeaders = "two-subject-headers"
    /// More than one Date field.
    case twoDateHeaders = "two-date-headers"
    /// More than one To field.
    case twoToHeaders = "two-to-headers"
    /// More than one Message-ID field.
    case twoMessageIDHeaders = "two-message-id-headers"
    /// More than one Content-Type field in one header; the first that can be read counts.
    case twoContentTypeHeaders = "two-content-type-headers"
    /// A From field with more than one address.
    case severalFromAddresses = "several-from-addresses"
    /// A mail without From.
    case missingFrom = "missing-from"
    /// A line inside a header that is neither a field nor a fold (RFC 7103 §7.2); read as a fold.
    case headerLineWithoutColon = "header-line-without-colon"
    /// A field name with blanks or other characters that no field name may have.
    case invalidFieldName = "invalid-field-name"
    /// A From field whose address stands inside an encoded word, where RFC 2047 §5 allows none.
    case encodedAddress = "encoded-address"
    /// No empty line between header and body.
    case missingBlankLine = "missing-blank-line"
    /// An mbox "From " line before the header.
    case mboxFromLine = "mbox-from-line"
    /// Bytes above 0x7F in a header field (allowed by RFC 6532 only as UTF-8).
    case rawHeaderBytes = "raw-header-bytes"
    /// A decoded header field holds a line end or another control character; it was made a space.
    case controlInHeader = "control-in-header"
    /// Lines end in a carriage return alone.
    case bareCarriageReturn = "bare-cr"
    /// A NUL byte in the header.
    case nullInHeader = "nul-in-header"
    /// A Content-Type that cannot be read.
    case invalidContentType = "invalid-content-type"
    /// A multipart without a boundary parameter.
    case missingBoundaryParameter = "missing-boundary"
    /// The stated boundary does not occur; another line that acts as one was taken.
    case guessedBoundary = "guessed-boundary"
    /// A multipart in which no part begins.
    case boundaryNotFound = "boundary-not-found"
    /// A multipart that is never closed: the mail may be cut off.
    case missingClosingBoundary = "missing-closing-boundary"
    /// A part begins after its multipart was closed.
    case partAfterClose = "part-after-close"
    /// Multiparts or nested mails deeper than `Limits.depth`; the rest is one opaque part.
    case depthCap = "mime-depth-cap"
    /// More parts than `Limits.parts`; the rest is one opaque part.
    case partCap = "mime-part-cap"
    /// A header longer than `Limits.headerBytes`; the rest of it is not read.
    case headerSizeCap = "header-size-cap"
    /// More fields in one header than `Limits.fields`; the rest is not read.
    case headerFieldCap = "header-field-cap"
    /// More addresses in one field than `Limits.addresses`; the rest is not read.
    case addressCap = "address-cap"
    /// More message identifiers in one field than `Limits.references`; those in the middle are not read.
    case referenceCap = "reference-cap"
    /// A boundary longer than `Limits.boundaryBytes`; the multipart is one opaque part.
    case boundaryCap = "boundary-cap"
}
