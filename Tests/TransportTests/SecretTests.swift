import Foundation
import TestSupport
import Testing

@testable import Transport

struct SecretTests {
    @Test(arguments: [Secret.password("hunter2"), .oauthToken("hunter2")])
    func aSecretIsNeverPrinted(secret: Secret) {
        let login = Login(user: "somebody", secret: secret)
        var dumped = ""
        dump(login, to: &dumped)
        let error = TransportFailure(.authentication, "\(login) \(secret)", remedy: "", retry: .never)
        let texts = [
            "\(secret)", "\(login)", String(reflecting: secret), String(reflecting: login),
            String(describing: [secret]),
            dumped, "\(error)", "\(Mirror(reflecting: secret).children.count)", "\(Optional(secret) as Any)",
        ]
        for text in texts { #expect(!text.contains("hunter2"), "\(text)") }
    }

    private func read(_ source: CredentialSource, _ folder: String? = nil, limit: Duration = .seconds(20))
        throws -> String
    {
        try source.read(
            CredentialSource.Surroundings(
                credentialsFolder: folder, environment: ["PATH": "/usr/bin:/bin", "WORD": "hunter2"],
                commandLimit: limit))
    }

    @Test(arguments: ["hunter2", "hunter2\n", "hunter2\r\n", " spaces stay ", "中文密码", "a=b+c/d=="])
    func aSecretIsOneLineOfAFile(text: String) throws {
        let folder = try PrivateFolder()
        let path = try folder.write(text, to: "secret", mode: 0o600)
        #expect(try read(.file(path)) == text.trimmingCharacters(in: .newlines))
    }

    @Test(arguments: [
        "", "\n", "two\nlines", "a\r\nb", "tab\there", "nul\u{0}here", String(repeating: "x", count: 70_000),
    ])
    func whatIsNotOneLineIsNoSecret(text: String) throws {
        let folder = try PrivateFolder()
        let path = try folder.write(text, to: "secret", mode: 0o600)
        let found = failure { _ = try read(.file(path)) }
        #expect(found?.kind == .credential && found?.retry == .never)
        #expect(found?.detail.contains("two") == false)
    }

    @Test(arguments: [0o600, 0o400, 0o700] as [UInt32])
    func aPrivateFileIsRead(mode: UInt32) throws {
        let folder = try PrivateFolder()
        #expect(try read(.file(folder.write("hunter2", to: "secret", mode: mode))) == "hunter2")
    }

    @Test(arguments: [0o644, 0o640, 0o604, 0o660, 0o610, 0o602] as [UInt32])
    func aFileThatOthersCanReadIsRefused(mode: UInt32) throws {
        let folder = try PrivateFolder()
        let path = try folder.write("hunter2", to: "secret", mode: mode)
        let found = failure { _ = try read(.file(path)) }
        #expect(found?.kind == .credential && found?.remedy.contains("chmod 600") == true)
    }

    @Test func whatIsNoFileIsRefused() throws {
        let folder = try PrivateFolder()
        for path in [folder.path("missing"), folder.path, "/dev/null"] {
            #expect(failure { _ = try read(.file(path)) }?.kind == .credential)
        }
    }

    @Test func aSystemdCredentialIsReadByItsName() throws {
        let folder = try PrivateFolder()
        try folder.write("hunter2", to: "imap", mode: 0o440)
        #expect(try read(.systemd("imap"), folder.path) == "hunter2")
        #expect(failure { _ = try read(.systemd("imap")) }?.remedy.contains("LoadCredential") == true)
        for name in ["../imap", "", ".", "..", "a/b", "missing"] {
            #expect(failure { _ = try read(.systemd(name), folder.path) }?.kind == .credential)
        }
    }

    @Test func aCommandsOutputIsRead() throws {
        #expect(try read(.command(["/bin/echo", "hunter2"])) == "hunter2")
        #expect(try read(.command(["/bin/sh", "-c", "echo $WORD; echo noise >&2"])) == "hunter2")
        #expect(try read(.command(["/bin/echo", "$WORD; ls"])) == "$WORD; ls", "no shell stands between")
    }

    @Test(arguments: [
        ["/bin/false"], ["/bin/sh", "-c", "echo hunter2; exit 3"],
        ["/bin/sh", "-c", "echo hunter2; kill -9 $$"],
        ["/bin/sh", "-c", "head -c 100000 /dev/zero"], ["/nonexistent"], ["echo", "x"], [], ["/bin/true"],
    ])
    func aCommandThatFailsIsExplained(words: [String]) {
        let found = failure { _ = try read(.command(words)) }
        #expect(found?.kind == .credential && found?.detail.contains("hunter2") == false)
    }

    @Test(arguments: [
        ["/bin/sleep", "60"], ["/bin/sh", "-c", "echo hunter2; exec >&-; exec sleep 60"],
        ["/bin/sh", "-c", "sleep 60 & echo hunter2; wait"],
    ])
    func aCommandThatHangsIsEnded(words: [String]) {
        let start = ContinuousClock.now
        #expect(failure { _ = try read(.command(words), limit: .milliseconds(60)) }?.kind == .credential)
        #expect(start.duration(to: .now) < .seconds(20))
    }
}
