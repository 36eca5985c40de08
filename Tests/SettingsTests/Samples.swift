import Foundation

@testable import Settings

/// The least a configuration can say.
let least = """
    company:
      name: 某公司
      department: 客服部
      service: 客户服务
    accounts:
      - name: kefu
        address: kefu@example.com
        host: imap.example.com
        password_file: secret
    relay:
      host: smtp.example.com
    """

/// The sample with one text in it replaced.
func sample(_ old: String = "", _ new: String = "") -> String {
    old.isEmpty ? least + "\n" + new : least.replacingOccurrences(of: old, with: new)
}

/// Every fault of `text`, one line each.
func faults(_ text: String, _ environment: [String: String] = [:]) -> [String] {
    switch Configuration.read(text: text, file: "heed.yaml", environment: environment) {
    case .success: []
    case .failure(let problems): problems.problems.map(\.description)
    }
}

/// The checkout this test was compiled from.
let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
