import Casework
import Foundation
import Settings
import Store

/// The calendar and the directory as files and store give them now.
struct OfficeFiles {
    let calendar: WorkCalendar
    let directory: Directory
    let marks: Standing.Marks

    /// Reads both; throws `DeskFailure` naming everything that cannot be used.
    init(_ configuration: Configuration, _ store: Store, at now: Date) throws(DeskFailure) {
        let found: (customers: [Customer], notices: [YearNotice], marks: Standing.Marks)
        do throws(StoreFailure) {
            found = try store.look { transaction in
                (
                    try transaction.customers(), try transaction.noticesInForce(),
                    Standing.Marks(
                        customers: try transaction.customersMark(), notices: try transaction.noticesMark(),
                        files: CalendarFolder.mark(configuration.casework))
                )
            }
        } catch {
            throw DeskFailure(error.detail, remedy: error.remedy)
        }
        marks = found.marks
        let zone = Zone(named: configuration.company.timeZone, at: now)
        calendar = try CalendarFolder.read(configuration.casework, zone: zone).replacing(found.notices)
        directory =
            found.marks.customers > 0
            ? DirectoryFile.directory(configuration, customers: found.customers)
            : try DirectoryFile.read(configuration)
    }
}
