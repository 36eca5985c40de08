public import FoundationEssentials

extension Case {
    /// Whether an alarm of the case still tells of something, by its key; one that does not is over.
    public func justifies(alarm key: String, at now: Date) -> Bool {
        let parts = key.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let kind = Alarm.Kind(rawValue: String(parts[0])) else { return true }
        let subject = String(parts[2])
        switch kind {
        case .overdue: return status.isOpen && deadline.map { $0.promise <= now } ?? false
        case .customerUnreachable: return has(.reachCustomer, subject)
        case .uncertainLetter: return has(.checkLetter, subject)
        case .strangerWithToken: return has(.checkSender, subject)
        case .unreadableMail: return has(.openMailbox, subject)
        case .staffUnreachable: return needsAction
        case .extensionRefused, .flood: return status.isOpen
        case .nobodyResponsible: return handler == nil && needsAction
        case .provisionalDeadline: return status.isOpen && deadline?.isProvisional == true
        case .machineAnswers: return (machineMails ?? 0) >= Advance.mostMachineMails
        case .forgedStaffMail: return true
        }
    }

    private func has(_ task: CaseTask.Kind, _ subject: String) -> Bool {
        tasks.contains { $0.kind == task && $0.subject == subject }
    }
}
