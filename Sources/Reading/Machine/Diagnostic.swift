/// The words of a mail system, and the codes in them.
enum Diagnostic {
    private static let cap = 900

    /// The words on one line, without the repeated codes of a multi-line reply's inner lines.
    static func text(_ words: String) -> String {
        var line = ""
        var blank = false
        for character in words.prefix(cap * 2) {
            if character.isWhitespace {
                blank = !line.isEmpty
            } else {
                if blank { line.append(" ") }
                line.append(character)
                blank = false
            }
        }
        return String(line.prefix(cap))
    }

    /// The line of a report that speaks of a cause, for want of anything nearer to the recipient.
    static func causeLine(_ notice: String) -> String {
        let lines = textLines(notice, cap: 200, keepsEmpty: false)
        let hit = lines.first { line in
            StatusCode.reply(in: line) != nil || line.contains("原因")
                || ReasonPhrases.strong.matches(Folded(line))
        }
        return hit.map { text(String($0)) } ?? ""
    }

    /// The enhanced status code: the stated one, unless it tells nothing and the words have a better one.
    static func status(_ stated: String?, _ diagnostic: String, _ context: String) -> String? {
        if let stated, !StatusCode.isVague(stated) { return stated }
        let near = StatusCode.all(in: diagnostic).filter(isNegative)
        if let code = near.first(where: { !StatusCode.isVague($0) }) { return code }
        let around = StatusCode.all(in: context.prefix(6000)).filter(isNegative)
        if stated == nil || stated.map(StatusCode.isVague) == true,
            let code = around.first(where: { !StatusCode.isVague($0) })
        {
            return code
        }
        return stated ?? near.first ?? around.first
    }

    private static func isNegative(_ code: String) -> Bool { code.first == "4" || code.first == "5" }

    /// A code for a report that has none, from the reason and the reply code's class.
    static func derivedStatus(_ reason: BounceReason, _ clue: Clue) -> String? {
        switch clue.action {
        case .delivered, .relayed, .expanded: return nil
        case .delayed:
            let isTold = reason == .mailboxfull || StatusCode.reply(in: clue.diagnostic) != nil
            return isTold && !reason.isVague ? "4" + reason.typicalStatus.dropFirst() : "4.2.0"
        case .failed: break
        }
        let typical = reason == .hostunknown ? hostStatus(clue) : reason.typicalStatus
        let reply = StatusCode.reply(in: clue.diagnostic) ?? StatusCode.reply(in: clue.context.prefix(4000))
        guard let reply else { return typical }
        return (reply < 500 ? "4" : "5") + typical.dropFirst()
    }

    /// A name that cannot be routed to is another thing than one that does not exist (RFC 3463 §3.2, §3.5).
    private static func hostStatus(_ clue: Clue) -> String {
        let text = Folded(clue.diagnostic + " " + clue.context)
        return unroutable.matches(text) ? "5.4.4" : "5.1.2"
    }

    private static let unroutable = PhraseBook(
        """
        route
          unrouteable address | unroutable address | name server reply
        """)
}
