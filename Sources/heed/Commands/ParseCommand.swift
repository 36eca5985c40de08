import ArgumentParser
import Foundation
import Reading

/// `heed parse`: what heed makes of a mail, with no effect on anything.
struct ParseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse",
        abstract: "Tell what heed makes of mails.",
        discussion: """
            Reads mails and tells who wrote, what is new in them, what is quoted, whether a machine wrote them and \
            what they carry. Changes nothing and needs no configuration. "-" reads one mail from standard input; a \
            folder is read with all that is in it.
            """)

    @Argument(help: "Mail files, folders of mail files, or \"-\".")
    var files: [String]

    @Flag(help: "One JSON object a line instead of a readable view.")
    var json = false

    func run() async throws {
        let run = ParseRun { [json] report in json ? report.line() + [0x0A] : report.readable() }
        let hasFailed = await MailFiles.print(files, run)
        if hasFailed { throw ExitCode(EX_NOINPUT) }
    }
}

/// Finds the mails that a path on the command line means.
enum MailFiles {
    /// A mail larger than this is refused by every provider; reading it whole would only cost memory.
    private static let limit = 256 << 20

    /// Runs over every mail that the paths mean and writes what the run prints to standard output; says whether any
    /// could not be read.
    static func print(_ paths: [String], _ run: ParseRun) async -> Bool {
        let output = FileHandle.standardOutput
        var buffer: [UInt8] = []
        var hasFailed = false
        let mails = paths.map { (path: $0, sources: sources(at: $0)) }
        for empty in mails where empty.sources.isEmpty {
            try? FileHandle.standardError.write(contentsOf: Data("heed: \(empty.path): no mail in it\n".utf8))
        }
        await run.read(mails.flatMap(\.sources), lanes: ProcessInfo.processInfo.activeProcessorCount) {
            finished in
            hasFailed = hasFailed || finished.hasFailed
            buffer += finished.output
            if buffer.count > 1 << 18 {
                try? output.write(contentsOf: buffer)
                buffer.removeAll(keepingCapacity: true)
            }
        }
        try? output.write(contentsOf: buffer)
        return hasFailed
    }

    /// One source for a file or standard input, one for each file in a folder, in the order of their names.
    static func sources(at path: String) -> [ParseRun.Source] {
        paths(at: path).map(file)
    }

    /// The file of that path, or every file below the folder, in the order of their names. What is no file, such as a
    /// pipe, could be waited for for ever and is left out.
    static func paths(at path: String) -> [String] {
        guard isFolder(path) else { return [path] }
        let names = (FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? [])
            .sorted()
        let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
        return names.map { folder + "/" + $0 }.filter { !isFolder($0) && !isSpecial($0) }
    }

    private static func isSpecial(_ path: String) -> Bool {
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        let type = try? FileManager.default.attributesOfItem(atPath: target)[.type] as? FileAttributeType
        return type != nil && type != .typeRegular && type != .typeSymbolicLink
    }

    /// The bytes of a file or, for "-", of standard input.
    static func bytes(at path: String) -> Result<[UInt8], ParseRun.LoadFailure> {
        load {
            path == "-"
                ? try FileHandle.standardInput.readToEnd() ?? Data()
                : try Data(contentsOf: URL(fileURLWithPath: path))
        }
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            && isFolder.boolValue
    }

    private static func file(_ path: String) -> ParseRun.Source {
        ParseRun.Source(name: path) { bytes(at: path) }
    }

    private static func load(_ read: () throws -> Data) -> Result<[UInt8], ParseRun.LoadFailure> {
        do {
            let data = try read()
            guard data.count <= limit else {
                return .failure(ParseRun.LoadFailure("larger than \(limit >> 20) MB"))
            }
            return .success([UInt8](data))
        } catch let error as CocoaError {
            return .failure(ParseRun.LoadFailure(words(for: error)))
        } catch {
            return .failure(ParseRun.LoadFailure("cannot be read"))
        }
    }

    private static func words(for error: CocoaError) -> String {
        switch error.code {
        case .fileReadNoSuchFile, .fileNoSuchFile: "no such file"
        case .fileReadNoPermission: "no permission to read it"
        default: "cannot be read (\(error.code.rawValue))"
        }
    }
}
