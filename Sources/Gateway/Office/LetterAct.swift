import FoundationEssentials
public import Reading
public import Store

/// What a person may do with a letter of the outbox.
public enum LetterAct: Sendable, Hashable {
    /// Try it again now; one that may have left only `anyway`.
    case retry(anyway: Bool)
    /// Keep it back.
    case hold
    /// Let it go after it was kept back.
    case release
    /// Never send it, or, if it may have left already, not once more.
    case cancel
    /// Say what became of one that may have left: it arrived, or it did not and goes again.
    case settle(arrived: Bool)

    /// The name in the record.
    public var name: String {
        switch self {
        case .retry: "retry"
        case .hold: "hold"
        case .release: "release"
        case .cancel: "cancel"
        case .settle(arrived: true): "settle-sent"
        case .settle(arrived: false): "settle-lost"
        }
    }

    /// The state it leaves a letter in; throws when it does not fit where the letter stands.
    func state(of letter: Letter) throws(LetterRefusal) -> LetterState {
        switch (self, letter.state) {
        case (_, .claimed), (_, .sending): throw .underWay(letter.id)
        case (_, .sent): throw .hasLeft(letter.id)
        case (_, .cancelled): throw .cancelled(letter.id)
        case (.retry, .queued), (.retry, .refused): return .queued
        case (.retry(let anyway), .uncertain):
            guard anyway else { throw .mayHaveLeft(letter.id) }
            return .queued
        case (.retry, .held), (.hold, .held), (.settle, .held): throw .isHeld(letter.id)
        case (.hold, .queued): return .held
        case (.release, .held): return .queued
        case (.cancel, .queued), (.cancel, .held): return .cancelled
        case (.cancel, .uncertain):
            guard letter.resendAt != nil else { throw .mayHaveLeft(letter.id) }
            return .uncertain
        case (.settle(let arrived), .uncertain): return arrived ? .sent : .queued
        case (.release, .queued), (.settle, .queued): throw .waits(letter.id)
        case (.hold, .refused), (.release, .refused), (.cancel, .refused), (.settle, .refused):
            throw .wasRefused(letter.id)
        case (.hold, .uncertain), (.release, .uncertain): throw .mayHaveLeft(letter.id)
        }
    }
}

/// Why an act does not fit a letter.
public enum LetterRefusal: Error, Hashable, Sendable {
    case noSuchLetter(LetterID)
    case underWay(LetterID)
    case hasLeft(LetterID)
    case cancelled(LetterID)
    case mayHaveLeft(LetterID)
    case isHeld(LetterID)
    case waits(LetterID)
    case wasRefused(LetterID)
    /// The approval it was written under does not hold any more.
    case notApproved(LetterID)
    /// Nothing leaves for its recipient.
    case recipientBarred(LetterID, String)
    /// No reason was given.
    case needsReason
    /// Auditors look on.
    case mayNotAct(String)

    /// What is wrong and what to do.
    public func text(in language: Language) -> String { language == .zhHans ? chinese : english }

    private var english: String {
        switch self {
        case .noSuchLetter(let id): "There is no letter \(id.rawValue). See heed outbox list."
        case .underWay(let id): "Letter \(id.rawValue) is being sent just now. Look again in a minute."
        case .hasLeft(let id): "The relay has taken letter \(id.rawValue). It cannot be changed any more."
        case .cancelled(let id):
            "Letter \(id.rawValue) was cancelled and stays so. Let its case write another."
        case .mayHaveLeft(let id):
            "Letter \(id.rawValue) may have left already. Ask the recipient, then heed outbox settle; "
                + "or retry it with --anyway and risk a second copy."
        case .isHeld(let id): "Letter \(id.rawValue) is held. heed outbox release lets it go."
        case .waits(let id):
            "Letter \(id.rawValue) is queued and waits for its time. Nothing is to be settled."
        case .wasRefused(let id):
            "Letter \(id.rawValue) was refused and is not sent again. heed outbox retry tries it once more."
        case .notApproved(let id):
            "The approval of letter \(id.rawValue) does not hold any more: the case has moved on. See the case."
        case .recipientBarred(let id, let address):
            "Letters to \(address) do not leave, so letter \(id.rawValue) would be held again. "
                + "heed recipients unblock lets them go, and this one with them."
        case .needsReason: "Say why, with --reason: the record keeps it."
        case .mayNotAct(let person): "\(person) may look at letters, but not change what becomes of them."
        }
    }

    private var chinese: String {
        switch self {
        case .noSuchLetter(let id): "没有编号为 \(id.rawValue) 的信函，请查看 heed outbox list。"
        case .underWay(let id): "信函 \(id.rawValue) 正在发送，请稍后再看。"
        case .hasLeft(let id): "信函 \(id.rawValue) 已被中继服务器接收，不能再更改。"
        case .cancelled(let id): "信函 \(id.rawValue) 已取消，不能恢复；请由工单另行发信。"
        case .mayHaveLeft(let id):
            "信函 \(id.rawValue) 可能已经发出。请先询问收件人，再用 heed outbox settle 登记；"
                + "或用 retry --anyway 重发（收件人可能收到两份）。"
        case .isHeld(let id): "信函 \(id.rawValue) 已暂扣，用 heed outbox release 放行。"
        case .waits(let id): "信函 \(id.rawValue) 正在排队等候，无需登记。"
        case .wasRefused(let id): "信函 \(id.rawValue) 已被拒收，不再发送；用 heed outbox retry 可再试一次。"
        case .notApproved(let id): "信函 \(id.rawValue) 的批准已失效：工单情况已变，请查看工单。"
        case .recipientBarred(let id, let address):
            "\(address) 已停止收信，信函 \(id.rawValue) 放行后仍会被暂扣；请用 heed recipients unblock 解除，信函随即发出。"
        case .needsReason: "请用 --reason 写明原因，以便记录。"
        case .mayNotAct(let person): "\(person) 只能查看信函，不能更改。"
        }
    }
}
