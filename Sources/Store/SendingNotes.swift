import Glibc

/// What a lane tells its relay, noted letter by letter without a sync.
///
/// The notes outlive the process, not the machine: they bear the kernel's boot id, and after a power cut nothing in them
/// counts. So after a crash a letter of a window is uncertain only if its text was on the way just then. Two files are
/// used in turn, for the last window's notes are needed until the commit that makes the next one.
public final class SendingNotes {
    /// What became of a letter as far as the notes tell.
    enum Fate: Int32, Sendable {
        /// Its text, with the final dot, was about to be written.
        case offered = 1
        /// The relay took it.
        case accepted = 2
        /// The relay did not take it, or it was not offered whole.
        case ended = 3
    }

    private let lane: String
    private let folder: DataFolder
    private var turn = 0
    private var descriptor: Int32 = -1
    private var end: off_t = 0

    private static let header = 256
    private static let record = 16

    /// The notes of a lane; nothing is written yet.
    public init(of lane: String, in folder: DataFolder) {
        self.lane = lane
        self.folder = folder
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Begins the notes of a window. Call it before the claim is committed.
    ///
    /// - Parameters:
    ///   - claim: the name under which the letters are claimed, never used before.
    ///   - count: how many letters the window has; room for what is to be said of them is taken now.
    public func begin(_ claim: String, letters count: Int) throws(StoreFailure) {
        turn = 1 - turn
        try DataFolder.makeFolder(folder.path + "/lanes")
        let path = Self.path(lane, turn, folder)
        if descriptor >= 0 { close(descriptor) }
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .system("cannot write \(path)") }
        var bytes = Array("\(Self.bootID)\n\(claim)\n".utf8.prefix(Self.header))
        bytes += [UInt8](repeating: 0, count: Self.header - bytes.count + 2 * count * Self.record)
        try Archive.writeAll(bytes, to: descriptor, path: path)
        end = off_t(Self.header)
    }

    /// Notes that a letter's text is about to be written to the relay; when this fails it must not be.
    public func offers(_ letter: LetterID) throws(StoreFailure) { try note(letter, .offered) }

    /// Notes what the relay answered. A note that fails leaves the letter uncertain, no more.
    public func ended(_ letter: LetterID, accepted: Bool) {
        try? note(letter, accepted ? .accepted : .ended)
    }

    private func note(_ letter: LetterID, _ fate: Fate) throws(StoreFailure) {
        let number = UInt64(bitPattern: letter.rawValue)
        let words = [number, UInt64(fate.rawValue)]
        let bytes = words.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) } }
        guard pwrite(descriptor, bytes, bytes.count, end) == bytes.count else {
            throw .system("cannot note what lane \(lane) sends")
        }
        end += off_t(Self.record)
    }

    /// What the notes of a claim tell of its letters; nil when there are none of it from this run of the machine.
    static func fates(of claim: String, in folder: DataFolder) -> [LetterID: Fate]? {
        let lane = String(claim.prefix { $0 != " " })
        for turn in 0...1 {
            guard let bytes = try? Archive.contents(path(lane, turn, folder)), bytes.count >= header,
                bytes.starts(with: "\(bootID)\n\(claim)\n".utf8), !bootID.isEmpty
            else { continue }
            return fates(bytes[header...])
        }
        return nil
    }

    private static func fates(_ records: ArraySlice<UInt8>) -> [LetterID: Fate] {
        var fates: [LetterID: Fate] = [:]
        var rest = records
        while rest.count >= record {
            let words = [rest.prefix(8), rest.dropFirst(8).prefix(8)].map { bytes in
                bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            }
            rest = rest.dropFirst(record)
            guard let fate = Fate(rawValue: Int32(truncatingIfNeeded: words[1])) else { continue }
            fates[LetterID(rawValue: Int64(bitPattern: words[0]))] = fate
        }
        return fates
    }

    private static func path(_ lane: String, _ turn: Int, _ folder: DataFolder) -> String {
        "\(folder.path)/lanes/\(lane).\(turn)"
    }

    /// Differs each time the machine starts; empty when it cannot be told.
    private static let bootID: String = {
        let descriptor = open("/proc/sys/kernel/random/boot_id", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return "" }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = Glibc.read(descriptor, &bytes, bytes.count)
        return String(decoding: bytes.prefix(max(0, count)).prefix { $0 > 0x20 }, as: UTF8.self)
    }()
}
