import Casework
import FoundationEssentials
import MIME
import Reading
import Store

/// What is to be told of alarms: those that are new, those that have stood for long, those that are over.
struct AlarmNews: Sendable {
    /// One alarm and what is new about it.
    struct Item: Sendable {
        enum News: Sendable { case new, still, over }

        let alarm: AlarmState
        let news: News

        /// On one line, without anything a terminal or a telephone would act on.
        var line: String {
            let word =
                switch news {
                case .new: "heed alarm"
                case .still: "heed alarm still"
                case .over: "heed alarm over"
                }
            let tail = news == .over ? "" : " - \(alarm.remedy)"
            let text = "\(word): \(alarm.text)\(tail)"
            var view = String.UnicodeScalarView()
            for scalar in text.unicodeScalars.prefix(1000) {
                switch scalar.properties.generalCategory {
                case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator: view.append(" ")
                default: view.append(scalar)
                }
            }
            return String(view)
        }
    }

    let items: [Item]

    /// - Parameter repeatAfter: seconds after which an alarm that still stands is told again.
    init(_ alarms: [AlarmState], repeatAfter: Double, at now: Date) {
        items = alarms.compactMap { alarm in
            if alarm.clearedAt != nil { return alarm.toldAt == nil ? nil : Item(alarm: alarm, news: .over) }
            guard let told = alarm.toldAt else { return Item(alarm: alarm, news: .new) }
            return now.timeIntervalSince(told) >= repeatAfter ? Item(alarm: alarm, news: .still) : nil
        }
    }

    /// Alarms named in one letter.
    static let most = 50

    /// Programs run at a time; the last of more says how many there are.
    static let mostLines = 5

    /// The lines for the program.
    var lines: [String] {
        guard items.count > Self.mostLines else { return items.map(\.line) }
        return items.prefix(Self.mostLines - 1).map(\.line)
            + ["heed alarm: \(items.count - Self.mostLines + 1) more - heed check"]
    }

    /// A letter to each address.
    func orders(to addresses: [String], _ language: Language, at now: Date) -> [LetterOrder] {
        guard let first = items.first else { return [] }
        var facts = Facts()
        facts["count"] = .string(items.count > 1 ? String(items.count) : "")
        facts["first"] = .string(String(first.alarm.text.prefix(120)))
        facts["more"] = .string(items.count > Self.most ? String(items.count - Self.most) : "")
        facts["alarms"] = .list(
            items.prefix(Self.most).map { item in
                .nested([
                    "text": .string(item.alarm.text), "remedy": .string(item.alarm.remedy),
                    "since": .string(Moment.china(item.alarm.since)), "isNew": .bool(item.news == .new),
                    "isOver": .bool(item.news == .over),
                ])
            })
        return addresses.map { address in
            LetterOrder(
                key: "alarm:\(address.lowercased()):\(Moment.text(now))", kind: .alarm,
                to: Mailbox(name: nil, address: address), language: language, facts: facts)
        }
    }
}
