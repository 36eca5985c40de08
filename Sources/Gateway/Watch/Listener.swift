import FoundationEssentials
import Logging
import Store

/// Hears, once a second, that another process has changed something, and wakes whoever may have work now.
final class Listener: Sendable {
    private let desk: Desk
    private let gate: RelayGate
    private let bell: Bell

    /// Seconds between two looks: what a command asks for begins within this time.
    private static let pause = 1.0
    /// Looks after which files and the day are looked at as well.
    private static let looksForFiles = 60

    init(desk: Desk, gate: RelayGate, bell: Bell) {
        self.desk = desk
        self.gate = gate
        self.bell = bell
    }

    /// Listens without end, until the bell stops.
    func run() {
        var ear = Bell.Ear()
        var seen: Int?
        var asked: String?
        var looks = 0
        _ = bell.wait(&ear, atMost: 0)
        repeat {
            do {
                let now = try desk.store.foreignChanges()
                if now != seen || looks.isMultiple(of: Self.looksForFiles) { try desk.refresh() }
                if now != seen {
                    let word = try desk.store.look { try $0.setting(Desk.retryAsked) }
                    if let asked, let word, word != asked { gate.tryAgain() }
                    asked = word ?? ""
                }
                if let seen, now != seen { desk.ring() }
                seen = now
            } catch {
                desk.log.error("cannot take over changes", metadata: ["failure": "\(error)"])
            }
            looks += 1
        } while bell.wait(&ear, atMost: Self.pause)
    }
}
