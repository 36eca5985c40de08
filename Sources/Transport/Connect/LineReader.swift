import Glibc

/// Reads lines and counted bytes from a connection, bounded, without trusting what it reads.
extension Connection {
    /// Lines of protocols are far shorter; IMAP allows long ones (RFC 2683 §3.2.1.5).
    static let longestLine = 1024 * 1024

    /// Reads one line and appends it, without its CRLF, to `line`.
    ///
    /// Throws `protocolViolation` for a bare CR or LF, a NUL, or when `line` would pass `limit`.
    func readLine(
        into line: inout [UInt8], limit: Int = longestLine, _ patience: inout Patience
    ) throws(TransportFailure) {
        var searched = 0
        while true {
            if let end = offset(of: .lf, from: searched) {
                try appendLine(upTo: end, to: &line)
                guard line.count <= limit else { throw .violation("a line of over \(limit) bytes") }
                return
            }
            searched = buffer.count
            guard searched + line.count <= limit else { throw .violation("a line of over \(limit) bytes") }
            try fill(&patience)
        }
    }

    private func offset(of byte: UInt8, from start: Int) -> Int? {
        let bytes = buffer.bytes
        guard start < bytes.count, let base = bytes.baseAddress else { return nil }
        return memchr(base + start, Int32(byte), bytes.count - start).map { UnsafeRawPointer($0) - base }
    }

    private func appendLine(upTo end: Int, to line: inout [UInt8]) throws(TransportFailure) {
        let bytes = buffer.bytes
        guard end > 0, bytes[end - 1] == .cr, let base = bytes.baseAddress else {
            throw .violation("a line without CR: \"\(printable(bytes[..<end], limit: 100))\"")
        }
        let text = UnsafeRawBufferPointer(rebasing: bytes[..<(end - 1)])
        guard memchr(base, 0, text.count) == nil, memchr(base, Int32(UInt8.cr), text.count) == nil else {
            throw .violation("a line with NUL or CR in it: \"\(printable(text, limit: 100))\"")
        }
        line.append(contentsOf: text)
        buffer.drop(end + 1)
    }

    /// Reads exactly `count` bytes into an array of their own: what is buffered is copied once, what is still to
    /// come is received in place.
    func readBytes(_ count: Int, _ patience: inout Patience) throws(TransportFailure) -> [UInt8] {
        var failure: TransportFailure?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { room, filled in
            do throws(TransportFailure) {
                try fill(UnsafeMutableRawBufferPointer(room), &filled, count, &patience)
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// Less than this is better read together with what follows it.
    private static let leastInPlace = 64 * 1024

    private func fill(
        _ room: UnsafeMutableRawBufferPointer, _ filled: inout Int, _ count: Int, _ patience: inout Patience
    ) throws(TransportFailure) {
        while true {
            let ready = min(buffer.count, count - filled)
            UnsafeMutableRawBufferPointer(rebasing: room[filled..<(filled + ready)])
                .copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer.bytes[..<ready]))
            buffer.drop(ready)
            filled += ready
            if filled == count { return }
            if count - filled >= Connection.leastInPlace {
                filled += try read(
                    into: UnsafeMutableRawBufferPointer(rebasing: room[filled..<count]), &patience)
            } else {
                try fill(&patience)
            }
        }
    }
}
