/// What one FETCH response says about one mail (RFC 3501 §7.4.2). Items heed did not ask for are passed over.
struct FetchItems {
    let sequence: UInt32
    private(set) var uid: UInt32?
    private(set) var size: Int?
    private(set) var internalDate: InternalDate?
    private(set) var body: [UInt8]?
    /// Where a partial body begins, for `BODY[]<n>`.
    private(set) var origin: Int?

    /// Reads what follows `* n FETCH`.
    init(sequence: UInt32, _ cursor: inout IMAPCursor) throws(TransportFailure) {
        self.sequence = sequence
        guard sequence > 0, cursor.skip(.space), cursor.skip(.openParen) else {
            throw cursor.violation("FETCH")
        }
        if !cursor.skip(.closeParen) {
            repeat { try readItem(&cursor) } while cursor.skip(.space)
            guard cursor.skip(.closeParen) else { throw cursor.violation("FETCH") }
        }
        guard cursor.isAtEnd else { throw cursor.violation("FETCH") }
    }

    private mutating func readItem(_ cursor: inout IMAPCursor) throws(TransportFailure) {
        guard let name = cursor.itemName(), cursor.skip(.space) else { throw cursor.violation("FETCH item") }
        switch name {
        case "UID":
            guard uid == nil, let value = cursor.number32(), value > 0 else { throw cursor.violation("UID") }
            uid = value
        case "RFC822.SIZE":
            guard size == nil, let value = cursor.number() else { throw cursor.violation("RFC822.SIZE") }
            size = value
        case "INTERNALDATE":
            guard let text = cursor.string(), let date = InternalDate(text) else {
                throw cursor.violation("INTERNALDATE")
            }
            internalDate = date
        case let section where section.hasPrefix("BODY[]"):
            try readBody(section, &cursor)
        default:
            guard cursor.skipValue() else { throw cursor.violation("FETCH item") }
        }
    }

    private mutating func readBody(_ section: String, _ cursor: inout IMAPCursor) throws(TransportFailure) {
        let rest = section.utf8.dropFirst(6)
        if !rest.isEmpty {
            guard rest.first == .less, rest.last == .greater,
                let value = decimal(Array(rest.dropFirst().dropLast()))
            else { throw cursor.violation("partial BODY") }
            origin = value
        }
        if cursor.skipNil() { return }
        guard body == nil, let bytes = cursor.string() else { throw cursor.violation("BODY") }
        body = bytes
    }
}
