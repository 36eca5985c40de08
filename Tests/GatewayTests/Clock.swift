import Casework
import Foundation
import Gateway
import Synchronization

/// A clock that stands still until it is set.
final class Clock: Sendable {
    private let instant: Mutex<Date>
    private let chance = Mutex<UInt64>(1)

    init(_ start: Date) { instant = Mutex(start) }

    /// The instant it shows; it never goes back.
    var now: Date {
        get { instant.withLock { $0 } }
        set { instant.withLock { $0 = max($0, newValue) } }
    }

    /// A world whose time is this clock's and whose chance repeats itself.
    var world: World {
        World(
            now: { self.now },
            random: {
                self.chance.withLock { number in
                    number = number &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                    return number
                }
            })
    }
}

/// An instant in China, such as `at("2025-10-09 14:30")`.
func at(_ text: String) throws -> Date {
    let parts = text.split(separator: " ")
    let clock = parts[1].split(separator: ":").compactMap { Int($0) }
    guard let day = LocalDate(iso: parts[0]) else { throw BadTime(text: text) }
    return Zone.china.instant(day, second: clock[0] * 3600 + clock[1] * 60)
}

struct BadTime: Error { let text: String }
