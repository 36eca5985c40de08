/// Where the secret of an account or of the relay is kept. The secret itself never stands in the configuration.
public enum Credential: Hashable, Sendable {
    /// A password or authorisation code.
    case password(SecretSource)
    /// An OAuth2 access token (XOAUTH2, OAUTHBEARER).
    case oauthToken(SecretSource)

    /// Where the secret comes from.
    public var source: SecretSource {
        switch self {
        case .password(let source), .oauthToken(let source): source
        }
    }
}

/// A place a secret is read from, anew for each login.
public enum SecretSource: Hashable, Sendable {
    /// The first line of a file that only its owner may read.
    case file(String)
    /// A systemd credential (systemd.exec(5), `LoadCredential=`), by name.
    case credential(String)
    /// The first line a program prints; no shell is involved.
    case command([String])
}

extension Section {
    /// Reads the one of six keys that says where the secret is.
    func credential(required: Bool) -> Credential? {
        let folder = findings.folder
        var found: [(key: String, credential: Credential)] = []
        for (prefix, make) in [
            ("password", { Credential.password($0) }), ("oauth_token", { Credential.oauthToken($0) }),
        ] as [(String, (SecretSource) -> Credential)] {
            if let path = optional(prefix + "_file", .path(in: folder)) {
                found.append((prefix + "_file", make(.file(path))))
            }
            if let name = optional(prefix + "_credential", .credentialName) {
                found.append((prefix + "_credential", make(.credential(name))))
            }
            let command = list(prefix + "_command", .argument, default: [])
            if !command.isEmpty { found.append((prefix + "_command", make(.command(command)))) }
        }
        refuseSecretInTheOpen()
        if found.count > 1, let last = found.last {
            let names = found.map(\.key).joined(separator: ", ")
            fault(
                last.key, .init("more than one secret: \(names)", zh: "写了不止一处密码：\(names)"),
                .init("keep one of them", zh: "请只保留一处"))
        }
        if found.isEmpty, required { missing("password_file", Self.secretRemedy) }
        return found.first?.credential
    }

    private static var secretRemedy: ScreenText {
        .init(
            "name a file only heed may read (password_file), a systemd credential or a command",
            zh: "请写只有 heed 可读的文件（password_file）、systemd 凭据或命令")
    }

    private func refuseSecretInTheOpen() {
        for key in ["password", "oauth_token"] where has(key) {
            allow(key)
            fault(key, .init("a secret does not belong here", zh: "密码不能写在这里"), Self.secretRemedy)
        }
    }
}

extension Form where Value == String {
    /// A name as systemd allows for credentials: a plain file name.
    static var credentialName: Form {
        text(.init("write the name of a systemd credential", zh: "请写 systemd 凭据名")) { text in
            !text.isEmpty && text != "." && text != ".." && !text.contains("/") && text.utf8.count < 256
        }
    }

    /// One argument of a command.
    static var argument: Form {
        text(.init("write a list of the program and its arguments", zh: "请写程序及其参数的列表")) { text in
            !text.utf8.contains(0) && !text.isEmpty
        }
    }

    /// A time zone the system knows.
    static var timeZone: Form {
        text(.init("write a time zone such as Asia/Shanghai", zh: "请写时区，如 Asia/Shanghai")) { isTimeZone($0) }
    }
}
