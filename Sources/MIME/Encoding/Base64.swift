/// Base64 (RFC 2045 §6.8), read from whatever mails hold.
enum Base64 {
    /// 0…63 for a character of the alphabet.
    static func value(_ byte: UInt8) -> UInt8? {
        let value = table[Int(byte)]
        return value < 64 ? value : nil
    }

    static let table: [UInt8] = {
        var all = [UInt8](repeating: 0xFF, count: 256)
        let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
        for (value, letter) in alphabet.utf8.enumerated() { all[Int(letter)] = UInt8(value) }
        return all
    }()

    /// Decodes a body. Clean lines go through the kernel; the first other line and all after it are read
    /// with care.
    static func decode(_ bytes: Bytes) -> (bytes: [UInt8], defects: [Defect]) {
        var out: [UInt8] = []
        let rest = Kernel.base64Lines(bytes, into: &out)
        guard rest < bytes.endIndex else { return (out, []) }
        var reader = Base64Reader(out)
        reader.read(bytes[rest...])
        if reader.out.isEmpty && reader.skippedLines > 0 { return (Array(bytes), [.wrongTransferEncoding]) }
        return (reader.out, reader.defects)
    }

    /// Decodes one run of characters, as header words hold it: others are skipped, padding ends a group.
    static func decodeRun(_ bytes: Bytes) -> [UInt8] {
        var reader = Base64Reader([])
        reader.readCharacters(bytes)
        reader.flush()
        return reader.out
    }
}

/// Reads base64 that is not clean, line by line.
struct Base64Reader {
    private(set) var out: [UInt8]
    private(set) var skippedLines = 0
    private var group: UInt32 = 0
    private var held = 0
    private var isInvalid = false
    private var hasEnded = false
    private var hasTrailer = false

    init(_ out: [UInt8]) { self.out = out }

    /// Whether the last group lacks characters, and what else was odd.
    var defects: [Defect] {
        var found: [Defect] = held != 0 ? [.truncatedBase64] : []
        if isInvalid { found.append(.invalidBase64) }
        if hasTrailer { found.append(.textAfterBase64) }
        return found
    }

    /// Reads lines to the end, or to text that follows the padding.
    mutating func read(_ bytes: Bytes) {
        var at = bytes.startIndex
        while at < bytes.endIndex {
            let line = bytes[at...].prefix { $0 != .lineFeed }
            at = min(line.endIndex + 1, bytes.endIndex)
            let text = line.trimmed
            guard !text.isEmpty else { continue }
            if hasEnded && !isWhole(text) {
                hasTrailer = true
                return finish()
            }
            if isBase64(text) {
                readCharacters(text)
            } else {
                isInvalid = true
                skippedLines += 1
            }
        }
        finish()
    }

    /// Ends a last group that has no padding, but keeps its being cut in mind.
    private mutating func finish() {
        let cut = held
        flush()
        held = cut
    }

    /// A line is base64 with at most two damaged characters; a sentence is not.
    private func isBase64(_ line: Bytes) -> Bool {
        var foreign = 0
        var spaces = 0
        for byte in line where Base64.table[Int(byte)] > 63 && byte != .equals {
            if byte.isWhite { spaces += 1 } else { foreign += 1 }
        }
        if foreign == 0 { return spaces == 0 || spaces * 8 <= line.count || line.count % 4 == 0 }
        return foreign <= 2 && spaces == 0 && line.count >= 40
    }

    /// After padding, only a line of whole groups can be more base64: programs exist that pad every line.
    private func isWhole(_ line: Bytes) -> Bool {
        line.count % 4 == 0 && line.allSatisfy { Base64.table[Int($0)] < 64 || $0 == .equals }
    }

    mutating func readCharacters(_ line: Bytes) {
        for byte in line {
            let value = Base64.table[Int(byte)]
            if value < 64 {
                group = group << 6 | UInt32(value)
                held += 1
                hasEnded = false
                if held == 4 { writeGroup() }
            } else if byte == .equals {
                flush()
                hasEnded = true
            } else if !byte.isWhite {
                isInvalid = true
            }
        }
    }

    private mutating func writeGroup() {
        out.append(UInt8(truncatingIfNeeded: group >> 16))
        out.append(UInt8(truncatingIfNeeded: group >> 8))
        out.append(UInt8(truncatingIfNeeded: group))
        (group, held) = (0, 0)
    }

    mutating func flush() {
        if held == 2 { out.append(UInt8(truncatingIfNeeded: group >> 4)) }
        if held == 3 {
            out.append(UInt8(truncatingIfNeeded: group >> 10))
            out.append(UInt8(truncatingIfNeeded: group >> 2))
        }
        (group, held) = (0, 0)
    }
}
