import Casework
import Foundation
import Store
import Survey

/// What a mail is to a survey, as `heed mail show --json` says it. Names are stable: a later heed only adds.
struct SurveyMailView: Encodable {
    private struct Rating: Encodable {
        let value: Int?
        let state: String
    }

    private let year: Int?
    private let customer, unit: String?
    private let verdict, author: String
    private let forwarded, correction: Bool
    private let ratings: [String: Rating]
    private let texts: [String: String]
    private let complaint: String?
    private let ballot: [String: Int]?

    init(_ reply: RecordedReply, _ invitee: Invitee?, _ ballot: Ballot?) {
        year = reply.invitee.flatMap { Int($0.campaign.dropFirst()) }
        (customer, unit) = (invitee?.customer, invitee?.unit)
        (verdict, author) = (reply.verdict.rawValue, reply.author.rawValue)
        forwarded = reply.invitee != nil && (reply.author == .colleague || reply.author == .other)
        correction = reply.isCorrection
        ratings = reply.ratings.mapValues { Rating(value: $0.value, state: $0.state) }
        texts = reply.texts
        complaint = reply.complaint?.rawValue
        self.ballot = ballot?.values
    }

    /// What a mail is to a survey; nil when it is no reply to one.
    static func of(_ mail: MailID, _ look: Transaction) throws -> SurveyMailView? {
        guard let reply = try look.reply(ofMail: mail) else { return nil }
        return SurveyMailView(
            reply, try reply.invitee.flatMap(look.invitee), try reply.invitee.flatMap(look.ballot))
    }

    /// What a person is told of it.
    var lines: [(String, String?)] {
        let read = ratings.sorted { $0.key < $1.key }.map { question, rating in
            "\(question) \(rating.value.map(String.init) ?? rating.state)"
        }
        return [
            ("Survey", year.map { "\($0), \(customer ?? "") \(unit ?? "")" } ?? "no token"),
            ("Reply", verdict + (forwarded ? ", passed on to somebody else" : "")),
            ("Answers", read.isEmpty ? nil : read.joined(separator: ", ")), ("Complaint", complaint),
        ]
    }
}
