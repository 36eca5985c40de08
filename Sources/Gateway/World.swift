public import FoundationEssentials

/// Time and chance, handed in from outside so that tests can say what they are.
public struct World: Sendable {
    /// The instant now.
    public var now: @Sendable () -> Date
    /// A random number.
    public var random: @Sendable () -> UInt64

    /// A world of the given clock and chance.
    public init(now: @escaping @Sendable () -> Date, random: @escaping @Sendable () -> UInt64) {
        self.now = now
        self.random = random
    }

    /// The real one.
    public static let live = World(now: { Date() }, random: { UInt64.random(in: .min ... .max) })
}
