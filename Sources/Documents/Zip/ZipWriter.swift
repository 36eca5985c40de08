/// Writes an archive of a few small entries, stored as they are: office programs read it, and equal content gives
/// equal bytes.
struct ZipWriter {
    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    /// Adds an entry. All bear the first day an archive can name, so that no clock is asked.
    mutating func add(_ name: String, _ content: [UInt8]) {
        let offset = bytes.count
        let common =
            two(20) + two(0x0800) + two(0) + two(0) + two(0x21) + four(Deflate.crc(content))
            + four(UInt32(content.count)) + four(UInt32(content.count)) + two(name.utf8.count) + two(0)
        bytes += four(0x0403_4B50) + common + Array(name.utf8) + content
        directory += four(0x0201_4B50) + two(20) + common + two(0) + two(0) + two(0) + four(0)
        directory += four(UInt32(offset)) + Array(name.utf8)
        count += 1
    }

    /// The whole archive.
    var archive: [UInt8] {
        bytes + directory + four(0x0605_4B50) + two(0) + two(0) + two(count) + two(count)
            + four(UInt32(directory.count)) + four(UInt32(bytes.count)) + two(0)
    }

    private func two(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }

    private func four(_ value: UInt32) -> [UInt8] {
        [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
}
