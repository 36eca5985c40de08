import Crypto

extension ApprovedContent {
    /// SHA-256 (hex) of ``canonical``: what a leader's approval is bound to.
    public var digest: String { Hex.text(SHA256.hash(data: canonical)) }

    /// The canonical form: the line `heed approval 1`, then each item as `name count:` and exactly so many bytes
    /// of UTF-8 followed by a line feed. Items: every recipient (sorted), the opinion if there is one, the text,
    /// and for each file (in order) its name and the hex SHA-256 of its bytes. Counts make every border plain, so
    /// that no two contents share a form; texts are taken to the letter, nothing is trimmed or folded.
    public var canonical: [UInt8] {
        var bytes = Array("heed approval 1\n".utf8)
        func add(_ name: String, _ value: String) {
            let utf8 = value.utf8
            bytes += "\(name) \(utf8.count):".utf8
            bytes += utf8
            bytes.append(UInt8(ascii: "\n"))
        }
        for recipient in recipients.sorted() { add("to", recipient) }
        if let opinion { add("opinion", opinion) }
        add("text", text)
        for file in files {
            add("file", file.name)
            add("sha256", file.digest)
        }
        return bytes
    }
}
