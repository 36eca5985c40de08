internal import MIME

/// A winmail.dat: what Outlook sends to those it takes for Outlook ([MS-OXTNEF]).
///
/// Read here and not by the C library, whose history is one of memory faults. Broken files give what stands before
/// the break.
struct TnefFile: Sendable {
    struct File: Sendable {
        var name: String
        var type: String
        var bytes: [UInt8]
        var contentID: String?
    }

    private static let signature: UInt32 = 0x223E_9F78
    /// A mail in a mail in a mail …
    private static let depth = 5
    private static let files = 500

    private enum Attribute {
        static let body: UInt32 = 0x0002_800C
        static let subject: UInt32 = 0x0001_8004
        static let codepage: UInt32 = 0x0006_9007
        static let properties: UInt32 = 0x0006_9003
        static let attachmentBegins: UInt32 = 0x0006_9002
        static let attachmentTitle: UInt32 = 0x0001_8010
        static let attachmentData: UInt32 = 0x0006_800F
        static let attachmentProperties: UInt32 = 0x0006_9005
    }

    private(set) var files: [File] = []
    private(set) var plainBody: ArraySlice<UInt8>?
    private(set) var htmlBody: [UInt8]?
    private(set) var rtfBody: [UInt8]?
    private(set) var wideBody: String?
    private(set) var subject = ""
    private(set) var isBroken = false
    private var codepage: UInt32 = 1252
    private var pending = Pending()

    private struct Pending {
        var isOpen = false
        var title: ArraySlice<UInt8> = []
        var data: ArraySlice<UInt8> = []
        var properties = MapiProperties()
    }

    /// Nil when the bytes are no TNEF at all.
    init?(_ bytes: [UInt8]) { self.init(bytes[...], level: 0) }

    private init?(_ bytes: ArraySlice<UInt8>, level: Int) {
        var cursor = ByteCursor(bytes)
        guard cursor.long() == Self.signature, cursor.short() != nil else { return nil }
        while !cursor.isAtEnd, files.count < Self.files {
            guard let owner = cursor.byte(), owner == 1 || owner == 2, let id = cursor.long(),
                let length = cursor.long()
            else {
                isBroken = true
                break
            }
            let data = cursor.bytes(atMost: Int(length))
            take(id, data, level)
            if data.count < Int(length) || cursor.short() == nil {
                isBroken = true
                break
            }
        }
        finish(level)
    }

    private mutating func take(_ id: UInt32, _ data: ArraySlice<UInt8>, _ level: Int) {
        switch id {
        case Attribute.codepage:
            var cursor = ByteCursor(data)
            if let page = cursor.long(), page > 0 { codepage = page }
        case Attribute.subject: subject = text(data)
        case Attribute.body: plainBody = data
        case Attribute.properties: takeBody(MapiProperties(data))
        case Attribute.attachmentBegins:
            finish(level)
            pending.isOpen = true
        case Attribute.attachmentTitle: pending.title = data
        case Attribute.attachmentData: pending.data = data
        case Attribute.attachmentProperties: pending.properties = MapiProperties(data)
        default: break
        }
    }

    private mutating func takeBody(_ properties: MapiProperties) {
        if case .number(let page)? = properties[MapiProperties.Name.internetCodepage], page > 0 {
            codepage = page
        }
        if subject.isEmpty { subject = text(properties[MapiProperties.Name.subject]) }
        switch properties[MapiProperties.Name.body] {
        case .narrow(let bytes)?: plainBody = bytes
        case .wide(let bytes)?: wideBody = Self.wide(bytes)
        default: break
        }
        switch properties[MapiProperties.Name.html] {
        case .binary(let bytes)?, .narrow(let bytes)?: htmlBody = Array(bytes)
        default: break
        }
        if case .binary(let bytes)? = properties[MapiProperties.Name.compressedRtf] {
            rtfBody = CompressedRtf.expand(bytes)
        }
    }

    /// Books the attachment whose parts have been read.
    private mutating func finish(_ level: Int) {
        guard pending.isOpen || !pending.data.isEmpty else { return }
        let taken = pending
        pending = Pending()
        let properties = taken.properties
        var data = taken.data
        switch properties[MapiProperties.Name.attachData] {
        case .binary(let bytes)?: data = bytes
        case .object(let bytes)?:
            if level < Self.depth, let nested = TnefFile(bytes, level: level + 1) {
                return takeNested(nested, taken)
            }
            data = bytes
        default: break
        }
        let type = text(properties[MapiProperties.Name.attachMimeTag])
        let id = text(properties[MapiProperties.Name.attachContentID])
        files.append(
            File(
                name: name(taken), type: type.isEmpty ? "application/octet-stream" : type.lowercased(),
                bytes: Array(data),
                contentID: id.isEmpty ? nil : id))
    }

    /// An embedded mail: its words become a file of its own, its files stand beside.
    private mutating func takeNested(_ nested: TnefFile, _ taken: Pending) {
        let words = nested.lines().map(\.whole).joined(separator: "\n")
        let heading = nested.subject.isEmpty ? "" : nested.subject + "\n\n"
        files.append(
            File(name: name(taken), type: "text/plain", bytes: Array((heading + words).utf8), contentID: nil))
        files.append(contentsOf: nested.files.prefix(Self.files - min(files.count, Self.files)))
    }

    private func name(_ taken: Pending) -> String {
        let candidates = [
            text(taken.properties[MapiProperties.Name.attachLongFileName]),
            text(taken.properties[MapiProperties.Name.attachFileName]), text(taken.title),
            text(taken.properties[MapiProperties.Name.displayName]),
        ]
        return candidates.first { !$0.isEmpty } ?? ""
    }

    private func text(_ value: MapiProperties.Value?) -> String {
        switch value {
        case .narrow(let bytes)?: text(bytes)
        case .wide(let bytes)?: Self.wide(bytes)
        default: ""
        }
    }

    private func text(_ bytes: ArraySlice<UInt8>) -> String {
        Charset.decode(bytes.prefix { $0 != 0 }, label: Codepage.label(codepage)).string
    }

    private static func wide(_ bytes: ArraySlice<UInt8>) -> String {
        var units: [UInt16] = []
        var cursor = ByteCursor(bytes)
        while let unit = cursor.short(), unit != 0 { units.append(unit) }
        return String(decoding: units, as: UTF16.self)
    }

    /// The lines of the body: text as it is, else from HTML, else from RTF.
    func lines() -> [TextLine] {
        if let words = plainText() { return TextLine.lines(of: Self.normalized(words)) }
        if let htmlBody {
            let label = HtmlCharset.declared(in: htmlBody) ?? Codepage.label(codepage)
            return HtmlText.lines(of: Array(Charset.decode(htmlBody, label: label).string.utf8)).lines
        }
        guard let rtfBody else { return [] }
        let rtf = RtfText(rtfBody)
        return rtf.isHtml ? HtmlText.lines(of: Array(rtf.text.utf8)).lines : TextLine.lines(of: rtf.text)
    }

    private func plainText() -> String? {
        if let wideBody, !wideBody.trimmingSpaces.isEmpty { return wideBody }
        guard let words = plainBody.map(text), !words.trimmingSpaces.isEmpty else { return nil }
        return words
    }

    /// The files, and the formatted body as it was, for those who want to see it so.
    var allFiles: [File] {
        var all = files
        if let htmlBody {
            all.append(File(name: "body.html", type: "text/html", bytes: htmlBody, contentID: nil))
        } else if let rtfBody {
            all.append(File(name: "body.rtf", type: "application/rtf", bytes: rtfBody, contentID: nil))
        }
        return all
    }

    private static func normalized(_ text: String) -> String {
        guard text.utf8.contains(0x0D) else { return text }
        var bytes: [UInt8] = []
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if byte == 0x0D || (byte == 0x0A && previous != 0x0D) {
                bytes.append(0x0A)
            } else if byte != 0x0A {
                bytes.append(byte)
            }
            previous = byte
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// Windows code pages and the charset labels they answer to.
enum Codepage {
    static func label(_ page: UInt32) -> String {
        switch page {
        case 936, 54936, 20936: "gb18030"
        case 950, 10002, 20000: "big5"
        case 932: "shift_jis"
        case 949: "euc-kr"
        case 874: "windows-874"
        case 65001: "utf-8"
        case 1200: "utf-16le"
        case 20127: "us-ascii"
        case 20866: "koi8-r"
        case 21866: "koi8-u"
        case 28591...28605: "iso-8859-\(page - 28590)"
        case 50220...50222: "iso-2022-jp"
        case 51932: "euc-jp"
        case 52936: "hz-gb-2312"
        case 1250...1258: "windows-\(page)"
        default: "cp\(page)"
        }
    }
}
