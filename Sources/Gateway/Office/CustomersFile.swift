import Casework
import Foundation
import Logging
import Settings
import Store

extension Desk {
    /// Takes the configured table of customers in when its bytes are others than those taken in last, so that a first start
    /// has its customers and an edited table counts after a restart. Customers that the table does not name stay. A table
    /// that cannot be read is an alarm: the customers on file go on to count.
    func takeInCustomersFile() throws {
        let path = configuration.customersFile
        guard FileManager.default.fileExists(atPath: path) else { return }
        let now = world.now()
        do {
            let bytes = try DirectoryFile.bytes(path)
            let digest = Hex.sha256(bytes)
            guard digest != (try store.look { try $0.setting(Self.customersFile) }) else { return }
            let table = try DirectoryFile.customers(bytes, named: path)
            try store.transact { transaction in
                let diff = DirectoryDiff(from: try transaction.customers(), to: table, scope: .merge)
                if !diff.isEmpty {
                    _ = try transaction.apply(diff.events(at: now, by: "heed", source: path))
                    try fileCustomers(by: .system("customers"), in: transaction, at: now)
                }
                try transaction.set(Self.customersFile, to: digest)
                try transaction.clear(key: Self.customersFile, at: now)
            }
        } catch let failure as DeskFailure {
            log.error("customers not taken in", metadata: ["failure": "\(failure)"])
            try store.transact { transaction in
                try transaction.raise(
                    key: Self.customersFile, "\(path) is not taken in: \(failure.faults.first?.what ?? "")",
                    remedy: "mend the table and restart heed", at: now)
            }
        }
        try refresh()
    }

    /// The setting that holds the digest of the table taken in last, and the alarm of one that cannot be read.
    static let customersFile = "customers-file"
}
