import CCurl
import CurlShims
import Glibc

/// One libcurl handle: connects, secures and logs in, then carries our own bytes.
final class CurlHandle {
    private let easy: UnsafeMutableRawPointer
    private let errorText: UnsafeMutablePointer<CChar>
    /// What the server said while libcurl connected.
    let dialogue: Dialogue
    private let wakeup: Wakeup
    private(set) var socket: Int32 = -1

    /// Starts libcurl once for the process. SIGPIPE is ignored: a write to a dead connection is an error, no signal.
    private static let started: Bool = {
        signal(SIGPIPE, SIG_IGN)
        return heed_curl_start() == CURLE_OK
    }()

    init(_ proto: Endpoint.Proto, wakeup: Wakeup) throws(TransportFailure) {
        guard CurlHandle.started, let easy = curl_easy_init() else {
            throw TransportFailure(
                .configuration, "libcurl does not start", remedy: "Install libcurl4.", retry: .later)
        }
        self.easy = easy
        self.wakeup = wakeup
        dialogue = Dialogue(proto)
        errorText = .allocate(capacity: Int(CURL_ERROR_SIZE))
        errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    }

    deinit {
        curl_easy_cleanup(easy)
        errorText.deallocate()
    }

    /// Connects, does TLS or STARTTLS, logs in. Returns libcurl's verdict.
    func connect(_ endpoint: Endpoint, login: Login?, url: String, limits: TimeLimits) -> CURLcode {
        let setting = configure(endpoint, login: login, url: url, limits: limits)
        guard setting == CURLE_OK else { return setting }
        let code = curl_easy_perform(easy)
        dialogue.isClosed = true
        guard code == CURLE_OK else { return code }
        if endpoint.security != .plain { heed_curl_read_ahead() }
        let found = heed_curl_get_socket(easy, &socket)
        // Commands that print secrets must not inherit a live connection.
        if found == CURLE_OK { _ = fcntl(socket, F_SETFD, FD_CLOEXEC) }
        return found
    }

    private func configure(_ endpoint: Endpoint, login: Login?, url: String, limits: TimeLimits) -> CURLcode {
        var setup = Setup(easy: easy)
        setup.buffer(CURLOPT_ERRORBUFFER, errorText)
        setup.string(CURLOPT_URL, url)
        setup.string(CURLOPT_PROTOCOLS_STR, endpoint.scheme)
        setup.string(CURLOPT_PROXY, endpoint.proxy ?? "")
        setup.long(CURLOPT_CONNECT_ONLY, 1)
        setup.long(CURLOPT_NOSIGNAL, 1)
        // libcurl reads no more than this at a time, whatever room it is given.
        setup.long(CURLOPT_BUFFERSIZE, ReceiveBuffer.firstSize)
        // A name server that does not answer must not hold up a stop.
        setup.long(CURLOPT_QUICK_EXIT, 1)
        setup.long(CURLOPT_VERBOSE, 0)
        setup.long(CURLOPT_TCP_NODELAY, 1)
        setup.long(CURLOPT_TCP_KEEPALIVE, 1)
        setup.long(CURLOPT_CONNECTTIMEOUT_MS, limits.connect.wholeMilliseconds)
        setup.long(CURLOPT_TIMEOUT_MS, (limits.connect + limits.login).wholeMilliseconds)
        secure(endpoint, &setup)
        authenticate(login, &setup)
        observe(&setup)
        return setup.result
    }

    private func secure(_ endpoint: Endpoint, _ setup: inout Setup) {
        // USESSL_TRY would log in in the clear when STARTTLS is stripped.
        let level = endpoint.security == .plain ? CURLUSESSL_NONE : CURLUSESSL_ALL
        setup.long(CURLOPT_USE_SSL, Int(level.rawValue))
        setup.long(CURLOPT_SSL_VERIFYPEER, 1)
        setup.long(CURLOPT_SSL_VERIFYHOST, 2)
        setup.long(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        if let file = endpoint.caFile {
            setup.string(CURLOPT_CAINFO, file)
            setup.string(CURLOPT_CAPATH, nil)
        }
        setup.note(heed_curl_watch_tls(easy))
    }

    private func authenticate(_ login: Login?, _ setup: inout Setup) {
        guard let login else { return }
        setup.string(CURLOPT_USERNAME, login.user)
        switch login.secret {
        case .password(let password): setup.string(CURLOPT_PASSWORD, password)
        case .oauthToken(let token): setup.string(CURLOPT_XOAUTH2_BEARER, token)
        }
        if let options = login.options { setup.string(CURLOPT_LOGIN_OPTIONS, options) }
    }

    private func observe(_ setup: inout Setup) {
        let lines: heed_curl_line_function = { bytes, size, count, context in
            guard let bytes, let context else { return 0 }
            let piece = UnsafeRawBufferPointer(start: bytes, count: size * count)
            let dialogue = Unmanaged<Dialogue>.fromOpaque(context).takeUnretainedValue()
            return dialogue.append(piece) ? size * count : 0
        }
        let progress: heed_curl_progress_function = { context, _, _, _, _ in
            guard let context else { return 0 }
            return Unmanaged<Wakeup>.fromOpaque(context).takeUnretainedValue().isStopping ? 1 : 0
        }
        setup.note(heed_curl_set_lines(easy, lines, Unmanaged.passUnretained(dialogue).toOpaque()))
        setup.note(heed_curl_set_progress(easy, progress, Unmanaged.passUnretained(wakeup).toOpaque()))
    }

    /// libcurl's own words on its last error.
    var errorDetail: String { printable(String(cString: errorText)) }

    /// The system error behind the last failure, or 0.
    var systemErrorNumber: Int32 {
        var number = 0
        return heed_curl_get_long(easy, CURLINFO_OS_ERRNO, &number) == CURLE_OK
            ? Int32(truncatingIfNeeded: number) : 0
    }

    /// Takes what is there without waiting: a count, 0 at the connection's end, `nil` when nothing is there yet.
    func receive(_ room: UnsafeMutableRawBufferPointer) -> Result<Int?, CurlError> {
        var count = 0
        let code = curl_easy_recv(easy, room.baseAddress, room.count, &count)
        if code == CURLE_AGAIN { return .success(nil) }
        return code == CURLE_OK ? .success(count) : .failure(CurlError(code: code))
    }

    /// Gives what fits without waiting: a count, or `nil` when nothing fits now.
    func send(_ bytes: UnsafeRawBufferPointer) -> Result<Int?, CurlError> {
        var count = 0
        let code = curl_easy_send(easy, bytes.baseAddress, bytes.count, &count)
        if code == CURLE_AGAIN { return .success(nil) }
        return code == CURLE_OK ? .success(count) : .failure(CurlError(code: code))
    }
}

/// A libcurl result that is not success.
struct CurlError: Error {
    let code: CURLcode
}

/// Sets options and keeps the first refusal.
private struct Setup {
    let easy: UnsafeMutableRawPointer
    var result = CURLE_OK

    mutating func note(_ code: CURLcode) { if result == CURLE_OK { result = code } }

    mutating func long(_ option: CURLoption, _ value: Int) { note(heed_curl_set_long(easy, option, value)) }

    mutating func string(_ option: CURLoption, _ value: String?) {
        guard let value else { return note(heed_curl_set_string(easy, option, nil)) }
        // A NUL would cut the value short, and libcurl would see another one.
        guard !value.utf8.contains(.nul) else { return note(CURLE_BAD_FUNCTION_ARGUMENT) }
        note(heed_curl_set_string(easy, option, value))
    }

    mutating func buffer(_ option: CURLoption, _ value: UnsafeMutableRawPointer) {
        note(heed_curl_set_buffer(easy, option, value))
    }
}

extension Duration {
    /// Whole milliseconds, at least 1: libcurl reads 0 as "no limit".
    var wholeMilliseconds: Int {
        let (seconds, attoseconds) = components
        return max(1, Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000))
    }
}
