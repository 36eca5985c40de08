public import FoundationEssentials

extension Campaign {
    /// Whether an invitee is to be reminded at `date`: invited, silent, reachable, and neither too often nor too soon.
    ///
    /// Who wrote anything himself is not reminded, whatever came of it; a machine's answer is none.
    public func reminds(_ track: Invitee.Track, _ ballot: Ballot?, at date: Date) -> Bool {
        guard status == .open, !isOver(at: date), track.invitedAt != nil, track.optedOutAt == nil,
            track.bouncedAt == nil, track.reminders < rules.reminders, let last = track.lastLetterAt
        else { return false }
        if let ballot, ballot.replies.contains(where: { $0.verdict != .automatic }) { return false }
        return last.addingTimeInterval(Double(rules.remindAfterDays) * 86_400) <= date
    }
}
