import Foundation
import TestSupport
import Testing

/// `heed parse` as scripts and people call it.
@Suite struct ParseCommandTests {
    private let folder: PrivateFolder
    private let heed: String

    init() throws {
        folder = try PrivateFolder("parse")
        heed = try BuiltProduct.path("heed")
    }

    private func write(_ name: String, _ bytes: Data) throws -> String {
        let path = folder.path + "/" + name
        let parent = URL(fileURLWithPath: path).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        try bytes.write(to: URL(fileURLWithPath: path))
        return path
    }

    private func mail(_ name: String, _ subject: String) throws -> String {
        try write(name, Data("From: a@example.com\nSubject: \(subject)\n\n油里有水。\n".utf8))
    }

    private func objects(_ text: String) throws -> [[String: Any]] {
        try text.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
    }

    /// Files in the order given, a folder whole, what cannot be read in its place; pipes are not waited for.
    @Test func everyMailHasItsLineInTheOrderGiven() throws {
        let last = try mail("z.eml", "last")
        for number in 0..<300 { _ = try mail("mails/\(number % 7)/\(number).eml", "\(number)") }
        try #require(mkfifo(folder.path + "/mails/pipe", 0o600) == 0)
        let process = try ProcessHandle(
            heed, ["parse", "--json", folder.path + "/mails/", folder.path + "/no", last])
        #expect(process.wait(within: 60) == .exited(66))
        let lines = try objects(process.output)
        #expect(lines.count == 302)
        let files = lines.compactMap { $0["file"] as? String }
        #expect(files.prefix(300).elementsEqual(files.prefix(300).sorted()))
        #expect(files.prefix(300).allSatisfy { !$0.contains("//") } && files.last == last)
        #expect(
            lines.prefix(300).allSatisfy { $0["error"] is NSNull && $0["new_text"] as? String == "油里有水。" })
        #expect(lines[300]["error"] as? String == "no such file" && lines[300]["text"] is NSNull)
    }

    @Test func standardInputIsAMail() throws {
        let path = try mail("one.eml", "=?gb2312?B?zbbL3w==?=")
        let told = try ProcessHandle.run(heed, ["parse", "-", "--json"], input: path)
        #expect(try objects(told).map { $0["subject"] as? String } == ["投诉"])
        let shown = try ProcessHandle.run(heed, ["parse", "-"], input: path)
        #expect(shown.hasPrefix("── -\n   from: a@example.com\n   subject: 投诉\n"))
        #expect(shown.contains("   new:\n   │ 油里有水。\n"))
    }

    @Test func anEmptyFolderIsTold() throws {
        try FileManager.default.createDirectory(
            atPath: folder.path + "/empty", withIntermediateDirectories: true)
        let process = try ProcessHandle(heed, ["parse", "--json", folder.path + "/empty"])
        #expect(process.wait(within: 60) == .exited(0))
        #expect(process.output.isEmpty && process.errors.contains("no mail in it"))
    }

    /// A reader that goes away ends the run quietly.
    @Test func aClosedPipeIsNoFault() throws {
        for number in 0..<200 { _ = try mail("mails/\(number).eml", String(repeating: "长", count: 3000)) }
        let process = try ProcessHandle(
            "sh", ["-c", "'\(heed)' parse --json '\(folder.path)/mails' | head -c 10"])
        #expect(process.wait(within: 60) == .exited(0))
        #expect(process.output.utf8.count == 10 && process.errors.isEmpty)
    }

    /// Large mails cost little more than their size.
    @Test(arguments: ["one line of 35 MB", "six files, 48 MB"])
    func largeMailsCostLittleMoreThanTheirSize(shape: String) throws {
        var bytes = Data()
        let base64 = "Content-Type: image/jpeg; name=a.jpg\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        let isOneLine = shape.hasPrefix("one")
        let block =
            Data(repeating: 0x51, count: isOneLine ? 1 << 20 : 76) + (isOneLine ? Data() : Data("\r\n".utf8))
        let head = "From: a@example.com\r\nSubject: x\r\n"
        if isOneLine {
            bytes += Data((head + base64).utf8)
            for _ in 0..<35 { bytes += block }
        } else {
            let file = (0..<100_000).reduce(into: Data()) { data, _ in data += block }
            bytes += Data((head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n").utf8)
            for _ in 0..<6 { bytes += Data(("--b\r\n" + base64).utf8) + file }
            bytes += Data("--b--\r\n".utf8)
        }
        let path = try write("large.eml", bytes)
        let process = try ProcessHandle(heed, ["parse", "--json", path])
        var peak = 0
        var end: ProcessEnd?
        while end == nil {
            peak = max(peak, process.peakKilobytes ?? 0)
            end = process.wait(within: 0.01)
        }
        #expect(end == .exited(0))
        #expect(peak < 4 * bytes.count / 1024, "\(peak) KB for \(bytes.count / 1024) KB")
        #expect(process.cpuSeconds < 20)
        let attachments = try objects(process.output).first?["attachments"] as? [[String: Any]]
        #expect(attachments?.count == (isOneLine ? 1 : 6))
    }
}
