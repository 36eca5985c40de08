import Casework
import FoundationEssentials
import Logging
import Store
import Survey

/// Invitations and reminders. Each batch of letters is one transaction: whatever is interrupted goes on where it was, and
/// the key of a letter lets no second one be written.
extension Desk {
    /// Letters written in one transaction: so long the store is closed to others.
    private static let batch = 100

    /// Invites everybody whom the campaign chooses and has not invited; may be interrupted and repeated at will.
    ///
    /// - Parameter progress: told after each batch how many letters are written, of how many.
    public func invite(
        year: Int?, by clerk: Clerk, progress: (Int, Int) -> Void = { _, _ in }
    ) throws -> SurveyMailing {
        try check(clerk)
        let (campaign, total) = try transacting { try choose(year: year, in: $0, at: world.now()) }
        ring()
        var mailing = SurveyMailing(campaign: campaign)
        var last = 0
        while true {
            let now = world.now()
            let batch = try transacting { transaction in
                let batch = try transaction.uninvited(in: campaign.name, after: last, atMost: Self.batch)
                let letters = SurveyLetters(campaign, zone: calendar.zone)
                try write(batch, of: campaign, &mailing, in: transaction, at: now) { invitee, slot, track in
                    track.invitedAt = now
                    return letters.invitation(to: invitee, at: slot)
                }
                return batch
            }
            guard let end = batch.last else { break }
            last = end.id.number
            progress(mailing.written + mailing.unwritten, total)
        }
        log.info(
            "survey invited", metadata: ["campaign": "\(campaign.name)", "letters": "\(mailing.written)"])
        return mailing
    }

    /// Reminds those who are due for it; see ``Campaign/reminds(_:_:at:)``.
    public func remind(
        year: Int?, by clerk: Clerk, progress: (Int, Int) -> Void = { _, _ in }
    ) throws -> SurveyMailing {
        try check(clerk)
        let campaign = try transacting { transaction in
            let campaign = try lookUpCampaign(year: year, in: transaction)
            guard campaign.status != .created else { throw Refusal.surveyNotOpen(campaign.year) }
            guard campaign.status == .open, !campaign.isOver(at: world.now()) else {
                throw Refusal.surveyClosed(campaign.year)
            }
            return campaign
        }
        var mailing = SurveyMailing(campaign: campaign)
        while try transacting({ try remind(campaign, &mailing, in: $0, at: world.now()) }) == Self.batch {
            progress(mailing.written, mailing.written)
        }
        return mailing
    }

    /// Chooses, and opens the campaign with its first invitation. Returns it and how many wait to be invited.
    private func choose(year: Int?, in transaction: Transaction, at now: Date) throws -> (Campaign, Int) {
        let campaign = try lookUpCampaign(year: year, in: transaction)
        guard campaign.status != .closed, !campaign.isOver(at: now) else {
            throw Refusal.surveyClosed(campaign.year)
        }
        let chosen = try transaction.invitees(of: campaign.name)
        let selection = CampaignSelection(
            for: campaign, from: directory, besides: chosen, known: try knownAddresses(transaction), at: now)
        guard !chosen.isEmpty || !selection.invitees.isEmpty else { throw Refusal.nobodyToInvite }
        try transaction.choose(selection.invitees)
        let opened = campaign.opened(at: now, zone: calendar.zone)
        try transaction.keep(opened)
        try setTimers(of: opened, in: transaction, at: now)
        let waiting = chosen.count { $0.track.invitedAt == nil } + selection.invitees.count
        return (opened, waiting)
    }

    /// One batch of reminders; returns how many were looked at.
    private func remind(
        _ campaign: Campaign, _ mailing: inout SurveyMailing, in transaction: Transaction, at now: Date
    ) throws -> Int {
        // Without days between two letters nobody gets two at once either.
        let before = now.addingTimeInterval(-max(1, Double(campaign.rules.remindAfterDays) * 86_400))
        let batch = try transaction.silent(
            in: campaign.name, remindedLessThan: campaign.rules.reminders, before: before, atMost: Self.batch
        ).filter { campaign.reminds($0.track, nil, at: now) }
        let letters = SurveyLetters(campaign, zone: calendar.zone)
        try write(batch, of: campaign, &mailing, in: transaction, at: now) { invitee, slot, track in
            track.reminders += 1
            return letters.reminder(track.reminders, to: invitee, at: slot)
        }
        return batch.count
    }

    /// Writes one letter each. Who is barred or cannot be written to is noted, so that no reminder is tried for ever; who is
    /// barred before he was invited may be invited later.
    private func write(
        _ batch: [Invitee], of campaign: Campaign, _ mailing: inout SurveyMailing,
        in transaction: Transaction,
        at now: Date, _ order: (Invitee, Date, inout Invitee.Track) -> LetterOrder
    ) throws {
        var plan = try sendingPlan(campaign, in: transaction, at: now)
        for invitee in batch {
            var track = invitee.track
            if let bar = try transaction.bar(.surveyInvitation, to: invitee.address) {
                mailing.unwritten += 1
                guard track.invitedAt != nil else { continue }
                (track.bouncedAt, track.bounceReason) = (track.bouncedAt ?? now, track.bounceReason ?? bar)
                try transaction.keep(track, of: invitee.id)
                continue
            }
            let slot = plan.slot()
            let order = order(invitee, slot, &track)
            track.lastLetterAt = slot
            try carryOut([.letter(order)], for: nil, mail: nil, in: transaction, at: now)
            if try transaction.letter(key: order.key) == nil {
                (track.bouncedAt, track.bounceReason) = (now, "the letter could not be written")
                mailing.unwritten += 1
            } else {
                mailing.written += 1
                mailing.lastLeavesAt = slot
            }
            try transaction.keep(track, of: invitee.id)
        }
    }
}

/// What a campaign does by itself while heed runs.
extension Desk {
    /// Sets the timers of an open campaign: its end, and the next working morning at which the silent are reminded.
    func setTimers(of campaign: Campaign, in transaction: Transaction, at now: Date) throws {
        guard campaign.status == .open, let closes = campaign.closesAt else { return }
        try transaction.set(
            TimerOrder(key: "\(campaign.name)/close", kind: .surveyClose, caseNumber: nil, due: closes))
        guard campaign.rules.reminders > 0 else { return }
        let morning = calendar.morning(after: now, minute: calendar.hours.open / 60)
        try setReminder(campaign, morning, in: transaction)
    }

    private func setReminder(_ campaign: Campaign, _ due: Date, in transaction: Transaction) throws {
        let key = "\(campaign.name)/remind/\(Moment.text(due))"
        try transaction.set(TimerOrder(key: key, kind: .surveyReminder, caseNumber: nil, due: due))
    }

    /// A campaign's timer: reminds a batch and comes back for the next, or ends the campaign.
    func fireSurvey(_ timer: TimerOrder, in transaction: Transaction, at now: Date) throws {
        let name = String(timer.key.prefix { $0 != "/" })
        guard let campaign = try transaction.campaign(name), campaign.status == .open else { return }
        if timer.kind == .surveyClose || campaign.isOver(at: now) {
            try close(campaign, by: "timer", in: transaction, at: now)
            log.info("survey closed", metadata: ["campaign": "\(name)"])
            return
        }
        var mailing = SurveyMailing(campaign: campaign)
        if try remind(campaign, &mailing, in: transaction, at: now) == Self.batch {
            return try setReminder(campaign, now.addingTimeInterval(1), in: transaction)
        }
        try setTimers(of: campaign, in: transaction, at: now)
    }
}
