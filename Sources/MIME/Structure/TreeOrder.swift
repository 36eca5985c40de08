/// Last touches to a finished tree.
enum TreeOrder {
    /// Wrapped containers were read last: puts the parts in the order of the tree.
    static func sort(_ parts: inout [Part], isNeeded: Bool) {
        guard isNeeded else { return }
        var sequence: [Int] = []
        var pending = [0]
        while let index = pending.popLast() {
            sequence.append(index)
            pending += parts[index].children.reversed()
        }
        var place = [Int](repeating: 0, count: parts.count)
        for (new, old) in sequence.enumerated() { place[old] = new }
        parts = sequence.map { parts[$0].moved(place) }
    }

    /// Gives each header without a charset the first one stated below it, for its raw 8-bit fields.
    static func spreadCharsets(_ parts: inout [Part]) {
        for index in parts.indices {
            guard let charset = parts[index].contentType["charset"], !charset.isEmpty else { continue }
            var at: Int? = index
            while let here = at, parts[here].header.hint == nil {
                parts[here].header.hint = charset
                at = parts[here].parent.flatMap { parts[$0].isNestedMail ? nil : $0 }
            }
        }
    }
}

extension Part {
    /// Whether its content is a mail (RFC 2046 §5.2.1, RFC 6532 §3.7).
    var isNestedMail: Bool { contentType.matches("message/rfc822") || contentType.matches("message/global") }

    /// Whether it may be S/MIME that only signs, with the mail inside (RFC 8551 §3.5.2); older programs do not say.
    var isOpaqueSigned: Bool {
        guard contentType.matches("application/pkcs7-mime") || contentType.matches("application/x-pkcs7-mime")
        else { return false }
        let kind = contentType["smime-type"]?.lowercased() ?? ""
        return kind.isEmpty || kind == "signed-data"
    }

    fileprivate func moved(_ place: [Int]) -> Part {
        var part = Part(
            index: place[index], parent: parent.map { place[$0] }, depth: depth, header: header,
            contentType: contentType, disposition: disposition, transferEncoding: transferEncoding,
            range: range, body: body, source: source)
        part.children = children.map { place[$0] }
        part.isOpaque = isOpaque
        return part
    }
}

/// Mails whose lines end in a carriage return alone, as old Macintosh programs wrote.
enum BareReturns {
    /// The mail with each carriage return made a line feed, at the same positions; nil if there is a line
    /// feed in it or no carriage return.
    static func repaired(_ raw: [UInt8]) -> [UInt8]? {
        guard !Kernel.contains(.lineFeed, in: raw[...]), Kernel.contains(.carriageReturn, in: raw[...]) else {
            return nil
        }
        return raw.map { $0 == .carriageReturn ? .lineFeed : $0 }
    }
}
