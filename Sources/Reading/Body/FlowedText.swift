/// format=flowed text (RFC 3676): lines that were broken for old terminals become whole again.
enum FlowedText {
    /// The paragraphs of `text`; `deletesSpace` is DelSp=yes. Quote marks stay, each level flows by itself (§4.5),
    /// the signature line "-- " never flows (§4.3).
    static func unfolded(_ text: String, deletesSpace: Bool) -> String {
        var output: [UInt8] = []
        var open: (depth: Int, isFlowed: Bool)?
        for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let depth = line.prefix { $0 == UInt8(ascii: ">") }.count
            var rest = line.dropFirst(depth)
            if rest.first == UInt8(ascii: " ") { rest = rest.dropFirst() }
            let isSignature = rest.elementsEqual("-- ".utf8)
            if let last = open {
                if last.isFlowed, last.depth == depth, !isSignature {
                    if deletesSpace { output.removeLast() }
                } else {
                    output.append(0x0A)
                    begin(depth, rest, &output)
                }
            } else {
                begin(depth, rest, &output)
            }
            output.append(contentsOf: rest)
            open = (depth, !isSignature && rest.last == UInt8(ascii: " "))
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// A space goes between the marks and the words, so that a word that begins with ">" is not taken for a mark.
    private static func begin(_ depth: Int, _ rest: Substring.UTF8View, _ output: inout [UInt8]) {
        guard depth > 0 else { return }
        output.append(contentsOf: [UInt8](repeating: UInt8(ascii: ">"), count: depth))
        if !rest.isEmpty { output.append(UInt8(ascii: " ")) }
    }
}
