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
        let kept = try Kept(store)
        marks = Standing.Marks(
            customers: kept.customersMark, notices: kept.noticesMark,
            files: CalendarFolder.mark(configuration.casework))
        calendar = try kept.calendar(configuration, at: now)
        directory = try kept.directory(configuration)
    }

    /// The calendar of the configured folder and the notices imported into the store, if there is one.
    static func calendar(
        _ configuration: Configuration, _ store: Store?, at now: Date
    ) throws(DeskFailure) -> WorkCalendar {
        try (store.map { store throws(DeskFailure) in try Kept(store) } ?? Kept()).calendar(
            configuration, at: now)
    }

    /// The directory of the store, or of the configured table where the store has none yet.
    static func directory(
        _ configuration: Configuration, _ store: Store?
    ) throws(DeskFailure) -> Directory {
        try (store.map { store throws(DeskFailure) in try Kept(store) } ?? Kept()).directory(configuration)
    }

    /// What the store keeps of it.
    private struct Kept {
        var customers: [Customer] = []
        var notices: [YearNotice] = []
        var customersMark = 0
        var noticesMark = 0

        init() {}

        init(_ store: Store) throws(DeskFailure) {
            do throws(StoreFailure) {
                (customers, notices, customersMark, noticesMark) = try store.look { transaction in
                    (
                        try transaction.customers(), try transaction.noticesInForce(),
                        try transaction.customersMark(), try transaction.noticesMark()
                    )
                }
            } catch {
                throw DeskFailure(error.detail, remedy: error.remedy)
            }
        }

        func calendar(_ configuration: Configuration, at now: Date) throws(DeskFailure) -> WorkCalendar {
            let zone = Zone(named: configuration.company.timeZone, at: now)
            return try CalendarFolder.read(configuration.casework, zone: zone).replacing(notices)
        }

        func directory(_ configuration: Configuration) throws(DeskFailure) -> Directory {
            customersMark > 0
                ? DirectoryFile.directory(configuration, customers: customers)
                : try DirectoryFile.read(configuration)
        }
    }
}
