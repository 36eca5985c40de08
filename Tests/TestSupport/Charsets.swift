import Foundation

/// Text in the charsets that mails come in, by the C library's iconv.
public enum Charsets {
    /// The text's bytes in a charset; what the charset lacks becomes "?".
    public static func encode(_ text: String, as charset: String) -> [UInt8] {
        if charset.lowercased() == "utf-8" { return Array(text.utf8) }
        guard let converter = iconv_open(charset + "//TRANSLIT", "UTF-8"), Int(bitPattern: converter) != -1
        else {
            preconditionFailure("the C library knows no charset \(charset)")
        }
        defer { iconv_close(converter) }
        var input = text.utf8.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: input.count * 4 + 16)
        let written = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                var (source, target) = (input.baseAddress, output.baseAddress)
                var (sourceLeft, targetLeft) = (input.count, output.count)
                _ = iconv(converter, &source, &sourceLeft, &target, &targetLeft)
                return output.count - targetLeft
            }
        }
        return output[..<written].map { UInt8(bitPattern: $0) }
    }

    /// Encoded words (RFC 2047) of twelve characters each, folded.
    public static func encodedWords(_ text: String, as charset: String, base64: Bool = true) -> String {
        var words: [String] = []
        var rest = text[...]
        while !rest.isEmpty {
            let bytes = encode(String(rest.prefix(12)), as: charset)
            rest = rest.dropFirst(12)
            let body = base64 ? Data(bytes).base64EncodedString() : bytes.map { "=" + hex($0) }.joined()
            words.append("=?\(charset)?\(base64 ? "B" : "Q")?\(body)?=")
        }
        return words.joined(separator: "\n ")
    }

    /// The two digits of a byte.
    public static func hex(_ byte: UInt8) -> String {
        let digits = Array("0123456789ABCDEF")
        return String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
    }
}
