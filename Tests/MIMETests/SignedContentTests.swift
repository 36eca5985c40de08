import Testing

@testable import MIME

private let signedIdentifier: [UInt8] = [0x06, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, 2]
private let dataIdentifier: [UInt8] = [0x06, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, 1]

/// An element of definite length.
private func der(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
    let count = content.count
    return count < 128
        ? [tag, UInt8(count)] + content
        : [tag, 0x82, UInt8(count >> 8), UInt8(count & 0xFF)] + content
}

/// An element of indefinite length.
private func ber(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] { [tag, 0x80] + content + [0, 0] }

/// A SignedData around an octet string, with an element of the given kind for each container.
private func signed(_ octets: [UInt8], _ element: (UInt8, [UInt8]) -> [UInt8]) -> [UInt8] {
    let content = element(0x30, dataIdentifier + element(0xA0, octets))
    let digests = element(0x31, element(0x30, der(0x06, [0x60, 0x86]) + der(0x05, [])))
    let body = element(0x30, der(0x02, [1]) + digests + content + element(0x31, []))
    return element(0x30, signedIdentifier + element(0xA0, body))
}

private let entity = Array("Content-Type: text/plain\r\n\r\nThe pump is broken.\r\n".utf8)

/// Pieces of five bytes.
private let pieces = stride(from: 0, to: entity.count, by: 5).flatMap {
    der(0x04, Array(entity[$0..<min($0 + 5, entity.count)]))
}

@Test(arguments: [
    signed(der(0x04, entity), der), signed(der(0x04, entity), ber), signed(ber(0x24, pieces), ber),
    signed(der(0x24, pieces), der), signed(ber(0x24, ber(0x24, pieces) + der(0x24, der(0x04, []))), ber),
])
func theEntityInsideASignatureComesOut(bytes: [UInt8]) throws {
    let found = try #require(SignedContent.entity(in: bytes))
    #expect(found == entity)
    // What is broken off before the entity ends is not read.
    for end in bytes.indices.prefix(bytes.count / 2) {
        #expect(SignedContent.entity(in: Array(bytes[..<end])) == nil)
    }
}

@Test func whatIsNoSignedDataIsNone() {
    let enveloped = der(
        0x30, der(0x06, [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, 3]) + der(0xA0, der(0x30, [])))
    for bytes in [
        enveloped, [], [0x30], [0x30, 0x80], [0x30, 0xFF], Array("MIIB".utf8), signed(der(0x04, []), der),
    ] {
        #expect(SignedContent.entity(in: bytes) == nil)
    }
}

@Test(arguments: 0..<100 as Range<UInt64>)
func noBytesBreakTheReaderOfSignatures(seed: UInt64) {
    var random = Seeded(state: seed &+ 7)
    let samples = [signed(der(0x04, entity), der), signed(ber(0x24, ber(0x24, pieces)), ber)]
    for _ in 0..<50 {
        var bytes = samples[Int(random.next() % 2)]
        for _ in 0...(random.next() % 4) {
            bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
        }
        #expect((SignedContent.entity(in: bytes)?.count ?? 0) <= bytes.count)
        let noise = (0..<Int(random.next() % 60)).map { _ in
            [0x30, 0x80, 0x24, 0xA0, 0x00, 0x06][Int(random.next() % 6)] as UInt8
        }
        #expect((SignedContent.entity(in: signedIdentifier + noise)?.count ?? 0) <= 60)
    }
}

@Test func manySignaturesInOneAnotherAreBounded() {
    var inner = entity
    for _ in 0..<40 {
        inner =
            Array("Content-Type: application/pkcs7-mime; smime-type=signed-data\r\n\r\n".utf8)
            + signed(der(0x04, inner), der)
    }
    let mail = Message(inner)
    #expect(mail.parts.count == 9)
    #expect(mail.parts.map(\.depth) == Array(0...8))
}

@Test func aDeepSignatureOfIndefiniteLengthsTakesAMoment() {
    let deep = [UInt8](repeating: 0, count: 1_000_000).indices.flatMap { _ in [0x24, 0x80] as [UInt8] }
    let bytes = [0x30, 0x80] + signedIdentifier + [0xA0, 0x80, 0x30, 0x80] + der(0x02, [1]) + deep
    #expect(SignedContent.entity(in: bytes) == nil)
    let octets =
        [0x30, 0x80] + signedIdentifier + [0xA0, 0x80, 0x30, 0x80] + der(0x02, [1]) + der(0x31, []) + [
            0x30, 0x80,
        ]
    #expect(SignedContent.entity(in: octets + dataIdentifier + [0xA0, 0x80] + deep) == nil)
}
