import Casework
import FoundationEssentials
import Settings
import Store

/// Whether too many mails come.
extension Lookup {
    /// The setting that names the case that takes floods in.
    static let floodCase = "flood-case"

    func learnFlood(_ mail: ReadMail, _ known: inout Known) throws {
        let floods = desk.configuration.floods
        let limits = FloodLimits(
            perSender: floods.perSenderPerHour ?? .max, inAll: floods.perHour ?? .max)
        let hour = DateInterval(start: mail.receivedAt.addingTimeInterval(-3600), end: mail.receivedAt)
        var counts = FloodCounts()
        if let most = floods.perSenderPerHour {
            counts.ofSender = try transaction.mails(of: mail.print.from, in: hour, atMost: most + 1)
        }
        if let most = floods.perHour { counts.inAll = try transaction.newMatters(in: hour, atMost: most) }
        guard let flood = Flood(counts, limits) else { return }
        known.flood = flood
        known.beginsFlood = counts.ofSender == limits.perSender
        guard let name = try transaction.setting(Self.floodCase) else { return }
        let number = CaseNumber(rawValue: name)
        guard let file = try transaction.caseFile(number) else { return }
        known.files[number] = file
        known.floodCase = number
        known.floodSize = try transaction.upcoming(Self.floodSize(number)) - 1
    }

    /// The sequence that counts the mails of a flood.
    static func floodSize(_ number: CaseNumber) -> String { "flood/\(number)" }
}

extension Desk {
    /// Remembers which case takes a flood in, and counts its mails.
    func keepFlood(_ filing: Filing, in transaction: Transaction) throws {
        switch filing {
        case .newCase(let number, .flood):
            try transaction.set(Lookup.floodCase, to: number.rawValue)
            _ = try transaction.next(Lookup.floodSize(number))
        case .flooded(let number, _): _ = try transaction.next(Lookup.floodSize(number))
        case .newCase, .attached, .reopened, .continued, .held, .duplicate, .staff, .staffRefused, .returned,
            .report, .survey, .filed:
            break
        }
    }
}
