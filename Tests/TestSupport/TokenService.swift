import Foundation

/// Says over HTTP whether a bearer token is good and whose it is (RFC 7662), as a provider's server would.
final class TokenService: Sendable {
    let port: UInt16
    private let listener: Listener

    init(_ users: [Dovecot.User]) throws {
        let names = Dictionary(users.map { ($0.token, $0.name) }) { first, _ in first }
        listener = try Listener { wire, _ in try TokenService.answer(wire, names) }
        port = listener.port
    }

    deinit { listener.stop() }

    private static func answer(_ wire: Wire, _ names: [String: String]) throws {
        while let request = try wire.readLine() {
            var length = 0
            var target = request.split(separator: " ").dropFirst().first.map(String.init) ?? ""
            while let field = try wire.readLine(), !field.isEmpty {
                let parts = field.split(separator: ":", maxSplits: 1)
                if parts[0].lowercased() == "content-length" {
                    length = Int(parts[1].drop { $0 == " " }) ?? 0
                }
            }
            if length > 0 { target = String(decoding: try wire.read(length), as: UTF8.self) }
            let token = target.components(separatedBy: "token=").last?.prefix { $0 != "&" }
                .removingPercentEncoding
            try wire.write(response(token.flatMap { names[$0] }))
        }
    }

    private static func response(_ name: String?) -> String {
        let body = name.map { "{\"active\":true,\"username\":\"\($0)\"}" } ?? "{\"active\":false}"
        let header = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: \(body.utf8.count)"
        return header + "\r\n\r\n" + body
    }
}
