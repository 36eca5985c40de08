internal import MIME

/// Reads many mails on all cores and hands out one report each, in the order given.
public struct ParseRun: Sendable {
    /// A mail to be read: its name for the report, and how to come by its bytes.
    public struct Source: Sendable {
        let name: String
        let load: @Sendable () -> Result<[UInt8], LoadFailure>

        /// A source that `load` reads when its turn comes, on any thread.
        public init(name: String, load: @escaping @Sendable () -> Result<[UInt8], LoadFailure>) {
            self.name = name
            self.load = load
        }
    }

    /// Why a mail's bytes could not be had.
    public struct LoadFailure: Error, Sendable {
        /// What happened, for people.
        public let detail: String
        /// A failure that says `detail`.
        public init(_ detail: String) { self.detail = detail }
    }

    /// A finished report, made into the bytes to be printed.
    public struct Finished: Sendable {
        /// What to print.
        public let output: [UInt8]
        /// Whether the mail could not be read.
        public let hasFailed: Bool
    }

    /// Reports may wait for an earlier, slower mail; more than this would be memory for nothing.
    private static let ahead = 64

    private let print: @Sendable (String, Result<Reading, LoadFailure>) -> [UInt8]

    /// A run whose reports are made into bytes by `style`.
    public init(style: @escaping @Sendable (ParseReport) -> [UInt8]) {
        self.init { name, reading in
            switch reading {
            case .success(let reading): style(ParseReport(file: name, reading))
            case .failure(let failure): style(ParseReport(file: name, error: failure.detail))
            }
        }
    }

    /// A run that says something else of each mail: `print` makes the bytes for a name and what was read.
    public init(print: @escaping @Sendable (String, Result<Reading, LoadFailure>) -> [UInt8]) {
        self.print = print
    }

    /// Reads `sources` and gives each report to `print` in their order, `lanes` mails at a time.
    public func read(_ sources: [Source], lanes: Int, print: (Finished) -> Void) async {
        await withTaskGroup(of: (Int, Finished).self) { group in
            var next = 0
            var due = 0
            var waiting: [Int: Finished] = [:]
            var running = 0
            while due < sources.count {
                while next < sources.count, running < max(1, lanes), next - due < Self.ahead {
                    let (place, source) = (next, sources[next])
                    group.addTask { (place, report(on: source)) }
                    next += 1
                    running += 1
                }
                guard let (place, finished) = await group.next() else { return }
                running -= 1
                waiting[place] = finished
                while let ready = waiting.removeValue(forKey: due) {
                    print(ready)
                    due += 1
                }
            }
        }
    }

    private func report(on source: Source) -> Finished {
        switch source.load() {
        case .success(let bytes):
            Finished(output: print(source.name, .success(Reading(Message(bytes)))), hasFailed: false)
        case .failure(let failure): Finished(output: print(source.name, .failure(failure)), hasFailed: true)
        }
    }
}
