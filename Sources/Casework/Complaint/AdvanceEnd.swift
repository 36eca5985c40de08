import FoundationEssentials

extension Advance {
    mutating func close(_ reason: String) { end(reason) }

    mutating func withdraw(_ remark: Remark) throws(Refusal) {
        guard !remark.text.isBlank else { throw .needsReason }
        recallFromLeader()
        end(remark.text)
    }

    private mutating func end(_ reason: String) {
        file.endedAt = record.at
        file.endReason = reason
        closeAllDuties()
        effects.append(.cancelTimers(prefix: "\(file.number)/"))
    }

    mutating func merge(_ merging: Merging, from: CaseStatus) throws(Refusal) {
        guard merging.into != file.number else { throw .sameCase }
        recallFromLeader()
        file.mergedInto = merging.into
        file.statusBeforeMerge = from == .awaitingApproval ? .drafting : from
        end(merging.reason)
    }

    /// The case goes on by itself again; its clock never stopped.
    mutating func unmerge(_ remark: Remark) throws(Refusal) {
        guard !remark.text.isBlank else { throw .needsReason }
        file.mergedInto = nil
        file.statusBeforeMerge = nil
        file.endedAt = nil
        file.endReason = nil
        setDeadline()
        guard let handler = file.handler else { return }
        order(draftRequest(handler, further: remark.text))
        if file.caseClass == .major { requestMeeting() }
    }

    /// Binds the case to another. One that was taken in and goes on by itself again is only related.
    mutating func bind(_ link: Link) throws(Refusal) {
        guard link.other != file.number else { throw .sameCase }
        if link.relation == .related {
            file.links.removeAll { $0.other == link.other && $0.relation == .absorbed }
            giveBackPeriod()
        }
        var plain = link
        (plain.periodStart, plain.alsoTell) = (nil, nil)
        if !file.links.contains(plain) { file.links.append(plain) }
        if let person = link.alsoTell { remember(person, link.relation) }
        guard let start = link.periodStart, start < file.periodStart else { return }
        file.ownPeriodStart = file.ownPeriodStart ?? file.periodStart
        file.periodStart = start
        setDeadline()
    }

    /// With the last case that was taken in, its earlier receipt goes too.
    private mutating func giveBackPeriod() {
        guard let start = file.ownPeriodStart, !file.links.contains(where: { $0.relation == .absorbed })
        else {
            return
        }
        file.ownPeriodStart = nil
        file.periodStart = start
        setDeadline()
    }

    /// A merge must leave no customer without an answer; undone, his own case gives it.
    private mutating func remember(_ person: String, _ relation: Link.Relation) {
        guard relation == .absorbed else {
            return file.tasks.removeAll { $0.kind == .tellAlso && $0.subject == person }
        }
        set(.tellAlso, person)
    }

    mutating func tickOff(_ done: TaskDone) throws(Refusal) {
        let before = file.tasks.count
        file.tasks.removeAll { $0.kind == done.kind && (done.subject == nil || $0.subject == done.subject) }
        guard file.tasks.count < before else { throw .noSuchTask }
    }
}
