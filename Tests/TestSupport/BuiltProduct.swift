import Foundation

/// The programs built beside the test bundle, in the same configuration.
public enum BuiltProduct {
    /// The path of a program, such as `heed`.
    /// - Throws: `TestFailure` when it is not built.
    public static func path(_ name: String) throws -> String {
        let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let folder = (own as NSString).deletingLastPathComponent
        let path = "\(folder)/\(name)"
        guard FileManager.default.isExecutableFile(atPath: path) else {
            throw TestFailure("\(path) is not there: run `swift build` first")
        }
        return path
    }
}
