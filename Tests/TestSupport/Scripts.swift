extension [ScriptedServer.Step] {
    /// An IMAP server's side from the greeting to a successful login, whichever of LOGIN and AUTHENTICATE PLAIN the
    /// client takes. What follows starts with the client's first command after it.
    public static func imapLogin(capabilities: String = "IMAP4rev1 AUTH=PLAIN SASL-IR ID IDLE UIDPLUS MOVE")
        -> Self
    {
        [
            .say("* OK IMAP ready"),
            .serve([
                .init("* CAPABILITY", say: "* CAPABILITY \(capabilities)", "$tag OK done"),
                .init("* LOGIN *", [.say("$tag OK logged in"), .leave]),
                .init(
                    "* AUTHENTICATE PLAIN *",
                    [.say("$tag OK logged in"), .leave]),
            ]),
        ]
    }

    /// A POP3 server's side from the greeting to a successful login with USER and PASS or AUTH PLAIN.
    public static func pop3Login(
        capabilities: [String] = ["USER", "UIDL", "TOP", "PIPELINING", "SASL PLAIN"]
    ) -> Self {
        [
            .say("+OK POP3 ready"),
            .serve([
                .init("CAPA", [.say("+OK")] + capabilities.map { .say($0) } + [.say(".")]),
                .init("USER *", say: "+OK"),
                .init("PASS *", [.say("+OK logged in"), .leave]),
                .init("AUTH PLAIN *", [.say("+OK logged in"), .leave]),
                .init("AUTH PLAIN", [.say("+ "), .expect("*"), .say("+OK logged in"), .leave]),
            ]),
        ]
    }

    /// An SMTP server's side from the greeting to the answer to EHLO.
    public static func smtpGreeting(extensions: [String] = ["PIPELINING", "SIZE 52428800", "8BITMIME"])
        -> Self
    {
        let lines = ["scripted.example"] + extensions
        return [.say("220 scripted.example ESMTP"), .expect("EHLO *")]
            + lines.dropLast().map { .say("250-\($0)") } + [.say("250 \(lines[lines.count - 1])")]
    }
}
