import FoundationEssentials
import MIME

extension Advance {
    /// Article 11(3), readings 6 to 8: major cases only, before the ordinary period ends, at most seven days in all,
    /// every leader of the chain in order.
    mutating func requestExtension(_ plea: ExtensionPlea) throws(Refusal) {
        guard file.caseClass == .major, let deadline = file.deadline, let now = file.workingDays else {
            throw .extensionOnlyForMajor
        }
        if let earlier = file.timeExtension, earlier.isPending || earlier.isGranted {
            throw .extensionAlreadyAsked
        }
        let most = min(rules.mostDays, Self.mostDaysEver)
        guard plea.workingDays > now, plea.workingDays <= most else {
            throw .extensionDays(asked: plea.workingDays, least: now + 1, most: most)
        }
        guard !plea.reason.isBlank else { throw .needsReason }
        guard record.at <= deadline.promise else { throw .extensionTooLate }
        guard let first = plea.chain.first else { throw .noLeader }
        file.extensionCount += 1
        let state = ExtensionState(plea: plea, requestedAt: record.at)
        file.timeExtension = state
        setTimer(.extensionBy, deadline.promise)
        _ = open(.extensionApproval, file.extensionCount, first)
        order(extensionRequest(first, state))
    }

    mutating func decideExtension(_ voice: ExtensionVoice) throws(Refusal) {
        guard var state = file.timeExtension, let next = state.next else { throw .noExtensionPending }
        guard next.address.lowercased() == voice.leader else {
            throw .notYourTurn(person: voice.leader, next: next.address)
        }
        closeDuties(.extensionApproval)
        guard voice.agrees else { return refuseExtension(voice, &state) }
        state.agreed.append(voice.leader)
        if let following = state.next {
            file.timeExtension = state
            _ = open(.extensionApproval, file.extensionCount, following)
            order(extensionRequest(following, state))
        } else {
            grantExtension(&state)
        }
    }

    private mutating func refuseExtension(_ voice: ExtensionVoice, _ state: inout ExtensionState) {
        state.refusedBy = voice.leader
        state.decidedAt = record.at
        file.timeExtension = state
        alarm(.extensionRefused, "\(file.extensionCount)", "refused by \(voice.leader)")
        effects.append(.cancelTimers(prefix: "\(file.number)/extension-by/"))
        guard let person = file.handler ?? rules.offices.desk else { return }
        order(extensionRefused(person, voice))
    }

    /// All agreed. A yes after the ordinary period is recorded as late (reading 8), and told as such.
    private mutating func grantExtension(_ state: inout ExtensionState) {
        state.decidedAt = record.at
        state.isLate = file.deadline.map { record.at > $0.promise } ?? false
        file.timeExtension = state
        if state.isLate {
            alarm(.extensionRefused, "late-\(file.extensionCount)", "granted after the period")
        }
        setDeadline()
        order(extensionNotice(state))
    }
}
