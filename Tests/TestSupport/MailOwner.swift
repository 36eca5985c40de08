import Foundation

/// Who owns the mail and runs the server's processes: the packages' users when we are root, else ourselves.
struct MailOwner: Sendable {
    let uid: uid_t
    let gid: gid_t
    /// The lines of Dovecot's configuration that say so.
    let settings: String
    private let isRoot: Bool

    init() throws {
        isRoot = geteuid() == 0
        if isRoot {
            guard let nobody = getpwnam("nobody") else { throw TestFailure("there is no user nobody") }
            (uid, gid) = (nobody.pointee.pw_uid, nobody.pointee.pw_gid)
            settings = "default_internal_user = dovecot\ndefault_login_user = dovenull"
        } else {
            (uid, gid) = (getuid(), getgid())
            guard let user = getpwuid(uid), let group = getgrgid(gid) else {
                throw TestFailure("user \(getuid()) has no name")
            }
            let name = String(cString: user.pointee.pw_name)
            settings = """
                default_internal_user = \(name)
                default_login_user = \(name)
                default_internal_group = \(String(cString: group.pointee.gr_name))
                service imap-login {
                  chroot =
                }
                service pop3-login {
                  chroot =
                }
                service anvil {
                  chroot =
                }
                """
        }
    }

    /// Makes a file or folder theirs.
    func take(_ path: String) throws {
        guard isRoot else { return }
        try Errors.check("chown", path) { chown(path, uid, gid) }
    }

    /// Makes a file readable for the server's own processes.
    func takeForServer(_ path: String) throws {
        try Errors.check("chmod", path) { chmod(path, 0o644) }
    }
}
