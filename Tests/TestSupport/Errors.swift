import Glibc

/// errno in words, and the few calls whose result every caller has to check in the same way.
enum Errors {
    /// The system's text for an errno value.
    static func text(_ number: Int32) -> String {
        var buffer = [CChar](repeating: 0, count: 256)
        guard strerror_r(number, &buffer, buffer.count) == 0 else { return "error \(number)" }
        return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Runs a call that returns -1 on failure, again when a signal came between.
    @discardableResult
    static func check(_ call: String, _ about: String = "", _ body: () -> Int32) throws(TestFailure) -> Int32
    {
        while true {
            let result = body()
            if result >= 0 { return result }
            if errno != EINTR { throw TestFailure.system(call, about, errno) }
        }
    }
}
