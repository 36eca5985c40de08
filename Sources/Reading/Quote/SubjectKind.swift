/// What the words in front of a subject say: an answer, a forwarded mail, or neither.
enum SubjectKind: Sendable {
    case first, reply, forward

    private static let replies = Words(
        "re|回复|回覆|答复|答覆|回信|aw|antwort|sv|vs|ref|rif|r|res|odp|antw|ynt|atb|ad|تعقيب|רד|отв|ответ|balas|απ|σχετ|rép|re:re|返信|답장|回复全部"
    )
    private static let forwards = Words(
        "fw|fwd|转发|轉寄|轉發|转|wg|tr|rv|enc|i|vl|doorst|vb|vs|pd|ilt|továbbítás|пересл|fs|转寄|转发全部|전달|転送|weitergeleitet|transfert|reenviado|inoltro"
    )

    /// The outermost mark of a subject counts: "Fw: Re: x" is forwarded, "Re: Fw: x" is answered.
    init(_ subject: String) {
        let folded = Fold.line(subject)
        var line = folded[...]
        while line.first == UInt8(ascii: "["), let close = line.firstIndex(of: UInt8(ascii: "]")),
            close - line.startIndex < 40
        {
            line = line[(close + 1)...].trimmed
        }
        guard let colon = line.prefix(24).firstIndex(of: UInt8(ascii: ":")) else {
            self = .first
            return
        }
        var word = line[..<colon].trimmed
        if let open = word.firstIndex(where: { $0 == 0x28 || $0 == 0x5B }) { word = word[..<open].trimmed }
        while let last = word.last, (0x30...0x39).contains(last) || last == UInt8(ascii: "^") {
            word.removeLast()
        }
        if Self.forwards.contains(word) {
            self = .forward
        } else {
            self = Self.replies.contains(word) ? .reply : .first
        }
    }
}
