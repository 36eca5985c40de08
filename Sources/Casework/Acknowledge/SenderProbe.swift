public import MIME
public import Reading

/// The test that the server of an `authserv_id` must pass before its word on senders counts (RFC 8601 §4.1 condition 2, §5):
/// a mail that bears forged results in its name is sent to the account, and on arrival they must be gone.
public enum SenderProbe {
    /// The name of a probe among our letters, told from all others by its beginning.
    public static func letter(random: UInt64) -> String { prefix + String(random, radix: 36) }

    /// The forged results, as a field's body.
    public static func forgery(of server: String, domain: String, letter: String) -> String {
        "\(server); dmarc=pass header.from=\(domain) policy.probe=\(letter)"
    }

    /// The name of the probe that a mail is: one that bears our own, signed Message-ID. Nil for any other mail.
    public static func letter(of reading: Reading, keys: KeyRing, ours house: TokenHouse) -> String? {
        guard let identifier = reading.messageID else { return nil }
        let own = Carriers.find(in: CarrierSource(references: [identifier]), keys: keys, ours: house)
        for carrier in own {
            if case .valid(.message(.house, let letter), _) = carrier.verdict, letter.hasPrefix(prefix) {
                return letter
            }
        }
        return nil
    }

    /// Whether the forged results are still there, above or below the servers' own fields.
    public static func survives(_ letter: String, in message: Message, of server: String) -> Bool {
        message.header.all("Authentication-Results").contains { field in
            let text = String(decoding: field.body, as: UTF8.self)
            return text.lowercased().contains(letter)
                && (AuthenticationResults(text)?.server ?? server.lowercased()) == server.lowercased()
        }
    }

    private static let prefix = "probe"
}
