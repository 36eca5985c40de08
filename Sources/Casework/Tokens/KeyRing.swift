internal import Crypto

/// The secret keys that sign what heed gives out: the current one signs, all of them verify.
///
/// It prints as the names of its keys; the secrets show nowhere.
public struct KeyRing: Sendable {
    /// One key.
    public struct Key: Sendable {
        /// Its name, for records and for rotation.
        public let id: String
        let secret: [UInt8]

        /// The least length of a secret, in bytes: the output of the hash (RFC 2104 §3).
        public static let minimumLength = 32

        /// A key of at least ``minimumLength`` random bytes; nil for a shorter secret or an empty name.
        public init?(id: String, secret: [UInt8]) {
            guard secret.count >= Key.minimumLength, !id.isEmpty else { return nil }
            self.id = id
            self.secret = secret
        }

        private init(ofNobody secret: [UInt8]) {
            id = "none"
            self.secret = secret
        }

        /// Random bytes for a new key, from the system's source.
        public static func freshSecret() -> [UInt8] {
            var generator = SystemRandomNumberGenerator()
            return (0..<minimumLength).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        }

        /// A key that has signed nothing: by it no code is right.
        public static func ofNobody() -> Key { Key(ofNobody: freshSecret()) }
    }

    /// The key that signs.
    public let current: Key
    /// Keys that no longer sign and still verify, newest first.
    public let previous: [Key]

    /// A ring of a signing key and older ones.
    public init(current: Key, previous: [Key] = []) {
        self.current = current
        self.previous = previous
    }

    /// A ring in which `key` signs and today's keys still verify; of these the newest `keep` stay.
    public func rotated(to key: Key, keep: Int = 2) -> KeyRing {
        KeyRing(current: key, previous: Array(([current] + previous).prefix(max(0, keep))))
    }

    /// Reads a key file: one key a line as `name hex`, the signing key first; `#` begins a comment. Nil when
    /// a line is not so, a secret is short, a name comes twice or there is no key.
    public init?(file text: String) {
        var keys: [Key] = []
        for line in text.split(whereSeparator: \.isNewline) {
            let words = line.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)[0]
                .split(whereSeparator: \.isWhitespace)
            if words.isEmpty { continue }
            guard words.count == 2, let secret = KeyRing.bytes(hex: words[1]),
                let key = Key(id: String(words[0]), secret: secret),
                !keys.contains(where: { $0.id == key.id })
            else { return nil }
            keys.append(key)
        }
        guard let first = keys.first else { return nil }
        self.init(current: first, previous: Array(keys.dropFirst()))
    }

    private static func bytes(hex: Substring) -> [UInt8]? {
        let digits = hex.unicodeScalars.map { $0.isASCII ? Character($0).hexDigitValue : nil }
        guard digits.count % 2 == 0 else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let high = digits[index], let low = digits[index + 1] else { return nil }
            bytes.append(UInt8(high << 4 | low))
        }
        return bytes
    }
}

extension KeyRing: CustomStringConvertible, CustomReflectable {
    /// The names of the keys.
    public var description: String { "<keys \(([current] + previous).map(\.id).joined(separator: ", "))>" }
    /// Shows no secret, not even to `dump`.
    public var customMirror: Mirror { Mirror(self, children: ["keys": description]) }
}

extension KeyRing.Key: CustomStringConvertible, CustomReflectable {
    /// The name of the key.
    public var description: String { "<key \(id)>" }
    /// Shows no secret, not even to `dump`.
    public var customMirror: Mirror { Mirror(self, children: ["id": id]) }
}

extension KeyRing {
    /// Bytes of a check code: 80 bits, of which a guesser with a few tries a day finds none.
    static let codeLength = 10

    /// The check code of a purpose under the current key, 16 symbols.
    func code(for purpose: TokenPurpose) -> String { Base32.encode(KeyRing.digest(current, purpose)) }

    /// The name of the key under which `code` belongs to `purpose`, or nil. Takes the same time for every
    /// code.
    func verify(_ code: [UInt8], for purpose: TokenPurpose) -> String? {
        var found: String?
        for key in [current] + previous where KeyRing.equal(KeyRing.digest(key, purpose), code) {
            found = found ?? key.id
        }
        return found
    }

    private static func digest(_ key: Key, _ purpose: TokenPurpose) -> [UInt8] {
        let mac = HMAC<SHA256>.authenticationCode(
            for: Array(purpose.signedText.utf8), using: SymmetricKey(data: key.secret))
        return Array(mac.prefix(codeLength))
    }

    /// Compares without stopping at the first difference, so that time tells nothing about the right code.
    private static func equal(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard left.count == right.count else { return false }
        var difference: UInt8 = 0
        for index in left.indices { difference |= left[index] ^ right[index] }
        return difference == 0
    }
}
