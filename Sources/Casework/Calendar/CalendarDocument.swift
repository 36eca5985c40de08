/// One file of calendar data as it lies in the calendar folder.
public struct CalendarDocument: Hashable, Sendable {
    /// The file's name: `2026.json`, `notices.csv` or `company.json`.
    public let name: String
    /// Its content.
    public let bytes: [UInt8]

    /// A document called `name`.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// What a document holds.
    enum Content {
        case notices([YearNotice])
        case overlay(CompanyOverlay)
    }

    /// Reads the document by the ending of its name; `company.json` is the overlay.
    func content() throws(CalendarFailure) -> Content {
        let lower = name.lowercased()
        if lower == "company.json" { return .overlay(try CompanyOverlay(json: bytes, place: name)) }
        if lower.hasSuffix(".json") { return .notices([try YearNotice(json: bytes, place: name)]) }
        if lower.hasSuffix(".csv") {
            return .notices(try NoticeTable.notices(String(decoding: bytes, as: UTF8.self), place: name))
        }
        throw CalendarFailure(
            place: name, what: "neither JSON nor CSV",
            remedy: "Name it <year>.json, <name>.csv or company.json.")
    }

    /// The notices of the document, for an import; a company overlay is refused.
    public func notices() throws(CalendarFailure) -> [YearNotice] {
        guard case .notices(let notices) = try content() else {
            throw CalendarFailure(
                place: name, what: "this is the company's overlay, no notice",
                remedy: "Put it into the calendar folder as it is.")
        }
        return notices
    }
}
