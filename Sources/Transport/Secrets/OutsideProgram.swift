/// A program of the operators' own, run without a shell, with a limit to its time and its output.
public enum OutsideProgram {
    /// Runs a program and waits for it; its output is thrown away.
    ///
    /// - Parameters:
    ///   - words: the program's full path and its arguments, each as it is.
    ///   - environment: the whole environment it gets.
    ///   - limit: how long it may run; then it is ended with all it has started.
    /// - Throws: `TransportFailure` when it cannot be run, takes too long, writes more than 64 KB or ends with an error.
    public static func run(
        _ words: [String], environment: [String: String] = [:], limit: Duration = .seconds(10)
    ) throws(TransportFailure) {
        let surroundings = CredentialSource.Surroundings(environment: environment, commandLimit: limit)
        do throws(TransportFailure) {
            _ = try CommandOutput(words, surroundings).read()
        } catch {
            throw TransportFailure(
                error.kind, "\(words.first ?? "no program"): \(error.detail)",
                remedy: "run the command by hand as the user that heed runs as; it must have a full path",
                retry: .later)
        }
    }
}
