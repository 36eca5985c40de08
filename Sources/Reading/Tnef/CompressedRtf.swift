/// The compression of RTF bodies in Outlook mail ([MS-OXRTFCP]).
enum CompressedRtf {
    private static let compressed: UInt32 = 0x7546_5A4C
    private static let uncompressed: UInt32 = 0x414C_454D
    /// More RTF than this is no letter.
    private static let limit = 16 << 20
    private static let dictionary: [UInt8] = Array(
        ("{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor "
            + "MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par "
            + "\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx").utf8)

    /// The RTF in `bytes`; nil when they are neither compressed nor plain RTF. What breaks off gives its beginning.
    static func expand(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        var cursor = ByteCursor(bytes)
        guard cursor.long() != nil, let size = cursor.long(), let kind = cursor.long(), cursor.long() != nil
        else { return nil }
        let length = min(Int(size), limit)
        switch kind {
        case uncompressed: return Array(cursor.bytes(atMost: length))
        case compressed: return expand(&cursor, length)
        default: return nil
        }
    }

    /// Runs and references into a ring of 4096 bytes that begins with words common in RTF (§2.2.2).
    private static func expand(_ cursor: inout ByteCursor, _ length: Int) -> [UInt8] {
        var ring = dictionary + [UInt8](repeating: 0x20, count: 4096 - dictionary.count)
        var place = dictionary.count
        var output: [UInt8] = []
        while output.count < length, let control = cursor.byte() {
            for bit in 0..<8 where output.count < length {
                guard let first = cursor.byte() else { return output }
                if control & (1 << bit) == 0 {
                    output.append(first)
                    ring[place] = first
                    place = (place + 1) & 4095
                    continue
                }
                guard let second = cursor.byte() else { return output }
                let reference = Int(first) << 8 | Int(second)
                if reference >> 4 == place { return output }
                for step in 0..<((reference & 15) + 2) {
                    let byte = ring[((reference >> 4) + step) & 4095]
                    output.append(byte)
                    ring[place] = byte
                    place = (place + 1) & 4095
                }
            }
        }
        return output
    }
}
