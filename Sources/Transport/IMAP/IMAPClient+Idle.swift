import Glibc

/// Why an IDLE ended.
public enum IdleEnd: Sendable, Hashable {
    /// Mails have arrived.
    case news
    /// The time is over.
    case timeout
    /// A ``Wakeup`` asked for it.
    case woken
}

extension IMAPClient {
    /// Whether the server can tell of new mail by itself (RFC 2177).
    public var canIdle: Bool { capabilities.contains("IDLE") }

    /// Waits until mails arrive, `maximum` is over or the wakeup is used. Keep `maximum` under nine minutes for the
    /// sake of address translators on the way, and call again. No other command is sent before the server has
    /// answered the end of this one.
    public func idle(for maximum: Duration) throws(TransportFailure) -> IdleEnd {
        precondition(canIdle, "IDLE is asked for only where it is offered")
        try requireSelected()
        let tag = try wire.send("IDLE")
        try awaitContinuation(tag)
        let end = try watch(until: ContinuousClock.now + maximum)
        try wire.connection.send(Array("DONE\r\n".utf8))
        try awaitCompletion(tag)
        return takeNews() ? .news : end
    }

    private func awaitContinuation(_ tag: [UInt8]) throws(TransportFailure) {
        while true {
            var patience = Patience(answerWithin: wire.limits.command)
            switch try next(literalLimit: IMAPWire.longestSmallLiteral, &patience) {
            case .continuation: return
            case .completion(let got, let completion):
                guard got.elementsEqual(tag) else {
                    throw .violation("an answer to a command that was not sent")
                }
                throw IMAPClient.refusal(of: "IDLE", completion)
            default: continue
            }
        }
    }

    private func watch(until deadline: ContinuousClock.Instant) throws(TransportFailure) -> IdleEnd {
        let connection = wire.connection
        while !hasNews {
            if connection.buffer.count == 0 {
                if let count = try connection.take(into: connection.buffer.room()) {
                    connection.buffer.added(count)
                } else {
                    switch try connection.waitOnce(POLLIN, until: deadline, endedByNudge: true) {
                    case .ready: continue
                    case .late: return .timeout
                    case .woken: return .woken
                    }
                }
            }
            var patience = Patience(answerWithin: wire.limits.command)
            switch try next(literalLimit: IMAPWire.longestSmallLiteral, &patience) {
            case .completion, .continuation: throw .violation("an answer in the middle of IDLE")
            default: continue
            }
        }
        return .news
    }

    private func awaitCompletion(_ tag: [UInt8]) throws(TransportFailure) {
        while true {
            var patience = Patience(answerWithin: wire.limits.command)
            guard
                case .completion(let got, let completion) = try next(
                    literalLimit: IMAPWire.longestSmallLiteral, &patience)
            else { continue }
            guard got.elementsEqual(tag) else { throw .violation("an answer to a command that was not sent") }
            guard completion.status == .ok else { throw IMAPClient.refusal(of: "IDLE", completion) }
            return
        }
    }
}
