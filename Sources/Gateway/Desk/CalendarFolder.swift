import Casework
import Foundation
import Settings

/// The files of the working-day calendar.
enum CalendarFolder {
    /// The largest calendar file that is read: a year has a few kilobytes.
    private static let largestFile = 1 << 20

    /// Reads every notice of the configured folder, and the company's overlay. Throws `DeskFailure` naming each
    /// file that cannot be used.
    static func read(_ rules: CaseRules, zone: Zone) throws(DeskFailure) -> WorkCalendar {
        let sessions = rules.officeHours.map { OfficeHours.Session(start: $0.start * 60, end: $0.end * 60) }
        return try read(
            folder: rules.calendarFolder, overlay: rules.calendarOverlay, zone: zone,
            hours: OfficeHours(sessions) ?? .standard)
    }

    /// Reads a folder of notices.
    static func read(
        folder: String, overlay: String?, zone: Zone, hours: OfficeHours
    ) throws(DeskFailure) -> WorkCalendar {
        var documents = try documents(in: folder)
        if let overlay { documents.append(try document(overlay, isOverlay: true)) }
        do throws(CalendarFailure) {
            return try WorkCalendar(documents: documents, zone: zone, hours: hours)
        } catch {
            throw DeskFailure("calendar: \(error.place): \(error.what)", remedy: error.remedy)
        }
    }

    /// Tells one state of the calendar's files from another: their names, sizes and times.
    static func mark(_ rules: CaseRules) -> String {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: rules.calendarFolder)) ?? []
        let paths =
            names.sorted().map { rules.calendarFolder + "/" + $0 }
            + [rules.calendarOverlay].compactMap(\.self)
        return paths.map { path in
            let facts = try? FileManager.default.attributesOfItem(atPath: path)
            let time = (facts?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
            return "\(path) \((facts?[.size] as? Int) ?? 0) \(time)"
        }.joined(separator: "\n")
    }

    private static func documents(in folder: String) throws(DeskFailure) -> [CalendarDocument] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        var documents: [CalendarDocument] = []
        for name in names.sorted() where name.hasSuffix(".json") || name.hasSuffix(".csv") {
            documents.append(try document(folder + "/" + name))
        }
        guard !documents.isEmpty else {
            throw DeskFailure(
                "calendar: there is no notice in \(folder)",
                remedy: "name the folder of the State Council notices as casework: calendar")
        }
        return documents
    }

    private static func document(_ path: String, isOverlay: Bool = false) throws(DeskFailure)
        -> CalendarDocument
    {
        let data = FileManager.default.contents(atPath: path)
        guard let data, data.count <= largestFile else {
            throw DeskFailure("calendar: \(path) cannot be read or is too large", remedy: "restore the file")
        }
        return CalendarDocument(
            name: URL(fileURLWithPath: path).lastPathComponent, bytes: [UInt8](data), isOverlay: isOverlay)
    }
}
