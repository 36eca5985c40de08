import Foundation
import Logging
import Settings

/// Writes the log to standard error: a line of text an event, or a line of JSON, whatever the event's words hold.
struct LogLines: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level
    private let isJson: Bool

    init(_ watch: Watch) {
        logLevel = Logger.Level(rawValue: watch.logLevel.rawValue) ?? .info
        isJson = watch.logFormat == .json
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let facts = metadata.merging(event.metadata ?? [:]) { _, later in later }
            .sorted { $0.key < $1.key }.map { ($0.key, "\($0.value)") }
        let time = Date().formatted(.iso8601.year().month().day().time(includingFractionalSeconds: true))
        let line = isJson ? Self.json(time, event, facts) : Self.text(time, event, facts)
        try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
    }

    private static func text(_ time: String, _ event: LogEvent, _ facts: [(String, String)]) -> String {
        let words = facts.map { name, value in
            let plain = Printable.line(value)
            return "\(name)="
                + (plain.contains(where: { $0 == " " || $0 == "\"" })
                    ? "\"\(plain.replacingOccurrences(of: "\"", with: "'"))\"" : plain)
        }
        return ([time, event.level.rawValue, Printable.line("\(event.message)")] + words).joined(
            separator: " ")
    }

    private static func json(_ time: String, _ event: LogEvent, _ facts: [(String, String)]) -> String {
        var object = Dictionary(facts, uniquingKeysWith: { _, later in later })
        object["time"] = time
        object["level"] = event.level.rawValue
        object["message"] = "\(event.message)"
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(object)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
}
