import Casework
import Reading

/// Whether a reply changes answers given before: "更正：服务改为一般".
enum Correction {
    static func isOne(_ marked: MarkedText, _ words: FormVocabulary, _ known: KnownText) -> Bool {
        let own = FormReader(marked, words, known, ownOnly: true).contents
        let said = own.leftovers.map(\.plain).filter { $0.count <= 60 }
        let isAnnounced = said.contains { line in announcements.contains { line.contains($0) } }
        let changes = own.attempts.contains { words.anyScale.changes($0.text) }
        return isAnnounced || changes
    }

    private static let announcements = [
        "更正", "订正", "修正", "改一下", "更改", "修改", "填错", "写错", "选错", "打错", "纠正", "重新评", "重新打", "以此为准", "以这次为准",
        "以这封为准", "改成", "改为", "correction", "corrected",
        "made a mistake", "my mistake", "i meant", "please change", "please correct", "change my answer",
        "revise",
    ]
}
