import Foundation
import Store

/// Shows a person on a terminal how far a long pass has come; does nothing for anyone else.
final class Progress {
    private let timer: (any DispatchSourceTimer)?

    init(_ store: Store) {
        guard Terminal.isWatched else {
            timer = nil
            return
        }
        let timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "progress"))
        timer.schedule(deadline: .now() + 1, repeating: 1)
        timer.setEventHandler {
            guard let (mails, letters) = try? store.look({ (try $0.mailCounts(), try $0.letterCounts()) })
            else { return }
            let filed = mails["filed"] ?? 0
            Terminal.progress("\(filed) mails filed, \(letters[.sent] ?? 0) letters sent")
        }
        timer.resume()
        self.timer = timer
    }

    /// Clears the line.
    func end() {
        guard let timer else { return }
        timer.cancel()
        Terminal.progress("")
    }
}
