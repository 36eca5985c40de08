/// What mail programs say by their mark-up about old mail and signatures.
enum HtmlMarks {
    /// What the mark-up of an element says of the text in it.
    enum Meaning: Sendable {
        case nothing
        /// The element holds quoted mail, and nothing else.
        case quoted
        /// The element may be a quote or an indented paragraph: the words before it decide.
        case perhapsQuoted
        /// From here on the old mail stands.
        case quoteBegins
        case attribution
        case signature
    }

    /// Elements that hold the old mail whole (Yahoo, NetEase, Sina, 139, Outlook for phones, Spark, Tutanota, Zoho …).
    private static let quotedNames = Words(
        "yahoo_quoted|isreplycontent|origbody|reply139content|ntes-mailmaster-quote|tutanota_quote|zmail_extra"
            + "|mail-editor-reference-message-container|ms-outlook-mobile-reference-message|messagereplysection"
            + "|h5-quote|mailquote|quoted_message|freebirdformviewquote|replysection|oriheader_content"
            + "|outlook-mobile-reference-message|ntes-pcmail-quote|__aliyun_previous_mail|__alimail_reply|acompli_quote|bloop_original_html|airmail_original_html"
    )
    private static let quoteClasses = Words(
        "gmail_quote|quote|cite|protonmail_quote|iosymail|yahoo_quoted|mori")
    private static let cutNames = Words(
        "divrplyfwdmsg|appendonsend|outlookmessageheader|stopspelling|replyforwardmsg")
    private static let attributionNames = Words("gmail_attr|moz-cite-prefix|gmail_quote_attribution")
    private static let signatureNames = Words(
        "gmail_signature|moz-signature|ms-outlook-mobile-signature|applemailsignature|protonmail_signature_block"
            + "|signature|yahoo_signature|ymail_signature|ntes_signature|mail_signature|bloop_sign|neteasefooter"
            + "|ntes-pcmail-signature|__aliyun_signature_wrap|messagesignaturesection|composer_signature"
    )

    /// NetEase's phone program sets the writer's card in a link to its maker.
    private static let cardMaker = "https://dashi.163.com/projects/signature-manager"

    /// Foxmail's short rule above the writer's signature.
    static func isSignatureRule(_ attributes: HtmlAttributes) -> Bool {
        Array(attributes.style.utf8.filter { $0 > 0x20 })[...].contains(text: "width:210px")
    }

    /// The meaning of an element of the given kind.
    static func meaning(of tag: HtmlTag, _ attributes: HtmlAttributes) -> Meaning {
        if attributes.isUnnamed, tag != .quote, tag != .anchor { return .nothing }
        let names = tokens(of: attributes)
        if tag == .quote {
            if attributes.type == "cite" || names.contains(where: { quoteClasses.contains($0[...]) }) {
                return .quoted
            }
            if names.contains(where: { quotedNames.contains($0[...]) }) || hasLeftBorder(attributes.style) {
                return .quoted
            }
            return .perhapsQuoted
        }
        if tag == .anchor, attributes.href.utf8.starts(with: cardMaker.utf8) { return .signature }
        for name in names {
            if quotedNames.contains(name[...]) || name.starts(with: "yahoo_quoted".utf8) { return .quoted }
            if cutNames.contains(name[...]) { return .quoteBegins }
            if attributionNames.contains(name[...]) { return .attribution }
            if signatureNames.contains(name[...]) { return .signature }
        }
        return .nothing
    }

    /// The id, name and class names of an element in lower case, without the `x_` that Outlook puts before all of them.
    private static func tokens(of attributes: HtmlAttributes) -> [[UInt8]] {
        let all = [
            attributes.id, attributes.className, attributes.name, attributes.smartmail, attributes.title,
        ]
        var found: [[UInt8]] = []
        for value in all where !value.isEmpty {
            for word in value.lowercased().utf8.prefix(400).split(separator: UInt8(ascii: " ")).prefix(12) {
                var bare = word
                while bare.starts(with: "x_".utf8) { bare = bare.dropFirst(2) }
                found.append(Array(bare))
            }
        }
        return found
    }

    /// The vertical bar beside quoted text.
    private static func hasLeftBorder(_ style: String) -> Bool {
        let bytes = Array(style.utf8.filter { $0 != UInt8(ascii: " ") })[...]
        guard let start = bytes.firstIndex(ofText: "border-left:") else { return false }
        let value = bytes[start...].prefix { $0 != UInt8(ascii: ";") }
        return !value.contains(text: "none") && !value.contains(text: ":0") && value.contains(text: "solid")
    }

    /// Whether an element is not to be seen.
    static func isHidden(_ attributes: HtmlAttributes) -> Bool {
        guard !attributes.style.isEmpty else { return false }
        let style = Array(attributes.style.utf8.filter { $0 > 0x20 })[...]
        return style.contains(text: "display:none") || style.contains(text: "mso-hide:all")
    }
}
