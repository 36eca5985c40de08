import FoundationEssentials
import MIME
import Reading

/// The approved service improvement plan before the company leaders (article 13: "提交公司领导审阅").
extension Advance {
    /// Exactly the approved plan, one letter to each reader, who owes a review from now on. Whoever approved it has read it.
    mutating func planLetters(_ draft: Draft, _ approval: Approval) -> [LetterOrder] {
        closeDuties(.review)
        file.reviews = nil
        file.reviewReminders = nil
        return file.readers.map { reader in
            guard reader.address.lowercased() != approval.approver else {
                file.reviews = (file.reviews ?? []) + [Review(person: approval.approver, words: "")]
                return planReview(reader, draft, approval, nil)
            }
            return planReview(reader, draft, approval, open(.review, draft.revision, reader))
        }
    }

    /// The plan lies before the leaders: the handler hears of it, and the silent are reminded when it is time.
    mutating func awaitReviews() {
        file.toldAt = record.at
        setReviewTimer()
        let owing = Set(file.openReviews.map(\.person))
        let names = file.readers.filter { owing.contains($0.address.lowercased()) }.map {
            $0.name ?? $0.address
        }
        tellHandler(
            "submitted:\(file.number):\(file.revisions)", "planSubmitted",
            names.joined(separator: rules.staffLanguage.isChinese ? "、" : ", "))
    }

    private mutating func setReviewTimer() {
        setTimer(.reviewBy, rules.officeTime(rules.deadline(record.at, rules.reviewDays).promise))
    }

    /// Each leader who still owes a review is reminded once a time; after the last time the handler has to ask.
    mutating func remindReaders(_ firing: TimerFiring) {
        let count = (file.reviewReminders ?? 0) + 1
        file.reviewReminders = count
        let owing = Set(file.openReviews.map(\.person))
        let silent = file.readers.filter { owing.contains($0.address.lowercased()) }
        guard count <= rules.reviewReminders else {
            let names = silent.map { $0.name ?? $0.address }.joined(
                separator: rules.staffLanguage.isChinese ? "、" : ", ")
            return tellHandler("unreviewed:\(file.number):\(file.revisions)", "planNotReviewed", names)
        }
        for reader in silent { order(reminder(.reminder, firing, to: reader)) }
        setReviewTimer()
    }

    /// A leader's word on the plan. With the last one the plan is done.
    mutating func take(_ review: Review) throws(Refusal) {
        guard file.openReviews.contains(where: { $0.person == review.person }) else {
            throw .notAsked(review.person)
        }
        file.reviews = (file.reviews ?? []) + [review]
        retire(dutiesWhere: { $0.kind == .review && $0.person == review.person })
        let reader = file.readers.first { $0.address.lowercased() == review.person }
        let name = reader?.name ?? review.person
        let words =
            review.words.isBlank
            ? name : "\(name)\(rules.staffLanguage.isChinese ? "：" : ": ")\(review.words)"
        tellHandler("review:\(file.number):\(record.sequence)", "planReviewed", words)
        if file.status == .closed { endReview() }
    }

    mutating func endReview() {
        file.toldAt = file.toldAt ?? record.at
        close("every company leader has reviewed the plan")
    }
}
