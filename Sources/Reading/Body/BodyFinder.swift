internal import MIME

/// Walks the parts of a mail and tells its words from what it carries.
struct BodyFinder {
    /// One stretch of the body, in one or two renditions of the same words.
    struct Piece: Sendable {
        var plain: Part?
        var html: Part?
        /// The plain one's words, without files that stood among them.
        var words: DecodedText?
        /// Words that were unpacked from a winmail.dat.
        var unpacked: [TextLine]?
    }

    private(set) var pieces: [Piece] = []
    private(set) var attachments: [Attachment] = []
    /// message/rfc822 parts, in order.
    private(set) var enclosed: [Part] = []
    private(set) var calendars: [Part] = []
    /// Invitations that are no rendition of words beside them (RFC 6047 §2.4).
    private(set) var invitations: [Part] = []
    private var isAlternative = false
    /// How many files stood uuencoded in texts.
    private var inline = 0
    private(set) var isEncrypted = false
    private(set) var isSigned = false
    private(set) var hasBrokenTnef = false
    private let message: Message
    private let enclosure: Int?

    /// Reads the mail whose root is `root`; `enclosure` is the message/rfc822 part around it.
    init(_ message: Message, root: Part, enclosure: Int? = nil) {
        self.message = message
        self.enclosure = enclosure
        walk(root, isRelated: false)
        if pieces.isEmpty { promote(root) }
    }

    private mutating func walk(_ part: Part, isRelated: Bool) {
        let type = part.contentType
        if type.type == "message", part.children.count == 1 { return enclose(part) }
        if type.name.hasSuffix("pkcs7-mime"), let child = part.children.first {
            isSigned = true
            walk(message.parts[child], isRelated: isRelated)
            return attach(part, isRelated, isOpened: true)
        }
        guard type.type == "multipart", !part.children.isEmpty else {
            return leaf(part, isRelated: isRelated)
        }
        let children = part.children.map { message.parts[$0] }
        switch type.subtype {
        case "alternative": alternative(children)
        case "related": related(part, children)
        case "signed":
            isSigned = true
            for child in children { walk(child, isRelated: false) }
        case "encrypted":
            isEncrypted = true
            for child in children where child.contentType.name != "application/pgp-encrypted" {
                attach(child, false)
            }
        default:
            for child in children { walk(child, isRelated: false) }
            if let last = children.last { listIfCutOff(last, in: part) }
        }
    }

    /// A text that no boundary ends may be cut off: it is listed as well, so that it can be fetched as it came.
    private mutating func listIfCutOff(_ part: Part, in container: Part) {
        guard part.isLeaf, part.contentType.name == "text/plain",
            container.body.contains(part.range.lowerBound),
            part.range.upperBound == container.body.upperBound,
            !attachments.contains(where: { $0.source == .part(part.index) })
        else { return }
        attach(part, false)
    }

    /// The renditions of the same words become one piece, the last plain one if any (RFC 2046 §5.1.4). A second
    /// text/plain is no other rendition, so both are words; a further HTML text beside the first is not in the plain
    /// rendition, so it is carried.
    private mutating func alternative(_ children: [Part]) {
        let wasAlternative = isAlternative
        isAlternative = true
        defer { isAlternative = wasAlternative }
        var best: [Piece] = []
        var html: [Part] = []
        let before = pieces.count
        for child in children {
            walk(child, isRelated: false)
            let found = Array(pieces[before...])
            pieces.removeSubrange(before...)
            html += found.compactMap(\.html)
            let isPlain = found.contains { $0.plain.map(isVisible) == true || $0.unpacked != nil }
            if isSecond(found, after: best) {
                best += found
            } else if best.isEmpty || isPlain {
                best = found
            }
        }
        if best.count == 1, best[0].html == nil, let first = html.first {
            best[0].html = first
            for further in html.dropFirst() { attach(further, true) }
        }
        pieces.append(contentsOf: best)
    }

    private func isSecond(_ found: [Piece], after best: [Piece]) -> Bool {
        guard found.count == 1, let second = found[0].plain, let first = best.last?.plain else {
            return false
        }
        let isSame = [first, second].allSatisfy { $0.contentType.name == "text/plain" && isVisible($0) }
        return isSame && message.content(of: first) != message.content(of: second)
    }

    private mutating func related(_ part: Part, _ children: [Part]) {
        let wanted = part.contentType["start"]?.filter { $0 != "<" && $0 != ">" }
        let root = children.first { wanted != nil && $0.contentID == wanted } ?? children.first
        for child in children {
            walk(child, isRelated: child.index != root?.index)
        }
    }

    private mutating func leaf(_ part: Part, isRelated: Bool) {
        let type = part.contentType
        if isTnef(part), unpack(part) { return }
        if type.name.hasSuffix("pkcs7-mime") { opaque(part) }
        if type.name == "text/calendar" {
            calendars.append(part)
            let isInvitation = type["method"] != nil && part.disposition?.kind != "attachment"
            if isInvitation, !isAlternative { invitations.append(part) }
        }
        let isFile =
            part.disposition?.kind == "attachment" || part.fileName != nil
            || (isRelated && part.contentID != nil)
        guard type.type == "text", !isFile, isReadable(type.subtype) else { return attach(part, isRelated) }
        if type.subtype == "html" {
            pieces.append(Piece(html: part))
        } else {
            pieces.append(Piece(plain: part, words: unpackInline(part)))
        }
    }

    /// More files than this stand in no text that a person sends.
    private static let mostInline = 100

    /// Lists the files that stand uuencoded in a text; returns the words, without them.
    private mutating func unpackInline(_ part: Part) -> DecodedText? {
        guard inline < Self.mostInline else { return nil }
        let (words, files) = message.textAndFiles(of: part)
        inline += files.count
        for file in files {
            attachments.append(
                Attachment(
                    name: file.name, type: FileName.mediaType(of: file.name), size: file.content.count,
                    isInline: false, contentID: nil, enclosedIn: enclosure, source: .unpacked(file.content)))
        }
        return words
    }

    /// Other kinds of text (calendars, cards, tables, programs) are files to the reader.
    private func isReadable(_ subtype: String) -> Bool {
        switch subtype {
        case "plain", "html", "enriched", "richtext", "x-markdown", "markdown", "": true
        default: false
        }
    }

    /// Opaque S/MIME says in its parameters whether it hides or only signs (RFC 8551 §3.2.2).
    private mutating func opaque(_ part: Part) {
        switch part.contentType["smime-type"]?.lowercased() {
        case "signed-data", "certs-only": isSigned = true
        default: isEncrypted = true
        }
    }

    private func isTnef(_ part: Part) -> Bool {
        let name = part.contentType.name
        return name == "application/ms-tnef" || name == "application/vnd.ms-tnef"
            || part.fileName?.lowercased() == "winmail.dat"
    }

    private mutating func unpack(_ part: Part) -> Bool {
        guard let file = TnefFile(message.content(of: part)) else {
            hasBrokenTnef = true
            return false
        }
        if file.isBroken { hasBrokenTnef = true }
        let lines = file.lines()
        if lines.contains(where: { !$0.isBlank }), !pieces.contains(where: isVisible) {
            pieces.append(Piece(unpacked: lines))
        }
        for entry in file.allFiles {
            attachments.append(
                Attachment(
                    name: entry.name.isEmpty ? nil : entry.name, type: entry.type, size: entry.bytes.count,
                    isInline: entry.contentID != nil, contentID: entry.contentID, enclosedIn: enclosure,
                    source: .unpacked(entry.bytes)))
        }
        if file.allFiles.isEmpty, file.isBroken { return false }
        return true
    }

    private func isVisible(_ piece: Piece) -> Bool {
        (piece.plain ?? piece.html).map(isVisible) ?? (piece.unpacked != nil)
    }

    private func isVisible(_ part: Part) -> Bool { message.isVisible(part) }

    private mutating func enclose(_ part: Part) {
        enclosed.append(part)
        let inner = message.parts[part.children[0]]
        let subject = inner.header.text("Subject").map { FileName.safe($0) + ".eml" }
        attachments.append(
            Attachment(
                name: part.fileName ?? subject, type: part.contentType.name, size: message.size(of: part),
                isInline: part.disposition?.kind == "inline", contentID: part.contentID,
                enclosedIn: enclosure,
                source: .part(part.index)))
    }

    private mutating func attach(_ part: Part, _ isRelated: Bool, isOpened: Bool = false) {
        let kind = part.disposition?.kind
        attachments.append(
            Attachment(
                name: part.fileName, type: part.contentType.name, size: message.size(of: part),
                isInline: kind == "inline" || (kind != "attachment" && (isRelated || part.contentID != nil)),
                contentID: part.contentID, enclosedIn: enclosure, source: .part(part.index),
                isOpened: isOpened))
    }

    /// A mail whose only text bears a file name is still a letter; the file stays listed unless it is all there is.
    private mutating func promote(_ root: Part) {
        var letter: Part?
        for attachment in attachments where letter == nil {
            guard case .part(let index) = attachment.source else { continue }
            let part = message.parts[index]
            let isText = part.contentType.type == "text" && isReadable(part.contentType.subtype)
            if isText, part.disposition?.kind != "attachment" { letter = part }
        }
        guard let letter else { return }
        pieces.append(letter.contentType.subtype == "html" ? Piece(html: letter) : Piece(plain: letter))
        if letter.index == root.index { attachments.removeAll() }
    }
}
