/// Letters to staff that a later event has overtaken: what they ask for is done, or wanted no more.
///
/// Letters to the customer are not among them: an acknowledgement, a question or a result stays true.
extension Advance {
    /// Calls off the letters that ask for duties of these kinds, as far as they have not left.
    mutating func callOffRequests(_ kinds: some Sequence<NoticeKind>) {
        for kind in kinds {
            switch kind {
            case .draft: callOff("draft", "assign", "returned", of: .draftBy)
            case .meeting: callOff("meet", of: .meetingBy)
            case .approval: callOff("approve", of: .approveBy)
            case .extensionApproval: callOff("extend", of: .extensionBy)
            case .review: callOff(of: .reviewBy)
            case .attention: break
            }
        }
    }

    /// An opinion is there: nobody need be asked for one.
    mutating func callOffDraftRequests() { callOff("draft", "returned", of: .draftBy) }

    /// Calls off every letter to staff that speaks of the period that is over. Those on a customer's further mail
    /// stay: somebody has to read it all the same.
    mutating func callOffPeriod() {
        callOff(
            "draft", "assign", "returned", "meet", "approve", "extend", "extension-no", "rem", "moved",
            "reopened", "told", "submitted", "unreviewed")
    }

    private mutating func callOff(_ names: String..., of reminder: TimerKind? = nil) {
        let reminders = reminder.map { ["rem:\(file.number):\($0.rawValue):"] } ?? []
        for prefix in names.map({ "\($0):\(file.number):" }) + reminders {
            effects.append(.cancelLetters(prefix: prefix))
        }
    }
}
