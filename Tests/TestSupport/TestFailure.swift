/// Why a server or a command of the test bench could not do its part. The text is for the person at the screen.
public struct TestFailure: Error, CustomStringConvertible, Sendable {
    /// What went wrong, with the log lines that tell more where there are any.
    public let description: String

    /// A failure with the given text.
    public init(_ description: String) { self.description = description }

    /// A failed system call with its name, what it was about, and errno's text.
    static func system(_ call: String, _ about: String = "", _ number: Int32) -> TestFailure {
        TestFailure("\(call) \(about): \(Errors.text(number))")
    }
}
