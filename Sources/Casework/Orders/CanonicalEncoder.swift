/// Lets a value say itself as canonical JSON (after RFC 8785): keys in the order of their bytes, nothing but what is
/// needed, one way to write each character.
///
/// Our own, because a chain of hashes hangs on every byte: a library may write a slash or a number otherwise one day,
/// and the record would look forged.
struct CanonicalEncoder: Encoder {
    let sheet: CanonicalSheet
    let place: CanonicalSheet.Place
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(Members<Key>(sheet, place))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer { Elements(sheet, place) }

    func singleValueContainer() -> any SingleValueEncodingContainer { Single(sheet: sheet, place: place) }

    /// The members of an object.
    private struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
        private let sheet: CanonicalSheet
        private let place: CanonicalSheet.Place
        var codingPath: [any CodingKey] { [] }

        init(_ sheet: CanonicalSheet, _ place: CanonicalSheet.Place) {
            (self.sheet, self.place) = (sheet, place)
            sheet.turn(to: place, as: .object)
        }

        mutating func encodeNil(forKey key: Key) { plain("null", key) }
        mutating func encode(_ value: Bool, forKey key: Key) { plain(value ? "true" : "false", key) }
        mutating func encode(_ value: Int, forKey key: Key) { plain(String(value), key) }

        mutating func encode(_ value: String, forKey key: Key) {
            sheet.member(key.stringValue, of: place)
            sheet.write(value)
        }

        mutating func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
            sheet.member(key.stringValue, of: place)
            try sheet.write(value)
        }

        mutating func nestedContainer<Nested: CodingKey>(
            keyedBy type: Nested.Type, forKey key: Key
        ) -> KeyedEncodingContainer<Nested> {
            sheet.member(key.stringValue, of: place)
            return KeyedEncodingContainer(Members<Nested>(sheet, sheet.begin()))
        }

        mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
            sheet.member(key.stringValue, of: place)
            return Elements(sheet, sheet.begin())
        }

        mutating func superEncoder() -> any Encoder { encoder(named: "super") }
        mutating func superEncoder(forKey key: Key) -> any Encoder { encoder(named: key.stringValue) }

        private func encoder(named name: String) -> any Encoder {
            sheet.member(name, of: place)
            return CanonicalEncoder(sheet: sheet, place: sheet.begin())
        }

        private func plain(_ words: String, _ key: Key) {
            sheet.member(key.stringValue, of: place)
            sheet.plain(words)
        }
    }

    /// The elements of an array.
    private struct Elements: UnkeyedEncodingContainer {
        private let sheet: CanonicalSheet
        private let place: CanonicalSheet.Place
        var codingPath: [any CodingKey] { [] }
        var count: Int { sheet.count(of: place) }

        init(_ sheet: CanonicalSheet, _ place: CanonicalSheet.Place) {
            (self.sheet, self.place) = (sheet, place)
            sheet.turn(to: place, as: .array)
        }

        mutating func encodeNil() {
            sheet.element(of: place)
            sheet.plain("null")
        }

        mutating func encode<Value: Encodable>(_ value: Value) throws {
            sheet.element(of: place)
            try sheet.write(value)
        }

        mutating func nestedContainer<Nested: CodingKey>(
            keyedBy type: Nested.Type
        ) -> KeyedEncodingContainer<Nested> {
            sheet.element(of: place)
            return KeyedEncodingContainer(Members<Nested>(sheet, sheet.begin()))
        }

        mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
            sheet.element(of: place)
            return Elements(sheet, sheet.begin())
        }

        mutating func superEncoder() -> any Encoder {
            sheet.element(of: place)
            return CanonicalEncoder(sheet: sheet, place: sheet.begin())
        }
    }

    /// A value that is said as another one.
    private struct Single: SingleValueEncodingContainer {
        let sheet: CanonicalSheet
        let place: CanonicalSheet.Place
        var codingPath: [any CodingKey] { [] }

        mutating func encodeNil() {
            sheet.turn(to: place, as: .plain)
            sheet.plain("null")
        }

        mutating func encode(_ value: String) {
            sheet.turn(to: place, as: .plain)
            sheet.write(value)
        }

        mutating func encode<Value: Encodable>(_ value: Value) throws {
            sheet.turn(to: place, as: .plain)
            try sheet.write(value)
        }
    }
}
