public import Casework
public import Reading

extension LetterKind {
    /// The languages this kind of letter is written in: customers are written to in theirs, staff in the
    /// company's.
    public var languages: [Language] { isForCustomer ? [.zhHans, .zhHant, .en] : [.zhHans, .en] }

    /// The language a letter for somebody who reads `language` is written in.
    public func written(in language: Language) -> Language {
        if languages.contains(language) { return language }
        return language == .zhHant ? .zhHans : .en
    }
}

/// Checks one template against what its kind may and must show.
struct Lint {
    let kind: LetterKind
    let language: Language
    let file: String

    /// The faults of a template text, in order.
    func faults(in text: String) -> [TemplateFault] {
        guard let source = LetterTemplate.Source(text) else {
            return [TemplateFault(file: file, line: 1, column: 1, kind: .noSubject)]
        }
        let vocabulary = Vocabulary(of: kind)
        let inSubject = tags(in: source.subject)
        let inBody = tags(in: source.body, firstLine: source.bodyLine)
        var found = faults(of: inSubject, vocabulary) + faults(of: inBody, vocabulary)
        let shownAbove = Set(inSubject.filter { $0.kind != .comment }.map(\.name))
        let shown = shownAbove.union(inBody.filter { $0.kind != .comment }.map(\.name))
        for name in vocabulary.required.subtracting(shown).sorted() {
            found.append(TemplateFault(file: file, kind: .missingName, name: name))
        }
        for name in vocabulary.requiredInSubject.subtracting(shownAbove).sorted() {
            found.append(TemplateFault(file: file, line: 1, kind: .missingName, name: name))
        }
        if let prefix = kind.automaticPrefix(in: language), !source.subject.hasPrefix(prefix) {
            found.append(TemplateFault(file: file, line: 1, kind: .noAutoPrefix, hint: prefix))
        }
        return found
    }

    private func faults(of tags: [Tag], _ vocabulary: Vocabulary) -> [TemplateFault] {
        var found: [TemplateFault] = []
        var open: [Tag] = []
        func note(_ tag: Tag, _ kind: TemplateFault.Kind, hint: String = "", known: [String] = []) {
            found.append(
                TemplateFault(
                    file: file, line: tag.line, column: tag.column, kind: kind, name: tag.name, hint: hint,
                    known: known))
        }
        for tag in tags {
            switch tag.kind {
            case .comment: continue
            case .foreign: note(tag, .foreignTag)
            case .unfinished: note(tag, .unbalanced)
            case .show where tag.name == ".":
                if open.isEmpty { note(tag, .unknownName, known: ["{{#…}}{{.}}{{/…}}"]) }
            case .show, .open, .openInverted:
                if !vocabulary.known.contains(tag.name) {
                    note(
                        tag, .unknownName, hint: meant(tag.name, vocabulary) ?? "",
                        known: vocabulary.known.sorted())
                }
                if tag.kind != .show { open.append(tag) }
            case .close:
                if open.last?.name == tag.name { open.removeLast() } else { note(tag, .unbalanced) }
            }
        }
        for tag in open { note(tag, .unbalanced) }
        return found
    }

    /// The known name that was most likely meant.
    private func meant(_ name: String, _ vocabulary: Vocabulary) -> String? {
        let lowered = name.lowercased()
        return vocabulary.known.sorted().first { known in
            known.lowercased().hasPrefix(lowered) || lowered.hasPrefix(known.lowercased())
                || isNear(known, name)
        }
    }

    /// One character inserted, dropped, replaced or swapped with its neighbour.
    private func isNear(_ first: String, _ second: String) -> Bool {
        let (a, b) = (Array(first), Array(second))
        guard abs(a.count - b.count) <= 1, a.count > 2 else { return false }
        let same = zip(a, b).prefix { $0 == $1 }.count
        let (x, y) = (a[same...], b[same...])
        if x.dropFirst() == y || x == y.dropFirst() || x.dropFirst() == y.dropFirst() { return true }
        return x.count >= 2 && y.count >= 2 && Array(x.prefix(2)) == Array(y.prefix(2).reversed())
            && x.dropFirst(2) == y.dropFirst(2)
    }
}
