public import FoundationEssentials
internal import MIME
public import Reading

/// The daily list of each person and the weekly list of the leaders: pure functions of the cases as they stand.
public struct Digests: Sendable {
    private let calendar: WorkCalendar
    private let directory: Directory
    private let language: Language
    private let now: Date
    private let today: LocalDate

    /// Lists as of `now`, in the language of letters to staff.
    public init(calendar: WorkCalendar, directory: Directory, language: Language, at now: Date) {
        self.calendar = calendar
        self.directory = directory
        self.language = language
        self.now = now
        today = calendar.zone.date(at: now)
    }

    /// One letter to everybody with work to do or to give who is there today, also where there is nothing. The duties of
    /// somebody away stand in the list of whoever stands in; a case nobody has stands in that of the director.
    public func daily(_ cases: [Case]) -> [LetterOrder] {
        var items: [String: [Item]] = [:]
        for file in cases where file.needsAction {
            for (address, what) in duties(of: file) {
                items[address, default: []].append(Item(file, what))
            }
        }
        return people(.handler, .approver, .departmentDirector, .supervisingLeader, .generalManager).map {
            letter(.digest, "digest", to: $0, items[$0.address] ?? [])
        }
    }

    /// One letter to each leader with every case whose customer still waits.
    public func weekly(_ cases: [Case]) -> [LetterOrder] {
        let items = cases.filter(\.status.isOpen).map { Item($0, $0.status.rawValue) }
        return people(.departmentDirector, .supervisingLeader, .generalManager).map {
            letter(.weeklyDigest, "weekly", to: $0, items)
        }
    }

    /// One line of a list.
    private struct Item {
        let file: Case
        let what: String

        init(_ file: Case, _ what: String) {
            self.file = file
            self.what = what
        }
    }

    /// Who has something to do in a case today, and what; each person once.
    private func duties(of file: Case) -> [(String, String)] {
        var found: [(String, String)] = []
        func add(_ address: String, _ what: String) {
            guard let person = directory.employee(for: address),
                let acting = directory.acting(for: person, on: today)?.address,
                !found.contains(where: { $0.0 == acting })
            else { return }
            found.append((acting, what))
        }
        for duty in file.duties where duty.kind != .attention { add(duty.person, duty.kind.rawValue) }
        if let task = file.tasks.first, let handler = file.handler {
            add(handler.address, task.kind.rawValue)
        }
        for duty in file.duties { add(duty.person, duty.kind.rawValue) }
        if found.isEmpty, let handler = file.handler { add(handler.address, NoticeKind.attention.rawValue) }
        if found.isEmpty, let director = directory.acting(as: .departmentDirector, on: today).first {
            add(director.address, "nobody")
        }
        return found
    }

    private func people(_ roles: EmployeeRole...) -> [Employee] {
        var seen: Set<String> = []
        return roles.flatMap { directory.acting(as: $0, on: today) }.filter {
            seen.insert($0.address).inserted
        }
    }

    private func letter(
        _ kind: LetterKind, _ key: String, to person: Employee, _ items: [Item]
    ) -> LetterOrder {
        let sorted = items.sorted { left, right in
            let (first, second) = (left.file.deadline?.promise, right.file.deadline?.promise)
            if first != second { return first ?? .distantFuture < second ?? .distantFuture }
            return left.file.number.rawValue < right.file.number.rawValue
        }
        var facts = Facts()
        facts["greeting"] = .string(person.name)
        facts["date"] = .string(today.description)
        facts["isEmpty"] = .bool(items.isEmpty)
        facts["count"] = .string(String(items.count))
        facts["duties"] = .list(sorted.prefix(Self.most).map { .nested(self.facts(of: $0)) })
        return LetterOrder(
            key: "\(key):\(person.address):\(today)", kind: kind,
            to: Mailbox(name: person.name, address: person.address), language: language, facts: facts)
    }

    /// A longer list is no list any more; the count says how many there are.
    private static let most = 200

    private func facts(of item: Item) -> Facts {
        let receipt = item.file.receipt
        var facts: Facts = [
            "number": .string(item.file.number.rawValue),
            "customer": .string(receipt.customer.unit ?? receipt.customer.mailbox.address),
            "subject": .string(receipt.subject), "what": .string(item.what), "isOverdue": false,
        ]
        guard item.file.status.isOpen, let promise = item.file.deadline?.promise else { return facts }
        facts["due"] = .string(Moment.china(promise))
        facts["left"] = .string(String(abs(calendar.workingSeconds(from: now, to: promise))))
        facts["isOverdue"] = .bool(promise <= now)
        return facts
    }
}

extension WorkCalendar {
    /// The first working morning after an instant.
    ///
    /// - Parameter minute: the minute of the day the morning's list leaves.
    public func morning(after instant: Date, minute: Int) -> Date {
        first(after: instant, minute: minute) { isWorkingDay($0) }
    }

    /// The first weekly morning after an instant: of each week the first working day from a weekday on.
    ///
    /// - Parameters:
    ///   - weekday: 1 for Monday to 7 for Sunday; where that day is free, the next working day takes its place.
    ///   - minute: the minute of the day the week's list leaves.
    public func weeklyMorning(after instant: Date, weekday: Int, minute: Int) -> Date {
        first(after: instant, minute: minute) { day in
            let planned = day.advanced(by: -((day.weekday - weekday + 7) % 7))
            return isWorkingDay(day) && !(planned..<day).contains { isWorkingDay($0) }
        }
    }

    private func first(after instant: Date, minute: Int, where fits: (LocalDate) -> Bool) -> Date {
        var day = zone.date(at: instant)
        while true {
            let morning = zone.instant(day, second: minute * 60)
            if morning > instant, fits(day) { return morning }
            day = day.advanced(by: 1)
        }
    }
}
