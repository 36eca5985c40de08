import Foundation

/// A mail as it lies in a user's mailbox.
public struct StoredMail: Sendable {
    /// Maildir's flag letters: S seen, R answered, F flagged, T deleted, D draft, a–z keywords.
    public let flags: String
    /// The mail's bytes as Dovecot stored them (LF line ends when delivered by LMTP).
    public let bytes: [UInt8]

    /// The bytes as text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The body of the first header field of that name, unfolded.
    public func field(_ name: String) -> String? { headerField(name, of: text) }
}

/// The body of a mail's first header field of that name, unfolded.
func headerField(_ name: String, of mail: String) -> String? {
    var found: String?
    for line in mail.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
        if line.isEmpty { break }
        if line.first == " " || line.first == "\t" {
            found = found.map { $0 + line }
            continue
        }
        if found != nil { break }
        let parts = line.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == name.lowercased() else { continue }
        found = String(parts[1].drop { $0 == " " })
    }
    return found
}

extension Dovecot {
    /// Puts mails straight into a mailbox, without SMTP: the quick way to thousands of mails.
    /// UIDs follow the order given; the INTERNALDATE is `received` (seconds since 1970), or now.
    public func deliver(
        _ mails: [[UInt8]], to user: String, mailbox: String = "INBOX", received: Double? = nil
    )
        throws
    {
        let folder = maildir(user, mailbox)
        let first = Dovecot.sequence.change { next in
            defer { next += mails.count }
            return next
        }
        for (index, mail) in mails.enumerated() {
            let sizes = "S=\(mail.count),W=\(Dovecot.sizeWithCRLF(mail))"
            let name = "\(1_700_000_000 + first + index).M\(first + index)P\(getpid()).heed,\(sizes)"
            let file = "\(folder)/tmp/\(name)"
            try writeFile(mail, file)
            try owner.take(file)
            if let received {
                let time = timeval(tv_sec: Int(received), tv_usec: 0)
                try Errors.check("utimes", file) { utimes(file, [time, time]) }
            }
            try Errors.check("rename", file) { rename(file, "\(folder)/new/\(name)") }
        }
    }

    /// The mails in a mailbox now, in the order of their arrival.
    public func mails(of user: String, mailbox: String = "INBOX") throws -> [StoredMail] {
        let folder = maildir(user, mailbox)
        var found: [(key: [Int], mail: StoredMail)] = []
        for part in ["new", "cur"] {
            for name in try FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(part)") {
                guard let data = FileManager.default.contents(atPath: "\(folder)/\(part)/\(name)") else {
                    continue
                }
                let flags = name.components(separatedBy: ":2,").dropFirst().first ?? ""
                found.append((Dovecot.arrival(name), StoredMail(flags: flags, bytes: Array(data))))
            }
        }
        return found.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.mail)
    }

    /// How many mails a mailbox holds now.
    public func count(of user: String, mailbox: String = "INBOX") -> Int {
        ["new", "cur"].reduce(0) { sum, part in
            let folder = "\(maildir(user, mailbox))/\(part)"
            return sum + ((try? FileManager.default.contentsOfDirectory(atPath: folder).count) ?? 0)
        }
    }

    /// Waits until a mailbox holds at least so many mails.
    public func waitForMails(
        _ count: Int, of user: String, mailbox: String = "INBOX", within seconds: Double = 30
    )
        -> Bool
    {
        eventually(within: seconds) { self.count(of: user, mailbox: mailbox) >= count }
    }

    /// Takes every mail out of a mailbox.
    public func empty(_ user: String, mailbox: String = "INBOX") throws {
        for part in ["new", "cur"] {
            let folder = "\(maildir(user, mailbox))/\(part)"
            for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
                try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
            }
        }
    }

    /// Makes the server forget its UIDs: at the next SELECT the mailbox has a new UIDVALIDITY and new UIDs.
    /// Connections that have the mailbox selected are broken by it.
    public func changeUIDValidity(of user: String, mailbox: String = "INBOX") throws {
        let folder = maildir(user, mailbox)
        for name in try FileManager.default.contentsOfDirectory(atPath: folder)
        where name.hasPrefix("dovecot-uidlist") || name.hasPrefix("dovecot.index") {
            try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
        }
    }

    func makeMailboxes(_ user: String, _ mailboxes: [String]) throws {
        let root = try home.folder("mail/\(user)", mode: 0o700)
        try owner.take(root)
        try owner.take(home.folder("mail/\(user)/Maildir", mode: 0o700))
        for mailbox in mailboxes {
            let folder = maildir(user, mailbox)
            for path in [folder, "\(folder)/tmp", "\(folder)/new", "\(folder)/cur"] {
                try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
                try owner.take(path)
            }
        }
    }

    private func maildir(_ user: String, _ mailbox: String) -> String {
        let root = home.path("mail/\(user)/Maildir")
        return mailbox == "INBOX" ? root : "\(root)/.\(mailbox.replacingOccurrences(of: "/", with: "."))"
    }

    private static let sequence = Shared(1)

    private static func sizeWithCRLF(_ mail: [UInt8]) -> Int {
        mail.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return 0 }
            var (size, place) = (bytes.count, 0)
            while let found = memchr(base + place, 10, bytes.count - place) {
                let newline = UnsafeRawPointer(found) - base
                if newline == 0 || bytes[newline - 1] != 13 { size += 1 }
                place = newline + 1
            }
            return size
        }
    }

    /// The numbers in a Maildir name's beginning: seconds, then microseconds or our own count.
    private static func arrival(_ name: String) -> [Int] {
        name.prefix { $0 != "," && $0 != ":" }.split { !$0.isNumber }.prefix(2).compactMap { Int($0) }
    }
}
