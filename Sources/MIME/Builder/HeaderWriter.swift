/// Writes header fields: ASCII only but for addresses beyond it, folded (RFC 5322 §2.2.3), nothing but the fields asked for.
struct HeaderWriter {
    private(set) var bytes: [UInt8] = []

    /// A field whose value is ASCII without spaces to fold at, or short.
    mutating func write(_ name: String, token: String) {
        bytes += Array("\(name): \(token)\r\n".utf8)
    }

    /// A field of free text.
    mutating func write(_ name: String, text: String) {
        bytes += Array("\(name):".utf8)
        var line = FoldedLine(column: name.utf8.count + 1)
        for piece in TextPieces.pieces(of: text, column: line.column) { line.append(piece) }
        bytes += line.bytes + [.carriageReturn, .lineFeed]
    }

    /// A field of addresses.
    mutating func write(_ name: String, mailboxes: [Mailbox]) throws(BuildFailure) {
        bytes += Array("\(name):".utf8)
        var line = FoldedLine(column: name.utf8.count + 1)
        for (number, mailbox) in mailboxes.enumerated() {
            let comma = number + 1 < mailboxes.count ? "," : ""
            let address = try OutgoingAddress.written(mailbox.address)
            let name = TextPieces.phrase(mailbox.name ?? "", column: number == 0 ? line.column : 1)
            name.forEach { line.append($0) }
            line.append(name.isEmpty ? address + comma : "<\(address)>\(comma)")
        }
        bytes += line.bytes + [.carriageReturn, .lineFeed]
    }

    /// A field of message identifiers.
    mutating func write(_ name: String, identifiers: [String]) throws(BuildFailure) {
        bytes += Array("\(name):".utf8)
        var line = FoldedLine(column: name.utf8.count + 1)
        for identifier in identifiers { line.append("<\(try OutgoingAddress.identifier(identifier))>") }
        bytes += line.bytes + [.carriageReturn, .lineFeed]
    }
}

/// A field's value in the making: pieces that are set apart by one space, or by a fold where the line would
/// pass 76 columns.
struct FoldedLine {
    private(set) var bytes: [UInt8] = []
    private(set) var column: Int

    init(column: Int) { self.column = column }

    /// Adds a piece that holds no line end.
    mutating func append(_ piece: String) {
        let length = piece.utf8.count
        if column + 1 + length > 76 && column > 1 && length > 0 {
            bytes += [.carriageReturn, .lineFeed]
            column = 0
        }
        bytes.append(.space)
        bytes += Array(piece.utf8)
        column += 1 + length
    }
}
