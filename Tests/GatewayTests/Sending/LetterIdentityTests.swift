import Casework
import Foundation
import MIME
import Store
import Testing
import Transport

@testable import Gateway

/// What every letter that the desk writes has in its header, its bytes and its envelope.
struct LetterIdentityTests {
    /// The letters of a complaint from the mail to the approved result, with a file, and of the time that passes.
    private func letters() throws -> (SimulatedOffice, [Letter]) {
        let office = try SimulatedOffice(
            at("2026-03-02 09:00"),
            relay: "host: localhost\nenvelope: token\nbounce_address: bounce@eastshore.example")
        let thread = (1...300).map { "<earlier-\($0)@station1.example>" }.joined(separator: "\n ")
        try office.receive(
            Mails.complaint(1, isMajor: false).replacing("Subject:", with: "References: \(thread)\nSubject:"))
        try office.receive(Mails.complaint(2, isMajor: true))
        let number = try #require(try office.desk.store.look { try $0.caseNumbers() }.first)
        let digest = try office.desk.store.keepFile(Array("磅单".utf8))
        try office.act(SimulatedOffice.handler, .ask("请提供磅单"), on: number)
        let file = EnclosedFile(name: "磅单（复核）2026年3月2日 第十二车.pdf", digest: digest)
        #expect(
            try office.act(
                SimulatedOffice.handler, .draft(text: "经复核，补送二百升。", opinion: nil, files: [file]), on: number))
        #expect(try office.act(SimulatedOffice.handler, .submit(to: nil), on: number))
        #expect(try office.leaders(say: .approve(.text, revision: nil, hash: nil), on: number))
        try office.pass(until: at("2026-03-10 12:00"))
        let all = try office.desk.store.look { look in
            try look.letters(atMost: 1000).compactMap { try look.letter($0.id) }
        }
        return (office, all)
    }

    @Test func everyLetterIsWhatItsReadersAndTheirServersExpect() throws {
        let (office, letters) = try letters()
        let kinds = Set(letters.compactMap { LetterKind(rawValue: $0.kind) })
        #expect(
            kinds.isSuperset(of: [
                .acknowledgement, .requestForInformation, .draftRequest, .approvalRequest, .resolution,
                .meetingRequest, .reminder, .overdue,
            ]), "\(kinds)")
        for letter in letters { try check(letter, office) }
    }

    private func check(_ letter: Letter, _ office: SimulatedOffice) throws {
        let kind = try #require(LetterKind(rawValue: letter.kind))
        let header = Message(letter.bytes).header
        let name = Comment(rawValue: "\(kind) \(letter.id.rawValue)")
        for field in ["Date", "From", "To", "Subject", "Message-ID", "MIME-Version", "Content-Type"] {
            #expect(header.all(field).count == 1, name)
        }
        for field in ["In-Reply-To", "References", "Reply-To", "Auto-Submitted"] {
            #expect(header.all(field).count <= 1, name)
        }
        #expect(
            header.all("Sender").isEmpty && header.all("Bcc").isEmpty && header.all("Return-Path").isEmpty)
        #expect(header.identifiers("Message-ID") == [letter.messageID], name)
        #expect(letter.messageID.hasSuffix("@eastshore.example"), name)
        #expect(header.mailboxes("From").map(\.address) == ["desk@eastshore.example"], name)
        #expect(header.mailboxes("To").map(\.address) == [letter.recipient], name)
        let isWrittenByHand = [.requestForInformation, .resolution, .opinion].contains(kind)
        let word = header.text("Auto-Submitted")
        #expect(isWrittenByHand ? word == nil : word == "auto-replied" || word == "auto-generated", name)
        #expect(header.text("X-Auto-Response-Suppress") == "DR, RN, NRN, OOF, AutoReply", name)
        for field in ["List-Unsubscribe", "List-Unsubscribe-Post", "List-Id", "Precedence"] {
            #expect(header.all(field).isEmpty, name)
        }
        let thread = header.identifiers("References")
        #expect(thread.count <= 2 && Set(thread).count == thread.count, name)
        if let answered = header.identifiers("In-Reply-To").first { #expect(thread.last == answered, name) }
        try checkEnvelope(letter, office, name)
        checkBytes(letter, isLong: kind.needsApproval || kind == .approvalRequest, name)
    }

    /// A return address with a token of ours, by which a returned letter is known.
    private func checkEnvelope(_ letter: Letter, _ office: SimulatedOffice, _ name: Comment) throws {
        #expect(letter.envelopeFrom.hasPrefix("bounce+r-"), name)
        #expect(letter.envelopeFrom.hasSuffix("@eastshore.example"), name)
        let name = Comment(rawValue: "\(name) \(letter.envelopeFrom)")
        #expect(letter.envelopeFrom == office.desk.mint.returnPath(letter: Pen.name(of: letter.key)), name)
        let plain = letter.submission(asksForReports: true)
        let kind = LetterKind(rawValue: letter.kind)
        let unasked: Transport.Submission.Notice? = kind == .acknowledgement ? .never : nil
        #expect(plain.notice == (kind?.needsApproval == true ? .failureAndDelay : unasked), name)
        #expect(letter.submission(asksForReports: false).notice == unasked, name)
        #expect(plain.id == letter.messageID, name)
    }

    private func checkBytes(_ letter: Letter, isLong: Bool, _ name: Comment) {
        #expect(letter.bytes.allSatisfy { $0 < 0x80 && $0 != 0 }, "7 bits: \(name)")
        let lines = letter.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        #expect(lines.dropLast().allSatisfy { $0.last == UInt8(ascii: "\r") }, "CRLF: \(name)")
        #expect(!lines.contains { $0.dropLast().contains(UInt8(ascii: "\r")) }, "no bare CR: \(name)")
        let long = lines.filter { $0.count > 79 }.map { String(decoding: $0, as: UTF8.self) }
        #expect(long.isEmpty, "78 characters and CR: \(name)")
        let text = String(decoding: letter.bytes, as: UTF8.self)
        guard isLong else { return }
        #expect(text.contains("name=\"=?") && text.contains("filename*0*=UTF-8''"), "both forms: \(name)")
        #expect(text.contains("Content-Type: text/plain") && text.contains("Content-Type: text/html"), name)
    }

    @Test func theThreadOfAnAnswerIsItsFirstAndItsLast() throws {
        let (_, letters) = try letters()
        let acknowledgement = try #require(
            letters.first { $0.kind == "acknowledgement" && $0.mail?.rawValue == 1 })
        let header = Message(acknowledgement.bytes).header
        #expect(
            header.identifiers("References") == [
                "earlier-1@station1.example", "complaint-1@station1.example",
            ])
        #expect(header.identifiers("In-Reply-To") == ["complaint-1@station1.example"])
    }
}
