/// Why a file is not read as a document.
public enum DocumentFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// It is no document of this kind, or broken; what was found.
    case broken(String)
    /// It is larger, deeper or more tightly packed than any form is; which bound it passes.
    case tooLarge(String)
    /// It asks for what a form never needs: a password, entities of its own, another charset.
    case refused(String)

    /// What is wrong and what to do.
    public var description: String {
        switch self {
        case .broken(let what): "the file cannot be read (\(what)); save it again and send it once more"
        case .tooLarge(let bound): "the file is refused: \(bound); fill in the blank form that heed hands out"
        case .refused(let what): "the file is refused: it has \(what); save it as .docx or .xlsx without"
        }
    }
}
