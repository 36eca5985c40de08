public import Reading

/// Why the casework says no. Nothing has changed; the words say what to do instead.
public enum Refusal: Error, Hashable, Sendable {
    /// There is no case to which this could happen.
    case noSuchCase
    /// The case was received before.
    case alreadyReceived
    /// The event names another case, or comes before one already recorded.
    case outOfOrder
    /// The present status does not allow it.
    case notNow(CaseEvent.Name, CaseStatus)
    /// The case goes on in another.
    case mergedElsewhere(CaseNumber)
    /// A case cannot be merged with or linked to itself.
    case sameCase
    /// The acknowledgement was decided before; a second is never sent.
    case acknowledgedAlready
    /// No handler yet.
    case needsHandler
    /// A major case needs the minutes of the managers' meeting first.
    case needsMinutes
    /// The minutes lack these.
    case minutesIncomplete([String])
    /// The meeting lies ahead, as the time in its minutes tells.
    case meetingAhead(String)
    /// The minutes name fewer than two people present.
    case meetingOfOne([String])
    /// This person does not decide on major cases and so may not make one a lesser.
    case downgradeNeedsLeader(String)
    /// Minutes belong to major cases.
    case minutesOnlyForMajor
    /// A text to the customer is empty.
    case emptyText
    /// A major case tells the customer the opinion of the meeting as well.
    case needsOpinion
    /// The revision is not the latest.
    case staleRevision(given: Int, latest: Int)
    /// The revision number does not follow the last one.
    case wrongRevision(given: Int, expected: Int)
    /// The draft goes to somebody else than the case's contact.
    case wrongRecipients
    /// Whoever drafted a text may not approve it.
    case drafterMayNotApprove(String)
    /// This person was not asked, or has answered.
    case notAsked(String)
    /// This person's office does not allow it.
    case wrongOffice(String)
    /// The approval names a text that is not the one submitted.
    case otherContent
    /// The leader was asked before.
    case askedAlready(String)
    /// Only major cases can be extended (article 11(3)).
    case extensionOnlyForMajor
    /// More working days than the regulation allows, or not more than there are now.
    case extensionDays(asked: Int, least: Int, most: Int)
    /// The ordinary period is over.
    case extensionTooLate
    /// A request is pending or granted.
    case extensionAlreadyAsked
    /// No request is pending.
    case noExtensionPending
    /// Another leader speaks first.
    case notYourTurn(person: String, next: String)
    /// No leader is named in the configuration to decide this.
    case noLeader
    /// The customer must be told first.
    case customerNotTold
    /// A reason is required.
    case needsReason
    /// The case has no such mail.
    case noSuchMail(String)
    /// No such task is open.
    case noSuchTask
    /// Nobody of that name is known.
    case unknownTarget(String)
    /// The files that came with a draft are more than a letter can carry; the limit in megabytes.
    case filesTooLarge(Int)
    /// A letter of this kind may only carry an approved text.
    case letterNotApproved
    /// A service improvement plan has no customer and no class but its own, and only a plan has them not.
    case notOfAPlan
    /// There is no survey of that year; of any year when nil.
    case noSurvey(Int?)
    /// The year has its survey already (article 12).
    case surveyExists(Int)
    /// The survey of that year is over.
    case surveyClosed(Int)
    /// Nobody has been invited to the survey of that year yet.
    case surveyNotOpen(Int)
    /// A survey is held in the year it is for, or next to it.
    case surveyYear(Int)
    /// Nobody of the directory can be invited.
    case nobodyToInvite

    /// The refusal in the words of a clerk's desk.
    public func text(in language: Language) -> String {
        language == .en || language == .other ? english : chinese
    }
}

extension Refusal: CustomStringConvertible {
    /// The English words.
    public var description: String { english }
}
