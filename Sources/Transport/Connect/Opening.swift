import Logging

extension Connection {
    /// Connects; when an OAuth token is rejected, asks `renew` once for a new one, then gives up (RFC 7628 §3.2.3).
    static func open(
        _ endpoint: Endpoint, login: Login?, helloName: String = "", limits: TimeLimits, wakeup: Wakeup,
        log: Logger,
        renew: (() throws(TransportFailure) -> Secret)?
    ) throws(TransportFailure) -> Connection {
        do throws(TransportFailure) {
            return try Connection(
                to: endpoint, login: login, helloName: helloName, limits: limits, wakeup: wakeup, log: log)
        } catch {
            guard error.kind == .authentication, let renew, var login, case .oauthToken = login.secret else {
                throw error
            }
            log.info("token rejected, asking for a new one", metadata: ["server": "\(endpoint)"])
            login.secret = try renew()
            return try Connection(
                to: endpoint, login: login, helloName: helloName, limits: limits, wakeup: wakeup, log: log)
        }
    }
}
