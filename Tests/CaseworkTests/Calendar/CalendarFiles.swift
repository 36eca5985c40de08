import Casework
import FoundationEssentials

/// The files of the checkout that the calendar's tests read.
enum CalendarFiles {
    /// The checkout's root, found from this file.
    static let root: String = {
        let file = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().path
        var parts = file.split(separator: "/").map(String.init)
        while !parts.isEmpty {
            let folder = "/" + parts.joined(separator: "/")
            if FileManager.default.fileExists(atPath: folder + "/Config/calendar") { return folder }
            parts.removeLast()
        }
        return "."
    }()

    static func bytes(_ path: String) -> [UInt8]? {
        FileManager.default.contents(atPath: path).map { [UInt8]($0) }
    }

    /// The calendar that is delivered with heed.
    static func shipped() throws -> WorkCalendar {
        let names = try FileManager.default.contentsOfDirectory(atPath: root + "/Config/calendar")
        let documents = names.filter { $0.hasSuffix(".json") }.map { name in
            CalendarDocument(name: name, bytes: bytes(root + "/Config/calendar/" + name) ?? [])
        }
        return try WorkCalendar(documents: documents)
    }

    /// Lines of the worked cases beside the checkout, without the heading; empty when they are not there.
    static func workedCases() -> [[String]] {
        guard let bytes = bytes(root + "/../shared/calendar/sla-cases.csv") else { return [] }
        let text = String(decoding: bytes, as: UTF8.self)
        return text.split(whereSeparator: \.isNewline).dropFirst().map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }
}

extension LocalDate {
    /// A date of a test table, which is known to exist.
    init(_ text: String) {
        guard let date = LocalDate(iso: text) else { preconditionFailure("\(text) is no date") }
        self = date
    }
}

/// An instant of a test table.
func instant(_ text: String) -> Date {
    guard let date = Zone.china.instant(iso: text) else { preconditionFailure("\(text) is no instant") }
    return date
}
