public import Casework
public import Foundation
public import Letters
public import Settings
import Survey
import Transport

extension House {
    /// Whose letters these are, as the configuration says.
    init(_ company: Company) {
        func names(_ tag: String) -> Names {
            Names(company: company.name[tag], office: company.department[tag], service: company.service[tag])
        }
        self.init(
            simplified: names("zh-Hans"), traditional: names("zh-Hant"), english: names("en"),
            phone: company.phone, privacyNotice: company.privacyNotice, instance: company.messageIDDomain,
            surveyList: "survey.\(company.messageIDDomain)")
    }
}

extension House {
    /// Whose records these are, as the configuration says.
    public init(of configuration: Configuration) { self.init(configuration.company) }
}

extension TokenHouse {
    /// The campaigns of every year, which a look at a mail alone may find; the store knows which there were.
    private static let everyYear = (2000...2099).map { Campaign.name(of: $0) }

    /// What of letters is the house's own, as the configuration says.
    init(_ configuration: Configuration) {
        let accounts = configuration.accounts
        self.init(
            casePrefixes: [configuration.casework.numberPrefix], campaigns: Self.everyYear,
            addresses: accounts.flatMap { [$0.address] + $0.aliases } + [configuration.company.address],
            takesTokenAddresses: accounts.allSatisfy(\.plusAddresses),
            returnAddress: configuration.relay.envelope == .token ? configuration.relay.bounceAddress : nil,
            messageDomain: configuration.company.messageIDDomain)
    }
}

extension Server {
    /// The server as the transport takes it.
    func endpoint(_ proto: Endpoint.Proto) -> Endpoint {
        let security: Endpoint.Security =
            switch security {
            case .tls: .tls
            case .starttls: .startTLS
            case .plain: .plain
            }
        return Endpoint(proto, host: host, port: UInt16(clamping: port), security: security, caFile: caFile)
    }
}

extension MailAccount {
    /// Where its mail is.
    var endpoint: Endpoint { server.endpoint(mailProtocol == .imap ? .imap : .pop3) }
}

extension Duration {
    /// Whole and part seconds.
    var seconds: Double {
        Double(components.seconds) + Double(components.attoseconds) / 1e18
    }
}

extension Zone {
    /// The zone of a name, by its offset at `instant`; China knows no daylight saving.
    public init(named name: String, at instant: Date) {
        let offset = TimeZone(identifier: name)?.secondsFromGMT(for: instant) ?? Zone.china.offset
        self.init(name: name, offset: offset)
    }
}
