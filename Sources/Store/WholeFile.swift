import Foundation

/// A file that readers see whole or not at all.
public enum WholeFile {
    /// Writes beside and renames. Everybody may read it: it is for a program of another user, and holds figures alone.
    /// Throws an error of Foundation, or `StoreFailure`.
    public static func write(_ bytes: [UInt8], to path: String) throws {
        let beside = path + ".new"
        try Data(bytes).write(to: URL(fileURLWithPath: beside))
        guard chmod(beside, 0o644) == 0, rename(beside, path) == 0 else {
            throw StoreFailure(
                .inputOutput, "\(path) cannot be written", remedy: "let heed's user write to that folder")
        }
    }
}
