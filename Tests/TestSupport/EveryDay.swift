import Foundation

extension HeedDesk {
    /// A company calendar in which every day about now is a working day: with office hours from 00:00 to 24:00 and no
    /// quiet hours every letter leaves at once, whenever a test or a demo runs.
    public static var everyDay: String {
        let form = DateFormatter()
        form.locale = Locale(identifier: "en_US_POSIX")
        form.timeZone = TimeZone(identifier: "Asia/Shanghai")
        form.dateFormat = "yyyy-MM-dd"
        let days = (-10...40).map { form.string(from: Date(timeIntervalSinceNow: Double($0) * 86_400)) }
        let list = days.map { "{\"name\": \"shift\", \"date\": \"\($0)\", \"isOffDay\": false}" }
        return "{\"version\": \"1\", \"days\": [\(list.joined(separator: ", "))]}"
    }
}
