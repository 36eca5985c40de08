/// What the files of a mail hold of reports on visits.
public struct AttachedForms: Hashable, Sendable {
    /// A file that could not be read.
    public struct Fault: Hashable, Sendable {
        /// Its name.
        public let file: String
        /// What is wrong and what to do, by whether the reader's language is Chinese.
        public let chinese, english: String

        /// A fault.
        public init(file: String, chinese: String, english: String) {
            self.file = file
            self.chinese = chinese
            self.english = english
        }
    }

    /// The forms, in order.
    public let forms: [VisitForm]
    /// Files that seem to be forms and could not be read.
    public let faults: [Fault]
    /// The words of the files read, to tell one mail from another.
    public let text: String

    /// A mail without such files.
    public static let none = AttachedForms(forms: [], faults: [], text: "")

    /// Whether there are files that seem to be forms and none could be read.
    public var isBroken: Bool { forms.isEmpty && !faults.isEmpty }

    /// What was found.
    public init(forms: [VisitForm], faults: [Fault], text: String) {
        self.forms = forms
        self.faults = faults
        self.text = text
    }

    /// Whether a subject or a file's name says that it is about a report on a visit.
    public static func isNamed(_ name: String) -> Bool {
        let name = Fold.text(name)
        return name.contains("走访")
            || name.contains("visit") && (name.contains("report") || name.contains("form"))
    }
}
