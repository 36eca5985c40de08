import Casework
import MIME
import Testing

@Suite struct AuthenticationTests {
    /// Reads a mail of the given header; `%` stands for our server's name, `|` for a line end,
    /// `AR` for Authentication-Results.
    private func verdict(
        _ header: String, pinned: String? = "mx.oil.example", internalHops: Int = 0
    ) -> Authentication {
        let lines = header.replacing("%", with: "mx.oil.example")
            .replacing("AR:", with: "Authentication-Results:").split(separator: "|").joined(
                separator: "\r\n")
        let from = header.contains("From:") ? "" : "From: a@c.example\r\n"
        let mail = "\(lines)\r\n\(from)To: kefu@oil.example\r\n\r\nx\r\n"
        return Authentication.verdict(
            of: Message(Array(mail.utf8)), pinned: pinned, internalHops: internalHops)
    }

    @Test(arguments: [
        ("AR: %; dmarc=pass header.from=c.example", "dmarc"),
        ("AR: MX.OIL.EXAMPLE 1; dmarc=pass (p=none) header.from=c.example", "dmarc"),
        (
            "AR: (ours) %; spf=fail smtp.mailfrom=x.example; dmarc=pass header.from=C.example",
            "dmarc"
        ),
        ("AR: %; dkim=pass header.d=c.example", "dkim"),
        (
            "AR: %;| dkim=pass (2048-bit key) header.i=@mail.c.example header.b=abc",
            "dkim"
        ),
        ("AR: %; dkim=fail header.d=c.example; dkim=pass header.d=\"c.example\"", "dkim"),
        ("AR: %; spf=pass smtp.mailfrom=b@bounce.c.example", "spf"),
        (
            "Return-Path: <a@c.example>|Received: from c by %; x|AR: %; spf=pass smtp.mailfrom=c.example",
            "spf"
        ),
        (
            "Received: x|Received-SPF: pass|AR: %; dkim=pass header.d=c.example|Received: y",
            "dkim"
        ),
    ])
    func alignedResultsOfThePinnedServerPass(header: String, method: String) {
        #expect(verdict(header) == .pass(domain: "c.example", method: method))
    }

    @Test(arguments: [
        "AR: %; dmarc=fail header.from=c.example; dkim=pass header.d=c.example",
        "AR: %; spf=fail smtp.mailfrom=a@c.example",
        "AR: %; dmarc=pass header.from=c.example|From: a@c.example|From: b@c.example",
        "AR: %; dmarc=pass header.from=c.example|From: a@c.example, b@c.example",
        "AR: %; dmarc=fail header.from=c.example|AR: %; dmarc=pass header.from=c.example",
    ])
    func forgedAndAmbiguousSendersFail(header: String) { #expect(verdict(header).isFail) }

    @Test(arguments: [
        "", "AR: mx.evil.example; dmarc=pass header.from=c.example",
        "AR: %.evil.example; dmarc=pass header.from=c.example",
        "AR: x%; dmarc=pass header.from=c.example",
        "AR: %; none", "AR: %",
        "AR: %; dmarc=pass header.from=other.example",
        "AR: %; dkim=pass header.d=other.example",
        "AR: %; dkim=pass header.d=evilc.example",
        "AR: %; dkim=pass header.d=example",
        "AR: %; spf=pass smtp.mailfrom=a@other.example",
        "AR: %; spf=pass smtp.helo=c.example",
        "AR: %; spf=softfail smtp.mailfrom=c.example",
        "AR: %; dkim=pass header.d=c.example header.l=10",
        "AR: %; dkim=pass header.d=c.example (signature covers l=10)",
        "AR: %; dkim=pass header.d=c.example (unclosed",
        "AR: %; dkim pass",
        "Received: x|From: a@c.example|AR: %; dmarc=pass header.from=c.example",
        "Received: x|Received: y|AR: %; dmarc=pass header.from=c.example",
        "Received: x|X-Mailer: y|AR: %; dmarc=pass header.from=c.example",
        "AR: (%) evil.example; dmarc=pass header.from=c.example",
    ])
    func anythingElseIsUnauthenticated(header: String) {
        let verdict = verdict(header)
        #expect(!verdict.isPass && !verdict.isFail, "\(verdict)")
    }

    @Test func nothingIsBelievedWithoutAPin() {
        let header = "AR: %; dmarc=pass header.from=c.example"
        #expect(!verdict(header, pinned: nil).isPass)
        #expect(!verdict(header, pinned: " ").isPass)
        #expect(verdict(header, pinned: " MX.oil.example").isPass)
    }

    @Test func serversBehindTheExchangerAreCounted() {
        let header =
            "Received: by store|Received: by %|AR: %; dmarc=pass header.from=c.example|Received: by c"
        #expect(!verdict(header).isPass)
        #expect(verdict(header, internalHops: 1).isPass)
        let forged =
            "Received: by store|Received: by %|Received: by c|AR: %; dmarc=pass header.from=c.example"
        #expect(!verdict(forged, internalHops: 1).isPass)
    }

    @Test(arguments: ["com.cn", "gov.cn", "bj.cn", "co.uk"])
    func aSharedEndingSpeaksForNobody(ending: String) {
        let header = "AR: %; dkim=pass header.d=\(ending)|From: a@firm.\(ending)"
        #expect(!verdict(header).isPass)
    }

    @Test func resultsInsideAnEnclosedMailDoNotCount() {
        let mail =
            "From: a@c.example\r\nContent-Type: message/rfc822\r\n\r\n"
            + "Authentication-Results: mx.oil.example; dmarc=pass header.from=c.example\r\n"
            + "From: a@c.example\r\n\r\nx"
        #expect(!Authentication.verdict(of: Message(Array(mail.utf8)), pinned: "mx.oil.example").isPass)
    }
}
