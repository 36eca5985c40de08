import CCurl

/// What the server's last line during the login means: busy for now, a wrong password, or nothing.
struct ServerWord {
    private let proto: Endpoint.Proto
    private let last: [UInt8]

    init(_ proto: Endpoint.Proto, lines: [[UInt8]]) {
        self.proto = proto
        last = lines.last ?? []
    }

    /// The failure that the line tells of, or `nil` when libcurl's own result says it better.
    func failure(after code: CURLcode, endpoint: Endpoint) -> TransportFailure? {
        switch code {
        case CURLE_LOGIN_DENIED, CURLE_AUTH_ERROR: loginFailure(endpoint)
        case CURLE_WEIRD_SERVER_REPLY, CURLE_REMOTE_ACCESS_DENIED, CURLE_RECV_ERROR, CURLE_GOT_NOTHING,
            CURLE_OPERATION_TIMEDOUT:
            isGoodbye ? busy(endpoint) : nil
        case CURLE_USE_SSL_FAILED: isTemporary ? busy(endpoint) : nil
        default: nil
        }
    }

    private var text: String { printable(last, limit: 200) }

    /// A refusal of service as such: SMTP's 4yz and 5yz outside the login, IMAP's BYE, POP3's -ERR greeting.
    private var isGoodbye: Bool {
        switch proto {
        case .smtp:
            (last.first == UInt8(ascii: "4") || last.first == UInt8(ascii: "5"))
                && decimal(last.prefix(3)) != nil
        case .imap: last.startsIgnoringCase("* BYE")
        case .pop3: last.startsIgnoringCase("-ERR")
        }
    }

    /// Codes by which a server says that the login would be right at another time (RFC 5530 §3, RFC 3206, RFC 2449 §8).
    private var isTemporary: Bool {
        switch proto {
        case .smtp: last.first == UInt8(ascii: "4") && decimal(last.prefix(3)) != nil
        case .imap:
            last.startsIgnoringCase("* BYE") || mentions("[UNAVAILABLE]") || mentions("[INUSE]")
                || mentions("[LIMIT]")
                || mentions("[SERVERBUG]")
        case .pop3: mentions("[SYS/TEMP]") || mentions("[IN-USE]") || mentions("[LOGIN-DELAY]")
        }
    }

    private func mentions(_ word: StaticString) -> Bool {
        let length = word.utf8CodeUnitCount
        guard last.count >= length else { return false }
        return last.indices.dropLast(length - 1).contains { last[$0...].startsIgnoringCase(word) }
    }

    private func loginFailure(_ endpoint: Endpoint) -> TransportFailure {
        isTemporary
            ? busy(endpoint)
            : TransportFailure(
                .authentication, "\(endpoint): login refused: \(text)", remedy: Remedy.login(endpoint.host),
                retry: .never)
    }

    private func busy(_ endpoint: Endpoint) -> TransportFailure {
        TransportFailure(
            .serverBusy, "\(endpoint): \(text)", remedy: "Nothing to do unless it stays: heed tries again.",
            retry: .later)
    }
}
