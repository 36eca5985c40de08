import Foundation
import TestSupport

extension TestClient {
    /// Says a line and reads up to the line with the tag.
    func untilTag(_ tag: String, _ line: String?, orContinuation: Bool = false) throws -> [String] {
        if let line { try say(line) }
        var lines: [String] = []
        while let line = try self.line() {
            lines.append(line)
            if line.hasPrefix("\(tag) ") || (orContinuation && line.hasPrefix("+ ")) { break }
        }
        return lines
    }
}

func base64(_ text: String) -> String { Data(text.utf8).base64EncodedString() }
