// libFuzzer's entry for the mail reader and writer; linked with the modules MIME and Reading, see fuzz.sh.

import MIME
import Reading

/// Reads the bytes as a mail in every way there is, then writes a mail of their text. A crash, a hang or a
/// broken promise is a find.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMail(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    let mail = dressed(bytes)
    read(mail)
    understand(Message(mail))
    readInCharsets(bytes)
    if count < 800 { write(String(decoding: bytes, as: UTF8.self)) }
    return 0
}

/// The bytes as a mail; a first byte of 1 to 6 asks for a header that leads to one of the deeper readers.
private func dressed(_ bytes: [UInt8]) -> [UInt8] {
    let heads = [
        "Content-Type: text/html; charset=utf-8\r\n",
        "Content-Type: application/ms-tnef; name=\"winmail.dat\"\r\nContent-Transfer-Encoding: binary\r\n",
        "Subject: Re: x\r\nIn-Reply-To: <x@example.com>\r\nContent-Type: text/plain; charset=utf-8\r\n",
        "From: MAILER-DAEMON@example.com\r\nReturn-Path: <>\r\nSubject: failure notice\r\n",
        "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n",
        "Content-Type: application/pkcs7-mime; smime-type=signed-data\r\nContent-Transfer-Encoding: binary\r\n",
    ]
    guard let first = bytes.first, (1...heads.count).contains(Int(first)) else { return bytes }
    return Array((heads[Int(first) - 1] + "\r\n").utf8) + bytes.dropFirst()
}

/// Everything that a desk is told of a mail.
private func understand(_ message: Message) {
    let reading = Reading(message)
    precondition(!reading.text.utf8.contains(0), "no NUL in text")
    for attachment in reading.attachments {
        precondition(attachment.bytes(in: message).count == attachment.size, "sizes are those of the bytes")
    }
    for recipient in reading.bounce?.recipients ?? [] {
        precondition(!recipient.address.contains("\n"), "an address is one line")
    }
}

private func read(_ bytes: [UInt8]) {
    let mail = Message(bytes)
    precondition(mail.raw == bytes, "the mail's bytes are kept")
    precondition(!mail.parts.isEmpty && mail.parts.count <= Limits.standard.parts, "parts are counted")
    _ = mail.defects
    for (index, part) in mail.parts.enumerated() {
        precondition(part.index == index && part.depth <= Limits.standard.depth + 1, "parts are in order")
        precondition(part.children.allSatisfy { $0 > index && mail.parts[$0].parent == index }, "a tree")
        precondition(part.range.contains(part.body.lowerBound) || part.body.isEmpty, "bodies are inside")
        _ = (part.fileName.map(FileName.safe), part.contentID, mail.size(of: part), mail.text(of: part))
        _ = mail.textAndFiles(of: part)
        readHeader(part.header)
    }
}

private func readHeader(_ header: Header) {
    for field in header.fields.prefix(50) {
        precondition(!field.text.utf8.contains { $0 < 0x20 }, "no control characters in header text")
    }
    for name in ["From", "To", "Subject", "Date", "References", "Received"] {
        _ = (header.mailboxes(name), header.date(name)?.iso8601, header.identifiers(name))
    }
}

private func readInCharsets(_ bytes: [UInt8]) {
    let head = bytes.prefix(500)
    let labels = [
        nil, "gb2312", "big5", "hz", "iso-2022-jp", "iso-2022-kr", "utf-7", "utf-16", "shift_jis", "x",
    ]
    for label in labels { _ = Charset.decode(head, label: label) }
}

private let (carriageReturn, lineFeed): (UInt8, UInt8) = (13, 10)

private func write(_ text: String) {
    var mail = OutgoingMessage(
        from: Mailbox(name: text, address: "a@example.com"),
        to: [Mailbox(name: text, address: "b@example.com")],
        subject: text, date: MailDate(seconds: Int64(text.utf8.count)), messageID: "1@example.com", text: text
    )
    mail.html = text
    mail.extraFields = [.init(name: "X-Text", value: text)]
    mail.attachments = [.init(name: text, type: text, content: Array(text.utf8))]
    guard let written = try? mail.serialized(boundarySeed: 1) else {
        preconditionFailure("such a mail can be written")
    }
    let lines = written.split(separator: lineFeed, omittingEmptySubsequences: false)
    precondition(
        lines.dropLast().allSatisfy { $0.last == carriageReturn && $0.count <= 999 }, "lines end in CRLF")
    precondition(written.allSatisfy { $0 < 0x80 && $0 != 0 }, "seven bits")
    precondition(written.count { $0 == carriageReturn } == written.count { $0 == lineFeed }, "no bare CR")
    let header = Message(written).header
    precondition(header.all("Bcc").isEmpty && header.all("X-Text").count == 1, "no field but those asked for")
}
