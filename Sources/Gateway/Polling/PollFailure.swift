import Casework
import Store
import Transport

/// Why a pass over an account ended early, whoever failed.
struct PollFailure: Error {
    let detail: String
    let remedy: String
    let retry: Retry

    init(_ error: any Error) {
        switch error {
        case let failure as TransportFailure:
            (detail, remedy, retry) = (failure.description, failure.remedy, failure.retry)
        case let failure as StoreFailure:
            (detail, remedy, retry) = (failure.detail, failure.remedy, .later)
        default:
            (detail, remedy, retry) = ("\(error)", "report this with the log", .later)
        }
    }
}

/// When a failing account is looked into again: growing gaps, and a long pause where only a person can help.
struct PollBackoff {
    private var failures = 0

    /// Seconds to wait after another failure.
    mutating func failed(_ retry: Retry) -> Double {
        failures += 1
        let doubled = 5.0 * Double(1 << min(failures - 1, 6))
        switch retry {
        case .soon: return min(doubled, 60)
        case .later: return min(doubled * 2, 300)
        case .never: return 900
        }
    }

    /// How many passes failed in a row.
    var inARow: Int { failures }

    mutating func succeeded() { failures = 0 }
}
