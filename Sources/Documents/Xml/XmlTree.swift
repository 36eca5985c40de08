import Foundation
import FoundationXML

/// One step of a walk through XML, in document order. Names are without their prefixes; the prefixes of attributes stay.
enum XmlEvent: Hashable {
    case open(String, [String: String])
    case close(String)
    case text(String)
}

/// The XML of an office document as a flat list of events.
///
/// The parser is Foundation's, which every Swift program on Linux has; it resolves nothing from outside. What could make
/// a small file large is refused before it is asked: office documents may have no document type (ECMA-376 part 2, §8.1.4),
/// so no entities but the five of XML, and they are in UTF-8.
enum XmlTree {
    /// The most elements and pieces of text; a sheet of some thousand rows has less.
    static let most = 400_000
    /// The deepest nesting; a table in a table in a text box has some forty.
    static let deepest = 200

    /// Reads a part of a document.
    static func events(_ bytes: [UInt8]) throws(DocumentFault) -> [XmlEvent] {
        try check(bytes)
        let collector = Collector()
        let parser = XMLParser(data: Data(bytes))
        parser.shouldProcessNamespaces = false
        parser.shouldResolveExternalEntities = false
        parser.delegate = collector
        let isWhole = parser.parse()
        if let bound = collector.bound { throw .tooLarge(bound) }
        guard isWhole, collector.depth == 0, !collector.events.isEmpty else {
            throw .broken("its XML is damaged")
        }
        return collector.events
    }

    private static func check(_ bytes: [UInt8]) throws(DocumentFault) {
        let head = bytes.prefix(1024)
        guard !bytes.contains(0), !head.starts(with: [0xFE, 0xFF]), !head.starts(with: [0xFF, 0xFE]) else {
            throw .refused("another charset than UTF-8")
        }
        guard !contains(bytes, "<!DOCTYPE"), !contains(bytes, "<!ENTITY") else {
            throw .refused("entities of its own")
        }
        guard contains(Array(head), "encoding=") else { return }
        let declared = String(decoding: head, as: UTF8.self).lowercased()
        guard declared.contains("encoding=\"utf-8\"") || declared.contains("encoding='utf-8'") else {
            throw .refused("another charset than UTF-8")
        }
    }

    private static func contains(_ bytes: [UInt8], _ word: String) -> Bool {
        let word = Array(word.utf8)
        guard bytes.count >= word.count else { return false }
        var at = bytes.startIndex
        while let next = bytes[at...].firstIndex(of: word[0]) {
            if bytes[next...].starts(with: word) { return true }
            at = next + 1
        }
        return false
    }

    private final class Collector: NSObject, XMLParserDelegate {
        var events: [XmlEvent] = []
        var depth = 0
        var bound: String?

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
            qualifiedName: String?, attributes: [String: String]
        ) {
            depth += 1
            if depth > XmlTree.deepest { stop(parser, "nested deeper than \(XmlTree.deepest)") }
            add(.open(Self.local(name), attributes), parser)
        }

        func parser(
            _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
        ) {
            depth -= 1
            add(.close(Self.local(name)), parser)
        }

        func parser(_ parser: XMLParser, foundCharacters text: String) {
            if case .text(let before)? = events.last {
                events[events.count - 1] = .text(before + text)
            } else {
                add(.text(text), parser)
            }
        }

        func parser(_ parser: XMLParser, foundCDATA block: Data) {
            add(.text(String(decoding: block, as: UTF8.self)), parser)
        }

        private func add(_ event: XmlEvent, _ parser: XMLParser) {
            guard bound == nil else { return }
            events.append(event)
            if events.count > XmlTree.most { stop(parser, "more than \(XmlTree.most) elements") }
        }

        private func stop(_ parser: XMLParser, _ why: String) {
            bound = bound ?? why
            parser.abortParsing()
        }

        private static func local(_ name: String) -> String {
            name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
        }
    }
}

extension [String: String] {
    /// The value of an attribute whatever its prefix.
    func value(_ name: String) -> String? {
        self[name] ?? first { $0.key.hasSuffix(":" + name) }?.value
    }
}
