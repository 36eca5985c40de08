/// The word that a field like Auto-Submitted or Precedence consists of.
public enum FieldKeyword {
    /// The first word, in lower case; parameters and comments around it do not count (RFC 3834 §5.2).
    public static func of(_ text: String) -> String {
        var depth = 0
        var word = ""
        for character in text.lowercased() {
            switch character {
            case "(": depth += 1
            case ")": depth = max(0, depth - 1)
            case _ where depth > 0: continue
            case ";", ",", " ", "\t", "\r", "\n": if !word.isEmpty { return word }
            default: word.append(character)
            }
        }
        return word
    }
}
