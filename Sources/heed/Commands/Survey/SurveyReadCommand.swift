import ArgumentParser
import Foundation
import Reading
import Settings
import Survey

/// `heed survey read`: what heed reads out of replies to the questionnaire, with no effect on anything.
struct SurveyReadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "Tell what heed reads out of replies to the questionnaire.",
        discussion: """
            Records nothing and needs no configuration. "-" reads one mail from standard input; a folder is read \
            with all that is in it. Without --questionnaire the questions of Annex 1 are expected.
            """)

    @Argument(help: "Mail files, folders of mail files, or \"-\".")
    var files: [String]

    @Option(
        name: .long, parsing: .singleValue,
        help: "The text of an invitation that the replies quote (may be given several times).",
        completion: .file())
    var invitation: [String] = []

    @Option(
        name: .long, help: "The questionnaire (survey.yaml).", completion: .file(extensions: ["yaml", "yml"]))
    var questionnaire: String?

    @Flag(help: "One JSON object a line instead of a readable view.")
    var json = false

    func run() async throws {
        let reader = ReplyReader(try questions(), invitations: try invitation.map(text))
        let run = ParseRun { [json] name, reading in
            let view = SurveyReplyView(file: name, reading, reader)
            return json ? view.line() : Array((view.lines.joined(separator: "\n") + "\n\n").utf8)
        }
        if await MailFiles.print(files, run) { throw ExitCode(EX_NOINPUT) }
    }

    private func questions() throws -> Questionnaire {
        guard let questionnaire else { return .standard }
        switch SurveySettings.read(path: questionnaire) {
        case .success(let settings): return settings.questionnaire
        case .failure(let problems):
            for problem in problems.problems { Terminal.complain(problem.line(in: Terminal.language)) }
            throw ExitCode(Sysexits.config)
        }
    }

    private func text(_ path: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: path) else {
            Terminal.complain("heed: \(path): cannot be read; check the name")
            throw ExitCode(Sysexits.noInput)
        }
        return String(decoding: data, as: UTF8.self)
    }
}
