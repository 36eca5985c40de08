import MIME
import Reading
import Testing

/// Every kind of mail gives a text or a clear line, and what it carries comes out.
struct BodyKindsTests {
    struct Kind: Sendable, CustomTestStringConvertible {
        var testDescription: String { name }
        let name: String
        /// The header from Content-Type on, and the body.
        let rest: String
        let text: String
        var files: [String?] = []
        var isEncrypted = false
        var isSigned = false
    }

    private static func parts(_ kind: String, _ parts: String...) -> String {
        "multipart/\(kind); boundary=b\n\n" + parts.map { "--b\nContent-Type: \($0)\n" }.joined() + "--b--\n"
    }

    private static let hidden = "[加密邮件，此处无法读取内容，请联系发件人]"
    private static let armour = "-----BEGIN PGP MESSAGE-----\n\nhQEMA3\n=abcd\n-----END PGP MESSAGE-----"
    private static let clearSigned = """
        -----BEGIN PGP SIGNED MESSAGE-----
        Hash: SHA256

        漏油。
        - - 两桶
        - -----
        见上。
        -----BEGIN PGP SIGNATURE-----
        Version: 1

        iQEzBAEBCAAdFiEE
        =abcd
        -----END PGP SIGNATURE-----

        """
    /// A mail of a text and a file in a CMS SignedData of indefinite lengths, without certificates and signers.
    private static let opaque = """
        MIAGCSqGSIb3DQEHAqCAMIACAQExADCABgkqhkiG9w0BBwGggCSABGRDb250ZW50LVR5cGU6IG11
        bHRpcGFydC9taXhlZDsgYm91bmRhcnk9aQ0KDQotLWkNCg0KVGhlIHB1bXAgbGVha3MuDQotLWkN
        CkNvbnRlbnQtVHlwZTogdGV4dC9wbGFpbjsgBDtuYW1lPWEudHh0DQpDb250ZW50LURpc3Bvc2l0
        aW9uOiBhdHRhY2htZW50DQoNCmFiYw0KLS1pLS0NCgAAAAAAADEAAAAAAAAA

        """
    private static let forwarded = "From: 薛岚 <xue@example.com>\nSubject: 漏油\n"
    private static let remote = "<div><img src=\"https://example.com/a.png\"></div>"

    static let kinds: [Kind] = [
        Kind(
            name: "S/MIME, enveloped",
            rest: "application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\n\nMIIB", text: hidden,
            files: ["smime.p7m"], isEncrypted: true),
        Kind(
            name: "S/MIME, signed and opaque",
            rest: "application/pkcs7-mime; smime-type=signed-data; name=smime.p7m\n\nMIIB",
            text: "[S/MIME 签名邮件，内容在签名文件内]", files: ["smime.p7m"], isSigned: true),
        Kind(
            name: "a uuencoded file in the text",
            rest: "text/plain\n\n阀门漏油。\n\nbegin 644 a.jpg\n#86)C\n`\nend\n",
            text: "阀门漏油。", files: ["a.jpg"]),
        Kind(
            name: "a uuencoded file alone", rest: "text/plain\n\nbegin 644 a.pdf\n#86)C\n`\nend\n",
            text: "[邮件没有正文，附件：a.pdf]", files: ["a.pdf"]),
        Kind(
            name: "PGP, signed in the text", rest: "text/plain\n\n" + clearSigned,
            text: "漏油。\n- 两桶\n-----\n见上。",
            isSigned: true),
        Kind(
            name: "PGP, signed in the text and cut off",
            rest: "text/plain\n\n" + clearSigned.replacing("=abcd\n-----END PGP SIGNATURE-----\n", with: ""),
            text: "漏油。\n- 两桶\n-----\n见上。", isSigned: true),
        Kind(
            name: "S/MIME, signed and opaque, with the mail inside",
            rest:
                "application/pkcs7-mime; smime-type=signed-data; name=smime.p7m\nContent-Transfer-Encoding: base64\n\n"
                + opaque,
            text: "The pump leaks.", files: ["a.txt", "smime.p7m"], isSigned: true),
        Kind(
            name: "S/MIME of which nobody says that it is but signed",
            rest: "application/x-pkcs7-mime; name=smime.p7m\nContent-Transfer-Encoding: base64\n\n" + opaque,
            text: "The pump leaks.", files: ["a.txt", "smime.p7m"], isSigned: true),
        Kind(
            name: "PGP/MIME",
            rest: parts(
                "encrypted", "application/pgp-encrypted\n\nVersion: 1",
                "application/octet-stream; name=encrypted.asc\n\n" + armour), text: hidden,
            files: ["encrypted.asc"], isEncrypted: true),
        Kind(name: "PGP in the text", rest: "text/plain\n\n" + armour, text: armour, isEncrypted: true),
        Kind(
            name: "TNEF that is none", rest: "application/ms-tnef; name=winmail.dat\n\nno TNEF",
            text: "[邮件没有正文，附件：winmail.dat]", files: ["winmail.dat"]),
        Kind(
            name: "a forwarded mail", rest: parts("mixed", "message/rfc822\n\n\(forwarded)\n阀门漏油。"),
            text: "[转发的邮件：薛岚 <xue@example.com> 漏油]\n阀门漏油。", files: ["漏油.eml"]),
        Kind(
            name: "a forwarded picture",
            rest: parts("mixed", "message/rfc822\n\n\(forwarded)Content-Type: image/png; name=1.png\n\nx"),
            text: "[转发的邮件：薛岚 <xue@example.com> 漏油]", files: ["漏油.eml", "1.png"]),
        Kind(
            name: "a mail that is another mail", rest: "message/rfc822\n\n\(forwarded)\n阀门漏油。",
            text: "[转发的邮件：薛岚 <xue@example.com> 漏油]\n阀门漏油。", files: ["漏油.eml"]),
        Kind(
            name: "an invitation", rest: "text/calendar\n\nBEGIN:VEVENT\nSUMMARY:现场会\nEND:VEVENT",
            text: "[会议邀请] 现场会", files: [nil]),
        Kind(
            name: "an invitation with quoted parameters",
            rest: "text/calendar\n\nBEGIN:VEVENT\nSUMMARY;ALTREP=\"cid:x@y\":现场会\nEND:VEVENT",
            text: "[会议邀请] 现场会", files: [nil]),
        Kind(name: "an empty invitation", rest: "text/calendar\n\n", text: "[会议邀请]", files: [nil]),
        Kind(name: "HTML alone", rest: "text/html\n\n<p>漏油</p>", text: "漏油"),
        Kind(name: "hidden HTML alone", rest: "text/html\n\n<p style='display:none'>漏油</p>", text: "漏油"),
        Kind(
            name: "a picture alone", rest: "image/jpeg; name=1.jpg\n\nx", text: "[邮件正文只有图片：1.jpg]",
            files: ["1.jpg"]),
        Kind(
            name: "a picture in HTML",
            rest: parts(
                "related", "text/html\n\n<img src=\"cid:1\">", "image/jpeg; name=1.jpg\nContent-ID: <1>\n\nx"),
            text: "[邮件正文只有图片：1.jpg]", files: ["1.jpg"]),
        Kind(name: "a picture elsewhere", rest: "text/html\n\n" + remote, text: "[邮件正文只有图片，且图片不在邮件内]"),
        Kind(
            name: "a voice message", rest: "audio/amr; name=1.amr\n\nx", text: "[邮件没有正文，附件：1.amr]",
            files: ["1.amr"]),
        Kind(
            name: "a file below empty HTML",
            rest: parts("mixed", "text/html\n\n<body><br></body>", "application/pdf; name=投诉.pdf\n\nx"),
            text: "[邮件没有正文，附件：投诉.pdf]", files: ["投诉.pdf"]),
        Kind(
            name: "a piece of a mail", rest: "message/partial; id=x; number=1; total=3\n\n漏油",
            text: "[这只是一封拆分发送的邮件的一部分，请发件人重发完整邮件]", files: [nil]),
        Kind(
            name: "a mail kept elsewhere",
            rest:
                "message/external-body; access-type=URL; URL=\"https://example.com/\"\n\nContent-Type: text/plain\n\n",
            text: "[邮件内容存放在别处，未随邮件发送，请联系发件人]", files: [nil]),
        Kind(
            name: "a bare report", rest: "message/delivery-status\n\nReporting-MTA: dns; x",
            text: "[邮件没有正文，附件：message/delivery-status]", files: [nil]),
        Kind(
            name: "a business card", rest: "text/vcard; name=a.vcf\n\nBEGIN:VCARD", text: "[邮件没有正文，附件：a.vcf]",
            files: ["a.vcf"]),
        Kind(name: "an unknown kind", rest: "foo/bar\n\nx", text: "[邮件没有正文，附件：foo/bar]", files: [nil]),
    ]

    @Test(arguments: kinds)
    func noMailIsAnEmptyPage(kind: Kind) {
        let head =
            "From: 孙晓梅 <sun@example.com>\nTo: desk@example.cn\nSubject: 投诉\nMIME-Version: 1.0\nContent-Type: "
        for end in ["\n", "\r\n"] {
            let message = Message(Array((head + kind.rest).replacing("\n", with: end).utf8))
            let reading = Reading(message)
            #expect(reading.text == kind.text && reading.newText == kind.text)
            #expect(reading.attachments.map(\.name) == kind.files)
            #expect(reading.attachments.allSatisfy { $0.bytes(in: message).count == $0.size })
            #expect(reading.isEncrypted == kind.isEncrypted && reading.isSigned == kind.isSigned)
        }
    }
}
