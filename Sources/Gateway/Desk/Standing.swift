import Casework
import FoundationEssentials
import Reading
import Settings
import Store
import Survey

/// What may change while heed runs: the calendar, customers and people, and who holds which office today.
final class Standing: Sendable {
    /// How things stand on one day.
    struct View: Sendable {
        let calendar: WorkCalendar
        let directory: Directory
        let day: LocalDate
        let rules: WorkflowRules
    }

    /// What it was made of; another mark means that it is to be read again.
    struct Marks: Sendable, Equatable {
        var customers = 0
        var notices = 0
        var files = ""
    }

    /// Accounts whose mail server let a forgery through; see ``Desk/keepProbe(_:in:at:)``.
    let distrusted = Locked<Set<String>>([])
    private let configuration: Configuration
    private let plan: PlanRules
    private let state: Locked<(view: View, marks: Marks)>

    init(
        _ configuration: Configuration, _ plan: PlanRules, _ calendar: WorkCalendar, _ directory: Directory,
        _ marks: Marks, at now: Date
    ) {
        self.configuration = configuration
        self.plan = plan
        let day = calendar.zone.date(at: now)
        state = Locked((Self.view(configuration, plan, calendar, directory, on: day), marks))
    }

    /// How things stand at an instant: on a new day leave begins or ends.
    func view(at now: Date) -> View {
        state.with { state in
            let day = state.view.calendar.zone.date(at: now)
            if day != state.view.day {
                state.view = Self.view(
                    configuration, plan, state.view.calendar, state.view.directory, on: day)
            }
            return state.view
        }
    }

    /// What the present view was made of.
    var marks: Marks { state.with(\.marks) }

    /// Puts another calendar and directory in place.
    func change(to calendar: WorkCalendar, _ directory: Directory, _ marks: Marks, at now: Date) {
        let view = Self.view(configuration, plan, calendar, directory, on: calendar.zone.date(at: now))
        state.with { $0 = (view, marks) }
    }

    private static func view(
        _ configuration: Configuration, _ plan: PlanRules, _ calendar: WorkCalendar, _ directory: Directory,
        on day: LocalDate
    ) -> View {
        let casework = configuration.casework
        let offices = Offices(
            directory, extensionChain: casework.extensionChain, escalationChain: casework.escalationChain,
            on: day)
        var rules = WorkflowRules(
            offices: offices, calendar: calendar,
            shares: PeriodShares(draftBy: casework.draftBy, approveBy: casework.approveBy))
        rules.staffLanguage = configuration.company.staffLanguage == .en ? .en : .zhHans
        rules.objectionTime = Double(casework.graceDays) * 86_400
        rules.reviewDays = plan.remindWorkingDays
        rules.reviewReminders = plan.reminders
        rules.kept = try? HouseRules(offices: offices, calendar: calendar).kept()
        return View(calendar: calendar, directory: directory, day: day, rules: rules)
    }
}
