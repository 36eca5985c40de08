import Casework
import Gateway
import Store

/// A report on a letter as `heed returns list --json` shows it. Names are stable: a later heed only adds.
struct ReturnView: Encodable {
    let mail: Int64
    let at, report, standing: String
    let foundBy, recipient, status, reason, diagnostic: String?
    let letter: Int64?
    let letterKind, caseNumber: String?
    /// What it says of the address: none, hard or dead.
    let weight: String

    enum CodingKeys: String, CodingKey {
        case mail, at, report, standing, recipient, status, reason, diagnostic, letter, weight
        case foundBy = "found_by"
        case letterKind = "letter_kind"
        case caseNumber = "case"
    }

    init(_ returned: ReturnedMail, zone: Zone) {
        let found = returned.report
        mail = returned.mail.rawValue
        at = zone.iso8601(returned.at)
        report = found.report
        standing = found.standing.rawValue
        foundBy = found.trace?.rawValue
        recipient = found.recipient
        status = found.status
        reason = found.reason
        diagnostic = found.diagnostic
        letter = returned.letter?.rawValue
        letterKind = returned.kind
        caseNumber = returned.caseNumber
        weight = found.weight.rawValue
    }
}

/// One report and its recipient: `heed returns show`.
struct ReturnPage: Encodable {
    let report: ReturnView
    let recipient: RecipientView?

    init(_ returned: ReturnedMail, _ recipient: Recipient?, zone: Zone) {
        report = ReturnView(returned, zone: zone)
        self.recipient = recipient.map { RecipientView($0, zone: zone) }
    }

    /// The page for a person.
    var lines: [String] {
        let about: [(String, String?)] = [
            ("mail", "\(report.mail)"), ("filed", report.at), ("report", report.report),
            ("standing", report.standing), ("found by", report.foundBy),
            ("letter", report.letter.map { "\($0) \(report.letterKind ?? "")" }), ("case", report.caseNumber),
            ("recipient", report.recipient), ("status", report.status), ("reason", report.reason),
            ("words", report.diagnostic), ("counts as", report.weight),
        ]
        let pairs = about.compactMap { name, value in value.map { "\(name): \($0)" } }
        return pairs.flatMap(Printable.lines) + (recipient.map { [""] + $0.lines } ?? [])
    }
}

/// An address as `heed recipients` shows it.
struct RecipientView: Encodable {
    let address, standing: String
    let reason, by, since, scoredAt: String?
    let score: Int

    enum CodingKeys: String, CodingKey {
        case address, standing, reason, by, since, score
        case scoredAt = "scored_at"
    }

    init(_ recipient: Recipient, zone: Zone) {
        address = recipient.address
        standing = recipient.standing.rawValue
        reason = recipient.reason
        by = recipient.by
        since = recipient.since.map(zone.iso8601)
        score = recipient.score
        scoredAt = recipient.scoredAt.map(zone.iso8601)
    }

    /// How the address stands, for a person.
    var lines: [String] {
        var first = "\(address): \(standing)"
        if let since, let by { first += " since \(since) by \(by)" }
        let pairs = [
            first, reason.map { "reason: \($0)" },
            "score: \(score)" + (scoredAt.map { ", last \($0)" } ?? ""),
        ]
        return pairs.compactMap(\.self).flatMap(Printable.lines)
    }
}

/// An address and the changes of its standing.
struct RecipientPage: Encodable {
    struct Change: Encodable {
        let at, standing, reason, by: String
        let login: String?
    }

    let recipient: RecipientView
    let changes: [Change]

    init(_ recipient: Recipient, _ changes: [RecipientChange], zone: Zone) {
        self.recipient = RecipientView(recipient, zone: zone)
        self.changes = changes.map {
            Change(
                at: zone.iso8601($0.at), standing: $0.standing.rawValue, reason: $0.reason, by: $0.by,
                login: $0.login)
        }
    }

    /// The page for a person.
    var lines: [String] {
        guard !changes.isEmpty else { return recipient.lines }
        var table = Table(["AT", "STANDING", "BY", "LOGIN", "REASON"])
        for change in changes {
            table.add([change.at, change.standing, change.by, change.login ?? "-", change.reason])
        }
        return recipient.lines + [""] + table.lines
    }
}

/// What `heed recipients block` and `unblock` did.
struct RecipientChangeView: Encodable {
    let recipient: RecipientView
    let held, released: Int

    init(_ report: RecipientReport, zone: Zone) {
        recipient = RecipientView(report.recipient, zone: zone)
        held = report.held
        released = report.released
    }

    /// The same for a person.
    var lines: [String] {
        recipient.lines
            + [
                held > 0 ? "letters held: \(held)" : nil,
                released > 0 ? "letters leaving now: \(released)" : nil,
            ]
            .compactMap(\.self)
    }
}
