import Casework
import MIME
import Reading
import Testing

struct SenderProbeTests {
    static let letter = SenderProbe.letter(random: 4711)
    static let mint = TokenSamples.mint

    static func mail(_ fields: String, id: String? = nil) -> Reading {
        let id = id ?? mint.messageID(.house, letter: letter)
        return Reading(
            Message(Array("\(fields)Message-ID: <\(id)>\r\nFrom: <a@b.example>\r\n\r\nx\r\n".utf8)))
    }

    @Test func aProbeIsKnownByItsSignedMessageID() {
        let keys = Self.mint.keys
        let house = Self.mint.house
        #expect(SenderProbe.letter(of: Self.mail(""), keys: keys, ours: house) == Self.letter)
        let other = Self.mint.messageID(.house, letter: "abcdefgh")
        #expect(SenderProbe.letter(of: Self.mail("", id: other), keys: keys, ours: house) == nil)
        let forged = "heed.\(Self.letter).0000000000000000@\(house.messageDomain)"
        #expect(SenderProbe.letter(of: Self.mail("", id: forged), keys: keys, ours: house) == nil)
    }

    @Test(arguments: [
        ("MX.b.example", true), ("mx.other.example", false),
    ])
    func onlyResultsInTheNameOfThePinnedServerSurvive(server: String, survives: Bool) {
        let body = SenderProbe.forgery(of: "mx.b.example", domain: "b.example", letter: Self.letter)
        let reading = Self.mail("Authentication-Results: \(body)\r\n")
        #expect(SenderProbe.survives(Self.letter, in: reading.message, of: server) == survives)
        let clean = Self.mail("Authentication-Results: mx.b.example; dmarc=pass header.from=b.example\r\n")
        #expect(!SenderProbe.survives(Self.letter, in: clean.message, of: server))
    }
}
