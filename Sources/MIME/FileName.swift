/// File names from mails: untrusted text.
public enum FileName {
    /// The name made fit to be shown and stored: no path, no control, bidirectional or zero-width characters,
    /// none of `/ \ : * ? " < > |`, no leading dot, at most 120 bytes with the extension kept. Never empty.
    public static func safe(_ name: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in name.unicodeScalars where !isHidden(scalar.value) {
            scalars.append(isReserved(scalar) ? "_" : scalar)
        }
        let trimmed = trim(String(scalars))
        let kept = isDevice(trimmed) ? "_" + trimmed : trimmed
        return shortened(kept.isEmpty ? "unnamed" : kept)
    }

    /// The name as the sender gave it, fit for a screen: without bidirectional marks, of which a right-to-left override
    /// makes "gpj.exe" look like a picture's. It may look like a path: see `safe(_:)`.
    public static func shown(_ name: String) -> String {
        guard name.unicodeScalars.contains(where: { isDirection($0.value) }) else { return name }
        return String(String.UnicodeScalarView(name.unicodeScalars.filter { !isDirection($0.value) }))
    }

    private static func isDirection(_ value: UInt32) -> Bool {
        switch value {
        case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// The name without single quotes around it, which some programs take for marks of a quoted string, and without
    /// percent escapes.
    static func bare(_ name: String) -> String {
        let isQuoted = name.utf8.count > 2 && name.hasPrefix("'") && name.hasSuffix("'")
        return withoutEscapes(isQuoted ? String(name.dropFirst().dropLast()) : name)
    }

    /// The name without the percent escapes that web programs leave in it, "UTF-8''" before them included; those that
    /// hide no UTF-8 beyond ASCII stay, for "100%25.pdf" may be meant so.
    private static func withoutEscapes(_ name: String) -> String {
        guard name.utf8.contains(UInt8(ascii: "%")), Array(name.utf8)[...].isASCII else { return name }
        let marks = name.utf8.split(
            separator: UInt8(ascii: "'"), maxSplits: 2, omittingEmptySubsequences: false)
        let isMarked = marks.count == 3 && Array(marks[0])[...].isSame(as: "utf-8")
        let bytes = Percent.decoded(Array(isMarked ? marks[2] : name.utf8[...])[...])
        guard !bytes[...].isASCII, let text = String(validating: bytes, as: UTF8.self) else { return name }
        return HeaderText.clean(text)
    }

    /// The media type that the name's ending stands for (RFC 6838); `application/octet-stream` for endings not known here.
    public static func mediaType(of name: String) -> String {
        let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
        return mediaTypes[ending] ?? "application/octet-stream"
    }

    private static let mediaTypes: [String: String] = [
        "pdf": "application/pdf", "doc": "application/msword", "xls": "application/vnd.ms-excel",
        "ppt": "application/vnd.ms-powerpoint", "zip": "application/zip", "csv": "text/csv",
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "gif": "image/gif",
        "tif": "image/tiff", "tiff": "image/tiff", "mp4": "video/mp4", "txt": "text/plain",
    ]

    /// Controls, bidirectional marks (a right-to-left override turns "gpj.exe" about) and zero-width ones.
    private static func isHidden(_ value: UInt32) -> Bool {
        switch value {
        case 0...0x1F, 0x7F...0x9F, 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,
            0xFEFF,
            0xFFF9...0xFFFB, 0xE0000...0xE007F:
            true
        default: false
        }
    }

    private static func isReserved(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "/", "\\", ":", "*", "?", "\"", "<", ">", "|": true
        default: false
        }
    }

    private static func trim(_ name: String) -> String {
        var rest = Substring(name)
        while let first = rest.first, first == "." || first.isWhitespace { rest = rest.dropFirst() }
        while let last = rest.last, last == "." || last.isWhitespace { rest = rest.dropLast() }
        return String(rest)
    }

    /// Names that mean devices on Windows, whatever their extension.
    private static func isDevice(_ name: String) -> Bool {
        let stem = (name.split(separator: ".").first ?? "").lowercased()
        if ["con", "prn", "aux", "nul"].contains(stem) { return true }
        let bytes = Array(stem.utf8)
        return bytes.count == 4 && (stem.hasPrefix("com") || stem.hasPrefix("lpt")) && bytes[3].isDigit
    }

    private static func shortened(_ name: String) -> String {
        let limit = 120
        guard name.utf8.count > limit else { return name }
        var tail = ""
        if let dot = name.lastIndex(of: "."), name[dot...].utf8.count <= 16 { tail = String(name[dot...]) }
        var scalars = String.UnicodeScalarView()
        var used = tail.utf8.count
        for scalar in name.unicodeScalars {
            used += UTF8.width(scalar)
            if used > limit { break }
            scalars.append(scalar)
        }
        return String(scalars) + tail
    }
}
