import Casework
import Foundation
import Reading
import Store
import Survey
import TestSupport
import Testing

@testable import Gateway

/// A simulated office that holds a survey of a few customers.
final class CampaignOffice {
    static let director = SimulatedOffice.director
    let office: SimulatedOffice
    /// Every letter of the survey that left, by recipient, oldest first.
    private(set) var sent: [String: [Invitation]] = [:]
    /// Every other letter that left.
    private(set) var others: [Letter] = []

    /// - Parameters:
    ///   - rows: the customers' table without its heading: code, unit, class, contact, email, plant office, language, flags.
    ///   - survey: survey.yaml.
    init(_ start: String, rows: [String], survey: String = "campaign: {rate_per_minute: 60}") throws {
        let heading = "code,unit,class,contact,email,plant_office,language,flags\n"
        office = try SimulatedOffice(
            try at(start),
            files: ["customers.csv": heading + rows.joined(separator: "\n") + "\n", "survey.yaml": survey])
    }

    var desk: Desk { office.desk }
    var clerk: Clerk { get throws { try desk.directory.clerk(named: Self.director, login: nil) } }

    /// Creates this year's survey and writes the invitations.
    @discardableResult
    func begin() throws -> SurveyMailing {
        _ = try desk.createSurvey(year: nil, by: clerk)
        return try desk.invite(year: nil, by: clerk)
    }

    /// Lets time pass; what is due by then leaves.
    func pass(until time: String) throws {
        try office.pass(until: try at(time))
        for letter in try office.send() {
            if letter.kind.hasPrefix("survey") {
                sent[letter.recipient, default: []].append(Invitation(letter))
            } else {
                others.append(letter)
            }
        }
    }

    /// The last letter of the survey to somebody.
    func last(_ recipient: String) throws -> Invitation { try #require(sent[recipient]?.last) }

    func kinds(_ recipient: String) -> [String] {
        (sent[recipient] ?? []).map { String($0.letter.kind.dropFirst("survey-".count)) }
    }

    func receive(_ mail: [UInt8]) throws { try office.receive(bytes: mail) }

    var campaign: Campaign {
        get throws { try desk.store.look { try desk.lookUpCampaign(year: nil, in: $0) } }
    }

    func invitee(_ customer: String) throws -> Invitee {
        let name = try campaign.name
        return try #require(try desk.store.look { try $0.invitee(of: name, customer: customer) })
    }

    func ballot(_ customer: String) throws -> Ballot? {
        let id = try invitee(customer).id
        return try desk.store.look { try $0.ballot(of: id) }
    }

    func standing(_ customer: String) throws -> Survey.Standing {
        Survey.Standing(try invitee(customer).track, try ballot(customer), try campaign.questionnaire)
    }

    var counts: CampaignCounts {
        get throws {
            let campaign = try campaign
            return try desk.store.look { transaction in
                CampaignCounts(
                    try transaction.invitees(of: campaign.name), try transaction.ballots(of: campaign.name),
                    campaign.questionnaire)
            }
        }
    }
}
