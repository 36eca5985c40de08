import Foundation

/// Text from outside, fit for a terminal: nothing in it can move the cursor or colour the screen.
enum Printable {
    /// One line.
    static func line(_ text: String) -> String { lines(text).joined(separator: " ") }

    /// Several lines.
    static func lines(_ text: String) -> [String] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
            String(
                String.UnicodeScalarView(
                    line.unicodeScalars.filter { scalar in
                        switch scalar.properties.generalCategory {
                        case .control, .format, .surrogate: scalar == "\t"
                        default: true
                        }
                    }))
        }
    }
}
