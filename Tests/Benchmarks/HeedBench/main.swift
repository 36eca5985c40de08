import Foundation
import TestSupport

// usage: heed-bench FLOORS_FOLDER [MAILS [TIMES [ROWS]]]    the table, or only rows whose name holds ROWS
//        heed-bench mails FOLDER [MAILS]                    the mails it uses, as files
//        heed-bench fetch …, heed-bench fill …              what the table measures, each in a process of its own
do {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "fetch": try Worker.fetch(Array(arguments.dropFirst()))
    case "fill": try Worker.fill(Array(arguments.dropFirst()))
    case "mails": try Worker.mails(Array(arguments.dropFirst()))
    case let floors?:
        let mails = arguments.count > 1 ? Int(arguments[1]) ?? 2_000 : 2_000
        let times = arguments.count > 2 ? Int(arguments[2]) ?? 3 : 3
        try Bench(
            floors: floors, mails: mails, times: times, rows: arguments.count > 3 ? arguments[3] : ""
        ).run()
    case nil: throw TestFailure("usage: heed-bench FLOORS_FOLDER [MAILS [TIMES]]")
    }
} catch {
    FileHandle.standardError.write(Data("heed-bench: \(error)\n".utf8))
    exit(1)
}
