/// Who writes the letters.
public struct Company: Hashable, Sendable {
    /// The company as letters name it.
    public let name: LocalizedText
    /// The department that signs letters to customers.
    public let department: LocalizedText
    /// The display name of the service address in From.
    public let service: LocalizedText
    /// The service address: From of letters that belong to no account, such as digests.
    public let address: String
    /// A telephone number for customers.
    public let phone: String?
    /// Where customers can read how their data are treated, shown in acknowledgements.
    public let privacyNotice: String?
    /// The mail domains of the company: whoever writes from there is staff, never a customer.
    public let domains: [String]
    /// The domain of the Message-IDs heed makes.
    public let messageIDDomain: String
    /// The zone of deadlines and digests, an IANA name.
    public let timeZone: String
    /// The language of letters to staff: zh-Hans or en.
    public let staffLanguage: ScreenLanguage

    init(_ section: Section, accounts: [MailAccount]) {
        name = section.localized("name")
        department = section.localized("department")
        service = section.localized("service")
        let first = accounts.first?.address
        address = section.optional("address", .address) ?? first ?? ""
        phone = section.optional("phone", .text)
        privacyNotice = section.optional("privacy_notice", .text)
        let own = domainPart(address)
        domains = section.list("domains", .domain, default: own.map { [$0] } ?? [])
        messageIDDomain = section.value("message_id_domain", .domain, default: own ?? "")
        timeZone = section.value("time_zone", .timeZone, default: Defaults.timeZone)
        staffLanguage = section.value("staff_language", .choice, default: Defaults.staffLanguage)
        section.finish()
    }
}

/// The part of an address behind the "@", in lower case.
func domainPart(_ address: String) -> String? {
    address.lastIndex(of: "@").map { address[address.index(after: $0)...].lowercased() }
}
