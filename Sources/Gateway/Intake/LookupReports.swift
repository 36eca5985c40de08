import Casework
import FoundationEssentials
import MIME
import Reading
import Store

/// Which letter of ours a report is about.
extension Lookup {
    /// A letter found by its recipient's address alone must have left so short a time ago, in seconds.
    private static let addressWindow = 7 * 86_400.0

    func learnReport(
        _ reading: Reading, _ carriers: [Carrier], at received: Date, _ known: inout Known
    ) throws {
        let house = desk.mint.house
        guard let clues = ReturnClues(reading, carriers, ours: house) else { return }
        for clue in clues.clues {
            guard let letter = try letter(by: clue, clues.recipients, at: received),
                let kind = LetterKind(rawValue: letter.kind)
            else { continue }
            let number = letter.caseNumber.map(CaseNumber.init(rawValue:))
            known.reported = ReportedLetter(
                key: letter.key, kind: kind, caseNumber: number, approvedHash: letter.approvedHash,
                recipient: letter.recipient, trace: clue.trace,
                isProven: clue.trace != .address || house.returnAddress == nil)
            if let number { known.files.merge(try files([number])) { known, _ in known } }
            return
        }
        known.strayReport = try clues.standing(ours: house, isKnown: isKnown)
    }

    /// Whether somebody of the house may have written to an address by hand.
    private func isKnown(_ address: String) throws -> Bool {
        if desk.directory.isOurs(address) || desk.directory.match(address).customer != nil { return true }
        return try transaction.hasCorresponded(with: AddressKey.of(address))
    }

    private func letter(by clue: ReturnClue, _ recipients: [String], at received: Date) throws -> Letter? {
        switch clue {
        case .envelope(let address): return try transaction.letter(envelopeFrom: address)
        case .messageID(let identifier, _): return try transaction.letter(messageID: identifier)
        case .ofSurvey(let invitee):
            return try transaction.letter(messageIDPrefix: invitee.messageIDPrefix)
        case .ofCase(let number):
            let letters = try letters(of: number) { $0.isForCustomer }
            let named = Set(recipients.map { AddressKey.of($0) })
            return letters.first { named.contains(AddressKey.of($0.recipient)) } ?? letters.first
        case .ofDuty(let duty):
            return try letters(of: duty.caseNumber) { !$0.isForCustomer }
                .first { AddressKey.of($0.recipient) == AddressKey.of(duty.person) }
        case .address(let address):
            let since = received.addingTimeInterval(-Self.addressWindow)
            return try transaction.letterGone(to: address, since: since)
        }
    }

    /// The letters of a case that may have left, newest first.
    private func letters(of number: CaseNumber, _ isWanted: (LetterKind) -> Bool) throws -> [Letter] {
        try transaction.letters(caseNumber: number.rawValue, atMost: 200).filter { letter in
            let mayHaveLeft = letter.state == .sent || letter.state == .uncertain || letter.state == .sending
            return mayHaveLeft && (LetterKind(rawValue: letter.kind).map(isWanted) ?? false)
        }
    }
}
