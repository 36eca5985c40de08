import Casework
import Foundation
import Store

/// The file of the keys that sign tags, addresses and identifiers: `name hex`, the signing key first.
enum KeyFile {
    /// Reads the keys. Throws `DeskFailure` when the file is missing, damaged, or readable by others.
    static func read(_ path: String) throws(DeskFailure) -> KeyRing {
        let facts = try? FileManager.default.attributesOfItem(atPath: path)
        guard let mode = facts?[.posixPermissions] as? Int,
            let data = FileManager.default.contents(atPath: path)
        else {
            throw DeskFailure(
                "keys: \(path) cannot be read",
                remedy: "restore it from a backup; without it no answer is recognised")
        }
        guard mode & 0o077 == 0 else {
            throw DeskFailure(
                "keys: others may read \(path)", remedy: "chmod 600 \(path), then rotate the keys")
        }
        guard let text = String(validating: data, as: UTF8.self), let ring = KeyRing(file: text) else {
            throw DeskFailure("keys: \(path) is damaged", remedy: "restore it from a backup")
        }
        return ring
    }

    /// Reads the keys, making the file with one random key when there is none.
    static func readOrMake(_ path: String) throws(DeskFailure) -> KeyRing {
        if !FileManager.default.fileExists(atPath: path) { try make(path) }
        return try read(path)
    }

    private static func make(_ path: String) throws(DeskFailure) {
        let line =
            "k1 "
            + KeyRing.Key.freshSecret().map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }
            .joined() + "\n"
        let text = Array(
            "# Keys that sign heed's letters. Keep this file secret and in the backup.\n\(line)".utf8)
        do throws(StoreFailure) {
            try PrivateFile.make(path, text)
        } catch {
            throw DeskFailure("keys: \(error.detail)", remedy: error.remedy)
        }
    }
}
