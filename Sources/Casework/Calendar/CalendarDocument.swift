/// One file of calendar data as it lies in the calendar folder.
public struct CalendarDocument: Hashable, Sendable {
    /// The file's name: `2026.json`, `notices.csv` or `company.json`.
    public let name: String
    /// Its content.
    public let bytes: [UInt8]
    /// Whether it holds the company's own exceptions, whatever it is called.
    public let isOverlay: Bool

    /// A document called `name`; `company.json` is always the company's own.
    public init(name: String, bytes: [UInt8], isOverlay: Bool = false) {
        self.name = name
        self.bytes = bytes
        self.isOverlay = isOverlay || name.lowercased() == "company.json"
    }

    /// What a document holds.
    enum Content {
        case notices([YearNotice])
        case overlay(CompanyOverlay)
    }

    /// Reads the document by the ending of its name.
    func content() throws(CalendarFailure) -> Content {
        let isTable = name.lowercased().hasSuffix(".csv")
        guard isTable || name.lowercased().hasSuffix(".json") else {
            throw CalendarFailure(
                place: name, what: "neither JSON nor CSV",
                remedy: "Name it <year>.json, <name>.csv or company.json.")
        }
        if !isTable {
            return isOverlay
                ? .overlay(try CompanyOverlay(json: bytes, place: name))
                : .notices([try YearNotice(json: bytes, place: name)])
        }
        let notices = try NoticeTable.notices(String(decoding: bytes, as: UTF8.self), place: name)
        guard isOverlay else { return .notices(notices) }
        return .overlay(CompanyOverlay(version: name, days: notices.flatMap(\.days)))
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
