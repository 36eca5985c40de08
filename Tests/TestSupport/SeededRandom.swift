import Foundation

/// Random numbers that a seed decides (SplitMix64): the same seed gives the same numbers on every machine.
public struct SeededRandom: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// Starts at a seed.
    public init(_ seed: UInt64) { state = seed }

    /// The next number.
    public mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }

    /// A number from 0 up to, not including, 1.
    mutating func fraction() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

    /// A whole number below a bound.
    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

    /// One of the elements.
    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

    /// True that often.
    mutating func chance(_ probability: Double) -> Bool { fraction() < probability }

    /// A number whose logarithm is spread evenly between two bounds.
    mutating func logUniform(_ low: Double, _ high: Double) -> Double { low * pow(high / low, fraction()) }

    /// A number whose logarithm is normal around a median (Box-Muller).
    mutating func logNormal(median: Double, sigma: Double) -> Double {
        let radius = (-2 * log(1 - fraction())).squareRoot()
        return median * exp(sigma * radius * cos(2 * .pi * fraction()))
    }

    /// So many random bytes.
    public mutating func bytes(_ count: Int) -> [UInt8] {
        var words = [UInt64](repeating: 0, count: count / 8 + 1)
        for index in words.indices { words[index] = next().littleEndian }
        return words.withUnsafeBytes { Array($0.prefix(count)) }
    }
}
