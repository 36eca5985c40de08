internal import MIME

/// How a mail stands to others: the first on its matter, an answer, or one passed on.
struct Standing: Sendable {
    let kind: SubjectKind

    /// Forwarding programs set References too, so the subject speaks before them.
    init(_ header: Header, _ subject: String?, _ body: FoldedBody) {
        let stated = subject.map { SubjectKind($0) } ?? .first
        let isThreaded = header.first("In-Reply-To") != nil || header.first("References") != nil
        switch stated {
        case .forward: kind = .forward
        case .reply: kind = .reply
        case .first:
            if isThreaded || subject == nil {
                kind = .reply
            } else {
                kind = ForwardedSender.hasForwardMark(body) ? .forward : .first
            }
        }
    }
}
