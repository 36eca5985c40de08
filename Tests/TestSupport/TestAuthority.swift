import Foundation
import Synchronization

/// A certificate authority of our own and the certificates it can give a server: good ones and bad ones.
/// Keys are P-256, so that making one takes milliseconds.
public final class TestAuthority: Sendable {
    /// The kinds of certificate a server may show.
    public enum Kind: String, CaseIterable, Sendable {
        /// For localhost and 127.0.0.1, valid, signed by the authority.
        case good
        /// For elsewhere.example only.
        case wrongHost = "wrong-host"
        /// Ended yesterday.
        case expired
        /// Begins next year.
        case notYetValid = "not-yet-valid"
        /// Signed by itself.
        case selfSigned = "self-signed"
    }

    /// A server's certificate and its key, as PEM files.
    public struct Certificate: Sendable {
        /// The certificate's file.
        public let certificateFile: String
        /// The key's file.
        public let keyFile: String
        /// Key and certificate in one file.
        public let bothFile: String
    }

    /// One authority for the whole test run.
    public static let shared = Result { try TestAuthority() }

    /// The authority's own certificate: what a client is told to trust.
    public let caFile: String
    private let folder: PrivateFolder
    private let made = Mutex<[Kind: Certificate]>([:])

    /// Makes an authority.
    public init() throws {
        folder = try PrivateFolder("ca", mode: 0o755)
        caFile = folder.path("ca.pem")
        try folder.write(TestAuthority.settings(folder.path), to: "openssl.cnf")
        try folder.write("", to: "index.txt")
        try folder.write("01\n", to: "serial")
        try openssl(
            ["req", "-x509", "-subj", "/CN=heed test authority", "-days", "3650", "-extensions", "authority"]
                + newKey("ca.key") + ["-out", "ca.pem"])
    }

    /// The certificate of that kind, made at the first call.
    public func certificate(_ kind: Kind) throws -> Certificate {
        try made.withLock { made in
            if let known = made[kind] { return known }
            let new = try make(kind)
            made[kind] = new
            return new
        }
    }

    private func make(_ kind: Kind) throws -> Certificate {
        let name = kind.rawValue
        let section = kind == .wrongHost ? "elsewhere" : "here"
        if kind == .selfSigned {
            try openssl(
                ["req", "-x509", "-subj", "/CN=localhost", "-days", "30", "-extensions", section]
                    + newKey("\(name).key") + ["-out", "\(name).pem"])
        } else {
            try openssl(
                ["req", "-new", "-subj", "/CN=\(name)"] + newKey("\(name).key") + ["-out", "\(name).csr"])
            try openssl(
                ["ca", "-batch", "-notext", "-extensions", section] + dates(kind)
                    + ["-in", "\(name).csr", "-out", "\(name).pem"])
        }
        let key = try String(contentsOfFile: folder.path("\(name).key"), encoding: .utf8)
        let certificate = try String(contentsOfFile: folder.path("\(name).pem"), encoding: .utf8)
        try folder.write(key + certificate, to: "\(name).both", mode: 0o644)
        return Certificate(
            certificateFile: folder.path("\(name).pem"), keyFile: folder.path("\(name).key"),
            bothFile: folder.path("\(name).both"))
    }

    private func dates(_ kind: Kind) -> [String] {
        let day = 86_400.0
        let (start, end): (Double, Double) =
            switch kind {
            case .expired: (-30 * day, -1 * day)
            case .notYetValid: (365 * day, 400 * day)
            default: (-1 * day, 30 * day)
            }
        return ["-startdate", stamp(start), "-enddate", stamp(end)]
    }

    private func stamp(_ offset: Double) -> String {
        let format = DateFormatter()
        format.locale = Locale(identifier: "en_US_POSIX")
        format.timeZone = TimeZone(secondsFromGMT: 0)
        format.dateFormat = "yyyyMMddHHmmss'Z'"
        return format.string(from: Date(timeIntervalSinceNow: offset))
    }

    private func newKey(_ name: String) -> [String] {
        ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", name]
    }

    private func openssl(_ arguments: [String]) throws {
        guard let command = arguments.first else { return }
        let rest = Array(arguments.dropFirst())
        try ProcessHandle.run("openssl", [command, "-config", "openssl.cnf"] + rest, folder: folder.path)
    }

    private static func settings(_ folder: String) -> String {
        """
        [ca]
        default_ca = test
        [test]
        database = \(folder)/index.txt
        serial = \(folder)/serial
        new_certs_dir = \(folder)
        certificate = \(folder)/ca.pem
        private_key = \(folder)/ca.key
        default_md = sha256
        policy = any
        unique_subject = no
        [any]
        commonName = supplied
        [req]
        distinguished_name = name
        [name]
        [authority]
        basicConstraints = critical, CA:true
        keyUsage = critical, keyCertSign, cRLSign
        [here]
        subjectAltName = DNS:localhost, DNS:mail.heed.example, IP:127.0.0.1
        extendedKeyUsage = serverAuth
        [elsewhere]
        subjectAltName = DNS:elsewhere.example
        extendedKeyUsage = serverAuth
        """
    }
}
