/// What the present status says to an event.
enum Verdict: Hashable {
    /// The case goes there.
    case to(CaseStatus)
    /// It is recorded; the status stays.
    case stay
    /// Not in this status.
    case no
}

/// The table of the workflow: first the event, then the status, no default anywhere, so that a new event or status
/// does not compile until it is decided. `Tests/CaseworkTests/workflow.txt` shows the table line by line. What an
/// event asks beyond the status is checked in ``Advance``.
enum Transitions {
    static func verdict(_ file: Case, _ event: CaseEvent) -> Verdict {
        switch event {
        case .received: .no
        case .noted, .linked, .taskDone: .stay
        case .mailAttached: file.status == .merged ? .no : .stay
        case .graded: graded(file.status)
        case .assigned: assigned(file.status)
        case .meetingRecorded: meetingRecorded(file.status)
        case .drafted: drafted(file.status)
        case .submitted: submitted(file.status)
        case .approved: file.status == .awaitingApproval ? .to(.approved) : .no
        case .returned: file.status == .awaitingApproval ? .to(.returned) : .no
        case .answeredUnclearly, .extensionDecided, .recalculated, .customerFiled:
            file.status.isOpen ? .stay : .no
        case .extensionRequested: file.isUnfinished && file.status != .received ? .stay : .no
        case .acknowledged: file.isUnfinished ? .stay : .no
        case .asked, .contactChanged: file.isUnfinished && !file.isPlan ? .stay : .no
        case .letterEnded(let outcome): letterEnded(file, outcome)
        case .toldInPerson: toldInPerson(file)
        case .reopened: reopened(file.status)
        case .closed: closed(file)
        case .timerFired(let firing): file.status == .told && firing.kind == .close ? .to(.closed) : .stay
        case .withdrawn: file.isUnfinished ? .to(.withdrawn) : .no
        case .merged: file.isUnfinished ? .to(.merged) : .no
        case .reviewed(let review): reviewed(file, review)
        case .unmerged: file.status == .merged ? .to(file.statusBeforeMerge ?? .received) : .no
        }
    }

    private static func graded(_ status: CaseStatus) -> Verdict {
        switch status {
        case .received: .to(.graded)
        case .graded, .assigned, .drafting, .returned, .reopened: .stay
        case .awaitingApproval: .to(.drafting)
        case .approved, .told, .closed, .merged, .withdrawn: .no
        }
    }

    private static func assigned(_ status: CaseStatus) -> Verdict {
        switch status {
        case .graded, .reopened: .to(.assigned)
        case .assigned, .drafting, .awaitingApproval, .returned: .stay
        case .received, .approved, .told, .closed, .merged, .withdrawn: .no
        }
    }

    private static func meetingRecorded(_ status: CaseStatus) -> Verdict {
        switch status {
        case .graded, .assigned, .drafting, .returned, .reopened: .stay
        case .awaitingApproval: .to(.drafting)
        case .received, .approved, .told, .closed, .merged, .withdrawn: .no
        }
    }

    private static func drafted(_ status: CaseStatus) -> Verdict {
        switch status {
        case .assigned, .drafting, .awaitingApproval, .returned, .reopened: .to(.drafting)
        case .received, .graded, .approved, .told, .closed, .merged, .withdrawn: .no
        }
    }

    private static func submitted(_ status: CaseStatus) -> Verdict {
        switch status {
        case .drafting: .to(.awaitingApproval)
        case .awaitingApproval: .stay
        case .received, .graded, .assigned, .returned, .approved, .told, .closed, .reopened, .merged,
            .withdrawn:
            .no
        }
    }

    /// A letter that ended is always recorded; only those of the approval in force move the case.
    private static func letterEnded(_ file: Case, _ outcome: LetterOutcome) -> Verdict {
        switch file.status {
        case .approved:
            if file.completesTelling(outcome) {
                .to(file.isPlan && file.openReviews.isEmpty ? .closed : .told)
            } else if file.failsToTell(outcome) {
                .to(.reopened)
            } else {
                .stay
            }
        case .told, .closed: file.failsToTell(outcome) ? .to(.reopened) : .stay
        // A letter that was refused or came back was sent again, and its approval is still in force.
        case .reopened: file.completesTelling(outcome) ? .to(.told) : .stay
        case .received, .graded, .assigned, .drafting, .awaitingApproval, .returned, .merged, .withdrawn:
            .stay
        }
    }

    /// After a returned letter the approved text may still be told by telephone.
    private static func toldInPerson(_ file: Case) -> Verdict {
        switch file.status {
        case .approved: .to(.told)
        case .reopened: file.approval == nil ? .no : .to(.told)
        case .received, .graded, .assigned, .drafting, .awaitingApproval, .returned, .told, .closed, .merged,
            .withdrawn:
            .no
        }
    }

    private static func reopened(_ status: CaseStatus) -> Verdict {
        switch status {
        case .told, .closed, .withdrawn: .to(.reopened)
        case .received, .graded, .assigned, .drafting, .awaitingApproval, .returned, .approved, .reopened,
            .merged:
            .no
        }
    }

    /// With the last review the plan is done.
    private static func reviewed(_ file: Case, _ review: Review) -> Verdict {
        switch file.status {
        case .approved, .told: file.openReviews.contains { $0.person != review.person } ? .stay : .to(.closed)
        case .received, .graded, .assigned, .drafting, .awaitingApproval, .returned, .closed, .reopened,
            .merged, .withdrawn:
            .no
        }
    }

    /// A complaint closes only after the customer has been told; an inquiry may be answered on the spot.
    private static func closed(_ file: Case) -> Verdict {
        switch file.status {
        case .told: .to(.closed)
        case .graded, .assigned, .drafting, .awaitingApproval, .returned, .reopened:
            file.caseClass == .inquiry || file.isPlan ? .to(.closed) : .no
        case .received, .approved, .closed, .merged, .withdrawn: .no
        }
    }
}

extension Case {
    /// Open, and no approved letter is on its way.
    var isUnfinished: Bool { status.isOpen && status != .approved }

    /// The approved letters of the present draft: a major case tells opinion and result, a plan goes to its readers.
    var lettersToTell: [LetterKind] {
        if isPlan { return [.planReview] }
        return draft?.content.opinion == nil ? [.resolution] : [.opinion, .resolution]
    }

    /// Whether the outcome concerns a letter of the approval in force.
    func isOfApproval(_ outcome: LetterOutcome) -> Bool {
        guard let approval, outcome.kind.needsApproval else { return false }
        return outcome.approvedHash == approval.hash
    }

    /// Whether with this outcome every approved letter has been accepted by the relay.
    func completesTelling(_ outcome: LetterOutcome) -> Bool {
        guard isOfApproval(outcome), outcome.ending == .accepted else { return false }
        return lettersToTell.allSatisfy { $0 == outcome.kind || toldKinds.contains($0) }
    }

    /// Whether with this outcome the customer has not been told after all. One reader of a plan who cannot be reached does
    /// not keep it from the others.
    func failsToTell(_ outcome: LetterOutcome) -> Bool {
        !isPlan && isOfApproval(outcome) && (outcome.ending == .refused || outcome.ending == .bounced)
    }
}
