import CCurl

/// libcurl's words for a result.
func curlText(_ code: CURLcode) -> String {
    curl_easy_strerror(code).map { String(cString: $0) } ?? "error \(code.rawValue)"
}

/// Explains why a connection did not come about: libcurl's verdict together with the server's last words.
struct ConnectFailure {
    let code: CURLcode
    let lines: [[UInt8]]
    let foreign: [UInt8]?
    let errorDetail: String
    let systemErrorNumber: Int32
    let endpoint: Endpoint
    let login: Login?

    init(code: CURLcode, handle: CurlHandle, endpoint: Endpoint, login: Login?) {
        self.code = code
        lines = handle.dialogue.lines
        foreign = handle.dialogue.foreign
        errorDetail = handle.errorDetail
        systemErrorNumber = handle.systemErrorNumber
        self.endpoint = endpoint
        self.login = login
    }

    /// What a libcurl result means by itself. Unknown means later.
    static func verdict(_ code: CURLcode) -> (kind: TransportFailure.Kind, retry: Retry) {
        switch code {
        case CURLE_COULDNT_RESOLVE_PROXY, CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT:
            (.unreachable, .soon)
        case CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_GOT_NOTHING, CURLE_PARTIAL_FILE: (.disconnected, .soon)
        case CURLE_OPERATION_TIMEDOUT: (.timeout, .soon)
        case CURLE_ABORTED_BY_CALLBACK: (.stopped, .soon)
        case CURLE_LOGIN_DENIED, CURLE_AUTH_ERROR: (.authentication, .never)
        case CURLE_WEIRD_SERVER_REPLY, CURLE_REMOTE_ACCESS_DENIED, CURLE_BAD_CONTENT_ENCODING:
            (.protocolViolation, .later)
        case CURLE_SSL_CACERT_BADFILE: (.credential, .never)
        case CURLE_UNSUPPORTED_PROTOCOL, CURLE_URL_MALFORMAT, CURLE_NOT_BUILT_IN, CURLE_BAD_FUNCTION_ARGUMENT,
            CURLE_UNKNOWN_OPTION:
            (.configuration, .never)
        case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER, CURLE_PEER_FAILED_VERIFICATION,
            CURLE_USE_SSL_FAILED, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS:
            (.tls, .later)
        default: (.unreachable, .later)
        }
    }

    /// The whole failure.
    var failure: TransportFailure {
        if code == CURLE_ABORTED_BY_CALLBACK { return .stopped }
        if let foreign {
            return TransportFailure(
                .protocolViolation, "\(endpoint): the server says \"\(printable(foreign, limit: 100))\"",
                remedy: Remedy.connecting(.protocolViolation, code, endpoint), retry: .later)
        }
        if let told = ServerWord(endpoint.proto, lines: lines).failure(after: code, endpoint: endpoint) {
            return told
        }
        let (kind, retry) = ConnectFailure.verdict(code)
        return TransportFailure(
            kind, "\(endpoint): \(reason)", remedy: Remedy.connecting(kind, code, endpoint), retry: retry)
    }

    private var reason: String {
        var text = errorDetail.isEmpty ? curlText(code) : errorDetail
        if systemErrorNumber != 0 { text += " (\(systemError(systemErrorNumber)))" }
        return text
    }

    /// Refuses a session that is not the one asked for: PREAUTH (someone else's identity), or a login that the
    /// server's missing AUTH made libcurl leave out (RFC 8314 §3, RFC 3501 §7.1.4).
    static func checkSession(_ said: Dialogue, _ endpoint: Endpoint, _ login: Login?) throws(TransportFailure)
    {
        if endpoint.proto == .imap, said.greeting?.startsIgnoringCase("* PREAUTH") == true {
            throw TransportFailure(
                .authentication, "\(endpoint): the server greets with PREAUTH, as someone already logged in",
                remedy: "Use the server's ordinary port. A login that was not asked for is refused.",
                retry: .never)
        }
        if endpoint.proto == .smtp, login != nil,
            !said.lines.contains(where: { $0.startsIgnoringCase("235") })
        {
            throw TransportFailure(
                .authentication, "\(endpoint): the server offers no login",
                remedy:
                    "Use the submission port (465 with tls, 587 with starttls), or configure no user for this relay.",
                retry: .never)
        }
    }
}
