public import FoundationEssentials
import MIME

/// What stands in the form "客户投诉记录及处理意见" (Annex 2) of one case: made from its log alone.
public struct RecordSheet: Hashable, Sendable {
    /// What one round of handling came to.
    public struct Result: Hashable, Sendable {
        /// What the managers' meeting settled, for major cases.
        public var minutes: Minutes?
        /// The opinion told beside the result.
        public var opinion: String?
        /// What the customer was told, or is to be told.
        public var text: String
        /// Files that went with it, by name.
        public var files: [String]
        /// Who wrote it, an address.
        public var drafter: String
        /// Who approved it, an address, and when; nil while nobody has.
        public var approval: Step?
        /// How the customer was told and when; nil before that.
        public var telling: Step?
    }

    /// Who did something, or by which means, and when.
    public struct Step: Hashable, Sendable {
        /// An address, or a means such as "telephone".
        public let what: String
        /// When.
        public let at: Date
    }

    /// The case as it stands.
    public let file: Case
    /// The results, one for each approval, and the present draft behind them.
    public let results: [Result]
    /// When and why the case was taken up again.
    public let reopenings: [Reopening]
    /// Extensions that were granted: working days in all, and why.
    public let extensions: [ExtensionPlea]
    /// What people noted.
    public let notes: [Remark]
    /// The hash of the last event, which stands for the whole log.
    public let hash: String?

    /// The sheet of a case with its log.
    public init(_ file: Case, _ records: [EventRecord], hash: String?) {
        var gathering = Gathering()
        for record in records { gathering.take(record) }
        self.file = file
        self.hash = hash
        results = gathering.finished(file)
        reopenings = gathering.reopenings
        extensions = gathering.extensions
        notes = gathering.notes
    }

    /// The log, read from the beginning.
    private struct Gathering {
        var results: [Result] = []
        var reopenings: [Reopening] = []
        var extensions: [ExtensionPlea] = []
        var notes: [Remark] = []
        private var minutes: Minutes?
        private var draft: Draft?
        private var plea: ExtensionPlea?
        private var agreed = 0

        mutating func take(_ record: EventRecord) {
            switch record.event {
            case .meetingRecorded(let minutes): self.minutes = minutes
            case .drafted(let draft): self.draft = draft
            case .approved(let approval): approve(approval, at: record.at)
            case .letterEnded(let outcome): end(outcome, at: record.at)
            case .toldInPerson(let telling): tell(telling.means, at: record.at)
            case .reopened(let reopening):
                reopenings.append(reopening)
                minutes = nil
                draft = nil
            case .extensionRequested(let plea): (self.plea, agreed) = (plea, 0)
            case .extensionDecided(let voice): decide(voice)
            case .noted(let remark): notes.append(remark)
            case .received, .acknowledged, .graded, .assigned, .submitted, .returned, .answeredUnclearly,
                .mailAttached, .asked, .contactChanged, .customerFiled, .closed, .withdrawn, .merged,
                .unmerged, .linked,
                .taskDone, .timerFired, .recalculated, .reviewed:
                break
            }
        }

        private func result(of draft: Draft) -> Result {
            Result(
                minutes: minutes, opinion: draft.content.opinion, text: draft.content.text,
                files: draft.content.files.map(\.name), drafter: draft.drafter)
        }

        private mutating func approve(_ approval: Approval, at: Date) {
            guard let draft, draft.revision == approval.revision else { return }
            var result = result(of: draft)
            result.approval = Step(what: approval.approver, at: at)
            results.append(result)
            self.draft = nil
        }

        private mutating func end(_ outcome: LetterOutcome, at: Date) {
            guard outcome.kind == .resolution else { return }
            switch outcome.ending {
            case .accepted: tell("mail", at: at)
            case .refused, .bounced: if !results.isEmpty { results[results.count - 1].telling = nil }
            case .uncertain: break
            }
        }

        private mutating func tell(_ means: String, at: Date) {
            if !results.isEmpty { results[results.count - 1].telling = Step(what: means, at: at) }
        }

        private mutating func decide(_ voice: ExtensionVoice) {
            guard let plea, voice.agrees else { return }
            agreed += 1
            if agreed == plea.chain.count { extensions.append(plea) }
        }

        /// With the draft that nobody has approved yet.
        func finished(_ file: Case) -> [Result] {
            guard let draft, file.status.isOpen else { return results }
            return results + [result(of: draft)]
        }
    }
}
