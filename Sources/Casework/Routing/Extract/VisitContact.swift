/// The persons of a form, whose table names 姓名, 职务, 电话 and 手机.
enum VisitContact {
    static let headings: Set<String> = ["姓名", "职务", "电话", "手机"]

    /// The words of an entry without the headings that the form prints; empty when nothing is filled in.
    static func plain(_ entry: String) -> String {
        var text = entry
        for heading in headings {
            for form in [
                heading,
                heading.replacing("务", with: "務").replacing("电", with: "電").replacing("机", with: "機"),
            ] {
                for colon in [":", "："] { text = text.replacing(form + colon, with: " ") }
            }
        }
        let words = text.split { $0.isWhitespace || $0 == "|" }.filter { !headings.contains(Fold.text($0)) }
        return words.joined(separator: " ")
    }
}
