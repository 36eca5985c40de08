import TestSupport
import Testing

@Suite struct ScriptedServerTests {
    @Test func playsItsScriptAndNotesWhatItHeard() throws {
        let server = try ScriptedServer(
            .imapLogin() + [.expect("* SELECT INBOX"), .say("* 0 EXISTS"), .say("$tag OK selected"), .drop])
        let said = try ProcessHandle.run(
            "python3",
            [
                "-c",
                """
                import imaplib
                imap = imaplib.IMAP4('127.0.0.1', \(server.port))
                imap.login('desk', 'secret')
                print(imap.select('INBOX'))
                """,
            ])
        #expect(said == "('OK', [b'0'])\n")
        #expect(server.surprises.isEmpty)
        #expect(server.heard.last?.hasSuffix("SELECT INBOX") == true)
    }

    @Test func tellsWhatItDidNotExpect() throws {
        let server = try ScriptedServer([.say("220 hello"), .expect("EHLO *"), .say("250 scripted")])
        let client = try TestClient(server.port)
        #expect(try client.line() == "220 hello")
        try client.say("HELO me")
        #expect(try client.line() == nil)
        #expect(server.surprises == ["connection 0: expected \"EHLO *\", heard \"HELO me\""])
    }

    @Test func givesEachConnectionItsScript() throws {
        let server = try ScriptedServer(scripts: [[.say("one"), .reset], [.say("two"), .hang]])
        for expected in ["one", "two", "two"] {
            #expect(try TestClient(server.port).line() == expected)
        }
        #expect(server.connections == 3)
    }
}
