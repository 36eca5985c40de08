@testable import MIME

/// A mail of these lines, ended by CRLF.
func mail(_ lines: String...) -> Message { Message(Array((lines.joined(separator: "\r\n") + "\r\n").utf8)) }

/// A header of one field, given as bytes.
func header(_ name: String, _ body: [UInt8]) -> Header {
    Message(Array("\(name): ".utf8) + body + [13, 10, 13, 10]).header
}

func header(_ name: String, _ body: String) -> Header { header(name, Array(body.utf8)) }

/// Text in a charset as bytes; the test's charset must know all of it.
func bytes(_ text: String, _ charset: String) -> [UInt8] { Charset.encode(text, as: charset) ?? [] }
