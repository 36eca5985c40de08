/// One Authentication-Results field, read (RFC 8601 §2.2).
struct AuthenticationResults: Hashable, Sendable {
    /// One method's result with what it speaks of.
    struct Result: Hashable, Sendable {
        /// spf, dkim, dmarc…, lower case.
        var method: String
        /// pass, fail, softfail, none…, lower case.
        var value: String
        /// `header.d` and the like, lower case, with their values.
        var properties: [String: String]
        /// Whether the signature covers only the first octets of the body (`l=`, RFC 6376 §8.2).
        var isPartial: Bool
    }

    /// Who vouches, lower case.
    let server: String
    /// The results in order.
    let results: [Result]

    /// Reads the body of a field; nil when it does not follow the grammar.
    init?(_ text: String) {
        var lexer = Lexer(text)
        guard let tokens = lexer.tokens() else { return nil }
        var clauses = tokens.split(separator: .semicolon, omittingEmptySubsequences: false)
        guard let head = clauses.first, case .word(let server)? = head.first, head.count <= 2 else {
            return nil
        }
        self.server = server.lowercased()
        clauses.removeFirst()
        var results: [Result] = []
        for clause in clauses where !clause.isEmpty {
            if clause.count == 1, case .word(let word)? = clause.first, word.lowercased() == "none" {
                continue
            }
            guard let result = AuthenticationResults.result(Array(clause)) else { return nil }
            results.append(result)
        }
        self.results = results
    }

    /// `method[/version] = value *( [name.property] = value )`
    private static func result(_ tokens: [Token]) -> Result? {
        guard tokens.count >= 3, case .word(let method) = tokens[0], tokens[1] == .equals,
            case .word(let value) = tokens[2]
        else { return nil }
        var result = Result(
            method: String(method.lowercased().prefix { $0 != "/" }), value: value.lowercased(),
            properties: [:],
            isPartial: false)
        var at = 3
        while at < tokens.count {
            if case .comment(let text) = tokens[at] {
                result.isPartial = result.isPartial || text.lowercased().contains("l=")
                at += 1
                continue
            }
            guard at + 2 < tokens.count, case .word(let name) = tokens[at], tokens[at + 1] == .equals,
                case .word(let value) = tokens[at + 2]
            else { return nil }
            result.properties[name.lowercased()] = value.lowercased()
            at += 3
        }
        result.isPartial = result.isPartial || result.properties.keys.contains { $0.hasSuffix(".l") }
        return result
    }

    enum Token: Hashable {
        case word(String), comment(String), equals, semicolon
    }

    private struct Lexer {
        let scalars: [Unicode.Scalar]
        var at = 0

        init(_ text: String) { scalars = Array(text.unicodeScalars) }

        /// The tokens, comments between method and value left out; nil for an open comment or quotation.
        mutating func tokens() -> [Token]? {
            var tokens: [Token] = []
            while at < scalars.count {
                switch scalars[at] {
                case " ", "\t", "\r", "\n": at += 1
                case ";":
                    tokens.append(.semicolon)
                    at += 1
                case "=":
                    if case .comment? = tokens.last { tokens.removeLast() }
                    tokens.append(.equals)
                    at += 1
                case "(":
                    guard let comment = comment() else { return nil }
                    if keepsComment(after: tokens) { tokens.append(.comment(comment)) }
                case "\"":
                    guard let text = quoted() else { return nil }
                    tokens.append(.word(text))
                default: tokens.append(.word(word()))
                }
            }
            return tokens
        }

        /// A comment says something only behind a whole `name=value`.
        private func keepsComment(after tokens: [Token]) -> Bool {
            guard tokens.count >= 3, case .word? = tokens.last else { return false }
            return tokens[tokens.count - 2] == .equals
        }

        private mutating func comment() -> String? {
            var depth = 0
            var text = String.UnicodeScalarView()
            while at < scalars.count {
                let scalar = scalars[at]
                at += 1
                if scalar == "(" { depth += 1 }
                if scalar == ")" { depth -= 1 }
                if depth == 0 { return String(text) }
                text.append(scalar)
                if scalar == "\\" { at += 1 }
            }
            return nil
        }

        private mutating func quoted() -> String? {
            var text = String.UnicodeScalarView()
            at += 1
            while at < scalars.count, scalars[at] != "\"" {
                if scalars[at] == "\\", at + 1 < scalars.count { at += 1 }
                text.append(scalars[at])
                at += 1
            }
            guard at < scalars.count else { return nil }
            at += 1
            return String(text)
        }

        private mutating func word() -> String {
            let begin = at
            while at < scalars.count, !" \t\r\n;=(\"".unicodeScalars.contains(scalars[at]) { at += 1 }
            return String(String.UnicodeScalarView(scalars[begin..<at]))
        }
    }
}
